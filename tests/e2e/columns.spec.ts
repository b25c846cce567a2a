/** The columns: how many there are, how wide they are, and which. */
import type { Locator, Page } from '@playwright/test';
import { expect, ONE_ENGINE, test } from './support/test.ts';
import { broughtIntoView, openStory, openWorkspace, paneOf, textOf } from './support/workspace.ts';

const ALL = ['Harbour Times', 'Coastal Post', 'Metro 24', 'The Quayside Ledger', 'Tidewatch'];

for (const [width, fit, withoutList] of [
	[1024, 2, 2],
	[1440, 2, 3],
	[1920, 3, 4],
] as const) {
	test.describe(`${width} px wide`, () => {
		test.use({ viewport: { width, height: 800 } });

		test(`${fit} columns fit, the others stand beside them`, async ({ page }) => {
			await openWorkspace(page);
			await expect.poll(() => columnsInSight(page)).toEqual(ALL.slice(0, fit));
			await expectPageToStayPut(page);
			if (withoutList > fit) await page.getByRole('button', { name: 'Hide annotations' }).click();
			await expect.poll(() => columnsInSight(page)).toEqual(ALL.slice(0, withoutList));
			await paneOf(page, 'Tidewatch').scrollIntoViewIfNeeded();
			await expect.poll(() => columnsInSight(page)).toContain('Tidewatch');
			await expectPageToStayPut(page);
		});
	});
}

test.describe('390 px wide', () => {
	test.use({ viewport: { width: 390, height: 800 } });

	test('one article at a time, with a tab for each', async ({ page }) => {
		await openWorkspace(page);
		const tabs = page.getByRole('tablist', { name: 'Articles' }).getByRole('tab');
		await expect(tabs).toHaveText(ALL);
		await expect(tabs.first()).toHaveAttribute('aria-selected', 'true');
		await expect(page.getByRole('textbox')).toHaveCount(1);

		await page.getByRole('tab', { name: 'Metro 24' }).click();
		await expect(textOf(page, 'Metro 24')).toBeVisible();
		await expect(page.getByRole('tabpanel', { name: 'Metro 24' })).toBeVisible();
		await expect(page.getByRole('textbox')).toHaveCount(1);

		await page.keyboard.press('ArrowRight');
		await expect(page.getByRole('tab', { name: 'The Quayside Ledger' })).toBeFocused();
		await expect(textOf(page, 'The Quayside Ledger')).toBeVisible();
		await expectPageToStayPut(page);
	});
});

test('the gap between two columns is dragged, moved by keys and reset', async ({
	page,
	browserName,
}) => {
	await openWorkspace(page);
	const gap = page.getByRole('separator', { name: 'Width of the column of Harbour Times' });
	const equal = await widthOf(paneOf(page, 'Harbour Times'));
	await expect(gap).toHaveAttribute('aria-valuenow', String(Math.round(equal)));

	await dragBy(page, gap, 80);
	await expectWidth(page, 'Harbour Times', equal + 80);
	await expectWidth(page, 'Coastal Post', equal - 80);
	await gap.focus();
	await page.keyboard.press('ArrowLeft');
	await expectWidth(page, 'Harbour Times', equal + 56);
	await page.keyboard.press('Home');
	await expectWidth(page, 'Harbour Times', 320);
	await expect(gap).toHaveAttribute('aria-valuenow', '320');

	await page.reload();
	await expectWidth(page, 'Harbour Times', 320);
	// Firefox makes no double click of two clicks by a test.
	if (browserName === 'firefox') await choose(page, 'Harbour Times', 'Equal widths');
	else await gap.dblclick();
	await expectWidth(page, 'Harbour Times', equal);
	await expectWidth(page, 'Coastal Post', equal);
});

test('the column menu sets widths without a drag', ONE_ENGINE, async ({ page }) => {
	await openWorkspace(page);
	const equal = await widthOf(paneOf(page, 'Harbour Times'));
	await choose(page, 'Harbour Times', 'Wide');
	await expectWidth(page, 'Harbour Times', 760);
	await choose(page, 'Coastal Post', 'Narrow');
	await expectWidth(page, 'Coastal Post', 320);
	await choose(page, 'Harbour Times', 'Normal width');
	await expectWidth(page, 'Harbour Times', equal);
	await expectWidth(page, 'Coastal Post', 320);
	await choose(page, 'Harbour Times', 'Equal widths');
	await expectWidth(page, 'Coastal Post', equal);
});

