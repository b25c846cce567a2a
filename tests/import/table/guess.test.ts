/** Which column of a table holds what. */
import { describe, expect, test } from 'vitest';
import type { Field } from '#lib/import/reading.ts';
import { guessMapping } from '#lib/import/table/guess.ts';
import { BODY } from './reading.ts';

const long = (length: number) => `${'word '.repeat(length / 5 + 1).slice(0, length - 1)}.`;

describe('a name', () => {
	test('that is likelier goes before one that is less so, wherever they stand', () => {
		expect(guessMapping(['name', 'title'], [['Post', 'Flood']], true)).toEqual({ title: 1 });
		expect(guessMapping(['a.name', 'a.title'], [['Post', 'Flood']], true)).toEqual({ title: 1 });
	});

	test('of its own goes before the last part of one', () => {
		expect(guessMapping(['a.title', 'name'], [['Post', 'Flood']], true)).toEqual({ title: 1 });
	});

	test('that comes twice counts where it comes first', () => {
		expect(guessMapping(['Title', 'title'], [['Flood', 'Rain']], true)).toEqual({ title: 0 });
	});

	test('counts for nothing above a column with nothing in it', () => {
		expect(guessMapping(['title', 'name'], [['', 'Flood']], true)).toEqual({ title: 1 });
	});

	test('counts for nothing where columns have no names of their own', () => {
		expect(guessMapping(['title'], [['Flood']], false)).toEqual({ outlet: 0 });
	});
});

describe('of two columns of fitting names the better one is taken, unless it holds something else:', () => {
	const ADDRESS = 'https://post.example/a';
	test.each<[Field, [string, string], fitting: string[], other: string[], second: string[]]>([
		['url', ['url', 'link'], [ADDRESS, 'none'], ['none', 'none'], [ADDRESS, ADDRESS]],
		['published', ['published', 'date'], ['2025-10-04', '?'], ['soon', '?'], ['2025', '2024']],
		['text', ['text', 'body'], [long(20)], [long(19)], [long(60)]],
		['text', ['text', 'body'], [ADDRESS, long(22)], [ADDRESS, ADDRESS], [long(30), long(30)]],
		['text', ['text', 'body'], ['2025-10-04', long(10)], ['2025', '2026'], ['Rain', 'Sun']],
		['title', ['title', 'headline'], [long(400)], [long(401)], ['Flood']],
		['title', ['title', 'headline'], [ADDRESS, 'Flood'], [ADDRESS, ADDRESS], ['Flood', 'Rain']],
		['title', ['title', 'headline'], ['17', '18', '19', '20', 'Flood'], ['17'], ['Flood']],
		['outlet', ['outlet', 'publisher'], [long(100)], [long(101)], ['The Post']],
		['outlet', ['outlet', 'publisher'], ['1', '2', '3', '4', 'Post'], ['12'], ['The Post']],
		['author', ['author', 'byline'], [long(300)], [long(301)], ['Ann Lee']],
		['author', ['author', 'byline'], [ADDRESS, 'Ann Lee'], [ADDRESS], ['Ann Lee']],
		['language', ['language', 'lang'], [long(20)], [long(21)], ['en']],
		['story', ['story', 'event'], [long(400)], [long(401)], ['River']],
		['story', ['story', 'event'], ['1', '1'], ['1', '2'], ['River', 'River']],
		['story', ['story', 'event'], ['1', ''], ['1', '2', ''], ['River', 'River']],
		['kind', ['kind', 'genre'], [long(60)], [long(61)], ['News']],
	])('%s', (field, names, fitting, other, second) => {
		const beside = (first: string[]) => first.map((cell, i) => [cell, second[i] ?? second[0]!]);
		expect(guessMapping(names, beside(fitting), true)[field]).toBe(0);
		expect(guessMapping(names, beside(other), true)[field]).toBe(1);
	});
});

