/** Storage that fails: nothing is lost, and the person hears what to do. The platform is what fails. */
import type { Page } from '@playwright/test';
import { highlightsIn } from './support/native-file.ts';
import { dragOver } from './support/pointing.ts';
import { expect, test } from './support/test.ts';
import {
	cardOf,
	cardsIn,
	exported,
	openWorkspace,
	saved,
	saveStateOf,
	textOf,
} from './support/workspace.ts';

const WORDS = 'three years of argument';

/** From now on the disk is full, until `window.heal()`. */
function fillDisk(): void {
	const put = IDBObjectStore.prototype.put;
	IDBObjectStore.prototype.put = () => {
		throw new DOMException('as the browser says it', 'QuotaExceededError');
	};
	Object.assign(window, { heal: () => (IDBObjectStore.prototype.put = put) });
}

const heal = () => (window as unknown as { heal(): void }).heal();

test('a full disk: the highlight stays, goes into the export, and is saved later', async ({
	page,
}) => {
	await openWorkspace(page);
	await saved(page);
	await tagOnFullDisk(page);
	const banner = page.getByRole('banner');
	await expect(saveStateOf(page)).toHaveText(/Not saved: this device’s storage .* is full\./);
	await expect(cardOf(page, WORDS)).toBeVisible();

	await banner.getByRole('button', { name: 'Try again' }).click();
	await expect(saveStateOf(page)).toHaveText(/Not saved: /);
	await banner.getByRole('button', { name: 'Export now' }).click();
	await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
	await page.keyboard.press('Escape');
	expect(highlightsIn(await exported(page))).toContain(`evidence: ${WORDS}`);

	await page.evaluate(heal);
	await banner.getByRole('button', { name: 'Try again' }).click();
	await saved(page);
	await expect(banner.getByRole('button', { name: 'Try again' })).toHaveCount(0);
	await page.reload();
	await expect(cardOf(page, WORDS)).toBeVisible();
});

test('a full disk: undo, notes and more highlights work on, and all is saved in the end', async ({
	page,
}) => {
	await openWorkspace(page);
	await saved(page);
	await tagOnFullDisk(page);
	await page.keyboard.press('n');
	await expect(page.getByRole('textbox', { name: `Note on “${WORDS}”` })).toBeFocused();
	await page.keyboard.type('Written on a full disk.');
	await page.keyboard.press('Escape');
	await page.keyboard.press('1');
	await expect(cardsIn(page)).toHaveCount(15);
	await page.keyboard.press('Control+KeyZ');
	await expect(cardsIn(page)).toHaveCount(14);
	await expect(saveStateOf(page)).toHaveText(/Not saved: /);
	await page.evaluate(heal);
	// The next change tries what failed before again by itself.
	await page.keyboard.press('3');
	await saved(page);
	await page.reload();
	await expect(cardsIn(page)).toHaveCount(15);
	await expect(cardsIn(page).filter({ hasText: 'Written on a full disk.' })).toHaveCount(1);
});

test('leaving with something unsaved asks first', async ({ page }) => {
	await openWorkspace(page);
	await saved(page);
	await tagOnFullDisk(page);
	await expect(saveStateOf(page)).toHaveText(/Not saved: /);
	const asked = page.waitForEvent('dialog');
	const gone = page.close({ runBeforeUnload: true });
	const dialog = await asked;
	expect(dialog.type()).toBe('beforeunload');
	await dialog.dismiss();
	await gone;
	await expect(cardOf(page, WORDS)).toBeVisible();
});

test('storage that is forbidden: all works in memory', async ({ page }) => {
	await page.addInitScript(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('forbidden here', 'SecurityError');
		};
	});
	await expectToWorkInMemory(page);
});

test('a database of a newer version: all works in memory', async ({ page }) => {
	await page.goto('/icon.svg');
	await page.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const request = indexedDB.open('crossread', 9999);
				request.onsuccess = () => resolve(request.result.close());
				request.onerror = () => reject(new Error('the database could not be made'));
			}),
	);
	// trying again would not help: only the newer program can store here
	await expectToWorkInMemory(page, 'Load the newer version');
});

async function expectToWorkInMemory(page: Page, way = 'Try again'): Promise<void> {
	await openWorkspace(page);
	await expect(saveStateOf(page)).toHaveText(/Not saved: .*Nothing is lost while this tab/);
	const button = page.getByRole('banner').getByRole('button', { name: way });
	await expect(button).toBeVisible();
	await tag(page);
	expect(highlightsIn(await exported(page))).toContain(`evidence: ${WORDS}`);
	if (way === 'Try again') await button.click();
	await expect(saveStateOf(page)).toHaveText(/Not saved: /);
	await expect(cardOf(page, WORDS)).toBeVisible();
	await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
	await expect(cardOf(page, WORDS)).toHaveCount(0);
}

test('a broken file changes nothing and is told by its name and place', async ({ page }) => {
	await openWorkspace(page);
	const file = JSON.parse((await exported(page)).text) as {
		annotations: { target: { selector: [unknown, { end: number }] } }[];
	};
	file.annotations[2]!.target.selector[1].end = 1_000_000;
	await page.getByRole('banner').getByRole('button', { name: 'Import' }).click();
	const dialog = page.getByRole('dialog', { name: 'Import articles' });
	await dialog.getByLabel('Choose files').setInputFiles([
		{
			name: 'broken.crossread.json',
			mimeType: 'application/json',
			buffer: Buffer.from(JSON.stringify(file)),
		},
		{ name: 'cut.crossread.json', mimeType: 'application/json', buffer: Buffer.from('{"for') },
	]);
	await expect(dialog.getByRole('alert').first()).toContainText('annotations[2].target.selector');
	await expect(dialog.getByRole('alert').last()).toContainText('cut.crossread.json');
	await expect(dialog.getByRole('button', { name: 'Add', exact: true })).toHaveAttribute(
		'aria-disabled',
		'true',
	);
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	await expect(cardsIn(page)).toHaveCount(13);
});

async function tag(page: Page): Promise<void> {
	await select(page);
	await pressTag(page);
}

/**
 * The disk fills up when the words are selected: a story that comes with the program may be stored
 * only now, and what is then said in the banner moves the text.
 */
async function tagOnFullDisk(page: Page): Promise<void> {
	await select(page);
	await page.evaluate(fillDisk);
	await pressTag(page);
}

function select(page: Page): Promise<void> {
	return dragOver(page, textOf(page, 'Harbour Times'), WORDS);
}

async function pressTag(page: Page): Promise<void> {
	await page.keyboard.press('2');
	await expect(cardOf(page, WORDS)).toBeVisible();
}