test('columns are moved and closed, which the address keeps', ONE_ENGINE, async ({ page }) => {
	await openWorkspace(page);
	await choose(page, 'Harbour Times', 'Move right');
	const moved = ['Coastal Post', 'Harbour Times', 'Metro 24', 'The Quayside Ledger', 'Tidewatch'];
	await expect.poll(() => columns(page)).toEqual(moved);
	await choose(page, 'Coastal Post', 'Close this column');
	await expect.poll(() => columns(page)).toEqual(moved.slice(1));
	await choose(page, 'Metro 24', 'Move left');
	const kept = ['Metro 24', 'Harbour Times', 'The Quayside Ledger', 'Tidewatch'];
	await expect.poll(() => columns(page)).toEqual(kept);
	expect(new URL(page.url()).searchParams.get('articles')).toBe(
		'metro-24 harbour-times quayside-ledger tidewatch'
			.split(' ')
			.map((file) => `harbour-vote.${file}`)
			.join(','),
	);
	await page.reload();
	await expect.poll(() => columns(page)).toEqual(kept);
	await page.getByRole('button', { name: 'Show all 5 articles' }).click();
	await expect.poll(() => columns(page)).toEqual(ALL);
	await page.goBack();
	await expect.poll(() => columns(page)).toEqual(kept);
});

test('the address opens just some articles', ONE_ENGINE, async ({ page }) => {
	await openStory(page, '/?articles=harbour-vote.tidewatch,harbour-vote.metro-24');
	await expect.poll(() => columns(page)).toEqual(['Tidewatch', 'Metro 24']);
});

test('one column takes the room and gives it back', ONE_ENGINE, async ({ page }) => {
	await openWorkspace(page);
	const equal = await widthOf(paneOf(page, 'Coastal Post'));
	await textOf(page, 'Coastal Post').focus();
	await page.keyboard.press('z');
	await expect.poll(() => columns(page)).toEqual(['Coastal Post']);
	await expect.poll(() => widthOf(paneOf(page, 'Coastal Post'))).toBeGreaterThan(equal + 100);
	const spines = page.getByRole('main').getByRole('button');
	for (const outlet of ALL.filter((one) => one !== 'Coastal Post')) {
		await expect(spines.filter({ hasText: outlet })).toBeVisible();
	}
	await spines.filter({ hasText: 'Tidewatch' }).click();
	await expect.poll(() => columns(page)).toEqual(['Tidewatch']);
	await choose(page, 'Tidewatch', 'Show all columns');
	await expect.poll(() => columns(page)).toEqual(ALL);
	await choose(page, 'Harbour Times', 'Give this column the room');
	await expect.poll(() => columns(page)).toEqual(['Harbour Times']);
});

test('W and Shift+W go from text to text, around the ends', async ({ page }) => {
	await openWorkspace(page);
	await textOf(page, 'Harbour Times').focus();
	for (const [key, outlet] of [
		['w', 'Coastal Post'],
		['w', 'Metro 24'],
		['Shift+KeyW', 'Coastal Post'],
		['F6', 'Metro 24'],
		['w', 'The Quayside Ledger'],
		['w', 'Tidewatch'],
		['w', 'Harbour Times'],
		['Shift+F6', 'Tidewatch'],
	] as const) {
		await page.keyboard.press(key);
		await expect(textOf(page, outlet)).toBeFocused();
		await expect.poll(() => columnsInSight(page)).toContain(outlet);
	}
});

/** The outlets of the columns that are open, in their order. */
function columns(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('main section[aria-label*=": "]')].map(
			(pane) => pane.getAttribute('aria-label')?.split(': ')[0] ?? '',
		),
	);
}

/** The outlets of the columns of which all can be seen. */
function columnsInSight(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const room = document.querySelector('main')!.getBoundingClientRect();
		return [...document.querySelectorAll('main section[aria-label*=": "]')]
			.filter((pane) => {
				const { left, right } = pane.getBoundingClientRect();
				return left >= room.left - 1 && right <= room.right + 1;
			})
			.map((pane) => pane.getAttribute('aria-label')?.split(': ')[0] ?? '');
	});
}

/** Only the columns and their texts scroll; never the page under the banner. */
async function expectPageToStayPut(page: Page): Promise<void> {
	const beyond = await page.evaluate(() => {
		const { scrollWidth, scrollHeight } = document.documentElement;
		return [scrollWidth - innerWidth, scrollHeight - innerHeight];
	});
	expect(beyond).toEqual([0, 0]);
}

/** 0 while it is not laid out yet. */
async function widthOf(pane: Locator): Promise<number> {
	return (await pane.boundingBox())?.width ?? 0;
}

async function expectWidth(page: Page, outlet: string, px: number): Promise<void> {
	await expect.poll(() => widthOf(paneOf(page, outlet))).toBeCloseTo(px, -0.5);
}

async function dragBy(page: Page, handle: Locator, px: number): Promise<void> {
	const { x, y, width, height } = (await handle.boundingBox())!;
	await page.mouse.move(x + width / 2, y + height / 2);
	await page.mouse.down();
	await page.mouse.move(x + width / 2 + px, y + height / 2, { steps: 4 });
	await page.mouse.up();
}

async function choose(page: Page, outlet: string, command: string): Promise<void> {
	await broughtIntoView(page, outlet);
	await page.getByRole('button', { name: `Column of ${outlet}` }).click();
	await page.getByRole('button', { name: command, exact: true }).click();
}
