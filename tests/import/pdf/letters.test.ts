/** Letters and words of a PDF as they are typed. */
import { describe, expect, test } from 'vitest';
import { aboutPdf } from '#lib/import/pdf/about.ts';
import { withoutDropCaps } from '#lib/import/pdf/drop-caps.ts';
import { joinLines, vocabularyOf } from '#lib/import/pdf/hyphens.ts';
import { typedLetters, unmirrored } from '#lib/import/pdf/letters.ts';
import type { Run } from '#lib/import/pdf/runs.ts';

test.each([
	['ﬁn ﬂow', 'fin flow'],
	['ﺍﻟﻨﻬﺮ', 'النهر'],
	['⼈⼤', '人大'],
	['⺁⺅⻰', '厂亻龙'],
	['⺀⺃', '⺀乚'],
	['½ Ⅳ', '½ Ⅳ'],
])('%s is typed %s', (shapes, letters) => {
	expect(typedLetters(shapes)).toBe(letters);
});

test.each([
	[')a(', '(a)'],
	['(a)', '(a)'],
	[']a[ )b(', '[a] (b)'],
	['»a«', '«a»'],
	[')a', ')a'],
	['(a', '(a'],
	['(a) )b(', '(a) )b('],
	['a', 'a'],
])('brackets in %s are %s', (drawn, typed) => {
	expect(unmirrored(drawn)).toBe(typed);
});

describe('a word that was broken', () => {
	const join = (...lines: string[]) => joinLines(lines, vocabularyOf([]));

	test.each([
		[['The har-', 'bour'], 'The harbour'],
		[['The har\u00ad', 'bour'], 'The harbour'],
		[['Nord-', 'Süd'], 'Nord-Süd'],
		[['US-', 'led'], 'US-led'],
		[['Us-', 'led'], 'Usled'],
		[['well-', 'known'], 'well-known'],
		[['a mother-in-', 'law'], 'a mother-in-law'],
		[['2024-', '25'], '2024-25'],
		[['pro-', '“all”'], 'pro-“all”'],
		[['and/', 'or'], 'and/or'],
		[['a', 'b', 'c'], 'a b c'],
		[['a -', 'b'], 'a - b'],
		[['市議', '会'], '市議会'],
		[['市', 'a'], '市 a'],
		[['', 'a'], 'a'],
		[[], ''],
	])('%j is whole: %j', (lines, text) => {
		expect(join(...lines)).toBe(text);
	});

	test('is written as it is elsewhere', () => {
		const elsewhere = vocabularyOf(['The Harbour, a sea-wall and', 'stone walls with sto-']);
		expect([...elsewhere]).toEqual([
			'the',
			'harbour',
			'a',
			'sea-wall',
			'and',
			'stone',
			'walls',
			'with',
		]);
		expect(joinLines(['sea-', 'wall'], elsewhere)).toBe('sea-wall');
		expect(joinLines(['stone-', 'walls'], elsewhere)).toBe('stone-walls');
		expect(joinLines(['sea\u00ad', 'wall'], elsewhere)).toBe('seawall');
		expect(joinLines(['and-', 'with'], elsewhere)).toBe('andwith');
		expect(joinLines(['well-', 'known'], vocabularyOf(['wellknown']))).toBe('wellknown');
	});
});

describe('a first letter of several lines', () => {
	const run = (text: string, x: number, y: number, size = 10): Run => ({
		...{ text, x, y, size, width: size, font: 'a', rtl: false, artifact: false },
	});
	const read = (...runs: Run[]) => withoutDropCaps(runs, 10).map(({ text }) => text);

	test('begins the word beside it', () => {
		expect(read(run('T', 0, 30, 30), run(' he', 32, 10), run('river', 32, 20))).toEqual([
			...['The', 'river'],
		]);
		expect(read(run('“T', 0, 30, 18), run('he', 20, 20))).toEqual(['“The']);
		expect(
			read(run('T', 0, 30, 30), run('river', 32, 20), run('x', 40, 10), run('he', 32, 10)),
		).toEqual([...['river', 'x', 'The']]);
	});

	test.each<[string, Run, Run]>([
		['small', run('T', 0, 30, 17), run('he', 19, 20)],
		['no capital', run('t', 0, 30, 30), run('he', 32, 20)],
		['a word', run('The', 0, 30, 30), run('river', 32, 20)],
		['far away', run('T', 0, 30, 30), run('he', 50, 20)],
		['over it', run('T', 0, 30, 30), run('he', 29, 20)],
		['above', run('T', 0, 30, 30), run('he', 32, 33)],
		['below', run('T', 0, 30, 30), run('he', 32, 0)],
		['beside letters as large', run('T', 0, 30, 30), run('he', 32, 20, 18.75)],
	])('stays by itself where it is %s', (_, cap, other) => {
		expect(read(cap, other)).toEqual([cap.text, other.text]);
	});
});

describe('what a PDF says of itself', () => {
	const about = (info: object, xmp?: Record<string, unknown>) =>
		aboutPdf({ info, metadata: xmp ? { get: (name: string) => xmp[name] } : null } as never);

	test('is taken from either place', () => {
		expect(about({ Title: ' The \n flood ', Author: 'Ann', Language: 'en' })).toEqual({
			...{ title: 'The flood', author: 'Ann', language: 'en' },
		});
		expect(
			about(
				{ Title: 'x', Language: 'de' },
				{ 'dc:title': 'Flood', 'dc:creator': ['Ann', 'Bo'], 'dc:language': 'en' },
			),
		).toEqual({ title: 'Flood', author: 'Ann, Bo', language: 'de' });
		expect(about({}, { 'dc:language': 'en' })).toEqual({ language: 'en' });
		expect(about({ Title: 5, Author: ' ' })).toEqual({});
		expect(about({ Title: 'x'.repeat(501) }).title).toHaveLength(500);
	});

	test.each([
		...['Microsoft Word - a', 'Microsoft Office User', 'Untitled', 'document 1', 'about:blank'],
		...['flood.docx', 'page.INDD', 'a.pdf', 'x.html'],
	])('is not what programs write: %s', (title) => {
		expect(about({ Title: title, Author: 'admin' })).toEqual({});
		expect(about({ Title: 'Flood' }, { 'dc:title': title }).title).toBe('Flood');
	});

	test('may have such words inside', () => {
		expect(about({ Title: 'The untitled', Author: 'Administrator' })).toEqual({
			...{ title: 'The untitled', author: 'Administrator' },
		});
	});
});
