/**
 * No screen, in any theme or state, wide or narrow, breaks a rule of WCAG 2.2 A or AA that a
 * program can check.
 */
import type { Page } from '@playwright/test';
import { APPEARANCES } from './support/appearances.ts';
import { axe } from './support/axe.ts';
import { dragOver } from './support/pointing.ts';
import { expect, test } from './support/test.ts';
import {
	cardOf,
	cardsIn,
	openWorkspace,
	paneOf,
	saved,
	tagBarOf,
	textOf,
} from './support/workspace.ts';

const WORDS = 'three years of argument';

for (const { colorScheme, width } of APPEARANCES) {
	test.describe(`${colorScheme}, ${width} px`, () => {
		test.use({ colorScheme, viewport: { width, height: 800 } });

		test('every page, before and after the first highlight', async ({ page }) => {
			await openWorkspace(page);
			await expect(cardsIn(page).first()).toBeAttached();
			await expectNoViolation(page, 'the workspace of a first visit');
			await textOf(page, 'Harbour Times').focus();
			await page.keyboard.press('2');
			await saved(page);
			await expectNoViolation(page, 'the workspace with a highlight');
			await checkOtherPages(page);
		});

		test('every state of the workspace', async ({ page }) => {
			await openWorkspace(page);
			await checkSelection(page);
			await checkDialogs(page);
		});
	});
}

test('sepia, chosen in the settings', async ({ page }) => {
	await page.goto('/settings/');
	await page.getByRole('radio', { name: 'Sepia' }).check({ force: true });
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia');
	await checkOtherPages(page);
	await openWorkspace(page);
	await checkSelection(page);
});

async function checkOtherPages(page: Page): Promise<void> {
	for (const path of ['/library/', '/insights/', '/codebook/', '/settings/']) {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expectNoViolation(page, path);
	}
}

/** The tag bar, a card that is open, one that is being adjusted, and the field of a note. */
async function checkSelection(page: Page): Promise<void> {
	await dragOver(page, textOf(page, 'Harbour Times'), WORDS);
	await expect(tagBarOf(page)).toBeVisible();
	await expectNoViolation(page, 'the tag bar');
	await page.keyboard.press('3');
	await page.keyboard.press('Escape');
	await showAnnotations(page);
	await cardOf(page, WORDS).getByRole('button').first().click();
	await showAnnotations(page);
	await expect(cardOf(page, WORDS).getByRole('button', { name: 'Add note' })).toBeVisible();
	await expectNoViolation(page, 'an open card');
	await cardOf(page, WORDS).getByRole('button', { name: 'Add note' }).click();
	await expect(page.getByRole('textbox', { name: `Note on “${WORDS}”` })).toBeFocused();
	await expectNoViolation(page, 'a note');
	await page.keyboard.press('Escape');
	await cardOf(page, WORDS).getByRole('button', { name: 'Adjust' }).click();
	await expect(paneOf(page, 'Harbour Times')).toBeVisible();
	await expectNoViolation(page, 'a highlight that is adjusted');
	await page.keyboard.press('Escape');
}

/** On a narrow screen the list goes away whenever it has led somewhere. */
async function showAnnotations(page: Page): Promise<void> {
	if (page.viewportSize()!.width > APPEARANCES[1].width) return;
	await page.getByRole('button', { name: 'Show annotations' }).click();
}

async function checkDialogs(page: Page): Promise<void> {
	const banner = page.getByRole('banner');
	await banner.getByRole('button', { name: 'Export' }).click();
	await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
	await expectNoViolation(page, 'the Export dialog');
	await page.keyboard.press('Escape');

	await banner.getByRole('button', { name: 'Import' }).click();
	const dialog = page.getByRole('dialog', { name: 'Import articles' });
	await expectNoViolation(page, 'the Import dialog');
	await dialog.getByLabel('Paste text').fill('A headline\n\nA paragraph that follows it.');
	await expect(dialog.getByLabel('Title', { exact: true })).toHaveValue('A headline');
	await expectNoViolation(page, 'the Import dialog with an article');
	await dialog.getByLabel('Paste text').fill('{ "format": "crossread", "version": 1 }');
	await expect(dialog.getByRole('alert')).toBeVisible();
	await expectNoViolation(page, 'the Import dialog with a broken file');
	await page.keyboard.press('Escape');

	await banner.getByRole('button', { name: 'Keys and help' }).click();
	await expect(page.getByRole('complementary', { name: 'Keys and help' })).toBeVisible();
	await expectNoViolation(page, 'the help sheet');
	await page.keyboard.press('Escape');

	await paneOf(page, 'Harbour Times')
		.getByRole('button', { name: /^Column of/ })
		.click();
	await expectNoViolation(page, 'the column menu');
	await page.keyboard.press('Escape');
}

async function expectNoViolation(page: Page, what: string): Promise<void> {
	expect(await axe(page), what).toEqual([]);
}
