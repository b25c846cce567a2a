/** The report: what goes in, what comes out as a file or on paper, and that nothing in it can run. */
import type { Locator, Page } from '@playwright/test';
import { recordsOfCsv } from '../formats/csv-reader.ts';
import { APPEARANCES } from './support/appearances.ts';
import { axe } from './support/axe.ts';
import { comparedStory, HARM, hostileStory, STORY } from './support/compared-story.ts';
import { downloadBy, type Downloaded } from './support/download.ts';
import { expect, test } from './support/test.ts';
import { importFile, openStory, saved } from './support/workspace.ts';

const REPORT = `/insights/?story=${STORY}&view=report`;

async function openReport(page: Page, file = comparedStory()): Promise<Locator> {
	await openStory(page, '/');
	await importFile(page, file);
	await saved(page);
	await page.goto(REPORT);
	const paper = page.locator('.report');
	await expect(paper.getByRole('heading').first()).toBeVisible();
	return paper;
}

function downloaded(page: Page, button: string): Promise<Downloaded> {
	return downloadBy(page, () => page.getByRole('button', { name: button, exact: true }).click());
}

/** Opens a saved report by itself, as somebody who was sent it does. */
async function opened(page: Page, { text }: Downloaded): Promise<void> {
	await page.goto('about:blank');
	await page.setContent(text);
}

test('the preview has claims by outlet, quotes, counts and how they came about', async ({
	page,
}) => {
	const paper = await openReport(page);
	await expect(paper.getByRole('heading', { name: 'Harbour, "vote"' })).toBeVisible();
	const claims = paper.getByRole('table', { name: 'Claims and the passages of each outlet' });
	const row = claims.getByRole('row', { name: /^The pilot cut traffic/ });
	await expect(row.getByRole('cell').nth(0)).toContainText('“cut traffic by 12 per cent”');
	await expect(row.getByRole('cell').nth(0)).toContainText('Evidence · Statistic');
	await expect(row.getByRole('cell').nth(2)).toHaveText('Not covered');
	await expect(claims.getByRole('cell', { name: 'No matching passage found' })).toHaveCount(2);
	const figures = paper.getByRole('table', { name: 'Highlights by outlet and tag' });
	await expect(figures.getByRole('row', { name: /^Outlet times/ })).toContainText('1 (50.0)');
	await expect(paper).toContainText('4 highlights in 3 articles, marked by Ada and Bo.');
});

test('what is chosen is what is shown', async ({ page }) => {
	const paper = await openReport(page);
	await page.getByLabel('Title', { exact: true }).fill('Who says what');
	await page.getByLabel('Prepared by').fill('Class 9b');
	await page.getByLabel('Introduction').fill('One.\n\nTwo.');
	await expect(paper.getByRole('heading').first()).toHaveText('Who says what');
	await expect(paper).toContainText('Prepared by Class 9b');
	await expect(paper.locator('.introduction')).toHaveText(['One.', 'Two.']);

	const sources = page.getByRole('checkbox', { name: 'Sources', exact: true });
	await sources.uncheck();
	await expect(paper.getByRole('heading', { name: 'Sources' })).toHaveCount(0);
	await page.getByRole('checkbox', { name: /^Texts with highlights/ }).check();
	await expect(paper.locator('.full-text mark')).toHaveCount(3);

	await expect(paper.getByText('Note:')).toHaveCount(2);
	await page.getByRole('checkbox', { name: 'Include notes' }).uncheck();
	await expect(paper.getByText('Note:')).toHaveCount(0);
});

test('quotes are chosen by kind and one by one', async ({ page }) => {
	const paper = await openReport(page);
	const quotes = paper.locator('.quotes figure');
	await expect(quotes).toHaveCount(4);
	await page.getByText('Choose one by one').click();
	await page.getByRole('checkbox', { name: /^It may not last/ }).uncheck();
	await expect(quotes).toHaveCount(3);
	await expect(page.getByText('3 of 4 quotes')).toBeVisible();
	await page.getByRole('button', { name: 'Choose none' }).click();
	await expect(paper.getByText('No quotes have been chosen.')).toBeVisible();
	await page.getByRole('button', { name: 'Choose all' }).click();
	await page.getByLabel('Quotes from').selectOption('Highlights with a note');
	await expect(quotes).toHaveCount(1);
});

