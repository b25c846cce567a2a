/** Everything that was written is found from one box, and only some highlights are shown. */
import type { Page } from '@playwright/test';
import { axe } from './support/axe.ts';
import { expect, test } from './support/test.ts';
import {
	cardCount,
	cardsIn,
	openStory,
	openWorkspace,
	selectedWords,
	textOf,
} from './support/workspace.ts';

/** Opens the search by its key. */
async function find(page: Page, words: string) {
	await page.keyboard.press('/');
	const dialog = page.getByRole('dialog', { name: 'Find' });
	const box = dialog.getByRole('combobox');
	await expect(box).toBeFocused();
	await page.keyboard.type(words);
	return dialog;
}

test('words are found by keyboard in texts, highlights and notes, and lead to their places', async ({
	page,
}) => {
	await openWorkspace(page);
	const dialog = await find(page, 'SÉVEN VOTES');
	await expect(dialog.getByRole('status')).toContainText('in articles');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	const first = dialog.locator('[data-result]').nth(1);
	await expect(first).toBeFocused();
	await expect(first.locator('mark').first()).toHaveText(/seven/i);
	await page.keyboard.press('Control+Enter');
	await expect(dialog).toBeVisible();
	await expect.poll(() => page.evaluate(() => CSS.highlights.get('crossread-found')?.size)).toBe(1);
	expect(await axe(page), 'results').toEqual([]);
	await page.keyboard.press('Enter');
	await expect(dialog).toHaveCount(0);
	await expect.poll(() => selectedWords(page)).toMatch(/^seven votes$/i);
	await expect(page.locator(':focus')).toHaveRole('textbox');
});

test('a condition is suggested, highlights are picked, and the query becomes the filter', async ({
	page,
}) => {
	await openWorkspace(page);
	const all = await cardCount(page);
	const dialog = await find(page, 'tag:ca');
	await page.keyboard.press('ArrowDown');
	await expect(dialog.getByRole('option', { name: 'Caveat' })).toHaveAttribute(
		'aria-selected',
		'true',
	);
	await page.keyboard.press('Enter');
	await expect(dialog.getByRole('combobox')).toHaveValue('tag:Caveat ');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('x');
	await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(1);
	await dialog.getByRole('button', { name: 'Show only such highlights' }).click();
	await expect(page).toHaveURL(/[?&]tag=caveat$/);
	await expect(page.getByText(new RegExp(`of ${all} highlights shown`))).toBeVisible();
	await expect(page.locator('mark:not([data-tag~=caveat])')).toHaveCount(0);
	expect(await cardsIn(page).count()).toBeLessThan(all);
});

test('the filter stands in the address, and hides marks and cards from the start', async ({
	page,
}) => {
	await openStory(page, '/?story=harbour-vote&tag=framing');
	await expect(page.locator('#annotations [role=comment]').first()).toBeAttached();
	await expect(page.locator('mark[data-tag~=framing]').first()).toBeVisible();
	await expect(page.locator('mark:not([data-tag~=framing])')).toHaveCount(0);
	await expect(page.locator('#annotations [data-tag=evidence][role=comment]')).toHaveCount(0);
	await page.getByRole('button', { name: /^Filter/ }).click();
	const tags = page.getByRole('group', { name: 'Tags' });
	await expect(tags.getByRole('button', { name: /^Framing/ })).toHaveAttribute(
		'aria-pressed',
		'true',
	);
	await tags.getByRole('button', { name: /^Evidence/ }).press('Enter');
	await expect(page).toHaveURL(/[?&]tag=framing,evidence$/);
	await expect(tags.getByRole('button', { name: /^Evidence/ })).toBeFocused();
	await expect(page.locator('mark[data-tag~=evidence]').first()).toBeAttached();
	expect(await axe(page), 'the filter').toEqual([]);
	await page.getByRole('button', { name: 'Clear', exact: true }).click();
	await expect(page).not.toHaveURL(/tag=/);
	await expect(page.locator('mark[data-tag~=caveat]').first()).toBeAttached();
	await expect(textOf(page, 'Harbour Times')).toBeVisible();
});

test('from the library, a result opens the article where it belongs', async ({ page }) => {
	await page.goto('/library/');
	await expect(page.getByRole('heading', { name: 'All articles (15)' })).toBeVisible();
	const dialog = await find(page, 'llego outlet:aviso in:articles');
	await expect(dialog.getByRole('status')).toContainText('outlet:aviso');
	await page.keyboard.press('Control+a');
	await page.keyboard.type('llego in:articles');
	await expect(dialog.locator('[data-result] mark').first()).toHaveText(/llegó/i);
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\?story=/);
	await expect.poll(() => selectedWords(page)).toMatch(/^llegó/i);
});
