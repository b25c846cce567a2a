/** What the keys, the card and the tag bar do to the extent of highlights; each says what it did. */
import { passagesOf as drawn, type Highlight } from '#lib/core/anchor/placed.ts';
import type { Article } from '#lib/core/model/article.ts';
import { wordAt } from '#lib/core/text/words.ts';
import type { Span } from '#lib/core/text/span.ts';
import type { App } from '#lib/state/context.ts';
import {
	addPassage,
	growing,
	joinable,
	joinAll,
	passagesById,
	removePassage,
	splitAt,
} from '#lib/state/spans.ts';
import type { Desk, PaneHandle } from '#lib/ui/shared/pane-handle.ts';
import { tagLabel } from '#lib/ui/shared/tag-look.ts';
import { m } from '#messages';
import { extent } from './tell.ts';

/** Cuts a highlight where the caret is in it, or around what is selected in it. */
export async function splitHere(app: App, desk: Desk | undefined): Promise<void> {
	const { session } = app;
	const open = await here(app, desk);
	if (!open) return;
	const { article, pane } = open;
	const { head } = pane.text.range();
	const at: Span = session.selection ?? { start: head, end: head };
	const id = cuttable(app, article, at);
	const piece = id === undefined ? undefined : splitAt(app, id, at);
	if (piece === undefined) {
		pane.focus();
		session.announcement = m.span_split_where();
		return;
	}
	leave(app, pane, piece);
	const [first] = passagesById(app, piece);
	const word = first ? wordOf(article, first.start) : '';
	session.announcement = m.span_split_done({ word, extent: extent(app, piece) });
}

/** Joins the highlights in the selection, or the one at the caret with the next of its tag. */
export async function joinHere(app: App, desk: Desk | undefined): Promise<void> {
	const open = await here(app, desk);
	if (!open) return;
	const joined = joinAll(app, joinable(app, open.article));
	if (joined === undefined) {
		app.session.announcement = m.span_join_none();
		return;
	}
	leave(app, open.pane, joined);
	app.session.announcement = m.span_joined({ extent: extent(app, joined) });
}

/** Adds the selected words to the highlight whose card is open, or that was made last. */
export async function addHere(app: App, desk: Desk | undefined): Promise<void> {
	const { session, workspace } = app;
	const open = await here(app, desk);
	if (!open) return;
	const { selection } = session;
	const highlight = growing(app, open.article.id);
	if (!selection || !highlight) {
		session.announcement = selection ? m.span_add_none() : m.span_add_select();
		return;
	}
	if (!addPassage(app, highlight.id, selection)) {
		session.announcement = m.span_add_held();
		return;
	}
	leave(app, open.pane, highlight.id);
	session.openCard = highlight.id;
	const tag = tagLabel(workspace.snapshot, highlight.tag);
	session.announcement = m.span_added({ tag, extent: extent(app, highlight.id) });
}

export function takeOut(app: App, id: string, part: Span): void {
	if (!removePassage(app, id, part)) return;
	app.session.announcement = m.span_removed({ extent: extent(app, id) });
}

async function here({ session }: App, desk: Desk | undefined) {
	const { active, articles } = session;
	const article = articles.find(({ id }) => id === active);
	const pane = article && (await desk?.reach(article.id));
	return article && pane && { article, pane };
}

/** The highlight that is meant: the one at the caret or of the open card, else the smallest there. */
function cuttable({ session }: App, article: Article, { start, end }: Span): string | undefined {
	const size = (one: Highlight) => one.end - one.start;
	const there = drawn(session.shown(article))
		.filter((one) => one.start <= start && end <= one.end && size(one) > end - start)
		.sort((a, b) => size(a) - size(b))
		.map(({ id }) => id);
	const meant = [session.openCard, session.atCaret[0]].find(
		(id) => id !== undefined && there.includes(id),
	);
	return meant ?? there[0];
}

/** The selection has been dealt with: the caret is in the highlight that came of it. */
function leave({ session }: App, pane: PaneHandle, id: string): void {
	session.selection = undefined;
	session.bar = false;
	pane.text.drop();
	session.atCaret = [id];
	if (session.openCard !== undefined) session.openCard = id;
}

export function wordOf({ text, language }: Article, at: number): string {
	const { start, end } = wordAt(text, language, at);
	return text.slice(start, end);
}
