/**
 * What is written in the search box: words, "phrases", -words, and conditions by name, as in
 * `pilot tag:evidence outlet:"Coastal Post" has:note in:notes`. The names are the same in every language.
 */
import { fold } from '../search/fold.ts';
import { LONGEST_QUERY } from '../search/query.ts';
import { FLAG_NAMES } from './filter-params.ts';
import { ANY_HIGHLIGHT, FLAGS, type Filter } from './filter.ts';
import { meant, type Vocabulary } from './vocabulary.ts';

export const KINDS = ['articles', 'highlights', 'notes'] as const;
/** What is looked through. */
export type Kind = (typeof KINDS)[number];

export interface Asked {
	readonly filter: Filter;
	/** Empty for all. */
	readonly kinds: readonly Kind[];
	/** What looks like a condition and is none; it was taken for words. */
	readonly unread: readonly string[];
}

const LIST_OF = { tag: 'tags', code: 'codes', outlet: 'outlets', by: 'coders' } as const;

/** The names before the colon. */
export const OPERATORS = ['tag', 'code', 'outlet', 'by', 'has', 'no', 'in', 'both'] as const;
export type Operator = (typeof OPERATORS)[number];

const QUOTES = /[“”„‟«»]/g;
const TOKEN = /[\p{L}]+:(?:"[^"]*"?|[^\s"]*)|-?"[^"]*"?|[^\s"]+/gu;
const CONDITION = /^(\p{L}+):(?!\/\/)("?)(.*?)"?$/su;

export function parseQuery(text: string, vocabulary: Vocabulary): Asked {
	let filter = ANY_HIGHLIGHT;
	const words: string[] = [];
	const kinds: Kind[] = [];
	const unread: string[] = [];
	for (const token of text.slice(0, LONGEST_QUERY).replace(QUOTES, '"').match(TOKEN) ?? []) {
		const [, name, quoted, value = ''] = CONDITION.exec(token) ?? [];
		if (name === undefined) words.push(token);
		else if (!isOperator(name)) take(token);
		else for (const one of valuesIn(name, value, quoted === '"')) read(name, one);
	}
	const written = words.join(' ').trim();
	return { filter: written ? { ...filter, words: written } : filter, kinds, unread };

	function read(name: Operator, value: string): void {
		const kind = KINDS.find((known) => name === 'in' && known.startsWith(fold(value)));
		const next = name === 'in' ? undefined : applied(filter, name, value, vocabulary);
		if (kind) kinds.push(kind);
		else if (next) filter = next;
		else take(`${name}:${value}`);
	}

	function take(token: string): void {
		if (unread.includes(token)) return;
		unread.push(token);
		words.push(`"${token.replaceAll('"', '')}"`);
	}
}

/** None as long as nothing has been written after the colon. */
function valuesIn(name: Operator, value: string, quoted: boolean): string[] {
	return quoted || name === 'both' ? [value] : value.split(',').filter(Boolean);
}

function isOperator(name: string): name is Operator {
	return (OPERATORS as readonly string[]).includes(name);
}

/** @returns nothing if there is no such value */
function applied(
	filter: Filter,
	name: Exclude<Operator, 'in'>,
	value: string,
	vocabulary: Vocabulary,
): Filter | undefined {
	if (name === 'has' || name === 'no') {
		const flag = FLAGS.find((one) => FLAG_NAMES[one] === fold(value).replace(/ies$/, 'y'));
		return flag && { ...filter, [flag]: name === 'has' };
	}
	if (name === 'both') {
		const [a, b, ...more] = value.split('+').map((one) => meant(vocabulary.tags, one)[0]);
		return a && b && a !== b && !more.length ? { ...filter, both: [a, b] } : undefined;
	}
	const list = LIST_OF[name];
	const ids = list === 'tags' && value === '' ? [''] : meant(vocabulary[list], value);
	return ids.length ? { ...filter, [list]: [...new Set([...filter[list], ...ids])] } : undefined;
}

/** The condition that is being written at the end of `text`, to suggest values for. */
export function unfinished(text: string): { operator: Operator; value: string } | undefined {
	const [, name = '', value = ''] = /(?:^|\s)(\p{L}+):("[^"]*|[^\s"]*)$/u.exec(text) ?? [];
	return isOperator(name) ? { operator: name, value: value.replace('"', '') } : undefined;
}
