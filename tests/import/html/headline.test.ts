/** Which pieces of a page are its headline, and what stands under it. */
import { describe, expect, test } from 'vitest';
import { parseDocument } from '#lib/import/html/document.ts';
import {
	headlineAt,
	isSentence,
	isStandfirst,
	likeness,
	sharedWords,
} from '#lib/import/html/headline.ts';
import { walk } from '#lib/import/html/walk.ts';

function found(html: string) {
	const document = parseDocument(html, '');
	if (!document.ok) throw new RangeError(document.error.code);
	return walk(document.value.body);
}

test('titles are alike by the words that they share', () => {
	expect(likeness('Flood in town', 'FLOOD in: town!')).toBe(1);
	expect(likeness('Flood in town', 'Flood and rain in')).toBe(0.5);
	expect(likeness('', '')).toBe(0);
	expect(likeness('!', '?')).toBe(0);
	expect(likeness('市議会', '議会')).toBeCloseTo(2 / 3);
	expect(sharedWords('Flood in town', 'Rain and flood')).toBeCloseTo(1 / 3);
	expect(sharedWords('', 'Rain')).toBe(0);
});

describe('the headline', () => {
	const at = (html: string, first = 0) => headlineAt(found(html), 'Flood in town', first);

	test.each([
		['<p>Flood in town</p><h1>Flood in town</h1>', 1],
		['<h1>The Post</h1><h2>Flood in town</h2>', 1],
		['<h3>Flood in town</h3>', -1],
		['<h2>Flood in town</h2><h1>Flood in town</h1>', 1],
		['<h2>Flood in town</h2><h2>Flood in town</h2>', 0],
		['<h2>Flood in the town hall</h2>', 0],
		['<h2>Flood in the old town hall</h2>', 0],
		['<h2>Flood in the very old town hall</h2>', -1],
		['<h1>Flood in the old town hall</h1>', 0],
		['<h1>Rain</h1><p>a</p>', -1],
		['<h1>Nobody has seen rain so</h1>', 0],
		['<h1>Nobody saw rain so.</h1>', -1],
		['<h2>Nobody has seen rain so</h2>', -1],
		['<h1>Nobody has seen rain so</h1><h1>Again nobody saw any rain</h1>', 0],
		['<p>a</p><h1>Nobody has seen rain so</h1>', -1],
		['', -1],
	])('%s', (html, place) => {
		expect(at(html)).toBe(place);
	});

	test('may be another than the title, if it is the only one above the text', () => {
		const two = '<h1>Nobody has seen rain so</h1><h1>Again nobody saw any rain</h1>';
		expect(at(two, 1)).toBe(-1);
		expect(at(`<p>a</p>${two}`, 1)).toBe(1);
	});
});

describe('a standfirst', () => {
	const is = (html: string, under = false, description?: string) =>
		isStandfirst(found(html)[0]!, description, under);

	test.each([
		'<p class="standfirst">Words that sum it all up</p>',
		'<h2 class="x sub-title">Words that sum it all up</h2>',
		'<div class="article__subline"><p>Words that sum it all up</p></div>',
		'<p class="chapô">Words that sum it all up</p>',
	])('is called one: %s', (html) => {
		expect(is(html)).toBe(true);
	});

	test.each([
		'<p class="standfirst">Too short to be</p>',
		`<p class="standfirst">${'word '.repeat(141)}</p>`,
		'<p class="standfirst">A <a href="#">link to what is somewhere else</a></p>',
		'<blockquote class="standfirst">Words that sum it all up</blockquote>',
		'<p class="understandfirsts">Words that sum it all up</p>',
	])('is not: %s', (html) => {
		expect(is(html)).toBe(false);
	});

	test('is what the page says it is about', () => {
		const html = '<p>Words that sum it up, and more</p>';
		expect(is(html, false, 'Words that sum it up …')).toBe(true);
		expect(is(html, false, 'Words that sum')).toBe(false);
		expect(is(html, false, 'Others that sum it up')).toBe(false);
	});

	test('is a sentence or a heading right under the headline', () => {
		expect(is('<p>Words that sum up all that comes after it.</p>', true)).toBe(true);
		expect(is('<p>“Words that sum up all that comes after it.”</p>', true)).toBe(true);
		expect(is('<p>Words that sum up all that comes after it.</p>')).toBe(false);
		expect(is('<p>Words that sum up all that comes after it</p>', true)).toBe(false);
		expect(is('<h2>Words that sum up all that comes after it</h2>', true)).toBe(true);
		expect(is('<p>Words that sum up what comes.</p>', true)).toBe(false);
	});
});

test('a heading is a sentence if it ends as one, or goes on for long', () => {
	expect(isSentence(`${'x'.repeat(59)}.`)).toBe(true);
	expect(isSentence(`${'x'.repeat(58)}.`)).toBe(false);
	expect(isSentence(`${'x'.repeat(60)}.”`)).toBe(true);
	expect(isSentence('x'.repeat(120))).toBe(false);
	expect(isSentence('x'.repeat(121))).toBe(true);
	expect(isSentence(`${'x'.repeat(60)}。`)).toBe(true);
});
