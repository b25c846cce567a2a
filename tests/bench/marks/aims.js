/** What is aimed at, as ratios of what was measured side by side. */
import { CAP } from './one-page.js';

/**
 * @typedef {{ figure: string, value: number, aim: string, met: boolean, unit: string, note?: string }} Aim
 */

/** What goes for the figures that processor time cannot tell. */
const CLOCK = 'by the clock: true on a machine that does nothing else';

const PEERS = ['recogito', 'webHighlighter', 'rangyApplier', 'apache'];
const BIG = ['10k/1k', '10k/10k', '100k/1k', '100k/10k'];

/**
 * @param {import('./rounds.js').Measured} measured
 * @returns {Aim[]}
 */
export function aimsOf(measured) {
	/** @type {Aim[]} */
	const aims = [];
	const most = (
		/** @type {string} */ figure,
		/** @type {number} */ value,
		/** @type {number} */ limit,
		unit = '×',
		/** @type {string | undefined} */ note = undefined,
	) =>
		aims.push({
			...{ figure, value, aim: `≤ ${limit}`, met: value <= limit, unit },
			...(note !== undefined && { note }),
		});
	const least = (
		/** @type {string} */ figure,
		/** @type {{ times: number, name: string }} */ { times, name },
		/** @type {number} */ limit,
	) =>
		aims.push({
			...{ figure, value: times, aim: `≥ ${limit}`, met: times >= limit, unit: '×' },
			note: `best: ${name}`,
		});
	const beside = (
		/** @type {string} */ figure,
		/** @type {string} */ cell,
		/** @type {string} */ kind,
	) => measured.ratio(figure, [cell, 'ours'], [cell, kind]);

	most('open 100k/10k ÷ plain text', beside('open', '100k/10k', 'plain'), 0.5);
	least('open 100k/10k: best peer ÷ ours', bestPeer(measured, 'open', '100k/10k'), 100);
	most('open 10k/1k ÷ raw CSS highlights', beside('open', '10k/1k', 'cssAll'), 1.25);
	least('open 10k/1k: best peer ÷ ours', bestPeer(measured, 'open', '10k/1k'), 4);
	most('open 10k/10k ÷ raw CSS highlights', beside('open', '10k/10k', 'cssAll'), 2.5);
	least('open 10k/10k: best peer ÷ ours', bestPeer(measured, 'open', '10k/10k'), 8);
	for (const cell of ['100k/1k', '100k/10k']) {
		for (const change of ['add', 'remove', 'recolour']) {
			const value = beside(change, cell, 'cssWindow');
			most(`${change} one at ${cell} ÷ raw CSS highlights in a window`, value, 1);
		}
	}
	const crowded = beside('add', '10k/10k', 'cssWindow');
	most('add one at 10k/10k ÷ raw CSS highlights in a window', crowded, 2);
	const growth = measured.ratio('add', ['100k/10k', 'ours'], ['10k/1k', 'ours']);
	most('add one at 100k/10k ÷ at 10k/1k', growth, 1.5);
	for (const figure of ['open', 'add']) {
		const behind = BIG.map((cell) => 1 / bestPeer(measured, figure, cell).times);
		const value = Math.max(...behind.filter((ratio) => !Number.isNaN(ratio)));
		most(`${figure}: ours ÷ best peer, in the worst cell from 10k/1k up`, value, 1);
	}
	most('hide one of three tags at 100k/10k', ours('hide'), 5, 'ms');
	const unrelated = beside('elsewhere', '100k/10k', 'plain');
	most('a change elsewhere on the page at 100k/10k ÷ plain text', unrelated, 1);
	const column = measured.ratio('add', ['eight columns', 'ours'], ['one column', 'ours']);
	most('eight columns: add one ÷ one column', column, 1.5);
	most('eight columns: open ÷ plain text', beside('open', 'eight columns', 'plain'), 1.5);
	most('scroll 60 px a frame ÷ plain text', beside('scroll 60', '100k/10k', 'plain'), 2);
	const dropped = ours('dropped 60') - (measured.of('100k/10k', 'plain', 'dropped 60') ?? NaN);
	most('scroll 60 px a frame: dropped of 120, more than plain text', dropped, 1, 'frames', CLOCK);
	most('scroll 400 px a frame: longest task', ours('longest 400'), 50, 'ms', CLOCK);
	most('hit test at 100k/10k', ours('hit'), 100, 'µs');
	most('hit tests of 400 that named other ids', ours('wrong'), 0, '');
	// by its documented way it may not be there in time
	const heap = measured.ratio('heap', ['100k/10k', 'ours'], ['100k/10k', 'recogitoRanges']);
	most('heap at 100k/10k ÷ Recogito’s', heap, 0.2);
	// a run of some cells or kinds says nothing of the others
	return aims.filter(({ value }) => !Number.isNaN(value));

	/** @param {string} figure */
	function ours(figure) {
		return measured.of('100k/10k', 'ours', figure) ?? NaN;
	}
}

/**
 * How many times as long as ours the fastest other library takes that shows all highlights.
 * @param {import('./rounds.js').Measured} measured
 * @param {string} figure
 * @param {string} cell
 */
function bestPeer(measured, figure, cell) {
	const right = PEERS.filter((kind) => (measured.of(cell, kind, 'seen') ?? 0) > 0.99);
	const all = right
		.map((kind) => ({ name: kind, times: measured.ratio(figure, [cell, kind], [cell, 'ours']) }))
		.filter(({ times }) => !Number.isNaN(times))
		.sort((a, b) => a.times - b.times);
	// a change takes no minute: what never opened says nothing of it
	const atLeast = figure !== 'open' ? NaN : CAP / (measured.of(cell, 'ours', figure) ?? NaN);
	return all[0] ?? { name: 'none within a minute', times: atLeast };
}
