/** What stands at the edges of pages, and how what is drawn becomes runs. */
import { describe, expect, test } from 'vitest';
import { withoutFurniture } from '#lib/import/pdf/furniture.ts';
import { linesOf, quantile } from '#lib/import/pdf/lines.ts';
import { runsOf, type DrawnText, type Mark, type Run } from '#lib/import/pdf/runs.ts';
import type { Segment } from '#lib/import/pdf/segments.ts';

const run = (text: string, y: number, more: Partial<Run> = {}): Run => ({
	...{ text, x: 50, y, width: 100, size: 10, font: 'a', rtl: false, artifact: false },
	...more,
});
const BODY = [300, 312, 324, 336, 348, 360].map((y) => run('The river rose again', y));
const page = (...runs: Run[]) => ({ width: 600, height: 800, runs: [...runs, ...BODY] });
const taken = (...pages: { width: number; height: number; runs: readonly Run[] }[]) =>
	withoutFurniture(pages).lines;

describe('at the edges of pages', () => {
	test('the same words are taken away, numbers aside', () => {
		expect(taken(page(run('Post 1', 40)), page(run('POST 2', 40)))).toEqual([
			['Post 1'],
			['POST 2'],
		]);
		expect(withoutFurniture([page(run('Post', 40)), page(run('Post', 40))]).runs).toEqual([
			BODY,
			BODY,
		]);
		expect(taken(page(run('Post', 780)), page(run('Post', 780)))).toEqual([['Post'], ['Post']]);
		expect(
			taken(
				page(run('b', 40, { x: 90 }), run(' a', 41)),
				page(run('a', 40), run('b', 42, { x: 90 })),
			),
		).toEqual([['a b'], ['a b']]);
	});

	test('other words, or the same elsewhere, stay', () => {
		const words = (y: number) => page(run('post', y));
		expect(taken(words(40), words(49))).toEqual([[], []]);
		expect(taken(words(40), words(47))).toEqual([['post'], ['post']]);
		expect(taken(words(113), words(113))).toEqual([[], []]);
		expect(taken(words(111), words(111))).toEqual([['post'], ['post']]);
		expect(taken(words(687), words(687))).toEqual([[], []]);
		expect(taken(words(688), words(688))).toEqual([['post'], ['post']]);
		expect(taken(words(40), page(run('gazette', 40)))).toEqual([[], []]);
	});

	test('what stands in the fourth row stays', () => {
		const rows = (at: string) =>
			page(...[20, 40, 60, 80].map((y, i) => run(`${at} row ${'abcd'[i]}`, y)));
		expect(taken(rows('post'), rows('post'))[0]).toEqual([
			'post row a',
			'post row b',
			'post row c',
		]);
		const feet = page(...[720, 740, 760, 780].map((y, i) => run(`foot ${'abcd'[i]}`, y)));
		expect(taken(feet, feet)[0]).toEqual(['foot b', 'foot c', 'foot d']);
	});

	test('a quarter of the pages is enough', () => {
		const others = (count: number) => Array.from({ length: count }, () => page());
		const head = page(run('post', 40));
		expect(taken(head, head, ...others(6))[0]).toEqual(['post']);
		expect(taken(head, head, ...others(7))[0]).toEqual([]);
	});

	test.each(['Page 2 of 3', '2/3', '– 2 von 3 –', '2', 'p. 2', 'Seite 2', '(2)'])(
		'%j is a page’s number',
		(words) => {
			expect(taken(page(), page(run(words, 780)), page())[1]).toEqual([words]);
		},
	);

	test.each(['Page 3 of 3 pages', '12345', 'the 2 towns', 'page two'])('%j is none', (words) => {
		expect(taken(page(run(words, 780)), page(), page())[0]).toEqual([]);
	});

	test('a number alone is none on a page alone, but one of one is', () => {
		expect(taken(page(run('1', 780)))).toEqual([[]]);
		expect(taken(page(run('Page 1 of 1', 780)))).toEqual([['Page 1 of 1']]);
		expect(taken(page(run('2', 20), run('x', 40)), page(run('x', 20), run('2', 40)))[1]).toEqual(
			[],
		);
	});

	test('a few words by themselves are a head, but on the first page', () => {
		const apart = (words: string, y = 40) => taken(page(), page(run(words, y)))[1];
		expect(apart('The Flood')).toEqual(['The Flood']);
		expect(taken(page(run('The Flood', 40)), page())[0]).toEqual([]);
		for (const words of ['It rained.', 'so it was', 'X'.repeat(80)])
			expect(apart(words)).toEqual([]);
		const near = [run('The Flood', 76), ...[100, 112, 124].map((y) => run('x', y))];
		expect(taken(page(), { width: 600, height: 800, runs: near })[1]).toEqual([]);
		const far = [run('The Flood', 75), ...[100, 112, 124].map((y) => run('x', y))];
		expect(taken(page(), { width: 600, height: 800, runs: far })[1]).toEqual(['The Flood']);
		expect(taken(page(), { width: 600, height: 800, runs: [run('The Flood', 40)] })[1]).toEqual([]);
	});

	test('what the file says is no text goes, unless it is half of it', () => {
		const artifact = { artifact: true };
		expect(taken(page(run('x', 400, artifact), run('y', 200, artifact)))).toEqual([['y', 'x']]);
		const half = { width: 600, height: 800, runs: [run('x', 400, artifact), run('y', 412)] };
		expect(taken(half)).toEqual([[]]);
	});
});

