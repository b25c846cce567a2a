/**
 * Finds a passage of which only the quote and a few words around it are known. A look-alike has the
 * words and not the surroundings: without them, only long passages that did not change are believed.
 */
import type { Anchor } from '../../model/annotation.ts';
import type { Span } from '../../text/span.ts';
import type { Resolution } from '../resolve.ts';
import { inOrder } from './in-order.ts';
import { fitted, spanOf, touched } from './token-span.ts';
import { tokensOf, type Tokens } from './tokens.ts';
import { wordIndexOf, worth, type WordIndex } from './word-index.ts';

/** The place of a passage by its quote; where it stood plays no part. */
export type Finding = (anchor: Anchor) => Resolution;

/** From these words and this worth on, an unchanged passage is believed whatever surrounds it. */
const TELLING_WORDS = 4;
const TELLING = 16;
/** How much of the surroundings one place has to have kept, and how much more than any other. */
const SURROUNDED = 0.35;
const CLEARLY = 0.2;
/** How much of its words a changed passage has to have kept, with how much of one side of its surroundings. */
const KEPT = 0.6;
const BESIDE = 0.6;
/** And how much of the other side: a look-alike may stand right beside what was the passage. */
const BEYOND = 0.2;
/** What passage (twice) and both sides have kept on average. */
const FLOOR = 0.62;
/** Of more places with the same words only the likeliest are looked at, and of very many only the first. */
const SOME = 16;
const MANY = 1000;
/** Changed passages are looked for by their rarest words, in the likeliest places. */
const RAREST = 10;
const COMMON = 60;
const PLACES = 4;
/** Longer passages than this that were changed are not looked for: too many words for a table. */
const LONGEST = 600;

const ORPHAN: Resolution = { status: 'orphan' };

/** The passage in its few known surroundings. */
interface Quoted {
	readonly passage: Span;
	readonly tokens: Tokens;
	readonly within: Span;
	readonly words: readonly string[];
	readonly worths: readonly number[];
	readonly before: readonly string[];
	readonly after: readonly string[];
}

interface Candidate extends Span {
	/** How much of what stood before and after it still does, from 0 to 1. */
	readonly before: number;
	readonly after: number;
	/** Of both. */
	readonly context: number;
}

/** Reads the text once; what it returns then finds passages in it. */
export function findingIn(text: string): Finding {
	const index = wordIndexOf(text);
	return (anchor) => {
		const quoted = quotedOf(anchor);
		const same = unchanged(quoted, index);
		if (same.every(({ context }) => context < SURROUNDED)) {
			const edited = changed(quoted, index);
			if (same.length === 0) return edited;
			if (edited.status !== 'orphan') {
				const places = besides(same, edited, index);
				if (places.length > 1) return { status: 'ambiguous', places };
			}
		}
		return chosen(same, quoted, index);
	};
}

/** Where the words stand, and where what they may have become stands in their old surroundings. */
function besides(
	same: readonly Candidate[],
	edited: Exclude<Resolution, { status: 'orphan' }>,
	index: WordIndex,
): Span[] {
	const places = 'start' in edited ? [edited] : edited.places;
	const all = [...same.map((place) => spanOf(index, place)), ...places];
	return all
		.map(({ start, end }) => ({ start, end }))
		.filter((one, at) => all.findIndex((other) => overlap(one, other)) === at)
		.sort((a, b) => a.start - b.start);
}

