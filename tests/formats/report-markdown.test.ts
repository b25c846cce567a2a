/** The report as Markdown: any reader shows the words as they are, and follows no other links. */
import fc from 'fast-check';
import { lexer, type Token, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { escaped, reportMarkdown } from '#lib/formats/report-markdown.ts';
import { reportOf, REPORT_SECTIONS } from '#lib/formats/report.ts';
import { usualChoice } from '#lib/ui/shared/report/report-files.ts';
import { reportWords } from '#lib/ui/shared/report/report-words.ts';
import { compared, harbour, metro, post, times } from './compared.ts';
import { snapshots } from './snapshots.ts';

const words = reportWords();
const about = { date: '2026-11-22', generator: 'Crossread 1' };
const worked = { snapshot: compared(), story: harbour, articles: [times, post, metro] };
const everything = {
	...usualChoice(worked, 'Ada'),
	title: 'Harbour *plan*',
	sections: new Set(REPORT_SECTIONS),
};

interface Inner {
	readonly header?: Tokens.TableCell[];
	readonly rows?: Tokens.TableCell[][];
	readonly items?: Token[];
	readonly tokens?: Token[];
}

function all(tokens: readonly Token[]): Token[] {
	return tokens.flatMap((token) => {
		const { header = [], rows = [], items = [], tokens: inner = [] } = token as Inner;
		const cells = [...header, ...rows.flat()].flatMap((cell) => cell.tokens);
		return [token, ...all([...inner, ...cells, ...items])];
	});
}

const syntax = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.string({ unit: fc.constantFrom(...'*_`[]()#+-.!|<>~&\\ 1)=:/@wx"\n\t') }),
	fc.constantFrom(
		'[x](javascript:alert(1))',
		'<img src=x onerror=alert(1)>',
		'see http://evil.example and www.evil.example or me@evil.example',
		'| a | b |\n|---|---|',
		'&lt;script&gt;',
		'1. one\n2. two',
		'```\ncode',
		'# not a heading',
		'a\n===',
	),
);

test('escaped text is one paragraph of just this text', () => {
	fc.assert(
		fc.property(syntax, (text) => {
			const shown = text.replace(/[\s\0]+/gu, ' ').trim();
			fc.pre(shown !== '');
			const tokens = lexer(escaped(text).trim());
			expect(tokens.map(({ type }) => type)).toEqual(['paragraph']);
			const inner = (tokens[0] as Tokens.Paragraph).tokens;
			expect(inner.every(({ type }) => type === 'text' || type === 'escape')).toBe(true);
			expect(inner.map((token) => (token as Tokens.Text).text).join('')).toBe(shown);
		}),
		{ numRuns: 500 },
	);
});

test('any story keeps its tables whole and links to web pages alone', () => {
	fc.assert(
		fc.property(snapshots, syntax, (snapshot, title) => {
			const articles = [...snapshot.articles.values()];
			const choice = { ...everything, title, quotes: 'all' as const };
			const report = reportOf({ ...about, snapshot, story: undefined, articles }, choice);
			const tokens = all(lexer(reportMarkdown(report, words)));
			for (const token of tokens) {
				expect(['code', 'image', 'def', 'codespan', 'del']).not.toContain(token.type);
				if (token.type === 'html') expect(token.raw).toBe('<br>');
				if (token.type === 'link') expect(token['href']).toMatch(/^https?:\/\//);
			}
			const [sources] = tokens.filter((token): token is Tokens.Table => token.type === 'table');
			expect(sources!.rows).toHaveLength(articles.length);
		}),
		{ numRuns: 15 },
	);
}, 60_000);

describe('the text', () => {
	const text = reportMarkdown(reportOf({ ...about, ...worked }, everything), words);

	test('has the title, the sections and the sources with their links', () => {
		expect(text).toMatch(/^# Harbour \\\*plan\\\*\n\nPrepared by Ada · 22 Nov 2026 · /);
		expect(text.match(/^## .+$/gm)).toHaveLength(7);
		expect(text).toContain('[Title of times](<https://times.example/a?b=1&amp;c=2>)');
		expect(text).not.toContain('](<javascript');
	});

	test('lays claims out by outlet', () => {
		expect(text).toContain('| Claim | Outlet times | Outlet post | Outlet metro |');
		expect(text).toContain('| **The vote** |');
		expect(text).toMatch(/“Traffic fell by 12%”<br>Evidence · marked by Ada<br>“only in summer”/);
		expect(text).toContain('| No matching passage found | No matching passage found |');
	});

	test('quotes passages with their tag, their note and where they stand', () => {
		expect(text).toContain(
			'> “cut traffic by 12 per cent”\n\nEvidence · Statistic · marked by Ada · 10% into the article\n\n**Note:** \\=Own count?',
		);
	});

	test('brackets what is marked in the texts, the letter first', () => {
		expect(text).toContain('\\[**E** cut traffic by 12 per cent\\]');
	});
});
