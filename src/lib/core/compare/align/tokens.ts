/**
 * The words of a sentence in the form in which two articles are compared: without case, accents,
 * possessives and the differences between kinds of quotes and hyphens. The text itself is never
 * changed; each token knows where it stands.
 */
import { words } from '../../text/segment.ts';
import type { Span } from '../../text/span.ts';

/** In UTF-16 units of the sentence. */
export interface Token extends Span {
	/** Lower case; of a number its digits, with a point before decimals. */
	readonly word: string;
	readonly isCapital: boolean;
	readonly isNumber: boolean;
}

const TOKEN = /(?:\p{L}\.){2,}|\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*|[%‰]/gu;
const INITIALS = /^(?:\p{L}\.){2,}$/u;
/** Scripts that put no spaces between words. */
const UNSPACED =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** `1,240` and `1.240` are one number; `5.2` and `5,2` another. */
const THOUSANDS = /^\p{N}{1,3}(?:[.,]\p{N}{3})+$/u;
/** Written after a number: `64m`, `5bn`. */
const MULTIPLES = new Map([
	['k', 'thousand'],
	['m', 'million'],
	['mn', 'million'],
	['bn', 'billion'],
	['tn', 'trillion'],
]);

export function tokensOf(text: string, language: string): Token[] {
	const tokens: Token[] = [];
	for (const match of text.matchAll(TOKEN)) {
		const span = { start: match.index, end: match.index + match[0].length };
		if (UNSPACED.test(match[0])) {
			for (const { start, end } of words(text, language, span)) {
				tokens.push(plainToken(text.slice(start, end), { start, end }));
			}
		} else tokens.push(tokenOf(match[0], span, tokens.at(-1)));
	}
	return percentJoined(tokens);
}

function tokenOf(written: string, span: Span, before: Token | undefined): Token {
	if (/^\p{N}/u.test(written)) {
		const word = THOUSANDS.test(written)
			? written.replace(/[.,]/g, '')
			: written.normalize('NFKC').replace(',', '.');
		return { ...span, word, isCapital: false, isNumber: true };
	}
	if (written === '%') return { ...span, word: 'percent', isCapital: false, isNumber: false };
	const multiple = MULTIPLES.get(written.toLowerCase());
	if (multiple && before?.isNumber && before.end === span.start) {
		return { ...span, word: multiple, isCapital: false, isNumber: false };
	}
	if (INITIALS.test(written)) return plainToken(written.replaceAll('.', ''), span);
	return plainToken(written, span);
}

function plainToken(written: string, span: Span): Token {
	const isCapital = /^[\p{Lu}\p{Lt}]/u.test(written);
	// The country, not the pronoun.
	if (written === 'US') return { ...span, word: 'usa', isCapital, isNumber: false };
	const word = written
		.toLowerCase()
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/['’ʼ]s$/u, '')
		.replace(/['’ʼ]/gu, '');
	return { ...span, word, isCapital, isNumber: false };
}

/** `12 per cent` is `12%`. */
function percentJoined(tokens: readonly Token[]): Token[] {
	return tokens.flatMap((token, at) => {
		if (token.word === 'cent' && tokens[at - 1]?.word === 'per') return [];
		const joined = token.word === 'per' ? tokens[at + 1] : undefined;
		return joined?.word === 'cent' ? [{ ...token, word: 'percent', end: joined.end }] : [token];
	});
}
