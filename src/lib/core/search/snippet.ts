/** The words around what was found, cut into what is marked and what is not. */
import type { Span } from '../text/span.ts';
import { fold, unfolding } from './fold.ts';
import { occurrences, type Query } from './query.ts';

export interface Part {
	readonly text: string;
	readonly found: boolean;
}

/** How many places of one term are looked at in one text. */
const ENOUGH = 60;

type Hit = Span & { readonly term: number };

/** The whole text with what was found in it. */
export function markedParts(text: string, query: Query): Part[] {
	const folded = fold(text);
	return parts(text, { start: 0, end: text.length }, unfolded(text, hits(folded, query)));
}

/**
 * The run of the text, of about `width` characters, in which most of the terms are; `undefined` if
 * none is. It begins and ends with a whole word.
 * @param folded `fold(text)`
 */
export function snippet(
	text: string,
	folded: string,
	query: Query,
	width: number,
): Part[] | undefined {
	const best = densest(hits(folded, query), width * 0.7);
	return best.length ? around(text, unfolded(text, best), width) : undefined;
}

/** A place where words were found, and what stands around it. */
export interface Place extends Span {
	readonly parts: readonly Part[];
}

/**
 * The places of the text where most of the terms stand together, at most so many, in the order of the
 * text; each from the first word that was found there to the end of the last.
 * @param folded `fold(text)`
 */
export function placesFound(
	text: string,
	folded: string,
	query: Query,
	width: number,
	most: number,
): Place[] {
	const runs = gathered(hits(folded, query), width * 0.5);
	const terms = (run: readonly Hit[]) => new Set(run.map(({ term }) => term)).size;
	const best = [...runs].sort((a, b) => terms(b) - terms(a)).slice(0, most);
	const all = unfolded(
		text,
		best.flat().sort((a, b) => a.start - b.start),
	);
	const inOrder = best.sort((a, b) => a[0]!.start - b[0]!.start);
	let taken = 0;
	return inOrder.map((run) => {
		const found = all.slice(taken, (taken += run.length));
		const end = found.at(-1)!.end;
		const rest = /^[\p{L}\p{N}\p{M}]*/u.exec(text.slice(end, end + 40))?.[0].length ?? 0;
		return { start: found[0]!.start, end: end + rest, parts: around(text, found, width) };
	});
}

/** Neighbours, in runs no longer than `width`. */
function gathered(all: readonly Hit[], width: number): Hit[][] {
	const runs: Hit[][] = [];
	for (const hit of all) {
		const run = runs.at(-1);
		if (run && hit.end - run[0]!.start <= width) run.push(hit);
		else runs.push([hit]);
	}
	return runs;
}

function around(text: string, found: readonly Span[], width: number): Part[] {
	const first = found[0]!.start;
	const last = found.at(-1)!.end;
	const spare = Math.max(0, width - (last - first));
	const start = wordStart(text, Math.max(0, first - Math.round(spare / 3)), first);
	const end = wordEnd(text, Math.min(text.length, start + Math.max(width, last - start)), last);
	const shown = parts(text, { start, end }, found);
	const before = start > 0 ? [{ text: '… ', found: false }] : [];
	const after = end < text.length ? [{ text: ' …', found: false }] : [];
	return [...before, ...shown, ...after];
}

/** In the order of the text; of those that overlap only the first, and the longest of these. */
function hits(folded: string, query: Query): Hit[] {
	const all: Hit[] = [];
	query.forEach((one, term) => {
		let seen = 0;
		for (const span of occurrences(folded, one)) {
			all.push({ ...span, term });
			if (++seen === ENOUGH) break;
		}
	});
	all.sort((a, b) => a.start - b.start || b.end - a.end);
	let reached = 0;
	return all.filter(({ start, end }) => {
		if (start < reached) return false;
		reached = end;
		return true;
	});
}

/** The neighbours, no further apart than `width`, that are of most different terms. */
function densest(all: readonly Hit[], width: number): Hit[] {
	let best: Hit[] = [];
	let most = 0;
	for (const [i, first] of all.entries()) {
		const near = all.slice(i).filter(({ end }) => end - first.start <= width);
		const run = near.length ? near : [first];
		const terms = new Set(run.map(({ term }) => term)).size;
		if (terms <= most) continue;
		most = terms;
		best = run;
	}
	return best;
}

function unfolded(text: string, found: readonly Span[]): Span[] {
	const place = unfolding(text);
	return found.map((run) => place(run));
}

function parts(text: string, { start, end }: Span, found: readonly Span[]): Part[] {
	const all: Part[] = [];
	let at = start;
	for (const span of found) {
		if (span.start > at) all.push({ text: text.slice(at, span.start), found: false });
		all.push({ text: text.slice(span.start, span.end), found: true });
		at = span.end;
	}
	if (at < end) all.push({ text: text.slice(at, end), found: false });
	return all;
}

function wordStart(text: string, at: number, limit: number): number {
	if (at === 0) return 0;
	const space = text.slice(at, limit).search(/\s\S/);
	return space < 0 ? Math.min(at, limit) : at + space + 1;
}

function wordEnd(text: string, at: number, limit: number): number {
	if (at >= text.length) return text.length;
	const space = text.slice(limit, at).search(/\s\S*$/);
	return space < 0 ? Math.max(at, limit) : limit + space;
}
