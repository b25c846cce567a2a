/** Notes with formatting, answers, whose highlights are shown, and coding blind. */
import type { Page } from '@playwright/test';
import { axe } from './support/axe.ts';
import { expect, test } from './support/test.ts';
import {
	cardOf,
	cardsIn,
	openStory,
	openWorkspace,
	paneOf,
	saved,
	textOf,
} from './support/workspace.ts';

const FIRST = 'After months of needless delay';

test('a note has bold words, lists and links, by keys alone', async ({ page }) => {
	await openWorkspace(page);
	await textOf(page, 'Harbour Times').focus();
	for (const key of ['j', 's', '2', 'n']) await page.keyboard.press(key);
	const note = page.getByRole('textbox', { name: /^Note on “/ });
	await expect(note).toBeFocused();
	await page.keyboard.press('Control+KeyB');
	await page.keyboard.type('Six weeks');
	await page.keyboard.press('Control+KeyB');
	await page.keyboard.type(' only, see https://example.org/x and <b>this</b>');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: 'List', exact: true }).click();
	await page.keyboard.type('one');
	await expect(note).toBeFocused();
	expect(await axe(page)).toEqual([]);
	await page.keyboard.press('Escape');
	const card = cardsIn(page).filter({ hasText: 'example.org' });
	await expect(card.locator('strong')).toHaveText('Six weeks');
	await expect(card.getByRole('link')).toHaveAttribute('href', 'https://example.org/x');
	await expect(card.getByRole('link')).toHaveAttribute('rel', /noreferrer/);
	await expect(card).toContainText('<b>this</b>');
	await expect(card.locator('.note li')).toHaveText('one');
	await saved(page);
	await page.reload();
	await expect(card.locator('strong')).toHaveText('Six weeks');
});

test('with the list closed, N opens it for the note, and it closes after', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 800 });
	await openWorkspace(page);
	await textOf(page, 'Harbour Times').focus();
	for (const key of ['s', '2', 'n']) await page.keyboard.press(key);
	await expect(page.getByRole('textbox', { name: /^Note on “/ })).toBeFocused();
	await page.keyboard.type('either/or');
	expect(await axe(page)).toEqual([]);
	await page.keyboard.press('Escape');
	await expect(textOf(page, 'Harbour Times')).toBeFocused();
	await expect(page.getByRole('complementary', { name: 'Annotations' })).toBeHidden();
	await expect(cardsIn(page).filter({ hasText: 'either/or' })).toHaveCount(1);
});

test('another coder answers, and each sees whose highlights they ask for', async ({ page }) => {
	await openWorkspace(page);
	await becomeAna(page);
	const card = cardOf(page, FIRST);
	await card.getByRole('button').first().click();
	await card.getByRole('button', { name: 'Reply', exact: true }).click();
	await page.keyboard.type('I read it as *evidence*.');
	await page.keyboard.press('Control+Enter');
	const replies = card.getByRole('list', { name: 'Replies' }).getByRole('listitem');
	await expect(replies).toContainText(['Ana']);
	await expect(replies.locator('em')).toHaveText('evidence');
	await expect(card.getByRole('button', { name: 'Reply', exact: true })).toBeFocused();
	await card.getByRole('button', { name: 'Delete reply' }).click();
	await expect(replies).toHaveCount(0);
	await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
	await expect(replies).toHaveCount(1);
	expect(await axe(page)).toEqual([]);

	await textOf(page, 'Coastal Post').focus();
	for (const key of ['s', '3']) await page.keyboard.press(key);
	const whose = page.getByRole('radiogroup', { name: 'Whose highlights' });
	await whose.getByText('Mine').click();
	await expect(cardsIn(page)).toHaveCount(1);
	await expect(page.locator('mark')).toHaveCount(1);
	await whose.getByText('Others’').click();
	await expect(cardOf(page, FIRST)).toHaveCount(1);
	await expect(cardsIn(page).filter({ hasText: 'Ana' }).filter({ hasNotText: FIRST })).toHaveCount(
		0,
	);
	await whose.getByText('All').click();
	await expect(cardsIn(page)).toHaveCount(14);
});

