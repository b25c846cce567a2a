/** A folder of `corpus/` as a story, with what is marked and linked in it. */
import { describe, expect, test } from 'vitest';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import type { Claim } from '#lib/core/model/claim.ts';
import type { Link } from '#lib/core/model/link.ts';
import type { Story } from '#lib/core/model/story.ts';
import { loadStory } from '#lib/import/bundled-story.ts';

const FILES = {
	'post.md': '---\ntitle: The flood\noutlet: The Post\n---\n\nThe river rose. Nobody slept.',
	'gazette.txt': 'The river rose a little. People left.',
	'photo.jpg': 'The river',
};

async function load(description?: unknown, files: Record<string, string> = FILES) {
	const all = {
		...files,
		...(description !== undefined && { 'story.json': JSON.stringify(description) }),
	};
	const { records, ...rest } = await loadStory(
		'flood',
		'the-flood_of-2025',
		new Map(Object.entries(all).map(([name, text]) => [name, () => Promise.resolve(text)])),
	);
	const of = <T>(type: string) => records.filter((one) => one.type === type) as unknown as T[];
	return {
		...rest,
		story: of<Story>('story')[0]!,
		articles: of<Article>('article'),
		annotations: of<Annotation>('annotation'),
		claims: of<Claim>('claim'),
		links: of<Link>('link'),
	};
}

const post = (quote: string) => ({ article: 'post', quote });
const gazette = (quote: string) => ({ article: 'gazette.txt', quote });
const where = 'the-flood_of-2025/story.json';

describe('a folder without a description', () => {
	test('is a story of its texts in the order of their names', async () => {
		const { story, articles, annotations, problems } = await load();
		expect(story).toEqual({
			...{ type: 'story', id: 'flood', title: 'The flood of 2025', example: true },
			articles: ['flood.gazette', 'flood.post'],
		});
		expect(articles.map(({ id, title, outlet }) => [id, title, outlet])).toEqual([
			['flood.gazette', 'The river rose a little. People left.', 'Gazette'],
			['flood.post', 'The flood', 'The Post'],
		]);
		expect([annotations, problems]).toEqual([[], []]);
	});

	test('has articles whose names are ids', async () => {
		const { articles } = await load(undefined, { '24, metro news.md': 'The river rose.' });
		expect(articles).toMatchObject([{ id: 'flood.24-metro-news', outlet: '24 metro news' }]);
	});

	test('tells which file has no text', async () => {
		const { articles, problems } = await load(undefined, { ...FILES, 'empty.md': ' ' });
		expect(articles).toHaveLength(2);
		expect(problems).toEqual([{ code: 'article-no-text', where: 'the-flood_of-2025/empty.md' }]);
	});
});

test('what is listed has its order and its title', async () => {
	const { story, articles, problems } = await load({
		...{ title: 'High water', articles: ['post', 'nobody.md', 'gazette.txt'] },
	});
	expect(story.title).toBe('High water');
	expect(story.articles).toEqual(['flood.post', 'flood.gazette']);
	expect(articles.map(({ id }) => id)).toEqual(story.articles);
	expect(problems).toEqual([{ code: 'story-unknown-article', where, params: { id: 'nobody.md' } }]);
});

describe('a passage that is marked', () => {
	test('is an annotation of just these words', async () => {
		const { annotations, articles } = await load({
			annotations: [
				{ ...post('Nobody slept.'), tag: 'evidence', note: 'Nobody?' },
				{ ...post('Nobody slept.'), tag: 'framing' },
			],
		});
		expect(annotations).toMatchObject([
			{
				...{ article: 'flood.post', tag: 'evidence', note: 'Nobody?', codes: [] },
				anchor: { position: { start: 16, end: 29 }, quote: { exact: 'Nobody slept.' } },
				created: '2025-12-01T00:00:00.000Z',
				modified: '2025-12-01T00:00:00.000Z',
				creator: 'Example',
			},
			{ tag: 'framing' },
		]);
		expect(annotations[1]).not.toHaveProperty('note');
		expect(annotations[0]?.id).not.toBe(annotations[1]?.id);
		expect(articles[1]?.text).toContain('Nobody slept.');
	});

	test('is told where it cannot be found', async () => {
		const { annotations, problems } = await load({
			annotations: [
				{ ...post('Everybody slept.'), tag: 'evidence' },
				{ ...post(''), tag: 'evidence' },
				{ article: 'nobody', quote: 'The river', tag: 'evidence' },
				{ article: 'post', quote: 'The river rose.' },
			],
		});
		expect(annotations).toEqual([]);
		expect(problems).toEqual([
			{ code: 'story-passage-broken', where: `${where} annotations[3]` },
			{ code: 'story-quote-not-found', where, params: { exact: 'Everybody slept.' } },
			{ code: 'story-quote-not-found', where, params: { exact: '' } },
			{ code: 'story-unknown-article', where, params: { id: 'nobody' } },
		]);
	});
});

