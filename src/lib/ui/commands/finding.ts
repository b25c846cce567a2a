/** Finding commands by typing: words in any order, without regard to accents and capitals. */
import { fold } from '#lib/core/search/fold.ts';
import type { Entry } from './entry.ts';

const folded = new WeakMap<Entry, { readonly name: string; readonly all: string }>();

/**
 * The entries that every word of the query is found in, the best first: names that begin with it,
 * then names that have its words, then what is found by its group, keys or further words. Of equals,
 * those that can be done now and those done lately come first, then the order they came in.
 *
 * @param recent ids, the latest first
 */
export function found(
	entries: readonly Entry[],
	query: string,
	recent: readonly string[],
): readonly Entry[] {
	const whole = fold(query).trim();
	const words = whole.split(' ').filter(Boolean);
	return entries
		.map((entry, order) => ({ entry, order, fit: fitOf(entry, whole, words) }))
		.filter(({ fit }) => fit > 0)
		.sort(
			(a, b) =>
				b.fit - a.fit ||
				Number(a.entry.reason !== undefined) - Number(b.entry.reason !== undefined) ||
				lateness(recent, a.entry) - lateness(recent, b.entry) ||
				a.order - b.order,
		)
		.map(({ entry }) => entry);
}

/** 0: not found. */
function fitOf(entry: Entry, whole: string, words: readonly string[]): number {
	const { name, all } = foldedOf(entry);
	if (name.startsWith(whole)) return 5;
	if (words.every((word) => beginsWord(name, word))) return 4;
	if (words.every((word) => beginsWord(all, word))) return 3;
	if (words.every((word) => name.includes(word))) return 2;
	return words.every((word) => all.includes(word)) ? 1 : 0;
}

function beginsWord(text: string, word: string): boolean {
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
		if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!)) return true;
	}
	return false;
}

function foldedOf(entry: Entry): { readonly name: string; readonly all: string } {
	let known = folded.get(entry);
	if (!known) {
		const { name, group, keys = [], words = '' } = entry;
		known = { name: fold(name), all: fold([name, group, ...keys, words].join(' ')) };
		folded.set(entry, known);
	}
	return known;
}

function lateness(recent: readonly string[], { id }: Entry): number {
	const at = recent.indexOf(id);
	return at < 0 ? recent.length : at;
}
