/** Says of a link anew how its passages are related. */
import { change } from '#lib/core/model/change.ts';
import type { Link, Relation } from '#lib/core/model/link.ts';
import type { Passage } from '#lib/core/model/passage.ts';
import type { Linker } from '#lib/state/linker.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

/** @param passages the two ends, for a link that has to be made: they only shared a claim so far */
export function relate(
	workspace: Pick<Workspace, 'commit'>,
	linker: Linker,
	link: Link | undefined,
	passages: readonly Passage[],
	relation: Relation,
): void {
	if (link?.relation === relation) return;
	if (!link || link.relation === 'context') {
		// What was only context belongs to no claim yet.
		linker.link(passages, relation);
		if (link) linker.unlink(link.id);
		return;
	}
	const related = change({ updated: [[link, { ...link, relation }]] });
	workspace.commit(related, 'local', { name: 'linked', count: passages.length });
}
