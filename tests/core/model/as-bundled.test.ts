import { describe, expect, it } from 'vitest';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { asBundled } from '#lib/core/model/as-bundled.ts';
import { apply, snapshotOf } from '#lib/core/model/change.ts';
import type { Claim } from '#lib/core/model/claim.ts';
import { edited } from '#lib/core/model/edit.ts';
import type { Link } from '#lib/core/model/link.ts';
import { EMPTY_SNAPSHOT, type Entity } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';

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
});
