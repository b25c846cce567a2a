/** What each key does in an article's text. */
import { MOVEMENTS, type Movement } from '#lib/core/text/movement.ts';
import type { App } from '#lib/state/context.ts';
import type { Command } from '#lib/state/keymap.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import { tagsInOrder } from '#lib/ui/shared/tag-look.ts';

/** What the commands need of the text that has the focus. */
export interface Reader {
	move(movement: Movement): boolean;
	collapse(): boolean;
	focus(): void;
}

/** What the commands need of the columns around it. */
export interface Surroundings {
	readonly reader: Reader;
	/** Goes to the next (1) or the previous (-1) column. */
	neighbour(by: 1 | -1): void;
	/** Takes the focus out of the text. */
	leave(): void;
	/** Selects the range of a highlight, to be set anew. */
	adjust(id: string): void;
	openCard(id: string): void;
}

/**
 * @param startedAt the time stamp of the key press, ms
 * @returns whether the command did, or could have done, anything here
 */
export function perform(
	command: Command,
	app: App,
	{ reader, neighbour, leave, adjust, openCard }: Surroundings,
	startedAt: number,
): boolean {
	const { workspace, session, annotator } = app;
	if (isMovement(command)) {
		reader.move(command);
		return true;
	}
	if (command.startsWith('tag:')) {
		const tag = tagNamed(command.slice('tag:'.length), workspace.snapshot);
		if (tag === undefined) return true;
		annotator.tag(tag, startedAt);
		session.bar = false;
		return true;
	}
	if (command.startsWith('pen:')) {
		const tag = command.slice('pen:'.length);
		session.pen = session.pen === tag ? undefined : tag;
		return true;
	}
	const [atCaret] = session.atCaret;
	switch (command) {
		case 'note':
			annotator.openNote();
			return true;
		case 'open-card':
			if (session.adjusted !== undefined) {
				void import('#lib/state/spans.ts').then(({ applyAdjustment }) => applyAdjustment(app));
			} else {
				const here = annotator.here();
				if (here !== undefined) openCard(here);
			}
			return true;
		case 'adjust':
			if (atCaret !== undefined) adjust(atCaret);
			return true;
		case 'delete':
			annotator.removeHere();
			return true;
		case 'next-article':
			neighbour(1);
			return true;
		case 'previous-article':
			neighbour(-1);
			return true;
		case 'focus-column':
			session.focusColumn = session.focusColumn === undefined ? session.active : undefined;
			return true;
		case 'escape':
			escape();
			return true;
		default:
			return false;
	}

	/** One thing a press, the nearest first. */
	function escape(): void {
		if (session.bar) session.bar = false;
		else if (session.adjusted !== undefined) session.adjusted = undefined;
		else if (reader.collapse()) return;
		else if (session.pen !== undefined) session.pen = undefined;
		else leave();
	}
}

/** The id of a tag: it is named by it, or by its place among those that are offered, `#4`. */
export function tagNamed(name: string, snapshot: Snapshot): string | undefined {
	return name.startsWith('#') ? tagsInOrder(snapshot)[Number(name.slice(1)) - 1]?.id : name;
}

function isMovement(command: Command): command is Movement {
	return (MOVEMENTS as readonly string[]).includes(command);
}
