/** Picking from the text: the highlight at the caret, as `X` does it on a card. */
import type { App } from '#lib/state/context.ts';
import { toggled } from '#lib/state/many.ts';

export function pickHere({ session }: App): void {
	const [here] = session.atCaret;
	if (here !== undefined) session.picked = toggled(session.picked, here);
}
