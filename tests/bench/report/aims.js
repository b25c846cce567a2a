/** The aims of a part, with the reason of each that was missed. */
import { REASONS } from './reasons.js';

/** @typedef {import('../run.js').Aim & { reason?: string }} JudgedAim */

/** What a whole run has to have measured: the figure of some aim begins with each of these. */
const ASKED = [
	...['open 100k/10k ÷', 'open 100k/10k: best peer', 'open 10k/1k ÷', 'open 10k/1k: best peer'],
	...[
		'open 10k/10k ÷',
		'open 10k/10k: best peer',
		'open: ours ÷ best peer',
		'add: ours ÷ best peer',
	],
	...['add', 'remove', 'recolour'].flatMap((act) => [
		`${act} one at 100k/1k ÷`,
		`${act} one at 100k/10k ÷`,
	]),
	...['add one at 10k/10k ÷', 'add one at 100k/10k ÷ at 10k/1k'],
	...['hide one of three tags', 'a change elsewhere on the page'],
	...['eight columns: add', 'eight columns: open'],
	...['scroll 60 px a frame ÷', 'scroll 60 px a frame: dropped', 'scroll 400 px a frame'],
	...['hit test at', 'hit tests of'],
	...['heap at 100k/10k', 'heap with', 'heap, growth', 'values in the heap, growth'],
	...['load 10,000 annotations from IndexedDB', 'one annotation: key → durable'],
	...['first load of the workspace', 'tag a sentence, 8 articles'],
	...['growth: start', 'growth: open', 'growth: tag', 'growth: search', 'growth: filter'],
	...['growth: export', 'growth: import', 'growth: coverage'],
];

/**
 * @param {import('../run.js').Measured} measured
 * @returns {JudgedAim[]}
 */
export function judged({ aims }) {
	return aims.map((aim) => {
		const reason = aim.met ? undefined : reasonFor(aim.figure);
		return { ...aim, ...(reason !== undefined && { reason }) };
	});
}

/** @param {readonly JudgedAim[]} aims */
export function missing(aims) {
	return ASKED.filter((asked) => !aims.some(({ figure }) => figure.startsWith(asked)));
}

/** @param {string} figure */
function reasonFor(figure) {
	return REASONS.find(({ of }) => figure.includes(of))?.reason;
}
