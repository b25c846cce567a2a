/**
 * Saved pages of fifteen news sites, held against what a good extractor finds in them. They are not
 * part of the project: without the folder these tests are left out.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPage } from '#lib/import/html/read-page.ts';
import type { ReadArticle } from '#lib/import/reading.ts';

const FOLDER = join(process.env['CROSSREAD_MATERIAL'] ?? join('..', 'shared', 'data'), 'web-pages');
const there = existsSync(FOLDER);
if (!there) console.log(`The saved pages are left out: there is no folder ${FOLDER}.`);
const PAGES = there ? readdirSync(FOLDER).sort() : [];

interface Expected {
	readonly title: string;
	readonly byline: string | null;
	readonly siteName: string | null;
	readonly lang?: string;
	readonly publishedTime: string | null;
	readonly excerpt: string;
}

/** Why a field of a page differs from what is expected, and what is held instead. */
type Rule = (read: string, expected: string | null) => void;

/** The page says it where the extractor did not look; `pattern` is what such a value looks like. */
const pageSaysMore =
	(pattern: RegExp): Rule =>
	(read, expected) => {
		expect(expected ?? '').toBe('');
		expect(read).toMatch(pattern);
	};
const SAYS_THE_DAY = pageSaysMore(/^\d{4}-\d{2}-\d{2}$/);
const withoutSite: Rule = (read, expected) => {
	expect(expected?.startsWith(read)).toBe(true);
	expect(expected?.slice(read.length)).toMatch(/^\s*[|_–-]\s*\S/);
};
const withoutBy: Rule = (read, expected) => {
	expect(expected?.replace(/^by /i, '').startsWith(read)).toBe(true);
};
const isNoName: Rule = (read) => expect(read).toBe('');
const fromTheText = (language: string) => pageSaysMore(new RegExp(`^${language}$`));

const DIFFERENCES: Readonly<Record<string, Readonly<Record<string, readonly [string, Rule]>>>> = {
	breitbart: {
		title: ['the site’s name behind the title is left out', withoutSite],
		author: ['“by”, the day and a count of comments around the name are left out', withoutBy],
	},
	cnn: {
		language: ['the page does not say: detected in the text', fromTheText('en')],
		published: ['the page says the day in its metadata', SAYS_THE_DAY],
	},
	gmw: {
		title: ['the names of section and site behind the title are left out', withoutSite],
		outlet: ['the page’s title ends with the site’s name', pageSaysMore(/^\S+$/)],
		language: ['the page does not say: detected in the text', fromTheText('zh')],
		published: ['the page says the day in its metadata', SAYS_THE_DAY],
	},
	'guardian-1': { title: ['the author’s name behind the title is left out', withoutSite] },
	heise: { published: ['the page says the day in its metadata', SAYS_THE_DAY] },
	'la-nacion': {
		outlet: ['the page’s title ends with the site’s name', pageSaysMore(/^\S+ \S+$/)],
		language: ['the page does not say: detected in the text', fromTheText('es')],
	},
	'lemonde-1': { published: ['the page says the day in its microdata', SAYS_THE_DAY] },
	'nytimes-1': {
		outlet: ['the page’s title ends with the site’s name', pageSaysMore(/^The /)],
		published: ['the page says the day in its metadata', SAYS_THE_DAY],
	},
	'quanta-1': {
		author: ['“By” before the name is left out', withoutBy],
		published: ['the page shows the day beside the text', SAYS_THE_DAY],
	},
	telegraph: {
		author: ['the page says who in JSON-LD', pageSaysMore(/ Staff$/)],
		published: ['the page says the day in its microdata', SAYS_THE_DAY],
	},
	'wapo-1': {
		author: ['“By” before the name is left out', withoutBy],
		language: ['the page does not say: detected in the text', fromTheText('en')],
		published: ['the page’s address says the day', SAYS_THE_DAY],
	},
	'yahoo-4': {
		title: ['the site’s name behind the title is left out', withoutSite],
		author: ['what was expected is an entry of the menu, and no name', isNoName],
	},
};

