/** A story with thousands of highlights: only some cards are drawn, and still each can be reached. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { cardsIn, openStory } from './support/workspace.ts';

/** Highlights, in two articles. */
const HIGHLIGHTS = 5000;
/** More than the list has room for, with what is drawn beyond it. */
const MANY = 60;

test.skip(({ browserName }) => browserName !== 'chromium', 'says nothing of the engine');

test('of five thousand cards few are drawn, and the keys reach each', async ({ page }) => {
	await openMarked(page);
	const list = page.getByRole('complementary', { name: 'Annotations' });
	await expect(list.getByText(String(HIGHLIGHTS), { exact: true })).toBeVisible();
	await expect.poll(() => cardsIn(page).count()).toBeGreaterThan(5);

	const text = page.getByRole('textbox', { name: /^First/ });
	await text.focus();
	await page.keyboard.press(']');
	const card = (await page.locator('mark.selected').first().getAttribute('aria-details')) ?? '';
	await expect(page.locator(`[id="${card}"]`)).toHaveAttribute('role', 'comment');

	await page.keyboard.press('Enter');
	await expect(page.locator(`[id="${card}"]`)).toBeFocused();
	await expectPlace(page, 2);
	for (const place of [3, 4, 5]) {
		await page.keyboard.press('ArrowDown');
		await expectPlace(page, place);
	}
	await page.keyboard.press('End');
	await expectPlace(page, HIGHLIGHTS / 2);
	await expect(focused(page)).toBeInViewport();
	for (let up = 1; up <= 30; up++) await page.keyboard.press('ArrowUp');
	await expectPlace(page, HIGHLIGHTS / 2 - 30);
	await expect(focused(page)).toBeInViewport();
	expect(await cardsIn(page).count()).toBeLessThan(MANY);

	const left = await focused(page).getAttribute('id');
	await list.locator('.list').evaluate((scroller) => scroller.scrollTo({ top: 0 }));
	await expect(list.locator('[aria-posinset="12"]').first()).toBeAttached();
	await expect(focused(page)).toHaveId(left!);
	expect(await cardsIn(page).count()).toBeLessThan(MANY);

	// What is not drawn is still there for its mark to point to.
	const pointed = page.locator('mark[aria-details]');
	expect(await pointed.count()).toBeGreaterThan(MANY);
	expect(await pointed.evaluateAll(leadNowhere)).toEqual([]);
});

test('all are picked, changed and brought back, and none is drawn for it', async ({ page }) => {
	await openMarked(page);
	await cardsIn(page).first().focus();
	await page.keyboard.press('Control+KeyA');
	await expect(page.getByText(`${HIGHLIGHTS} picked`)).toBeVisible();
	await page.keyboard.press('2');
	await expect(cardsIn(page).first()).toHaveAttribute('data-tag', 'evidence');
	await page.keyboard.press('Control+KeyZ');
	await expect(cardsIn(page).first()).toHaveAttribute('data-tag', 'framing');
	expect(await cardsIn(page).count()).toBeLessThan(MANY);

	await page.goto('/?story=long&by=Nobody');
	await expect(page.getByText('No highlights match what is chosen above.')).toBeVisible();
	await expect(cardsIn(page)).toHaveCount(0);
});

function focused(page: Page) {
	return page.locator('#annotations [role=comment]:focus');
}

/** The card that has the focus is the so-and-so-manieth of its article. */
async function expectPlace(page: Page, place: number): Promise<void> {
	const row = page.locator('#annotations li:has(> [role=comment]:focus)');
	await expect(row).toHaveAttribute('aria-posinset', String(place));
	await expect(row).toHaveAttribute('aria-setsize', String(HIGHLIGHTS / 2));
}

/** Runs in the page. @returns the ids that marks point to, and that no element or several have */
function leadNowhere(marks: readonly Element[]): readonly string[] {
	return marks
		.flatMap((mark) => mark.getAttribute('aria-details')!.split(' '))
		.filter((id) => document.querySelectorAll(`[id="${id}"]`).length !== 1);
}

/** Two articles with a highlight on every word, put where the application keeps its own. */
async function openMarked(page: Page): Promise<void> {
	await openStory(page, '/');
	await page.evaluate(store, HIGHLIGHTS);
	await openStory(page, '/?story=long');
}

/** Runs in the page. */
async function store(count: number): Promise<void> {
	const database = await new Promise<IDBDatabase>((resolve, reject) => {
		const request = indexedDB.open('crossread');
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error as DOMException);
	});
	const transaction = database.transaction(['articles', 'stories', 'annotations'], 'readwrite');
	const articles = ['first', 'second'];
	const time = '2026-01-01T00:00:00.000Z';
	transaction.objectStore('stories').put({ type: 'story', id: 'long', title: 'Long', articles });
	for (const id of articles) {
		const words = Array.from({ length: count / 2 }, (_, i) => `w${10_000 + i}`);
		const paragraphs: string[] = [];
		for (let i = 0; i < words.length; i += 50) {
			paragraphs.push(words.slice(i, i + 50).join(' '));
		}
		const text = paragraphs.join('\n\n');
		let start = 0;
		const blocks = paragraphs.map((paragraph) => {
			const block = { type: 'paragraph', start, end: start + paragraph.length };
			start = block.end + 2;
			return block;
		});
		const outlet = id === 'first' ? 'First' : 'Second';
		const hash = `sha256-${id}`;
		transaction.objectStore('articles').put({
			...{ type: 'article', id, title: outlet, outlet, language: 'en', text, blocks, hash },
		});
		words.forEach((word, i) => {
			const at = text.indexOf(word);
			transaction.objectStore('annotations').put({
				...{ type: 'annotation', id: `${id}-${i}`, article: id, tag: 'framing', codes: [] },
				anchor: {
					quote: { exact: word, prefix: '', suffix: '' },
					position: { start: at, end: at + word.length },
					hash,
				},
				...{ creator: 'You', created: time, modified: time },
			});
		});
	}
	await new Promise<void>((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error as DOMException);
	});
	database.close();
}
