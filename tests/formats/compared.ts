/** A story that has been worked on: three outlets, highlights with codes and notes, two claims. */
import { describe } from '#lib/core/anchor/describe.ts';
import { idFrom } from '#lib/core/ids.ts';
import { UNTAGGED, type Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { snapshotOf } from '#lib/core/model/change.ts';
import type { Claim } from '#lib/core/model/claim.ts';
import { DEFAULT_TAGS } from '#lib/core/model/codebook-default.ts';
import { EMPTY_SNAPSHOT, type Entity, type Snapshot } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import { plainTextBlocks } from '#lib/core/text/blocks.ts';
import { hashText } from '#lib/core/text/hash.ts';

export function article(id: string, text: string, more: Partial<Article> = {}): Article {
	return {
		type: 'article',
		id,
		title: `Title of ${id}`,
		outlet: `Outlet ${id}`,
		language: 'en',
		...more,
		text,
		blocks: plainTextBlocks(text),
		hash: hashText(text),
	};
}

export function marked(
	{ id: articleId, ...article }: Article,
	words: string,
	tag: string,
	more: Partial<Annotation> = {},
): Annotation {
	const start = article.text.indexOf(words);
	if (start < 0) throw new RangeError(`not in the text: ${words}`);
	return {
		type: 'annotation',
		id: idFrom(articleId, String(start), tag),
		article: articleId,
		anchor: describe(article, { start, end: start + words.length }),
		tag,
		codes: [],
		creator: 'Ada',
		created: '2026-11-22T10:00:00.000Z',
		modified: '2026-11-22T10:00:00.000Z',
		...more,
	};
}

export const times = article(
	'times',
	'👩🏽‍🚒 The pilot cut traffic by 12 per cent, officials said. It may not last. The council voted seven to four.',
	{
		author: 'Ann O’Dell',
		published: '2026-03-04',
		url: 'https://times.example/a?b=1&c=2',
		kind: 'report',
	},
);
export const post = article(
	'post',
	'Traffic fell by 12% in the pilot, but only in summer. Nobody counted the side streets.',
	{ url: 'javascript:alert(1)' },
);
export const metro = article('metro', 'El ayuntamiento aprobó el plan.', { language: 'es' });

export const evidence = marked(times, 'cut traffic by 12 per cent', 'evidence', {
	codes: ['evidence/statistic'],
	note: '=Own count?',
});
export const hedge = marked(times, 'It may not last.', 'caveat', { creator: 'Bo' });
export const fell = marked(post, 'Traffic fell by 12%', 'evidence');
export const linked = marked(post, 'only in summer', UNTAGGED);

export const traffic: Claim = {
	type: 'claim',
	id: 'traffic',
	title: 'The pilot cut traffic',
	story: 'harbour',
	rank: 1,
	annotations: [evidence.id, fell.id, linked.id],
	notCovered: ['metro'],
};
export const vote: Claim = {
	type: 'claim',
	id: 'vote',
	title: 'The vote',
	story: 'harbour',
	rank: 2,
	annotations: [hedge.id],
	notCovered: [],
};
export const harbour: Story = {
	type: 'story',
	id: 'harbour',
	title: 'Harbour, "vote"',
	articles: ['times', 'post', 'metro'],
};

export function compared(...more: readonly Entity[]): Snapshot {
	return snapshotOf(
		[
			...DEFAULT_TAGS,
			...[harbour, times, post, metro, evidence, hedge, fell, linked, traffic, vote],
			...more,
		],
		EMPTY_SNAPSHOT,
	);
}
