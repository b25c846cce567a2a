/** A word or a name in all its contexts, one line each (keyword in context). */
import type { Passage } from '../model/passage.ts';
import type { Span } from '../text/span.ts';
import { words } from '../text/segment.ts';
import type { Source } from './match.ts';
import { countedWords, WordKeys, type CountedWord, type Sameness } from './wording-words.ts';

export interface Line {
	readonly passage: Passage;
	/** Up to `window` words of the same block, as they stand there. */
	readonly before: string;
	readonly words: string;
	readonly after: string;
}

/** One name of several for the same thing. */
export interface Label {
	readonly alias: string;
	/** One entry an article, in the order of the sources, also where it does not occur. */
	readonly articles: readonly LabelUse[];
}

export interface LabelUse {
	readonly article: string;
	readonly count: number;
	readonly places: readonly Passage[];
}

/**
 * Every place of a word or a phrase, or of any of a list of names, in the order of the articles.
 * Case does not matter, except for acronyms ("US" is not "us"), nor does a possessive ’s. In English
 * a single query finds all forms of its words (Porter 1980: "strike" finds "striking"), a list of
 * names only singular and plural, as `labels` does. A phrase stands in one block, without commas or
 * stops in it. Where several names begin at one place, the longest counts.
 */
export function concordance(
	sources: readonly Source[],
	query: string | readonly string[],
	window = 8,
): Line[] {
	const [names, sameness]: [readonly string[], Sameness] =
		typeof query === 'string' ? [[query], 'stem'] : [query, 'plural'];
	return sources.flatMap((source) =>
		usesIn(source, names, sameness).map(({ first, last, counted }) => {
			const { text, id } = source;
			const { block } = counted[first]!;
			let from = first;
			let to = last;
			while (first - from < window && counted[from - 1]?.block === block) from--;
			while (to - last < window && counted[to + 1]?.block === block) to++;
			const { start } = counted[first]!;
			const { end } = counted[last]!;
			return {
				passage: { article: id, start, end },
				before: text.slice(edge(source, counted, from, 'start'), start),
				words: text.slice(start, end),
				after: text.slice(end, edge(source, counted, to, 'end')),
			};
		}),
	);
}

/** How often each article uses each of the names. Where one name is part of another, the longer counts. */
export function labels(sources: readonly Source[], aliases: readonly string[]): Label[] {
	const uses = sources.map((source) => usesIn(source, aliases, 'plural'));
	return aliases.map((alias, name) => ({
		alias,
		articles: sources.map(({ id }, at): LabelUse => {
			const places = uses[at]!.filter((use) => use.name === name).map(
				({ first, last, counted }): Passage => ({
					article: id,
					start: counted[first]!.start,
					end: counted[last]!.end,
				}),
			);
			return { article: id, count: places.length, places };
		}),
	}));
}

/** Words `first` to `last` of the article are the name with this number. */
interface Use {
	readonly name: number;
	readonly first: number;
	readonly last: number;
	readonly counted: readonly CountedWord[];
}

interface Name {
	readonly name: number;
	readonly words: readonly { readonly key: string; readonly exactly?: string }[];
}

function usesIn(source: Source, names: readonly string[], sameness: Sameness): Use[] {
	const keys = new WordKeys(sameness);
	const counted = countedWords(source, keys);
	const sought = names
		.map((name, number): Name => ({ name: number, words: wordsOf(name, source.language, keys) }))
		.filter((name) => name.words.length > 0)
		.sort((a, b) => b.words.length - a.words.length);
	const found: Use[] = [];
	for (let at = 0; at < counted.length; at++) {
		const name = sought.find((one) => standsAt(one, counted, at, source.text));
		if (!name) continue;
		const last = at + name.words.length - 1;
		found.push({ name: name.name, first: at, last, counted });
		at = last;
	}
	return found;
}

function wordsOf(name: string, language: string, keys: WordKeys): Name['words'] {
	return words(name, language, { start: 0, end: name.length }).map(({ start, end }) => {
		const word = name.slice(start, end);
		const isAcronym = /^\p{Lu}{2,4}$/u.test(word);
		return { key: keys.keyOf(word, language), ...(isAcronym && { exactly: word }) };
	});
}

function standsAt(name: Name, counted: readonly CountedWord[], at: number, text: string): boolean {
	return name.words.every(({ key, exactly }, i) => {
		const word = counted[at + i];
		if (word?.key !== key || (i > 0 && !word.continues)) return false;
		return exactly === undefined || text.slice(word.start, word.end).startsWith(exactly);
	});
}

/** Where the context begins or ends: at the word, or at the edge of the block if it is the last one there. */
function edge(
	{ blocks }: Source,
	counted: readonly CountedWord[],
	at: number,
	side: keyof Span,
): number {
	const word = counted[at]!;
	const next = counted[side === 'start' ? at - 1 : at + 1];
	return next?.block === word.block ? word[side] : blocks[word.block]![side];
}
