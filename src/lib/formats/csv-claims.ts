/** Claims by outlets as a table with one row for each pair, for spreadsheet and statistics programs. */
import { claimsOf, claimTable, type ClaimCell } from '#lib/core/compare/claims.ts';
import { UNTAGGED } from '#lib/core/model/annotation.ts';
import { wordsOf } from '#lib/core/model/marks.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import { storiesInOrder } from './csv-order.ts';
import { csv, fraction, type Cell } from './csv.ts';
import type { Format } from './format.ts';
import { withoutBinned } from './selection.ts';

/** What the columns are called, in every language of the program: other programs go by these. */
const COLUMNS = [
	...['story', 'claim', 'outlet', 'title', 'status', 'passages', 'tags'],
	// The share of the article's words before the first passage, and in all of them: 0 to 1.
	...['position', 'words', 'share'],
];

/** `not covered` is what a person decided; `unmatched` says only that nothing is known. */
const STATUS: Readonly<Record<ClaimCell['kind'], string>> = {
	passages: 'covered',
	'not-covered': 'not covered',
	unmatched: 'unmatched',
};

export const csvClaims: Format = {
	id: 'csv_claims',
	extension: 'claims.csv',
	mime: 'text/csv',
	encode,
};

/** The claims of every story in their order, articles as the story has them. */
function encode(snapshot: Snapshot): string {
	const kept = withoutBinned(snapshot);
	const rows = storiesInOrder(kept).flatMap((story) => {
		const articles = story.articles.flatMap((id) => kept.articles.get(id) ?? []);
		const claims = claimsOf(kept, story, articles);
		return claimTable(kept, claims, articles).flatMap(({ claim, cells }) =>
			cells.map((cell) => [
				story.title,
				claim.title,
				cell.article.outlet,
				cell.article.title,
				STATUS[cell.kind],
				...content(kept, cell),
			]),
		);
	});
	return csv([COLUMNS, ...rows], { bom: true });
}

function content({ tags }: Snapshot, cell: ClaimCell): Cell[] {
	if (cell.kind !== 'passages') return ['', '', undefined, 0, 0];
	const { passages, first, words, share } = cell;
	const used = new Set(passages.map(({ annotation }) => annotation.tag));
	used.delete(UNTAGGED);
	return [
		passages.map(({ annotation }) => wordsOf(annotation)).join(' | '),
		[...used].map((id) => tags.get(id)?.label ?? id).join('; '),
		fraction(first),
		words,
		fraction(share),
	];
}
