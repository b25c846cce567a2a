/** Who is heard, in which words: the view "Words and voices" of the Insights. */
import type { Locator, Page } from '@playwright/test';
import { APPEARANCES } from './support/appearances.ts';
import { axe } from './support/axe.ts';
import { ferryFile, toInsights } from './support/ferry-story.ts';
import { expect, test } from './support/test.ts';
import { importFile, saved } from './support/workspace.ts';

const HARBOUR = '/insights/?story=harbour-vote&view=words';

async function openFerry(page: Page): Promise<void> {
	await page.goto('/library/');
	await importFile(page, ferryFile);
	await saved(page);
	await toInsights(page, 'Words and voices');
	await expect(page.getByRole('heading', { name: 'Who speaks' })).toBeVisible();
}

function row(table: Locator, name: string | RegExp): Locator {
	return table.getByRole('row').filter({ has: table.page().getByRole('rowheader', { name }) });
}

function voices(page: Page): Locator {
	return page.getByRole('table', { name: 'How often each outlet quotes or cites each voice' });
}

async function lookUp(page: Page, word: string): Promise<void> {
	await page.getByRole('searchbox', { name: 'Word or phrase' }).fill(word);
	await page.keyboard.press('Enter');
}

test('voices are counted by outlet, and a number opens its passages', async ({ page }) => {
	await openFerry(page);
	const marsh = row(voices(page), /^Ida Marsh/);
	await expect(marsh.getByRole('cell')).toHaveText(['1', '1', '1', '3']);
	await marsh.getByRole('button', { name: /^1 passage: Ida Marsh, Pier Daily/ }).click();
	const dialog = page.getByRole('dialog', { name: 'Ida Marsh in Pier Daily' });
	await expect(dialog.getByRole('link')).toHaveCount(1);
	await expect(dialog.getByRole('link')).toContainText('We will not sail');
	await dialog.getByRole('link').click();
	await expect(page).toHaveURL(/at=ferry\.pier-daily:\d+-\d+/);
});

test('a voice without a name counts in the share of those', async ({ page }) => {
	await openFerry(page);
	await expect(row(voices(page), 'Of all, without a name')).toContainText(/1 of \d+ \(\d+%\)/);
});

test('one kind of voices is shown alone', async ({ page }) => {
	await page.goto(HARBOUR);
	await expect(voices(page)).toBeVisible();
	const all = await voices(page).getByRole('rowheader').count();
	await page.getByRole('radio', { name: /^Officials \d+$/ }).check({ force: true });
	await expect.poll(() => voices(page).getByRole('rowheader').count()).toBeLessThan(all);
	await expect(voices(page).getByRole('rowheader', { name: /expert$/ })).toHaveCount(0);
});

test('a table is sorted by any of its columns', async ({ page }) => {
	await openFerry(page);
	const names = page.getByRole('table', { name: /each of these names/ });
	const first = names.getByRole('rowheader').first();
	await expect(first).toHaveText('strike');
	const head = names.getByRole('columnheader', { name: 'Pier Daily' });
	await head.getByRole('button').click();
	await expect(first).toHaveText('walkout');
	await expect(head).toHaveAttribute('aria-sort', 'descending');
});

test('what the reader coded stands beside what was found', async ({ page }) => {
	await openFerry(page);
	const coded = page.getByRole('table', { name: 'Highlights by evidence code and outlet' });
	await expect(row(coded, /^Named source/).getByRole('cell')).toHaveText(['1', '1', '0', '2']);
	await expect(row(coded, /^Anonymous source/).getByRole('cell')).toHaveText(['1', '0', '0', '1']);
	await page.goto(HARBOUR);
	await expect(voices(page)).toBeVisible();
	await expect(page.getByRole('heading', { name: 'As you coded them' })).toHaveCount(0);
});

test('the names for one thing are counted by outlet', async ({ page }) => {
	await openFerry(page);
	const names = page.getByRole('table', { name: /strike, walkout/ });
	await expect(row(names, 'strike').getByRole('cell')).toHaveText(['3', '0', '0', '3']);
	await expect(row(names, 'walkout').getByRole('cell')).toHaveText(['0', '3', '0', '3']);
});

test('a story without names says where to add them', async ({ page }) => {
	await page.goto(HARBOUR);
	await page.getByRole('link', { name: 'Add names under Claims' }).click();
	await expect(page).toHaveURL(/view=claims/);
});

test('a word is looked up in all outlets, and found again on the way back', async ({ page }) => {
	await page.goto(HARBOUR);
	await lookUp(page, 'makeover');
	const found = page.getByText('“makeover”: 4 places in 1 outlet');
	await expect(found).toBeVisible();
	await expect(page).toHaveURL(/word=makeover/);
	await page.getByRole('link').filter({ hasText: 'getting its £64m makeover, after' }).click();
	await expect(page).toHaveURL(/at=harbour-vote\.metro-24:/);
	await page.goBack();
	await expect(found).toBeVisible();
	await lookUp(page, 'zeppelin');
	await expect(page.getByText(/^“zeppelin” is in none of these articles/)).toBeVisible();
});

test('a claim stands in the words of each outlet', async ({ page }) => {
	await openFerry(page);
	await expect(page.getByRole('combobox', { name: 'Claim' })).toHaveValue('ferry-claim');
	await expect(page.getByRole('definition')).toHaveText([
		'The strike left almost two thousand',
		'Not covered, as you marked it',
		'La huelga dejó a casi dos mil pasajeros',
	]);
});

test('the words of one outlet open in their contexts', async ({ page }) => {
	await page.goto(HARBOUR);
	await page.getByRole('button', { name: /^makeover: 4 times in Metro 24/ }).click();
	const dialog = page.getByRole('dialog', { name: '“makeover” in context' });
	await expect(dialog.getByRole('link')).toHaveCount(4);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: /^makeover: / })).toBeFocused();
});

test('an article alone in its language is held against none', async ({ page }) => {
	await openFerry(page);
	await expect(page.getByText(/^No other article of this story is in its language/)).toBeVisible();
});

test('everything works by keyboard', async ({ page }) => {
	await openFerry(page);
	const officials = page.getByRole('radio', { name: /^All \d+$/ });
	await officials.focus();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: /^Voice/ })).toBeFocused();
	const number = page.getByRole('button', { name: /^3 passages: Ida Marsh, all outlets/ });
	while (!(await number.evaluate((button) => button === document.activeElement))) {
		await page.keyboard.press('Tab');
	}
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog', { name: 'Ida Marsh in all outlets' });
	await expect(dialog.getByRole('link')).toHaveCount(3);
	await expect(dialog.getByRole('link').first()).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(number).toBeFocused();
});

for (const { colorScheme, width } of APPEARANCES) {
	test.describe(`${colorScheme}, ${width} px`, () => {
		test.use({ colorScheme, viewport: { width, height: 800 } });

		test('no rule of accessibility is broken', async ({ page }) => {
			await openFerry(page);
			await lookUp(page, 'the');
			await expect(page.getByText(/^“the”: \d+ places/)).toBeVisible();
			await expect(voices(page)).toBeVisible();
			expect(await axe(page)).toEqual([]);
			await page.goto(HARBOUR);
			await page.getByRole('button', { name: /^makeover: / }).click();
			await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
			expect(await axe(page)).toEqual([]);
		});
	});
}
