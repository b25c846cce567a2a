/** Texts of every kind: any script, every sort of block, and nothing that could change a word of them. */
import { createHash } from 'node:crypto';
import type { Locator } from '@playwright/test';
import { contentOf, expectQuotesInPlace, quoteOf } from './support/native-file.ts';
import { drag, dragOver, placeOf } from './support/pointing.ts';
import { expect, test } from './support/test.ts';
import {
	broughtIntoView,
	cardsIn,
	exported,
	importFile,
	openWorkspace,
	paneOf,
	saved,
	tagBarOf,
	textOf,
} from './support/workspace.ts';

interface Written {
	readonly outlet: string;
	readonly language: string;
	/** The passage that is marked. */
	readonly words: string;
	readonly paragraphs: readonly string[];
}

const texts: readonly Written[] = [
	{
		outlet: 'Emoji Daily',
		language: 'en',
		words: 'cheered 🎉 for the 🚒 crew 👩🏽‍🚒 from 🇻🇪',
		paragraphs: [
			'🌊🌊 First words after two emoji.',
			'They cheered 🎉 for the 🚒 crew 👩🏽‍🚒 from 🇻🇪 until late 🌙.',
		],
	},
	{
		outlet: 'Combining Marks',
		language: 'vi',
		words: 'Việt Nam và café',
		paragraphs: ['Ở Việt Nam và café thì khác.', 'Z̷a̸l̷g̴o̵ và nét đẹp.'].map((one) =>
			one.normalize('NFD'),
		),
	},
	{
		outlet: 'الخبر',
		language: 'ar',
		words: 'إن حركة المرور انخفضت بنسبة 12%',
		paragraphs: ['قال المجلس إن حركة المرور انخفضت بنسبة 12% خلال التجربة.', 'وهذا كل شيء.'],
	},
	{
		outlet: 'הידיעה',
		language: 'he',
		words: 'התנועה ירדה ב־12 אחוזים',
		paragraphs: ['המועצה אמרה כי התנועה ירדה ב־12 אחוזים במהלך הניסוי.', 'זה הכול.'],
	},
	{
		outlet: '每日新闻',
		language: 'zh',
		words: '交通量下降了百分之十二',
		paragraphs: ['市议会表示,试验期间交通量下降了百分之十二,但只持续了六周。', '到此为止。'],
	},
	{
		outlet: '日々の新聞',
		language: 'ja',
		words: '交通量が12%減少した',
		paragraphs: ['市議会は、試験期間中に交通量が12%減少したと発表した。', '以上です。'],
	},
];

for (const written of texts) {
	test(`${written.language}: what is marked stays marked, to the character`, async ({ page }) => {
		const { outlet } = written;
		const words = written.words.normalize(outlet === 'Combining Marks' ? 'NFD' : 'NFC');
		await openWorkspace(page);
		await importFile(page, fileOf([articleOf(written)]));
		const text = textOf(page, outlet);
		await expect(text).toBeVisible();
		await expect(text).toHaveAttribute('lang', written.language);
		await expect(text).toHaveCSS('direction', /ar|he/.test(written.language) ? 'rtl' : 'ltr');

		await dragOver(page, text, words);
		await expect(tagBarOf(page)).toBeVisible();
		await page.keyboard.press('2');
		const mark = text.locator('mark');
		expect(await markedWords(mark)).toBe(words);
		await saved(page);
		await page.reload();
		await expect(mark.first()).toBeVisible();
		expect(await markedWords(mark)).toBe(words);

		const file = await exported(page);
		expectQuotesInPlace(file);
		expect(contentOf(file).annotations.map(quoteOf)).toEqual([words]);
		expect(contentOf(file).articles.map((article) => article.text)).toEqual([
			written.paragraphs.join('\n'),
		]);
	});
}