test('the HTML file says the same by itself, on a screen of any width', async ({
	page,
	freshPage,
}) => {
	const paper = await openReport(page);
	const shown = await paper.innerText();
	const file = await downloaded(page, 'Download HTML');
	expect(file.name).toMatch(/^harbour-vote_\d{4}-\d\d-\d\d\.report\.html$/);
	const other = await freshPage();
	for (const colorScheme of ['light', 'dark'] as const) {
		await other.emulateMedia({ colorScheme });
		for (const width of [1280, 390]) {
			await other.setViewportSize({ width, height: 800 });
			await opened(other, file);
			await expect(other.getByRole('heading', { level: 1 })).toHaveText('Harbour, "vote"');
			const over = () => document.documentElement.scrollWidth - innerWidth;
			expect(await other.evaluate(over)).toBeLessThanOrEqual(0);
			expect(await axe(other), `${colorScheme}, ${width} px`).toEqual([]);
		}
	}
	const words = (text: string) => text.split(/\s+/).filter(Boolean);
	expect(words(await other.locator('main').innerText())).toEqual(words(shown));
});

test('nothing that anybody typed can run or load', async ({ page, freshPage }) => {
	const paper = await openReport(page, hostileStory());
	await page.getByRole('checkbox', { name: /^Texts with highlights/ }).check();
	await page.getByLabel('Introduction').fill(HARM);
	await expect(paper.getByRole('heading').first()).toHaveText(`Vote ${HARM}`);
	await expect(paper.locator('script, img')).toHaveCount(0);
	await expect(paper.locator('a:not([href^="http"])')).toHaveCount(0);

	const file = await downloaded(page, 'Download HTML');
	const other = await freshPage();
	await opened(other, file);
	await expect(other).toHaveTitle(`Vote ${HARM}`);
	await expect(other.getByRole('heading', { level: 1 })).toHaveText(`Vote ${HARM}`);
	await expect(other.getByText(`Note: ${HARM}`).first()).toBeVisible();
	await expect(other.locator('script, img, iframe, link, form')).toHaveCount(0);
	await expect(other.locator('a:not([href^="http"])')).toHaveCount(0);
	expect(await other.evaluate(() => 'harmed' in globalThis)).toBe(false);
	const handlers = await other.evaluate(() =>
		[...document.querySelectorAll('*')].flatMap((element) =>
			element.getAttributeNames().filter((name) => /^on|^style$|^src$/.test(name)),
		),
	);
	expect(handlers).toEqual([]);

	const markdown = await downloaded(page, 'Download Markdown');
	expect(markdown.text).not.toMatch(/(?<!\\)<(?!br>|https?:)/);
	expect(markdown.text).not.toContain('](<javascript');
});

test('claims and highlights come as tables', async ({ page }) => {
	await openReport(page);
	const claims = await downloaded(page, 'Claims as CSV');
	expect(claims.name).toMatch(/^harbour-vote_.*\.claims\.csv$/);
	const status = recordsOfCsv(claims.text).map((row) => row['status']);
	expect(status).toEqual([
		'covered',
		'covered',
		'not covered',
		'covered',
		'unmatched',
		'unmatched',
	]);
	const highlights = recordsOfCsv((await downloaded(page, 'Highlights as CSV')).text);
	expect(highlights).toHaveLength(4);
	expect(highlights[0]).toMatchObject({ tag: 'Evidence', note: "'=Own count?", start: '15' });
	await expect(page.getByRole('status').filter({ hasText: 'Saved harbour-vote' })).toBeVisible();
});

test('on paper there is the report and nothing of the program', async ({ page, browserName }) => {
	test.skip(browserName === 'firefox', 'Firefox cannot be told to show what it would print');
	const paper = await openReport(page);
	await page.emulateMedia({ media: 'print' });
	await expect(paper).toBeVisible();
	for (const hidden of [
		page.getByRole('banner'),
		page.getByRole('heading', { level: 1 }),
		page.getByRole('navigation'),
		page.getByLabel('Title', { exact: true }),
		page.getByRole('button', { name: 'Download HTML' }),
	]) {
		await expect(hidden.first()).toBeHidden();
	}
});

