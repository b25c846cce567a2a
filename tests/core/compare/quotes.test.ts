import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotations } from '#lib/core/compare/quotes-found.ts';
import { alteredQuotes } from '#lib/core/compare/quotes.ts';
import { anyText, languages } from '../text/any-text.ts';
import { source, storyOf } from './stories.ts';

const found = (text: string, language = 'en') =>
	quotations(source('a', text, language)).map(({ pieces }) =>
		pieces.map(({ start, end }) => text.slice(start, end)).join(' + '),
	);

describe('quotations', () => {
	test.each([
		['He said “this is so” and left.', ['this is so']],
		['He said "this is so" and left.', ['this is so']],
		['«No, nunca», dijo.', ['No, nunca']],
		['Er sagte: „Das ist so.“ Dann ging er.', ['Das ist so.']],
		['Er sagte: »Das ist so.« Dann ging er.', ['Das ist so.']],
		[
			'She told me: ‘I don’t know what the pilots’ union wants.’',
			['I don’t know what the pilots’ union wants.'],
		],
		["She said 'it isn't the end of it' and left.", ["it isn't the end of it"]],
		['她说：「这是真的。」', ['这是真的。']],
	])('of %s', (text, quotes) => {
		expect(found(text, 'en')).toEqual(quotes);
	});

	test.each([
		'The pilots’ union and the teachers’ union didn’t agree in ’78.',
		"Rock 'n' roll in the '60s wasn't the players' choice.",
		'A 21" screen, and “a mark that is never closed.',
		'5’ 11” tall',
	])('are none in: %s', (text) => {
		expect(found(`${text}\n\nAnother paragraph follows.`)).toEqual([]);
	});

	test('include what a quotation holds', () => {
		expect(found('“He called it ‘a mess’, twice,” she said.')).toEqual([
			'He called it ‘a mess’, twice,',
		]);
	});

	test('go on after who said it, and no further', () => {
		expect(
			found('“No,” said Ann Lee, who was there. “Never.” She left. “It is over,” Bo said.'),
		).toEqual(['No, + Never.', 'It is over,']);
	});

	test('go on over paragraphs of which only the last is closed', () => {
		const text =
			'He wrote:\n\n“The first paragraph of it.\n\n“The second one.”\n\nAnd so it ended.';
		expect(found(text)).toEqual(['The first paragraph of it. + The second one.']);
	});

	test('are in order, apart, and inside their blocks, whatever the text', () => {
		fc.assert(
			fc.property(anyText, languages, (text, language) => {
				const one = source('a', text, language);
				let last = 0;
				for (const { start, end, outer, block } of quotations(one).flatMap((q) => q.pieces)) {
					expect(outer.start).toBeGreaterThanOrEqual(last);
					expect(outer.start).toBeLessThanOrEqual(start);
					expect(start).toBeLessThan(end);
					expect(end).toBeLessThanOrEqual(outer.end);
					expect(one.blocks[block]!.start).toBeLessThanOrEqual(outer.start);
					expect(one.blocks[block]!.end).toBeGreaterThanOrEqual(outer.end);
					last = outer.end;
				}
			}),
		);
	});
});

describe('one quotation in two articles', () => {
	/** The table of the story: which outlets have it, by words that only it has. */
	const relations = async (story: string, ...outlets: string[]) =>
		alteredQuotes(await storyOf(story))
			.filter(({ a, b }) => [a, b].every(({ article }) => outlets.includes(article.split('.')[1]!)))
			.map(({ relation, quoted }) => ({
				relation,
				quoted: quoted.map((text) => text.slice(0, 24)),
			}));

	test.each([
		[
			'Doing nothing is not free',
			['harbour-times', 'coastal-post', 'quayside-ledger', 'tidewatch'],
			6,
		],
		['costs us shops', ['harbour-times', 'coastal-post', 'metro-24'], 3],
		['ing against a harbour', ['harbour-times', 'coastal-post', 'metro-24', 'tidewatch'], 5],
		['Six weeks in summer', ['coastal-post', 'tidewatch'], 1],
	])('harbour-vote: %s', async (words, outlets, pairs) => {
		const quotes = alteredQuotes(await storyOf('harbour-vote')).filter(({ quoted }) =>
			quoted.every((text) => text.includes(words)),
		);
		expect(quotes).toHaveLength(pairs);
		expect(new Set(quotes.flatMap(({ a, b }) => [a.article, b.article]))).toEqual(
			new Set(outlets.map((outlet) => `harbour-vote.${outlet}`)),
		);
	});

	test('river-flood: Renner, Whitcomb and Strand, each cut', async () => {
		expect(await relations('river-flood', 'valley-sentinel', 'capital-courier')).toEqual([
			{ relation: 'cut', quoted: ['We had minutes, not hour', 'We had minutes, not hour'] },
			{ relation: 'cut', quoted: ['We will rebuild every ho', 'We will rebuild every ho'] },
		]);
		expect(await relations('river-flood', 'valley-sentinel', 'daybreak-7')).toMatchObject([
			{ relation: 'cut' },
		]);
		expect(await relations('river-flood', 'capital-courier', 'isobar')).toEqual([
			{ relation: 'cut', quoted: ['wrong about the height', 'The forecast was wrong a'] },
		]);
		// Ferrer's words are English in one and Spanish in the other: not the same words.
		expect(await relations('river-flood', 'capital-courier', 'el-faro-del-valle')).toEqual([]);
	});

	test('nothing in the bundled stories is called altered: nobody altered a word', async () => {
		for (const id of ['harbour-vote', 'river-flood', 'venezuela-pressure']) {
			const quotes = alteredQuotes(await storyOf(id));
			expect(quotes.length).toBeGreaterThan(0);
			expect(quotes.filter(({ relation }) => relation === 'altered')).toEqual([]);
		}
	});

	const between = (a: string, b: string) =>
		alteredQuotes([source('a', `She said: “${a}”`), source('b', `“${b}”, she said.`)]).map(
			({ relation }) => relation,
		);

	test.each([
		['We will not sell it to anybody', 'We will sell it to anybody', ['altered']],
		['We will not sell the house to anybody', 'We will … sell the house to anybody', ['cut']],
		['We will not sell the house to anybody', 'We WILL not sell “the house” to anybody', ['same']],
		['We will never sell this old house', 'It is raining in the old town today', []],
		['wall of water', 'wall of water', []],
	])('%s / %s: %s', (a, b, relation) => {
		expect(between(a, b.replaceAll(/[“”]/g, '‘'))).toEqual(relation);
	});

	const word = fc.integer({ min: 0, max: 400 }).map((number) => `w${number}`);
	const quote = fc.uniqueArray(word, { minLength: 10, maxLength: 30 });

	test('is the same if nothing, cut if an edge, altered if a word inside is different', () => {
		fc.assert(
			fc.property(quote, fc.nat(), fc.nat(), (list, at, length) => {
				const text = list.join(' ');
				expect(between(text, text)).toEqual(['same']);
				const from = at % (list.length - 4);
				const part = list.slice(from, from + 4 + (length % (list.length - 4)));
				const expected = part.length === list.length ? 'same' : 'cut';
				expect(between(text, part.join(' '))).toEqual([expected]);
				expect(between(part.join(' '), text)).toEqual([expected]);
				const inside = 1 + (at % (list.length - 2));
				expect(between(text, list.with(inside, 'other').join(' '))).toEqual(['altered']);
			}),
		);
	});
});
