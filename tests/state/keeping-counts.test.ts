/** What is the person’s own, and what came with the program. */
import { expect, test } from 'vitest';
import { DEFAULT_TAGS } from '#lib/core/model/codebook-default.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { snapshotOf } from '#lib/core/model/change.ts';
import { EMPTY_SNAPSHOT, type Entity } from '#lib/core/model/snapshot.ts';
import { countsOf, hasOwn, ownOf } from '#lib/state/keeping-counts.ts';

const article = (id: string) => ({ type: 'article', id }) as Article;
const annotation = (id: string, creator: string) =>
	({ type: 'annotation', id, article: 'bundled', creator }) as Annotation;
const BUNDLED: readonly Entity[] = [
	...DEFAULT_TAGS,
	{ type: 'story', id: 's', title: 'S', articles: ['bundled'], example: true },
	article('bundled'),
	annotation('a', 'Example'),
];

const own = (...more: readonly Entity[]) => snapshotOf([...BUNDLED, ...more], EMPTY_SNAPSHOT);

test('what came with the program is nobody’s', () => {
	expect(ownOf(own())).toBe(0);
	expect(hasOwn(own())).toBe(false);
	expect(countsOf(own())).toEqual({ stories: 1, articles: 1, annotations: 1 });
});

test('a highlight in a bundled article is one’s own, and so is a story or an article', () => {
	const story = { type: 'story', id: 't', title: 'T', articles: [] } as const;
	const all = [annotation('b', 'You'), story, article('mine')];
	for (const one of all) {
		expect(ownOf(own(one))).toBe(1);
		expect(hasOwn(own(one))).toBe(true);
	}
	expect(ownOf(own(...all))).toBe(3);
});
