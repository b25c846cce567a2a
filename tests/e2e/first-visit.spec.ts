/** From the first visit to the first highlight of one's own. */
import type { Page } from '@playwright/test';
import { dragOver } from './support/pointing.ts';
import { expect, test } from './support/test.ts';
import { cardOf, cardsIn, openWorkspace, saved, tagBarOf, textOf } from './support/workspace.ts';

const HINTED = 'Traffic on Quay Road fell by 12 per cent during the pilot, council figures show.';

/** Highlights that the example story brings along. */
const READY = 13;

test.beforeEach(async ({ page }) => {
	await openWorkspace(page);
	await expect(cardsIn(page)).toHaveCount(READY);
});

test('by mouse: one press of the coach’s button', async ({ page }) => {
	await page.getByRole('button', { name: 'Tag it as Evidence' }).click();
	await expectKept(page, HINTED);
});

test('by mouse: select, then choose the tag', async ({ page }) => {
	const words = 'three years of argument';
	await dragOver(page, textOf(page, 'Harbour Times'), words);
	await tagBarOf(page).getByRole('button', { name: 'Evidence' }).click();
	await expectKept(page, words);
});

test('by keyboard: one key in the text', async ({ page }) => {
	await textOf(page, 'Harbour Times').focus();
	await page.keyboard.press('2');
	await expectKept(page, HINTED);
});

/** There is one more highlight, it is saved, and it is there on the next visit. */
async function expectKept(page: Page, words: string): Promise<void> {
	const card = cardOf(page, words);
	await expect(card).toHaveAccessibleName('Evidence by You');
	await expect(cardsIn(page)).toHaveCount(READY + 1);
	await saved(page);
	await page.reload();
	await expect(cardsIn(page)).toHaveCount(READY + 1);
	await expect(cardOf(page, words)).toHaveAccessibleName('Evidence by You');
}

test('tagging moves nothing', async ({ page, browserName }) => {
	await page.evaluate(watchShifts);
	const text = textOf(page, 'Harbour Times');
	const before = await boxesIn(page);
	expect(before.length).toBeGreaterThan(20);

	await text.focus();
	await page.keyboard.press('2');
	await painted(page);
	expect(moved(before, await boxesIn(page))).toEqual([]);

	for (const key of ['1', '3', '1']) {
		for (const step of ['Escape', 'j', 's', key]) await page.keyboard.press(step);
		await painted(page);
		expect(moved(before, await boxesIn(page))).toEqual([]);
	}
	if (browserName === 'chromium') expect(await page.evaluate(shifts)).toEqual([]);
});

/** Every piece of text in every open article, where it stands in its column, in px. */
function boxesIn(page: Page): Promise<number[][]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('[role=textbox]')].flatMap((box) => {
			const { scrollTop = 0 } = box.closest('.scroller') ?? {};
			return [...box.querySelectorAll('p, h3, h4, blockquote, li')].map((block) => {
				const { x, y, width, height } = block.getBoundingClientRect();
				return [x, y + scrollTop, width, height];
			});
		}),
	);
}

/** The boxes that are not where they were, apart from what sums of floats lose. */
function moved(before: number[][], after: number[][]): number[][] {
	expect(after.length).toBe(before.length);
	return after.filter((box, i) => box.some((px, j) => Math.abs(px - before[i]![j]!) > 0.05));
}

/** Waits until the frame with the latest highlight has been drawn. */
async function painted(page: Page): Promise<void> {
	const measures = () =>
		page.evaluate(() => {
			const { length } = performance.getEntriesByName('tag-to-paint');
			performance.clearMeasures('tag-to-paint');
			return length;
		});
	await expect.poll(measures).toBe(1);
}

interface Watching {
	shifts: string[];
}

/**
 * Layout shifts from now on, also those that follow a key or a click at once. A new card makes room
 * for itself in the list of cards; nothing else may move.
 */
function watchShifts(): void {
	const watching = window as unknown as Watching;
	watching.shifts = [];
	if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
	new PerformanceObserver((list) => {
		interface Source {
			readonly node?: Node;
			readonly previousRect: DOMRectReadOnly;
		}
		const cards = document.querySelector('#annotations')?.getBoundingClientRect();
		for (const { sources } of list.getEntries() as unknown as { sources: Source[] }[]) {
			for (const { node, previousRect } of sources) {
				const element = node instanceof Element ? node : node?.parentElement;
				// What is gone by now is told by where it was.
				const listed = element
					? element.closest('#annotations')
					: cards && previousRect.left > cards.left;
				if (listed) continue;
				watching.shifts.push(element?.outerHTML.slice(0, 120) ?? 'something that is gone');
			}
		}
	}).observe({ type: 'layout-shift' });
}

async function shifts(): Promise<string[]> {
	await new Promise((resolve) => requestAnimationFrame(resolve));
	await new Promise((resolve) => requestAnimationFrame(resolve));
	return (window as unknown as Watching).shifts;
}
