import { describe, expect, it } from 'vitest';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { asBundled } from '#lib/core/model/as-bundled.ts';
import { apply, change, snapshotOf } from '#lib/core/model/change.ts';
import type { Tag } from '#lib/core/model/codebook.ts';
import type { Claim } from '#lib/core/model/claim.ts';
import { edited } from '#lib/core/model/edit.ts';
import type { Link } from '#lib/core/model/link.ts';
import { EMPTY_SNAPSHOT, type Entity } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import { versionOf } from '#lib/core/model/version.ts';

function article(id: string): Article {
	const text = `The text of ${id}`;
	const fixed = { type: 'article', title: id, outlet: 'Outlet', language: 'en' } as const;
	return { ...fixed, id, text, blocks: [], hash: `sha256-${id}` };
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

const holding = (...records: Entity[]) => snapshotOf(records, EMPTY_SNAPSHOT);
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

	it('brings back each record that is another one or gone, and no tag', () => {
		const tag: Tag = { type: 'tag', id: 't', label: 'T', definition: '', codes: [] };
		const bundled = [tag, story, article('a'), passage('a1', 'a'), link, claim];
		const renamed = { ...story, title: 'Renamed' };
		const linked = { ...link, annotations: ['a1', 'b2'] };
		const used = holding({ ...tag, label: 'Mine' }, renamed, article('a'), linked);
		expect(asBundled(used, bundled)).toEqual(
			change({
				added: [passage('a1', 'a'), claim],
				updated: [
					[renamed, story],
					[article('a'), article('a')],
					[linked, link],
				],
			}),
		);
	});

	it('takes other texts of its articles away, and of no others', () => {
		const [mine, far] = [versionOf(article('a'), TIME), versionOf(article('x'), TIME)];
		const used = holding(article('a'), mine, far);
		expect(asBundled(used, [article('a')]).removed).toEqual([mine]);
	});

	it('leaves what was made of other stories, and what speaks of nothing', () => {
		const empty: Claim = { ...claim, id: 'empty', annotations: [] };
		const others: Entity[] = [
			...[empty, { ...empty, id: 'other', story: 't' }, { ...link, id: 'x', annotations: [] }],
			{ ...link, id: 'far', annotations: ['a1', 'x1'] },
		];
		const bundled = [story, article('a'), passage('a1', 'a')];
		const used = holding(...bundled, article('x'), passage('x1', 'x'), ...others);
		expect(asBundled(used, bundled).removed).toEqual([]);
		const own: Entity[] = [
			{ ...link, id: 'own', annotations: ['a1', 'a1'] },
			{ ...empty, id: 'of', story: 's' },
			{ ...empty, id: 'own', annotations: ['a1'] },
		];
		expect(asBundled(holding(...bundled, ...own), bundled).removed).toEqual(own);
	});

	it('frees what highlights that go were linked with', () => {
		const stray = { ...passage('x1', 'x'), tag: '' };
		const loose: Link = { ...link, id: 'loose', annotations: ['own', 'x1'] };
		const left: Link = { ...link, id: 'left', annotations: ['own', 'x2', 'x3'] };
		const bundled = [story, article('a'), passage('a1', 'a'), passage('b1', 'b'), link];
		const changed: Link = { ...link, annotations: ['own', 'b1'] };
		const used = holding(
			...[...bundled.slice(0, -1), changed, passage('own', 'a')],
			...[article('x'), stray, passage('x2', 'x'), passage('x3', 'x'), loose, left],
		);
		const { added, updated, removed } = asBundled(used, bundled);
		expect(added).toEqual([]);
		expect(removed).toEqual([passage('own', 'a'), loose, stray]);
		expect(updated.slice(-2)).toEqual([
			[changed, link],
			[left, { ...left, annotations: ['x2', 'x3'] }],
		]);
	});
});
