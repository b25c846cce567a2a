/**
 * Long texts made to make a pattern try every way there is: time grows about as the text does. Eight
 * times the text may take less than thirty times as long; where time grew with the square of it, that
 * would be sixty-four. Both are measured in one run.
 */
import { expect, test } from 'vitest';
import { attributions } from '#lib/core/compare/attribution.ts';
import { alteredQuotes } from '#lib/core/compare/quotes.ts';
import { quotations } from '#lib/core/compare/quotes-found.ts';
import { voices } from '#lib/core/compare/voices.ts';
import { noteBlocks } from '#lib/core/notes/markdown.ts';
import { fold } from '#lib/core/search/fold.ts';
import { queryOf } from '#lib/core/search/query.ts';
import { plainTextBlocks } from '#lib/core/text/blocks.ts';
import { isCredit, isPrompt } from '#lib/core/text/boilerplate.ts';
import { canonicalUrl } from '#lib/core/text/canonical-url.ts';
import { cleanText } from '#lib/core/text/clean.ts';
import { sentences } from '#lib/core/text/sentences.ts';
import { csv } from '#lib/formats/csv.ts';
import { parseJson } from '#lib/formats/json.ts';
import { webAddress } from '#lib/formats/report-address.ts';
import { readByline, readDate } from '#lib/import/byline.ts';
import { decodeEntities } from '#lib/import/entities.ts';
import { readFrontMatter } from '#lib/import/front-matter.ts';
import { piecesOf } from '#lib/import/html/walk.ts';
import { readPageDate } from '#lib/import/html/page-date.ts';
import { authorName, outletName, titleWithout } from '#lib/import/html/page-names.ts';
import { guessLanguage } from '#lib/import/language.ts';
import { readMail } from '#lib/import/mail.ts';
import { readMarkdown } from '#lib/import/markdown.ts';
import { outletOf, titleOf } from '#lib/import/naming.ts';
import { textKind } from '#lib/import/sniff.ts';
import { dateIn } from '#lib/import/table/dates.ts';
import { readCsv } from '#lib/import/table/csv.ts';

const source = (text: string) => ({
	...{ id: 'a', outlet: 'A', hash: 'a', language: 'en', text, blocks: plainTextBlocks(text) },
});

/** Each by what it does. Those that look at sentences get sixteen times less to look at. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
	'cleans a text': cleanText,
	'finds blocks': plainTextBlocks,
	'finds boilerplate': (text) => [isPrompt(text), isCredit(text)],
	'finds a byline': readByline,
	'reads a date': (text) => [readDate(text), readPageDate(text), dateIn(text, 'day-first')],
	'reads entities': decodeEntities,
	'reads front matter': readFrontMatter,
	'names an article': (text) => [
		...[titleOf(text, plainTextBlocks(text)), outletOf(text), outletName(text)],
		...[authorName(text), titleWithout(text.slice(0, 1000), ['Post'])],
	],
	'guesses a language': guessLanguage,
	'guesses a kind': (text) => textKind(text, ''),
	'reads JSON': (text) => parseJson(`["${text}`, 'a'),
	'reads a table': (text) => readCsv(`title,text\n${text}`, 'a'),
	'writes a table': (text) => csv([[text]]),
	'reads an address': (text) => [canonicalUrl(`https://a.b/${text}`), webAddress(text)],
	'folds a text': fold,
	'reads a mail': (text) => readMail(new TextEncoder().encode(`Subject: ${text}\n\n${text}`), 'a'),
};
const SLOWER: typeof READERS = {
	'reads Markdown': (text) => readMarkdown(text),
	'reads HTML': (text) => piecesOf(text),
	'reads a note': noteBlocks,
	'reads a query': queryOf,
	'finds sentences': (text) => sentences(text, 'en', { start: 0, end: text.length }),
	'finds quotations': (text) => quotations(source(text)),
	'finds who said it': (text) => attributions(source(text)),
	'finds voices': (text) => voices([source(text)]),
	'compares quotations': (text) => alteredQuotes([source(text), { ...source(text), id: 'b' }]),
};

/** What is repeated, and what stands behind it. */
const PATTERNS: readonly (readonly [string, string])[] = [
	...(
		['a', ' ', '\n', '\t', '.', '-', '"', "'", '“', '(', '[', '<', '&', '=', '*', '_', '`'] as const
	).map((one) => [one, '!'] as const),
	...[
		'A. ',
		'Mr. ',
		'U.S. ',
		'“a” ',
		'"a ',
		'by A ',
		'By A B and ',
		'A-',
		"A'",
		'A said ',
		'said A, ',
	].map((one) => [one, 'x'] as const),
	...['=?utf-8?q?', '&#x', '&amp', '<a ', '<!--', '](', '[a](', '![', '**a', '* ', '> ', '1. '].map(
		(one) => [one, 'x'] as const,
	),
	...[
		'http://',
		'a@',
		'a/',
		'a?b=',
		'12 ',
		'2026-',
		'1/',
		'a,',
		'",',
		'{"a":',
		'| ',
		' | ',
		'…',
		'\\',
	].map((one) => [one, 'x'] as const),
	...['\u200d', '\u0301', '\ud83d\udc69\u200d', '\u{1f3f4}', '\u{e0061}', '\u202e'].map(
		(one) => [one, 'x'] as const,
	),
	['the dean of the college of the state of ', 'said.'],
	['A B, the head of C, ', 'said "no".'],
];

const SHORT = 4096;
const TIMES = 8;
const MOST = 30;

/** What takes less, in milliseconds, can't be told from nothing. */
const FLOOR = 3;

/** Processor time in milliseconds, which the work of other programs is no part of. */
function took(run: (text: string) => unknown, text: string): number {
	const begun = process.cpuUsage();
	run(text);
	return process.cpuUsage(begun).user / 1000;
}

test.each([
	...Object.entries(READERS).map(([name, run]) => [name, run, SHORT * 2] as const),
	...Object.entries(SLOWER).map(([name, run]) => [name, run, SHORT / 4] as const),
])('%s in time that grows with the text', { timeout: 120_000 }, (_, run, length) => {
	const slow: string[] = [];
	for (const [repeated, end] of PATTERNS) {
		const of = (size: number) => repeated.repeat(Math.ceil(size / repeated.length)) + end;
		const [short, long] = [of(length), of(length * TIMES)];
		const isSlow = () => {
			const time = took(run, long);
			return time > FLOOR * MOST && time > MOST * Math.max(FLOOR, took(run, short));
		};
		// the collector of garbage may come at any time, but hardly three times
		if (isSlow() && isSlow() && isSlow()) slow.push(repeated);
	}
	expect(slow).toEqual([]);
});
