/**
 * What differs between two versions of an article: paragraph by paragraph, and within a paragraph
 * word by word. One that was moved is told from one that was taken out and another put in.
 */
import type { Article, Block } from '../model/article.ts';
import type { Span } from '../text/span.ts';
import { alignedUnits, isLong, Vocabulary, type Pair } from './text-difference-align.ts';
import { likelyPairs, type Unit } from './text-difference-likely.ts';
import { wordParts } from './text-difference-words.ts';
import type { Part } from './word-difference.ts';

export type ComparedText = Pick<Article, 'text' | 'blocks' | 'language'>;

export interface DifferenceRow {
	readonly kind:
		| 'same'
		| 'changed'
		| 'removed'
		| 'added'
		/** It stands elsewhere in the later text: at the row `other`. */
		| 'moved-away'
		/** It stood elsewhere in the earlier text; its words may have changed on the way. */
		| 'moved-here';
	/** Where it stands in either text; several paragraphs where one was split, or some were joined. */
	readonly before?: Span;
	readonly after?: Span;
	/** How its words are shown: those of the later text, where it has a place there. */
	readonly look: Pick<Block, 'type' | 'level' | 'boilerplate'>;
	/** Those that are not `added` are the earlier words, those not `removed` the later ones. */
	readonly parts: readonly Part[];
	/** The index of the row on the other side of a move. */
	readonly other?: number;
}

/** Words from which on a paragraph is taken to be the same one in another place. */
const TELLING = 5;
/** And UTF-16 units, where the words are not looked at. */
const LETTERS = 30;
/** So much must it have kept of its words. */
const MOVED = 0.75;

/**
 * In the order of the later text; what is gone stands where it stood. Empty if both texts are. Of
 * texts that are very long together (`MOST_TEXT`) it says which paragraphs stayed, went, came or moved
 * unchanged, and not which were edited.
 */
export function textDifference(before: ComparedText, after: ComparedText): DifferenceRow[] {
	const vocabulary = new Vocabulary();
	const from = vocabulary.unitsOf(before.text, before.blocks, before.language);
	const to = vocabulary.unitsOf(after.text, after.blocks, after.language);
	const pairs = alignedUnits(from, to);
	const moves = movesAmong(pairs, from, to);
	const away = new Map([...moves].map(([here, gone]) => [gone, here]));
	return pairs.map((pair, at): DifferenceRow => {
		const there = whole(from, pair.before);
		const here = whole(to, pair.after);
		const text = there && before.text.slice(there.start, there.end);
		const next = here && after.text.slice(here.start, here.end);
		const block = here ? after.blocks[pair.after.start] : before.blocks[pair.before.start];
		const look = lookOf(block!);
		const row = (kind: DifferenceRow['kind'], read: () => readonly Part[], other?: number) => {
			let known: readonly Part[] | undefined;
			return {
				kind,
				...(there && { before: there }),
				...(here && { after: here }),
				look,
				...(other !== undefined && { other }),
				// Worked out when they are shown, or never.
				get parts() {
					return (known ??= read());
				},
			};
		};
		if (next === undefined) {
			const other = away.get(at);
			const kind = other === undefined ? 'removed' : 'moved-away';
			return row(kind, () => [{ kind: 'removed', text: text ?? '' }], other);
		}
		if (pair.same) return row('same', () => [{ kind: 'same', text: next }]);
		if (text !== undefined) return row('changed', () => wordParts(text, next, after.language));
		const other = moves.get(at);
		if (other === undefined) return row('added', () => [{ kind: 'added', text: next }]);
		const moved = from[pairs[other]!.before.start]!.text;
		return row('moved-here', () => wordParts(moved, next, after.language), other);
	});
}

function lookOf({ type, level, boilerplate }: Block): DifferenceRow['look'] {
	return { type, ...(level !== undefined && { level }), ...(boilerplate && { boilerplate }) };
}

function whole(units: readonly Unit[], { start, end }: Span): Span | undefined {
	if (start === end) return undefined;
	return { start: units[start]!.start, end: units[end - 1]!.end };
}

/** The pairs in which a paragraph came from elsewhere, and the pair of the place that it left. */
function movesAmong(
	pairs: readonly Pair[],
	from: readonly Unit[],
	to: readonly Unit[],
): Map<number, number> {
	const gone: number[] = [];
	const come: number[] = [];
	// Words cost time to be found: of a very long text only what is the same to the letter has moved.
	const unread = isLong(from, to);
	const tells = (unit: Unit) => (unread ? unit.text.length >= LETTERS : telling(unit));
	for (const [at, { before, after }] of pairs.entries()) {
		if (after.start === after.end && tells(from[before.start]!)) gone.push(at);
		if (before.start === before.end && tells(to[after.start]!)) come.push(at);
	}
	const wordless = (unit: Unit): Unit => {
		const { start, end, text } = unit;
		return unread ? { start, end, text, words: [] } : unit;
	};
	const candidates = likelyPairs(
		gone.map((at) => wordless(from[pairs[at]!.before.start]!)),
		come.map((at) => wordless(to[pairs[at]!.after.start]!)),
		MOVED,
	);
	const moves = new Map<number, number>();
	const taken = new Set<number>();
	for (const candidate of candidates) {
		const [here, there] = [come[candidate.after]!, gone[candidate.before]!];
		if (moves.has(here) || taken.has(there)) continue;
		moves.set(here, there);
		taken.add(there);
	}
	return moves;
}

function telling({ words }: Unit): boolean {
	return words.length >= TELLING;
}
