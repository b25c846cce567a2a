/** The highlights that stand for passages which are to be linked. */
import { describe } from '../anchor/describe.ts';
import { placedIn } from '../anchor/placed.ts';
import { UNTAGGED, type Annotation } from '../model/annotation.ts';
import type { Edit } from '../model/edit.ts';
import type { Passage } from '../model/passage.ts';
import { annotationsIn, type Snapshot } from '../model/snapshot.ts';
import type { Making } from './claim-parts.ts';
import { claimsAt, linksAt } from './linked.ts';

/** One highlight for each passage, each once; those that have to be made are put into the edit. */
export function highlightsFor(
	snapshot: Snapshot,
	edit: Edit,
	passages: readonly Passage[],
	making: Making,
): Annotation[] {
	const made = new Map<string, Annotation>();
	for (const { article: id, start, end } of passages) {
		const article = snapshot.articles.get(id);
		const name = `${id} ${start} ${end}`;
		if (!article || made.has(name)) continue;
		const there = highlightOf(snapshot, { article: id, start, end });
		const annotation: Annotation = there ?? {
			type: 'annotation',
			id: making.newId(),
			article: id,
			anchor: describe(article, { start, end }),
			tag: UNTAGGED,
			codes: [],
			creator: making.creator,
			created: making.time,
			modified: making.time,
		};
		if (!there) edit.put(annotation);
		made.set(name, annotation);
	}
	return [...made.values()];
}

/** The highlight of exactly that passage; of several one that is linked already, or else one with a tag. */
function highlightOf(snapshot: Snapshot, passage: Passage): Annotation | undefined {
	const article = snapshot.articles.get(passage.article);
	if (!article) return undefined;
	const same = placedIn(snapshot, article).highlights.filter(
		({ start, end }) => start === passage.start && end === passage.end,
	);
	const chosen =
		same.find(({ id }) => claimsAt(snapshot, id).length + linksAt(snapshot, id).length > 0) ??
		same.find(({ tag }) => tag !== UNTAGGED) ??
		same[0];
	return chosen && annotationsIn(snapshot, article.id).get(chosen.id);
}
