/** What a test sees and does again and again in the workspace, by the names that the contract gives. */
import { expect, type Locator, type Page } from '@playwright/test';
import { downloadBy, type Downloaded } from './download.ts';

/** Opens the example, as a first visit does, and waits until nothing moves any more. */
export async function openWorkspace(page: Page): Promise<void> {
	await openStory(page, '/');
	await expect(page.getByRole('region', { name: 'First steps' })).toBeVisible();
}

/** Opens an address of the workspace and waits until its first article can be read. */
export async function openStory(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await expect(page.getByRole('textbox').first()).toBeVisible();
}

/** The column of an outlet's article. */
export function paneOf(page: Page, outlet: string): Locator {
	return page.getByRole('region', { name: new RegExp(`^${outlet}: `) });
}

/** The text of an outlet's article. */
export function textOf(page: Page, outlet: string): Locator {
	return page.getByRole('textbox', { name: `${outlet}, article text, read-only`, exact: true });
}

/** The outlet's text once its column has come into view. */
export async function broughtIntoView(page: Page, outlet: string): Promise<Locator> {
	// a column that is being drawn anew may go in the middle of it
	await expect(() => paneOf(page, outlet).scrollIntoViewIfNeeded({ timeout: 2000 })).toPass();
	const text = textOf(page, outlet);
	await expect(text).toBeVisible();
	return text;
}

/** The cards of the open articles, also while their list is closed. */
export function cardsIn(page: Page): Locator {
	return page.locator('#annotations [role=comment]');
}

/** The card of the highlight of these very words. */
export function cardOf(page: Page, words: string): Locator {
	return cardsIn(page).filter({ hasText: `“${words}”` });
}

export function tagBarOf(page: Page): Locator {
	return page.getByRole('toolbar', { name: 'Tag selection' });
}

export function saveStateOf(page: Page): Locator {
	return page.getByRole('banner').getByRole('status');
}

/** Waits until the last change is on the disk. */
export async function saved(page: Page): Promise<void> {
	await expect(saveStateOf(page)).toHaveText('Saved on this device');
}

/** The words of the selection, as the browser has it. */
export function selectedWords(page: Page): Promise<string> {
	return page.evaluate(() => getSelection()?.toString() ?? '');
}

/** The words that keys have selected: the first key may still have to fetch what selects them. */
export async function wordsByKeys(page: Page): Promise<string> {
	await expect.poll(() => selectedWords(page)).not.toBe('');
	return selectedWords(page);
}

/** How many cards there are, of which there have to be some: they come after the texts. */
export async function cardCount(page: Page): Promise<number> {
	await expect(cardsIn(page)).not.toHaveCount(0);
	return cardsIn(page).count();
}

/** Exports by two keys. */
export async function exported(page: Page): Promise<Downloaded> {
	await page.keyboard.press('Control+KeyS');
	const dialog = page.getByRole('dialog', { name: 'Export' });
	await expect(dialog.getByRole('button', { name: 'Download' })).toBeFocused();
	const file = await downloadBy(page, () => page.keyboard.press('Enter'));
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	return file;
}

/** Chooses files in the Import dialog; they are looked over, not yet added. */
export async function chooseFiles(
	page: Page,
	files: Parameters<Locator['setInputFiles']>[0],
): Promise<Locator> {
	await page.getByRole('banner').getByRole('button', { name: 'Import' }).click();
	const dialog = page.getByRole('dialog', { name: 'Import articles' });
	await dialog.getByLabel('Choose files').setInputFiles(files);
	return dialog;
}

/** Adds what was chosen; it is on the disk then. */
export async function add(dialog: Locator): Promise<void> {
	await dialog.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(dialog).toHaveCount(0);
	await saved(dialog.page());
}

/** Imports a Crossread file, of which there is nothing to decide. */
export async function importFile(page: Page, { name, text }: Downloaded): Promise<void> {
	const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
	await add(await chooseFiles(page, file));
}