describe('what is drawn', () => {
	const drawn = (str: string, transform: number[], more: Partial<DrawnText> = {}): DrawnText => ({
		...{ str, transform, dir: 'ltr', width: 50, fontName: 'f' },
		...more,
	});
	const read = (items: (DrawnText | Mark)[], transform = [1, 0, 0, -1, 0, 800]) =>
		runsOf({ transform, width: 600, height: 800, items });

	test('is placed from the top left, in points', () => {
		expect(read([drawn('a', [10, 0, 0, 10, 100, 700], { width: -50, dir: 'rtl' })])).toEqual({
			...{ width: 600, height: 800, turned: [] },
			runs: [
				{
					...{ text: 'a', x: 100, y: 100, width: 50, size: 10, font: 'f' },
					...{ rtl: true, artifact: false },
				},
			],
		});
		expect(read([drawn('a', [10, 0, 0, 10, 100, 700])], [2, 0, 0, -2, 5, 1600]).runs).toMatchObject(
			[{ x: 205, y: 200, size: 20 }],
		);
	});

	test('is no text if it is blank, or of no size that is read', () => {
		const sized = (size: number) => drawn('a', [size, 0, 0, size, 0, 0]);
		const odd = drawn('a', [10, 0, 0, 10, NaN, 0]);
		expect(read([drawn(' ', [10, 0, 0, 10, 0, 0]), sized(0.5), sized(1000), odd]).runs).toEqual([]);
		expect(read([sized(0.6)]).runs).toHaveLength(1);
		expect(read([sized(999)]).runs).toHaveLength(1);
	});

	test('may be no part of the text', () => {
		const begin = (tag: string): Mark => ({ type: 'beginMarkedContent', tag });
		const end: Mark = { type: 'endMarkedContent' };
		const at = (x: number) => drawn('a', [10, 0, 0, 10, x, 0]);
		const { runs } = read([
			...[at(0), begin('Artifact'), at(10), begin('P'), at(20), end, at(30), end, at(40)],
			...[begin('P'), at(50), end],
		]);
		expect(runs.map(({ artifact }) => artifact)).toEqual([false, true, true, true, false, false]);
	});

	test('is turned as most of it is', () => {
		const up = [0, 10, -10, 0, 100, 700];
		const level = drawn('level', [10, 0, 0, 10, 100, 700]);
		expect(read([level, drawn('up', up)])).toMatchObject({ turned: ['up'], runs: [{ x: 100 }] });
		expect(read([level, drawn('upwards', up)])).toMatchObject({
			...{
				width: 800,
				height: 600,
				turned: ['level'],
				runs: [{ text: 'upwards', x: 700, y: 100 }],
			},
		});
		expect(read([drawn('down', [0, -10, 10, 0, 100, 700])])).toMatchObject({
			...{ width: 800, height: 600, runs: [{ x: 100, y: 500 }] },
		});
		expect(read([drawn('over', [-10, 0, 0, -10, 100, 700])])).toMatchObject({
			...{ width: 600, height: 800, runs: [{ x: 500, y: 700 }] },
		});
		expect(read([level, drawn('aslant', [7, 7, -7, 7, 0, 0])])).toMatchObject({
			...{ turned: ['aslant'], runs: [{ text: 'level' }] },
		});
	});

	test('twice in nearly the same place is there once', () => {
		const at = (x: number, y: number, text = 'a') => drawn(text, [12, 0, 0, 12, x, y]);
		expect(read([at(0, 0), at(1.9, 1.9)]).runs).toHaveLength(1);
		expect(read([at(0, 0), at(2, 0)]).runs).toHaveLength(2);
		expect(read([at(0, 0), at(0, 2)]).runs).toHaveLength(2);
		expect(read([at(0, 0), at(0, 0, 'b')]).runs).toHaveLength(2);
	});
});

