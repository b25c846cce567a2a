/** The table of claims: a row for each claim and outlet, and three words for how they stand. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvClaims } from '#lib/formats/csv-claims.ts';
import { withoutBinned } from '#lib/formats/selection.ts';
import { compared } from './compared.ts';
import { recordsOfCsv } from './csv-reader.ts';
import { snapshots } from './snapshots.ts';

const options = { exported: '', generator: '', includeText: true, includeNotes: true };
const rowsOf = (snapshot = compared()) => recordsOfCsv(csvClaims.encode(snapshot, options));

test('claims come in their order, outlets in that of the story', () => {
	expect(rowsOf().map(({ claim, outlet, status }) => [claim, outlet, status])).toEqual([
		['The pilot cut traffic', 'Outlet times', 'covered'],
		['The pilot cut traffic', 'Outlet post', 'covered'],
		['The pilot cut traffic', 'Outlet metro', 'not covered'],
		['The vote', 'Outlet times', 'covered'],
		['The vote', 'Outlet post', 'unmatched'],
		['The vote', 'Outlet metro', 'unmatched'],
	]);
});

test('a row has the passages, their tags, and how much of the article they are', () => {
	expect(rowsOf()[1]).toEqual({
		story: 'Harbour, "vote"',
		claim: 'The pilot cut traffic',
		outlet: 'Outlet post',
		title: 'Title of post',
		status: 'covered',
		passages: 'Traffic fell by 12% | only in summer',
		tags: 'Evidence',
		position: '0',
		words: '7',
		share: '0.4375',
	});
});

test('where nothing is said there are no passages and no position', () => {
	expect(rowsOf()[2]).toMatchObject({
		passages: '',
		tags: '',
		position: '',
		words: '0',
		share: '0',
	});
});

test('every row says one of the three, whatever the stories are', () => {
	fc.assert(
		fc.property(snapshots, (snapshot) => {
			const rows = rowsOf(snapshot);
			const kept = withoutBinned(snapshot);
			if (kept.stories.size === 0) expect(rows).toEqual([]);
			for (const { status, passages } of rows) {
				expect(['covered', 'not covered', 'unmatched']).toContain(status);
				expect(passages !== '').toBe(status === 'covered');
			}
		}),
	);
});
