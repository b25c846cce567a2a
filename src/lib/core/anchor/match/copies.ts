/** Whether there are copies of a passage, and whether its surroundings tell it from them. */
import type { Span } from '../../text/span.ts';
import type { Pairing } from './pairing.ts';
import { seamBefore, SENTENCE } from './seams.ts';
import type { Ids, Sides } from './sides.ts';

/** The passage's tokens in both texts, where they are all the same. */
export interface Same {
	readonly old: Span;
	readonly now: Span;
}

/** What can be said of a passage that stands in the texts more than once. */
export interface Copies {
	/** Whether it stands in one text more often than in the other: some copies came or went. */
	differ(passage: Span): boolean;
	/**
	 * Whether a neighbour is still beside it, or an edit of a few words away, and on the other side
	 * nothing that stood beside a copy.
	 */
	isBesideNeighbours(passage: Same): boolean;
	/** Another place for it, if one neighbour stayed here and the other went along with an equal copy. */
	rival(passage: Same): Span | undefined;
	/**
	 * Another place for a sentence of which only copies are left, each put behind new words of another
	 * sentence: `In the morning paper: …`, `In the evening paper: …`.
	 */
	quotedElsewhere(passage: Same): Span | undefined;
}

/** Edited words between the passage and its neighbour, at most. */
const BESIDE = 3;

/** For passages of the old text, by their tokens. `pairing` may not change any more. */
export function copiesIn(sides: Sides, { to, from }: Pairing): Copies {
	const { oldIds, nowIds } = sides;
	const oldPlaces = placesIn(oldIds);
	const nowPlaces = placesIn(nowIds);

	const isKept = (start: number, step: 1 | -1, { now }: Same): boolean => {
		for (let by = 0, at = start; by < BESIDE; by++, at += step) {
			if (at < 0 || at >= to.length) return true;
			const partner = to[at]!;
			if (partner < 0) continue;
			const away = step === 1 ? partner - now.end : now.start - 1 - partner;
			return away >= 0 && Math.abs(away - by) <= BESIDE;
		}
		return false;
	};

	/** Whether what stands beside it now stood beside another one like it. */
	const isBesideCopy = (start: number, step: 1 | -1, { old }: Same): boolean => {
		const length = old.end - old.start;
		for (let by = 0, at = start; by < BESIDE; by++, at += step) {
			const partner = from[at] ?? -1;
			if (partner < 0) continue;
			for (let away = 0; away <= BESIDE; away++) {
				const copy = step === 1 ? partner - away - length : partner + away + 1;
				if (copy !== old.start && same(oldIds, old.start, oldIds, copy, length)) return true;
			}
			return false;
		}
		return false;
	};

	/** Whether what stands here now is the end of a sentence that begins with other words. */
	const isLed = (start: number): boolean =>
		seamBefore(sides.now, start) < SENTENCE && from[start - 1]! < 0;

	return {
		quotedElsewhere({ old, now }) {
			if (seamBefore(sides.old, old.start) < SENTENCE || !isLed(now.start)) return undefined;
			const length = old.end - old.start;
			const places = nowPlaces.get(oldIds[old.start]!)!;
			const start = places.find(
				(one) =>
					one !== now.start &&
					from[one]! < 0 &&
					isLed(one) &&
					same(oldIds, old.start, nowIds, one, length),
			);
			return start === undefined ? undefined : { start, end: start + length };
		},
		differ({ start, end }) {
			const ids = oldIds.subarray(start, end);
			return count(ids, oldIds, oldPlaces) !== count(ids, nowIds, nowPlaces);
		},
		isBesideNeighbours(passage) {
			const { old, now } = passage;
			const before = isKept(old.start - 1, -1, passage);
			const after = isKept(old.end, 1, passage);
			if (before && after) return true;
			if (before) return !isBesideCopy(now.end, 1, passage);
			return after && !isBesideCopy(now.start - 1, -1, passage);
		},
		rival({ old, now }) {
			const length = old.end - old.start;
			const beside = (at: number, start: number): Span | undefined => {
				if ((to[at] ?? -1) < 0 || start === now.start) return undefined;
				const isCopy = same(oldIds, old.start, nowIds, start, length);
				return isCopy ? { start, end: start + length } : undefined;
			};
			return (
				beside(old.end, to[old.end]! - length) ?? beside(old.start - 1, to[old.start - 1]! + 1)
			);
		},
	};
}

type Places = ReadonlyMap<number, readonly number[]>;

function placesIn(ids: Ids): Places {
	const places = new Map<number, number[]>();
	for (const [at, id] of ids.entries()) {
		const known = places.get(id);
		if (known) known.push(at);
		else places.set(id, [at]);
	}
	return places;
}

/** How often the tokens stand in a text. */
function count(tokens: Ids, ids: Ids, places: Places): number {
	const often = (at: number): number => places.get(tokens[at]!)?.length ?? 0;
	let rarest = 0;
	for (let at = 1; at < tokens.length; at++) if (often(at) < often(rarest)) rarest = at;
	const starts = places.get(tokens[rarest]!) ?? [];
	return starts.filter((at) => same(tokens, 0, ids, at - rarest, tokens.length)).length;
}

/** Whether so many tokens of `a`, all of which are there, stand in that place of `b` too. */
export function same(a: Ids, atA: number, b: Ids, atB: number, length: number): boolean {
	for (let at = 0; at < length; at++) if (a[atA + at] !== b[atB + at]) return false;
	return true;
}