test('a new name takes along what was made under the old one, and nobody else’s unasked', async ({
	page,
}) => {
	await openWorkspace(page);
	await textOf(page, 'Harbour Times').focus();
	for (const key of ['j', 's', '2']) await page.keyboard.press(key);
	// The first keys may wait for what acts on them: nothing is unsaved before the card is there.
	await expect(cardsIn(page)).toHaveCount(14);
	await saved(page);
	const dialog = await whoIAm(page);
	await dialog.getByLabel('Your name').fill('Example');
	await dialog.getByRole('button', { name: 'Save' }).click();
	await expect(dialog.getByRole('alert')).toContainText('Choose another name');
	await dialog.getByLabel('Your name').fill('Ben');
	await expect(dialog.getByText('Also rename the 1 highlight')).toBeVisible();
	expect(await axe(page)).toEqual([]);
	await dialog.getByRole('button', { name: 'Save' }).click();
	await expect(dialog).toHaveCount(0);
	await saved(page);
	await openStory(page, '/');
	await expect(page.locator('#annotations [aria-label="Evidence by Ben"]')).toHaveCount(1);
	await expect(cardsIn(page).filter({ hasText: 'Example' })).not.toHaveCount(0);
});

test('who codes blind sees no outlet and nobody’s highlights until the article is done', async ({
	page,
}) => {
	await page.goto('/settings/');
	await page.getByLabel('Code blind').check();
	const blind = page.getByRole('complementary', { name: 'Blind coding' });
	await expect(blind).toBeVisible();
	for (const path of ['/library/', '/codebook/', '/insights/?view=report', '/insights/', '/']) {
		await page.goto(path);
		const shown = path === '/codebook/' ? 'Not used yet' : 'Article B';
		await expect(page.getByText(shown).filter({ visible: true })).not.toHaveCount(0);
		const said = await page.locator('body').evaluate((body) => body.outerHTML);
		expect(said).not.toMatch(/Coastal Post|Miriam Oduya/);
		expect(await axe(page)).toEqual([]);
	}
	await textOf(page, 'Article A').focus();
	for (const key of ['s', '1']) await page.keyboard.press(key);
	await expect(cardsIn(page)).toHaveCount(1);
	// What is shown of an article is never written back.
	await page.keyboard.press('Shift+KeyN');
	await expect(page.getByRole('textbox', { name: 'Note on this article' })).toBeFocused();
	await page.keyboard.type('Rather sober');
	await page.keyboard.press('Escape');
	await expect(paneOf(page, 'Article A').locator('.whole-note')).toHaveText('Rather sober');
	const done = paneOf(page, 'Article B').getByRole('button', { name: 'I am done' });
	await done.press('Enter');
	await expect(textOf(page, 'Coastal Post')).toBeVisible();
	await expect(blind).toContainText('1 of 5 done');
	await expect(cardsIn(page).filter({ hasText: 'Example' })).not.toHaveCount(0);
	await expect(textOf(page, 'Article A')).toBeVisible();
	await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
	await expect(textOf(page, 'Article B')).toBeVisible();
	await blind.getByRole('button', { name: 'Turn off' }).click();
	await expect(textOf(page, 'Harbour Times')).toBeVisible();
	await expect(blind).toHaveCount(0);
});

test('an article and its story have a note of their own', async ({ page }) => {
	await openWorkspace(page);
	await textOf(page, 'Coastal Post').focus();
	await page.keyboard.press('Shift+KeyN');
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByRole('textbox', { name: 'Note on this article' })).toBeFocused();
	await page.keyboard.type('A **sober** report');
	await dialog.getByText('The story', { exact: true }).click();
	await dialog.getByRole('textbox', { name: 'Note on the story' }).fill('Two papers, one vote');
	expect(await axe(page)).toEqual([]);
	await page.keyboard.press('Control+Enter');
	await expect(dialog).toHaveCount(0);
	await saved(page);
	await page.reload();
	const pane = paneOf(page, 'Coastal Post');
	await expect(pane.locator('.whole-note strong')).toHaveText('sober');
	await expect(page.locator('#annotations .whole-note')).toContainText('Two papers, one vote');
	await pane.getByRole('button', { name: 'Edit the note on this article' }).click();
	await expect(page.getByRole('textbox', { name: 'Note on this article' })).toBeFocused();
});

/** The dialog in which one says who one is. */
async function whoIAm(page: Page) {
	await page.goto('/settings/');
	await page.getByRole('button', { name: 'Change name or colour' }).click();
	return page.getByRole('dialog', { name: 'Who you are' });
}

async function becomeAna(page: Page): Promise<void> {
	const dialog = await whoIAm(page);
	await dialog.getByLabel('Your name').fill('Ana');
	await dialog.getByRole('radio', { name: 'Rose' }).check({ force: true });
	await dialog.getByRole('button', { name: 'Save' }).click();
	await expect(dialog).toHaveCount(0);
	await saved(page);
	await openStory(page, '/');
}