test('headings, quotes, lists and captions are what they are', async ({ page }) => {
	await openWorkspace(page);
	await importFile(page, fileOf([ofEveryBlock]));
	const text = textOf(page, 'Every Block');
	await expect(text.getByRole('heading', { level: 3 })).toHaveText('A heading');
	await expect(text.getByRole('heading', { level: 4 })).toHaveText('A lower heading');
	await expect(text.getByRole('blockquote')).toHaveText('“A quotation.”');
	await expect(text.getByRole('listitem')).toHaveText(['• one', '• two']);
	await expect(text.locator('.caption')).toHaveText('A caption. Photo: A. Person');
	await expect(text.locator('.boilerplate')).toHaveText('Subscribe now.');
	await expect(page.getByRole('heading', { level: 2, name: 'Of every block' })).toBeVisible();

	await dragOver(page, text, 'A quotation', 'two');
	await page.keyboard.press('1');
	await expect(cardsIn(page)).toHaveCount(1);
	expect(contentOf(await exported(page)).annotations.map(quoteOf)).toEqual([
		'A quotation.”\n• one\n• two',
	]);
});

test('nothing that is typed, pasted, cut or dropped changes a text', async ({ page }) => {
	await openWorkspace(page);
	const text = textOf(page, 'Harbour Times');
	const before = await text.innerText();
	await page.evaluate(countEdits);
	await dragOver(page, text, 'Quay Road will stay closed');
	await page.keyboard.press('Control+KeyC');
	for (const keys of [
		['Control+KeyX'],
		['Control+KeyV'],
		['Control+Shift+KeyV'],
		['x', 'y', '0', 'Space'],
		['Enter', 'Shift+Enter', 'Control+Enter'],
		['Control+Backspace', 'Control+Delete', 'Shift+Delete', 'Shift+Insert'],
		['Control+KeyB', 'Control+KeyI', 'Control+KeyU'],
		['Control+KeyA', 'Backspace', 'Delete', 'x'],
	]) {
		for (const key of keys) await page.keyboard.press(key);
		expect(await text.innerText()).toBe(before);
	}
	await page.keyboard.insertText('written by an input method');
	expect(await text.innerText()).toBe(before);
	await expect(cardsIn(page)).toHaveCount(13);
	expect(await page.evaluate(() => (window as unknown as { edits: number }).edits)).toBe(0);
});

test('selected words that are dragged elsewhere stay where they are', async ({ page }) => {
	await openWorkspace(page);
	const text = textOf(page, 'Harbour Times');
	const before = await text.innerText();
	await dragOver(page, text, 'Quay Road will stay closed');
	const words = await placeOf(text, 'stay closed');
	const target = await placeOf(text, 'council figures show');
	await drag(page, { start: words.start, end: target.end });
	expect(await text.innerText()).toBe(before);
	const other = textOf(page, 'Coastal Post');
	const away = await placeOf(other, 'Marlhaven’s council');
	await drag(page, { start: words.start, end: away.end });
	expect(await text.innerText()).toBe(before);
	expect(await other.innerText()).not.toContain('stay closed');
});

test('a text without its words keeps the highlights in the list', async ({ page }) => {
	await openWorkspace(page);
	const { text: _text, blocks: _blocks, ...bare } = articleOf(texts[0]!);
	const annotation = {
		'@context': 'http://www.w3.org/ns/anno.jsonld',
		id: 'urn:uuid:6f3a52c1-60e5-4a7b-9d1f-0a8f4e7a1b2c',
		type: 'Annotation',
		motivation: 'tagging',
		creator: { type: 'Person', name: 'Ada' },
		created: '2026-01-02T03:04:05.000Z',
		modified: '2026-01-02T03:04:05.000Z',
		body: [{ type: 'TextualBody', purpose: 'tagging', value: 'caveat' }],
		target: {
			source: `urn:crossread:article:${bare.id}`,
			selector: [
				{ type: 'TextQuoteSelector', exact: 'They cheered' },
				{ type: 'TextPositionSelector', start: 32, end: 44 },
			],
		},
	};
	await importFile(page, fileOf([bare], [annotation]));
	await expect(paneOf(page, 'Emoji Daily')).toContainText('left its text out');
	await expect(cardsIn(page)).toHaveCount(1);
	await expect(cardsIn(page)).toContainText('They cheered');
	await expect(cardsIn(page)).toHaveAccessibleName('Caveat by Ada');
});