describe('the lines of a column', () => {
	const segment = (
		text: string,
		left: number,
		right: number,
		y: number,
		more: Partial<Segment> = {},
	): Segment => ({
		...{ text, left, right, y, size: 10, font: 'a', rtl: false },
		...more,
	});
	const lines = (...segments: Segment[]) =>
		linesOf({ segments } as unknown as Parameters<typeof linesOf>[0], 3);

	test('are of all that stands on one', () => {
		const [first, second] = lines(
			...[segment('one', 0, 30, 10), segment('two', 40, 60, 12.9), segment('three', 0, 90, 15.9)],
		);
		expect(first).toEqual({
			...{ text: 'one two', from: 0, to: 60, y: 10, size: 10, font: 'a' },
			column: { from: 0, to: 90, page: 3 },
		});
		expect(second).toMatchObject({ text: 'three', from: 0, to: 90, y: 15.9 });
		expect(lines(segment('a', 0, 9, 10), segment('b', 20, 29, 13))).toHaveLength(2);
	});

	test('have bars between the cells of a table', () => {
		expect(lines(segment('a', 0, 10, 0), segment('b', 36, 40, 0))[0]?.text).toBe('a | b');
		expect(lines(segment('a', 0, 10, 0), segment('b', 35, 40, 0))[0]?.text).toBe('a b');
	});

	test('are as most of their letters are', () => {
		const bold = { font: 'b', size: 12 };
		expect(lines(segment('x', 0, 9, 0), segment('long', 10, 50, 1, bold))[0]).toMatchObject({
			...{ size: 12, y: 1, font: '' },
		});
	});

	test('run from right to left where the letters do', () => {
		const rtl = { rtl: true };
		expect(lines(segment('b', 0, 30, 0, rtl), segment('a', 40, 90, 0, rtl))[0]).toMatchObject({
			...{ text: 'a b', from: -90, to: -0 },
		});
		expect(lines(segment('b', 0, 30, 0, rtl), segment('a', 60, 90, 0, rtl))[0]?.text).toBe('a | b');
	});

	test('begin and end where most do', () => {
		const [first] = lines(
			...Array.from({ length: 20 }, (_, i) => segment('x', i, 100 + i, 12 * i)),
		);
		expect(first?.column).toEqual({ from: 2, to: 118, page: 3 });
		expect(quantile([], 0.5)).toBe(0);
		expect(quantile([3, 1, 2], 1)).toBe(3);
	});
});