test('printing is one press away', async ({ page }) => {
	await page.addInitScript(() => {
		globalThis.print = () => document.documentElement.setAttribute('data-printed', '');
	});
	await openReport(page);
	await page.getByRole('button', { name: 'Print or save as PDF' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-printed', '');
});

test('a story without highlights or claims has a report that says so', async ({ page }) => {
	await openStory(page, '/?story=river-flood');
	await page.goto('/insights/?story=river-flood&view=report');
	const paper = page.locator('.report');
	await expect(paper).toContainText('No claims have been put together yet.');
	await expect(paper).toContainText('0 highlights in 5 articles.');
	await expect(page.getByText('Nothing has been highlighted yet.')).toBeVisible();
	expect(await axe(page)).toEqual([]);
});

test('the whole of it without a mouse', async ({ page }) => {
	await openReport(page);
	await page.getByLabel('Title', { exact: true }).focus();
	await page.keyboard.press('Control+KeyA');
	await page.keyboard.type('By keyboard');
	for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
	await expect(page.getByRole('checkbox', { name: 'Sources', exact: true })).toBeFocused();
	await page.keyboard.press('Space');
	const download = page.getByRole('button', { name: 'Download HTML' });
	for (let i = 0; i < 15 && !(await isFocused(download)); i++) await page.keyboard.press('Tab');
	await expect(download).toBeFocused();
	const file = await downloadBy(page, () => page.keyboard.press('Enter'));
	expect(file.text).toContain('<title>By keyboard</title>');
	expect(file.text).not.toContain('<section class="sources">');
});

function isFocused(button: Locator): Promise<boolean> {
	return button.evaluate((element) => element === document.activeElement);
}

for (const { colorScheme, width } of APPEARANCES) {
	test.describe(`${colorScheme}, ${width} px`, () => {
		test.use({ colorScheme, viewport: { width, height: 800 } });

		test('the page and the Export dialog break no rule', async ({ page }) => {
			await openReport(page);
			await page.getByRole('checkbox', { name: /^Texts with highlights/ }).check();
			await page.getByText('Choose one by one').click();
			// From the top: what has scrolled behind the bar looks too small to axe.
			await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
			expect(await axe(page)).toEqual([]);
			await page.keyboard.press('Control+KeyS');
			const dialog = page.getByRole('dialog', { name: 'Export' });
			await dialog.getByRole('radio', { name: 'Claims (CSV)' }).check();
			expect(await axe(page)).toEqual([]);
		});
	});
}

test.describe('the Export dialog', () => {
	test('has every kind of file, and switches off what one cannot hold', async ({ page }) => {
		await openReport(page);
		await page.keyboard.press('Control+KeyS');
		const dialog = page.getByRole('dialog', { name: 'Export' });
		const formats = dialog.getByRole('radiogroup', { name: 'Format', exact: true });
		const text = dialog.getByRole('checkbox', { name: 'Include article text', exact: true });
		const notes = dialog.getByRole('checkbox', { name: 'Include notes', exact: true });
		const everything = dialog.getByRole('radio', { name: 'Everything', exact: true });
		await expect(formats.getByRole('radio')).toHaveCount(6);

		await formats.getByRole('radio', { name: 'Claims (CSV)', exact: true }).check();
		await expect(text).toBeDisabled();
		await expect(text).not.toBeChecked();
		await expect(text).toHaveAccessibleDescription('A table has the quotes, not the texts.');
		await expect(notes).toBeDisabled();
		await formats.getByRole('radio', { name: 'Report (HTML)', exact: true }).check();
		await expect(text).toBeChecked();
		await expect(everything).toBeDisabled();
		await expect(everything).toHaveAccessibleDescription(/A report is about one story/);

		await formats.getByRole('radio', { name: 'Annotations (JSON)', exact: true }).check();
		await everything.check();
		await expect(formats.getByRole('radio', { name: 'Report (HTML)' })).toBeDisabled();
	});

	test('saves each of them under a name of its own', async ({ page }) => {
		await openReport(page);
		await page.keyboard.press('Control+KeyS');
		const dialog = page.getByRole('dialog', { name: 'Export' });
		const save = async (format: string) => {
			await dialog.getByRole('radio', { name: format, exact: true }).check();
			const file = await downloadBy(page, () =>
				dialog.getByRole('button', { name: 'Download', exact: true }).click(),
			);
			await expect(dialog.getByRole('status')).toContainText(`Saved ${file.name}`);
			return file;
		};
		expect(recordsOfCsv((await save('Highlights (CSV)')).text)).toHaveLength(4);
		expect(recordsOfCsv((await save('Claims (CSV)')).text)).toHaveLength(6);
		const html = await save('Report (HTML)');
		expect(html.name).toMatch(/\.report\.html$/);
		expect(html.text).toContain('<section class="texts">');
		await dialog.getByRole('checkbox', { name: 'Include article text' }).uncheck();
		const markdown = await save('Report (Markdown)');
		expect(markdown.name).toMatch(/\.report\.md$/);
		expect(markdown.text).toContain('## Claims by outlet');
		expect(markdown.text).not.toContain('## Texts with highlights');
	});
});
