/** The aims of a part, with the reason of each that was missed. */
import { REASONS } from './reasons.js';

/** @typedef {import('../run.js').Aim & { reason?: string }} JudgedAim */

/** What a whole run has to have measured: some aim begins with, or contains, each of these. */
const ASKED = ['first load', 'from IndexedDB', 'durable', 'heap', 'growth', 'open', 'add'];

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
	const figures = aims.map(({ figure }) => figure.toLowerCase());
	return ASKED.filter((asked) => !figures.some((figure) => figure.includes(asked.toLowerCase())));
}

/** @param {string} figure */
function reasonFor(figure) {
	return REASONS.find(({ of }) => figure.includes(of))?.reason;
}
