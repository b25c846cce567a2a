/** What text each element of HTML is, piece by piece. */
import { describe, expect, test } from 'vitest';
import { parseDocument } from '#lib/import/html/document.ts';
import { piecesOf, walk, type WalkOptions } from '#lib/import/html/walk.ts';

/** Each piece as `type: its words`, with a `+` where it stands right below the one before. */
const read = (html: string) =>
	piecesOf(html).map(
		({ type, level = '', text, tight }) => `${tight ? '+' : ''}${type}${level}: ${text}`,
	);

function found(html: string, options?: WalkOptions) {
	const document = parseDocument(html, '');
	if (!document.ok) throw new RangeError(document.error.code);
	return walk(document.value.body, options);
}

const long = (length: number) => 'word '.repeat(length / 5 + 1).slice(0, length - 1) + '.';

describe('blocks', () => {
	test.each([
		['a <b>b</b> <i>c</i>d', ['paragraph: a b cd']],
		['<p>a\n\t b</p> <p> </p>c', ['paragraph: a b', 'paragraph: c']],
		['a<div>b<section>c</section>d</div>e', [...'abcde'].map((one) => `paragraph: ${one}`)],
		['<h1>a</h1><h6>b</h6>', ['heading1: a', 'heading6: b']],
		[`<h2>${long(300)}</h2>`, [`heading2: ${long(300)}`]],
		[`<h2>${long(301)}</h2>`, [`paragraph: ${long(301)}`]],
		['<blockquote>a<p>b</p></blockquote>c', ['quote: a', 'quote: b', 'paragraph: c']],
		['<q>a</q>', ['paragraph: “a”']],
		['<q><b>a</b> b</q> c', ['paragraph: “a b” c']],
		['<a>a</a><a>b</a>', ['paragraph: a b']],
		['<p>|</p><p>-</p>', ['paragraph: -']],
		['<dl><dt>a<dd>b</dl>', ['paragraph: a', 'paragraph: b']],
		['<h2><button>a</button></h2><button>b</button>', ['heading2: a']],
		['<svg><text>a</text><title>b</title></svg><p>c', ['paragraph: c']],
		['<dialog>a</dialog><dialog open>b</dialog>', ['paragraph: b']],
		['<select><option>a</select><textarea>b</textarea>c', ['paragraph: c']],
		['<iframe>a</iframe><object>b</object><template>c</template>d', ['paragraph: d']],
	])('%s', (html, pieces) => {
		expect(read(html)).toEqual(pieces);
	});

	test.each([
		['a<span style="color:red; display : block">b</span>c', ['a', 'b', 'c']],
		['a<a style="display:flex">b</a>c', ['a', 'b', 'c']],
		['a<b style="display:block">b</b>c', ['abc']],
		['a<span style="no-display:block">b</span>c', ['abc']],
		['a<x-word>b</x-word>c', ['abc']],
		['<x-box>a</x-box><x-box>b</x-box>', ['a', 'b']],
		['a<x-word>b</x-word> <p>c', ['ab', 'c']],
		['<p>c</p> <x-word>a</x-word>b', ['c', 'ab']],
	])('or words of a line, by their style: %s', (html, texts) => {
		expect(piecesOf(html).map(({ text }) => text)).toEqual(texts);
	});
});

describe('lists', () => {
	test.each([
		['<ul><li>a<li>b</ul>', ['item: • a', '+item: • b']],
		['<ol><li>a<li>b</ol>', ['item: 1. a', '+item: 2. b']],
		['<ol start=5><li>a<li>b</ol>', ['item: 5. a', '+item: 6. b']],
		['<ol start=x><li>a</ol>', ['item: 1. a']],
		['<ol reversed><li>a<li>b</ol>', ['item: 2. a', '+item: 1. b']],
		['<ol reversed start=9><li>a<li>b</ol>', ['item: 9. a', '+item: 8. b']],
		['<ul reversed><li>a</ul>', ['item: • a']],
		['<ol><li value=4>a<li>b<li value=x>c</ol>', ['item: 4. a', '+item: 5. b', '+item: 6. c']],
		['<ul><li>a<p>b</p></ul>', ['item: • a', '+item: b']],
		['<ul><li>a<ol><li>b</ol><li>c</ul>', ['item: • a', '+item: 1. b', '+item: • c']],
		['<ul><li>a</ul><ul><li>b</ul>', ['item: • a', 'item: • b']],
		['<menu><li>a</menu><dir><li>b</dir>', ['item: • a', 'item: • b']],
		['<ul><li>1. a<li>• b<li>2) c</ul>', ['item: 1. a', '+item: • b', '+item: 2) c']],
		['<ul><li>1.a</ul>', ['item: • 1.a']],
		['<ul><li>1234. a</ul>', ['item: • 1234. a']],
		['<ul><li><blockquote>a</blockquote></ul>', ['quote: a']],
		['<li>a</li><li>b</li>', ['item: • a', '+item: • b']],
	])('%s', (html, pieces) => {
		expect(read(html)).toEqual(pieces);
	});

	test.each([
		['<p>• a</p><p>• b</p><p>c</p>', ['item: • a', '+item: • b', 'paragraph: c']],
		['<p>1. a</p><p>c</p><p>2) b</p>', ['item: 1. a', 'paragraph: c', 'item: 2) b']],
		[`<p>1. ${long(297)}</p>`, [`item: 1. ${long(297)}`]],
		[`<p>1. ${long(298)}</p>`, [`paragraph: 1. ${long(298)}`]],
		['x<br>• a<br>• b', ['paragraph: x', 'item: • a', '+item: • b']],
	])('that are typed: %s', (html, pieces) => {
		expect(read(html)).toEqual(pieces);
	});
});

