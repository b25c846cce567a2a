/**
 * What the application keeps in memory: with 1,000 articles and 100,000 annotations, and through scripted
 * work that goes on and on, after everything unused was thrown away each time.
 */
import {
	follow,
	highlights,
	listed,
	opening,
	openApp,
	putRecords,
	timed,
	press,
} from './app-page.js';
import { figure, median } from './figures.js';
import { workspaceOf } from './generated.js';
import { heapParts } from './heap-parts.js';

const LARGE = { articles: 1000, annotations: 100_000 };
const MIDDLE = { articles: 100, annotations: 1000 };
const MEGABYTES = 300;
/** An hour; less than what a long day of work would notice. Heap in MB. */
const GROWTH = { heap: 2, nodes: 1000, listeners: 50 };
/** Of heap snapshots: one when what is remembered on purpose is there, the others as far apart. */
const SNAPSHOTS = 3;
/** Minutes of work; from fewer no growth an hour can be told. */
const LEAST = 10;

/** @typedef {{ minutes: number, heap: number, nodes: number, listeners: number }} Sample heap in MB */
/** @typedef {import('./heap-parts.js').HeapParts & { minutes: number }} Snapshot */

/** @type {import('./run.js').Part} */
export async function memory({ browser, address, quick, soak }) {
	const size = quick ? { articles: 1000, annotations: 10_000 } : LARGE;
	const { heap, nodes, listeners } = await atRest(browser, address, size);
	const { samples, snapshots, rounds } = await soaked(browser, address, soak);
	// The first third fills what is remembered on purpose.
	const settled = samples.slice(Math.floor(samples.length / 3));
	const acts = `${figure(soak)} minutes of work`;
	const of = `${figure(size.articles)} articles and ${figure(size.annotations)} annotations`;
	return {
		title: 'Memory',
		tables: [
			{
				title: `After loading ${of}`,
				columns: ['heap, MB', 'DOM nodes', 'listeners'],
				rows: [[heap, nodes, listeners]],
			},
			{
				title: `${acts}, ${rounds} rounds: two stories opened, tagged, undone, filtered, searched, the library, insights and dialogs opened and closed`,
				columns: ['minutes', 'heap, MB', 'DOM nodes', 'listeners'],
				rows: thinned(samples).map((one) => [one.minutes, one.heap, one.nodes, one.listeners]),
			},
			{
				title: 'Heap snapshots in that time, compared, MB',
				columns: ['minutes', 'values', 'the browser’s own', 'compiled code and shapes'],
				rows: snapshots.map((one) => [one.minutes, one.values, one.browser, one.engine]),
			},
		],
		aims: [
			{
				figure: `heap with ${of}`,
				...{ value: heap, aim: `< ${MEGABYTES}`, met: heap < MEGABYTES, unit: 'MB' },
			},
			...(soak < LEAST ? [] : Object.entries(GROWTH)).map(([name, most]) => {
				const of = /** @type {keyof typeof GROWTH} */ (name);
				const value = slope(settled.map((one) => [one.minutes / 60, one[of]]));
				return {
					figure: `${name}, growth through ${acts}`,
					...{ value, aim: `≤ ${most}`, met: value <= most },
					unit: of === 'heap' ? 'MB an hour' : 'an hour',
				};
			}),
			...(soak < LEAST ? [] : [growthOfValues(snapshots, acts)]),
		],
	};
}

/**
 * What a leak of the program would be: objects, closures, arrays and strings that stay.
 * @param {readonly Snapshot[]} snapshots
 * @param {string} acts
 */
