/** Comparing inside the workspace: matching passages, links, and columns that scroll together. */
import type { Locator, Page } from '@playwright/test';
import { axe } from './support/axe.ts';
import { clickOn, dragOver, placeOf } from './support/pointing.ts';
import { expect, ONE_ENGINE, test } from './support/test.ts';
import {
	cardOf,
	openStory,
	openWorkspace,
	saved,
	selectedWords,
	tagBarOf,
	textOf,
	wordsByKeys,
} from './support/workspace.ts';

/** Linked in the example: the same vote in three of its articles. */
const COASTAL =
	'Petra Lowe, a member of council leader Ruth Ansell’s own group, was among the four.';
const METRO = 'Every eye was on Petra Lowe, who broke ranks with her own leader and voted no.';

/** Not linked in the example: the same figure in two of its articles. */
const TRAFFIC = 'Traffic on Quay Road fell by 12 per cent during the pilot, council figures show.';

function stripOf(page: Page): Locator {
	return page.getByRole('region', { name: 'Parallel passages', exact: true });
}

function cellOf(page: Page, outlet: string): Locator {
	return stripOf(page).getByRole('region', { name: outlet, exact: true });
}

function spoken(page: Page): Locator {
	return page.locator('[aria-live=polite][aria-atomic=true]');
}

function modeOf(page: Page): Locator {
	return page.getByRole('button', { name: /^Columns scroll: / });
}

test.describe('the matching passage', () => {
	test('G selects what is most alike in the next article, and goes round', async ({ page }) => {
		await openWorkspace(page);
		const times = textOf(page, 'Harbour Times');
		await dragOver(page, times, TRAFFIC);
		await page.keyboard.press('g');
		await expect(spoken(page)).toHaveText(/^Coastal Post: possible match \(similar words: .+\)/);
		await expect(textOf(page, 'Coastal Post')).toBeFocused();
		expect((await selectedWords(page)).length).toBeGreaterThan(10);

		await expect(stripOf(page)).toContainText('Traffic on Quay Road fell');
		await expect(cellOf(page, 'Coastal Post')).toContainText('Similar words: ');
		for (const outlet of ['Metro 24', 'The Quayside Ledger', 'Tidewatch']) {
			await page.keyboard.press('g');
			await expect(spoken(page)).toContainText(outlet);
		}
		await page.keyboard.press('g');
		await expect(spoken(page)).toHaveText('Harbour Times: back where you began.');
		await expect(times).toBeFocused();
		expect(await selectedWords(page)).toBe(TRAFFIC);

		await page.keyboard.press('Escape');
		await expect(stripOf(page)).toHaveCount(0);
		expect(await selectedWords(page), 'the selection outlives the strip').toBe(TRAFFIC);
	});

	test('Shift+G keeps it as a link; one undo takes it back', async ({ page }) => {
		await openWorkspace(page);
		await dragOver(page, textOf(page, 'Harbour Times'), TRAFFIC);
		await page.keyboard.press('g');
		await expect(spoken(page)).toHaveText(/^Coastal Post: possible match/);
		await page.keyboard.press('Shift+G');
		await expect(page.getByText('Linked Harbour Times and Coastal Post as')).toBeVisible();
		await expect(cardOf(page, TRAFFIC)).toHaveCount(1);

		await page.getByRole('button', { name: 'Contradicts' }).click();
		await expect(page.getByRole('button', { name: 'Contradicts' })).toHaveAttribute(
			'aria-pressed',
			'true',
		);
		await expect(cellOf(page, 'Coastal Post').getByLabel('Relation')).toHaveValue('contradicts');
		await saved(page);
		await page.keyboard.press('Control+KeyZ');
		await page.keyboard.press('Control+KeyZ');
		await expect(cardOf(page, TRAFFIC)).toHaveCount(0);
	});

	test('what is turned down is not offered again', ONE_ENGINE, async ({ page }) => {
		await openWorkspace(page);
		await dragOver(page, textOf(page, 'Harbour Times'), TRAFFIC);
		await page.keyboard.press('g');
		const cell = cellOf(page, 'Coastal Post');
		const first = await cell.getByTitle('Go to this passage').first().textContent();
		await cell
			.getByRole('button', { name: /^Not a match: / })
			.first()
			.click();
		await expect(cell.getByTitle('Go to this passage').filter({ hasText: first! })).toHaveCount(0);
	});

	test('the strip follows what is selected, and leads there by a click', async ({ page }) => {
		await openWorkspace(page);
		const times = textOf(page, 'Harbour Times');
		await dragOver(page, times, TRAFFIC);
		await tagBarOf(page).getByRole('button', { name: 'Compare' }).click();
		await expect(stripOf(page)).toContainText('Traffic on Quay Road fell');
		// What was found takes room of the text that is dragged over next.
		await expect(cellOf(page, 'Tidewatch')).toContainText('Similar words');
		await dragOver(page, times, 'After months of needless delay');
		await expect(stripOf(page)).toContainText(
			'of “After months of needless delay” in Harbour Times',
		);

		const offered = cellOf(page, 'Metro 24').getByTitle('Go to this passage').first();
		await offered.click();
		await expect(textOf(page, 'Metro 24')).toBeFocused();
		await expect(offered).toHaveAttribute('aria-current', 'true');
		await expect(stripOf(page)).toContainText('of “After months of needless delay”');
		await page.getByRole('button', { name: 'Close parallel passages' }).click();
		await expect(stripOf(page)).toHaveCount(0);
	});
});

