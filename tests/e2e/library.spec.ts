/** The library: stories are put together and in order, articles found, and what is deleted comes back. */
import type { Locator, Page } from '@playwright/test';
import { axe } from './support/axe.ts';
import { expect, test } from './support/test.ts';
import { saved } from './support/workspace.ts';

const HARBOUR = 'Harbour plan vote';
const FLOOD = 'River flood at Millbend';

async function openLibrary(page: Page): Promise<void> {
	await page.goto('/library/');
	await expect(page.getByRole('heading', { name: 'All articles (15)' })).toBeVisible();
	await expect(cardOf(page, FLOOD)).toBeVisible();
}

function cardOf(page: Page, title: string): Locator {
	return page.getByRole('article').filter({ has: page.getByRole('link', { name: title }) });
}

async function choose(page: Page, title: string, action: string): Promise<void> {
	await page.getByRole('button', { name: `Actions for ${title}` }).click();
	await page.locator(':popover-open').getByRole('button', { name: action, exact: true }).click();
}

function rowsOf(page: Page): Locator {
	return page.locator('[data-article]');
}

async function undo(page: Page): Promise<void> {
	await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
}

test('stories become one, are taken apart by undo, and get another order by keyboard', async ({
	page,
}) => {
	await openLibrary(page);
	await choose(page, HARBOUR, 'Merge…');
	const merging = page.getByRole('dialog', { name: `Merge “${HARBOUR}”` });
	await merging.getByRole('checkbox', { name: FLOOD }).check();
	await expect(merging.getByRole('list', { name: '10 articles, in this order' })).toContainText(
		'Harbour Times',
	);
	await merging.getByLabel('Title of the merged story').fill('Water');
	await merging.getByRole('button', { name: 'Merge', exact: true }).click();
	await expect(cardOf(page, 'Water')).toContainText('10 articles');
	await expect(cardOf(page, FLOOD)).toHaveCount(0);
	await saved(page);
	await undo(page);
	await expect(cardOf(page, HARBOUR)).toContainText('5 articles');
	await expect(cardOf(page, FLOOD)).toContainText('5 articles');

	await choose(page, HARBOUR, 'Order and move articles…');
	const dialog = page.getByRole('dialog', { name: `Articles of “${HARBOUR}”` });
	const articles = dialog.getByRole('listitem');
	await expect(articles.first()).toContainText('Harbour Times');
	await dialog.getByRole('button', { name: /^Move down: Harbour regeneration/ }).press('Enter');
	await page.keyboard.press('Alt+ArrowDown');
	await expect(articles.nth(2)).toContainText('Harbour Times');
	await expect(dialog.getByRole('button', { name: /^Move down: Harbour regen/ })).toBeFocused();
	const fate = dialog.getByRole('combobox', { name: /^Story of Divided council/ });
	await fate.selectOption({ label: `Move to ${FLOOD}` });
	await dialog.getByRole('button', { name: 'Save' }).click();
	await expect(cardOf(page, HARBOUR)).toContainText('4 articles');
	await expect(cardOf(page, FLOOD)).toContainText('6 articles');
	await cardOf(page, HARBOUR).getByRole('link').click();
	await expect(page.getByRole('region', { name: /: / }).nth(1)).toHaveAccessibleName(
		/^Harbour Times: /,
	);
});

