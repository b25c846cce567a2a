/** Which pieces of a page are its article. */
import { describe, expect, test } from 'vitest';
import { Boxes, datesNear, isLinkLine, isNotice, isStamp } from '#lib/import/html/asides.ts';
import { choose } from '#lib/import/html/choose.ts';
import { densest } from '#lib/import/html/densest.ts';
import { parseDocument } from '#lib/import/html/document.ts';
import { walk, type Found } from '#lib/import/html/walk.ts';

function found(html: string): Found[] {
	const document = parseDocument(html, '');
	if (!document.ok) throw new RangeError(document.error.code);
	return walk(document.value.body);
}

const one = (html: string) => found(html)[0]!;
const A = '<p>The river rose above the old wall on Monday night, and people left.</p>';
const B = '<p>The mayor said that the water had never come so fast into the town.</p>';
const C = '<p>By the morning most of the streets were dry again, but not the pier.</p>';
const [TEXT_A, TEXT_B, TEXT_C] = [A, B, C].map((p) => p.slice(3, -4));

/** What of a page is taken; without the places of those inside, all of them are. */
function chosen(html: string, { title = '', author = 'Ann Lee', from = 0 } = {}): string[] {
	const pieces = found(html);
	const facts = { title, outlet: '', author };
	return choose(
		pieces,
		pieces.map((_, at) => at >= from),
		facts,
	)
		.filter(({ out }) => !out)
		.map(({ type, level = '', text }) =>
			type === 'paragraph' ? text : `${type}${level}: ${text}`,
		);
}

describe('the headline', () => {
	const head = '<h1>Flood in town</h1>';

	test('is of the first level, and other headings below it', () => {
		expect(
			chosen(`<h2>Flood in town</h2>${A}<h1>Later</h1>${B}`, { title: 'Flood in town' }),
		).toEqual([...['heading1: Flood in town', TEXT_A, 'heading2: Later', TEXT_B]]);
		expect(chosen(`${head}${A}<h4>Later</h4>${B}`, { title: 'Flood in town' })[2]).toBe(
			'heading4: Later',
		);
	});

	test('is the title where the page shows none', () => {
		expect(chosen(A, { title: 'Flood' })).toEqual(['heading1: Flood', TEXT_A]);
		expect(chosen(`<p>x</p>${A}`, { title: 'Flood', from: 1 })).toEqual([
			'heading1: Flood',
			TEXT_A,
		]);
		expect(chosen(A)).toEqual([TEXT_A]);
	});

	test('is taken in where it stands above what was found', () => {
		const html = `${head}<p>x</p>${A}${B}`;
		expect(chosen(html, { title: 'Flood in town', from: 2 })).toEqual([
			...['heading1: Flood in town', TEXT_A, TEXT_B],
		]);
	});

	test('is followed by what sums the article up', () => {
		const lead = '<p class="standfirst">What the water did to all of them</p>';
		const title = 'Flood in town';
		const at = (html: string, from: number) => chosen(html, { title, from });
		const taken = ['heading1: Flood in town', 'What the water did to all of them', TEXT_A];
		expect(at(`${head}<p>x</p>${lead}${lead}${A}`, 4)).toEqual(taken);
		expect(
			at(`${head}<h2 class="standfirst">What the water did to all of them</h2>${A}`, 2),
		).toEqual(taken);
		expect(at(`${head}<nav>${lead}</nav>${A}`, 2)).toEqual([taken[0], TEXT_A]);
		expect(at(`${head}${lead}<p>What the water did to all of them, and to others</p>`, 2)).toEqual([
			...[taken[0], 'What the water did to all of them, and to others'],
		]);
		expect(at(`${head}${A}${B}`, 2)).toEqual([taken[0], TEXT_A, TEXT_B]);
		expect(at(`${head}<div>${A}</div>${B}`, 2)).toEqual([taken[0], TEXT_B]);
	});

	test('may be followed by a sentence in large letters, which is none', () => {
		const large = 'Seven members were for the plan and four against it, after hours.';
		expect(chosen(`${head}<h2>${large}</h2>${A}`, { title: 'Flood in town' })).toEqual([
			...['heading1: Flood in town', large, TEXT_A],
		]);
		expect(chosen(`${head}${A}<h2>${large}</h2>${B}`, { title: 'Flood in town' })[2]).toBe(
			`heading2: ${large}`,
		);
	});

	test('is not said twice', () => {
		const twice = `<h1>Flood in the town</h1><h2>Flood in the Town!</h2>${A}`;
		expect(chosen(twice, { title: 'Flood in the town' })).toEqual([
			...['heading1: Flood in the town', TEXT_A],
		]);
	});
});

