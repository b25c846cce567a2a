/** Codes found by typing, and many cards at once. */
import type { Page } from '@playwright/test';
import { axe } from './support/axe.ts';
import { downloadBy } from './support/download.ts';
import { expect, test } from './support/test.ts';
import {
	cardOf,
	cardsIn,
	openWorkspace,
	saved,
	selectedWords,
	textOf,
	wordsByKeys,
} from './support/workspace.ts';

/** Highlights that the example story brings along. */
const READY = 13;

const field = (page: Page) => page.getByRole('combobox', { name: 'Find a tag or code' });
const picked = (page: Page) => cardsIn(page).locator('[role=checkbox][aria-checked=true]');
const bar = (page: Page) => page.getByRole('toolbar', { name: 'Picked highlights' });

/** Selects a sentence of the first article by keys. @returns its words */
async function selectSentence(page: Page): Promise<string> {
	const text = textOf(page, 'Harbour Times');
	await text.focus();
	for (const key of ['j', 'j', 's']) await page.keyboard.press(key);
	return wordsByKeys(page);
}

test('a few letters give a tag and a code, in one step to undo', async ({ page }) => {
	await openWorkspace(page);
	const words = await selectSentence(page);
	await page.keyboard.press('t');
	await expect(field(page)).toBeFocused();
	await page.keyboard.type('stat');
	const active = page.getByRole('option', { name: 'Statistic' });
	await expect(active).toHaveAttribute(
		'id',
		(await field(page).getAttribute('aria-activedescendant')) ?? '-',
	);
	await expect(active).toHaveAccessibleDescription(/a count, a share, a poll/);
	expect(await axe(page)).toEqual([]);
	await page.keyboard.press('Enter');
	await expect(cardOf(page, words)).toHaveAccessibleName('Evidence by You');
	await expect(cardOf(page, words)).toContainText('Statistic');
	await expect(textOf(page, 'Harbour Times')).toBeFocused();
	expect(await selectedWords(page)).toBe(words);
	await page.keyboard.press('Control+KeyZ');
	await expect(cardsIn(page)).toHaveCount(READY);
	await saved(page);
});

test('several codes at once, one of them new, and a warning of names alike', async ({ page }) => {
	await openWorkspace(page);
	const words = await selectSentence(page);
	await page.keyboard.press('t');
	await expect(field(page)).toBeFocused();
	await page.keyboard.type('moral evalution');
	await expect(
		page.getByRole('option', { name: 'Like “Moral evaluation”: use that?' }),
	).toBeVisible();
	await page.keyboard.press('Control+Enter');
	await page.keyboard.type('Irony');
	await page.getByRole('option', { name: 'New code “Irony” under Framing' }).click();
	const card = cardOf(page, words);
	await expect(card).toContainText('Moral evaluation, Irony');
	await card.getByRole('button').first().click();
	await card.getByRole('button', { name: 'Take off the code Moral evaluation' }).click();
	await expect(card.getByRole('button', { name: 'Add code' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('option', { name: 'Irony' }).first()).toHaveAttribute(
		'aria-selected',
		'true',
	);
	await page.keyboard.press('Escape');
	await expect(card.getByRole('button', { name: 'Add code' })).toBeFocused();
	await saved(page);
});

test('cards are picked by keys, deleted and brought back', async ({ page }) => {
	await openWorkspace(page);
	await expect(cardsIn(page)).toHaveCount(READY);
	await cardsIn(page).first().focus();
	for (const key of ['ArrowDown', 'x', 'Shift+ArrowDown', 'Shift+ArrowDown']) {
		await page.keyboard.press(key);
	}
	await expect(picked(page)).toHaveCount(3);
	await expect(page.getByText('3 highlights picked.')).toBeAttached();
	expect(await axe(page)).toEqual([]);
	await page.keyboard.press('Delete');
	await expect(cardsIn(page)).toHaveCount(READY - 3);
	await expect(cardsIn(page).nth(1)).toBeFocused();
	await expect(bar(page)).toHaveCount(0);
	await page.keyboard.press('Control+KeyZ');
	await expect(cardsIn(page)).toHaveCount(READY);
	await page.keyboard.press('Escape');
	await expect(textOf(page, 'Coastal Post')).toBeFocused();
	await saved(page);
});

test('cards are picked by clicks, coded, and saved as a file of their own', async ({ page }) => {
	await openWorkspace(page);
	await cardsIn(page)
		.nth(0)
		.click({ modifiers: ['ControlOrMeta'] });
	await cardsIn(page)
		.nth(2)
		.click({ modifiers: ['Shift'] });
	await expect(picked(page)).toHaveCount(3);
	await bar(page).getByRole('button', { name: 'Codes…' }).click();
	await expect(page.getByRole('dialog', { name: 'Tag and codes of 3 highlights' })).toBeVisible();
	await expect(field(page)).toBeFocused();
	await page.keyboard.type('hedge');
	await page.keyboard.press('Enter');
	await expect(cardsIn(page).filter({ hasText: 'Hedge' })).toHaveCount(3);
	const file = await downloadBy(page, () =>
		bar(page).getByRole('button', { name: 'Export these' }).click(),
	);
	expect(file.text.match(/"caveat\/hedge"/g)?.length).toBeGreaterThanOrEqual(3);
	await bar(page).getByRole('button', { name: 'Clear the choice' }).click();
	await expect(picked(page)).toHaveCount(0);
	await saved(page);
});
