import { describe, expect, it } from 'vitest';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { apply, invert } from '#lib/core/model/change.ts';
import type { Claim } from '#lib/core/model/claim.ts';
import type { Link } from '#lib/core/model/link.ts';
import { EMPTY_SNAPSHOT, entities, type Entity, type Snapshot } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import {
	asBundled,
	binned,
	edited,
	erased,
	restored,
	withArticle,
} from '#lib/ui/library/changes.ts';
import { inBin, matching, present } from '#lib/ui/shared/shelves.ts';

function article(id: string, more: Partial<Article> = {}): Article {
	const text = `The text of ${id}`;
	const fixed = { type: 'article', title: id, outlet: 'Outlet', language: 'en' } as const;
	return { ...fixed, id, text, blocks: [], hash: `sha256-${id}`, ...more };
}

function passage(id: string, of: string): Annotation {
	const anchor = {
		quote: { exact: 'The', prefix: '', suffix: '' },
		position: { start: 0, end: 3 },
		hash: `sha256-${of}`,
	};
	const time = '2026-11-22T10:00:00.000Z';
	const made = { creator: 'You', created: time, modified: time, tag: 'framing', codes: [] };
	return { type: 'annotation', id, article: of, anchor, ...made };
}

function holding(...records: Entity[]): Snapshot {
	return apply(EMPTY_SNAPSHOT, { added: records, updated: [], removed: [] });
}

const TIME = '2026-11-22T12:00:00.000Z';
const story: Story = { type: 'story', id: 's', title: 'Story', articles: ['a', 'b'] };
const link: Link = {
	type: 'link',
	id: 'l',
	relation: 'same-claim',
	created: TIME,
	annotations: ['a1', 'b1'],
};
const claim: Claim = {
	type: 'claim',
	id: 'c',
	title: 'Claim',
	annotations: ['a1', 'b1'],
	notCovered: ['a'],
};
const all = holding(
	story,
	link,
	claim,
	...[article('a'), article('b'), passage('a1', 'a'), passage('b1', 'b')],
);

describe('the bin', () => {
	it('hides a record, and gives it back as it was', () => {
		const put = apply(all, binned(story, TIME));
		expect(present(put.stories)).toEqual([]);
		expect(inBin(put)).toEqual([{ ...story, deleted: TIME }]);
		expect(apply(put, restored(put.stories.get('s')!))).toEqual(all);
	});
});

describe('deleting for good', () => {
	it('takes what points at an article with it', () => {
		const after = apply(all, erased(all, [article('a')]));
		expect([...entities(after)].map(({ id }) => id).sort()).toEqual(['b', 'b1', 'c', 's']);
		expect(after.stories.get('s')?.articles).toEqual(['b']);
		expect(after.claims.get('c')).toEqual({ ...claim, annotations: ['b1'], notCovered: [] });
	});

	it('is undone whole', () => {
		const change = erased(all, [...all.articles.values(), story]);
		const back = apply(apply(all, change), invert(change));
		const sorted = (snapshot: Snapshot) =>
			[...entities(snapshot)].sort((a, b) => a.id.localeCompare(b.id));
		expect(sorted(back)).toEqual(sorted(all));
	});

	it('leaves the articles of a story that goes', () => {
		const after = apply(all, erased(all, [story]));
		expect([...after.articles.keys()]).toEqual(['a', 'b']);
	});
});

describe('resetting an example', () => {
	it('brings back what came, and removes highlights that were added', () => {
		const bundled = [story, article('a'), article('b'), passage('a1', 'a')];
		const used = apply(holding(...bundled), {
			...edited(story, { title: 'Renamed' }),
			added: [passage('own', 'a')],
			removed: [passage('a1', 'a')],
		});
		const reset = apply(used, asBundled(used, bundled));
		expect([...(reset.annotations.get('a')?.keys() ?? [])]).toEqual(['a1']);
		expect(reset.stories.get('s')?.title).toBe('Story');
	});

	it('brings back its links and claims, and removes those that were made of it', () => {
		const own: Claim = { ...claim, id: 'own', story: 's', annotations: [], notCovered: [] };
		const ofOwn: Link = { ...link, id: 'own', annotations: ['a1', 'mine'] };
		const elsewhere: Link = { ...link, id: 'far', annotations: ['b1', 'x1', 'mine'] };
		const bundled = [
			story,
			article('a'),
			article('b'),
			passage('a1', 'a'),
			passage('b1', 'b'),
			claim,
		];
		const used = holding(
			...bundled.slice(0, -1),
			...[article('x'), passage('x1', 'x'), passage('mine', 'a')],
			...[{ ...claim, title: 'Renamed', annotations: ['mine'] }, own, ofOwn, elsewhere],
		);
		const reset = apply(used, asBundled(used, bundled));
		expect([...reset.claims.values()]).toEqual([claim]);
		expect([...reset.links.values()]).toEqual([{ ...elsewhere, annotations: ['b1', 'x1'] }]);
	});
});

describe('stories', () => {
	it('take an article once', () => {
		expect(withArticle(story, 'a').updated).toEqual([]);
		expect(apply(all, withArticle(story, 'x')).stories.get('s')?.articles).toEqual(['a', 'b', 'x']);
	});
});

describe('the search', () => {
	it('finds articles that have every word, in any case and place', () => {
		const found = matching([article('a', { author: 'Ana Ruiz' }), article('b')], 'TEXT ana');
		expect(found.map(({ id }) => id)).toEqual(['a']);
	});
});
