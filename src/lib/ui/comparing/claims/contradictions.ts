/** Which passages a person has linked as contradicting each other. */
import { linkedPairs } from '#lib/core/compare/linked.ts';
import type { Article } from '#lib/core/model/article.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import { outletOf } from '../../shared/outlet-names.ts';

/** By `Annotation.id`: the outlets that say the opposite, each once. */
export function contradictionsIn(
	snapshot: Snapshot,
	articles: readonly Article[],
): ReadonlyMap<string, readonly string[]> {
	const outlets = new Map<string, Set<string>>();
	const add = (annotation: string, other: string) => {
		const article = articles.find(({ id }) => id === other);
		if (!article) return;
		const outlet = outletOf(articles, article);
		outlets.set(annotation, (outlets.get(annotation) ?? new Set()).add(outlet));
	};
	for (const { a, b, relation } of linkedPairs(snapshot, articles)) {
		if (relation !== 'contradicts') continue;
		add(a.annotation, b.article);
		add(b.annotation, a.article);
	}
	return new Map([...outlets].map(([id, names]) => [id, [...names]]));
}
