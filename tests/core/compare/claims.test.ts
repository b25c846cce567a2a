import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimsOf, claimTable, onlyIn, type ClaimCell } from '#lib/core/compare/claims.ts';
import type { Article } from '#lib/core/model/article.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import { a, articleOf, articles, b, c, claimOf, highlight, holding } from './desk.ts';

type Filled = Extract<ClaimCell, { kind: 'passages' }>;

/** Ten words, and a line that is no part of the story. */
const told = articleOf(
	't',
	'One two three four five.\n\nSubscribe now\n\nSix seven eight nine ten.',
);
const withLine: Article = {
	...told,
	blocks: told.blocks.map((block) => ({
		...block,
		...(told.text.startsWith('Subscribe', block.start) && { boilerplate: true as const }),
	})),
};

function cellOf(snapshot: Snapshot, article: Article): ClaimCell {
	return claimTable(snapshot, claimsOf(snapshot, undefined, [article]), [article])[0]!.cells[0]!;
}

function filled(...marks: [words: string, tag: string, inClaim?: false][]): Filled {
	const all = marks.map(([words, tag], i) => highlight(`h${i}`, withLine, words, { tag }));
	const inClaim = all.filter((_, i) => marks[i]![2] !== false).map(({ id }) => id);
	const cell = cellOf(holding(withLine, ...all, claimOf('k', inClaim)), withLine);
	if (cell.kind !== 'passages') throw new RangeError('The claim has a passage.');
	return cell;
}

describe('the claims of a story', () => {
	const snapshot = holding(
		highlight('h', b, 'voted'),
		claimOf('made here', [], { story: 's', rank: 2 }),
		claimOf('marked here', ['h'], { story: 'other', rank: 1 }),
		claimOf('elsewhere', [], { story: 'other' }),
		claimOf('of none', ['gone']),
	);

	test('are those made in it and those with a passage in it, in order', () => {
		const titles = claimsOf(snapshot, { id: 's' }, articles).map(({ title }) => title);
		expect(titles).toEqual(['marked here', 'made here']);
	});

	test('without a story are those with a passage', () => {
		expect(claimsOf(snapshot, undefined, [b]).map(({ title }) => title)).toEqual(['marked here']);
		expect(claimsOf(snapshot, undefined, [a])).toEqual([]);
	});
});

describe('a cell', () => {
	test('counts words and their share, without boilerplate', () => {
		expect(filled(['two three', 'framing'], ['Six', 'evidence'])).toMatchObject({
			...{ words: 3, share: 0.3, first: 0.1, inHead: true, firstTag: 'framing' },
		});
		expect(filled(['five.\n\nSubscribe now\n\nSix', 'framing'])).toMatchObject({ words: 2 });
	});

	test('counts words in two passages once', () => {
		expect(filled(['two three', ''], ['three four', ''])).toMatchObject({ words: 3 });
	});

	test('has its passages in the order of the text, and the tag that comes first', () => {
		const { passages, firstTag, first, inHead } = filled(
			['eight', 'caveat'],
			['three', ''],
			['Six', 'evidence'],
		);
		expect(passages.map(({ start, end }) => withLine.text.slice(start, end))).toEqual([
			...['three', 'Six', 'eight'],
		]);
		expect([firstTag, first, inHead]).toEqual(['evidence', 0.2, false]);
		expect(filled(['three', '']).firstTag).toBeUndefined();
	});

	test.each<[string, [words: string, tag: string, inClaim?: false][], number | undefined]>([
		[
			'none follows',
			[
				['three', 'framing'],
				['One', 'caveat', false],
			],
			undefined,
		],
		[
			'it follows at once',
			[
				['three', 'framing'],
				['four', 'caveat', false],
			],
			0,
		],
		[
			'it is in the claim',
			[
				['three four', 'framing'],
				['four', 'caveat', false],
			],
			0,
		],
		['it is the claim', [['three four', 'caveat']], 0],
		[
			'it is in the next paragraph',
			[
				['three', ''],
				['seven', 'caveat', false],
			],
			3,
		],
	])('tells how many words later the caveat comes: %s', (_, marks, words) => {
		expect(filled(...marks).caveatAfter).toBe(words);
	});

	test('without a passage says what a person has found, or nothing', () => {
		const kinds = (notCovered: string[]) => {
			const snapshot = holding(highlight('h', a, 'voted'), claimOf('k', ['h'], { notCovered }));
			const [row] = claimTable(snapshot, [...snapshot.claims.values()], articles);
			return row!.cells.map(({ kind }) => kind);
		};
		expect(kinds([])).toEqual(['passages', 'unmatched', 'unmatched']);
		expect(kinds(['c', 'a'])).toEqual(['passages', 'unmatched', 'not-covered']);
	});

	test('never has more words than the article, nor stands outside it', () => {
		const places = fc.array(
			fc.tuple(fc.nat(withLine.text.length - 1), fc.nat(withLine.text.length - 1)),
			{ minLength: 1, maxLength: 4 },
		);
		fc.assert(
			fc.property(places, (list) => {
				const marks = list.map(([x, y], i) => {
					const words = withLine.text.slice(Math.min(x, y), Math.max(x, y) + 1);
					return highlight(`h${i}`, withLine, words);
				});
				const ids = marks.map(({ id }) => id);
				const cell = cellOf(holding(withLine, ...marks, claimOf('k', ids)), withLine);
				if (cell.kind !== 'passages') throw new RangeError('The claim has a passage.');
				expect(cell.passages.length).toBe(marks.length);
				expect(cell.words).toBeLessThanOrEqual(10);
				expect(cell.share).toBe(cell.words / 10);
				expect(cell.first).toBeGreaterThanOrEqual(0);
				expect(cell.first).toBeLessThanOrEqual(1);
			}),
			// two passages that have a part each of one word
			{
				examples: [
					[
						[
							[57, 0],
							[59, 63],
						],
					],
				],
			},
		);
	});
});

test('what only one article has is either confirmed or unchecked', () => {
	const snapshot = holding(
		highlight('ha', a, 'voted'),
		highlight('hb', b, 'voted'),
		claimOf('shared', ['ha', 'hb']),
		claimOf('confirmed', ['ha'], { notCovered: ['b'] }),
		claimOf('unchecked', ['ha'], { notCovered: ['c'] }),
		claimOf('of b', ['hb'], { notCovered: ['a'] }),
	);
	const rows = claimTable(snapshot, claimsOf(snapshot, undefined, articles), [a, b, c]);
	const { confirmed, unchecked } = onlyIn(rows, 'a', 'b');
	expect(confirmed.map(({ claim }) => claim.id)).toEqual(['confirmed']);
	expect(unchecked.map(({ claim }) => claim.id)).toEqual(['unchecked']);
	expect(onlyIn(rows, 'a', 'gone')).toEqual({ confirmed: [], unchecked: [] });
});
