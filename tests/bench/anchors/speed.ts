/** How long it takes to place 1,000 anchors in a changed article of 5,000 words. */
import { describe } from '#lib/core/anchor/describe.ts';
import { chance } from '../align/chance.ts';
import type { Collection } from './collections.ts';
import { words } from './edits.ts';
import { OWN } from './matchers.ts';
import { passagesOf } from './passages.ts';
import { traced } from './traced.ts';

export interface Timing {
	readonly matcher: string;
	/** Milliseconds by the clock: the median and the best of the goes. */
	readonly median: number;
	readonly best: number;
}

const WORDS = 5000;
const ANCHORS = 1000;
const GOES = 9;

export function timings({ texts, stock }: Collection): Timing[] {
	const english = texts.filter(({ language }) => language.startsWith('en'));
	let before = '';
	for (let at = 0; before.split(/\s+/).length < WORDS; at++) {
		before += `${english[at % english.length]!.text}\n\n`;
	}
	const next = chance(5);
	const means = { next, language: 'en', ...stock.get('en')! };
	const after = words(0.1, 'mixed')(traced(before), means).text;
	const source = { text: before, hash: 'before' };
	const anchors = passagesOf(before, 'en', ANCHORS, next).map((span) => describe(source, span));
	return OWN.map(({ name, all }) => {
		const times = Array.from({ length: GOES }, () => {
			const start = performance.now();
			all(anchors, { before, after, language: 'en' });
			return performance.now() - start;
		}).sort((a, b) => a - b);
		return { matcher: name, median: times[(GOES - 1) / 2]!, best: times[0]! };
	});
}
