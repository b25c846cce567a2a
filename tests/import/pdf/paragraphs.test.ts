/** Lines of a PDF as paragraphs, and what each of them is. */
import { describe, expect, test } from 'vitest';
import type { Line } from '#lib/import/pdf/lines.ts';
import { looksOf } from '#lib/import/pdf/looks.ts';
import {
	hadRoom,
	isHeadingBy,
	isOfOneSize,
	isRest,
	measure,
	paragraphsOf,
	type Measure,
	type Paragraph,
} from '#lib/import/pdf/paragraphs.ts';

const COLUMN = { from: 0, to: 300, page: 0 };
const OTHER = { from: 320, to: 620, page: 0 };
const BY: Measure = { em: 10, font: 'text', leading: 12, indents: false };

/** A full line of the text, unless something else is said of it. */
const line = (text: string, y: number, more: Partial<Line> = {}): Line => ({
	...{ text, from: 0, to: 300, y, size: 10, font: 'text', column: COLUMN },
	...more,
});
const para = (first: Line, ...more: Line[]): Paragraph => [first, ...more];
const words = (paragraphs: readonly Paragraph[]) =>
	paragraphs.map((lines) => lines.map(({ text }) => text).join(' '));

describe('most of the lines tell', () => {
	const lines = (...ys: number[]) => ys.map((y) => line('word', y));

	test('the size, the font and the distance of all', () => {
		expect(
			measure([line('HEAD', 0, { size: 20, font: 'bold' }), ...lines(40, 52, 64, 77)]),
		).toEqual({ em: 10, font: 'text', leading: 12, indents: false });
		expect(measure([])).toEqual({ em: 10, font: '', leading: 12, indents: false });
		expect(measure([line('a', 0, { size: 8.2, font: '' })])).toMatchObject({ em: 8, font: '' });
		expect(measure([line('a', 0, { size: 8.3 })])).toMatchObject({ em: 8.5, leading: 10.2 });
	});

	test('the distance within columns alone, and no gap', () => {
		expect(measure(lines(0, 11, 22, 90, 101)).leading).toBe(11);
		expect(measure(lines(0, 7, 14)).leading).toBe(12);
		expect(measure(lines(0, 25, 50)).leading).toBe(12);
		expect(measure([line('a', 0), line('b', 15, { column: OTHER })]).leading).toBe(12);
	});

	test('whether paragraphs are indented', () => {
		const text = (indented: number) =>
			Array.from({ length: 12 }, (_, at) =>
				line('word', 12 * at, { from: at % 3 === 1 && at < 3 * indented ? 15 : 0 }),
			);
		expect(measure(text(3)).indents).toBe(true);
		expect(measure(text(2)).indents).toBe(false);
	});
});

describe('a line goes on', () => {
	const two = (next: Line, before: Line = line('One two three', 12), by = BY) =>
		paragraphsOf([before, next], by).length === 1;

	test('below a full one', () => {
		expect(two(line('four', 24))).toBe(true);
		expect(two(line('four', 27.3))).toBe(true);
		expect(two(line('four', 27.4))).toBe(false);
		expect(two(line('four', 11))).toBe(false);
	});

	test('in the same column, size and font', () => {
		expect(two(line('four', 24, { column: OTHER }))).toBe(false);
		expect(two(line('four', 24, { size: 10.8 }))).toBe(true);
		expect(two(line('four', 24, { size: 11 }))).toBe(false);
		expect(two(line('four', 24, { font: 'bold' }))).toBe(false);
		expect(two(line('four', 24, { font: '' }))).toBe(true);
	});

	test('unless it is indented', () => {
		expect(two(line('four', 24, { from: 7 }))).toBe(true);
		expect(two(line('four', 24, { from: 8 }))).toBe(false);
		expect(two(line('four', 24, { from: 59 }))).toBe(false);
		expect(two(line('four', 24, { from: 60 }))).toBe(true);
		expect(two(line('four', 24, { from: 20 }), line('One', 12, { from: 10 }))).toBe(true);
		expect(two(line('four', 24, { from: 12 }), line('• One', 12))).toBe(true);
	});

	test('unless the line before had room for its first word', () => {
		const short = (to: number, text = 'One two.') => line(text, 12, { to });
		expect(two(line('four five six', 24), short(150))).toBe(false);
		expect(two(line('four five six', 24), short(250))).toBe(true);
		expect(two(line('a b c d e f g h', 24), short(194, 'One two'))).toBe(false);
		expect(two(line('a b c d e f g h', 24), short(195, 'One two'))).toBe(true);
		expect(two(line('broken', 24), short(50, 'un-'))).toBe(true);
		expect(two(line('Broken up in many small words', 24), short(50, 'un-'))).toBe(false);
	});

	test('in a column of a few letters, however full it is', () => {
		const narrow = { column: { from: 0, to: 49, page: 0 } };
		expect(two(line('b', 24, { ...narrow, to: 5 }), line('a.', 12, { ...narrow, to: 5 }))).toBe(
			true,
		);
		const wider = { column: { from: 0, to: 50, page: 0 } };
		expect(two(line('b', 24, { ...wider, to: 5 }), line('a.', 12, { ...wider, to: 5 }))).toBe(
			false,
		);
	});

	test('unless it begins an item', () => {
		expect(two(line('• four', 24))).toBe(true);
		expect(two(line('• four', 24), line('One two.', 12))).toBe(false);
		expect(two(line('2. four', 24), line('1. One', 12))).toBe(false);
		expect(two(line('b) four', 24), line('(a) One', 12))).toBe(false);
		expect(two(line('2.four', 24), line('1. One', 12))).toBe(true);
	});

	test('of a headline, though it had room', () => {
		const large = { size: 20, font: 'bold' };
		expect(two(line('Two', 39, large), line('One', 2, { ...large, to: 50 }))).toBe(true);
		expect(two(line('Two', 40, large), line('One', 2, { ...large, to: 50 }))).toBe(false);
	});
});

