/** Quotations as runs of numbers, one for each word, to be compared. */
import type { Passage } from '../model/passage.ts';
import { words } from '../text/segment.ts';
import type { Source } from './match.ts';
import type { Quotation } from './quotes-found.ts';
import { plainWord } from './reuse-words.ts';

export interface QuotedWords {
	readonly article: string;
	readonly passage: Passage;
	/** The same word has the same number in all quotations that were numbered together. */
	readonly numbers: readonly number[];
	/** The places in `numbers` before which words may be missing: an ellipsis, or another part. */
	readonly joints: ReadonlySet<number>;
	readonly quoted: string;
}

const ELLIPSIS = /…|\.\s?\.\s?\.|\[/;

export function quotedWords(
	articles: readonly { readonly source: Source; readonly quotations: readonly Quotation[] }[],
): QuotedWords[] {
	const known = new Map<string, number>();
	return articles.flatMap(({ source, quotations }) =>
		quotations.map((quotation): QuotedWords => {
			const { id, text, language } = source;
			const numbers: number[] = [];
			const joints = new Set<number>();
			for (const piece of quotation.pieces) {
				joints.add(numbers.length);
				let last = piece.start;
				for (const { start, end } of words(text, language, piece)) {
					if (ELLIPSIS.test(text.slice(last, start))) joints.add(numbers.length);
					const word = plainWord(text.slice(start, end));
					const number = known.get(word) ?? known.size;
					known.set(word, number);
					numbers.push(number);
					last = end;
				}
				if (ELLIPSIS.test(text.slice(last, piece.end))) joints.add(numbers.length);
			}
			return {
				article: id,
				passage: { article: id, start: quotation.start, end: quotation.end },
				numbers,
				joints,
				quoted: quotation.pieces.map(({ start, end }) => text.slice(start, end)).join(' '),
			};
		}),
	);
}
