/** Everything that can be read in a row of the table, for finding a claim by any of its words. */
import type { ClaimRow } from '#lib/core/compare/claims.ts';
import { quotation } from '#lib/core/compare/spread.ts';
import { oneLine } from './emphasis.ts';

export function readableIn({ claim, cells }: ClaimRow): string {
	const passages = cells.flatMap((cell) =>
		cell.kind === 'passages'
			? cell.passages.map(
					(passage) =>
						`${oneLine(quotation(cell.article.text, passage))}\n${passage.annotation.note ?? ''}`,
				)
			: [],
	);
	return [claim.title, ...passages].join('\n');
}