test.describe('linked passages', () => {
	test('G leads along them through the columns and round', async ({ page }) => {
		await openWorkspace(page);
		await clickOn(page, textOf(page, 'Coastal Post'), COASTAL);
		await page.keyboard.press('g');
		await expect(spoken(page)).toHaveText('Metro 24: linked passage, Same claim.');
		await expect(textOf(page, 'Metro 24')).toBeFocused();
		await page.keyboard.press('g');
		await expect(spoken(page)).toHaveText('Tidewatch: linked passage, Same claim.');
		await page.keyboard.press('g');
		await expect(spoken(page)).toHaveText('Coastal Post: linked passage, Same claim.');
		await expect(textOf(page, 'Coastal Post')).toBeFocused();
	});

	test('stand in the card with their claim, and lead on', ONE_ENGINE, async ({ page }) => {
		await openWorkspace(page);
		await clickOn(page, textOf(page, 'Coastal Post'), COASTAL);
		const card = cardOf(page, COASTAL);
		const linked = card.getByRole('list', { name: 'Linked passages' });
		await expect(linked.getByRole('listitem')).toHaveCount(2);
		await expect(linked).toContainText('Metro 24 · Same claim');

		await card.getByRole('button', { name: 'Next outlet on this claim' }).click();
		const next = cardOf(page, METRO);
		await expect(next.getByRole('list', { name: 'Linked passages' })).toBeVisible();
		await next.getByRole('button', { name: 'Previous outlet on this claim' }).click();
		await expect(linked).toBeVisible();

		await linked.getByRole('button', { name: 'Unlink from Metro 24' }).click();
		await expect(linked.getByRole('listitem')).toHaveCount(1);
	});

	test('are joined by a ribbon that moves with the text', async ({ page }) => {
		await openStory(
			page,
			'/?story=harbour-vote&articles=harbour-vote.coastal-post,harbour-vote.metro-24',
		);
		const ribbons = page.locator('.overlay g.linked path.fill');
		await placeOf(textOf(page, 'Metro 24'), METRO);
		await placeOf(textOf(page, 'Coastal Post'), COASTAL);
		await expect(ribbons.first()).toBeVisible();
		const before = await ribbons.first().getAttribute('d');
		await page.mouse.move(300, 500);
		await page.mouse.wheel(0, 60);
		await expect(ribbons.first()).not.toHaveAttribute('d', before!);
		await expect(page.locator('.overlay > svg')).toHaveAttribute('aria-hidden', 'true');
	});
});

test.describe('a link', () => {
	test('is made by Shift+G here and there, by keyboard alone', async ({ page }) => {
		await openWorkspace(page);
		const times = textOf(page, 'Harbour Times');
		await times.focus();
		await page.keyboard.press('j');
		await page.keyboard.press('s');
		const from = await wordsByKeys(page);
		await page.keyboard.press('Shift+G');
		await expect(page.getByRole('group', { name: 'Link', exact: true })).toContainText(
			from.slice(0, 20),
		);
		await page.keyboard.press('Shift+W');
		await expect(textOf(page, 'Tidewatch')).toBeFocused();
		await page.keyboard.press('p');
		await page.keyboard.press('Shift+G');
		await expect(page.getByText('Linked Harbour Times and Tidewatch as')).toBeVisible();
		await expect(cardOf(page, from)).toHaveCount(1);
		await page.keyboard.press('Escape');
		await expect(page.getByText('Linked Harbour Times and Tidewatch as')).toHaveCount(0);
	});

	test('is given up by Escape', ONE_ENGINE, async ({ page }) => {
		await openWorkspace(page);
		await textOf(page, 'Harbour Times').focus();
		await page.keyboard.press('Shift+G');
		await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page.getByRole('button', { name: 'Stop' })).toHaveCount(0);
	});

	test('is dragged from a bracket onto a passage of another column', async ({ page }) => {
		await openWorkspace(page);
		const bracket = page
			.getByRole('region', { name: /^Harbour Times: / })
			.locator('.bracket')
			.first();
		await bracket.hover();
		const coastal = textOf(page, 'Coastal Post');
		const { start } = await placeOf(coastal, 'Marlhaven’s council has approved');
		const box = (await bracket.boundingBox())!;
		await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
		await page.mouse.down();
		await page.mouse.move(start.x - 60, start.y, { steps: 4 });
		await page.mouse.move(start.x + 20, start.y, { steps: 3 });
		await expect(page.locator('.overlay .drag.fits')).toBeVisible();
		await page.mouse.up();
		await expect(page.getByText('Linked Harbour Times and Coastal Post as')).toBeVisible();
		await expect(page.locator('.overlay .drag')).toHaveCount(0);
	});
});

