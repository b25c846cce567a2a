/** Web pages of many kinds: what is the article, what is around it, and what the page says of it. */
import { describe, expect, test } from 'vitest';
import { readPage } from '#lib/import/html/read-page.ts';

const LONG = [
	'The council of Marlhaven voted on Tuesday to rebuild the north quay, although the report on its flood risk is not due before May.',
	'Seven members were for the plan and four against it, after five hours in a hall where every chair was taken.',
	'“Doing nothing is not free,” the leader said, “and each year that this quay stands empty costs the town its shops.”',
	'Residents said that they would take the decision to court, since nobody had answered what they wrote in January.',
	'Work is to begin in autumn, if the money from the capital comes by then, which the treasurer thinks is likely.',
].map((words) => `<p>${words}</p>`);
const STORY = LONG.join('\n');

function page(body: string, head = '', attributes = 'lang="en"'): string {
	return `<!DOCTYPE html><html ${attributes}><head>${head}</head><body>${body}</body></html>`;
}

function read(html: string, name = 'saved.html') {
	const result = readPage(html, name);
	if (!result.ok) throw new RangeError(result.error.code);
	return result.value;
}

/** Each block as `type: its words`. */
function blocksOf(html: string): string[] {
	const { text, blocks } = read(html).draft;
	return blocks.map(
		({ type, level = '', start, end }) => `${type}${level}: ${text.slice(start, end)}`,
	);
}

const leftOut = (html: string) =>
	(read(html).pieces ?? []).filter(({ out }) => out).map(({ text }) => text);

describe('what a page says of its article', () => {
	test('is taken from a graph of JSON-LD, with references', () => {
		const graph = {
			'@context': 'https://schema.org',
			'@graph': [
				{ '@type': 'Organization', '@id': '#org', name: 'Coastal Post' },
				{ '@type': 'Person', '@id': '#ana', name: 'By Ana Ruiz' },
				{ '@type': 'WebPage', '@id': 'https://coastal.example/quay', name: 'Quay' },
				{
					'@type': ['NewsArticle'],
					headline: 'Quay vote passes &amp; divides',
					author: [
						{ '@id': '#ana' },
						{ '@type': 'Person', name: 'Bo Lind' },
						'https://x.example/c',
					],
					publisher: { '@id': '#org' },
					datePublished: '2026-03-03T23:30:00-05:00',
					inLanguage: { '@type': 'Language', alternateName: 'en-GB' },
					mainEntityOfPage: { '@id': 'https://coastal.example/quay?utm_source=x#top' },
				},
			],
		};
		const { draft } = read(
			page(
				`<article><h1>Quay vote passes</h1>${STORY}</article>`,
				`<script type="application/ld+json">${JSON.stringify(graph)}</script>
				<meta name="author" content="Somebody Else"><title>x</title>`,
				'',
			),
		);
		expect(draft).toMatchObject({
			title: 'Quay vote passes & divides',
			outlet: 'Coastal Post',
			author: 'Ana Ruiz, Bo Lind',
			published: '2026-03-03',
			language: 'en-GB',
			url: 'https://coastal.example/quay',
		});
	});

	test('is taken from Open Graph and other metadata where JSON-LD is broken', () => {
		const { draft } = read(
			page(
				`<h1>Quay vote passes</h1>${STORY}`,
				`<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>
				<meta property="og:title" content="Quay vote passes | Coastal Post">
				<meta property="og:site_name" content="Coastal Post">
				<meta name="parsely-author" content="Ana Ruiz">
				<meta property="article:published_time" content="2026-03-04T08:00Z">
				<link rel="canonical" href="/news/quay"><meta property="og:url" content="https://coastal.example/x">`,
			),
		);
		expect(draft).toMatchObject({
			title: 'Quay vote passes',
			outlet: 'Coastal Post',
			author: 'Ana Ruiz',
			published: '2026-03-04',
			url: 'https://coastal.example/news/quay',
		});
	});

	test('is found in the page where there is no metadata at all', () => {
		const { draft } = read(
			page(
				`<!-- saved from url=(0030)https://www.coastal-post.example/ -->
				<div id="top"><a href="/">Home</a> <a href="/s">Sport</a></div>
				<h1>Quay vote passes</h1><p class="byline">By Ana Ruiz</p><p>4 March 2026</p>${STORY}`,
				'<title>Quay vote passes</title>',
				'',
			).replace('<html', '<!-- saved from url=(0030)https://www.coastal-post.example/ --><html'),
		);
		expect(draft).toMatchObject({
			title: 'Quay vote passes',
			outlet: 'Coastal Post',
			author: 'Ana Ruiz',
			published: '2026-03-04',
			language: 'en',
		});
		expect(draft.text).not.toMatch(/By Ana|4 March|Sport/);
	});

	test('may be wrong about the language: then the text decides', () => {
		const spanish =
			'<p>El pleno del ayuntamiento aprobó el martes la reforma del muelle norte, aunque el informe sobre las inundaciones no se conocerá hasta mayo y los vecinos han anunciado que irán a los tribunales por lo que consideran una falta de respeto.</p>';
		const body = `<article><h1>El muelle norte</h1>${spanish.repeat(3)}</article>`;
		expect(read(page(body)).draft.language).toBe('es');
		expect(read(page(body, '', 'lang="es-MX"')).draft.language).toBe('es-MX');
	});

	test('is kept only if it is an address of the web', () => {
		for (const href of [
			'javascript:alert(1)',
			'file:///etc/passwd',
			'data:text/html,x',
			'https://u:p@x.example/',
		]) {
			expect(read(page(STORY, `<link rel="canonical" href="${href}">`)).draft.url).toBeUndefined();
		}
	});
});

