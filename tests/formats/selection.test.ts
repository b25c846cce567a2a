/** What an export is about is closed: it points at nothing that it does not hold. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import {
	selectStory,
	withAnnotations,
	withoutBinned,
	withoutLooseEnds,
} from '#lib/formats/selection.ts';
import { recordsOf, sameRecords, snapshots } from './snapshots.ts';

function pointsNowhere(snapshot: Snapshot): string[] {
	const passages = new Set(
		[...snapshot.annotations.values()].flatMap((marked) => [...marked.keys()]),
	);
	const lost: string[] = [];
	for (const record of recordsOf(snapshot)) {
		if (record.type === 'story')
			lost.push(...record.articles.filter((id) => !snapshot.articles.has(id)));
		if (record.type === 'annotation' && !snapshot.articles.has(record.article))
			lost.push(record.id);
		if (record.type === 'link' || record.type === 'claim') {
			lost.push(...record.annotations.filter((id) => !passages.has(id)));
		}
		if (record.type === 'claim') {
			lost.push(...record.notCovered.filter((id) => !snapshot.articles.has(id)));
			if (record.story !== undefined && !snapshot.stories.has(record.story))
				lost.push(record.story);
		}
	}
	return lost;
}

test('a story comes with its articles and what was marked in them, and no others', () => {
	fc.assert(
		fc.property(snapshots, (snapshot) => {
			for (const story of snapshot.stories.values()) {
				const selected = selectStory(snapshot, story.id);
				expect([...selected.stories.keys()]).toEqual([story.id]);
				expect([...selected.articles.keys()].sort()).toEqual([...story.articles].sort());
				for (const id of story.articles) {
					expect(selected.annotations.get(id)).toEqual(snapshot.annotations.get(id));
				}
				expect(pointsNowhere(selected)).toEqual([]);
				for (const claim of snapshot.claims.values()) {
					if (claim.story === story.id) expect(selected.claims.has(claim.id)).toBe(true);
				}
			}
		}),
	);
});

test('a story that is not there selects no article', () => {
	fc.assert(
		fc.property(snapshots, (snapshot) => {
			const selected = selectStory(snapshot, 'nowhere');
			expect(recordsOf(selected).filter(({ type }) => type !== 'tag')).toEqual([]);
		}),
	);
});

test('leaving out the bin leaves nothing that points into it', () => {
	fc.assert(
		fc.property(snapshots, (snapshot) => {
			expect(pointsNowhere(withoutLooseEnds(withoutBinned(snapshot)))).toEqual([]);
		}),
	);
});

test('a whole snapshot loses nothing', () => {
	fc.assert(
		fc.property(snapshots, (snapshot) => {
			const kept = recordsOf(withoutLooseEnds(snapshot));
			expect(sameRecords(kept, recordsOf(snapshot))).toBe(true);
		}),
	);
});

test('with some annotations only, links and claims speak of no others', () => {
	fc.assert(
		fc.property(snapshots, fc.func(fc.boolean()), (snapshot, keep) => {
			const kept = withAnnotations(snapshot, keep);
			const there = new Set([...kept.annotations.values()].flatMap((marked) => [...marked.keys()]));
			for (const { annotations } of [...kept.links.values(), ...kept.claims.values()]) {
				expect(annotations.every((id) => there.has(id))).toBe(true);
			}
			for (const marked of kept.annotations.values()) {
				expect([...marked.values()].every((one) => keep(one))).toBe(true);
			}
		}),
	);
});
