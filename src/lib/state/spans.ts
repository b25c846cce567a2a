/**
 * The acts on the exact extent of highlights: ranges, cuts, joins, further passages, and the same
 * words elsewhere. Each is one change, so one step of undo. Loaded when one is asked for.
 */
import { describe } from '#lib/core/anchor/describe.ts';
import { passagesOf as drawn, placeOf } from '#lib/core/anchor/placed.ts';
import type { Action } from '#lib/core/history.ts';
import { UNTAGGED, type Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { change, isEmpty, type Change } from '#lib/core/model/change.ts';
import type { Passage } from '#lib/core/model/passage.ts';
import { annotationById, annotationsIn } from '#lib/core/model/snapshot.ts';
import { stepped, type Step } from '#lib/core/spans/edges.ts';
import { join } from '#lib/core/spans/join.ts';
import { addPart, removePart } from '#lib/core/spans/parts.ts';
import { spansOfHighlight } from '#lib/core/spans/passages.ts';
import { rangeOf } from '#lib/core/spans/range.ts';
import { split } from '#lib/core/spans/split.ts';
import { wordAt } from '#lib/core/text/words.ts';
import type { Span } from '#lib/core/text/span.ts';
import type { App } from './context.ts';

export type Spanning = Pick<App, 'workspace' | 'session' | 'preferences' | 'origin'>;

interface Found {
	readonly annotation: Annotation;
	/** As it is stored: what is shown of it may be masked. */
	readonly article: Article;
}

export function highlightOf({ workspace }: Spanning, id: string): Found | undefined {
	const annotation = annotationById(workspace.snapshot, id);
	const article = annotation && workspace.snapshot.articles.get(annotation.article);
	return article && { annotation, article };
}

/** Where the passages of a highlight stand, in the order of the text. */
export function passagesById(app: Spanning, id: string): readonly Span[] {
	const found = highlightOf(app, id);
	return found ? spansOfHighlight(app.workspace.snapshot, found.annotation, found.article) : [];
}

/** @param from the passage that gets the range; else the one that the highlight is listed by */
export function setRange(app: Spanning, id: string, range: Span, from?: Span): boolean {
	const found = highlightOf(app, id);
	if (!found) return false;
	const { snapshot } = app.workspace;
	const name = placeOf(snapshot, found.annotation, found.article) ? 'adjusted' : 'placed';
	const { annotation, article } = found;
	return commit(app, rangeOf(snapshot, annotation, article, range, now(app), from), { name });
}

/** Moves one end of a passage of a highlight. */
export function step(app: Spanning, id: string, how: Step, from?: Span): boolean {
	const found = highlightOf(app, id);
	if (!found) return false;
	const place = from ?? placeOf(app.workspace.snapshot, found.annotation, found.article);
	return place !== undefined && setRange(app, id, stepped(found.article, place, how), from);
}

/** Gives the highlight that is being adjusted the range that is selected now. */
export function applyAdjustment(app: Spanning): void {
	const { session } = app;
	const { adjusted, adjustedPassage, selection } = session;
	session.adjusted = undefined;
	const found = adjusted === undefined ? undefined : highlightOf(app, adjusted);
	if (found && found.article.id === selection?.article) {
		setRange(app, found.annotation.id, selection, adjustedPassage);
	}
}

/**
 * Cuts a highlight at a place, which moves to the start of its word where selections grow to words,
 * or takes a stretch out of it.
 *
 * @returns the highlight that begins with `at`; nothing if there was nothing to cut
 */
export function splitAt(app: Spanning, id: string, at: Span): string | undefined {
	const found = highlightOf(app, id);
	if (!found) return undefined;
	const { snapshot } = app.workspace;
	const { annotation, article } = found;
	const where = at.start === at.end ? { ...cutAt(app, article, at.start) } : at;
	const making = { time: now(app), newId: () => app.origin.newId() };
	const cut = split(snapshot, annotation, article, where, making);
	if (!commit(app, cut, { name: 'split' })) return undefined;
	const pieces = [annotation, ...cut.added].flatMap(({ id: piece }) => ({
		piece,
		start: passagesById(app, piece)[0]?.start ?? 0,
	}));
	return pieces.find(({ start }) => start >= where.start)?.piece ?? annotation.id;
}

/** @returns the highlight that they are now; nothing if there was nothing to join */
export function joinAll(app: Spanning, ids: readonly string[]): string | undefined {
	const all = ids.flatMap((id) => highlightOf(app, id) ?? []);
	const article = all[0]?.article;
	if (!article) return undefined;
	const annotations = all.map(({ annotation }) => annotation);
	const joined = join(app.workspace.snapshot, article, annotations, now(app));
	const count = joined.removed.filter(({ type }) => type === 'annotation').length + 1;
	if (!commit(app, joined, { name: 'joined', count })) return undefined;
	return annotations.find(({ id }) => highlightOf(app, id))?.id;
}

/**
 * The highlights that "join" is about: those of one tag and coder within the selection, or the one at
 * the caret, or of the open card, and the next one like it; the one before it if it touches only that,
 * as the second half of what was cut does.
 */
export function joinable({ workspace, session }: Spanning, article: Article): readonly string[] {
	const annotations = annotationsIn(workspace.snapshot, article.id);
	const shown = session.shown(article);
	const { selection, atCaret, openCard, lastTag } = session;
	const like = (first: string) => {
		const one = annotations.get(first);
		return shown.highlights.filter(({ id }) => {
			const other = annotations.get(id);
			return other?.tag === one?.tag && other?.creator === one?.creator;
		});
	};
	if (selection?.article === article.id) {
		const inside = drawn(shown).filter(
			({ start, end }) => start < selection.end && selection.start < end,
		);
		const first = inside.find(({ tag }) => tag === lastTag) ?? inside[0];
		const alike = new Set(first && like(first.id).map(({ id }) => id));
		return [...new Set(inside.map(({ id }) => id))].filter((id) => alike.has(id));
	}
	const id = atCaret[0] ?? openCard;
	const alike = id === undefined ? [] : like(id);
	const at = alike.findIndex((one) => one.id === id);
	if (at < 0) return [];
	const touch = (before: Span | undefined, after: Span | undefined) =>
		before && after && !article.text.slice(before.end, after.start).trim();
	const back = touch(alike[at - 1], alike[at]) && !touch(alike[at], alike[at + 1]);
	return alike.slice(back ? at - 1 : at, back ? at + 1 : at + 2).map((one) => one.id);
}

/** The highlight that further passages go to: whose card is open, or that this coder made last. */
export function growing({ workspace, session, preferences }: Spanning, article: string) {
	const annotations = annotationsIn(workspace.snapshot, article);
	const open = session.openCard === undefined ? undefined : annotations.get(session.openCard);
	const mine = [...annotations.values()].filter(
		({ tag, creator }) => tag !== UNTAGGED && creator === preferences.coder,
	);
	return open ?? mine.sort((a, b) => (a.created < b.created ? 1 : -1))[0];
}

export function addPassage(app: Spanning, id: string, part: Span): boolean {
	return ofParts(app, id, part, addPart, 'passage-added');
}

export function removePassage(app: Spanning, id: string, part: Span): boolean {
	return ofParts(app, id, part, removePart, 'passage-removed');
}

/** Tags all of them at once. */
export function tagAll(app: Spanning, passages: readonly Passage[], tag: string): boolean {
	const { session, preferences, origin, workspace } = app;
	const time = now(app);
	const added = passages.flatMap(({ article: id, start, end }): Annotation[] => {
		const article = workspace.snapshot.articles.get(id);
		if (!article) return [];
		return [
			{
				type: 'annotation',
				id: origin.newId(),
				article: id,
				anchor: describe(article, { start, end }),
				tag,
				codes: [],
				creator: preferences.coder,
				created: time,
				modified: time,
			},
		];
	});
	session.lastTag = tag;
	session.hasTagged = true;
	return commit(app, change({ added }), { name: 'occurrences-tagged', tag, count: added.length });
}

function ofParts(
	app: Spanning,
	id: string,
	part: Span,
	build: typeof addPart,
	name: Action['name'],
): boolean {
	const found = highlightOf(app, id);
	if (!found) return false;
	const { annotation, article } = found;
	return commit(app, build(app.workspace.snapshot, annotation, article, part, now(app)), { name });
}

function cutAt({ preferences }: Spanning, { text, language }: Article, at: number): Span {
	const word = at < text.length && preferences.snapToWords ? wordAt(text, language, at) : undefined;
	const place = word?.start ?? at;
	return { start: place, end: place };
}

function now({ origin }: Spanning): string {
	return origin.now().toISOString();
}

function commit({ workspace }: Spanning, done: Change, action: Action): boolean {
	if (isEmpty(done)) return false;
	workspace.commit(done, 'local', action);
	return true;
}
