/** Which pieces of a page are the headline and what stands under it, before the text begins. */
import { bare } from './page-names.ts';
import type { Found } from './walk.ts';

/** Its place, or -1 if the page does not show one. */
export function headlineAt(found: readonly Found[], title: string, first: number): number {
	const likely = found.flatMap((piece, at) => {
		if (piece.type !== 'heading' || (piece.level ?? 6) > 2) return [];
		const near =
			likeness(piece.text, title) + (piece.level === 1 ? 0.2 : 0) + (at <= first ? 0.1 : 0);
		return [{ at, near }];
	});
	const best = likely.reduce((a, b) => (b.near > a.near ? b : a), { at: -1, near: 0 });
	if (best.near >= 0.6) return best.at;
	// a page may give another title to those who link to it
	const above = likely.filter(({ at }) => found[at]?.level === 1 && at <= first);
	return above.length === 1 && (found[above[0]!.at]?.text.length ?? 0) >= 20 ? above[0]!.at : -1;
}

/** The share of words that two titles have in common, 0 to 1. */
export function likeness(a: string, b: string): number {
	if (bare(a) === bare(b) && bare(a) !== '') return 1;
	const [first, second] = [wordsOf(a), wordsOf(b)];
	const shared = [...first].filter((word) => second.has(word)).length;
	const larger = Math.max(first.size, second.size);
	return larger === 0 ? 0 : shared / larger;
}

/** The share of the first text's words that the second has too. */
export function sharedWords(text: string, other: string): number {
	const [words, there] = [wordsOf(text), wordsOf(other)];
	return words.size === 0 ? 0 : [...words].filter((word) => there.has(word)).length / words.size;
}

function wordsOf(title: string): Set<string> {
	const words = title.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
	return new Set(words);
}

const STANDFIRST =
	/(?:^|[\s_-])(?:stand-?first|deks?|decks?|sub-?(?:title|head(?:line|ing)?)|summary|bajada|chap[oô]|chapeau|catanriss|anrisstext|untertitel|lead-?in|intro(?:duction)?|excerpt|description|kicker-text|article__sub\w*)(?:[\s_-]|$)/i;

/** Whether a piece between the headline and the text sums it up. */
export function isStandfirst(
	piece: Found,
	description: string | undefined,
	under: boolean,
): boolean {
	const { text, element, linked, type } = piece;
	if (text.length < 20 || text.length > 700 || linked > 0.5) return false;
	if (type !== 'paragraph' && type !== 'heading') return false;
	if (description !== undefined && repeats(text, description)) return true;
	const parent = element.parentElement;
	const named = `${element.getAttribute('class') ?? ''} ${parent?.getAttribute('class') ?? ''}`;
	if (STANDFIRST.test(named)) return true;
	return under && text.length >= 40 && (type === 'heading' || /[.!?…]["'”’»]?$/.test(text));
}

function repeats(text: string, description: string): boolean {
	const [a, b] = [bare(text), bare(description)];
	const length = Math.min(a.length, b.length, 80);
	return length >= 15 && a.slice(0, length) === b.slice(0, length);
}

/** A summary that the page marks as a heading: a sentence, or longer than headings are. */
export function isSentence(text: string): boolean {
	return text.length >= 60 && (/[.!?…。！？]["'”’»]?$/.test(text) || text.length > 120);
}
