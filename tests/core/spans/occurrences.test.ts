import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '#lib/core/search/fold.ts';
import { occurrences } from '#lib/core/spans/occurrences.ts';

const found = (text: string, words: string, wholeWords = true, language = 'en') =>
	occurrences(
		{ text, language, blocks: [{ type: 'paragraph', start: 0, end: text.length }] },
		words,
		{ wholeWords },
	).map(({ start, end }) => text.slice(start, end));

describe('the same words', () => {
	test('are found whatever their capitals, accents, quotes and spaces', () => {
		expect(found('São Paulo, SAO  PAULO, Sao\npaulo', 'são paulo')).toEqual([
			'São Paulo',
			'SAO  PAULO',
			'Sao\npaulo',
		]);
		expect(found('“Don’t go,” she said. "Don\'t go."', "don't go")).toEqual([
			'Don’t go',
			"Don't go",
		]);
	});

	test('are whole words unless parts are wanted too', () => {
		expect(found('The vote, the voter, a re-vote', 'vote')).toEqual(['vote']);
		expect(found('The vote, the voter, a re-vote', 'vote', false)).toEqual([
			'vote',
			'vote',
			'vote',
		]);
	});

	test('are found in a script without spaces by its words', () => {
		expect(found('市議会は投票した。議会', '議会', false, 'ja')).toEqual(['議会', '議会']);
	});

	test('that overlap themselves are found from the left', () => {
		expect(found('onto to to', 'to to')).toEqual(['to to']);
	});

	test('of nothing are nowhere', () => {
		expect(found('The vote', '  ')).toEqual([]);
	});

	test('come with the words around them', () => {
		const text = `${'before '.repeat(20)}vote ${'after '.repeat(20)}`.trim();
		const [one] = occurrences(
			{ text, language: 'en', blocks: [{ type: 'paragraph', start: 0, end: text.length }] },
			'vote',
			{ wholeWords: true },
		);
		expect(one?.before).toMatch(/^… before( before)+ $/);
		expect(one?.after).toMatch(/^( after)+ …$/);
	});
});

test('occurrences are in order, never overlap, and read alike', () => {
	const letters = fc.constantFrom('a', 'A', 'á', 'b', ' ', '\n', '’', 'ß');
	const string = (max: number) =>
		fc.array(letters, { maxLength: max }).map((some) => some.join(''));
	fc.assert(
		fc.property(string(40), string(4), fc.boolean(), (text, words, wholeWords) => {
			const all = occurrences(
				{ text, language: 'en', blocks: [{ type: 'paragraph', start: 0, end: text.length }] },
				words,
				{ wholeWords },
			);
			all.forEach(({ start, end }, i) => {
				expect(start).toBeLessThan(end);
				if (i > 0) expect(all[i - 1]!.end).toBeLessThanOrEqual(start);
				expect(fold(text.slice(start, end))).toContain(fold(words).trim());
			});
		}),
	);
});
