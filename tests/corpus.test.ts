/** The bundled stories: what a class, the example and the comparison count on in their files. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BUILT_IN_TAGS } from '#lib/core/model/codebook.ts';
import { readMarkdown } from '#lib/import/markdown.ts';

interface Passage {
	readonly article: string;
	readonly quote: string;
}

interface StoryFile {
	readonly title: string;
	readonly articles: readonly string[];
	readonly annotations?: readonly (Passage & { readonly tag: string; readonly note?: string })[];
	readonly coach?: Passage;
	readonly claims?: readonly {
		readonly title: string;
		readonly passages: readonly Passage[];
		readonly notCovered?: readonly string[];
	}[];
	readonly links?: readonly { readonly passages: readonly Passage[] }[];
}

const corpus = new URL('../corpus/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, corpus), 'utf8');
const provenance = read('README.md');

function readStory(folder: string) {
	const file = JSON.parse(read(`${folder}/story.json`)) as StoryFile;
	const articles = file.articles.map((name) => {
		return { name, ...readMarkdown(read(`${folder}/${name}.md`), `${name}.md`) };
	});
	return { folder, ...file, articles };
}

type ReadStory = ReturnType<typeof readStory>;

/** Where a passage stands in its article; fails unless exactly one paragraph holds it, once. */
function place(story: ReadStory, { article: name, quote }: Passage) {
	const article = story.articles.find((candidate) => candidate.name === name);
	if (!article) throw new RangeError(`${story.folder}: no article "${name}"`);
	expect(article.text.split(quote), `"${quote}" stands once in ${name}`).toHaveLength(2);
	const start = article.text.indexOf(quote);
	const end = start + quote.length;
	const holds = article.blocks.some((block) => block.start <= start && end <= block.end);
	expect(holds, `"${quote}" lies within one paragraph of ${name}`).toBe(true);
	return { name, start, end };
}

type Place = ReturnType<typeof place>;
const overlap = (a: Place, b: Place) => a.name === b.name && a.start < b.end && b.start < a.end;

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The number of words in the longest run that two texts share. */
function longestSharedRun(one: string, other: string): number {
	const [left, right] = [words(one), words(other)];
	let longest = 0;
	let above: number[] = [];
	for (const word of left) {
		const row: number[] = right.map((candidate, index) =>
			candidate === word ? (above[index - 1] ?? 0) + 1 : 0,
		);
		longest = Math.max(longest, ...row);
		above = row;
	}
	return longest;
}

const folders = ['harbour-vote', 'river-flood', 'venezuela-pressure'];

test('the three stories that ship are there', () => {
	const found = readdirSync(corpus, { withFileTypes: true }).filter((entry) => entry.isDirectory());
	expect(found.map((entry) => entry.name)).toEqual(expect.arrayContaining(folders));
});

describe.each(folders)('%s', (folder) => {
	const story = readStory(folder);

	test('brings four or five articles and leaves no file out', () => {
		const files = readdirSync(new URL(`${folder}/`, corpus)).filter((name) => name.endsWith('.md'));
		expect(story.title).not.toBe('');
		expect(story.articles.map(({ name }) => `${name}.md`).sort()).toEqual(files.sort());
		expect([4, 5]).toContain(files.length);
	});

	test('says of every article who published it, when, and what it is', () => {
		for (const article of story.articles) {
			for (const field of ['title', 'outlet', 'author', 'language', 'kind'] as const)
				expect(article[field], `${field} of ${article.name}`).toMatch(/\S/);
			expect(article.published, article.name).toMatch(/^\d{4}-\d\d-\d\d$/);
		}
	});

	test('keeps every article between 350 and 900 words', () => {
		for (const { name, text } of story.articles) {
			const count = text.split(/\s+/).length;
			expect(count, name).toBeGreaterThanOrEqual(350);
			expect(count, name).toBeLessThanOrEqual(900);
		}
	});

	test('has no outlet twice', () => {
		const outlets = story.articles.map(({ outlet }) => outlet);
		expect(new Set(outlets).size).toBe(outlets.length);
	});

	test('lets two outlets share at least fifteen words in a row', () => {
		const runs = story.articles.flatMap(({ text }, index) =>
			story.articles.slice(index + 1).map((other) => longestSharedRun(text, other.text)),
		);
		expect(Math.max(...runs)).toBeGreaterThanOrEqual(15);
	});

	test('marks only passages that stand once, within one paragraph', () => {
		for (const annotation of story.annotations ?? []) {
			place(story, annotation);
			expect(BUILT_IN_TAGS).toContain(annotation.tag);
		}
	});

	test('claims and links only passages that stand once, within one paragraph', () => {
		for (const { passages } of [...(story.claims ?? []), ...(story.links ?? [])]) {
			expect(passages.length).toBeGreaterThan(1);
			for (const passage of passages) place(story, passage);
		}
	});

	test('says in the README where it comes from', () => {
		expect(provenance).toContain(`Folder \`${folder}\``);
		for (const { outlet } of story.articles)
			expect(provenance).toContain(outlet.replace(/^The /, ''));
	});
});

test('one article is in Spanish', () => {
	const languages = folders.flatMap((folder) =>
		readStory(folder).articles.map(({ language }) => language),
	);
	expect(languages.filter((language) => language === 'es')).toHaveLength(1);
});

test('calls to subscribe are set apart from the stories', () => {
	const aside = ['harbour-vote', 'river-flood'].flatMap((folder) =>
		readStory(folder).articles.flatMap(({ text, blocks }) =>
			blocks.filter((block) => block.boilerplate).map(({ start, end }) => text.slice(start, end)),
		),
	);
	expect(aside).toEqual([
		expect.stringMatching(/^Subscribe to Metro 24 Daily/),
		expect.stringMatching(/^Suscríbase a los avisos/),
		expect.stringMatching(/^Subscribe to Daybreak 7/),
	]);
});

describe('the example that opens first', () => {
	const story = readStory('harbour-vote');
	const marked = (story.annotations ?? []).map((annotation) => place(story, annotation));

	test('starts with two short articles', () => {
		for (const { name, text } of story.articles.slice(0, 2))
			expect(text.split(/\s+/).length, name).toBeLessThanOrEqual(420);
	});

	test('shows all three tags, and two highlights that overlap', () => {
		const tags = new Set(story.annotations?.map(({ tag }) => tag));
		expect([...tags].sort()).toEqual([...BUILT_IN_TAGS].sort());
		const pairs = marked.flatMap((a, index) => marked.slice(index + 1).map((b) => overlap(a, b)));
		expect(pairs.filter(Boolean)).toHaveLength(1);
	});

	test('has two claims, of several outlets each, and an outlet that is silent on one', () => {
		const { claims = [] } = story;
		expect(claims).toHaveLength(2);
		for (const { passages, notCovered = [] } of claims) {
			const speaking = new Set(passages.map(({ article }) => article));
			expect(speaking.size).toBeGreaterThan(2);
			expect(notCovered.filter((name) => speaking.has(name))).toEqual([]);
		}
		expect(claims.flatMap(({ notCovered = [] }) => notCovered)).not.toEqual([]);
	});

	test('leaves the sentence free that the reader is asked to tag', () => {
		if (!story.coach) throw new RangeError('story.json has no coach sentence');
		const free = place(story, story.coach);
		expect(free.name).toBe(story.articles[0]?.name);
		const claimed = (story.claims ?? []).flatMap(({ passages }) =>
			passages.map((passage) => place(story, passage)),
		);
		const taken = [...marked, ...claimed].filter((passage) => overlap(passage, free));
		expect(taken).toEqual([]);
	});
});
