/**
 * What is on screen stays the same, two articles with 20 highlights each; what is in other stories
 * grows. What a person does here should not take longer for it.
 */
import { placedIn } from '#lib/core/anchor/placed.ts';
import { claimsOf, claimTable } from '#lib/core/compare/claims.ts';
import { linkedPairs } from '#lib/core/compare/linked.ts';
import { ANY_HIGHLIGHT } from '#lib/core/filter/filter.ts';
import { sieveOf } from '#lib/core/filter/sieve.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import { apply, change, invert } from '#lib/core/model/change.ts';
import { feasible } from '#lib/core/model/feasible.ts';
import { released } from '#lib/core/model/release.ts';
import { annotationById, annotationsIn, type Snapshot } from '#lib/core/model/snapshot.ts';
import { selectStory } from '#lib/formats/native.ts';
import { snapshotFor } from './workspace-of.ts';
import { act, climb, timesOf, type Timing } from './timing.ts';

const TIME = '2026-01-02T00:00:00.000Z';

export function elsewhere(sizes: number, rounds: number): Timing[] {
	return climb('elsewhere', [100, 1000, 10_000, 100_000].slice(0, sizes), (size) => {
		const snapshot = snapshotFor(size);
		const articles = ['article-0', 'article-1'].map((id) => snapshot.articles.get(id)!);
		const [article] = articles as [(typeof articles)[0]];
		const marked = [...annotationsIn(snapshot, article.id).values()];
		const one = marked[3]!;
		const fresh: Annotation = { ...one, id: 'fresh' };
		const added = change({ added: [fresh] });
		const after = apply(snapshot, added);
		const tagged = (): Snapshot => apply(snapshot, added);
		const open = (now: Snapshot) => articles.map((each) => placedIn(now, each));
		open(snapshot);
		return timesOf(
			[
				act('tag: apply the change', () => apply(snapshot, added)),
				act('tag: place the highlights on screen', open, tagged),
				act(
					'tag: pairs of linked passages on screen',
					(now: Snapshot) => linkedPairs(now, articles),
					tagged,
				),
				act('undo: what can be taken back', () => feasible(invert(added), after, TIME)),
				act('remove: what lets go of it', () => released(snapshot, new Set([one.id]))),
				act('find a highlight by its id', () => annotationById(snapshot, one.id)),
				act('filter by a tag', () =>
					marked.filter(sieveOf(snapshot, { ...ANY_HIGHLIGHT, tags: ['framing'] })),
				),
				act('filter by links', () =>
					marked.filter(sieveOf(snapshot, { ...ANY_HIGHLIGHT, linked: true })),
				),
				act('claims of the story', () =>
					claimTable(snapshot, claimsOf(snapshot, { id: 'here' }, articles), articles),
				),
				act('select the story for an export', () => selectStory(snapshot, 'here')),
			],
			rounds,
		);
	});
}
