/** Which passage is meant when a command asks for one: what is selected, or what the caret is in. */
import { placedIn } from '#lib/core/anchor/placed.ts';
import type { Passage } from '#lib/core/model/passage.ts';
import { moved } from '#lib/core/text/movement.ts';
import type { App } from '#lib/state/context.ts';
import type { PaneHandle } from '#lib/ui/shared/pane-handle.ts';

/** The selection, or the highlight at the caret, or the sentence that the caret is in. */
export function passageNow(
	{ session, workspace }: Pick<App, 'session' | 'workspace'>,
	panes: ReadonlyMap<string, PaneHandle>,
): Passage | undefined {
	const { selection, atCaret, active } = session;
	if (selection) return selection;
	const article = session.articles.find(({ id }) => id === active);
	const pane = panes.get(article?.id ?? '');
	if (!article || !pane || !article.text) return undefined;
	const { highlights } = placedIn(workspace.snapshot, article);
	const highlight = highlights.find(({ id }) => id === atCaret[0]);
	if (highlight) return { article: article.id, start: highlight.start, end: highlight.end };
	const sentence = moved('select-sentence', article, pane.text.range(), []);
	return sentence && { article: article.id, start: sentence.anchor, end: sentence.head };
}

/** Equal for the same words at the same place. */
export function nameOf({ article, start, end }: Passage): string {
	return `${article}:${start}-${end}`;
}

/** `ARTICLE:START-END`, as addresses have it; nothing if it is not of that form. */
export function passageNamed(name: string | null): Passage | undefined {
	const [, article, start, end] = /^(.+):(\d{1,9})-(\d{1,9})$/.exec(name ?? '') ?? [];
	if (article === undefined) return undefined;
	const passage = { article, start: Number(start), end: Number(end) };
	return passage.start < passage.end ? passage : undefined;
}
