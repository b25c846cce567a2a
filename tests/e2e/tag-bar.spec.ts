/** What is offered for words that are selected, and for highlights that are clicked. */
import type { Locator, Page } from '@playwright/test';
import { clickOn, dragOver, placeOf } from './support/pointing.ts';
import { expect, test } from './support/test.ts';
import {
	cardOf,
	cardsIn,
	openWorkspace,
	paneOf,
	selectedWords,
	tagBarOf,
	textOf,
} from './support/workspace.ts';

const WORDS = 'three years of argument';
/** In Coastal Post; the inner lies in the same highlight as the outer. */
const OUTER = 'A pilot last year recorded';
const INNER = 'it ran only in summer, from 30 June to 10 August';

test.beforeEach(async ({ page }) => {
	await openWorkspace(page);
});

for (const height of [800, 400]) {
	test.describe(`${height} px high`, () => {
		test.use({ viewport: { width: 1280, height } });

		test('it opens beside the words, inside the column, and leaves the focus alone', async ({
			page,
		}) => {
			for (const outlet of ['Harbour Times', 'Coastal Post']) {
				const text = textOf(page, outlet);
				for (const words of await lineEndsOf(text)) {
					await dragOver(page, text, words);
					await expect(tagBarOf(page)).toBeVisible();
					await expect(text).toBeFocused();
					expect(await selectedWords(page)).toBe(words);
					await expectInside(page, paneOf(page, outlet), words);
					for (const key of ['Escape', 'Escape']) await page.keyboard.press(key);
				}
			}
		});
	});
}