function overlap(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

function quotedOf({ quote: { prefix, exact, suffix } }: Anchor): Quoted {
	const tokens = tokensOf(prefix + exact + suffix);
	const passage = { start: prefix.length, end: prefix.length + exact.length };
	const within = touched(tokens, passage);
	const words = tokens.keys.slice(within.start, within.end);
	// The outermost words of the surroundings may have been cut.
	const before = tokens.keys.slice(Math.min(1, within.start), within.start);
	const after = tokens.keys.slice(within.end, Math.max(within.end, tokens.keys.length - 1));
	return { passage, tokens, within, words, worths: words.map(worth), before, after };
}

function unchanged(quoted: Quoted, index: WordIndex): Candidate[] {
	const { words } = quoted;
	let rarest = 0;
	for (const [at, word] of words.entries()) {
		if (index.places(word).length < index.places(words[rarest]!).length) rarest = at;
	}
	const starts: number[] = [];
	for (const place of index.places(words[rarest]!)) {
		const start = place - rarest;
		if (words.every((word, at) => index.keys[start + at] === word)) starts.push(start);
		if (starts.length > MANY) break;
	}
	const kept = new Map(starts.map((start) => [start, keptBeside(start, quoted, index)]));
	return starts
		.sort((a, b) => kept.get(b)! - kept.get(a)!)
		.slice(0, SOME)
		.sort((a, b) => a - b)
		.map((start) => candidate({ start, end: start + words.length }, quoted, index));
}

/** How many words right beside the place are the same as they were. */
function keptBeside(start: number, { before, words, after }: Quoted, { keys }: WordIndex): number {
	let left = 0;
	while (left < before.length && before.at(-1 - left) === keys[start - 1 - left]) left++;
	let right = 0;
	while (right < after.length && after[right] === keys[start + words.length + right]) right++;
	return left + right;
}

function candidate(
	{ start, end }: Span,
	{ before, after }: Quoted,
	{ keys }: WordIndex,
): Candidate {
	const left = keptOf(before, keys.slice(Math.max(0, start - before.length - 2), start));
	const right = keptOf(after, keys.slice(end, end + after.length + 2));
	const total = left.of + right.of;
	const context = total > 0 ? (left.kept + right.kept) / total : 1;
	// At an end of the text there was nothing on that side: the other one decides.
	return {
		start,
		end,
		before: left.of > 0 ? left.kept / left.of : context,
		after: right.of > 0 ? right.kept / right.of : context,
		context,
	};
}

function keptOf(
	words: readonly string[],
	stretch: readonly string[],
): { kept: number; of: number } {
	const worths = words.map(worth);
	const of = worths.reduce((sum, one) => sum + one, 0);
	return { kept: inOrder(words, worths, stretch).worth, of };
}

/** Which of the places with the very same words it is, of at least one. */
function chosen(same: Candidate[], quoted: Quoted, index: WordIndex): Resolution {
	const ranked = same.toSorted((a, b) => b.context - a.context);
	const [best, rival] = [ranked[0]!, ranked[1]];
	const isClear = !rival || best.context - rival.context >= CLEARLY;
	const isTelling = quoted.words.length >= TELLING_WORDS && sum(quoted.worths) >= TELLING;
	if (isClear && (best.context >= SURROUNDED || (!rival && isTelling))) {
		const { passage, tokens, within } = quoted;
		return { status: 'moved', ...fitted(passage, tokens, within, index, best) };
	}
	if (!rival) return ORPHAN;
	return { status: 'ambiguous', places: same.map((place) => spanOf(index, place)) };
}

function changed(quoted: Quoted, index: WordIndex): Resolution {
	const { words, worths } = quoted;
	if (words.length > LONGEST) return ORPHAN;
	const total = sum(worths);
	const isAbsent = (word: string): boolean => index.places(word).length === 0;
	const found = likelyStarts(quoted, index).map((likely) => {
		const from = Math.max(0, likely - 6);
		const stretch = index.keys.slice(from, likely + words.length + 10);
		const kept = inOrder(words, worths, stretch, isAbsent);
		const place = candidate({ start: from + kept.start, end: from + kept.end }, quoted, index);
		const weight = sum(index.keys.slice(place.start, place.end).map(worth));
		const alike = (2 * kept.worth) / (total + weight);
		const all = (2 * alike + place.before + place.after) / 4;
		return { ...place, alike, all };
	});
	const [best, ...others] = found.sort((a, b) => b.all - a.all);
	if (!best || best.alike < KEPT || best.all < FLOOR) return ORPHAN;
	if (Math.max(best.before, best.after) < BESIDE) return ORPHAN;
	if (Math.min(best.before, best.after) < BEYOND) return ORPHAN;
	const rivals = others.filter(
		(other) => best.all - other.all < CLEARLY / 2 && !overlap(other, best),
	);
	if (rivals.length > 0) {
		const places = [best, ...rivals].sort((a, b) => a.start - b.start);
		return { status: 'ambiguous', places: places.map((place) => spanOf(index, place)) };
	}
	return { status: 'approximate', ...spanOf(index, best), score: Math.min(0.99, best.alike) };
}

/** Where the passage would begin for its rarest words to stand where they do; the likeliest first. */
function likelyStarts({ words, worths }: Quoted, index: WordIndex): number[] {
	const rarest = [...words.keys()]
		.filter((at) => index.places(words[at]!).length > 0)
		.sort((a, b) => index.places(words[a]!).length - index.places(words[b]!).length)
		.slice(0, RAREST);
	const votes = new Map<number, number>();
	for (const at of rarest) {
		const places = index.places(words[at]!);
		if (places.length > COMMON) continue;
		for (const place of places) {
			const start = place - at;
			votes.set(start, (votes.get(start) ?? 0) + worths[at]! / places.length);
		}
	}
	const near = (start: number): number => {
		let all = 0;
		for (let at = start - 4; at <= start + 4; at++) all += votes.get(at) ?? 0;
		return all;
	};
	const ranked = [...votes.keys()]
		.map((start) => ({ start, votes: near(start) + (votes.get(start) ?? 0) / 100 }))
		.sort((a, b) => b.votes - a.votes || a.start - b.start);
	const likely: number[] = [];
	for (const { start } of ranked) {
		if (likely.length === PLACES) break;
		if (likely.every((other) => Math.abs(other - start) > 4)) likely.push(start);
	}
	return likely;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((all, one) => all + one, 0);
}