test('a long article can be marked to its end', async ({ page }) => {
	const paragraphs = Array.from(
		{ length: 400 },
		(_, i) =>
			`Paragraph ${i + 1} says that one thing follows another, as ${i + 2} follows ${i + 1}.`,
	);
	await openWorkspace(page);
	const long = { outlet: 'Long Read', language: 'en', words: '', paragraphs };
	await importFile(page, fileOf([articleOf(long)]));
	const text = await broughtIntoView(page, 'Long Read');
	await text.focus();
	await page.keyboard.press('Control+End');
	for (const key of ['s', '3']) await page.keyboard.press(key);
	await expect(cardsIn(page)).toContainText('Paragraph 400 says');
	await expect(text.locator('mark')).toHaveText(paragraphs.at(-1)!);
	// What lies on the way is measured only as it comes into view.
	await placeOf(text, 'Paragraph 200 says');
	await dragOver(page, text, 'Paragraph 200 says', 'Paragraph 202 says');
	await page.keyboard.press('1');
	await expect(cardsIn(page)).toHaveCount(2);
	expectQuotesInPlace(await exported(page));
});

interface FileArticle {
	readonly id: string;
	readonly text?: string;
	readonly blocks?: readonly { type: string; start: number; end: number }[];
}

function articleOf({ outlet, language, paragraphs }: Written): FileArticle {
	return {
		id: `article-${language}`,
		...{ title: `A title of ${outlet}`, outlet, language },
		...textAndBlocks(paragraphs.map((one) => ['paragraph', one])),
	};
}

const ofEveryBlock: FileArticle = {
	id: 'every-block',
	...{ title: 'Of every block', outlet: 'Every Block', language: 'en' },
	...textAndBlocks([
		['heading', 'A heading', { level: 2 }],
		['paragraph', 'A paragraph.'],
		['caption', 'A caption. Photo: A. Person'],
		['heading', 'A lower heading', { level: 3 }],
		['quote', '“A quotation.”'],
		['item', '• one'],
		['item', '• two'],
		['paragraph', 'Subscribe now.', { boilerplate: true }],
	]),
};

/** Positions count code points. */
function textAndBlocks(parts: readonly (readonly [string, string, object?])[]) {
	let end = -1;
	const blocks = parts.map(([type, words, more]) => {
		const start = end + 1;
		end = start + Array.from(words).length;
		return { type, start, end, ...more };
	});
	const text = parts.map(([, words]) => words).join('\n');
	return { text, blocks, hash: `sha256-${createHash('sha256').update(text).digest('hex')}` };
}

function fileOf(articles: readonly FileArticle[], annotations: readonly object[] = []) {
	const file = {
		...{ format: 'crossread', version: 1 },
		stories: [{ id: 'a-story', title: 'A story', articles: articles.map(({ id }) => id) }],
		articles,
		codebook: { tags: [] },
		...{ annotations, links: [], claims: [] },
	};
	return { name: 'made-by-a-test.crossread.json', text: JSON.stringify(file) };
}

/** What all runs of a text's one highlight say, without what CSS adds. */
async function markedWords(mark: Locator): Promise<string> {
	await expect(mark.first()).toBeVisible();
	return (await mark.allTextContents()).join('');
}

/** Counts whatever changes a character inside an article from now on, to nothing if all is well. */
function countEdits(): void {
	const counter = window as unknown as { edits: number };
	counter.edits = 0;
	for (const box of document.querySelectorAll('[role=textbox]')) {
		let words = box.textContent;
		new MutationObserver(() => {
			if (box.textContent !== words) counter.edits += 1;
			words = box.textContent;
		}).observe(box, { subtree: true, childList: true, characterData: true });
	}
}
