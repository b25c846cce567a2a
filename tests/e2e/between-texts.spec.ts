/** Going from one text to another, and stopping to think: what was meant for one stays there. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const text = (page: Page, outlet: string) =>
	page.getByRole('textbox', { name: `${outlet}, article text, read-only` });
const cards = (page: Page) => page.locator('[role=comment]');

test.beforeEach(async ({ page }) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto('/');
	await expect(cards(page)).toHaveCount(13);
	// It comes a moment later, and moves the text down.
	await expect(page.getByRole('region', { name: 'First steps' })).toBeVisible();
});

test('a note is kept while it is written, and the writing goes on', async ({ page }) => {
	await text(page, 'Harbour Times').focus();
	for (const key of ['s', '1', 'n']) await page.keyboard.press(key);
	const note = page.getByRole('textbox', { name: /^Note on/ });
	await note.pressSequentially('Why');
	// The first words are kept by themselves.
	await expect
		.poll(() =>
			page.evaluate(() =>
				[...document.querySelectorAll('[role=status]')].map((one) => one.textContent),
			),
		)
		.toContainEqual(expect.stringContaining('Note changed.'));
	await expect(note).toBeFocused();
	await page.keyboard.type(' these sentences?');
	await page.keyboard.press('Escape');
	await expect(page.getByText('Why these sentences?')).toBeVisible();
	await expect(cards(page)).toHaveCount(14);
});

test('keys act on the text that has the focus, not on the one that was left', async ({ page }) => {
	const own = page.locator('aside ol').first().locator('[role=comment]');
	await text(page, 'Harbour Times').focus();
	await page.keyboard.press('s');
	await page.keyboard.press('w');
	await expect(text(page, 'Coastal Post')).toBeFocused();
	await page.keyboard.press('3');
	await page.keyboard.press('Delete');
	await expect(cards(page)).toHaveCount(13);
	await page.keyboard.press('Shift+W');
	await expect(text(page, 'Harbour Times')).toBeFocused();
	await page.keyboard.press('3');
	await expect(own).toHaveCount(4);
	await expect(cards(page)).toHaveCount(14);
});

test('a range that is being adjusted never takes the place of another text', async ({ page }) => {
	await text(page, 'Harbour Times').focus();
	for (const key of ['s', '1', 'Escape', '[', 'r']) await page.keyboard.press(key);
	await page.keyboard.press('w');
	await expect(text(page, 'Coastal Post')).toBeFocused();
	for (const key of ['s', 'Enter', '2']) await page.keyboard.press(key);
	await expect(cards(page)).toHaveCount(15);
	const texts = page
		.getByRole('region', { name: /Coastal Post/ })
		.locator('mark[data-tag=evidence]');
	await expect(texts.first()).toContainText('Marlhaven’s council has approved');
});

test('a card of a column out of sight brings the column along', async ({ page }) => {
	await page.getByRole('button', { name: /It squeaked through/ }).click();
	const mark = page.getByRole('region', { name: /Metro 24/ }).locator('mark');
	await expect(mark.filter({ hasText: 'It squeaked through' })).toBeInViewport();
});

test('characters that were selected exactly stay so', async ({ page }) => {
	const paragraph = text(page, 'Coastal Post').locator('p').first();
	const edges = await paragraph.evaluate((element) => {
		const range = document.createRange();
		const words = element.firstChild!;
		range.setStart(words, 13);
		range.setEnd(words, 18);
		const { left, right, top, bottom } = range.getBoundingClientRect();
		return { left, right, y: (top + bottom) / 2, words: range.toString() };
	});
	await page.mouse.move(edges.left + 0.5, edges.y);
	await page.mouse.down();
	await page.mouse.move(edges.right - 0.5, edges.y, { steps: 6 });
	await page.keyboard.down('Alt');
	await page.mouse.up();
	await page.keyboard.up('Alt');
	await expect(page.getByRole('toolbar', { name: 'Tag selection' })).toBeVisible();
	const selected = await page.evaluate(() => String(getSelection()));
	expect('council').toContain(selected);
	expect(selected).not.toBe('council');
	await page.getByRole('toolbar').getByRole('button', { name: 'Evidence' }).click();
	await expect(cards(page).filter({ hasText: `“${selected}”` })).toHaveCount(1);
});
