/** What a selection takes in, the pen that tags it at once, and new ranges for old highlights. */
import type { Page } from '@playwright/test';
import { drag, dragOver, placeOf } from './support/pointing.ts';
import { expect, test } from './support/test.ts';
import {
	cardOf,
	cardsIn,
	openWorkspace,
	paneOf,
	selectedWords,
	tagBarOf,
	textOf,
} from './support/workspace.ts';

const WORDS = 'three years of argument';

test.beforeEach(async ({ page }) => {
	await openWorkspace(page);
});

test('a selection grows to whole words before anything is done with it', async ({ page }) => {
	await dragOver(page, textOf(page, 'Harbour Times'), 'ree years of argum');
	await expect.poll(() => selectedWords(page)).toBe(WORDS);
	await page.keyboard.press('2');
	await expect(cardOf(page, WORDS)).toHaveCount(1);
});

test('Alt at the end of a drag keeps the exact characters', async ({ page }) => {
	const { start, end } = await placeOf(textOf(page, 'Harbour Times'), 'ree years of argum');
	await page.mouse.move(start.x, start.y);
	await page.mouse.down();
	await page.mouse.move(end.x, end.y, { steps: 3 });
	await page.keyboard.down('Alt');
	await page.mouse.up();
	await page.keyboard.up('Alt');
	await expect(tagBarOf(page)).toBeVisible();
	expect(await selectedWords(page)).toBe('ree years of argum');
	await tagBarOf(page).getByRole('button', { name: 'Evidence' }).click();
	await expect(cardOf(page, 'ree years of argum')).toHaveCount(1);
});

test('the setting keeps the exact characters of every selection', async ({ page }) => {
	await page.goto('/settings/');
	await page.getByLabel('Snap to whole words').uncheck({ force: true });
	await openWorkspace(page);
	await dragOver(page, textOf(page, 'Harbour Times'), 'ree years of argum');
	await page.keyboard.press('2');
	await expect(cardOf(page, 'ree years of argum')).toHaveCount(1);
});

test('dragged backwards, it is the same', async ({ page }) => {
	const { start, end } = await placeOf(textOf(page, 'Harbour Times'), 'ree years of argum');
	await drag(page, { start: end, end: start });
	await expect.poll(() => selectedWords(page)).toBe(WORDS);
	await page.keyboard.press('3');
	await expect(cardOf(page, WORDS)).toHaveAccessibleName('Caveat by You');
});

test('the pen tags every selection at once, until Escape', async ({ page }) => {
	const text = textOf(page, 'Harbour Times');
	const pen = paneOf(page, 'Harbour Times').getByRole('button', { name: 'Pen: Evidence' });
	await text.focus();
	await page.keyboard.press('Shift+Digit2');
	await expect(pen).toBeVisible();
	for (const words of [WORDS, 'Work could begin in September']) {
		await dragOver(page, text, words);
		await expect(cardOf(page, words)).toHaveAccessibleName('Evidence by You');
		await expect(tagBarOf(page)).toHaveCount(0);
	}
	await page.keyboard.press('Escape');
	await expect(pen).toHaveCount(0);
	await dragOver(page, text, 'a covered market');
	await expect(tagBarOf(page)).toBeVisible();
	await expect(cardsIn(page)).toHaveCount(15);
});

test('the pen is put down by its chip and does not outlive a reload', async ({ page }) => {
	const pane = paneOf(page, 'Harbour Times');
	const chip = pane.getByRole('button', { name: 'Pen: Caveat' });
	await pane.getByRole('button', { name: 'Column of Harbour Times' }).click();
	await page.getByRole('button', { name: 'Pen: Caveat' }).click();
	await expect(chip).toBeVisible();
	await chip.click();
	await expect(chip).toHaveCount(0);
	await textOf(page, 'Harbour Times').focus();
	await page.keyboard.press('Shift+Digit3');
	await expect(chip).toBeVisible();
	await page.reload();
	await expect(textOf(page, 'Harbour Times')).toBeVisible();
	await expect(chip).toHaveCount(0);
});

test('the buttons of a card move either end by a word', async ({ page }) => {
	await tagWords(page);
	await cardOf(page, WORDS)
		.getByRole('button', { name: `“${WORDS}”` })
		.click();
	const card = page.locator(`[id="${await cardOf(page, WORDS).getAttribute('id')}"]`);
	for (const [button, words] of [
		['End one word later', 'three years of argument over'],
		['Start one word later', 'years of argument over'],
		['End one word earlier', 'years of argument'],
		['Start one word earlier', WORDS],
		['Start one word earlier', 'ends three years of argument'],
	] as const) {
		await card.getByRole('button', { name: button }).click();
		await expect(card).toContainText(`“${words}”`);
		await expect(markOf(page, words)).toHaveCount(1);
	}
	await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
	await expect(card).toContainText(`“${WORDS}”`);
});

test('R makes a selection of a highlight, Enter gives it the new range', async ({ page }) => {
	await tagWords(page);
	for (const key of ['ArrowLeft', 'r', 'Control+Shift+ArrowRight', 'Enter']) {
		await page.keyboard.press(key);
	}
	await expect(cardsIn(page)).toHaveCount(14);
	await expect(cardOf(page, 'three years of argument over')).toHaveAccessibleName(
		'Evidence by You',
	);
	await expect(markOf(page, 'three years of argument over')).toHaveCount(1);
});

test('Adjust of the tag bar and a drag do the same', async ({ page }) => {
	await tagWords(page);
	await page.keyboard.press('Escape');
	const { start } = await placeOf(textOf(page, 'Harbour Times'), WORDS);
	await page.mouse.click(start.x + 20, start.y);
	await tagBarOf(page).getByRole('button', { name: 'Adjust' }).click();
	await expect.poll(() => selectedWords(page)).toBe(WORDS);
	await dragOver(page, textOf(page, 'Harbour Times'), 'clear majority', 'years of argument');
	await page.keyboard.press('Enter');
	const words = 'clear majority ends three years of argument';
	await expect(cardOf(page, words)).toHaveAccessibleName('Evidence by You');
	await expect(cardsIn(page)).toHaveCount(14);
});

test('Escape keeps the old range', async ({ page }) => {
	await tagWords(page);
	for (const key of ['ArrowLeft', 'r', 'Control+Shift+ArrowRight']) await page.keyboard.press(key);
	const hint = page.getByText('Select the new range, then press Enter.');
	await expect(hint.first()).toBeAttached();
	for (const key of ['Escape', 'Escape', 'Escape']) await page.keyboard.press(key);
	await expect.poll(() => selectedWords(page)).toBe('');
	await page.keyboard.press('Enter');
	await expect(cardOf(page, WORDS)).toHaveCount(1);
	await expect(cardsIn(page)).toHaveCount(14);
});

async function tagWords(page: Page): Promise<void> {
	await dragOver(page, textOf(page, 'Harbour Times'), WORDS);
	await page.keyboard.press('2');
	await expect(cardOf(page, WORDS)).toHaveCount(1);
}

/** The marks of a highlight of these very words. */
function markOf(page: Page, words: string) {
	return textOf(page, 'Harbour Times')
		.locator('mark')
		.filter({ hasText: new RegExp(`^${words}$`) });
}
