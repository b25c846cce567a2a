/** Texts outlive what takes them away from an article, as long as anything is marked on them. */
import type { Article } from './article.ts';
import type { Change } from './change.ts';
import { marksOf } from './marks.ts';
import { annotationsIn, type Snapshot } from './snapshot.ts';
import { versionId, versionOf, type Version } from './version.ts';

/**
 * The change, an undo for one, and with it as versions the texts that it replaces though passages were
 * marked on them. `snapshot` is the one before it, `time` (ISO 8601) when it happens.
 */
export function keepingTexts(change: Change, snapshot: Snapshot, time: string): Change {
	const kept = change.updated.flatMap(([before, after]): Version[] => {
		if (before.type !== 'article' || before.text === '') return [];
		if (before.hash === (after as Article).hash) return [];
		if (snapshot.versions.has(versionId(before.id, before.hash))) return [];
		const marked = [...annotationsIn(snapshot, before.id).values()];
		return marked.some((one) => marksOf(one).some(({ hash }) => hash === before.hash))
			? [versionOf(before, time)]
			: [];
	});
	return kept.length > 0 ? { ...change, added: [...change.added, ...kept] } : change;
}