const known = new Map<string, ReadArticle>();

function read(page: string): ReadArticle {
	const before = known.get(page);
	if (before) return before;
	const html = readFileSync(join(FOLDER, page, 'source.html'), 'utf8');
	const result = readPage(html, `${page}.html`);
	if (!result.ok) throw new RangeError(result.error.code);
	known.set(page, result.value);
	return result.value;
}

function expectedOf(page: string): Expected {
	return JSON.parse(readFileSync(join(FOLDER, page, 'expected-metadata.json'), 'utf8')) as Expected;
}

describe.skipIf(!there)('a saved page of', { timeout: 30_000 }, () => {
	test.each(PAGES)('%s says what it is', (page) => {
		const { draft } = read(page);
		const expected = expectedOf(page);
		const fields: [string, string, string | null][] = [
			['title', draft.title, expected.title],
			['author', draft.author ?? '', expected.byline],
			['outlet', draft.outlet, expected.siteName],
			['language', draft.language, expected.lang ?? null],
			['published', draft.published ?? '', expected.publishedTime?.slice(0, 10) ?? null],
		];
		for (const [field, found, wanted] of fields) {
			const difference = DIFFERENCES[page]?.[field];
			if (difference) {
				expect(found, `${page}: ${field} is as expected, so no rule is needed`).not.toBe(
					wanted ?? '',
				);
				difference[1](found, wanted);
			} else expect(found, `${page}: ${field}`).toBe(wanted ?? '');
		}
		if (draft.url !== undefined) expect(draft.url).toMatch(/^https?:\/\/\S+$/);
	});

	test.each(PAGES)('%s is read without what is around the article', (page) => {
		const { draft } = read(page);
		const { text, blocks } = draft;
		expect(blocks[0]).toMatchObject({ type: 'heading', level: 1, start: 0 });
		expect(blocks.filter(({ level }) => level === 1)).toHaveLength(1);
		expect(blocks.filter(({ boilerplate }) => boilerplate)).toEqual([]);
		const lines = blocks.map(({ start, end }) => text.slice(start, end));
		expect(lines.filter((line) => AROUND.test(line))).toEqual([]);
		expect(text.length).toBeGreaterThan(1000);
		expect(new Set(lines).size).toBe(lines.length);
		expect(
			longestRunOfLabels(blocks.map(({ type }, i) => (type === 'item' ? lines[i]! : ''))),
		).toBe(
			page === 'cnn' ? 10 : 0, // a ranking of countries
		);
	});

	test.each(PAGES)('%s keeps what was left out, so that it can be put back', (page) => {
		const { draft, pieces = [] } = read(page);
		const kept = pieces.filter(({ out }) => !out).map(({ text }) => text);
		expect(kept.every((text) => draft.text.includes(text))).toBe(true);
		expect(pieces.filter(({ out }) => out).length).toBeGreaterThan(10);
	});
});

/** What menus, banners, lists of other articles, and prompts say, in the languages of the pages. */
const AROUND =
	/cookie|newsletter|sign up|subscribe|log ?in\b|^(?:home|menu|search|share|tweet|comments?)$|^(?:read|see) (?:more|also)|^related|^advertisement|most (?:read|popular)|all rights reserved|©|abonnez-vous|^lire(?: aussi)? ?:|suscr[ií]b|assine|iniciar sesión|anmelden|mehr zum thema|^anzeige$|関連記事|ログイン|ツイート|责任编辑|分享到|相关新闻/i;

/** The most entries one after the other that are as short as those of a menu. */
function longestRunOfLabels(items: readonly string[]): number {
	let [longest, run] = [0, 0];
	for (const item of items) {
		run = item !== '' && item.length < 25 ? run + 1 : 0;
		longest = Math.max(longest, run);
	}
	return longest;
}
