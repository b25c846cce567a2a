/** Copies of the work: the reminder, the restore points, the file that is kept up to date. */
import type { Page } from '@playwright/test';
import { axe } from './support/axe.ts';
import { downloadBy } from './support/download.ts';
import { expect, test } from './support/test.ts';
import { cardsIn, exported, openStory, openWorkspace, saved } from './support/workspace.ts';

/** Selects a sentence and tags it. */
async function tag(page: Page): Promise<void> {
	await page.getByRole('textbox').first().focus();
	for (const key of ['j', 's', '2']) await page.keyboard.press(key);
	// before it there was nothing to save either
	await expect(page.getByRole('banner').getByRole('button', { name: 'Undo' })).toBeEnabled();
	await saved(page);
}

/** What the restore points say of themselves, the latest last. */
function points(page: Page): Promise<{ annotations: number }[]> {
	return page.evaluate(async () => {
		const cache = await caches.open('crossread-points');
		const found = await Promise.all((await cache.keys()).map((key) => cache.match(key)));
		return found.map((one) => JSON.parse(one?.headers.get('x-crossread-point') ?? '{}'));
	});
}

/** As a browser that has cleared or damaged its databases: under the program, while it is closed. */
async function loseDatabase(page: Page): Promise<void> {
	await page.goto('/theme.js');
	await page.evaluate(
		() =>
			new Promise((resolve, reject) => {
				const request = indexedDB.deleteDatabase('crossread');
				request.onsuccess = resolve;
				request.onerror = reject;
			}),
	);
}

/** A second visit begins: what the first one has noted is there. */
async function comeBack(page: Page): Promise<void> {
	await expect.poll(() => page.evaluate(() => localStorage['crossread.backups'])).toBeTruthy();
	await page.reload();
	await expect(page.getByRole('textbox').first()).toBeVisible();
}

async function toPage(page: Page, name: string): Promise<void> {
	await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click();
}

test('after 25 changes a line reminds of a backup, until there is one', async ({ page }) => {
	await openWorkspace(page);
	await comeBack(page);
	await tag(page);
	await page.keyboard.press('3');
	for (let again = 0; again < 12; again += 1) {
		await page.keyboard.press('Control+z');
		await page.keyboard.press('Control+y');
	}
	await saved(page);
	await toPage(page, 'Library');
	const line = page.getByRole('status').filter({ hasText: 'in no backup yet' });
	await expect(line).toContainText('changes are in no backup yet, only in this browser.');
	const file = await downloadBy(page, () =>
		line.getByRole('button', { name: 'Download backup' }).click(),
	);
	expect(file.name).toMatch(/^crossread-backup_.*\.crossread\.json$/);
	await expect(line).toHaveCount(0);
	await page.getByRole('button', { name: 'Close' }).click();
	await toPage(page, 'Settings');
	await expect(page.getByRole('heading', { name: 'Backups' })).toBeVisible();
	await expect(page.getByText('Never', { exact: true })).toHaveCount(0);
});

test('a browser that does not promise to keep the data has said so', async ({ page }) => {
	await page.addInitScript(() => {
		if ('storage' in navigator) navigator.storage.persist = async () => false;
	});
	await page.goto('/settings/');
	await page.getByRole('button', { name: 'Ask the browser to keep it' }).click();
	await expect(page.getByText('Your browser said no for now.')).toBeVisible();
});

test('what the browser has lost comes back from a restore point, and undo takes it away', async ({
	page,
}) => {
	await openWorkspace(page);
	await tag(page);
	const shown = await cardsIn(page).count();
	await expect.poll(async () => (await points(page)).at(-1)?.annotations ?? 0).toBeGreaterThan(0);
	const before = await exported(page);
	await loseDatabase(page);
	await openStory(page, '/');
	const alert = page.getByRole('alert').filter({ hasText: 'is missing' });
	await alert.getByRole('button', { name: 'See what can be brought back' }).click();
	const dialog = page.getByRole('dialog');
	await expect(
		dialog.getByText(/^Saved on this device were \d+ records; 0 were there/),
	).toBeVisible();
	await dialog.getByRole('listitem').getByRole('button').first().click();
	await expect(dialog.getByRole('row', { name: /^Highlights 1 0 0$/ })).toBeVisible();
	await expect(dialog.getByLabel('Add only what is missing')).toBeFocused();
	expect(await axe(page)).toEqual([]);
	await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
	await expect(alert).toHaveCount(0);
	await expect(cardsIn(page)).toHaveCount(shown);
	await saved(page);
	const after = await exported(page);
	const withoutTime = ({ text }: { text: string }) => text.replace(/"exported": "[^"]*"/, '');
	expect(withoutTime(after)).toBe(withoutTime(before));
	await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
	await expect(cardsIn(page)).toHaveCount(shown - 1);
});

test('without a Cache Storage, as without https, points are kept in a database of their own', async ({
	page,
	browserName,
}) => {
	test.skip(browserName !== 'chromium', 'the engine does not matter');
	await page.addInitScript(() => Object.defineProperty(window, 'caches', { value: undefined }));
	await openWorkspace(page);
	await tag(page);
	await toPage(page, 'Settings');
	await expect(page.getByText(/^1 on this device, from/)).toBeVisible();
	await page.getByRole('button', { name: 'Bring back earlier work…' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('listitem').getByRole('button').click();
	await expect(dialog.getByText('Nothing would change: all of it is here.')).toBeVisible();
});

test('a file is kept up to date, and nothing is never written over it', async ({
	page,
	browserName,
}) => {
	test.skip(browserName !== 'chromium', 'no other browser lets a page keep a file');
	// a file of the browser’s own, in the place of one that a person would choose
	await page.addInitScript(() => {
		Object.assign(window, {
			showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) =>
				(await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }),
		});
	});
	const content = () =>
		page.evaluate(async () => {
			const folder = await navigator.storage.getDirectory();
			const file = await folder.getFileHandle('crossread-backup.crossread.json');
			return (await file.getFile()).text();
		});
	await openWorkspace(page);
	await toPage(page, 'Settings');
	await page.getByRole('button', { name: 'Keep a file up to date…' }).click();
	await expect(page.getByText(/^crossread-backup\.crossread\.json, written/)).toBeVisible();
	expect(await content()).not.toContain('"name": "You"');
	await openStory(page, '/');
	await tag(page);
	await expect.poll(content, { timeout: 20_000 }).toContain('"name": "You"');
	const full = await content();
	await loseDatabase(page);
	await openStory(page, '/');
	await page.getByRole('button', { name: 'Go on without it' }).click();
	const line = page.getByRole('status').filter({ hasText: 'left as it is' });
	await toPage(page, 'Settings');
	await expect(line.first()).toContainText('that is missing here', { timeout: 20_000 });
	expect(await content()).toBe(full);
});
