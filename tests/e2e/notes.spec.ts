/** Writing a note. */
import { expect, test } from './support/test.ts';
import {
	cardOf,
	cardsIn,
	openWorkspace,
	saved,
	selectedWords,
	textOf,
} from './support/workspace.ts';

test('a note is kept while it is written, and writing goes on', async ({ page }) => {
	await openWorkspace(page);
	const text = textOf(page, 'Harbour Times');
	await text.focus();
	for (const key of ['s', '1', 'n']) await page.keyboard.press(key);
	const note = page.getByRole('textbox', { name: /^Note on “After months/ });
	await expect(note).toBeFocused();
	await page.keyboard.type('A judgement');
	await expect(page.getByText('Note changed.')).toHaveCount(1);
	await saved(page);
	await expect(note).toBeFocused();
	await page.keyboard.type(' in the first words.\nWhose?');
	await page.keyboard.press('Escape');
	await expect(note).toHaveCount(0);
	await expect(text).toBeFocused();
	expect(await selectedWords(page)).toMatch(/^After months of needless delay,.* century\.$/);
	const card = cardsIn(page).filter({ hasText: 'Whose?' });
	await expect(card.locator('.note')).toHaveText('A judgement in the first words.\nWhose?');
	await saved(page);
	await page.reload();
	await expect(card.locator('.note')).toHaveText('A judgement in the first words.\nWhose?');
});

test('an emptied note is none, and undo brings it back', async ({ page }) => {
	await openWorkspace(page);
	const card = cardOf(page, 'After months of needless delay');
	await card.getByRole('button').first().click();
	await card.getByRole('button', { name: 'Edit note' }).click();
	await expect(card.getByRole('textbox')).toBeFocused();
	await page.keyboard.press('Control+KeyA');
	await page.keyboard.press('Delete');
	await page.keyboard.press('Control+Enter');
	await expect(card.getByRole('button', { name: 'Add note' })).toBeVisible();
	await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
	await expect(card.locator('.note')).toContainText('Who calls the delay needless?');
});
