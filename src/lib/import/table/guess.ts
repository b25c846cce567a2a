/** Guesses which column holds what, from the columns' names and from what is in them. */
import type { Field, Mapping } from '../reading.ts';
import { fieldsNamed, fieldsOfLastPart } from './column-names.ts';
import { looksOf, type Looks } from './looks.ts';

/** How sure one is, in points: a name outweighs looks, and looks can speak against a name. */
const NAMED = 200;
const NAMED_IN_PART = 120;
const LOOKS = 60;
const LEAST = 15;

interface Guess {
	readonly field: Field;
	readonly column: number;
	readonly points: number;
}

/** Each column holds at most one field. @param named whether the columns have names of their own */
export function guessMapping(
	columns: readonly string[],
	rows: readonly (readonly string[])[],
	named: boolean,
): Mapping {
	const looks = columns.map((_, column) => looksOf(rows, column));
	const longest = Math.max(0, ...looks.map(({ length }) => length));
	const guesses: Guess[] = [];
	for (const [column, name] of columns.entries()) {
		const look = looks[column];
		if (!look || look.filled === 0) continue;
		const points = new Map<Field, number>();
		const add = (field: Field, more: number): void => {
			points.set(field, Math.max(points.get(field) ?? 0, more));
		};
		if (named) {
			for (const [field, rank] of fieldsNamed(name)) add(field, NAMED - rank);
			for (const [field, rank] of fieldsOfLastPart(name)) add(field, NAMED_IN_PART - rank);
		}
		for (const [field, share] of byLooks(look, rows.length, named)) add(field, LOOKS * share);
		for (const [field, sum] of points) {
			guesses.push({ field, column, points: sum - against(field, look, longest) });
		}
	}
	const mapping: Partial<Record<Field, number>> = {};
	const taken = new Set<number>();
	for (const { field, column, points } of guesses.sort(surestFirst)) {
		if (points < LEAST || mapping[field] !== undefined || taken.has(column)) continue;
		mapping[field] = column;
		taken.add(column);
	}
	return mapping;
}

/** Equals stay in their order: the one further left goes first. */
function surestFirst(a: Guess, b: Guess): number {
	return b.points - a.points;
}

function* byLooks(look: Looks, rows: number, named: boolean): Generator<[Field, number]> {
	const { urls, dates, length, distinct } = look;
	if (urls > 0.8) yield ['url', urls];
	else if (dates > 0.8) yield ['published', dates];
	else if (length >= 200) yield ['text', Math.min(1, length / 1000)];
	else if (length >= 20 && distinct > 0.8) yield ['title', named ? 0.3 : 0.5];
	else if (length < 20 && !named && rows === 1) yield ['outlet', 0.3];
	if (named || rows < 3 || urls + dates > 0.2 || distinct > 0.6) return;
	// columns without names in which the same comes again and again
	if (length <= 30) yield ['outlet', 0.6 - length / 100];
	if (length > 10 && length <= 150) yield ['story', 0.4];
}

function against(field: Field, look: Looks, longest: number): number {
	switch (field) {
		case 'url':
			return look.urls < 0.5 ? 250 : 0;
		case 'published':
			return look.dates < 0.5 ? 120 : 0;
		case 'text':
			// the column of that name may hold a summary, or what kind of text it is
			return look.length * 3 < longest ? 130 : look.urls > 0.5 || look.dates > 0.5 ? 150 : 0;
		case 'title':
			return look.length > 400 || look.urls > 0.5 ? 100 : look.numbers > 0.8 ? 60 : 0;
		case 'outlet':
			return look.length > 100 ? 150 : look.numbers > 0.8 ? 100 : 0;
		case 'author':
			return look.length > 300 || look.urls > 0.5 ? 150 : 0;
		case 'language':
			return look.length > 20 ? 150 : 0;
		case 'story':
			return look.length > 400 ? 150 : look.distinct === 1 && look.filled > 0.5 ? 20 : 0;
		case 'kind':
			return look.length > 60 ? 150 : 0;
	}
}
