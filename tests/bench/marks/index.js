/**
 * The benchmark of highlights: our view of an article beside the browser's own floors and beside other
 * libraries, on the same generated text. `node tests/bench/marks/index.js --quick` runs it alone, and
 * with `--cells=10k/1k --kinds=cssAll,ours` no more than that.
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from '../../browsers.js';
import { aimsOf } from './aims.js';
import { CAP } from './one-page.js';
import { measureAll } from './rounds.js';
import { installPeers, openSite } from './site.js';

const KINDS = /** @type {const} */ ({
	plain: 'plain text',
	plainSections: 'plain text, sections left out while far away',
	cssAll: 'raw CSS highlights, all',
	cssWindow: 'raw CSS highlights, near the viewport',
	ours: 'Crossread',
	oursWithBrackets: 'Crossread, and the brackets of its margin measured',
	recogito: '@recogito/text-annotator 4.1.1 (CSS highlights)',
	recogitoRanges: 'the same, given ranges that are found for it',
	webHighlighter: 'web-highlighter 0.7.4',
	rangyApplier: 'rangy 1.3.2 (class applier)',
	apache: '@apache-annotator/dom 0.2.0',
});
const ALL = Object.keys(KINDS);

/** Words and highlights. */
const CELLS = {
	'1k/100': { words: 1000, count: 100 },
	'10k/1k': { words: 10_000, count: 1000 },
	'10k/10k': { words: 10_000, count: 10_000 },
	'100k/1k': { words: 100_000, count: 1000 },
	'100k/10k': { words: 100_000, count: 10_000, scrolls: true },
};
const COLUMN = { words: 10_000, count: 1250, narrow: true };

const PLAN = [
	...Object.entries(CELLS).map(([name, cell]) => ({ name, cell, kinds: ALL })),
	{ name: 'one column', cell: COLUMN, kinds: ['plain', 'ours'] },
	{ name: 'eight columns', cell: { ...COLUMN, columns: 8 }, kinds: ['plain', 'cssWindow', 'ours'] },
];

/**
 * @param {{ rounds?: number, quick?: boolean, cells?: string[], kinds?: string[] }} options
 * @returns {Promise<{ title: string, tables: { title: string, columns: string[], rows: (string|number|null)[][] }[], aims: import('./aims.js').Aim[] }>}
 */
export async function marks({ quick = false, rounds = quick ? 2 : 7, cells, kinds } = {}) {
	installPeers();
	const site = await openSite();
	const executablePath = findChromium();
	const browser = await chromium.launch({
		...(executablePath !== undefined && { executablePath }),
		args: chromiumArguments,
	});
	try {
		const means = { browser, url: site.url, cap: quick ? 15_000 : CAP, times: 10 };
		const plan = PLAN.filter(({ name }) => cells?.includes(name) ?? true).map((part) => ({
			...part,
			kinds: part.kinds.filter((kind) => kinds?.includes(kind) ?? true),
		}));
		const measured = await measureAll(means, rounds, plan);
		return {
			title: `Highlights: ms of the main thread’s processor time, medians of ${rounds} rounds`,
			tables: tablesOf(measured),
			aims: aimsOf(measured),
		};
	} finally {
		await browser.close();
		site.close();
	}
}

/** @param {import('./rounds.js').Measured} measured */
function tablesOf(measured) {
	const cells = Object.keys(CELLS);
	const table = (
		/** @type {string} */ title,
		/** @type {string} */ figure,
		/** @type {string[]} */ columns,
	) => ({
		title,
		columns: ['', ...columns],
		rows: Object.entries(KINDS).flatMap(([kind, name]) => {
			const values = columns.map((cell) => measured.of(cell, kind, figure) ?? null);
			return values.some((value) => value !== null) ? [[name, ...values]] : [];
		}),
	});
	const big = (/** @type {string} */ title, /** @type {string[]} */ figures) => ({
		title: `${title}, 100k/10k`,
		columns: ['', ...figures],
		rows: Object.entries(KINDS).flatMap(([kind, name]) => {
			const values = figures.map((figure) => measured.of('100k/10k', kind, figure) ?? null);
			return values.some((value) => value !== null) ? [[name, ...values]] : [];
		}),
	});
	const columns = ['one column', 'eight columns'];
	return [
		table('Open: from data in memory to paint, text included', 'open', cells),
		table('Add one highlight that is in sight', 'add', cells),
		table('Remove it', 'remove', cells),
		table('Give one another tag', 'recolour', cells),
		table('Hide one of three tags, or show it again', 'hide', cells),
		table('A change elsewhere on the page', 'elsewhere', cells),
		table('Go to the next highlight but two: select it, choose it', 'go', cells),
		table('Columns of 10k words and 1.25k highlights: open all', 'open', columns),
		table('Columns of 10k words and 1.25k highlights: add one in the first', 'add', columns),
		big('Scrolling: ms a frame, frames dropped of 120, longest task over 50 ms', [
			...['scroll 60', 'dropped 60', 'scroll 400', 'dropped 400', 'longest 400'],
		]),
		big('Hit test: µs of the main thread, and how many of 400 were wrong', ['hit', 'wrong']),
		big('Heap that the open article takes, bytes', ['heap']),
		table('Share of the highlights on three screens that is seen there', 'seen', cells),
		table('Share of the highlights that overlap another', 'overlapping', cells),
	];
}

if (pathToFileURL(process.argv[1] ?? '').href === import.meta.url) {
	const { values } = parseArgs({
		options: {
			quick: { type: 'boolean', default: false },
			rounds: { type: 'string' },
			cells: { type: 'string' },
			kinds: { type: 'string' },
		},
	});
	const { title, tables, aims } = await marks({
		quick: values.quick,
		...(values.rounds && { rounds: Number(values.rounds) }),
		...(values.cells && { cells: values.cells.split(',') }),
		...(values.kinds && { kinds: values.kinds.split(',') }),
	});
	console.log(title);
	for (const { title, columns, rows } of tables) {
		console.log(`\n${title}`);
		const named = rows.map(([name, ...values]) => [
			name,
			Object.fromEntries(
				values.map((value, i) => [columns[i + 1], Number(Number(value ?? NaN).toPrecision(3))]),
			),
		]);
		console.table(Object.fromEntries(named));
	}
	console.table(aims.map((aim) => ({ ...aim, value: Number(aim.value.toPrecision(3)) })));
	process.exitCode = aims.every(({ met }) => met) ? 0 : 1;
}
