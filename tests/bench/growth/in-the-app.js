/**
 * How what a person waits for grows with what is in the workspace: the built application in Chromium,
 * with the same two articles of 20 highlights each on screen and ever more in other stories.
 */
import {
	follow,
	highlights,
	listed,
	measures,
	opening,
	openApp,
	putRecords,
	timed,
} from '../app-page.js';
import { median } from '../figures.js';
import { workspaceOf } from '../generated.js';
import { processorTime } from '../processor-time.js';

/** What is in the workspace, in order. */
export const SIZES = [
	{ articles: 12, annotations: 100 },
	{ articles: 100, annotations: 1000 },
	{ articles: 1000, annotations: 10_000 },
	{ articles: 1000, annotations: 100_000 },
];

/** Highlights on screen, and those of them that are framing. */
const CARDS = 40;
const FRAMING = 14;

/**
 * @typedef {{ name: string, grows: 'not' | 'linearly', clock: number, processor: number }} Act ms
 */

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {{ articles: number, annotations: number }} size
 * @param {number} rounds
 * @returns {Promise<Act[]>}
 */
export async function actsAt(browser, address, size, rounds) {
	const page = await openApp(browser, address);
	await putRecords(page, workspaceOf(size));
	const processor = await processorTime(page);
	/** @type {Map<string, { grows: Act['grows'], clock: number[], processor: number[] }>} */
	const acts = new Map();
	const time = async (
		/** @type {string} */ name,
		/** @type {Act['grows']} */ grows,
		/** @type {() => Promise<number>} */ act,
	) => {
		const known = acts.get(name) ?? { grows, clock: [], processor: [] };
		acts.set(name, known);
		known.processor.push(await processor.of(async () => void known.clock.push(await act())));
	};
	const { keyboard } = page;
	const text = page.getByRole('textbox', { name: /^Outlet 0/ });

	for (let i = 0; i < rounds; i++) {
		await time('start: load the page', 'linearly', async () => {
			await page.goto('/?story=here');
			return opening(page);
		});
	}
	await listed(page, CARDS);
	await page.waitForTimeout(2000);
	for (let i = 0; i < rounds; i++) {
		await time('open another story', 'not', () => follow(page, '/?story=there'));
		await time('come back', 'not', () => follow(page, '/?story=here'));
	}
	await listed(page, CARDS);
	await text.focus();
	for (let i = 0; i < rounds; i++) {
		await keyboard.press('j');
		await keyboard.press('s');
		await time('tag a sentence, until it is stored', 'not', async () => {
			await page.evaluate(() => performance.clearMeasures());
			await timed(page, highlights(CARDS + 1), () => keyboard.press('2'));
			return (await measures(page, 'tag-to-durable', 1))[0] ?? NaN;
		});
		await time('undo', 'not', () =>
			timed(page, highlights(CARDS), () => keyboard.press('Control+KeyZ')),
		);
		await keyboard.press('Escape');
	}
	await page.getByRole('button', { name: /^Filter/ }).click();
	const framing = page.getByRole('group', { name: 'Tags' }).getByRole('button', { name: /^Fram/ });
	for (let i = 0; i < rounds; i++) {
		await time('filter by a tag', 'not', () =>
			timed(page, highlights(FRAMING), () => framing.click()),
		);
		await time('show all again', 'not', () =>
			timed(page, highlights(CARDS), () => framing.click()),
		);
	}
	await text.focus();
	for (let i = 0; i <= rounds; i++) {
		await keyboard.press('/');
		await page.getByRole('combobox').waitFor();
		await keyboard.type('counci');
		const name = i === 0 ? 'search everything, the first time' : 'search everything';
		await time(name, 'linearly', () =>
			timed(page, { selector: '[data-result]' }, () => keyboard.press('l')),
		);
		await keyboard.press('Escape');
		await page.locator('dialog').waitFor({ state: 'detached' });
	}
	await page.context().close();
	return [...acts].map(([name, { grows, clock, processor: spent }]) => ({
		...{ name, grows, clock: median(clock), processor: median(spent) },
	}));
}
