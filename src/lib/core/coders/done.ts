/** What a coder keeps in a record: a colour, and the articles that are declared done. */
import { change, NO_CHANGE, type Change } from '../model/change.ts';
import type { Coder, CoderColour } from '../model/coder.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { coderId, coderOf } from './coder-of.ts';

const NONE: readonly string[] = [];

/** The articles that a coder has declared done. */
export function doneBy(snapshot: Snapshot, name: string): readonly string[] {
	return coderOf(snapshot, name)?.done ?? NONE;
}

/** @param colour of a record that has to be made */
export function declaredDone(
	snapshot: Snapshot,
	{ name, colour }: Pick<Coder, 'name' | 'colour'>,
	article: string,
	yes: boolean,
): Change {
	const done = doneBy(snapshot, name);
	if (done.includes(article) === yes) return NO_CHANGE;
	const next = yes ? [...done, article] : done.filter((id) => id !== article);
	return written(snapshot, name, { colour, done: next });
}

export function coloured(snapshot: Snapshot, name: string, colour: CoderColour): Change {
	if (coderOf(snapshot, name)?.colour === colour) return NO_CHANGE;
	return written(snapshot, name, { colour });
}

function written(
	snapshot: Snapshot,
	name: string,
	parts: { readonly colour: CoderColour; readonly done?: readonly string[] },
): Change {
	const coder = coderOf(snapshot, name);
	if (!coder) {
		return change({ added: [{ type: 'coder', id: coderId(name), name, done: NONE, ...parts }] });
	}
	const { done = coder.done, colour } = parts;
	const after: Coder = { ...coder, done, colour: parts.done ? coder.colour : colour };
	return change({ updated: [[coder, after]] });
}
