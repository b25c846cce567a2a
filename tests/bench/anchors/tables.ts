/** The figures, as text. */
import { emptyTally, type Tallies, type Tally } from './measure.ts';

export interface Figures {
	readonly anchors: number;
	/** In percent of the anchors, without the open ones. */
	readonly right: number;
	readonly boundary: number;
	readonly missed: number;
	readonly ambiguous: number;
	readonly wrong: number;
	/** In percent of the passages of which nothing is left. */
	readonly goneAnchored: number;
	readonly gone: number;
	readonly open: number;
}

export function figuresOf(tally: Tally): Figures {
	const { right, boundary, missed, ambiguous, wrong, open, gone, goneAnchored } = tally;
	const counted = right + boundary + missed + ambiguous + wrong;
	const percent = (count: number, of = counted): number => (of > 0 ? (100 * count) / of : 0);
	return {
		anchors: counted + open,
		right: percent(right),
		boundary: percent(boundary),
		missed: percent(missed),
		ambiguous: percent(ambiguous),
		wrong: percent(wrong),
		goneAnchored: percent(goneAnchored, gone),
		gone,
		open,
	};
}

export function added(all: readonly Tallies[]): Tallies {
	const sum: Tallies = new Map();
	for (const tallies of all) {
		for (const [matcher, tally] of tallies) {
			const total = sum.get(matcher) ?? emptyTally();
			sum.set(matcher, total);
			for (const key of Object.keys(tally) as (keyof Tally)[]) total[key] += tally[key];
		}
	}
	return sum;
}

export const HEAD = `${'matcher'.padEnd(34)} anchors   right  bounds  missed  ambig.   wrong   gone but anchored`;

export function row(name: string, tally: Tally): string {
	const { anchors, right, boundary, missed, ambiguous, wrong, goneAnchored, gone } =
		figuresOf(tally);
	const cells = [right, boundary, missed, ambiguous, wrong].map((one) =>
		one.toFixed(2).padStart(7),
	);
	const lost = gone > 0 ? `${goneAnchored.toFixed(2).padStart(7)} of ${gone}` : '      –';
	return `${name.padEnd(34)} ${String(anchors).padStart(7)} ${cells.join(' ')} ${lost}`;
}

export function table(title: string, tallies: Tallies): string {
	const rows = [...tallies].map(([name, tally]) => row(name, tally));
	return [title, HEAD, ...rows, ''].join('\n');
}
