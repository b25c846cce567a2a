/** The extent of a highlight in words, for whoever hears it. */
import { annotationById, type Snapshot } from '#lib/core/model/snapshot.ts';
import { wordCount } from '#lib/core/text/segment.ts';
import { highlightOf, passagesById, type Spanning } from '#lib/state/spans.ts';
import { tagLabel } from '#lib/ui/shared/tag-look.ts';
import { m } from '#messages';

/** "2 passages, 14 words" */
export function extent(app: Spanning, id: string): string {
	const found = highlightOf(app, id);
	if (!found) return '';
	const { text, language } = found.article;
	const spans = passagesById(app, id);
	const words = spans.reduce((sum, span) => sum + wordCount(text, language, span), 0);
	return m.span_extent({ passages: spans.length, words });
}

/** What is heard at an end of a highlight, by those who want to hear it. */
export function boundaryText(snapshot: Snapshot, tag: string, end: 'start' | 'end'): string {
	const label = tagLabel(snapshot, tag);
	return end === 'start' ? m.boundary_start({ tag: label }) : m.boundary_end({ tag: label });
}

/** That of the highlights in pieces among these. */
export function extentOf(app: Spanning, ids: readonly string[]): string {
	const inPieces = ids.filter((id) => annotationById(app.workspace.snapshot, id)?.parts);
	return inPieces.map((id) => extent(app, id)).join('; ');
}