test('paragraphs are in the order of their lines', () => {
	const lines = [line('a', 0), line('b', 12), line('c', 40), line('d', 52)];
	expect(words(paragraphsOf(lines, BY))).toEqual(['a b', 'c d']);
	expect(paragraphsOf([], BY)).toEqual([]);
});

test('a line has room for a word if that and a little more fits', () => {
	const next = line('abc defghi', 24, { to: 100 });
	expect(hadRoom(line('x.', 12, { to: 254 }), next)).toBe(true);
	expect(hadRoom(line('x.', 12, { to: 255 }), next)).toBe(false);
	expect(hadRoom(line('x', 12, { to: 190 }), next)).toBe(true);
	expect(hadRoom(line('x', 12, { to: 195 }), next)).toBe(false);
});

test('sizes and fonts tell what belongs together', () => {
	expect(isOfOneSize(line('', 0, { size: 9.25 }), line('', 0))).toBe(true);
	expect(isOfOneSize(line('', 0, { size: 9.1 }), line('', 0))).toBe(false);
	expect(isHeadingBy(line('a', 0, { font: 'bold' }), BY)).toBe(true);
	expect(isHeadingBy(line('a', 0, { font: '' }), BY)).toBe(false);
	expect(isHeadingBy(line('a', 0, { font: 'bold' }), { ...BY, font: '' })).toBe(false);
	expect(isHeadingBy(line('市議会は', 0, { font: 'bold' }), BY)).toBe(false);
});

describe('a paragraph in another column is the rest', () => {
	const at = { column: OTHER, from: 320, to: 620 };
	const rest = (first: string, next: string, more: Partial<Line> = {}, by = BY, to = 300) =>
		isRest(para(line(first, 12, { to })), para(line(next, 0, { ...at, ...more })), by);

	test('where a sentence goes on', () => {
		expect(rest('One two', 'Three')).toBe(true);
		expect(rest('One two.', 'Three')).toBe(false);
		expect(rest('One two.”', 'three')).toBe(false);
		expect(rest('One two', 'three', {}, BY, 20)).toBe(true);
		expect(rest('One two', 'Three', { to: 330 }, BY, 20)).toBe(false);
		expect(rest('un-', 'Broken', {}, BY, 20)).toBe(true);
	});

	test('of its kind', () => {
		expect(rest('One two', 'three', { size: 11 })).toBe(false);
		expect(rest('One two', 'three', { font: 'bold' })).toBe(false);
		expect(rest('One two', '• three')).toBe(false);
		const large = { size: 12 };
		expect(isRest(para(line('One', 0, large)), para(line('two', 0, { ...at, ...large })), BY)).toBe(
			false,
		);
	});

	test('unless it is indented where paragraphs are', () => {
		const indents = { ...BY, indents: true };
		expect(rest('One two.', 'Three', {}, indents)).toBe(true);
		expect(rest('One two.', 'Three', { from: 328 }, indents)).toBe(false);
		expect(rest('One two', 'three', { from: 328 })).toBe(true);
	});
});

