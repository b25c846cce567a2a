/**
 * The main job: bring articles in, tag passages in them by every means, come back to them, export
 * them, and import that somewhere else.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import {
	contentOf,
	expectQuotesInPlace,
	quoteOf,
	valueOf,
	withoutTime,
	type NativeFile,
} from './support/native-file.ts';
import { dragOver } from './support/pointing.ts';
import { expect, test } from './support/test.ts';
import { selectByFinger } from './support/touching.ts';
import {
	add,
	broughtIntoView,
	cardsIn,
	chooseFiles,
	exported,
	importFile,
	openWorkspace,
	saved,
	tagBarOf,
} from './support/workspace.ts';

const folder = 'corpus/venezuela-pressure';
const files = readdirSync(folder).filter((name) => name.endsWith('.md'));

const OUTLETS = [
	'Liberty Ledger',
	'The Meridian Review',
	'Nutshell Wire',
	'Plainly Asked',
	'The Port Ansel Chronicle',
];

/** From the first words to the last ones. */
interface Passage {
	readonly tag: 'Framing' | 'Evidence' | 'Caveat';
	readonly from: string;
	readonly to?: string;
}

const byTagBar: readonly Passage[] = [
	{ tag: 'Framing', from: 'fretted for paragraphs' },
	// around the one above
	{ tag: 'Caveat', from: 'a paper that leaned', to: 'about legal theory' },
	{ tag: 'Framing', from: 'the socialist dictator of Venezuela' },
	// across the end of the one around
	{ tag: 'Evidence', from: 'legal theory. What its sources describe' },
	// over two paragraphs
	{ tag: 'Framing', from: 'The threat is not abstract', to: 'The pressure so far' },
];

const byKey: readonly Passage[] = [
	{ tag: 'Evidence', from: 'No Venezuelan of higher rank had been accused before.' },
	{ tag: 'Framing', from: 'It offers them no future', to: 'outside the regime' },
	// from a quote into a paragraph
	{ tag: 'Caveat', from: 'An ultimatum is meant to be a door', to: 'a foreign-policy forum' },
	{ tag: 'Framing', from: 'Six votes, most likely from Caribbean states' },
	// from one item of a list into the next
	{ tag: 'Evidence', from: 'lasting attention to the region.', to: 'Answer the letter' },
];

const byFinger: readonly Passage[] = [
	{ tag: 'Caveat', from: 'has not been shown in public' },
	{ tag: 'Framing', from: 'People hear', to: 'picture a boardroom' },
	{ tag: 'Evidence', from: 'A 2020 report by the U.S. Drug Enforcement Administration' },
	// inside the one above
	{ tag: 'Caveat', from: 'Drug Enforcement Administration' },
	{ tag: 'Framing', from: 'Both may be partly right', to: 'cartels is at stake' },
];

// A laptop with a touch screen. Firefox takes no touches from a test.
test.use({
	hasTouch: ({ browserName }, use) => use(browserName === 'chromium'),
});

test('five articles, twenty passages, there and back', async ({
	page,
	context,
	browserName,
	freshPage,
}) => {
	test.slow();
	await openWorkspace(page);
	await importFiveArticles(page);

	const [ledger, review, wire, explainer, chronicle] = OUTLETS as [string, ...string[]];
	await tagByTagBar(page, await broughtIntoView(page, ledger));
	await tagByKey(page, await broughtIntoView(page, review!));
	await tagByKeyboard(page, await broughtIntoView(page, wire!));
	await tagByFinger(page, await broughtIntoView(page, explainer!), browserName === 'chromium');
	await expect(cardsIn(page)).toHaveCount(19);
	await noteOnFreshWords(page, await broughtIntoView(page, chronicle!));
	await expect(cardsIn(page)).toHaveCount(20);
	await undoAndRedo(page);

	await saved(page);
	await page.reload();
	await expect(cardsIn(page)).toHaveCount(20);
	const file = await exported(page);
	expectQuotesInPlace(file);
	expectAll(contentOf(file));

	const elsewhere = await freshPage();
	await openWorkspace(elsewhere);
	await importFile(elsewhere, file);
	await expect(cardsIn(elsewhere)).toHaveCount(20);
	await saved(elsewhere);
	expect(withoutTime(await exported(elsewhere))).toEqual(withoutTime(file));
	expect(context.pages()).toHaveLength(1);
});

/** All five at once, each filled in from what it says of itself, as a story of one's own. */
async function importFiveArticles(page: Page): Promise<void> {
	const dialog = await chooseFiles(
		page,
		files.map((name) => join(folder, name)),
	);
	const list = dialog.getByRole('list', { name: 'Articles that were read' }).getByRole('button');
	await expect(list).toHaveCount(5);
	for (const [i, outlet] of OUTLETS.entries()) {
		await list.nth(i).click();
		await expect(dialog.getByLabel('Outlet', { exact: true })).toHaveValue(outlet);
		await expect(dialog.getByLabel('Title', { exact: true })).not.toHaveValue('');
		await expect(dialog.getByLabel('Author', { exact: true })).not.toHaveValue('');
		await expect(dialog.getByLabel('Published', { exact: true })).toHaveValue(/^2025-1[12]-\d\d$/);
		await expect(dialog.getByLabel('Language', { exact: true })).toHaveValue('en');
		// The example has the same five: take copies, to have a story without highlights.
		await dialog.getByLabel('Bring it in as an article of its own').check();
	}
	await dialog.getByLabel('Story', { exact: true }).selectOption({ label: 'New story' });
	await dialog.getByLabel('Name', { exact: true }).fill('Five views of Caracas');
	await add(dialog);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Five views of Caracas');
	await expect(page.getByRole('region', { name: /: / })).toHaveCount(5);
	await expect(cardsIn(page)).toHaveCount(0);
}

