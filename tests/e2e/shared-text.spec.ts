/** What outlets have word for word: the view "Shared text" of the Insights. */
import type { Locator, Page } from '@playwright/test';
import { APPEARANCES } from './support/appearances.ts';
import { axe } from './support/axe.ts';
import { ferryFile, toInsights } from './support/ferry-story.ts';
import { expect, test } from './support/test.ts';
import { importFile, saved } from './support/workspace.ts';

const HARBOUR = '/insights/?story=harbour-vote&view=shared';
/** Of Coastal Post and Metro 24, from the same agency. */
const WIRE = /by seven votes to four shortly before 11 p\.m\. on Tuesday, after a meeting/;

async function openFerry(page: Page): Promise<void> {
	await page.goto('/library/');
	await importFile(page, ferryFile);
	await saved(page);
	await toInsights(page, 'Shared text');
	await expect(page.getByRole('heading', { name: 'The same words in a row' })).toBeVisible();
}

function runs(page: Page): Locator {
	return page.getByRole('region', { name: 'The same words in a row' }).locator('blockquote');
}

function quotations(page: Page): Locator {
	return page
		.getByRole('region', { name: 'The same quotation, whole or changed' })
		.locator('ol > li');
}

test('shared runs are listed, the longest first, with the way to each place', async ({ page }) => {
	await page.goto(HARBOUR);
	await expect(runs(page).first()).toHaveText(WIRE);
	const first = page.getByRole('listitem').filter({ hasText: WIRE });
	await first.getByRole('link', { name: 'Metro 24' }).click();
	await expect(page).toHaveURL(/at=harbour-vote\.metro-24:\d+-\d+/);
});

test('a number of the overview shows the runs of that pair alone', async ({ page }) => {
	await page.goto(HARBOUR);
	await expect(runs(page).first()).toBeVisible();
	const all = await runs(page).count();
	const pair = page.getByRole('button', { name: /words of Coastal Post also in Metro 24/ });
	await pair.click();
	await expect(pair).toHaveAttribute('aria-pressed', 'true');
	await expect(page.getByText(/runs? in Coastal Post and Metro 24$/)).toBeVisible();
	await expect.poll(() => runs(page).count()).toBeLessThan(all);
	await page.getByRole('button', { name: 'Show the runs of all outlets' }).click();
	await expect(runs(page)).toHaveCount(all);
	await expect(page.getByRole('button', { name: /^\d+ runs/ })).toHaveCount(0);
});

test('a quotation that was cut or altered is shown word by word', async ({ page }) => {
	await openFerry(page);
	await expect(quotations(page)).toHaveCount(3);
	await page.getByText('Altered 1').click();
	const altered = quotations(page);
	await expect(altered).toHaveCount(1);
	await expect(altered.locator('del')).toHaveText('only in North Echo: waiting (end)');
	await expect(altered.locator('ins')).toHaveText('only in Pier Daily: hoping (end)');
	await page.getByText('Cut 1').click();
	await expect(altered.locator('del')).toContainText('until the company talks to us');
	await expect(altered.locator('ins')).toHaveCount(0);
	await page.getByText('The same 1').click();
	await expect(altered.getByRole('link')).toHaveText(['North Echo', 'Pier Daily']);
	await expect(altered).toContainText('Nobody wants this to last another week');
});

test('what is struck through and what is underlined shows without colour', async ({ page }) => {
	await openFerry(page);
	const lineOf = (element: string) =>
		page
			.locator(element)
			.first()
			.evaluate((node) => getComputedStyle(node).textDecorationLine);
	expect(await lineOf('del')).toBe('line-through');
	expect(await lineOf('ins')).toBe('underline');
});

test('articles in different languages say what is not compared', async ({ page }) => {
	await openFerry(page);
	await page.goto('/insights/?articles=ferry.north-echo,ferry.la-bahia&view=shared');
	await expect(page.getByText(/have no run of 8 words or more in common/)).toBeVisible();
	await expect(page.getByText(/Quotations in different languages are not compared/)).toBeVisible();
});

test('one article alone asks for a second', async ({ page }) => {
	await page.goto('/insights/?articles=harbour-vote.metro-24&view=shared');
	await expect(page.getByText('Add a second article to compare it with.').first()).toBeVisible();
});

test('what takes long says so, and is cancelled and started again', async ({ page }) => {
	let letIn = () => {};
	const held = new Promise<void>((resolve) => (letIn = resolve));
	await page.route(/compare\.worker/, async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(HARBOUR);
	await expect(page.getByRole('progressbar', { name: 'Looking for shared text' })).toBeVisible();
	expect(await axe(page)).toEqual([]);
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(page.getByRole('button', { name: 'Start again' })).toBeFocused();
	letIn();
	await page.keyboard.press('Enter');
	await expect(runs(page).first()).toBeVisible();
});

test('everything works by keyboard', async ({ page }) => {
	await openFerry(page);
	const pair = page.getByRole('button', { name: /words of North Echo also in Pier Daily/ });
	await page.getByRole('link', { name: 'Shared text' }).focus();
	while (!(await pair.evaluate((button) => button === document.activeElement))) {
		await page.keyboard.press('Tab');
	}
	await page.keyboard.press('Space');
	await expect(pair).toHaveAttribute('aria-pressed', 'true');
	const all = page.getByRole('radio', { name: /^All \d+$/ });
	while (!(await all.evaluate((radio) => radio === document.activeElement))) {
		await page.keyboard.press('Tab');
	}
	await page.keyboard.press('ArrowRight');
	await expect(page.getByRole('radio', { name: /^Cut \d+$/ })).toBeChecked();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/at=ferry\.north-echo:/);
});

for (const { colorScheme, width } of APPEARANCES) {
	test.describe(`${colorScheme}, ${width} px`, () => {
		test.use({ colorScheme, viewport: { width, height: 800 } });

		test('no rule of accessibility is broken', async ({ page }) => {
			await openFerry(page);
			await expect(quotations(page).first()).toBeVisible();
			await page.getByRole('button', { name: /words of North Echo also/ }).click();
			expect(await axe(page)).toEqual([]);
		});
	});
}
