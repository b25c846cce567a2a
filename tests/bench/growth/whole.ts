/** What has to look at everything there is: start, export, import, search. Linearly is what it may cost. */
import { Finder } from '#lib/core/search/finder.ts';
import { ANY_HIGHLIGHT } from '#lib/core/filter/filter.ts';
import { difference, snapshotOf } from '#lib/core/model/change.ts';
import { importChange, planImport } from '#lib/core/model/import-plan.ts';
import { EMPTY_SNAPSHOT, type Entity } from '#lib/core/model/snapshot.ts';
import { csvHighlights } from '#lib/formats/csv-highlights.ts';
import { decode, encode, type EncodeOptions } from '#lib/formats/native.ts';
import { webAnnotation } from '#lib/formats/web-annotation.ts';
import { recordsOf } from './workspace-of.ts';
import { act, climb, timesOf, type Timing } from './timing.ts';

const OPTIONS: EncodeOptions = {
	...{ exported: '2026-01-02T00:00:00.000Z', generator: 'Crossread' },
	...{ includeText: true, includeNotes: true },
};

export function whole(sizes: number, rounds: number): Timing[] {
	return climb('whole', [100, 1000, 10_000, 100_000].slice(0, sizes), (size) => {
		const records = recordsOf(size);
		const snapshot = snapshotOf(records, EMPTY_SNAPSHOT);
		const [articles, stories] = [[...snapshot.articles.values()], [...snapshot.stories.values()]];
		const file = encode(snapshot, OPTIONS);
		const shelf = { snapshot, articles, stories };
		const finder = new Finder();
		const prepare = (by: Finder) => [...by.prepare(shelf)].length;
		prepare(finder);
		const asked = { filter: { ...ANY_HIGHLIGHT, words: 'council vote' }, kinds: [] };
		const plan = planImport(EMPTY_SNAPSHOT, records);
		return timesOf(
			[
				act('start: records to snapshot', () => snapshotOf(records, EMPTY_SNAPSHOT)),
				act('another tab: what is different', () =>
					difference(snapshot, snapshotOf(records, EMPTY_SNAPSHOT)),
				),
				act('export: native', () => encode(snapshot, OPTIONS)),
				act('export: table of highlights', () => csvHighlights.encode(snapshot, OPTIONS)),
				act('export: Web Annotation', () => webAnnotation.encode(snapshot, OPTIONS)),
				act('import: read the file', () => read(decode(file, 'file', Infinity))),
				act('import: plan, all new', () => planImport(EMPTY_SNAPSHOT, records)),
				act(
					'import: plan, all known',
					() => planImport(snapshot, copies(records)),
					() => undefined,
				),
				act('import: make the change', () => importChange(plan, new Map(), OPTIONS.exported)),
				act('search: fold every article', prepare, () => new Finder()),
				act('search', () => finder.find(shelf, asked)),
			],
			size < 100_000 ? rounds : Math.min(3, rounds),
		);
	});
}

function copies(records: readonly Entity[]): Entity[] {
	return records.map((one) => ({ ...one }));
}

function read(decoded: ReturnType<typeof decode>): typeof decoded {
	if (!decoded.ok) throw new RangeError(`The file is not read: ${JSON.stringify(decoded.error)}`);
	return decoded;
}