describe('line breaks', () => {
	test.each([
		['a<br>b', ['a b']],
		['a<br><br>b', ['a', 'b']],
		['a<br> <br/>b<br>c', ['a', 'b c']],
		['a<br>&nbsp;&nbsp;b', ['a', 'b']],
		['a<br>&nbsp;b', ['a b']],
		['a<br>\u3000b', ['a', 'b']],
		['a<br>b&nbsp;&nbsp;c', ['a b c']],
		['<h2>a<br><br>b</h2>', ['a b']],
		['a<br>b<br>c', ['a b c']],
	])('%s', (html, texts) => {
		expect(piecesOf(html).map(({ text }) => text)).toEqual(texts);
	});
});

describe('tables', () => {
	const row = (...cells: string[]) =>
		`<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
	test.each([
		[`<table>${row('a', 'b')}${row('c', 'd')}</table>`, ['paragraph: a | b', '+paragraph: c | d']],
		[`<table><tr><th>a<th>b${row('c', '')}</table>`, ['paragraph: a | b', '+paragraph: c']],
		[`<table><caption>x</caption>${row('a', 'b')}</table>`, ['caption: x', 'paragraph: a | b']],
		[
			`<table>${row('a<br><br>b', '<p>c</p><p>d</p>')}${row('e', 'f')}</table>`,
			['paragraph: a b | c d', '+paragraph: e | f'],
		],
		[`<table>${row('a', 'b')}</table>`, ['paragraph: a', 'paragraph: b']],
		[`<table>${row('a')}${row('b')}</table>`, ['paragraph: a', 'paragraph: b']],
		[`<table role=presentation><tr><th>a<th>b</table>`, ['paragraph: a', 'paragraph: b']],
		[`<table role=none><tr><th>a<th>b</table>`, ['paragraph: a', 'paragraph: b']],
		[
			`<table><tr><th>a<th>b<tr><td>${long(301)}<td>c</table>`,
			['a', 'b', long(301), 'c'].map((one) => `paragraph: ${one}`),
		],
		[
			`<table><tr><th>a<th>b<tr><td>${long(300)}<td>c</table>`,
			['paragraph: a | b', `+paragraph: ${long(300)} | c`],
		],
		[
			`<table>${row('<p>a</p><p>b</p><p>c</p>', 'd')}${row('<p>e</p><p>f</p>', 'g')}</table>`,
			[...'abcdefg'].map((one) => `paragraph: ${one}`),
		],
		[
			`<table>${row('<p>a</p><p>b</p>', 'd')}${row('<p>e</p><p>f</p>', 'g')}</table>`,
			['paragraph: a b | d', '+paragraph: e f | g'],
		],
		[
			`<p>x</p><table>${row('a', 'b')}${row('c', 'd')}</table><p>y</p>`,
			['paragraph: x', 'paragraph: a | b', '+paragraph: c | d', 'paragraph: y'],
		],
		[
			`<table>${row(`<table>${row('a', 'b')}${row('c', 'd')}</table>`, 'e')}</table>`,
			['paragraph: a | b', '+paragraph: c | d', 'paragraph: e'],
		],
	])('%#', (html, pieces) => {
		expect(read(html)).toEqual(pieces);
	});
});

describe('captions', () => {
	test.each([
		['<figure>a<figcaption>b</figcaption></figure>c', ['caption: a', 'caption: b', 'paragraph: c']],
		['<figcaption>a –</figcaption>', ['caption: a']],
		[`<figcaption>${long(600)}</figcaption>`, [`caption: ${long(600)}`]],
		[`<figcaption>${long(601)}</figcaption>`, [`paragraph: ${long(601)}`]],
		['<p class="x wp-caption-text">a</p>', ['caption: a']],
		['<div class="photo_caption">a</div>', ['caption: a']],
		['<p class="captions">a</p>', ['paragraph: a']],
		['<h2 class="caption">a</h2>', ['heading2: a']],
		['<blockquote><p class="caption">a</p></blockquote>', ['quote: a']],
	])('%s', (html, pieces) => {
		expect(read(html)).toEqual(pieces);
	});

	test('say apart who took the picture', () => {
		const pieces = found(
			'<figure><figcaption>a <span class="photo-credit">b<i class="source">c</i></span></figcaption></figure><span class="credit">d</span>',
		);
		expect(pieces.map(({ text, credit }) => [text, credit])).toEqual([
			...[
				['a', undefined],
				['bc', true],
				['d', undefined],
			],
		]);
	});
});

describe('what Word writes is what its styles say', () => {
	test.each([
		['<p class=MsoTitle>a', ['heading1: a']],
		['<p class="x MsoHeading3">a', ['heading3: a']],
		['<p class=MsoQuote>a', ['quote: a']],
		['<p class=MsoIntenseQuote>a', ['quote: a']],
		['<p class=MsoCaption>a', ['caption: a']],
		['<p class=MsoNormal>a', ['paragraph: a']],
		['<p class=xMsoTitle>a', ['paragraph: a']],
		['<p class=MsoTitles>a', ['paragraph: a']],
		['<div class=MsoTitle>a', ['paragraph: a']],
		[
			'<p style="mso-list:l0 level1"><span style="mso-list: Ignore">·<span> </span></span>a</p><p style="mso-list : l12">b</p>',
			['item: • a', '+item: • b'],
		],
		[
			'<p style="mso-list:l0"><span style="mso-list:Ignore"> 12. </span>a</p><p style="mso-list:l0"><span style="mso-list:Ignore">b) </span>c</p>',
			['item: 12. a', '+item: b) c'],
		],
		['<p style="mso-list:none">a', ['paragraph: a']],
	])('%s', (html, pieces) => {
		expect(read(html)).toEqual(pieces);
	});
});

describe('text whose lines are as they were typed', () => {
	test.each([
		['<pre>One two three.\n\nFour five six.</pre>', ['One two three.', 'Four five six.']],
		['<pre><code>a\n\n b</code></pre>', ['a', 'b']],
		['<pre>if (a) {\nb</pre>', ['if (a) {', 'b']],
		['<p>a<xmp>One two.</xmp>b', ['a', 'One two.', 'b']],
	])('%s', (html, texts) => {
		expect(piecesOf(html).map(({ text }) => text.trim())).toEqual(texts);
	});

	test('has its lines one below the other where it is a program', () => {
		expect(read('<pre>a;\nb;\n</pre>')).toEqual(['paragraph: a;', '+paragraph: b;']);
	});

	test('may be a quotation', () => {
		expect(read('<blockquote><pre>One two three.</pre></blockquote>')).toEqual([
			'quote: One two three.',
		]);
	});
});

describe('what is hidden', () => {
	test.each([
		...['hidden', 'aria-hidden="true"', 'style="display:none"', 'style="a:b; visibility : HIDDEN"'],
		...['style="mso-hide:all"', 'class="sr-only"', 'class="x visually-hidden"'],
		...['class="visuallyhidden"', 'class="screen-reader-text"', 'class="u-hide"'],
		...['class="element-invisible"', 'class="a11y-hidden y"', 'class="is-hidden"'],
	])('with %s is left out', (attribute) => {
		expect(found(`<p ${attribute}>a</p><p>b</p>`).map(({ text }) => text)).toEqual(['b']);
		expect(found(`<p ${attribute}>a</p>`, { hidden: true })).toHaveLength(1);
	});

	test.each([
		...['aria-hidden="false"', 'style="no-display:none"', 'style="display:nothing-else"'],
		...['class="sr-only-not"', 'class="unhidden"', 'style=""'],
	])('is not with %s', (attribute) => {
		expect(found(`<p ${attribute}>a</p>`)).toHaveLength(1);
	});

	test('is never all of a page', () => {
		expect(found('<body hidden><main style="display:none">a</main>')).toHaveLength(1);
	});
});

describe('a piece', () => {
	test('says where it is, and how much of it stands in links', () => {
		const [first, second] = found('<div><p>aa <a href="#">bb</a></p><a>cccc</a></div>');
		expect([first!.linked, second!.linked]).toEqual([0.5, 1]);
		expect([first!.element.localName, second!.element.localName]).toEqual(['p', 'div']);
	});

	test('says how much of it is kept', () => {
		const keeps = (element: Element) => element.localName === 'b';
		const [one, ...others] = found('<p>aaa <b>b</b></p><p>a</p><pre>x y z.</pre>', { keeps });
		expect([one!.kept, ...others.map(({ kept }) => kept)]).toEqual([0.25, 0, 0]);
		expect(found('<p>a</p><pre>x y z.</pre>').map(({ kept }) => kept)).toEqual([1, 1]);
	});
});

test.each([
	['😀', 'a😀'],
	['👩‍🚒', 'a👩‍🚒'],
	['A smile', 'a'],
	['7', 'a'],
	['😀'.repeat(9), 'a'],
])('a picture of %s is that emoji or nothing', (alt, text) => {
	expect(piecesOf(`<p>a<img alt="${alt}"></p>`).map((piece) => piece.text)).toEqual([text]);
});

test('what is nested absurdly deep keeps its words', () => {
	const deep = `${'<div>'.repeat(600)}<h2>a</h2> <p>b</p>${'</div>'.repeat(600)}`;
	expect(read(deep)).toEqual(['heading2: a', 'paragraph: b']);
});