describe('put aside are', () => {
	test.each([
		...['<nav>x</nav>', '<form>x</form>', '<footer>x</footer>', '<p role="search">x</p>'],
		...['<p class="related-links">x</p>', '<p id="newsletter">x</p>', '<p class="ad">x</p>'],
		...['<p class="x_most-read y">x</p>', '<p>Advertisement</p>', '<p>Play video</p>'],
		...['<p><a href="#">How the council voted</a></p>', '<p>By Ann Lee</p>', '<p>4 March 2026</p>'],
		'<figure><figcaption><i class="credit">x</i></figcaption></figure>',
	])('%s', (html) => {
		expect(chosen(`${A}${html}${B}${C}`)).toEqual([TEXT_A, TEXT_B, TEXT_C]);
	});

	test.each([
		['<p class="adorable">x</p>', 'x'],
		['<p class="unrelated">x</p>', 'x'],
		['<blockquote>“x”<footer>y</footer></blockquote>', 'quote: y'],
	])('but not %s', (html, text) => {
		expect(chosen(`${A}${html}${B}`)).toContain(text);
	});

	test('headings over what is put aside, with nothing else below them', () => {
		const link = '<p><a href="#">How the council voted</a></p>';
		expect(chosen(`${A}${B}<h2>More</h2>${link}${C}`)).toContain('heading2: More');
		expect(chosen(`${A}${B}${C}<h2>More</h2>${link}`)).toEqual([TEXT_A, TEXT_B, TEXT_C]);
		expect(chosen(`${A}${B}<h2>More</h2>${link}<h2>Then</h2>${C}`)).toEqual([
			...[TEXT_A, TEXT_B, 'heading2: Then', TEXT_C],
		]);
		expect(chosen(`${A}<h2>More</h2><h3>Then</h3>${C}`)).toHaveLength(4);
		expect(chosen(`${A}${B}<h2>More</h2>`)).toContain('heading2: More');
	});

	test('no links where all lines are links', () => {
		const links = ['One river', 'Two towns'].map((words) => `<p><a href="#">${words}</a></p>`);
		expect(chosen(links.join(''))).toEqual(['One river', 'Two towns']);
		expect(chosen(`${links[0]}${A}`)).toEqual(['One river', TEXT_A]);
		expect(chosen(`${links[0]}${A}${B}`)).toEqual([TEXT_A, TEXT_B]);
	});

	test('days and names only near the ends', () => {
		const stamp = '<p>4 March 2026</p>';
		expect(chosen(`${A.repeat(6)}${stamp}${A.repeat(3)}`)).toContain('4 March 2026');
		expect(chosen(`${A.repeat(5)}${stamp}${A.repeat(3)}`)).not.toContain('4 March 2026');
		expect(chosen(`${A.repeat(6)}${stamp}${A.repeat(2)}`)).not.toContain('4 March 2026');
	});
});

describe('captions', () => {
	const caption = '<figure><figcaption>The pier in the water</figcaption></figure>';
	const inside = (html: string, from: number[]) => {
		const pieces = found(html);
		return choose(
			pieces,
			pieces.map((_, at) => !from.includes(at)),
			{ title: '', outlet: '' },
		)
			.filter(({ out }) => !out)
			.map(({ text }) => text);
	};

	test('are taken in between the first and the last words', () => {
		expect(inside(`${A}${caption}${B}`, [1])).toContain('The pier in the water');
		expect(inside(`${A}${caption}`, [1])).toEqual([TEXT_A]);
		expect(inside(`${caption}${A}`, [0])).toEqual([TEXT_A]);
	});

	test.each([
		'<figure><figcaption>The pier again</figcaption></figure>',
		'<p class="caption">The pier in the water</p>',
		'<nav><figure><figcaption>The pier in the water</figcaption></figure></nav>',
		'<figure><figcaption><a href="#">The pier in the water</a></figcaption></figure>',
	])('are not where they are none: %s', (html) => {
		expect(inside(`${A}${html}${B}`, [1])).toEqual([TEXT_A, TEXT_B]);
	});

	test('that a page has twice are there once', () => {
		expect(chosen(`${A}${caption}${B}${caption}${C}`).join()).toBe(
			[TEXT_A, 'caption: The pier in the water', TEXT_B, TEXT_C].join(),
		);
	});
});

describe('words set large beside the text', () => {
	test.each([
		'<aside>people left and the river rose</aside>',
		'<p class="pullquote">people left and the river rose</p>',
		'<div class="x callout"><p>people left and the river rose</p></div>',
		'<blockquote>people left and the river rose</blockquote>',
	])('are there once: %s', (html) => {
		const text = '<p>On Monday people left and the river rose, as it does each year again.</p>';
		expect(chosen(`${A}${html}${text}${B}`)).toEqual([TEXT_A, text.slice(3, -4), TEXT_B]);
		expect(chosen(`${B}${html}${C}`)).toHaveLength(3);
	});

	test.each(['<p>people left and the river rose</p>', '<blockquote>people left</blockquote>'])(
		'are not %s',
		(html) => {
			const text = '<p>On Monday people left and the river rose, as it does each year again.</p>';
			expect(chosen(`${A}${html}${text}${B}`)).toHaveLength(4);
		},
	);

	test('may be shortened, where they are called so', () => {
		const short = 'the old wall on Monday night and people';
		expect(chosen(`${A}<p class="pull-quote">${short} left</p>${B}`)).toEqual([TEXT_A, TEXT_B]);
		expect(chosen(`${A}<p class="callout">left people ${short}</p>${B}`)).toHaveLength(3);
		expect(
			chosen(`${A}<p class="pull-quote">${short} of another town far away</p>${B}`),
		).toHaveLength(3);
	});
});

