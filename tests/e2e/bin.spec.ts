/** What has been in the bin for thirty days goes by itself; what has not stays. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { saved } from './support/workspace.ts';

test('the bin gives up what has been in it for more than thirty days', async ({ page }) => {
	await page.goto('/library');
	await saved(page);
	await putInBin(page, [
		{ id: 'old', days: 31 },
		{ id: 'young', days: 29 },
	]);
	expect(await storiesOf(page)).toEqual(expect.arrayContaining(['old', 'young']));
	await page.reload();
	await expect.poll(() => storiesOf(page)).not.toContain('old');
	expect(await storiesOf(page)).toContain('young');
});

/** Past all of the program's code: stories that went into the bin so many days ago. */
function putInBin(page: Page, list: { id: string; days: number }[]): Promise<void> {
	return page.evaluate(
		(stories) =>
			new Promise<void>((resolve, reject) => {
				const request = indexedDB.open('crossread');
				request.onsuccess = () => {
					const transaction = request.result.transaction('stories', 'readwrite');
					for (const story of stories) transaction.objectStore('stories').put(story);
					transaction.oncomplete = () => resolve(request.result.close());
					transaction.onabort = () => reject(new Error('the stories were not stored'));
				};
			}),
		list.map(({ id, days }) => ({
			...{ type: 'story', id, title: id, articles: [] },
			deleted: new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString(),
		})),
	);
}

/** The ids of the stories in the database. */
function storiesOf(page: Page): Promise<IDBValidKey[]> {
	return page.evaluate(
		() =>
			new Promise<IDBValidKey[]>((resolve, reject) => {
				const request = indexedDB.open('crossread');
				request.onsuccess = () => {
					const keys = request.result.transaction('stories').objectStore('stories').getAllKeys();
					keys.onsuccess = () => {
						request.result.close();
						resolve(keys.result);
					};
					keys.onerror = () => reject(new Error('the stories were not read'));
				};
			}),
	);
}