describe('a claim', () => {
	test('takes the highlights that are there, and others without a tag', async () => {
		const { annotations, claims } = await load({
			annotations: [{ ...post('The river rose'), tag: 'evidence' }],
			claims: [
				{
					title: 'It rose',
					passages: [post('The river rose'), gazette('The river rose'), gazette('The river rose')],
				},
				{ title: 'It rose', passages: [post('The river')], notCovered: ['gazette', 'gazette.txt'] },
			],
		});
		expect(annotations.map(({ article, tag }) => [article, tag === 'evidence'])).toEqual([
			['flood.post', true],
			['flood.gazette', false],
			['flood.post', false],
		]);
		const [first, second, third] = annotations.map(({ id }) => id);
		expect(claims).toMatchObject([
			...[{ title: 'It rose', story: 'flood', rank: 1, annotations: [first, second] }],
			...[{ rank: 2, annotations: [third], notCovered: ['flood.gazette'] }],
		]);
		expect(claims[0]?.notCovered).toEqual([]);
		expect(claims[0]?.id).not.toBe(claims[1]?.id);
	});

	test('tells which articles it does not know', async () => {
		const { claims, problems } = await load({
			claims: [
				{ title: 'It rose', passages: [], notCovered: ['nobody', 'post'] },
				{ title: '', passages: [] },
			],
		});
		expect(claims).toMatchObject([{ notCovered: ['flood.post'] }]);
		expect(problems).toEqual([
			{ code: 'story-passage-broken', where: `${where} claims[1]` },
			{ code: 'story-unknown-article', where, params: { id: 'nobody' } },
		]);
	});
});

test('a link is of two passages or more', async () => {
	const passages = [post('The river rose'), gazette('The river rose')];
	const { links, annotations, problems } = await load({
		links: [
			{ relation: 'same-claim', passages, note: 'Both say so.' },
			{ relation: 'contradicts', passages: [post('Nobody'), post('Nobody')] },
			{ relation: 'contradicts', passages },
			{ relation: 'likes', passages },
		],
	});
	const both = annotations.slice(0, 2).map(({ id }) => id);
	expect(links).toMatchObject([
		{ relation: 'same-claim', annotations: both, note: 'Both say so.' },
		{ relation: 'contradicts', annotations: both, created: '2025-12-01T00:00:00.000Z' },
	]);
	expect(links[1]).not.toHaveProperty('note');
	expect(links[0]?.id).not.toBe(links[1]?.id);
	expect(problems).toEqual([{ code: 'story-passage-broken', where: `${where} links[3]` }]);
});

test('the passage left free is a place in an article', async () => {
	expect((await load({ coach: post('Nobody') })).coach).toEqual({
		...{ article: 'flood.post', start: 16, end: 22 },
	});
	const lost = await load({ coach: post('Somebody') });
	expect(lost).not.toHaveProperty('coach');
	expect(lost.problems).toMatchObject([{ code: 'story-quote-not-found' }]);
	const broken = await load({ coach: 'post' });
	expect(broken).not.toHaveProperty('coach');
	expect(broken.problems).toEqual([{ code: 'story-passage-broken', where: `${where} coach` }]);
});

test.each(['{', '[]', '"x"', '{"title": 1}'])(
	'a description that is none is told: %s',
	async (json) => {
		const { story, problems } = await load(undefined, { ...FILES, 'story.json': json });
		expect(story.articles).toHaveLength(2);
		expect(problems).toEqual([{ code: 'story-broken', where }]);
	},
);

test('all of it is the same at every reading', async () => {
	const description = {
		annotations: [{ ...post('Nobody'), tag: 'evidence' }],
		claims: [{ title: 'It rose', passages: [post('The river'), gazette('The river')] }],
		links: [{ relation: 'context', passages: [post('The river'), gazette('The river')] }],
	};
	const loaded = await load(description);
	expect(await load(description)).toEqual(loaded);
	expect(loaded.links[0]?.annotations).toEqual(loaded.claims[0]?.annotations);
});
