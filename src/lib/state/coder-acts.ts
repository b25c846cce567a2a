/** What a person does as a coder: choosing a name and a colour, coding blind, declaring articles done. */
import { coderNames, coderOf } from '#lib/core/coders/coder-of.ts';
import { coloured, declaredDone, doneBy } from '#lib/core/coders/done.ts';
import { coderRenamed, creditsOf } from '#lib/core/coders/rename.ts';
import type { Action } from '#lib/core/history.ts';
import { isEmpty, type Change } from '#lib/core/model/change.ts';
import type { CoderColour } from '#lib/core/model/coder.ts';
import type { App } from './context.ts';

type Parts = Pick<App, 'workspace' | 'preferences'>;

/** Whether somebody else's highlights, replies or record stand under this name. */
export function isTaken({ workspace, preferences }: Parts, name: string): boolean {
	return name !== preferences.coder && coderNames(workspace.snapshot).has(name);
}

/** @param along whether what was made under the old name goes along */
export function becomeCoder({ workspace, preferences }: Parts, name: string, along: boolean): void {
	const before = preferences.coder;
	if (along) {
		const count = creditsOf(workspace.snapshot, before);
		const renamed = coderRenamed(workspace.snapshot, before, name);
		commit(workspace, renamed, { name: 'coder-renamed', count });
	}
	preferences.coder = name;
	const colour = coderOf(workspace.snapshot, name)?.colour;
	if (colour) preferences.coderColour = colour;
}

/** Kept in a record as soon as there is something to tell apart. */
export function setColour({ workspace, preferences }: Parts, colour: CoderColour): void {
	if (preferences.coderColour === colour && coderOf(workspace.snapshot, preferences.coder)) return;
	preferences.coderColour = colour;
	const made = coloured(workspace.snapshot, preferences.coder, colour);
	commit(workspace, made, { name: 'coder-coloured' });
}

export function isDone({ workspace, preferences }: Parts, article: string): boolean {
	return doneBy(workspace.snapshot, preferences.coder).includes(article);
}

export function setDone({ workspace, preferences }: Parts, article: string, yes: boolean): void {
	const me = { name: preferences.coder, colour: preferences.coderColour };
	const made = declaredDone(workspace.snapshot, me, article, yes);
	commit(workspace, made, { name: yes ? 'done' : 'done-undone' });
}

/** What is open stays: the page waits for a mask only where it has yet to be shown. */
export function setBlind(
	{ session, preferences }: Pick<App, 'session' | 'preferences'>,
	yes: boolean,
) {
	if (yes) session.mask ??= (article) => article;
	preferences.blind = yes;
}

function commit(workspace: Parts['workspace'], made: Change, action: Action): void {
	if (!isEmpty(made)) workspace.commit(made, 'local', action);
}
