/** Gives a code to what is selected, or to the highlight at the caret. */
import { coded } from '#lib/core/coding/give.ts';
import { common, NOTHING_TICKED } from '#lib/core/coding/tick.ts';
import { annotationById } from '#lib/core/model/snapshot.ts';
import { code } from '#lib/state/coding.ts';
import type { App } from '#lib/state/context.ts';

/** @param tag `Tag.id` of the code's tag */
export function giveCode(app: App, tag: string, id: string): void {
	const { workspace, session } = app;
	const { selection, atCaret } = session;
	if (selection) {
		const ticks = { before: NOTHING_TICKED, after: { tag, codes: [id] } };
		code(app, { kind: 'passage', passage: selection }, ticks);
		return;
	}
	const annotation =
		atCaret[0] === undefined ? undefined : annotationById(workspace.snapshot, atCaret[0]);
	if (!annotation) return;
	const after = coded(workspace.snapshot.tags, annotation, { give: [id] });
	code(app, { kind: 'highlights', ids: [annotation.id] }, { before: common([annotation]), after });
}