function growthOfValues(snapshots, acts) {
	const value = slope(snapshots.map(({ minutes, values }) => [minutes / 60, values]));
	return {
		figure: `values in the heap, growth through ${acts}`,
		...{ value, aim: `≤ ${GROWTH.heap}`, met: value <= GROWTH.heap, unit: 'MB an hour' },
	};
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {{ articles: number, annotations: number }} size
 */
async function atRest(browser, address, size) {
	const page = await openApp(browser, address);
	await putRecords(page, workspaceOf(size));
	await page.goto('/?story=here');
	await opening(page);
	await page.waitForTimeout(3000);
	const { sample } = await sampling(page);
	const found = await sample();
	await page.context().close();
	return found;
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {number} minutes
 */
async function soaked(browser, address, minutes) {
	const page = await openApp(browser, address);
	await putRecords(page, workspaceOf(MIDDLE));
	await page.goto('/?story=here');
	await opening(page);
	const { sample, snapshot } = await sampling(page);
	const from = Date.now();
	const past = () => (Date.now() - from) / 60_000;
	/** @type {Sample[]} */
	const samples = [];
	/** @type {Snapshot[]} */
	const snapshots = [];
	let rounds = 0;
	while (past() < minutes || samples.length < 6) {
		await work(page);
		rounds += 1;
		// Two hundred at most: each stops the page.
		if (past() >= (samples.length * minutes) / 200) {
			samples.push({ minutes: past(), ...(await sample()) });
		}
		if (past() >= ((snapshots.length + 1) * minutes) / SNAPSHOTS) {
			snapshots.push({ minutes: past(), ...(await snapshot()) });
		}
	}
	await page.context().close();
	return { samples, snapshots, rounds };
}

/**
 * One round of what people do. It ends as it began, but for the history.
 * @param {import('@playwright/test').Page} page
 */
async function work(page) {
	const { keyboard } = page;
	const text = page.getByRole('textbox', { name: /^Outlet 0/ });
	const closed = page.locator('dialog');
	await listed(page, 40);
	await text.focus();
	for (let i = 0; i < 3; i++) {
		await keyboard.press('j');
		await keyboard.press('s');
		await timed(page, highlights(41), () => keyboard.press('2'));
		await timed(page, highlights(40), () => keyboard.press('Control+KeyZ'));
		await keyboard.press('Escape');
	}
	for (const key of ['Control+KeyK', 'Control+KeyS']) {
		await text.focus();
		await keyboard.press(key);
		await page.locator('dialog').waitFor();
		await keyboard.press('Escape');
		await closed.waitFor({ state: 'detached' });
	}
	await text.focus();
	await keyboard.press('/');
	await page.getByRole('combobox').waitFor();
	await timed(page, { selector: '[data-result]' }, () => keyboard.type('council'));
	await keyboard.press('Escape');
	await closed.waitFor({ state: 'detached' });
	await follow(page, '/?story=there');
	for (const [path, name] of [
		['/library', 'Library'],
		['/insights?story=there', 'Insights'],
		['/codebook', 'Codebook'],
		['/settings', 'Settings'],
	]) {
		await press(page, path ?? '');
		await page.getByRole('heading', { level: 1, name: new RegExp(name ?? '') }).waitFor();
	}
	await follow(page, '/?story=here');
}

/** @param {import('@playwright/test').Page} page */
async function sampling(page) {
	const session = await page.context().newCDPSession(page);
	await session.send('HeapProfiler.enable');
	const cleared = async () => {
		// What only finalisers or weak references hold goes at the second time.
		for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
	};
	return {
		/** @returns {Promise<Omit<Sample, 'minutes'>>} */
		sample: async () => {
			await cleared();
			const { usedSize } = await session.send('Runtime.getHeapUsage');
			const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
			return { heap: usedSize / 1e6, nodes, listeners: jsEventListeners };
		},
		snapshot: async () => {
			await cleared();
			return heapParts(session);
		},
	};
}

/** Theil and Sen's: the median of the slopes of all pairs, which no single sample can pull. @param {readonly (readonly number[])[]} points */
function slope(points) {
	const slopes = points.flatMap(([x = 0, y = 0], i) =>
		points.slice(i + 1).map(([u = 0, v = 0]) => (v - y) / (u - x)),
	);
	return median(slopes);
}

/** @param {readonly Sample[]} samples */
function thinned(samples) {
	const each = Math.ceil(samples.length / 12);
	return samples.filter((_, i) => i % each === 0 || i === samples.length - 1);
}