describe('the text of a page', () => {
	test('begins with the headline and what sums the article up', () => {
		const html = page(
			`<header><nav><a href="/">Home</a></nav></header>
			<main><h1>Quay vote passes</h1><p class="standfirst">Marlhaven’s north quay will be rebuilt, says a narrow majority</p>
			<div class="share-bar"><a href="#">Share on Facebook</a></div><article>${STORY}</article></main>`,
			'<title>Quay vote passes - Coastal Post</title>',
		);
		expect(blocksOf(html).slice(0, 3)).toEqual([
			'heading1: Quay vote passes',
			'paragraph: Marlhaven’s north quay will be rebuilt, says a narrow majority',
			`paragraph: ${LONG[0]!.slice(3, -4)}`,
		]);
		expect(leftOut(html)).toEqual(expect.arrayContaining(['Home', 'Share on Facebook']));
	});

	test('has the title for a headline where the page shows none', () => {
		const html = page(
			`<article>${STORY}</article>`,
			'<meta property="og:title" content="Quay vote">',
		);
		expect(blocksOf(html)[0]).toBe('heading1: Quay vote');
	});

	test('has one headline, and sections below it, also where a page has more', () => {
		const html = page(
			`<h1>Coastal Post</h1><article><h1>Quay vote passes</h1>${STORY}<h1>What comes next</h1>${STORY}</article>`,
			'<title>Quay vote passes</title>',
		);
		const headings = blocksOf(html).filter((block) => block.startsWith('heading'));
		expect(headings).toEqual(['heading1: Quay vote passes', 'heading2: What comes next']);
	});

	test('is without boxes, prompts and links to other articles in its midst', () => {
		const html = page(
			`<article><h1>Quay vote passes</h1>${LONG[0]}
			<div class="newsletter-box"><p>Our letter from the coast, every morning, with all that moves the towns on the shore.</p></div>
			${LONG[1]}<p><a href="/a">How the council has voted since the war</a></p>${LONG[2]}
			<p>Advertisement</p>${LONG[3]}<h2>Related</h2><ul><li><a href="/b">A wall for the harbour</a></li></ul>
			${LONG[4]}<h3>More on this story</h3><ul><li><a href="/c">The floods of January</a></li></ul></article>`,
		);
		expect(blocksOf(html)).toEqual([
			'heading1: Quay vote passes',
			...LONG.map((p) => `paragraph: ${p.slice(3, -4)}`),
		]);
		expect(leftOut(html)).toEqual(
			expect.arrayContaining(['Related', 'Advertisement', '• The floods of January']),
		);
	});

	test('is without cookie banners, comments and what is hidden', () => {
		const html = page(
			`<div id="cookie-consent"><p>We and our partners use cookies to show you what you like, and to measure who reads this page and for how long.</p></div>
			<article><h1>Quay vote passes</h1>${STORY}<p hidden>Hidden one</p><p aria-hidden="true">Hidden two</p>
			<p style="display: none">Hidden three</p><template><p>Hidden four</p></template><noscript><p>Hidden five</p></noscript></article>
			<section class="comments"><h2>Comments</h2><p>What a shame, says a reader who has been at every meeting of the council.</p></section>`,
		);
		const { draft, pieces = [] } = read(html);
		expect(draft.text).not.toMatch(/cookies|a shame|Hidden/);
		expect(pieces.some(({ text }) => text.includes('Hidden'))).toBe(false);
		expect(leftOut(html).join('\n')).toMatch(/cookies[\s\S]*a shame/);
	});

	test('keeps lists, quotations, captions and tables', () => {
		const html = page(
			`<article><h1>Quay vote passes</h1>${LONG[0]}${LONG[1]}<ol start="3"><li>First the wall</li><li>Then the houses</li></ol>
			${LONG[2]}<blockquote><p>We are not against a harbour at all.</p></blockquote>
			<figure><img data-src="x.jpg" src="data:,"><figcaption>The quay at low tide <span class="credit">Photograph: Ana Ruiz</span></figcaption></figure>
			${LONG[3]}<table><tr><th>For</th><th>Against</th></tr><tr><td>7</td><td>4</td></tr></table>${LONG[4]}</article>`,
		);
		expect(blocksOf(html)).toEqual(
			expect.arrayContaining([
				'item: 3. First the wall',
				'item: 4. Then the houses',
				'quote: We are not against a harbour at all.',
				'caption: The quay at low tide',
				'paragraph: For | Against',
				'paragraph: 7 | 4',
			]),
		);
		expect(leftOut(html)).toContain('Photograph: Ana Ruiz');
	});

	test('is without words of it that are set large beside it', () => {
		const html = page(
			`<article><h1>Quay vote passes</h1>${LONG[0]}${LONG[1]}<aside class="pullquote"><p>each year that this quay stands empty costs the town its shops</p></aside>${LONG[2]}${LONG[3]}${LONG[4]}</article>`,
		);
		expect(read(html).draft.text.match(/stands empty/g)).toHaveLength(1);
	});

	test('ends a paragraph where old pages have two line breaks, or an indented line', () => {
		const words = LONG.map((p) => p.slice(3, -4));
		const html = `<HTML><BODY BGCOLOR=white><TABLE WIDTH=100%><TR><TD WIDTH=120><A HREF=/>Home</A><BR><A HREF=/s>Sport</A></TD>
			<TD><FONT SIZE=5><B>Quay vote passes</B></FONT><BR><BR>${words.slice(0, 3).join('<BR><BR>')}<BR>&nbsp;&nbsp;&nbsp;${words[3]}<BR>
			${words[4]}</TD></TR></TABLE></BODY></HTML>`;
		const { text, blocks } = read(html).draft;
		expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(
			expect.arrayContaining([words[0], words[1], words[2], `${words[3]} ${words[4]}`]),
		);
		expect(text).not.toContain('Sport');
	});

	test('of a live blog has all its entries', () => {
		const entry = (time: string, words: string) =>
			`<article class="block"><h2>${time}</h2><p>${words}</p></article>`;
		const html = page(
			`<main><h1>Quay vote: as it happened</h1><div class="live">${LONG.map((p, i) => entry(`${20 + i}:15 The hall`, p.slice(3, -4))).join('')}</div></main>`,
			'<title>Quay vote: as it happened</title>',
		);
		for (const paragraph of LONG) expect(read(html).draft.text).toContain(paragraph.slice(3, -4));
	});

	test('of a list keeps the numbered headings', () => {
		const html = page(
			`<article><h1>Five things to know</h1>${LONG.map((p, i) => `<h2>${i + 1}. <a href="#${i}">Thing</a></h2>${p}`).join('')}</article>`,
		);
		expect(blocksOf(html).filter((block) => block.startsWith('heading2'))).toHaveLength(5);
	});

	test('of a page behind a wall is what it shows', () => {
		const html = page(
			`<article><h1>Quay vote passes</h1>${LONG[0]}<div class="paywall"><p>Subscribe to read on, from one pound a month, and cancel whenever you like to.</p></div></article>`,
		);
		expect(blocksOf(html)).toEqual([
			'heading1: Quay vote passes',
			`paragraph: ${LONG[0]!.slice(3, -4)}`,
		]);
	});

	test('is what the page carries in its metadata where it shows hardly any', () => {
		const body = LONG.map((p) => p.slice(3, -4)).join('\n\n');
		const linked = {
			'@type': 'NewsArticle',
			headline: 'Quay vote',
			articleBody: `${body}\n\n${body}`,
		};
		const html = page(
			'<div id="app"><p>Please switch on scripts to read this page, thank you very much.</p></div>',
			`<script type="application/ld+json">${JSON.stringify(linked)}</script>`,
		);
		expect(blocksOf(html)[0]).toBe('heading1: Quay vote');
		expect(read(html).draft.text).toContain(LONG[4]!.slice(3, -4));
		expect(read(html).draft.text).not.toContain('switch on scripts');
	});

	test('of an AMP page is without its menus and advertisements', () => {
		const html = page(
			`<amp-sidebar id="menu"><ul><li><a href="/">Front page</a></li></ul></amp-sidebar>
			<article><h1>Quay vote passes</h1><amp-img src="x.jpg"></amp-img>${LONG[0]}<amp-ad type="x">Buy this boat</amp-ad>${LONG.slice(1).join('')}</article>`,
			'<style amp-boilerplate>body{visibility:hidden}</style>',
			'⚡ lang="en"',
		);
		expect(
			read(html)
				.pieces?.map(({ text }) => text)
				.join('\n'),
		).not.toMatch(/Front page|boat/);
		expect(blocksOf(html)).toHaveLength(6);
	});

	test('that runs from right to left, or has no spaces, is read as well', () => {
		const arabic =
			'<p>صوّت مجلس المدينة يوم الثلاثاء على إعادة بناء الرصيف الشمالي، رغم أن تقرير خطر الفيضان لن يصدر قبل شهر مايو، وقال السكان إنهم سيذهبون إلى المحكمة.</p>';
		const rtl = read(
			page(`<article><h1>تصويت على الرصيف</h1>${arabic.repeat(4)}</article>`, '', 'dir="rtl"'),
		);
		expect(rtl.draft).toMatchObject({ language: 'ar', title: 'تصويت على الرصيف' });
		const japanese =
			'<p>市議会は火曜日、北埠頭の再建を賛成七、反対四で可決した。洪水の危険についての報告書は五月まで出ないが、市長は待つことにも費用がかかると述べた。</p>';
		const ja = read(
			page(`<article><h1>北埠頭の再建を可決</h1>${japanese.repeat(6)}</article>`, '', ''),
		);
		expect(ja.draft).toMatchObject({ language: 'ja', title: '北埠頭の再建を可決' });
	});

	test('is shown, stored and searched without soft hyphens and spaces of no width', () => {
		const html = page(
			`<article><h1>Quay vote</h1><p>The har&shy;bour&#8203; board&nbsp;met.</p>${STORY}</article>`,
		);
		expect(read(html).draft.text).toContain('The harbour board met.');
	});
});