test('Tab leads from the text into it and arrow keys along it', async ({ page }) => {
	const text = textOf(page, 'Harbour Times');
	await text.focus();
	for (const key of ['j', 's']) await page.keyboard.press(key);
	await expect(tagBarOf(page)).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(barButton(page, 'Framing')).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(barButton(page, 'Caveat')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(cardOf(page, 'Quay Road will stay closed')).toHaveCount(0);
	await expect(
		cardsIn(page).filter({ hasText: 'Quay Road will stay closed' }),
	).toHaveAccessibleName('Caveat by You');
	await expect(text).toBeFocused();
});

test('Escape in it leads back to the text, with the words still selected', async ({ page }) => {
	const text = textOf(page, 'Harbour Times');
	await dragOver(page, text, WORDS);
	await expect(tagBarOf(page)).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(barButton(page, 'Framing')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(tagBarOf(page)).toHaveCount(0);
	await expect(text).toBeFocused();
	expect(await selectedWords(page)).toBe(WORDS);
});

test('Escape in the text closes it first, then drops the selection', async ({ page }) => {
	await dragOver(page, textOf(page, 'Harbour Times'), WORDS);
	await expect(tagBarOf(page)).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(tagBarOf(page)).toHaveCount(0);
	expect(await selectedWords(page)).toBe(WORDS);
	await page.keyboard.press('Escape');
	await expect.poll(() => selectedWords(page)).toBe('');
});

test('it stays with its words while they are scrolled', async ({ page }) => {
	await dragOver(page, textOf(page, 'Harbour Times'), WORDS);
	await expect(tagBarOf(page)).toBeVisible();
	const gap = async () => {
		const words = await page.evaluate(() => {
			const { bottom } = getSelection()!.getRangeAt(0).getBoundingClientRect();
			return bottom;
		});
		return Math.round((await tagBarOf(page).boundingBox())!.y - words);
	};
	const scroller = page.locator('.scroller').first();
	const from = await scroller.evaluate((box) => box.scrollTop);
	const before = await gap();
	await page.mouse.wheel(0, 60);
	await expect.poll(() => scroller.evaluate((box) => box.scrollTop)).toBe(from + 60);
	await expect.poll(gap).toBe(before);
});

test('the same tag on the same words again takes it off', async ({ page }) => {
	await dragOver(page, textOf(page, 'Harbour Times'), WORDS);
	await barButton(page, 'Evidence').click();
	await expect(cardOf(page, WORDS)).toHaveCount(1);
	await expect(barButton(page, 'Evidence')).toHaveAttribute('aria-pressed', 'true');
	await barButton(page, 'Framing').click();
	await expect(cardOf(page, WORDS)).toHaveCount(2);
	await barButton(page, 'Evidence').click();
	await expect(cardOf(page, WORDS)).toHaveCount(1);
	await expect(cardOf(page, WORDS)).toHaveAccessibleName('Framing by You');
});

test('a click on a highlight opens its card and leaves the focus in the text', async ({ page }) => {
	const text = textOf(page, 'Coastal Post');
	await clickOn(page, text, OUTER);
	await expectOpen(page, /^Evidence/);
	await expect(text).toBeFocused();
	await expect(barButton(page, 'Evidence')).toHaveAttribute('aria-pressed', 'true');
	await expect(cardsIn(page)).toHaveCount(13);
});

test('clicks on the same place go through its highlights, the smallest first', async ({ page }) => {
	const { start } = await placeOf(textOf(page, 'Coastal Post'), INNER);
	for (const tag of [/^Caveat/, /^Evidence/, /^Caveat/]) {
		await page.mouse.click(start.x + 30, start.y);
		await expectOpen(page, tag);
		await noDoubleClickAnyMore(page);
	}
});

test('a double click selects a word and makes nothing', async ({ page, browserName }) => {
	const { start } = await placeOf(textOf(page, 'Harbour Times'), WORDS);
	await page.mouse.dblclick(start.x + 5, start.y);
	// Firefox makes no double click of two clicks by a test.
	if (browserName === 'chromium') await expect.poll(() => selectedWords(page)).toBe('three');
	const { start: marked } = await placeOf(textOf(page, 'Coastal Post'), INNER);
	await page.mouse.dblclick(marked.x + 5, marked.y);
	await expect(cardsIn(page)).toHaveCount(13);
	await expect(page.getByRole('banner').getByRole('button', { name: 'Undo' })).toHaveAttribute(
		'aria-disabled',
		'true',
	);
});

test('Enter on a highlight leads to its card, Delete removes it', async ({ page }) => {
	const text = textOf(page, 'Harbour Times');
	await text.focus();
	await page.keyboard.press(']');
	await page.keyboard.press('Enter');
	await expect(cardsIn(page).nth(1)).toBeFocused();
	await text.focus();
	await page.keyboard.press('Delete');
	await expect(cardsIn(page)).toHaveCount(12);
	await page.keyboard.press('Control+KeyZ');
	await expect(cardsIn(page)).toHaveCount(13);
});

/** Words at the left and at the right end of some lines of a text. */
async function lineEndsOf(text: Locator): Promise<string[]> {
	return text.evaluate((box) => {
		const walker = document.createTreeWalker(box.querySelectorAll('p')[1]!, NodeFilter.SHOW_TEXT);
		const node = walker.nextNode() as Text;
		const words = [...node.data.matchAll(/\S{4,}/g)];
		const leftOf = ({ index, 0: word }: RegExpExecArray) => {
			const range = document.createRange();
			range.setStart(node, index);
			range.setEnd(node, index + word.length);
			return range.getBoundingClientRect().left;
		};
		const inOrder = words.toSorted((a, b) => leftOf(a) - leftOf(b)).map(([word]) => word);
		return [inOrder.at(0)!, inOrder.at(-1)!].map((word) => word.replace(/[,.]$/, ''));
	});
}

/** The bar is in its column and on the screen, and does not lie on the words it is for. */
async function expectInside(page: Page, column: Locator, words: string): Promise<void> {
	const bar = (await tagBarOf(page).boundingBox())!;
	const room = (await column.boundingBox())!;
	const { height } = page.viewportSize()!;
	expect(bar.x, words).toBeGreaterThanOrEqual(room.x);
	expect(bar.x + bar.width, words).toBeLessThanOrEqual(room.x + room.width);
	expect(bar.y, words).toBeGreaterThanOrEqual(room.y);
	expect(bar.y + bar.height, words).toBeLessThanOrEqual(height);
	const selection = await page.evaluate(() => {
		const { top, bottom } = getSelection()!.getRangeAt(0).getBoundingClientRect();
		return { top, bottom };
	});
	expect(bar.y >= selection.bottom || bar.y + bar.height <= selection.top, words).toBe(true);
}

async function expectOpen(page: Page, name: RegExp): Promise<void> {
	const open = cardsIn(page).filter({ has: page.getByRole('button', { name: /note$/ }) });
	await expect(open).toHaveCount(1);
	await expect(open).toHaveAccessibleName(name);
}

/** Waits until another click at the same place is one of its own. */
async function noDoubleClickAnyMore(page: Page): Promise<void> {
	const clicked = await page.evaluate(() => performance.now());
	await expect.poll(() => page.evaluate(() => performance.now())).toBeGreaterThan(clicked + 600);
}

function barButton(page: Page, name: string): Locator {
	return tagBarOf(page).getByRole('button', { name, exact: true });
}
