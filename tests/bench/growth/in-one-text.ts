/** One text of 20,000 words; the highlights in it grow. Linearly is what they may cost. */
import { placedIn } from '#lib/core/anchor/placed.ts';
import { coverage } from '#lib/core/compare/coverage.ts';
import { markedIn } from '#lib/core/compare/marked.ts';
import { overlaps } from '#lib/core/compare/overlap.ts';
import { profile } from '#lib/core/compare/profile.ts';
import { ANY_HIGHLIGHT } from '#lib/core/filter/filter.ts';
import { sieveOf } from '#lib/core/filter/sieve.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import { apply, change, snapshotOf } from '#lib/core/model/change.ts';
import { annotationsIn, EMPTY_SNAPSHOT, type Snapshot } from '#lib/core/model/snapshot.ts';
import { Finder } from '#lib/core/search/finder.ts';
import { lanesOf, TEXT_LANES } from '#lib/core/text/layers.ts';
import { annotationsOf, articleOf, picking } from '../generated.js';
import { act, climb, timesOf, type Timing } from './timing.ts';

const WORDS = 20_000;
const TAGS = ['framing', 'evidence', 'caveat'];

export function inOneText(sizes: number, rounds: number): Timing[] {
	const pick = picking(7);
	const made = articleOf(pick, { id: 'long', words: WORDS });
	const { article } = made;
	return climb('in one text', [10, 100, 1000, 10_000].slice(4 - sizes), (size) => {
		const annotations = annotationsOf(pick, made, size, { noted: 5 });
		const snapshot = snapshotOf([article, ...annotations], EMPTY_SNAPSHOT);
		// Places are remembered by annotation: other objects have to be placed anew.
		const unknown = (): Snapshot =>
			snapshotOf([article, ...annotations.map((one) => ({ ...one }))], EMPTY_SNAPSHOT);
		const fresh: Annotation = { ...annotations[3]!, id: 'fresh' };
		const tagged = (): Snapshot => apply(snapshot, change({ added: [fresh] }));
		placedIn(snapshot, article);
		const marked = markedIn(snapshot, article);
		const sieve = sieveOf(snapshot, { ...ANY_HIGHLIGHT, tags: ['framing'] });
		const shelf = { snapshot, articles: [article], stories: [] };
		const finder = new Finder();
		const prepare = ({ snapshot: now, by }: { snapshot: Snapshot; by: Finder }) =>
			[...by.prepare({ ...shelf, snapshot: now })].length;
		prepare({ snapshot, by: finder });
		const asked = { filter: { ...ANY_HIGHLIGHT, words: 'council vote' }, kinds: [] };
		return timesOf(
			[
				act('open: place all highlights', (now: Snapshot) => placedIn(now, article), unknown),
				act('open: lanes of all highlights', () =>
					lanesOf(placedIn(snapshot, article).highlights, TEXT_LANES),
				),
				act('print: lanes of all highlights, however deep', () =>
					lanesOf(placedIn(snapshot, article).highlights),
				),
				act('tag: place the highlights again', (now: Snapshot) => placedIn(now, article), tagged),
				act('filter by a tag', () =>
					[...annotationsIn(snapshot, article.id).values()].filter(sieve),
				),
				act('search: fold what is new', prepare, () => ({ snapshot: unknown(), by: new Finder() })),
				act('search', () => finder.find(shelf, asked)),
				act('coverage', () => coverage(article, marked)),
				act('what is marked twice', () => overlaps(article, marked, TAGS)),
				act('profile', () => profile(article, marked, 20)),
				act('highlights that figures count', () => markedIn(snapshot, article)),
			],
			rounds,
		);
	});
}
