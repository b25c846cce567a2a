/**
 * Which of the places where the Unicode rules see a new sentence are none: they cannot know
 * abbreviations, initials or numbering.
 */
import {
	BEFORE_NUMBER,
	MAYBE_LAST,
	NEVER_LAST,
	ORDINAL_STOP,
	SENTENCE_STARTERS,
} from './abbreviations.ts';

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const OPENERS_AT_START = /^[\s"'“‘«‹„¿¡([{]+/;
const CLOSERS_AT_END = /[\s"'”’»›)\]}]+$/;
const BRACKETED_ELLIPSIS = /[[(](?:\.{3}|…)[\])]$/;
const NUMBERING = /^\(?(?:\d{1,3}|\p{L}|[ivxIVX]+)\.$/u;
const STARTS_WITH_NUMBER = /^(?:[$€£]?\d|[IVXLC]+\b)/;

/**
 * Whether a sentence that began with `left` goes on with `right`.
 * @param left from the start of the sentence to the break
 * @param right at least the next few words
 */
export function goesOn(left: string, right: string, language: string): boolean {
	const before = left.trimEnd();
	const after = right.replace(OPENERS_AT_START, '');
	if (!LETTER_OR_DIGIT.test(before) || !LETTER_OR_DIGIT.test(after)) return true;
	if (/^\p{Ll}/u.test(after)) return /[.!?…]["'”’»›)\]}]*$/.test(before);
	if (BRACKETED_ELLIPSIS.test(before)) return true;

	const bare = before.replace(CLOSERS_AT_END, '');
	if (!bare.endsWith('.') || bare.endsWith('..')) return false;
	if (NUMBERING.test(before)) return true;
	const word = /[^\s"'“‘«([\u2014]*(?=\.$)/.exec(bare.slice(-40))?.[0] ?? '';
	return abbreviationGoesOn(word, after, language);
}

function abbreviationGoesOn(word: string, after: string, language: string): boolean {
	if (NEVER_LAST.has(word)) return true;
	if (BEFORE_NUMBER.has(word)) return STARTS_WITH_NUMBER.test(after);
	if (/^\d{1,2}$/.test(word)) return ORDINAL_STOP.has(language.split('-')[0] ?? '');
	if (!MAYBE_LAST.has(word) && !isInitials(word)) return false;
	return !SENTENCE_STARTERS.has(/^\p{L}+/u.exec(after)?.[0] ?? '');
}

/** `J`, `J.-P`, `U.S`, `a.m`, `Ph.D`, and the doubled capitals of Spanish plurals, `EE. UU.` */
function isInitials(word: string): boolean {
	return /^(?:\p{Lu}|(\p{Lu})\1|(?:\p{L}{1,2}\.-?)+\p{L}{1,2})$/u.test(word);
}
