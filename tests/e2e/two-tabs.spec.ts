/** The same story in two tabs: both show what either does, and neither takes anything from the other. */
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { dragOver } from './support/pointing.ts';
import { expect, ONE_ENGINE, test } from './support/test.ts';
import { cardOf, cardsIn, openWorkspace, saved, textOf } from './support/workspace.ts';

const WORDS = 'three years of argument';
const OTHER_WORDS = 'Work could begin in September';

test('a highlight, its note and its end are seen in the other tab', async ({ page, context }) => {
	const other = await openBoth(page, context);
	await tag(page, WORDS, '2');
	await expect(cardOf(other, WORDS)).toHaveAccessibleName('Evidence by You');
	await expect(textOf(other, 'Harbour Times').locator('mark', { hasText: WORDS })).toHaveCount(1);

	await openNote(page, WORDS);
	await page.keyboard.type('Whose argument?');
	await page.keyboard.press('Escape');
	await expect(cardOf(other, WORDS)).toContainText('Whose argument?');

	await deleteIn(other);
	await expect(cardOf(page, WORDS)).toHaveCount(0);
	await expect(textOf(page, 'Harbour Times').locator('mark', { hasText: WORDS })).toHaveCount(0);
	await saved(other);
	await page.reload();
	await expect(cardsIn(page)).toHaveCount(13);
});

test(
	'two notes on one highlight, written at the same time, are both kept',
	ONE_ENGINE,
	async ({ page, context }) => {
		const other = await openBoth(page, context);
		await tag(page, WORDS, '2');
		await expect(cardOf(other, WORDS)).toBeVisible();
		await openNote(page, WORDS);
		await page.keyboard.type('Written in the first tab');
		await openNote(other, WORDS);
		await other.keyboard.type('Written in the second tab.');
		await other.keyboard.press('Escape');
		await expect(noteOf(other)).toContainText('Written in the second tab.');
		await page.bringToFront();
		await page.keyboard.type(', and finished there.');
		await page.keyboard.press('Escape');
		for (const tab of [page, other]) {
			await expect(noteOf(tab)).toContainText('Written in the first tab, and finished there.');
			await expect(noteOf(tab)).toContainText('Written in the second tab.');
			await saved(tab);
		}
		await page.reload();
		await expect(noteOf(page)).toContainText('Written in the first tab, and finished there.');
		await expect(noteOf(page)).toContainText('Written in the second tab.');
	},
);

test('an open note shows what the other tab has written', ONE_ENGINE, async ({ page, context }) => {
	const other = await openBoth(page, context);
	await tag(page, WORDS, '2');
	await openNote(other, WORDS);
	await openNote(page, WORDS);
	await page.keyboard.type('Written in the first tab.');
	await expect(other.getByRole('textbox', { name: `Note on “${WORDS}”` })).toHaveValue(
		'Written in the first tab.',
	);
});

test('undo in one tab takes back nothing of the other', ONE_ENGINE, async ({ page, context }) => {
	const other = await openBoth(page, context);
	await tag(page, WORDS, '2');
	await expect(cardOf(other, WORDS)).toBeVisible();
	await tag(other, OTHER_WORDS, '1');
	await expect(cardOf(page, OTHER_WORDS)).toBeVisible();
	const undo = page.getByRole('banner').getByRole('button', { name: 'Undo' });
	await page.bringToFront();
	await undo.click();
	for (const tab of [page, other]) {
		await expect(cardOf(tab, WORDS)).toHaveCount(0);
		await expect(cardOf(tab, OTHER_WORDS)).toBeVisible();
	}
	await expect(undo).toHaveAttribute('aria-disabled', 'true');
	await saved(page);
	await page.reload();
	await expect(cardsIn(page)).toHaveCount(14);
});

test(
	'undo leaves alone what the other tab has changed since, and says so',
	ONE_ENGINE,
	async ({ page, context }) => {
		const other = await openBoth(page, context);
		await tag(page, WORDS, '2');
		await openNote(other, WORDS);
		await other.keyboard.type('Keep me.');
		await other.keyboard.press('Escape');
		await expect(cardOf(page, WORDS)).toContainText('Keep me.');
		await page.bringToFront();
		await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
		await expect(page.getByText('changed in another tab and stays')).toHaveCount(1);
		for (const tab of [page, other]) await expect(cardOf(tab, WORDS)).toContainText('Keep me.');
	},
);

test('what is being written outlives its highlight’s end in the other tab', async ({
	page,
	context,
}) => {
	const other = await openBoth(page, context);
	await tag(page, WORDS, '2');
	await openNote(page, WORDS);
	await page.keyboard.type('First half');
	await expect(cardOf(other, WORDS)).toContainText('First half');
	await deleteIn(other);
	await expect(cardOf(page, WORDS)).toHaveCount(0);
	await page.bringToFront();
	await page.keyboard.type(', second half: j1');
	await page.keyboard.press('Escape');
	await expect(noteOf(page)).toHaveText('First half, second half: j1');
	await expect(textOf(page, 'Harbour Times')).toBeFocused();
	await expect(cardsIn(page)).toHaveCount(14);

	const replies = (tab: Page) => cardOf(tab, WORDS).getByRole('list', { name: 'Replies' });
	await cardOf(page, WORDS)
		.getByRole('button', { name: `“${WORDS}”` })
		.click();
	await cardOf(page, WORDS).getByRole('button', { name: 'Reply', exact: true }).click();
	await page.keyboard.type('An answer');
	await other.bringToFront();
	await cardOf(other, WORDS)
		.getByRole('button', { name: `“${WORDS}”` })
		.click();
	await expect(replies(other)).toContainText('An answer');
	await deleteIn(other);
	await expect(cardOf(page, WORDS)).toHaveCount(0);
	await page.bringToFront();
	await page.keyboard.type(' and a half: j1');
	await page.keyboard.press('Control+Enter');
	for (const tab of [page, other]) {
		await expect(cardsIn(tab)).toHaveCount(14);
		await expect(replies(tab)).toContainText('An answer and a half: j1');
	}
});

/**
 * Opens the story in a second tab, too. Who acts in either brings it to the front: elsewhere Firefox
 * gives no focus, and Chromium draws once in a second.
 */
async function openBoth(page: Page, context: BrowserContext): Promise<Page> {
	await openWorkspace(page);
	await saved(page);
	const other = await context.newPage();
	await openWorkspace(other);
	await expect(cardsIn(other)).toHaveCount(13);
	return other;
}

async function tag(page: Page, words: string, key: string): Promise<void> {
	await page.bringToFront();
	await dragOver(page, textOf(page, 'Harbour Times'), words);
	await page.keyboard.press(key);
	await expect(cardOf(page, words)).toBeVisible();
	await page.keyboard.press('Escape');
}

async function openNote(page: Page, words: string): Promise<void> {
	await page.bringToFront();
	const card = cardOf(page, words);
	await card.getByRole('button', { name: `“${words}”` }).click();
	await card.getByRole('button', { name: /^(Add|Edit) note$/ }).click();
	await expect(card.getByRole('textbox', { name: `Note on “${words}”` })).toBeFocused();
}

async function deleteIn(page: Page): Promise<void> {
	await page.bringToFront();
	const card = cardOf(page, WORDS);
	const remove = card.getByRole('button', { name: 'Delete highlight' });
	if (!(await remove.isVisible())) await card.getByRole('button', { name: `“${WORDS}”` }).click();
	await remove.click();
}

function noteOf(page: Page): Locator {
	return cardOf(page, WORDS).locator('.note');
}