test('articles are found by words, and several are changed at once', async ({ page }) => {
	await openLibrary(page);
	await page.getByRole('searchbox', { name: 'Search articles' }).fill('aviso LLEGO');
	await expect(rowsOf(page)).toHaveCount(1);
	await expect(rowsOf(page).locator('mark').first()).toHaveText('aviso');
	await page.getByRole('searchbox').fill('"flood report"');
	await expect(rowsOf(page)).not.toHaveCount(1);
	await page.getByRole('searchbox').fill('');
	await page.getByRole('button', { name: 'Filter' }).click();
	await page.getByRole('combobox', { name: 'Story' }).selectOption(HARBOUR);
	await page.getByLabel('From').fill('2026-03-05');
	await expect(rowsOf(page)).toHaveCount(2);

	await rowsOf(page).first().getByRole('link').focus();
	await page.keyboard.press('x');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Control+a');
	await expect(page.getByText('2 selected')).toBeVisible();
	await page.getByRole('button', { name: 'Set details…' }).click();
	const details = page.getByRole('dialog', { name: 'Details of 2 articles' });
	await details.getByLabel('Outlet').fill('The Wire');
	await details.getByRole('button', { name: 'Save' }).click();
	await expect(rowsOf(page).filter({ hasText: 'The Wire' })).toHaveCount(2);

	await page.getByRole('button', { name: 'Add or move to a story…' }).click();
	const stories = page.getByRole('dialog', { name: 'Stories with these 2 articles' });
	await stories.getByRole('checkbox', { name: HARBOUR }).uncheck();
	await stories.getByLabel('In a new story').fill('Wired');
	await stories.getByRole('button', { name: 'Save' }).click();
	await expect(cardOf(page, 'Wired')).toContainText('2 articles');
	await expect(cardOf(page, HARBOUR)).toContainText('3 articles');
	await undo(page);
	await expect(cardOf(page, 'Wired')).toHaveCount(0);
	await undo(page);
	await expect(page.getByText('The Wire')).toHaveCount(0);
});

test('what is deleted stays for 30 days, and goes for good only when asked twice', async ({
	page,
}) => {
	await openLibrary(page);
	await page.getByRole('checkbox', { name: 'Select all (15)' }).check();
	await page.getByRole('button', { name: 'Delete', exact: true }).click();
	await expect(page.getByText('No articles yet.')).toBeVisible();
	await page.getByText('Bin (15)').click();
	await expect(page.getByText('30 days left')).toHaveCount(15);
	await page.getByRole('button', { name: /^Restore El aviso/ }).click();
	await expect(rowsOf(page)).toHaveCount(1);

	await page.getByRole('button', { name: 'Delete all forever' }).click();
	const asked = page.getByRole('dialog', { name: 'Delete 14 items forever?' });
	await expect(asked).toContainText('21 highlights and their notes go too.');
	await asked.getByRole('button', { name: 'Cancel' }).click();
	await expect(page.getByText('30 days left')).toHaveCount(14);
	await page.getByRole('button', { name: 'Delete all forever' }).click();
	await asked.getByRole('button', { name: 'Delete forever' }).click();
	await expect(page.getByText(/^Bin/)).toHaveCount(0);
	await expect(cardOf(page, HARBOUR)).toContainText('0 articles');
	await undo(page);
	await expect(page.getByText('Bin (14)')).toBeVisible();
});

test('no dialog of the library breaks a rule of accessibility', async ({ page }) => {
	await openLibrary(page);
	await page.getByRole('searchbox').fill('council');
	await page.getByRole('button', { name: 'Filter' }).click();
	await rowsOf(page).first().getByRole('checkbox').check();
	expect(await axe(page), 'a selection among what was found').toEqual([]);
	for (const action of ['Merge…', 'Order and move articles…', 'Delete']) {
		await choose(page, HARBOUR, action);
		if (action === 'Merge…') await page.getByRole('dialog').getByRole('checkbox').first().check();
		expect(await axe(page), action).toEqual([]);
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toHaveCount(0);
	}
	await page.getByRole('searchbox').fill('nothing at all');
	await page.getByText('Bin (1)').click();
	expect(await axe(page), 'the bin, and nothing found').toEqual([]);
	await page.getByRole('link', { name: 'How to get articles in' }).click();
	await expect(page.getByRole('dialog', { name: 'How to get articles in' })).toBeVisible();
	expect(await axe(page), 'how to get articles in').toEqual([]);
});
