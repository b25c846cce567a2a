/** The annotations that an article had while it had an earlier text, and where they stood in it. */
import type { Anchor } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { annotationsInOrder, type Snapshot } from '../model/snapshot.ts';
import { versionId, type Version } from '../model/version.ts';
import { byPlace, drawn, type Highlight } from './placed.ts';
import { exactPlace } from './resolve.ts';

/**
 * Those that were made on this text, where they were made; later ones where the same words stood in
 * it already. In the order of the text. Later ones need `snapshot.matching`.
 */
export function placedInVersion(
	snapshot: Snapshot,
	article: Pick<Article, 'id'>,
	{ text, hash }: Version,
): Highlight[] {
	const target = { text, hash };
	const placed = annotationsInOrder(snapshot, article.id).flatMap((annotation): Highlight[] => {
		const { anchor, earlier = [], parts = [] } = annotation;
		const placeOf = (mark: Anchor, made: Anchor | undefined) => {
			const before = snapshot.versions.get(versionId(article.id, mark.hash));
			const known = before?.text ?? textOfNow(snapshot, article.id, mark.hash);
			const found = made ? exactPlace(made, target) : snapshot.matching?.(mark, known, target);
			return found && drawn(annotation, found);
		};
		const first = placeOf(
			anchor,
			[anchor, ...earlier].find((one) => one.hash === hash),
		);
		if (!first) return [];
		return [
			first,
			...parts.flatMap((part) => placeOf(part, part.hash === hash ? part : undefined) ?? []),
		];
	});
	return placed.sort(byPlace);
}

function textOfNow({ articles }: Snapshot, id: string, hash: string): string | undefined {
	const article = articles.get(id);
	return article?.hash === hash ? article.text : undefined;
}
