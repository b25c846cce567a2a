/** Every command by its name, keys of one's own, and the history of steps. */
import { expect, test } from './support/test.ts';
import { axe } from './support/axe.ts';
import {
	cardOf,
	openWorkspace,
	saved,
	selectedWords,
	textOf,
	wordsByKeys,
} from './support/workspace.ts';

test('a command is found by its name and acts on what is selected', async ({ page }) => {
	await openWorkspace(page);
	await textOf(page, 'Harbour Times').focus();
	await page.keyboard.press('j');
	await page.keyboard.press('s');
	const words = await wordsByKeys(page);
	expect(words.length).toBeGreaterThan(10);
	await page.keyboard.press('Control+k');
	const palette = page.getByRole('dialog', { name: 'Commands' });
	await expect(palette.getByRole('combobox')).toBeFocused();
	expect(await axe(page)).toEqual([]);
	await page.keyboard.type('cav tag');
	await expect(palette.getByRole('option', { selected: true })).toHaveText(/Tag as Caveat/);
	await page.keyboard.press('Enter');
	await expect(palette).toHaveCount(0);
	await expect(cardOf(page, words.trim())).toHaveCount(1);
	await expect(textOf(page, 'Harbour Times')).toBeFocused();
	expect(await selectedWords(page)).toBe(words);
});

test('Escape leaves the palette, and everything as it was', async ({ page }) => {
	await openWorkspace(page);
	await textOf(page, 'Harbour Times').focus();
	await page.keyboard.press('s');
	const words = await wordsByKeys(page);
	await page.keyboard.press('Control+k');
	await expect(page.getByRole('combobox')).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(textOf(page, 'Harbour Times')).toBeFocused();
	expect(await selectedWords(page)).toBe(words);
});

test('a command does what it does by a key of one’s own', async ({ page }) => {
	await page.goto('/settings/');
	await page.locator('summary', { hasText: 'Change keys' }).click();
	await page.getByRole('button', { name: 'Add a key: Tag as Evidence' }).click();
	const field = page.getByRole('textbox', { name: 'New key: Tag as Evidence' });
	await expect(field).toBeFocused();
	await page.keyboard.press('Control+j');
	await expect(page.getByRole('alert')).toContainText('belongs to the browser');
	await page.keyboard.press('n');
	await expect(page.getByRole('alert')).toContainText('“Write a note”');
	await expect(page.getByRole('button', { name: 'Move the key here' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Take N off: Tag as Evidence' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Take N off: Write a note' })).toHaveCount(0);
	expect(await axe(page)).toEqual([]);

	await openWorkspace(page);
	await textOf(page, 'Harbour Times').focus();
	await page.keyboard.press('j');
	await page.keyboard.press('s');
	const words = await wordsByKeys(page);
	await page.keyboard.press('n');
	await expect(cardOf(page, words.trim())).toHaveAccessibleName(/^Evidence/);
});

test('the history goes back by several steps, and forth again', async ({ page }) => {
	await openWorkspace(page);
	const text = textOf(page, 'Harbour Times');
	await text.focus();
	for (const key of ['j', 's', '1', '2', '3']) await page.keyboard.press(key);
	const words = (await wordsByKeys(page)).trim();
	await expect(cardOf(page, words)).toHaveCount(3);
	await page.getByRole('banner').getByRole('button', { name: 'More', exact: true }).click();
	await page.getByRole('button', { name: 'History of your steps' }).click();
	const dialog = page.getByRole('dialog', { name: 'History of your steps' });
	await expect(dialog.getByRole('radio', { name: /Tagged as Caveat.*Now/ })).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await expect(dialog.getByRole('status')).toHaveText('2 highlights are taken away.');
	expect(await axe(page)).toEqual([]);
	await page.keyboard.press('Enter');
	await expect(dialog).toHaveCount(0);
	await expect(cardOf(page, words)).toHaveCount(1);
	await expect(page.getByText('Undone: 2 steps.')).toBeVisible();
	for (const key of ['Control+y', 'Control+y']) await page.keyboard.press(key);
	await expect(cardOf(page, words)).toHaveCount(3);
	await saved(page);
});
