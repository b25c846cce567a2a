/**
 * A text as its words and marks: what stays the same when only its typography changes. Blank space is
 * no token; quotes, dashes and ellipses are one of a kind each; soft hyphens and zero-width characters
 * are in no key. Letters of scripts without spaces are a token each. The text itself is never changed.
 */
import { kindOf, type Kind } from './characters.ts';

/** Where each token stands (UTF-16, never inside a surrogate pair), and what it is. */
export interface Tokens {
	readonly text: string;
	readonly starts: readonly number[];
	readonly ends: readonly number[];
	/** Equal for tokens that say the same: NFC, one kind of quote and of dash. */
	readonly keys: readonly string[];
}

/** In their order; every character that is not blank or unseen is in exactly one. */
export function tokensOf(text: string): Tokens {
	const starts: number[] = [];
	const ends: number[] = [];
	const keys: string[] = [];
	for (let at = 0; at < text.length;) {
		const kind = kindAt(text, at);
		if (kind === 'blank' || kind === 'hidden') {
			at += width(text, at);
			continue;
		}
		const end = ENDS[kind](text, at);
		starts.push(at);
		ends.push(end);
		keys.push(KEYS[kind](text.slice(at, end)));
		at = end;
	}
	return { text, starts, ends, keys };
}

type Visible = Exclude<Kind, 'blank' | 'hidden'>;

const ENDS: Record<Visible, (text: string, at: number) => number> = {
	letter: endOfWord,
	number: endOfWord,
	single: endOfCharacter,
	mark: endOfCharacter,
	symbol: endOfCharacter,
	flag: (text, at) => {
		const end = at + width(text, at);
		return endOfCharacter(text, kindAt(text, end) === 'flag' ? end : at);
	},
	apostrophe: (text, at) => {
		const end = endOfCharacter(text, at);
		return kindAt(text, end) === 'apostrophe' ? endOfCharacter(text, end) : end;
	},
	quote: endOfCharacter,
	dash: (text, at) => endOfRun(text, at, 'dash'),
	dot: (text, at) => {
		const end = endOfRun(text, at, 'dot');
		return end - at >= 3 ? end : at + 1;
	},
	ellipsis: endOfCharacter,
};

/** Format characters, and those that choose a picture for a sign. */
const UNSEEN = /\p{Cf}|\ufe0e|\ufe0f/gu;

const clean = (raw: string): string =>
	/^[\x21-\x7e]*$/.test(raw) ? raw : raw.replace(UNSEEN, '').normalize('NFC');

const KEYS: Record<Visible, (raw: string) => string> = {
	letter: (raw) => clean(raw).replace(/[‘’ʼ`´′]/g, "'"),
	number: (raw) => clean(raw).replace(/[‘’ʼ`´′]/g, "'"),
	single: clean,
	mark: clean,
	symbol: clean,
	flag: clean,
	apostrophe: (raw) => (raw.length > 1 ? '"' : "'"),
	quote: () => '"',
	dash: () => '-',
	dot: (raw) => (raw.length > 1 ? '…' : '.'),
	ellipsis: () => '…',
};

/** What stands past the end of a text. */
const BLANK = 0x20;

function kindAt(text: string, at: number): Kind {
	return kindOf(text.codePointAt(at) ?? BLANK);
}

function width(text: string, at: number): number {
	return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

const ZERO_WIDTH_JOINER = 0x200d;

/** With the accents, variation selectors and joined characters that are written onto it. */
function endOfCharacter(text: string, at: number): number {
	let end = at + width(text, at);
	for (; end < text.length; end += width(text, end)) {
		const code = text.charCodeAt(end);
		if (code === ZERO_WIDTH_JOINER && kindAt(text, end + 1) === 'symbol') end++;
		else if (kindAt(text, end) !== 'mark') break;
	}
	return end;
}

function endOfRun(text: string, at: number, kind: Kind): number {
	let end = at + width(text, at);
	while (kindAt(text, end) === kind) end += width(text, end);
	return end;
}

function endOfWord(text: string, at: number): number {
	let end = at;
	let last = at;
	while (end < text.length) {
		const kind = kindAt(text, end);
		const next = end + width(text, end);
		if (kind === 'letter' || kind === 'number' || kind === 'mark') last = next;
		else if (kind === 'apostrophe') {
			const after = kindAt(text, next);
			if (after !== 'letter' && after !== 'number') break;
		} else if (kind !== 'hidden') break;
		end = next;
	}
	return last;
}
