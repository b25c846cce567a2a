import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, unfolding } from '#lib/core/search/fold.ts';
import { occurrences } from '#lib/core/spans/occurrences.ts';
import { wordAt } from '#lib/core/text/words.ts';

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

/** Looks at every place by itself, from the start of the text. */
function slowly(text: string, words: string, wholeWords: boolean) {
	const wanted = fold(words).trim();
	const folded = fold(text);
	const found: { start: number; end: number }[] = [];
	let next = 0;
	for (let at = 0; wanted && at < folded.length; at++) {
		if (at < next || !folded.startsWith(wanted, at)) continue;
		const span = unfolding(text)({ start: at, end: at + wanted.length });
		if (span.start < (found.at(-1)?.end ?? 0) || span.start >= span.end) continue;
		const whole =
			wordAt(text, 'en', span.start).start === span.start &&
			wordAt(text, 'en', span.end - 1).end === span.end;
		if (wholeWords && !whole) continue;
		found.push(span);
		next = at + wanted.length;
	}
	return found;
}

test('occurrences are those that a look at every place finds', () => {
	const letters = fc.constantFrom('a', 'A', 'a', 'á', 'b', ' ', '\n', '-', '1', '.', 'ß', '👩🏽‍🚒');
	const string = (max: number) =>
		fc.array(letters, { maxLength: max }).map((some) => some.join(''));
	const texts = fc.oneof(
		string(60),
		fc.tuple(string(6), fc.nat(150)).map(([some, times]) => some.repeat(times)),
	);
	fc.assert(
		fc.property(texts, string(4), fc.boolean(), (text, words, wholeWords) => {
			const blocks = [{ type: 'paragraph' as const, start: 0, end: text.length }];
			const all = occurrences({ text, language: 'en', blocks }, words, { wholeWords });
			expect(all.map(({ start, end }) => ({ start, end }))).toEqual(
				slowly(text, words, wholeWords),
			);
		}),
	);
});
