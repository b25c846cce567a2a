/** The report as HTML: what anybody typed is text in it and nothing else. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_SNAPSHOT } from '#lib/core/model/snapshot.ts';
import { html, reportHtml } from '#lib/formats/report-html.ts';
import { element, type ReportNode } from '#lib/formats/report-node.ts';
import { reportOf, REPORT_SECTIONS } from '#lib/formats/report.ts';
import { usualChoice } from '#lib/ui/shared/report/report-files.ts';
import { reportWords } from '#lib/ui/shared/report/report-words.ts';
import { compared, harbour, metro, post, times } from './compared.ts';
import { asRead, readHtml, type ReadElement } from './html-reader.ts';
import { snapshots } from './snapshots.ts';

const hostile = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.constantFrom(
		'<script>alert(1)</script>',
		'"><img src=x onerror=alert(1)>',
		"' onmouseover='alert(1)",
		'</style></title></main>',
		'<!-- -->',
		'&lt;b&gt; &amp;amp; &#0;',
		']]>\0\r\n\u2028',
	),
);

const { tree } = fc.letrec<{ tree: ReportNode; node: ReportNode }>((tie) => ({
	node: fc.oneof({ depthSize: 'small' }, hostile, tie('tree')),
	tree: fc
		.record({
			tag: fc.constantFrom('b', 'span', 'mark', 'a', 'td'),
			attributes: fc.dictionary(fc.constantFrom('lang', 'class', 'href', 'data-tag'), hostile),
			children: fc.array(tie('node'), { maxLength: 4 }),
		})
		.map(({ tag, attributes, children }) =>
			element(tag as 'b', attributes, ...(children as ReportNode[])),
		),
}));

test('a tree is read back as it was written', () => {
	fc.assert(
		fc.property(tree, (node) => {
			expect(readHtml(html(node)).children).toEqual([asRead(node)]);
		}),
	);
});

const about = { date: '2026-11-22', generator: 'Crossread <1>' };
const words = reportWords();
const worked = { snapshot: compared(), story: harbour, articles: [times, post, metro] };
const everything = { ...usualChoice(worked, 'Ada'), sections: new Set(REPORT_SECTIONS) };

function all(node: ReadElement | string): ReadElement[] {
	return typeof node === 'string' ? [] : [node, ...node.children.flatMap(all)];
}

function textOf(node: ReadElement | string): string {
	return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

const bodyOf = (file: string) => readHtml(/<main>([\s\S]*)<\/main>/.exec(file)![1]!);

test('any story makes a file of known elements, with links to web pages alone', () => {
	fc.assert(
		fc.property(snapshots, hostile, hostile, (snapshot, title, introduction) => {
			const articles = [...snapshot.articles.values()];
			const choice = { ...everything, title, introduction, quotes: 'all' as const };
			const report = reportOf({ ...about, snapshot, story: undefined, articles }, choice);
			const file = reportHtml(report, words, '');
			const body = bodyOf(file);
			for (const { tag, attributes } of all(body)) {
				expect(['script', 'style', 'iframe', 'img', 'object', 'form', 'base']).not.toContain(tag);
				expect(Object.keys(attributes).filter((name) => /^on|^style$|^src/.test(name))).toEqual([]);
				if (tag === 'a') expect(attributes['href']).toMatch(/^https?:\/\/[^\s<>"'`]+$/);
			}
			const heading = all(body).find(({ tag }) => tag === 'h1')!;
			expect(textOf(heading)).toBe((title.trim() || 'Untitled').replaceAll('\0', '\uFFFD'));
		}),
		{ numRuns: 15 },
	);
}, 60_000);

describe('the file', () => {
	const file = reportHtml(reportOf({ ...about, ...worked }, everything), words, '.report{}');
	const body = bodyOf(file);

	test('holds a policy that lets nothing run and nothing load', () => {
		expect(file).toContain(
			'http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;',
		);
		expect(file).not.toMatch(/<script|<link|<img|@import|url\(/i);
		expect(file).toContain('content="Crossread &lt;1&gt;"');
	});

	test('names the language of every quote', () => {
		const quotes = all(body).filter(({ attributes }) => attributes['class'] === 'words');
		expect(quotes.length).toBeGreaterThan(4);
		for (const { attributes } of quotes) expect(attributes['lang']).toBe('en');
		const spanish = all(body).filter(({ attributes }) => attributes['lang'] === 'es');
		expect(spanish.map(textOf)).toContain('El ayuntamiento aprobó el plan.');
	});

	test('gives every table a caption and every cell its heads', () => {
		const tables = all(body).filter(({ tag }) => tag === 'table');
		expect(tables).toHaveLength(3);
		for (const table of tables) {
			expect(all(table).filter(({ tag }) => tag === 'caption')).toHaveLength(1);
			for (const head of all(table).filter(({ tag }) => tag === 'th')) {
				expect(head.attributes['scope']).toMatch(/^(row|col)$/);
			}
		}
	});

	test('tells what nobody found from what a person decided', () => {
		const cells = all(body)
			.filter(({ tag }) => tag === 'td')
			.map(textOf);
		expect(cells.filter((text) => text === 'Not covered')).toHaveLength(1);
		expect(cells.filter((text) => text === 'No matching passage found')).toHaveLength(2);
		expect(file).not.toMatch(/\b(bias|omitted|fake)\b/i);
	});

	test('draws where highlights stand, and says it', () => {
		const strips = all(body).filter(({ tag }) => tag === 'svg');
		expect(strips.map(({ attributes }) => attributes['aria-label'])).toEqual([
			'Outlet times: Evidence at 16%; Caveat at 56%',
			'Outlet post: Evidence at 0%',
			'Outlet metro: –',
		]);
		expect(strips.map((strip) => all(strip).filter(({ tag }) => tag === 'rect').length)).toEqual([
			2, 1, 0,
		]);
	});

	test('says a tag by letter and name, never by colour alone', () => {
		const marks = all(body).filter(({ tag }) => tag === 'mark');
		expect(marks.length).toBeGreaterThan(5);
		expect(textOf(body)).toContain('EEvidence · Statistic');
	});
});

test('a story with nothing in it says so in every section', () => {
	const nothing = { snapshot: EMPTY_SNAPSHOT, story: undefined, articles: [] };
	const file = reportHtml(reportOf({ ...about, ...nothing }, everything), words, '');
	const text = textOf(bodyOf(file));
	for (const sentence of [
		'There are no articles in this story yet.',
		'No claims have been put together yet.',
		'No quotes have been chosen.',
		'No tags have been used yet.',
		'0 highlights in 0 articles.',
	]) {
		expect(text).toContain(sentence);
	}
});

test('a style that would end early is refused', () => {
	const report = reportOf({ ...about, ...worked }, everything);
	expect(() => reportHtml(report, words, '</STYLE>')).toThrow(RangeError);
});
