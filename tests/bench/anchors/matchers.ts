/** Ours, and what others use, behind one door. */
import approxSearch from 'approx-string-match';
import { toTextPosition } from 'dom-anchor-text-quote';
import { parseHTML } from 'linkedom';
import { matcherFor } from '#lib/core/anchor/matching.ts';
import type { Anchor } from '#lib/core/model/annotation.ts';
import type { Span } from '#lib/core/text/span.ts';

export type Answer = Span | 'ambiguous' | undefined;

export interface Texts {
	readonly before: string;
	readonly after: string;
	readonly language: string;
}

export interface Matcher {
	readonly name: string;
	/** Where each passage stands now, in their order. */
	readonly all: (anchors: readonly Anchor[], texts: Texts) => Answer[];
}

export const OURS = 'ours, old text known';

export const OWN: readonly Matcher[] = [
	ours(OURS, ({ before }) => before),
	ours('ours, quote and context only', () => undefined),
];

function ours(name: string, known: (texts: Texts) => string | undefined): Matcher {
	return {
		name,
		all(anchors, texts) {
			const target = { text: texts.after, hash: 'now' };
			const match = matcherFor(known(texts), target);
			return anchors.map((anchor) => {
				const found = match(anchor);
				if (found.status === 'ambiguous') return 'ambiguous';
				return 'start' in found ? { start: found.start, end: found.end } : undefined;
			});
		},
	};
}

interface Scored extends Span {
	readonly score: number;
}

/**
 * `approx-string-match` as Hypothesis uses it: the weights, the limit of errors and the order of the
 * search are those of `matchQuote` in hypothesis/client (src/annotator/anchoring/match-quote.ts,
 * BSD-2-Clause), written anew.
 */
function asHypothesis(text: string, { quote, position }: Anchor): Scored | undefined {
	const { exact, prefix, suffix } = quote;
	if (exact === '') return undefined;
	const scored = searched(text, exact, Math.min(256, exact.length / 2)).map(
		({ start, end, errors }): Scored => {
			const before = text.slice(Math.max(0, start - prefix.length), start);
			const after = text.slice(end, end + suffix.length);
			const sum =
				50 * (1 - errors / exact.length) +
				20 * (prefix ? alike(before, prefix) : 1) +
				20 * (suffix ? alike(after, suffix) : 1) +
				2 * (1 - Math.abs(start - position.start) / text.length);
			return { start, end, score: sum / 92 };
		},
	);
	return scored.sort((a, b) => b.score - a.score)[0];
}

function searched(text: string, words: string, errors: number): (Span & { errors: number })[] {
	const same = occurrences(text, words).map((span) => ({ ...span, errors: 0 }));
	return same.length > 0 ? same : approxSearch(text, words, errors);
}

function occurrences(text: string, words: string): Span[] {
	const found: Span[] = [];
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
		found.push({ start: at, end: at + words.length });
	}
	return found;
}

function alike(text: string, words: string): number {
	if (!text || !words) return 0;
	return 1 - (searched(text, words, words.length)[0]?.errors ?? words.length) / words.length;
}

function nearest(text: string, { quote, position }: Anchor): Answer {
	const away = ({ start }: Span): number => Math.abs(start - position.start);
	return occurrences(text, quote.exact).sort((a, b) => away(a) - away(b))[0];
}

const FLOORS = [0, 0.6, 0.8];

/** The answers of Hypothesis's matcher by floor: the search, which takes the time, is made once. */
export function hypothesis(anchors: readonly Anchor[], { after }: Texts): Map<string, Answer[]> {
	const found = anchors.map((anchor) => asHypothesis(after, anchor));
	return new Map(
		FLOORS.map((floor) => [
			floor === 0 ? 'approx-string-match (Hypothesis)' : `the same, score ≥ ${floor}`,
			found.map((one) => (one && one.score >= floor ? one : undefined)),
		]),
	);
}

export const OTHERS: readonly Matcher[] = [
	{
		name: 'dom-anchor-text-quote',
		all(anchors, { after }) {
			const { document } = parseHTML('<main></main>');
			const root = document.querySelector('main')!;
			root.append(after);
			return anchors.map(({ quote, position }) => {
				const found = toTextPosition(root, quote, { hint: position.start });
				return found ? { start: found.start, end: found.end } : undefined;
			});
		},
	},
	{
		name: 'exact quote, nearest place',
		all: (anchors, { after }) => anchors.map((anchor) => nearest(after, anchor)),
	},
];