test.describe('columns that scroll together', () => {
	const PAIR = '/?story=harbour-vote&articles=harbour-vote.quayside-ledger,harbour-vote.tidewatch';

	test('are aligned by their links, locked, or free', async ({ page }) => {
		await openWorkspace(page);
		await expect(modeOf(page), 'there are links').toHaveAccessibleName('Columns scroll: Aligned');
		await wheel(page, 400);
		await expect.poll(() => scrolled(page, 'Coastal Post')).toBeGreaterThan(100);

		await textOf(page, 'Harbour Times').focus();
		await page.keyboard.press('l');
		await expect(modeOf(page)).toHaveAccessibleName('Columns scroll: Locked');
		const before = await scrolled(page, 'Coastal Post');
		await wheel(page, 120);
		await expect.poll(() => scrolled(page, 'Coastal Post')).toBe(before + 120);

		await page.keyboard.press('l');
		await expect(modeOf(page)).toHaveAccessibleName('Columns scroll: Free');
		const there = await scrolled(page, 'Harbour Times');
		await wheel(page, 120);
		await expect.poll(() => scrolled(page, 'Harbour Times')).toBe(there + 120);
		expect(await scrolled(page, 'Coastal Post')).toBe(before + 120);

		await page.reload();
		await expect(modeOf(page), 'remembered').toHaveAccessibleName('Columns scroll: Free');
	});

	test('a column taken elsewhere goes its own way until it is called back', async ({ page }) => {
		await openStory(page, PAIR);
		await expect(modeOf(page)).toBeVisible();
		await modeOf(page).click();
		await page.getByRole('menuitemradio', { name: /^Aligned/ }).click();
		await expect(modeOf(page)).toHaveAccessibleName('Columns scroll: Aligned');
		await page
			.getByRole('region', { name: /^Tidewatch: / })
			.locator('.scroller')
			.evaluate((box) => {
				box.scrollTop = 700;
			});
		const back = page.getByRole('button', { name: 'Re-sync the column of Tidewatch' });
		await expect(back).toBeVisible();
		await wheel(page, 60);
		expect(await scrolled(page, 'Tidewatch')).toBe(700);
		await back.click();
		await expect(back).toHaveCount(0);
		await expect.poll(() => scrolled(page, 'Tidewatch')).toBeLessThan(400);
	});
});

test.describe('an address with a passage', () => {
	const AT = 'at=harbour-vote.tidewatch:300-360';

	test('brings it into view, also after a reload', async ({ page }) => {
		await openStory(page, `/?story=harbour-vote&${AT}`);
		for (let i = 0; i < 2; i++) {
			await expect(textOf(page, 'Tidewatch')).toBeFocused();
			expect((await wordsByKeys(page)).length).toBeGreaterThan(40);
			await page.reload();
		}
	});

	test('is ignored if it is not one', ONE_ENGINE, async ({ page }) => {
		for (const wrong of ['at=nowhere:1-2', 'at=harbour-vote.tidewatch:9-999999', 'at=x', 'at=']) {
			await openStory(page, `/?story=harbour-vote&${wrong}`);
			await expect(modeOf(page)).toBeVisible();
			expect(await selectedWords(page), wrong).toBe('');
		}
	});
});

test.describe('on a narrow screen', () => {
	test.use({ viewport: { width: 390, height: 800 } });

	test('the passages of the others are cards under the text', async ({ page }) => {
		await openStory(page, '/');
		await clickOn(page, textOf(page, 'Harbour Times'), 'council figures show');
		await page.keyboard.press('g');
		// the first search of all has everything to load
		await expect(page.getByRole('tab', { name: 'Coastal Post' })).toHaveAttribute(
			'aria-selected',
			'true',
			{ timeout: 30_000 },
		);
		await expect(stripOf(page)).toBeVisible();
		await expect(modeOf(page), 'one column has nothing to scroll with').toHaveCount(0);
		expect(await axe(page)).toEqual([]);
	});
});

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`${colorScheme}`, () => {
		test.use({ colorScheme });

		test('nothing that compares breaks a rule of accessibility', async ({ page }) => {
			await openWorkspace(page);
			await clickOn(page, textOf(page, 'Coastal Post'), COASTAL);
			await page.keyboard.press('g');
			await expect(stripOf(page)).toBeVisible();
			expect(await axe(page)).toEqual([]);
			await page.keyboard.press('Shift+G');
			await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();
			await modeOf(page).click();
			await expect(page.getByRole('menu', { name: 'Scrolling together' })).toBeVisible();
			expect(await axe(page)).toEqual([]);
		});
	});
}

/** Turns the wheel over the first column. */
async function wheel(page: Page, by: number): Promise<void> {
	await page.mouse.move(240, 480);
	await page.mouse.wheel(0, by);
}

async function scrolled(page: Page, outlet: string): Promise<number> {
	const pane = page.getByRole('region', { name: new RegExp(`^${outlet}: `) });
	return pane.locator('.scroller').evaluate((box) => Math.round(box.scrollTop));
}
