/** What a person looks for: words, found wherever one begins so, and "exact words" in quotes. */
import { fold } from './fold.ts';
import type { Span } from '../text/span.ts';

export interface Term {
	/** Folded. */
	readonly text: string;
	/** In quotes: the last word ends there too. */
	readonly exact: boolean;
}

/** All of them have to be found. */
export type Query = readonly Term[];

const TERM = /"([^"]*)("?)|[^\s"]+/g;
const AROUND = /^[.,;:!?()[\]'-]+|[.,;:!?()[\]'-]+$/g;

/** UTF-16 units that are read of what is written, and terms that are looked for. */
export const LONGEST_QUERY = 400;
export const MOST_TERMS = 20;

/** What is longer is cut. */
export function queryOf(written: string): Query {
	const read = fold(written.slice(0, LONGEST_QUERY));
	const terms = [...read.matchAll(TERM)].flatMap(([word, quoted, end]) => {
		const text = (quoted?.trim() ?? word).replace(AROUND, '');
		return text ? [{ text, exact: end === '"' }] : [];
	});
	return terms.slice(0, MOST_TERMS);
}

const IN_WORD = /[\p{L}\p{N}\p{M}]/u;
/** Scripts that write words without spaces between them. */
const UNSPACED =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The places of the term in a folded text, in order. */
export function* occurrences(text: string, term: Term): Generator<Span> {
	const { length } = term.text;
	const anywhere = UNSPACED.test(term.text);
	let start = text.indexOf(term.text);
	for (; start >= 0; start = text.indexOf(term.text, start + 1)) {
		const end = start + length;
		if (!anywhere && isWithin(text, start)) continue;
		if (!anywhere && term.exact && isWithin(text, end)) continue;
		yield { start, end };
	}
}

export function occurs(text: string, term: Term): boolean {
	return text.includes(term.text) && !occurrences(text, term).next().done;
}

/** Whether a word goes on across this place. */
function isWithin(text: string, at: number): boolean {
	return IN_WORD.test(text.charAt(at)) && IN_WORD.test(text.charAt(at - 1));
}
