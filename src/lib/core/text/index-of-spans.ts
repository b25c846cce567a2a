/**
 * The spans of one article, ordered so that those near a place are found without looking at all of
 * them. A value: a change gives a new index, which shares what did not change with the old one.
 */
import { firstThat } from '../halving.ts';
import type { Span } from './span.ts';

type Entry = Span & { readonly id: string; readonly created: string };

/** A run of neighbours in the order of `inOrder`, and how far the longest of them reaches. */
interface Shelf<T> {
	readonly spans: readonly T[];
	readonly reach: number;
}

const SHELF = 128;

/** The inside of an index, for making the next one out of it. */
class Shelves<T> {
	constructor(readonly list: readonly Shelf<T>[]) {}
}

export class SpanIndex<T extends Entry> {
	readonly #shelves: readonly Shelf<T>[];

	/** No two may be of one id at one place; the order does not matter. */
	constructor(spans: readonly T[] | Shelves<T>) {
		this.#shelves = spans instanceof Shelves ? spans.list : shelved([...spans].sort(inOrder));
	}

	get size(): number {
		return this.#shelves.reduce((size, { spans }) => size + spans.length, 0);
	}

	/** All spans, by start, then end, then time, then id. */
	all(): T[] {
		return this.#shelves.flatMap(({ spans }) => spans);
	}

	/** The spans that share at least one character with start–end, in order. Touching is not enough. */
	overlapping(start: number, end: number): T[] {
		return this.#find(
			(reach) => reach > start,
			(span) => span.start < end,
			(span) => span.end > start,
		);
	}

	/** The spans that a caret at the offset is in or at the edge of, smallest first. */
	at(offset: number): T[] {
		return this.#find(
			(reach) => reach >= offset,
			(span) => span.start <= offset,
			(span) => span.end >= offset,
		).sort((a, b) => a.end - a.start - (b.end - b.start));
	}

	/**
	 * The index without the removed spans and with the added ones; a changed span is both, removed as
	 * it was. Throws a RangeError if a removed span is not in the index.
	 */
	with(added: readonly T[], removed: readonly T[]): SpanIndex<T> {
		const shelves = this.#shelves.slice();
		const changed = new Map<number, T[]>();
		const opened = (span: T): T[] => {
			const at = shelfOf(shelves, span);
			const spans = changed.get(at) ?? shelves[at]?.spans.slice() ?? [];
			changed.set(at, spans);
			return spans;
		};
		for (const span of removed) {
			const spans = opened(span);
			const at = spans.findIndex((one) => inOrder(one, span) === 0);
			if (at < 0) throw new RangeError(`No span ${span.id} at ${span.start}–${span.end}.`);
			spans.splice(at, 1);
		}
		for (const span of added) opened(span).push(span);

		const latestFirst = [...changed].sort(([a], [b]) => b - a);
		for (const [at, spans] of latestFirst) shelves.splice(at, 1, ...shelved(spans.sort(inOrder)));
		return new SpanIndex(new Shelves(tidied(shelves)));
	}

	#find(
		mayReach: (reach: number) => boolean,
		startsBefore: (span: T) => boolean,
		endsAfter: (span: T) => boolean,
	): T[] {
		const found: T[] = [];
		for (const { spans, reach } of this.#shelves) {
			const first = spans[0];
			if (first && !startsBefore(first)) break;
			if (!mayReach(reach)) continue;
			for (const span of spans) {
				if (!startsBefore(span)) break;
				if (endsAfter(span)) found.push(span);
			}
		}
		return found;
	}
}

function inOrder(a: Entry, b: Entry): number {
	return a.start - b.start || a.end - b.end || order(a.created, b.created) || order(a.id, b.id);
}

function order(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function shelved<T extends Entry>(sorted: readonly T[]): Shelf<T>[] {
	const shelves: Shelf<T>[] = [];
	const length = sorted.length <= 2 * SHELF ? Math.max(1, sorted.length) : SHELF;
	for (let at = 0; at < sorted.length; at += length) {
		const spans = sorted.slice(at, at + length);
		shelves.push({ spans, reach: spans.reduce((reach, { end }) => Math.max(reach, end), 0) });
	}
	return shelves;
}

/** After many removals, nearly empty shelves are put together again. */
function tidied<T extends Entry>(shelves: readonly Shelf<T>[]): readonly Shelf<T>[] {
	const size = shelves.reduce((sum, { spans }) => sum + spans.length, 0);
	const isSparse = shelves.length > 8 + (4 * size) / SHELF;
	return isSparse ? shelved(shelves.flatMap(({ spans }) => spans)) : shelves;
}

/** The last shelf whose first span does not come after this one. */
function shelfOf<T extends Entry>(shelves: readonly Shelf<T>[], span: T): number {
	const comesAfter = (at: number): boolean => {
		const first = shelves[at + 1]?.spans[0];
		return !first || inOrder(first, span) > 0;
	};
	return firstThat(comesAfter, shelves.length - 1);
}
