/**
 * Which highlights are shown. Its conditions all have to hold; of the values of one condition any will
 * do, so that two tags show the highlights of both.
 */
export interface Filter {
	/** Words and "phrases" that it has or, after a minus, has not: in the text, the note, the replies. */
	readonly words?: string;
	/** `Tag.id`s, `UNTAGGED` among them. */
	readonly tags: readonly string[];
	/** `Code.id`s */
	readonly codes: readonly string[];
	/** As articles name them. */
	readonly outlets: readonly string[];
	/** Coders' names. */
	readonly coders: readonly string[];
	/** With one, or without one. */
	readonly note?: boolean;
	/** Linked with another passage, or together with one in a claim. */
	readonly linked?: boolean;
	readonly replies?: boolean;
	/** In more than one piece. */
	readonly parts?: boolean;
	/** Two `Tag.id`s: those of either that share words with one of the other. */
	readonly both?: readonly [string, string];
}

export const ANY_HIGHLIGHT: Filter = { tags: [], codes: [], outlets: [], coders: [] };

export const LISTS = ['tags', 'codes', 'outlets', 'coders'] as const;
export type FilterList = (typeof LISTS)[number];

export const FLAGS = ['note', 'linked', 'replies', 'parts'] as const;
export type FilterFlag = (typeof FLAGS)[number];

/** How many of its conditions the filter makes; none lets everything pass. */
export function conditions(filter: Filter): number {
	const made = [
		filter.words,
		filter.both,
		...LISTS.map((name) => filter[name].length > 0),
		...FLAGS.map((name) => filter[name] !== undefined),
	];
	return made.filter(Boolean).length;
}

/** Whether it says something of highlights, which an article by itself cannot meet. */
export function asksOfHighlights(filter: Filter): boolean {
	const { words: _words, ...others } = filter;
	return conditions({ ...others, outlets: [] }) > 0;
}

/** The filter with the value in the list, or without it if it was there. */
export function toggled(filter: Filter, list: FilterList, value: string): Filter {
	const values = filter[list];
	return {
		...filter,
		[list]: values.includes(value) ? values.filter((one) => one !== value) : [...values, value],
	};
}

/** The filter with this condition, or without it if that is what it was. */
export function flagged(filter: Filter, flag: FilterFlag, wanted: boolean): Filter {
	const { [flag]: before, ...others } = filter;
	return before === wanted ? others : { ...others, [flag]: wanted };
}
