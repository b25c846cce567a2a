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

/**
 * The name follows where the step is taken back: what was made stays that of whoever is at work here.
 *
 * @param along whether what was made under the old name goes along, in one step with the colour
 * @param colour where one was chosen; else a name that has one already keeps it
 */
export function becomeCoder(
	parts: Parts,
	name: string,
	along: boolean,
	colour?: CoderColour,
): void {
	const { workspace, preferences } = parts;
	const { snapshot } = workspace;
	const { coder: before, coderColour: colourBefore } = preferences;
	const after = colour ?? coderOf(snapshot, name)?.colour ?? colourBefore;
	preferences.coder = name;
	if (!along && colour) setColour(parts, colour);
	preferences.coderColour = after;
	if (!along) return;
	commit(workspace, coderRenamed(snapshot, before, name, colour), {
		name: 'coder-renamed',
		count: creditsOf(snapshot, before),
		me: { before: { name: before, colour: colourBefore }, after: { name, colour: after } },
	});
}

/** Kept in a record as soon as there is something to tell apart. */
export function setColour({ workspace, preferences }: Parts, colour: CoderColour): void {
	const { coder, coderColour: before } = preferences;
	if (before === colour && coderOf(workspace.snapshot, coder)) return;
	preferences.coderColour = colour;
	commit(workspace, coloured(workspace.snapshot, coder, colour), {
		name: 'coder-coloured',
		me: { before: { name: coder, colour: before }, after: { name: coder, colour } },
	});
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
