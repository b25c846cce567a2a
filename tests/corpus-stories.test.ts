/** How a folder of the corpus becomes a story, whatever is in it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '#lib/core/model/annotation.ts';
import { bundledStories } from '#lib/corpus.ts';

const ARTICLE =
	'---\ntitle: The vote\noutlet: Coastal Post\n---\n\nThe council voted. Nobody spoke.';

function story(files: Record<string, string>) {
	const paths = Object.entries(files).map(([name, text]) => [`/corpus/${name}`, async () => text]);
	const [first] = bundledStories(
		Object.fromEntries(paths) as Record<string, () => Promise<string>>,
	);
	return first!;
}

test('every story that ships loads without a problem, twice the same', async () => {
	for (const bundled of bundledStories()) {
		const loaded = await bundled.load();
		expect(loaded.problems, bundled.id).toEqual([]);
		expect(loaded.records[0]).toMatchObject({ type: 'story', id: bundled.id, example: true });
		expect(await bundled.load()).toEqual(loaded);
	}
});

test('the example’s coach points at its words', async () => {
	const { coach, records } = await bundledStories()
		.find(({ id }) => id === 'harbour-vote')!
		.load();
	const article = records.find(({ id }) => id === coach?.article);
	expect(article?.type === 'article' && article.text.slice(coach?.start, coach?.end)).toMatch(
		/^Traffic.*\.$/,
	);
});

test('a folder without a description is a story of its articles in the order of names', async () => {
	const loaded = await story({
		'my vote/b-post.md': ARTICLE,
		'my vote/a-ledger.txt': 'Plain text of an article.',
		'my vote/README.md': 'About.',
	}).load();
	expect(loaded.records.map(({ id }) => id)).toEqual([
		'my-vote',
		'my-vote.a-ledger',
		'my-vote.b-post',
	]);
	expect(loaded.records[0]).toMatchObject({ title: 'My vote' });
	expect(loaded.records[1]).toMatchObject({ outlet: 'A Ledger' });
	expect(loaded.problems).toEqual([]);
});

test('a description orders the articles and marks passages', async () => {
	const description = {
		title: 'Vote',
		articles: ['b', 'a.md'],
		annotations: [{ article: 'a', quote: 'Nobody spoke.', tag: 'caveat', note: 'Nobody?' }],
	};
	const { records } = await story({
		'v/story.json': JSON.stringify(description),
		'v/a.md': ARTICLE,
		'v/b.md': ARTICLE,
	}).load();
	expect(records.map(({ id }) => id).slice(0, 3)).toEqual(['v', 'v.b', 'v.a']);
	const annotation = records[3] as Annotation;
	expect(annotation).toMatchObject({
		article: 'v.a',
		tag: 'caveat',
		note: 'Nobody?',
		creator: 'Example',
	});
	expect(annotation.anchor.quote.exact).toBe('Nobody spoke.');
	expect(annotation.id).toMatch(
		/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
	);
});

describe('claims and links', () => {
	const described = async (more: object) => {
		const { records, problems } = await story({
			'v/story.json': JSON.stringify({
				annotations: [{ article: 'a', quote: 'The council voted.', tag: 'evidence' }],
				...more,
			}),
			'v/a.md': ARTICLE,
			'v/b.md': ARTICLE,
			'v/c.md': ARTICLE,
		}).load();
		return { records, problems, annotations: records.filter(({ type }) => type === 'annotation') };
	};
	const voted = (article: string) => ({ article, quote: 'The council voted.' });

	test('take the highlights that are there, and make untagged ones for other passages', async () => {
		const { records, annotations, problems } = await described({
			claims: [{ title: 'A vote', passages: [voted('a'), voted('b')], notCovered: ['c'] }],
			links: [
				{ relation: 'same-quote', passages: [voted('b'), voted('a')], note: 'Word for word' },
			],
		});
		expect(problems).toEqual([]);
		expect(annotations).toMatchObject([
			{ article: 'v.a', tag: 'evidence' },
			{ article: 'v.b', tag: '', creator: 'Example' },
		]);
		const [a, b] = annotations.map(({ id }) => id);
		expect(records.slice(-2)).toMatchObject([
			{
				...{ type: 'claim', title: 'A vote', story: 'v', rank: 1 },
				...{ annotations: [a, b], notCovered: ['v.c'] },
			},
			{ type: 'link', relation: 'same-quote', annotations: [b, a], note: 'Word for word' },
		]);
		expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
	});

	test('are listed in the order of the description', async () => {
		const claims = ['Z', 'A', 'A'].map((title) => ({ title, passages: [voted('a')] }));
		const { records } = await described({ claims });
		const listed = records.filter((one) => one.type === 'claim');
		expect(listed.map(({ title, rank }) => `${rank} ${title}`)).toEqual(['1 Z', '2 A', '3 A']);
		expect(new Set(listed.map(({ id }) => id)).size).toBe(3);
	});

	test.each([
		[{ claims: [{ title: '', passages: [] }] }, 'story-passage-broken'],
		[
			{ claims: [{ title: 'A', passages: [{ ...voted('a'), quote: 'no' }] }] },
			'story-quote-not-found',
		],
		[{ claims: [{ title: 'A', passages: [], notCovered: ['gone'] }] }, 'story-unknown-article'],
		[{ links: [{ relation: 'likes', passages: [] }] }, 'story-passage-broken'],
		[{ links: [{ relation: 'context', passages: [voted('gone')] }] }, 'story-unknown-article'],
	])('%j: %s', async (more, code) => {
		expect((await described(more)).problems.map((problem) => problem.code)).toEqual([code]);
	});

	test('of fewer than two passages are no link', async () => {
		const links = [{ relation: 'context', passages: [voted('a'), voted('a')] }];
		const { records } = await described({ links });
		expect(records.filter(({ type }) => type === 'link')).toEqual([]);
	});
});

describe('what can’t be used is left out and named', () => {
	const problemsOf = async (description: string) => {
		const loaded = await story({ 'v/story.json': description, 'v/a.md': ARTICLE }).load();
		expect(loaded.records.filter(({ type }) => type === 'article')).toHaveLength(1);
		return loaded.problems.map(({ code }) => code);
	};

	test.each([
		['{', ['story-broken']],
		['[]', ['story-broken']],
		['{"articles": ["a", "gone"]}', ['story-unknown-article']],
		[
			'{"annotations": [{"article": "a", "quote": "not there", "tag": "framing"}]}',
			['story-quote-not-found'],
		],
		[
			'{"annotations": [{"article": "gone", "quote": "x", "tag": "framing"}]}',
			['story-unknown-article'],
		],
		['{"coach": {"article": "a", "quote": ""}}', ['story-quote-not-found']],
		['null', ['story-broken']],
		['{"title": 7}', ['story-broken']],
		['{"articles": [null]}', ['story-broken']],
		['{"annotations": {}}', ['story-broken']],
		['{"annotations": [null, {}, 3]}', Array(3).fill('story-passage-broken')],
		['{"annotations": [{"article": "a", "quote": null}]}', ['story-passage-broken']],
		['{"coach": null}', ['story-passage-broken']],
		['{"coach": "Nobody"}', ['story-passage-broken']],
	])('%s', async (description, codes) => {
		expect(await problemsOf(description)).toEqual(codes);
	});

	test('a broken passage takes nothing else with it', async () => {
		const right = { article: 'a', quote: 'Nobody spoke.', tag: 'caveat' };
		const description = { title: 'Vote', annotations: [null, right] };
		const loaded = await story({
			'v/story.json': JSON.stringify(description),
			'v/a.md': ARTICLE,
		}).load();
		expect(loaded.problems).toEqual([
			{ code: 'story-passage-broken', where: 'v/story.json annotations[0]' },
		]);
		expect(loaded.records).toMatchObject([
			{ title: 'Vote' },
			{ id: 'v.a' },
			{ anchor: { quote: { exact: 'Nobody spoke.' } } },
		]);
	});

	test('no description, whatever is in it, stops the story', async () => {
		await fc.assert(
			fc.asyncProperty(fc.json(), async (description) => {
				const { records } = await story({ 'v/story.json': description, 'v/a.md': ARTICLE }).load();
				expect(records[0]).toMatchObject({ type: 'story', id: 'v' });
			}),
		);
	});
});
