import { describe, expect, it } from 'vitest';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { apply, invert, isEmpty, type Change } from '#lib/core/model/change.ts';
import type { Claim } from '#lib/core/model/claim.ts';
import type { Link } from '#lib/core/model/link.ts';
import { EMPTY_SNAPSHOT, entities, type Entity, type Snapshot } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import { asBundled } from '#lib/core/model/as-bundled.ts';
import { binned, restored } from '#lib/core/model/bin.ts';
import { edited } from '#lib/core/model/edit.ts';
import { erased } from '#lib/core/model/erase.ts';
import {
	allBinned,
	allRestored,
	rearranged,
	shelved,
	withFacts,
	type Fate,
} from '#lib/ui/library/changes.ts';
import { inBin, present } from '#lib/ui/shared/shelves.ts';

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

const other: Story = { type: 'story', id: 'o', title: 'Other', articles: ['x'] };
const two = holding(story, other, ...['a', 'b', 'c', 'x'].map((id) => article(id)));
const placesAfter = (change: Change) =>
	Object.fromEntries([...apply(two, change).stories].map(([id, one]) => [id, one.articles]));

describe('several articles', () => {
	it('go into stories and out of them in one change', () => {
		const wanted = new Map([
			['s', false],
			['o', true],
		]);
		expect(placesAfter(shelved(two, ['a', 'x', 'c'], wanted))).toEqual({
			s: ['b'],
			o: ['x', 'a', 'c'],
		});
	});

	it('can begin a story of their own', () => {
		const fresh: Story = { type: 'story', id: 'n', title: 'New', articles: [] };
		expect(placesAfter(shelved(two, ['c', 'a'], new Map(), fresh))['n']).toEqual(['c', 'a']);
	});

	it('of whose stories nothing is said stay where they are', () => {
		expect(isEmpty(shelved(two, ['a', 'b'], new Map([['s', true]])))).toBe(true);
	});

	it('get the same facts, and keep what is not said', () => {
		const some = [article('a', { author: 'Ana' }), article('b', { outlet: 'Post' })];
		const after = withFacts(some, { outlet: 'Post' }).updated.map(([, one]) => one);
		expect(after).toEqual([{ ...some[0], outlet: 'Post' }]);
	});

	it('go into the bin and out of it together', () => {
		const put = apply(two, allBinned([...two.articles.values()], TIME));
		expect(present(put.articles)).toEqual([]);
		expect(apply(put, allRestored([...put.articles.values(), story]))).toEqual(two);
	});
});

describe('the articles of a story', () => {
	it.each<[string, Map<string, Fate>, Record<string, string[]>]>([
		['stay, in another order', new Map(), { s: ['b', 'a'], o: ['x'] }],
		['leave it', new Map([['a', { kind: 'out' }]]), { s: ['b'], o: ['x'] }],
		['move', new Map([['a', { kind: 'move', to: 'o' }]]), { s: ['b'], o: ['x', 'a'] }],
		['are in both', new Map([['a', { kind: 'copy', to: 'o' }]]), { s: ['b', 'a'], o: ['x', 'a'] }],
		['leave for nowhere', new Map([['a', { kind: 'move', to: 'gone' }]]), { s: ['b'], o: ['x'] }],
	])('%s', (_what, fates, after) => {
		expect(placesAfter(rearranged(two, story, ['b', 'a'], fates))).toEqual(after);
	});

	it('that came meanwhile stay, at the end', () => {
		const now = { ...story, articles: ['a', 'c', 'b'] };
		const { updated } = rearranged(holding(now), now, ['b', 'a'], new Map());
		expect(updated[0]?.[1]).toMatchObject({ articles: ['b', 'a', 'c'] });
	});
});
