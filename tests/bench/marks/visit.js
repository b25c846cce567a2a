/** One visit: one kind of highlighting in one cell, opened in a page of its own and put through all. */
import { OnePage } from './one-page.js';

/**
 * @typedef {{ words: number, count: number, columns?: number, narrow?: boolean, scrolls?: boolean }} Cell
 * @typedef {Record<string, number | undefined>} Figures by name, in ms; undefined was given up
 * @typedef {{ browser: import('@playwright/test').Browser, url: string, cap: number, times: number, checks: boolean }} Means
 */

const CHANGES = ['add', 'recolour', 'remove', 'hide', 'elsewhere', 'go'];
const FRAMES = 120;
const HITS = 400;
const FRAME = 1000 / 60;

/**
 * @param {Means} means
 * @param {string} kind
 * @param {Cell} cell
 * @returns {Promise<Figures>}
 */
export async function visit({ browser, url, cap, times, checks }, kind, cell) {
	const page = await OnePage.open(browser, url);
	/** @type {Figures} */
	const figures = {};
	try {
		const { words, count, columns = 1, narrow = false } = cell;
		figures['overlapping'] = await page.call('prepare', kind, words, count, columns, narrow);
		const before = cell.scrolls ? await page.heap() : 0;
		const opened = await page.cost(cap, 'open');
		figures['open'] = opened?.ms;
		if (!opened) return figures;
		for (const name of CHANGES) {
			if (!(await page.call('can', name))) continue;
			const cost = await page.cost(cap, 'change', name, times);
			figures[name] = cost && cost.ms / times;
			if (!cost) return figures;
		}
		if (cell.scrolls) {
			figures['heap'] = (await page.heap()) - before;
			if (await page.call('can', 'hit')) {
				await page.call('hits', HITS); // what is asked for the first time is compiled
				const cost = await page.cost(cap, 'hits', HITS);
				figures['hit'] = cost && (cost.ms * 1000) / HITS;
				figures['wrong'] = await page.call('wrong', HITS);
			}
			for (const step of [60, 400]) {
				// the first way down, and from there on: nothing is drawn twice
				const cost = await page.cost(cap, 'scroll', step, FRAMES);
				if (!cost) return figures;
				/** @type {{ times: number[], longest: number }} */
				const { times, longest } = cost.result;
				figures[`scroll ${step}`] = cost.ms / FRAMES;
				figures[`dropped ${step}`] = times
					.map((time) => Math.max(0, Math.round(time / FRAME) - 1))
					.reduce((sum, more) => sum + more, 0);
				figures[`longest ${step}`] = longest;
			}
		}
		if (checks) figures['seen'] = (await page.cost(cap, 'seen'))?.result;
		return figures;
	} finally {
		await page.close();
	}
}
