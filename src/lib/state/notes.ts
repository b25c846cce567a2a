/**
 * The acts of writing: notes on highlights, articles and stories, and replies. Loaded with the field
 * that something is written into.
 */
import type { Action } from '#lib/core/history.ts';
import type { Annotation, Reply } from '#lib/core/model/annotation.ts';
import { isEmpty, type Change } from '#lib/core/model/change.ts';
import { annotationById } from '#lib/core/model/snapshot.ts';
import { noted, notedOn } from '#lib/core/notes/noting.ts';
import { replied, replyDeleted } from '#lib/core/notes/replying.ts';
import type { App } from './context.ts';

export type Writing = Pick<App, 'workspace' | 'preferences' | 'origin'>;

/**
 * An empty note is none. `known` is the note that the person had before them as they wrote: what has
 * been written elsewhere since is kept beside it. A highlight that another tab has removed meanwhile
 * comes back as `last` was, if something was written to it here.
 */
export function setNote(
	{ workspace, origin }: Writing,
	id: string,
	note: string,
	{ known, last }: { known?: string | undefined; last?: Annotation | undefined } = {},
): void {
	const time = origin.now().toISOString();
	commit(workspace, noted(workspace.snapshot, id, { note, known, last }, time), 'noted');
}

/** The note on an article as a whole, looked up by its id: what is shown of it may be masked. */
export function setArticleNote({ workspace }: Writing, id: string, note: string, known?: string) {
	const article = workspace.snapshot.articles.get(id);
	if (article) commit(workspace, notedOn(article, { note, known }), 'noted-article');
}

/** The note on a story as a whole. */
export function setStoryNote({ workspace }: Writing, id: string, note: string, known?: string) {
	const story = workspace.snapshot.stories.get(id);
	if (story) commit(workspace, notedOn(story, { note, known }), 'noted-story');
}

/**
 * Says a reply, for the first time or anew. Without words it stays as it was: it is deleted by
 * `deleteReply` alone. `last` as for a note.
 */
export function reply(
	{ workspace, preferences, origin }: Writing,
	id: string,
	said: Pick<Reply, 'id' | 'text'>,
	last?: Annotation,
): void {
	const time = origin.now().toISOString();
	const { snapshot } = workspace;
	const before = (annotationById(snapshot, id) ?? last)?.replies ?? [];
	const isKnown = before.some((one) => one.id === said.id);
	const made = { ...said, creator: preferences.coder, created: time, modified: time };
	commit(workspace, replied(snapshot, id, made, last), isKnown ? 'reply-edited' : 'replied');
}

export function deleteReply({ workspace, origin }: Writing, id: string, said: string): void {
	const time = origin.now().toISOString();
	commit(workspace, replyDeleted(workspace.snapshot, id, said, time), 'reply-deleted');
}

function commit(workspace: Writing['workspace'], made: Change, name: Action['name']): void {
	if (!isEmpty(made)) workspace.commit(made, 'local', { name });
}
