/** Makes one highlight of several. */
import { MOST_PARTS, type Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { NO_CHANGE, type Change } from '../model/change.ts';
import { Edit } from '../model/edit.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { inOrder, spansOfHighlight, withPassages } from './passages.ts';

/**
 * One highlight for several of one tag in one article: the first in the text, with the passages,
 * codes, notes and replies of all of them. Passages that overlap, or have no word between, become one;
 * those further apart stay apart, so no word is marked that was not. Links and claims hold the one
 * for all; a link that held nothing else goes. Fewer than two that have a place are no change, nor are
 * more passages than one highlight may have.
 * Throws a RangeError if they differ in tag or article.
 */
export function join(
	snapshot: Snapshot,
	article: Article,
	annotations: readonly Annotation[],
	time: string,
): Change {
	if (new Set(annotations.map((one) => `${one.article} ${one.tag}`)).size > 1) {
		throw new RangeError('Only highlights of one tag in one article can be joined.');
	}
	const placed = [...new Set(annotations)]
		.map((annotation) => ({ annotation, spans: spansOfHighlight(snapshot, annotation, article) }))
		.filter(({ spans }) => spans.length > 0)
		.sort((a, b) => inOrder(a.spans[0]!, b.spans[0]!));
	const all = placed.map(({ annotation }) => annotation);
	const [first, ...others] = all;
	if (!first || others.length === 0) return NO_CHANGE;
	const edit = new Edit(snapshot);
	const spans = placed.flatMap((one) => one.spans);
	const whole = withPassages(snapshot, first, article, spans, time);
	if ((whole.parts?.length ?? 0) > MOST_PARTS) return NO_CHANGE;
	edit.put({ ...whole, ...together(all) });
	for (const one of others) edit.remove(one);
	const gone = new Set(others.map(({ id }) => id));
	const held = (ids: readonly string[]) => [
		...new Set(ids.map((id) => (gone.has(id) ? first.id : id))),
	];
	for (const link of edit.links()) {
		if (!link.annotations.some((id) => gone.has(id))) continue;
		const left = held(link.annotations);
		if (left.length < 2) edit.remove(link);
		else edit.put({ ...link, annotations: left });
	}
	for (const claim of edit.claims()) {
		if (!claim.annotations.some((id) => gone.has(id))) continue;
		edit.put({ ...claim, annotations: held(claim.annotations) });
	}
	return edit.change();
}

/** What the joined highlight has of all of them. */
function together(all: readonly Annotation[]): Partial<Annotation> {
	const notes = [...new Set(all.flatMap(({ note }) => note ?? []))];
	const replies = all.flatMap(({ replies }) => replies ?? []);
	const byTime = replies.sort((a, b) => (a.created < b.created ? -1 : 1));
	return {
		codes: [...new Set(all.flatMap(({ codes }) => codes))],
		...(notes.length && { note: notes.join('\n\n') }),
		...(byTime.length && { replies: byTime }),
	};
}
