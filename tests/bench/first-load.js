/** How much JavaScript has to arrive before the articles can be read, gzipped. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { root } from '../../src/tools/setup.js';

const target = 130;

/**
 * Two openings of the workspace. A first visit also fetches the bundled stories and the readers
 * that turn them into articles; from then on they are in the browser's own store.
 * @type {import('./run.js').Part}
 */
export async function firstLoad({ browser, address }) {
	const page = await browser.newPage({ baseURL: address, serviceWorkers: 'block' });
	const first = await scriptsUntilReadable(page, () => page.goto('/'));
	await page.getByText('Saved on this device').waitFor({ state: 'attached' });
	const later = await scriptsUntilReadable(page, () => page.reload());
	await page.close();
	const value = sum(later);
	return {
		title: 'First load',
		tables: [
			{
				title: 'JavaScript until the articles can be read, KiB gzipped',
				columns: ['opening', 'KiB'],
				rows: [
					['the workspace', sum(later)],
					['at the very first visit, with the readers and the example story', sum(first)],
				],
			},
			{
				title: 'Scripts of the workspace, KiB gzipped',
				columns: ['script', 'KiB'],
				rows: later.map(({ name, size }) => [name.replace(/^\/_app\/immutable\//, ''), size]),
			},
		],
		aims: [
			{
				figure: 'first load of the workspace, JavaScript gzipped',
				...{ value, aim: `≤ ${target}`, met: value <= target, unit: 'KiB' },
			},
		],
	};
}

/**
 * The scripts asked for until every article in view could be read, largest first; what comes
 * afterwards holds nobody up.
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<unknown>} open
 */
async function scriptsUntilReadable(page, open) {
	await open();
	await page.waitForFunction(() => performance.getEntriesByName('open-story').length > 0);
	const names = await page.evaluate(() => {
		const readable = performance.getEntriesByName('open-story')[0]?.duration ?? 0;
		const asked = performance
			.getEntriesByType('resource')
			.filter(({ name, startTime }) => name.endsWith('.js') && startTime < readable);
		return [...new Set(asked.map(({ name }) => new URL(name).pathname))];
	});
	return names
		.map((name) => {
			const script = readFileSync(`${root}build${name}`);
			return { name, size: gzipSync(script, { level: 9 }).length / 1024 };
		})
		.sort((a, b) => b.size - a.size);
}

function sum(/** @type {{ size: number }[]} */ scripts) {
	return scripts.reduce((all, { size }) => all + size, 0);
}