describe('a column without a name', () => {
	const guess = (...columns: string[][]) =>
		guessMapping(
			columns.map((_, i) => String(i)),
			columns[0]!.map((_, row) => columns.map((cells) => cells[row]!)),
			false,
		);
	const of = (share: number, one: string, other: string) =>
		Array.from({ length: 10 }, (_, i) => (i < share * 10 ? one : other));

	test('of addresses or dates is one if nearly all of them are', () => {
		expect(guess(of(0.9, 'https://post.example/a', '-'))).toEqual({ url: 0 });
		expect(guess(of(0.8, 'https://post.example/a', '-'))).toEqual({});
		expect(guess(of(0.9, '2025-10-04', '-'))).toEqual({ published: 0 });
		expect(guess(of(0.8, '2025-10-04', '-'))).toEqual({});
	});

	test('of many words is the text, the one of most of them if there are several', () => {
		expect(guess([BODY])).toEqual({ text: 0 });
		expect(guess([long(300)], [long(700)])).toEqual({ text: 1 });
		expect(guess([long(1500)], [long(3000)])).toEqual({ text: 0 });
		expect(guess([long(250)])).toEqual({ text: 0 });
		expect(guess([long(249)])).toEqual({});
	});

	test('of some words, each time others, is the title', () => {
		expect(guess([long(199)])).toEqual({ title: 0 });
		expect(guess([long(200)])).toEqual({});
		expect(guess([long(20)])).toEqual({ title: 0 });
		expect(guess(['Rain over the river', 'Wind over the woods'])).toEqual({});
		expect(guess([...'abcdefgh'].map((one) => long(20) + one))).toEqual({ title: 0 });
		expect(guess([...'abcdaefg'].map((one) => long(20) + one))).toEqual({ title: 0 });
		expect(guess([...'abcdaeab'].map((one) => long(20) + one))).toEqual({});
		expect(guess([...'abcda'].map((one) => long(20) + one))).toEqual({});
	});

	test('of few words is the outlet where there is one article', () => {
		expect(guess(['The Post'], ['The river rose again'], [BODY])).toEqual({
			...{ outlet: 0, title: 1, text: 2 },
		});
		expect(guess(['The Post', 'Gazette'])).toEqual({});
	});

	test('of few words that come again is the outlet', () => {
		expect(guess(['Post', 'Gazette', 'Post'])).toEqual({});
		expect(guess(['Post', 'Gazette', 'Post', 'Post'])).toEqual({ outlet: 0 });
		expect(guess(['Post', 'Post', 'Post'])).toEqual({ outlet: 0 });
		expect(guess(['Post', 'Post'])).toEqual({});
		expect(guess(['a', 'a', 'a', 'b', 'c'])).toEqual({ outlet: 0 });
	});

	test('of some words that come again is the story, or the longer one of two such', () => {
		const again = (length: number) => [long(length), long(length), long(length)];
		expect(guess(again(19))).toEqual({ outlet: 0 });
		expect(guess(again(30))).toEqual({ story: 0 });
		expect(guess(again(150))).toEqual({ story: 0 });
		expect(guess(again(151))).toEqual({});
		expect(guess(again(15), again(12))).toEqual({ outlet: 1, story: 0 });
		expect(guess(again(8), again(10))).toEqual({ outlet: 0 });
		expect(guess(again(30), again(31))).toEqual({ story: 0 });
		expect(guess(again(21), again(30))).toEqual({ story: 0, outlet: 1 });
	});

	test('of words that come again is neither if there are dates among them', () => {
		expect(guess(['Post', 'Post', 'Post', 'Post', '2025-10-04'])).toEqual({ outlet: 0 });
		expect(guess(['Post', 'Post', 'Post', '2025-10-04'])).toEqual({});
	});
});

test('a column with a name of no meaning may still be the title, though not the outlet', () => {
	expect(guessMapping(['x', 'y'], [[long(20), long(19)]], true)).toEqual({ title: 0 });
	const rows = ['Post', 'Post', 'Post'].map((cell) => [cell]);
	expect(guessMapping(['x'], rows, true)).toEqual({});
});
