import { expect, test } from 'vitest';
import { NO_HISTORY, record, redo, undo, type History } from '#lib/core/history.ts';
import { apply, change, invert } from '#lib/core/model/change.ts';
import { EMPTY_SNAPSHOT, type Snapshot } from '#lib/core/model/snapshot.ts';
import { outcomeOf, travelTo } from '#lib/state/travel.ts';
import type { LastAction } from '#lib/state/workspace.svelte.ts';

const NOW = '2026-03-01T10:00:00.000Z';

/** A workspace as far as its history goes. */
class Desk {
	history: History = NO_HISTORY;
	snapshot: Snapshot = EMPTY_SNAPSHOT;
	lastAction: LastAction | undefined;

	make(title: string): void {
		const made = change({ added: [{ type: 'story', id: title, title, articles: [] }] });
		this.history = record(this.history, { change: made, action: { name: 'created' }, at: 0 });
		this.snapshot = apply(this.snapshot, made);
	}

	undo(): void {
		const { entry, history } = undo(this.history)!;
		this.history = history;
		this.snapshot = apply(this.snapshot, invert(entry.change));
		this.lastAction = { action: entry.action, at: 0, undone: true, skipped: 1 };
	}

	redo(): void {
		const { entry, history } = redo(this.history)!;
		this.history = history;
		this.snapshot = apply(this.snapshot, entry.change);
		this.lastAction = { action: entry.action, at: 0 };
	}
}

function desk(): Desk {
	const made = new Desk();
	for (const title of ['a', 'b', 'c', 'd']) made.make(title);
	return made;
}

const titles = ({ snapshot }: Desk) => [...snapshot.stories.keys()];

test('several steps are taken back and done again', () => {
	const here = desk();
	travelTo(here, 1);
	expect(titles(here)).toEqual(['a']);
	travelTo(here, 3);
	expect(titles(here)).toEqual(['a', 'b', 'c']);
	travelTo(here, 0);
	expect(titles(here)).toEqual([]);
});

test('several steps are told as one, with all that was left as it is', () => {
	const here = desk();
	travelTo(here, 1);
	expect(here.lastAction).toMatchObject({
		action: { name: 'steps', count: 3 },
		undone: true,
		skipped: 3,
	});
	travelTo(here, 3);
	expect(here.lastAction).toMatchObject({ action: { name: 'steps-again', count: 2 } });
	expect(here.lastAction?.undone).toBeUndefined();
});

test('one step is told as what it was', () => {
	const here = desk();
	travelTo(here, 3);
	expect(here.lastAction).toMatchObject({ action: { name: 'created' }, undone: true });
});

test('what would change is told before it does', () => {
	const here = desk();
	const outcome = (done: number) => outcomeOf(here.history, here.snapshot, done, NOW);
	expect(outcome(4)).toEqual({ added: 0, removed: 0, changed: 0, others: 0 });
	expect(outcome(1)).toEqual({ added: 0, removed: 0, changed: 0, others: 3 });
	travelTo(here, 1);
	expect(outcome(3)).toEqual({ added: 0, removed: 0, changed: 0, others: 2 });
	expect(outcome(4)).toEqual({ added: 0, removed: 0, changed: 0, others: 3 });
});