describe('a box', () => {
	test('is not one if most of the article is in it', () => {
		const pieces = found(`<div class="related">${A}</div>${B}${C}`);
		expect(new Boxes(pieces).holds(pieces[0]!.element)).toBe(true);
		const most = found(`<div class="related">${A}${B}</div>${C}`);
		expect(new Boxes(most).holds(most[0]!.element)).toBe(false);
		expect(new Boxes(most).holds(most[2]!.element)).toBe(false);
	});
});

test.each([
	...['Advertisement', '• Advertisement', 'Video:', 'watch:', 'Photo: Ann Lee'],
	...['Ann Lee is a writer. Follow her on Twitter.', 'Follow @annlee on X', '责任编辑：李安'],
])('%j is a notice', (words) => {
	expect(isNotice(one(`<p>${words}</p>`))).toBe(true);
});

test.each(['Watch: the flood', 'A video: it rained', 'They follow her on foot.'])(
	'%j is none',
	(words) => {
		expect(isNotice(one(`<p>${words}</p>`))).toBe(false);
	},
);

test('a heading or a long text is no notice', () => {
	expect(isNotice(one('<h2>Photo: Ann Lee</h2>'))).toBe(false);
	expect(isNotice(one(`<p>Follow her on X. ${'x'.repeat(582)}</p>`))).toBe(true);
	expect(isNotice(one(`<p>Follow her on X. ${'x'.repeat(583)}</p>`))).toBe(false);
});

test('a line of links is short, and no heading', () => {
	const line = (words: string) => isLinkLine(one(`<p><a>${words}</a></p>`));
	expect([line('x'.repeat(299)), line('x'.repeat(300))]).toEqual([true, false]);
	expect(isLinkLine(one(`<p><a>${'x'.repeat(95)}</a>${'y'.repeat(5)}</p>`))).toBe(true);
	expect(isLinkLine(one(`<p><a>${'x'.repeat(94)}</a>${'y'.repeat(6)}</p>`))).toBe(false);
	expect(isLinkLine(one('<h2><a>x</a></h2>'))).toBe(false);
});

test.each([
	...['<p>4 March 2026</p>', '<p>Published: March 4, 2026 at 10:00 am</p>', '<p>von Ann Lee</p>'],
	...['<p class="byline">Ann and others</p>', '<p id="pub-date">today</p>', '<p>Ann Lee</p>'],
])('%s says when or by whom', (html) => {
	expect(isStamp(one(html), 'Ann Lee')).toBe(true);
});

test.each([
	...['<p>4 March</p>', '<p>It rained on 4 March 2026</p>', '<p>Ann Lee rose</p>', '<p>2026</p>'],
	...['<p>In March 2026 rain came</p>', `<p class="byline">${'x'.repeat(120)}</p>`],
	...['<p>March 4, 2026 a a a a a a a a</p>', `<p>${'Ann Lee '.repeat(20)}</p>`],
])('%s does not', (html) => {
	expect(isStamp(one(html), 'Ann Lee')).toBe(false);
});

test('days are looked for near the headline', () => {
	const day = (year: number) => `<p>4 March ${year}</p>`;
	const html = [
		...[day(2001), '<p>x</p>', day(2002), '<p>x</p>', '<p>x</p>', '<p>x</p>', '<h1>y</h1>'],
		...[day(2003), ...Array<string>(10).fill('<p>x</p>'), day(2004)],
	];
	expect(datesNear(found(html.join('')), 6)).toEqual(['4 March 2002', '4 March 2003']);
	expect(datesNear(found(html.join('')), 7)).toContain('4 March 2004');
});

describe('where nothing else tells, the article is', () => {
	const inside = (html: string) => {
		const pieces = found(html);
		const is = densest(pieces);
		return pieces.filter((_, at) => is[at]).map(({ text }) => text);
	};

	test('the box with the most running text', () => {
		expect(inside(`<p>x</p><div>${A}${B}</div><div>${C}</div>`)).toEqual([TEXT_A, TEXT_B]);
		expect(
			inside(`<div>${[A, B, C].map((p) => `<div>${p}</div>`).join('')}</div><p>x</p>`),
		).toEqual([...[TEXT_A, TEXT_B, TEXT_C]]);
		expect(inside(`<div><a>${'x'.repeat(500)}</a></div><div>${A}${B}</div>`)).toEqual([
			...[TEXT_A, TEXT_B],
		]);
	});

	test('all but links where there is none', () => {
		expect(inside('<p>x</p><p>y</p><p><a>z</a></p>')).toEqual(['x', 'y']);
		expect(inside(`<div>${A}</div>${'<p>some words</p>'.repeat(20)}`)).toHaveLength(21);
	});
});