describe('a paragraph looks like', () => {
	const text = (y: number, more: Partial<Line> = {}) =>
		para(line('The river rose above the old wall', y, more), line('and fell.', y + 12, more));
	const looks = (...paragraphs: Paragraph[]) => looksOf(paragraphs, BY);
	const large = (size: number, words = 'Flood') => para(line(words, 0, { size, font: 'bold' }));
	const label = (words: string, more: Partial<Line> = {}) =>
		para(line(words, 30, { font: 'bold', ...more }));

	test('a heading, by its size among others', () => {
		expect(looks(large(24), text(20), large(14), text(60), large(24))).toEqual([
			{ type: 'heading', level: 1 },
			{ type: 'paragraph' },
			{ type: 'heading', level: 2 },
			{ type: 'paragraph' },
			{ type: 'heading', level: 1 },
		]);
		const sizes = [30, 28, 26, 24, 22, 20, 18].map((size) => large(size));
		expect(looks(...sizes).map(({ level }) => level)).toEqual([1, 2, 3, 4, 5, 6, 6]);
	});

	test.each([
		[large(11.6), 'heading'],
		[large(11.5), 'paragraph'],
		[large(20, '2025'), 'paragraph'],
		[large(20, `${'x'.repeat(250)}`), 'heading'],
		[large(20, `${'x'.repeat(251)}`), 'paragraph'],
		[para(large(20)[0], ...Array<Line>(5).fill(large(20)[0])), 'heading'],
		[para(large(20)[0], ...Array<Line>(6).fill(large(20)[0])), 'paragraph'],
	])('a heading or none: %#', (paragraph, type) => {
		expect(looks(paragraph)[0]?.type).toBe(type);
	});

	test('a heading, by a font of its own above the text', () => {
		expect(looks(label('What comes next'), text(60))[0]).toEqual({ type: 'heading', level: 2 });
		expect(looks(large(24), text(0), label('Later'), text(60))[2]).toEqual({
			...{ type: 'heading', level: 2 },
		});
		expect(looks(large(24), large(20), text(0), label('Later'), text(60))[3]?.level).toBe(3);
		expect(looks(label('“Later”'), text(60))[0]?.type).toBe('heading');
		expect(looks(label('x'.repeat(99).replace('x', 'X') + 'y'), text(60))[0]?.type).toBe('heading');
	});

	test.each([
		['a sentence', label('It rained.')],
		['the beginning of one', label('It rained,')],
		['in small letters', label('later')],
		['long', label(`X${'x'.repeat(100)}`)],
		['small', label('Later', { size: 9.4 })],
		['of the text’s font', label('Later', { font: 'text' })],
		['a byline', label('By Ann Lee')],
		['a day', label('4 October 2025')],
		['three lines', para(...([0, 1, 2].map(() => label('Later')[0]) as [Line, Line, Line]))],
	])('none if it is %s', (_, paragraph) => {
		expect(looks(paragraph, text(60))[0]?.type).not.toBe('heading');
	});

	test('none if no text follows', () => {
		expect(looks(label('Later'))[0]?.type).toBe('paragraph');
		expect(looks(label('Later'), para(line('x', 60)))[0]?.type).toBe('paragraph');
		expect(looks(label('Later'), text(60, { font: 'bold' }))[0]?.type).toBe('paragraph');
		expect(looks(label('Later'), text(60, { size: 11 }))[0]?.type).toBe('paragraph');
	});

	test('its author under a headline, who is no heading', () => {
		expect(looks(large(24), label('Ann O’Lee'), text(60))[1]?.type).toBe('paragraph');
		expect(looks(large(24), label('Ann'), text(60))[1]?.type).toBe('heading');
		expect(looks(text(0), label('Ann Lee'), text(60))[1]?.type).toBe('heading');
	});

	test('an item, by what it begins with', () => {
		for (const words of ['• one', '– one', '12. one', '(3) one', 'a) one'])
			expect(looks(para(line(words, 0)))[0]?.type).toBe('item');
		for (const words of ['•one', '123. one', 'A) one'])
			expect(looks(para(line(words, 0)))[0]?.type).toBe('paragraph');
	});

	test('a caption or a note, if it is small and stands after the text', () => {
		const small = (words: string, more: Partial<Line> = {}) =>
			para(line(words, 200, { size: 8, ...more }));
		expect(looks(text(0), small('The pier'))[1]).toEqual({ type: 'caption' });
		expect(looks(text(0), small('The pier', { size: 9.3 }))[1]).toEqual({ type: 'paragraph' });
		expect(looks(small('The pier'), text(0))[0]).toEqual({ type: 'paragraph' });
		expect(looks(small('The pier'))[0]).toEqual({ type: 'paragraph' });
		const note = { type: 'paragraph', note: true };
		for (const words of ['1 The pier', '[12] The pier', '‡ The pier', '†The pier'])
			expect(looks(text(0), small(words))[1]).toEqual(note);
		expect(looks(text(0), small('1 The pier'), text(300))[1]).toEqual({ type: 'caption' });
		expect(looks(text(0), small('1 The pier'), text(300, { column: OTHER }))[1]).toEqual(note);
		expect(
			looks(text(0), small('1 The pier'), text(300, { column: { ...COLUMN, page: 1 } }))[1],
		).toEqual(note);
		expect(looks(text(0), small('1234 The pier'))[1]).toEqual({ type: 'caption' });
	});

	test('a quotation, if it is set in from both sides', () => {
		const inset = (from: number, to: number, length = 40) =>
			para(line('x'.repeat(length), 0, { from, to }), line('y'.repeat(length), 12, { from, to }));
		expect(looks(inset(13, 291))[0]?.type).toBe('quote');
		expect(looks(inset(12, 291))[0]?.type).toBe('paragraph');
		expect(looks(inset(13, 292))[0]?.type).toBe('paragraph');
		expect(looks(inset(13, 291, 30))[0]?.type).toBe('paragraph');
		expect(looks(para(inset(13, 291)[0]))[0]?.type).toBe('paragraph');
	});
});
