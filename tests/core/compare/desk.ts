/** Three short articles to link passages of. */
import { describe } from '#lib/core/anchor/describe.ts';
import type { Making } from '#lib/core/compare/linking.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { apply, invert, snapshotOf, type Change } from '#lib/core/model/change.ts';
import type { Claim } from '#lib/core/model/claim.ts';
import type { Link } from '#lib/core/model/link.ts';
import type { Passage } from '#lib/core/model/passage.ts';
import { EMPTY_SNAPSHOT, entities, type Entity, type Snapshot } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import { plainTextBlocks } from '#lib/core/text/blocks.ts';
import { hashText } from '#lib/core/text/hash.ts';
import { expect } from 'vitest';

export function articleOf(id: string, text: string): Article {
	return {
		...{ type: 'article', id, title: id, outlet: id.toUpperCase(), language: 'en', text },
		...{ blocks: plainTextBlocks(text), hash: hashText(text) },
	};
}

export const a = articleOf(
	'a',
	'The council voted seven to four.\n\nIt was late. Nobody was surprised.',
);
export const b = articleOf('b', 'Seven voted for it, four against.\n\nThe gallery was full.');
export const c = articleOf('c', 'Nothing was said of the vote.\n\nIt rained all day long.');
export const articles = [a, b, c];
export const story: Story = { type: 'story', id: 's', title: 'Vote', articles: ['a', 'b', 'c'] };

export function passage(article: Article, words: string): Passage {
	const start = article.text.indexOf(words);
	if (start < 0) throw new RangeError(`"${words}" is not in ${article.id}`);
	return { article: article.id, start, end: start + words.length };
}

export function highlight(
	id: string,
	article: Article,
	words: string,
	parts: Partial<Annotation> = {},
): Annotation {
	return {
		...{ type: 'annotation', id, article: article.id },
		anchor: describe(article, passage(article, words)),
		...{ tag: 'framing', codes: [], creator: 'You' },
		...{ created: TIME, modified: TIME, ...parts },
	};
}

export function claimOf(id: string, annotations: string[], parts: Partial<Claim> = {}): Claim {
	return { type: 'claim', id, title: id, annotations, notCovered: [], ...parts };
}

export function linkOf(id: string, annotations: string[], parts: Partial<Link> = {}): Link {
	return { type: 'link', id, relation: 'same-claim', annotations, created: TIME, ...parts };
}

export const TIME = '2026-11-22T10:00:00.000Z';

export function holding(...records: Entity[]): Snapshot {
	return snapshotOf([...articles, story, ...records], EMPTY_SNAPSHOT);
}

/** New ids are `n1`, `n2`, … */
export function making(): Making {
	let count = 0;
	return { time: TIME, creator: 'You', newId: () => `n${++count}` };
}

/** The snapshot after the change, which is checked to be taken back whole. */
export function after(snapshot: Snapshot, made: Change): Snapshot {
	const next = apply(snapshot, made);
	const sorted = (one: Snapshot) =>
		[...entities(one)].sort((x, y) => (x.type + x.id < y.type + y.id ? -1 : 1));
	expect(sorted(apply(next, invert(made)))).toEqual(sorted(snapshot));
	return next;
}

/** `title: words | words` of each claim, in no order that means anything. */
export function told(snapshot: Snapshot): string[] {
	const words = new Map(
		[...entities(snapshot)].flatMap((one) =>
			one.type === 'annotation' ? [[one.id, one.anchor.quote.exact] as const] : [],
		),
	);
	return [...snapshot.claims.values()].map(
		({ title, annotations }) => `${title}: ${annotations.map((id) => words.get(id)).join(' | ')}`,
	);
}
