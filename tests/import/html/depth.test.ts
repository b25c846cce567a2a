/** Pages that would take too long are known before anything is built of them. */
import { expect, test } from 'vitest';
import { DEEPEST, measure, MOST_ELEMENTS, withoutLooks } from '#lib/import/html/depth.ts';
import { parseDocument } from '#lib/import/html/document.ts';

test('a page may be nested 512 deep', () => {
	expect(measure('<div>'.repeat(DEEPEST))).toBe('fine');
	expect(measure('<div>'.repeat(DEEPEST + 1))).toBe('too-deep');
	expect(measure('<div></div>'.repeat(DEEPEST + 1))).toBe('fine');
	expect(measure('<br>'.repeat(DEEPEST + 1))).toBe('fine');
});

test('a page may have 110,000 elements', () => {
	expect(measure('<br>'.repeat(MOST_ELEMENTS))).toBe('fine');
	expect(measure('<br>'.repeat(MOST_ELEMENTS + 1))).toBe('too-many');
});

test('a page may have 400,000 runs of text and comments', () => {
	expect(measure('<!---->'.repeat(400_000))).toBe('fine');
	expect(measure('<!---->'.repeat(400_001))).toBe('too-many');
	expect(measure('&lt;'.repeat(400_001))).toBe('too-many');
});

test('an element may have a thousand attributes, and a class of 50,000 letters', () => {
	const attributes = (count: number) =>
		`<p ${Array.from({ length: count }, (_, i) => `a${i}=1`).join(' ')}>`;
	expect(measure(attributes(1000).repeat(2))).toBe('fine');
	expect(measure(attributes(1001))).toBe('too-many');
	expect(measure(`<p class="${'x'.repeat(50_000)}">`)).toBe('fine');
	expect(measure(`<p class="${'x'.repeat(50_001)}">`)).toBe('too-many');
	expect(measure(`<p title="${'x'.repeat(50_001)}">`)).toBe('fine');
});

test('what only says how words look is taken out where it makes a page too deep', () => {
	expect(withoutLooks('<B>a</b><font size=1>b</font><br><body><a href=x>c</a><i/>')).toBe(
		'ab<br><body>c',
	);
	const old = parseDocument('<p><font size=1>a'.repeat(600), 'a.html');
	expect(old.ok && old.value.querySelectorAll('p').length).toBe(600);
	expect(parseDocument('<div>'.repeat(513), 'a.html')).toEqual({
		ok: false,
		error: { code: 'file-too-deep', where: 'a.html', params: { limit: 512 } },
	});
	expect(parseDocument('<br>'.repeat(110_001), 'a.html')).toEqual({
		ok: false,
		error: { code: 'file-too-large', where: 'a.html', params: { limit: 5 } },
	});
	expect(parseDocument('x'.repeat(5 * 1024 * 1024 + 1), 'a.html').ok).toBe(false);
});

test('a document has a body, whatever the page leaves out', () => {
	for (const html of ['a', '<p>a', '<html><p>a', '<head></head>a', '<body>a', '<!doctype html>a']) {
		const document = parseDocument(html, '');
		expect(document.ok && document.value.body.textContent).toContain('a');
		expect(document.ok && document.value.documentElement.localName).toBe('html');
	}
});

test('attributes are found by their names in small letters, and a title has an end', () => {
	const document = parseDocument(
		`<title>${'x'.repeat(1001)}</title><body><p CLASS=a>x</p><p ID=b id=c>\0y</p>`,
		'',
	);
	if (!document.ok) throw new RangeError(document.error.code);
	const [first, second] = document.value.querySelectorAll('p');
	expect(first?.getAttribute('class')).toBe('a');
	expect([second?.getAttribute('id'), second?.textContent]).toEqual(['c', 'y']);
	expect(document.value.querySelector('title')?.textContent).toHaveLength(1000);
});
