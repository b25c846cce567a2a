/**
 * The store beside bare IndexedDB: loading 10,000 annotations, and one annotation from the key press to
 * the disk. In rounds that take turns, so that both have the same machine.
 */
import { listed, measures, opening, openApp, putRecords } from './app-page.js';
import { openBundled } from './bundled-page.js';
import { median } from './figures.js';
import { annotationsOf, articleOf, picking, workspaceOf } from './generated.js';

const LOAD = { name: 'load 10,000 annotations from IndexedDB ÷ bare idb.getAll of rows', aim: 1 };
const WRITE = { name: 'one annotation: key → durable on disk ÷ bare strict put', aim: 1.5 };

/** @type {import('./run.js').Part} */
export async function store({ browser, address, quick }) {
	const rounds = quick ? 7 : 31;
	const { loads, writes } = await beside(browser, rounds);
	const keys = await fromTheKey(browser, address, rounds);
	const load = median(loads.ours) / median(loads.bare);
	const write = median(keys.ours) / median(keys.bare);
	return {
		title: 'Store',
		tables: [
			{
				title: `Median of ${rounds} rounds that take turns, ms`,
				columns: ['act', 'ours', 'bare', 'ratio'],
				rows: [
					[
						'load 10,000 annotations and their articles ÷ all rows of annotations',
						loads.ours,
						loads.bare,
					],
					['the same ÷ all rows of all stores in one transaction', loads.ours, loads.all],
					['write one annotation ÷ one strict put', writes.ours, writes.bare],
					['in the application: key → durable ÷ one strict put', keys.ours, keys.bare],
				].map(([name, ours, bare]) => {
					const [a, b] = [
						median(/** @type {number[]} */ (ours)),
						median(/** @type {number[]} */ (bare)),
					];
					return [String(name), a, b, a / b];
				}),
			},
		],
		aims: [
			{ figure: LOAD.name, value: load, aim: `≤ ${LOAD.aim}`, met: load <= LOAD.aim, unit: '×' },
			{
				figure: WRITE.name,
				value: write,
				aim: `≤ ${WRITE.aim}`,
				met: write <= WRITE.aim,
				unit: '×',
			},
		],
	};
}

/** @param {import('@playwright/test').Browser} browser @param {number} rounds */
async function beside(browser, rounds) {
	const page = await openBundled(browser, 'store');
	const records = [...workspaceOf({ articles: 20, annotations: 10_000 })];
	await page.call('fill', JSON.stringify(records));
	/** @type {Record<'ours' | 'bare' | 'all', number[]>} */
	const loads = { ours: [], bare: [], all: [] };
	/** @type {Record<'ours' | 'bare', number[]>} */
	const writes = { ours: [], bare: [] };
	const pick = picking(3);
	const made = articleOf(pick, { id: 'article-0', words: 600 });
	const fresh = annotationsOf(pick, made, rounds + 1);
	for (let i = 0; i <= rounds; i++) {
		const json = (/** @type {string} */ name) =>
			JSON.stringify([{ ...fresh[i], id: `${name}-${i}` }]);
		const ours = await page.call('loadOurs');
		const bare = await page.call('loadBare');
		const all = await page.call('loadBareAll');
		const written = await page.call('writeOurs', json('ours'));
		const put = await page.call('writeBare', json('bare').slice(1, -1));
		// The first round opens connections.
		if (i === 0) continue;
		loads.ours.push(ours);
		loads.bare.push(bare);
		loads.all.push(all);
		writes.ours.push(written);
		writes.bare.push(put);
	}
	await page.close();
	return { loads, writes };
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {number} rounds
 */
async function fromTheKey(browser, address, rounds) {
	const page = await openApp(browser, address);
	await putRecords(page, workspaceOf({ articles: 100, annotations: 1000 }));
	await page.goto('/?story=here');
	await opening(page);
	await listed(page, 40);
	await page.getByRole('textbox', { name: /^Outlet 0/ }).focus();
	const bare = [];
	for (let i = 0; i < rounds; i++) {
		if (i > 0) await page.keyboard.press('Escape');
		await page.keyboard.press('j');
		await page.keyboard.press('s');
		await page.getByRole('toolbar', { name: 'Tag selection' }).waitFor();
		await page.keyboard.press(String(1 + (i % 3)));
		await measures(page, 'tag-to-durable', i + 1);
		await page.getByText('Saved on this device').waitFor({ state: 'attached' });
		bare.push(await page.evaluate(bareWrite, `row-${i}`));
	}
	const ours = await measures(page, 'tag-to-durable', rounds);
	await page.context().close();
	// The first round makes both databases ready.
	return { ours: ours.slice(1), bare: bare.slice(1) };
}

/**
 * Runs in the page: the ms of one strict put, in a store of its own.
 * @param {string} id
 */
async function bareWrite(id) {
	/** @type {IDBDatabase} */
	const database = await new Promise((resolve) => {
		const request = indexedDB.open('bare', 1);
		request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' });
		request.onsuccess = () => resolve(request.result);
	});
	const from = performance.now();
	const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
	transaction.objectStore('rows').put({ id, text: 'x'.repeat(600) });
	await new Promise((resolve) => (transaction.oncomplete = resolve));
	const time = performance.now() - from;
	database.close();
	return time;
}
