/** Articles of every kind come in by the Import dialog, looked over before anything is written. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { downloadBy } from './support/download.ts';
import { expect, test } from './support/test.ts';
import { add, chooseFiles, openWorkspace, paneOf, textOf } from './support/workspace.ts';

test.beforeEach(async ({ page }) => {
	await openWorkspace(page);
});

async function openImport(page: Page): Promise<Locator> {
	await page.getByRole('banner').getByRole('button', { name: 'Import' }).click();
	return page.getByRole('dialog', { name: 'Import articles' });
}

function textFile(name: string, ...paragraphs: string[]) {
	return { name, mimeType: 'text/plain', buffer: Buffer.from(paragraphs.join('\n\n')) };
}

function listIn(dialog: Locator): Locator {
	return dialog.getByRole('list', { name: 'Articles that were read' }).getByRole('button');
}

test('formatted text keeps its structure, and can be taken as plain text', async ({ page }) => {
	const html =
		'<h1>Bridge opens</h1><p>It opened on Monday.</p><blockquote>A great day.</blockquote>';
	const plain = 'Bridge opens\n\nIt opened on Monday.\n\nA great day.';
	const dialog = await openImport(page);
	const box = dialog.getByRole('textbox', { name: 'Paste text' });
	await box.evaluate(
		(element, [rich, words]) => {
			const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
			const clipboardData = new DataTransfer();
			clipboardData.setData('text/html', rich!);
			clipboardData.setData('text/plain', words!);
			Object.defineProperty(event, 'clipboardData', { value: clipboardData });
			element.dispatchEvent(event);
		},
		[html, plain],
	);
	await box.fill(plain);
	const quote = dialog.getByRole('region', { name: 'Preview' }).locator('li.quote');
	await expect(quote).toHaveText('A great day.');
	await dialog.getByRole('button', { name: 'Use plain text instead' }).click();
	await expect(quote).toHaveCount(0);
	await expect(dialog.getByLabel('Title', { exact: true })).toHaveValue('Bridge opens');

	await box.fill('https://pier.example/bridge');
	await expect(dialog.getByText('Crossread can’t fetch pages')).toBeVisible();
});

const STORY = Array.from(
	{ length: 6 },
	(_, i) =>
		`<p>On day ${i + 1} the crew of the ferry said, at some length, that the new tariff had changed who travels, when they travel, and what they carry across the bay each week.</p>`,
);
const PAGE = `<!doctype html><html lang="en"><head><title>Ferry tariff bites | The Pier</title>
<meta property="og:site_name" content="The Pier"><meta property="og:title" content="Ferry tariff bites">
<link rel="canonical" href="https://pier.example/ferry"><script>document.title = 'ran'</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Ferry tariff bites</h1><img src="https://pier.example/a.png" alt="">${STORY.join('')}</article>
<footer><p>All about our cookies</p></footer></body></html>`;

test('a saved page comes in without its menus, which can be put back', async ({ page }) => {
	const file = { name: 'ferry.html', mimeType: 'text/html', buffer: Buffer.from(PAGE) };
	const dialog = await chooseFiles(page, file);
	await expect(dialog.getByLabel('Title', { exact: true })).toHaveValue('Ferry tariff bites');
	await expect(dialog.getByLabel('Outlet', { exact: true })).toHaveValue('The Pier');
	await expect(dialog.getByLabel('URL', { exact: true })).toHaveValue('https://pier.example/ferry');
	const preview = dialog.getByRole('region', { name: 'Preview' });
	await expect(preview.getByText(/lines? left out/).first()).toBeVisible();
	await preview.getByRole('button', { name: /^Put back 2 lines from “• Home/ }).click();
	await preview.getByRole('button', { name: /^Leave out “On day 2/ }).click();
	const proposed = await dialog.getByRole('textbox', { name: 'Name' }).inputValue();
	await add(dialog);
	await expect(page.getByRole('heading', { level: 1, name: proposed, exact: true })).toBeAttached();
	expect(proposed).not.toBe('');
	const text = textOf(page, 'The Pier');
	await expect(text).toContainText('Home');
	await expect(text).toContainText('On day 1');
	await expect(text).not.toContainText('On day 2');
	await expect(text).not.toContainText('cookies');
});

test('a table comes in as its columns say, in the stories that it names', async ({ page }) => {
	const rows = [
		['Headline', 'Paper', 'Event', 'Notes', 'Body'],
		['Bridge opens', 'The Pier', 'Bridge', 'The first of many notes.', 'It opened on Monday.'],
		['Bridge open', 'Metro', 'Bridge', 'The second of many notes.', 'Open since Monday, at last.'],
		['Flood', 'Metro', 'Flood', 'The third of many notes.', 'The water came at night.'],
	];
	const dialog = await chooseFiles(page, {
		name: 'articles.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')),
	});
	await expect(listIn(dialog)).toHaveCount(3);
	await dialog.getByLabel('What “Event” holds').selectOption('Story');
	await dialog.getByLabel('What “Notes” holds').selectOption('Text');
	const preview = dialog.getByRole('region', { name: 'Preview' });
	await expect(preview).toContainText('The first of many notes.');
	await dialog.getByLabel('What “Body” holds').selectOption('Text');
	await expect(preview).toContainText('It opened on Monday.');
	await expect(dialog.getByLabel('Story', { exact: true })).toHaveValue('as filed');
	await add(dialog);
	await expect(page).toHaveURL(/\/library\/?$/);
	await expect(page.getByText('Added 3 articles in 2 stories.')).toBeVisible();
	await page.keyboard.press('Control+KeyZ');
	await expect(page.getByText('All articles (15)')).toBeVisible();
});

test('many files are read with what failed listed, and Cancel keeps what was read', async ({
	page,
}) => {
	const good = Array.from({ length: 40 }, (_, i) =>
		textFile(`${i}.txt`, `Headline ${i}`, `Words of the article ${i}.`),
	);
	const bad = Array.from({ length: 5 }, (_, i) => textFile(`empty-${i}.txt`, ' '));
	const dialog = await chooseFiles(page, [...good, ...bad]);
	await expect(listIn(dialog)).toHaveCount(40);
	await expect(dialog.getByRole('alert')).toHaveText('5 files could not be read:');
	const { text } = await downloadBy(page, () =>
		dialog.getByRole('button', { name: 'Save the list' }).click(),
	);
	expect(text.trim().split('\n')).toHaveLength(5);
	expect(text).toContain('empty-3.txt');

	await expect(dialog.getByText('40 articles have no outlet.')).toBeVisible();
	await dialog.getByLabel('Outlet for all of them').fill('The Pier');
	await page.keyboard.press('Enter');
	await expect(dialog.getByText('40 articles have no outlet.')).toHaveCount(0);

	const more = Array.from({ length: 300 }, (_, i) =>
		textFile(`more-${i}.txt`, `More ${i}`, `Other words ${i}.`),
	);
	await dialog.getByLabel('Choose files').setInputFiles(more);
	await expect(dialog.getByRole('progressbar', { name: 'Reading files' })).toBeVisible();
	await dialog.getByRole('button', { name: 'Cancel' }).click();
	await expect(dialog.getByRole('progressbar')).toHaveCount(0);
	await expect(dialog.getByRole('button', { name: 'Add', exact: true })).toHaveAttribute(
		'aria-disabled',
		'false',
	);
	expect(await listIn(dialog).count()).toBeLessThan(340);
});

test('a folder comes in with what its folders say', async ({ page, browserName }, testInfo) => {
	test.skip(browserName === 'firefox', 'Firefox lets no test choose a folder.');
	const folder = testInfo.outputPath('news');
	const files = {
		'river-flood/the-pier.txt': 'Flood\n\nThe water came at night.',
		'river-flood/metro.txt': 'Water\n\nIt came at two, says the mayor.',
		'ferry-tax/the-pier.txt': 'Ferry\n\nThe tax is here to stay.',
		'ferry-tax/metro.txt': 'Tax\n\nNobody asked the ferry.',
		'ferry-tax/map.kml': '<kml></kml>',
	};
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
	const dialog = await openImport(page);
	await dialog.getByLabel('Choose folder').setInputFiles(folder);
	await expect(listIn(dialog)).toHaveCount(4);
	await expect(dialog.getByText('1 file of another kind was passed over: map.kml.')).toBeVisible();
	await expect(dialog.getByLabel('Story', { exact: true })).toHaveValue('as filed');
	await listIn(dialog).first().click();
	await expect(dialog.getByLabel('Story of this article')).toHaveValue(/ferry tax/i);
});

test('the same address with another text becomes a new version', async ({ page }) => {
	const url = 'https://pier.example/bridge';
	const first = textFile('the-pier.txt', 'Bridge opens', url, 'The bridge opened on Monday.');
	await add(await chooseFiles(page, first));
	await expect(paneOf(page, 'The Pier')).toBeVisible();

	const next = textFile('the-pier.txt', 'Bridge opens', url, 'The bridge opened on Tuesday.');
	const dialog = await chooseFiles(page, next);
	await expect(dialog.getByText('This page is here already, with another text')).toBeVisible();
	await expect(dialog.getByLabel('Bring it in as a new version of that article')).toBeChecked();
	await dialog.getByText('Show how they differ').click();
	await expect(dialog.locator('del')).toContainText('Monday');
	await add(dialog);
	await expect(textOf(page, 'The Pier')).toContainText('Tuesday');
	await expect(page.getByRole('region', { name: /^The Pier: / })).toHaveCount(1);
	await page.keyboard.press('Control+KeyZ');
	await expect(textOf(page, 'The Pier')).toContainText('Monday');
});

test('articles come in by keys alone', async ({ page }) => {
	await page.getByRole('banner').getByRole('button', { name: 'Import' }).press('Enter');
	const dialog = page.getByRole('dialog', { name: 'Import articles' });
	await expect(dialog.getByRole('textbox', { name: 'Paste text' })).toBeFocused();
	await page.keyboard.insertText('Bridge opens\n\nIt opened on Monday.\n\nBuy our mugs.');
	await dialog.getByLabel('Outlet', { exact: true }).focus();
	await page.keyboard.type('The Pier');
	const leaveOut = dialog.getByRole('button', { name: 'Leave out “Bridge opens”' });
	for (let i = 0; i < 8; i++) {
		if (await leaveOut.evaluate((button) => button === document.activeElement)) break;
		await page.keyboard.press('Tab');
	}
	for (const key of ['ArrowDown', 'ArrowDown', 'Delete']) await page.keyboard.press(key);
	await expect(dialog.getByRole('button', { name: 'Put back “Buy our mugs.”' })).toBeFocused();
	await dialog.getByRole('button', { name: 'Add', exact: true }).focus();
	await page.keyboard.press('Enter');
	await expect(textOf(page, 'The Pier')).toContainText('It opened on Monday.');
});

test('closing asks first while there is something to add', async ({ page }) => {
	const dialog = await openImport(page);
	await dialog.getByLabel('Paste text').fill('Bridge opens\n\nIt opened on Monday.');
	const title = dialog.getByLabel('Title', { exact: true });
	await expect(title).toHaveValue('Bridge opens');
	const question = page.getByRole('dialog', { name: 'Close without adding 1 article?' });
	await page.keyboard.press('Escape');
	await question.getByRole('button', { name: 'Go back' }).click();
	await expect(title).toHaveValue('Bridge opens');
	await dialog.getByRole('button', { name: 'Close' }).click();
	await question.getByRole('button', { name: 'Close without adding' }).click();
	await expect(dialog).toBeHidden();
});
