/** From suggested links to a table of claims by outlet, and what is in one outlet only. */
import type { Locator, Page } from '@playwright/test';
import { APPEARANCES } from './support/appearances.ts';
import { axe } from './support/axe.ts';
import { expect, test } from './support/test.ts';
import { saved, textOf } from './support/workspace.ts';

/** What the example brings along. */
const READY = 2;
const FLOOD = '/insights/?story=river-flood';
const HARBOUR = '/insights/?story=harbour-vote';

const tableOf = (page: Page) => page.getByRole('table', { name: 'Claims by outlet' });
const rowsOf = (page: Page) =>
	tableOf(page)
		.getByRole('row')
		.filter({ has: page.getByRole('cell') });
const rowOf = (page: Page, title: string) =>
	tableOf(page)
		.getByRole('row')
		.filter({ has: page.getByRole('rowheader').filter({ hasText: title }) });
const linksButton = (page: Page) => page.getByRole('button', { name: /^Suggested links/ });
const suggestions = (page: Page) => page.getByRole('group', { name: /^Possible match: / });
const undoBar = (page: Page) => page.getByRole('button', { name: /^Undo \(/ });

async function openClaims(page: Page, path = HARBOUR): Promise<void> {
	await page.goto(path);
	await expect(linksButton(page)).toBeVisible();
}

async function review(page: Page): Promise<void> {
	await linksButton(page).click();
	await expect(suggestions(page).first()).toBeFocused();
}

async function act(page: Page, title: string, name: string): Promise<void> {
	await page.getByRole('button', { name: `Actions for “${title}”` }).click();
	await page.getByRole('button', { name, exact: true }).click();
}

async function newClaim(page: Page, ...titles: string[]): Promise<void> {
	await page.getByRole('button', { name: 'New claim' }).click();
	for (const title of titles) {
		await page.getByLabel('Title of the claim').fill(title);
		await page.keyboard.press('Enter');
		await expect(rowOf(page, title)).toBeVisible();
	}
	await page.keyboard.press('Escape');
	await expect(page.getByLabel('Title of the claim')).toHaveCount(0);
}

function titlesOf(page: Page): Promise<string[]> {
	return rowsOf(page).locator('th .title').allTextContents();
}

async function dismiss(dialog: Locator): Promise<void> {
	await dialog.getByRole('button', { name: 'Done' }).click();
	await expect(dialog).toHaveCount(0);
}

test('keys alone fill a table of five claims from the suggestions', async ({ page }) => {
	await openClaims(page, FLOOD);
	await expect(page.getByRole('heading', { name: 'No claims yet' })).toBeVisible();
	const start = page.getByRole('button', { name: /^Review \d+ suggestions$/ });
	await start.focus();
	await page.keyboard.press('Enter');
	await expect(suggestions(page).first()).toBeFocused();

	const second = (await suggestions(page).nth(1).getByRole('paragraph').allTextContents()).join();
	await page.keyboard.press('j');
	await expect(suggestions(page).nth(1)).toBeFocused();
	await page.keyboard.press('x');
	await expect(undoBar(page)).toBeVisible();
	expect((await suggestions(page).allTextContents()).join()).not.toBe(second);
	await page.keyboard.press('ArrowUp');
	for (let kept = 1; (await rowsOf(page).count()) < 5 && kept < 20; kept++) {
		const before = await linksButton(page).textContent();
		await page.keyboard.press(kept % 2 ? 'k' : 'Enter');
		await expect(linksButton(page)).not.toHaveText(before ?? '');
		await expect(page.locator('[role=group]:focus')).toBeVisible();
	}
	await expect(rowsOf(page)).toHaveCount(5);

	await page.keyboard.press('Control+z');
	await expect(rowsOf(page)).toHaveCount(4);
	await page.keyboard.press('Control+y');
	await expect(rowsOf(page)).toHaveCount(5);
	await saved(page);
	const before = await titlesOf(page);
	await page.reload();
	await expect(rowsOf(page)).toHaveCount(5);
	expect(await titlesOf(page)).toEqual(before);
});

test('letters rest while single keys are off, the buttons and named keys do not', async ({
	page,
}) => {
	await page.goto('/settings/');
	await page
		.getByRole('switch', { name: 'Single keys' })
		.or(page.getByLabel(/Single keys/i))
		.first()
		.uncheck({ force: true });
	await openClaims(page, FLOOD);
	await review(page);
	await page.keyboard.press('k');
	await expect(tableOf(page)).toHaveCount(0);
	await page.keyboard.press('Enter');
	await expect(rowsOf(page)).toHaveCount(1);
	await suggestions(page).first().getByRole('button', { name: 'Keep' }).click();
	await expect(rowsOf(page)).toHaveCount(2);
});

test('a kept suggestion takes the relation that is chosen', async ({ page }) => {
	await openClaims(page, FLOOD);
	await review(page);
	const first = suggestions(page).first();
	await first.getByLabel('Relation').selectOption({ label: 'Contradicts' });
	await first.getByRole('button', { name: 'Keep' }).click();
	await expect(rowsOf(page)).toHaveCount(1);
	await expect(tableOf(page).getByText(/^Contradicts /)).toHaveCount(2);
});

test('what is turned down comes back only when asked for', async ({ page }) => {
	await openClaims(page);
	await review(page);
	const name = await linksButton(page).textContent();
	const words = await suggestions(page).first().textContent();
	await page.keyboard.press('Delete');
	await expect(suggestions(page).first()).not.toHaveText(words ?? '');
	await saved(page);
	await page.reload();
	await review(page);
	await expect(suggestions(page).first()).not.toHaveText(words ?? '');
	await page.getByRole('button', { name: 'Bring back dismissed suggestions' }).click();
	await expect(linksButton(page)).toHaveText(name ?? '');
	await expect(suggestions(page).first()).toHaveText(words ?? '');
});

test('a gap is searched, filled, or settled by a person', async ({ page }) => {
	await openClaims(page);
	await newClaim(page, 'Traffic fell in the pilot');
	const row = rowOf(page, 'Traffic fell in the pilot');
	await expect(row.getByText('No matching passage found')).toHaveCount(5);

	await row.getByRole('button', { name: /^Search this article: .* in Harbour Times$/ }).click();
	const dialog = page.getByRole('dialog', { name: /^Harbour Times on / });
	await dialog.getByRole('button', { name: /^Add to claim: .*Traffic on Quay Road fell/ }).click();
	await expect(dialog.getByText('In this claim')).toBeVisible();
	await dismiss(dialog);
	await expect(row.getByRole('link', { name: /12 per cent/ })).toBeVisible();

	// What resembles it elsewhere is offered in its place, and is nothing until it is kept.
	const offered = row.getByRole('button', { name: /^Keep: / });
	await expect(offered.first()).toBeVisible();
	await offered.first().click();
	await expect(row.locator('td.passages')).toHaveCount(2);

	await row
		.getByRole('button', { name: /^Search this article: / })
		.first()
		.click();
	const other = page.getByRole('dialog');
	await other.getByLabel('Find in this article').fill('counc');
	await expect(other.getByRole('status')).toHaveText(/sentences? found$/);
	await other.getByLabel('Find in this article').fill('submarine');
	await expect(other.getByRole('status')).toHaveText('No sentence has all of these words.');
	await other.getByRole('button', { name: 'Mark as not covered' }).click();
	await expect(other).toHaveCount(0);
	await expect(row.getByText('Not covered (your decision)')).toHaveCount(1);
	await saved(page);
	await page.reload();
	await row.getByRole('button', { name: /^Take back/ }).click();
	await expect(row.getByText('Not covered (your decision)')).toHaveCount(0);
	await undoBar(page).click();
	await expect(row.getByText('Not covered (your decision)')).toHaveCount(1);
});

test('a passage leads to its place, and out of the claim', async ({ page }) => {
	await openClaims(page);
	const row = rowOf(page, 'Petra Lowe');
	const link = row.getByRole('link').first();
	await expect(link).toHaveAttribute('href', /[?&]at=harbour-vote\.[a-z0-9-]+:\d+-\d+/);
	const count = await row.getByRole('link').count();
	await row
		.getByRole('button', { name: /^Take out of this claim/ })
		.first()
		.click();
	await expect(row.getByRole('link')).toHaveCount(count - 1);
	await page.keyboard.press('Control+z');
	await expect(row.getByRole('link')).toHaveCount(count);
	await link.click();
	await expect(textOf(page, 'Coastal Post')).toBeVisible();
});

test('claims are renamed, ordered, merged, split, deleted, and each undone', async ({ page }) => {
	await openClaims(page);
	await newClaim(page, 'First', 'Second');
	await expect(rowsOf(page)).toHaveCount(READY + 2);

	await page.getByRole('button', { name: 'Rename “First”' }).click();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type('Opening');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Rename “Opening”' })).toBeFocused();
	await page.getByRole('button', { name: 'Rename “Second”' }).click();
	await page.keyboard.type('not this');
	await page.keyboard.press('Escape');
	await expect(rowOf(page, 'Second')).toBeVisible();

	const before = await titlesOf(page);
	await act(page, 'Opening', 'Move up');
	await expect(page.getByRole('button', { name: 'Actions for “Opening”' })).toBeFocused();
	expect((await titlesOf(page)).indexOf('Opening')).toBe(before.indexOf('Opening') - 1);
	await act(page, 'Opening', 'Move down');
	expect(await titlesOf(page)).toEqual(before);

	const jobs = before.find((title) => title.includes('jobs')) ?? '';
	const lowe = before.find((title) => title.includes('Petra Lowe')) ?? '';
	const passages = await rowOf(page, jobs).getByRole('link').count();
	await act(page, lowe, 'Merge into…');
	await page.getByRole('radio', { name: jobs }).check();
	await page.getByRole('button', { name: 'Merge', exact: true }).click();
	await expect(rowOf(page, lowe)).toHaveCount(0);
	await expect.poll(() => rowOf(page, jobs).getByRole('link').count()).toBeGreaterThan(passages);
	await undoBar(page).click();
	await expect(rowOf(page, lowe)).toBeVisible();
	await expect(rowOf(page, jobs).getByRole('link')).toHaveCount(passages);

	await act(page, jobs, 'Split…');
	const dialog = page.getByRole('dialog', { name: `Split “${jobs}”` });
	await dialog.getByRole('checkbox').first().check();
	await dialog.getByLabel('Title of the new claim').fill('Jobs, as promised');
	await dialog.getByRole('button', { name: 'Split' }).click();
	await expect(rowOf(page, 'Jobs, as promised').getByRole('link')).toHaveCount(1);
	await expect(rowOf(page, jobs).first().getByRole('link')).toHaveCount(passages - 1);

	await act(page, 'Opening', 'Delete claim');
	await expect(rowOf(page, 'Opening')).toHaveCount(0);
	await undoBar(page).click();
	await expect(rowOf(page, 'Opening')).toBeVisible();
	await saved(page);
	const after = await titlesOf(page);
	await page.reload();
	await expect(rowsOf(page)).toHaveCount(after.length);
	expect(await titlesOf(page)).toEqual(after);
});

test('the view stands in the address', async ({ page }) => {
	await openClaims(page);
	await newClaim(page, 'Another claim');
	await page.getByLabel('Sort by').selectOption({ label: 'Title' });
	await expect.poll(() => titlesOf(page)).toEqual((await titlesOf(page)).toSorted());
	await page.getByRole('button', { name: 'Keep “Petra Lowe' }).click();
	await expect.poll(async () => (await titlesOf(page))[0]).toMatch(/^Petra Lowe/);
	await page.getByLabel('Show place and length').check();
	await expect(
		tableOf(page)
			.getByText(/\d+ words, \d+% of the text/)
			.first(),
	).toBeVisible();
	await page.getByLabel('Outlet', { exact: true }).selectOption({ label: 'Metro 24' });
	await page.getByLabel('Only with gaps').check();
	await expect(page.getByText(/^\d of 3 claims shown/)).toBeVisible();
	const shown = await titlesOf(page);
	await page.reload();
	await expect(rowsOf(page)).toHaveCount(shown.length);
	expect(await titlesOf(page)).toEqual(shown);
	await page.getByLabel('Find a claim').fill('nothing has this');
	await expect(page.getByText('No claim fits these filters.')).toBeVisible();
	await page.getByRole('button', { name: 'Show all' }).click();
	await expect(rowsOf(page)).toHaveCount(3);
});

test('names for one thing are kept with the story', async ({ page }) => {
	await openClaims(page, '/insights/?story=venezuela-pressure');
	await page.getByText('Names for the same thing').click();
	await page.getByRole('button', { name: 'Add a thing' }).click();
	await page.keyboard.type('Cartel of the Suns');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Write at least two names, separated by a comma.')).toBeVisible();
	// Typed: Firefox tells nobody of a change that was not.
	await page.getByLabel('Names of thing 1').press('End');
	await page.keyboard.type(', Cartel de los Soles');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Write at least two names')).toHaveCount(0);
	await saved(page);
	await page.reload();
	await page.getByText('Names for the same thing').click();
	await expect(page.getByLabel('Names of thing 1')).toHaveValue(
		'Cartel of the Suns, Cartel de los Soles',
	);
	await page.getByRole('button', { name: /^Remove “Cartel/ }).click();
	await expect(page.getByLabel('Names of thing 1')).toHaveCount(0);
});

test('a story that needs more than words says which language lacked them', async ({ page }) => {
	await openClaims(page, FLOOD);
	await review(page);
	await expect(page.getByText(/Compared by their words alone.*Spanish/)).toBeVisible();
});

for (const { colorScheme, width } of APPEARANCES) {
	test.describe(`${colorScheme}, ${width} px`, () => {
		test.use({ colorScheme, viewport: { width, height: 2400 } });

		test('no state breaks a rule of accessibility', async ({ page }) => {
			await openClaims(page);
			await review(page);
			expect(await axe(page), 'the suggestions').toEqual([]);
			await linksButton(page).click();
			await page.getByLabel('Show place and length').check();
			expect(await axe(page), 'the table').toEqual([]);
			await page
				.getByRole('button', { name: /^Search this article/ })
				.first()
				.click();
			await expect(
				page.getByRole('dialog').getByRole('button', { name: /^Add/ }).first(),
			).toBeVisible();
			expect(await axe(page), 'the search').toEqual([]);
			await dismiss(page.getByRole('dialog'));
			await page
				.getByRole('button', { name: /^Rename/ })
				.first()
				.click();
			expect(await axe(page), 'a claim being renamed').toEqual([]);
			await page.keyboard.press('Escape');
			await page.getByText('Names for the same thing').click();
			await page.getByRole('button', { name: 'Add a thing' }).click();
			expect(await axe(page), 'the names').toEqual([]);
			await page.goto(`${HARBOUR}&view=only`);
			await expect(page.getByText(/ confirmed · /)).toBeVisible();
			expect(await axe(page), 'only in').toEqual([]);
		});
	});
}