async function tagByTagBar(page: Page, text: Locator): Promise<void> {
	for (const { from, to, tag } of byTagBar) {
		await dragOver(page, text, from, to);
		await tagBarOf(page).getByRole('button', { name: tag }).click();
		await expect(cardStarting(page, from)).toHaveAccessibleName(`${tag} by You`);
	}
	await tagBarOf(page).getByRole('button', { name: 'Note' }).click();
	await expect(page.getByRole('textbox', { name: 'Note on “The threat' })).toBeFocused();
	await page.keyboard.type('Two paragraphs, one fear.');
	await page.keyboard.press('Escape');
	await expect(text).toBeFocused();
	await expect(cardStarting(page, 'The threat is not abstract')).toContainText('one fear');
}

async function tagByKey(page: Page, text: Locator): Promise<void> {
	const keys = { Framing: ['1', 'f'], Evidence: ['2', 'e'], Caveat: ['3', 'c'] };
	for (const [i, { from, to, tag }] of byKey.entries()) {
		await dragOver(page, text, from, to);
		await page.keyboard.press(keys[tag][i % 2]!);
		await expect(cardStarting(page, from)).toHaveAccessibleName(`${tag} by You`);
	}
}

/** A sentence, two sentences of which one has that tag already, a paragraph, three words. */
async function tagByKeyboard(page: Page, text: Locator): Promise<void> {
	await text.focus();
	for (const key of ['Control+Home', 's', '2']) await page.keyboard.press(key);
	await expect(cardStarting(page, 'The United States wants')).toHaveAccessibleName(/^Evidence/);
	for (const key of ['Shift+KeyJ', '2']) await page.keyboard.press(key);
	await expect(cardsIn(page).filter({ hasText: 'The United States wants' })).toHaveCount(2);
	for (const key of ['Escape', 'j', 'p', '1']) await page.keyboard.press(key);
	await expect(cardStarting(page, 'Rulers who fled once')).toHaveAccessibleName(/^Framing/);
	for (const key of ['Escape', 'j', 'j']) await page.keyboard.press(key);
	for (let i = 0; i < 3; i++) await page.keyboard.press('Control+Shift+ArrowRight');
	await page.keyboard.press('3');
	await expect(cardsIn(page)).toHaveCount(14);
}

/** In Firefox, which takes no touches from a test, the same by the pen of the column's menu. */
async function tagByFinger(page: Page, text: Locator, touch: boolean): Promise<void> {
	for (const { from, to, tag } of byFinger) {
		if (touch) {
			await selectByFinger(page, text, from, to);
			await tagBarOf(page).getByRole('button', { name: tag }).tap();
		} else {
			await page.getByRole('button', { name: 'Column of Plainly Asked' }).click();
			await page
				.getByRole('button', { name: `Pen: ${tag}` })
				.last()
				.click();
			await dragOver(page, text, from, to);
		}
		await expect(cardStarting(page, from)).toHaveAccessibleName(`${tag} by You`);
	}
	if (!touch) await page.keyboard.press('Escape');
}

/** The note of words that have no tag yet gives them the last one. */
async function noteOnFreshWords(page: Page, text: Locator): Promise<void> {
	await dragOver(page, text, 'a suspect in a boat is still a suspect');
	await page.keyboard.press('n');
	await expect(page.getByRole('textbox', { name: 'Note on “a suspect in a boat' })).toBeFocused();
	await page.keyboard.type('Quoted by 3 outlets — “still a suspect” 🚤');
	await page.keyboard.press('Control+Enter');
	await expect(cardStarting(page, 'a suspect in a boat')).toContainText('Quoted by 3 outlets');
}

async function undoAndRedo(page: Page): Promise<void> {
	const banner = page.getByRole('banner');
	const card = cardStarting(page, 'a suspect in a boat');
	await banner.getByRole('button', { name: 'Undo' }).click();
	await expect(card).not.toContainText('Quoted by 3 outlets');
	await banner.getByRole('button', { name: 'Undo' }).click();
	await expect(cardsIn(page)).toHaveCount(19);
	await page.keyboard.press('Control+KeyZ');
	await expect(cardsIn(page)).toHaveCount(18);
	await page.keyboard.press('Control+Shift+KeyZ');
	await page.keyboard.press('Control+KeyY');
	await expect(cardsIn(page)).toHaveCount(20);
	await banner.getByRole('button', { name: 'Redo' }).click();
	await expect(card).toContainText('Quoted by 3 outlets');
}

function cardStarting(page: Page, words: string): Locator {
	return cardsIn(page)
		.filter({ hasText: `“${words}` })
		.last();
}

/** The export has every passage with the tag that it was given, and the two notes. */
function expectAll({ stories, articles, annotations }: NativeFile): void {
	expect(stories.map(({ title }) => title)).toEqual(['Five views of Caracas']);
	expect(articles.map(({ outlet }) => outlet).sort()).toEqual([...OUTLETS].sort());
	expect(annotations).toHaveLength(20);
	const made = annotations.map((one) => `${valueOf(one, 'tagging')}: ${quoteOf(one)}`);
	for (const { tag, from, to = from } of [...byTagBar, ...byKey, ...byFinger]) {
		const start = `${tag.toLowerCase()}: ${from}`;
		const found = made.filter((one) => one.startsWith(start) && one.endsWith(to));
		expect(found, `${start} … ${to}, once among\n${made.join('\n')}`).toHaveLength(1);
	}
	expect(annotations.flatMap((one) => valueOf(one, 'commenting') ?? []).sort()).toEqual([
		'Quoted by 3 outlets — “still a suspect” 🚤',
		'Two paragraphs, one fear.',
	]);
}
