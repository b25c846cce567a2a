import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	DEPTH,
	NO_HISTORY,
	record,
	redo,
	undo,
	type Entry,
	type History,
} from '#lib/core/history.ts';
import { apply, change, invert } from '#lib/core/model/change.ts';
import { reconcile } from '#lib/core/model/merge.ts';
import { EMPTY_SNAPSHOT, type Snapshot } from '#lib/core/model/snapshot.ts';
import * as records from './model/records.ts';

const entry = (title: string): Entry => ({
	change: change({ added: [{ type: 'story', id: title, title, articles: [] }] }),
	action: { name: 'created' },
	at: 0,
});

const recorded = (count: number): History =>
	Array.from({ length: count }, (_, i) => entry(`${i}`)).reduce(record, NO_HISTORY);

describe('history', () => {
	test('has nothing to undo or redo at first', () => {
		expect(undo(NO_HISTORY)).toBeUndefined();
		expect(redo(NO_HISTORY)).toBeUndefined();
	});

	test('takes back the last entry first', () => {
		const step = undo(recorded(3))!;
		expect(step.entry).toEqual(entry('2'));
		expect(undo(step.history)!.entry).toEqual(entry('1'));
	});

	test('is the same again after an undo and a redo', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 30 }),
				fc.integer({ min: 1, max: 30 }),
				(size, back) => {
					const start = recorded(size);
					let history = start;
					const steps = Math.min(size, back);
					for (let i = 0; i < steps; i += 1) history = undo(history)!.history;
					expect(history.future).toHaveLength(steps);
					for (let i = 0; i < steps; i += 1) history = redo(history)!.history;
					expect(history).toEqual(start);
				},
			),
		);
	});

	test('forgets what was undone when something new is done', () => {
		const undone = undo(recorded(2))!.history;
		const history = record(undone, entry('new'));
		expect(redo(history)).toBeUndefined();
		expect(undo(history)!.entry).toEqual(entry('new'));
	});

	test(`goes back ${DEPTH} steps and forgets the oldest beyond that`, () => {
		let history = recorded(DEPTH + 5);
		let oldest: Entry | undefined;
		let steps = 0;
		for (let step = undo(history); step; step = undo(history)) {
			({ entry: oldest, history } = step);
			steps += 1;
		}
		expect(DEPTH).toBe(200);
		expect(steps).toBe(DEPTH);
		expect(oldest).toEqual(entry('5'));
	});
});

/** A person at work: does something, takes it back, does it again. */
const commands = fc.array(fc.tuple(fc.constantFrom('do', 'do', 'undo', 'redo'), fc.nat()), {
	maxLength: 50,
});

test('undo and redo walk through exactly the snapshots that were there', () => {
	fc.assert(
		fc.property(commands, (list) => {
			// the plain model: every snapshot up to now and where in it we are
			let shown: Snapshot[] = [EMPTY_SNAPSHOT];
			let at = 0;
			let snapshot = EMPTY_SNAPSHOT;
			let history = NO_HISTORY;
			for (const [command, seed] of list) {
				if (command === 'do') {
					const [wanted] = fc.sample(records.changeOf(snapshot), {
						numRuns: 1,
						seed,
					});
					snapshot = apply(snapshot, wanted!);
					history = record(history, { change: wanted!, action: { name: 'edited' }, at: 0 });
					shown = [...shown.slice(0, at + 1), snapshot];
					at += 1;
				} else {
					const step = command === 'undo' ? undo(history) : redo(history);
					expect(step !== undefined).toBe(command === 'undo' ? at > 0 : at < shown.length - 1);
					if (!step) continue;
					const wanted = command === 'undo' ? invert(step.entry.change) : step.entry.change;
					const { change, skipped } = reconcile(wanted, snapshot);
					expect(skipped).toBe(0);
					snapshot = apply(snapshot, change);
					history = step.history;
					at += command === 'undo' ? -1 : 1;
				}
				expect(records.contents(snapshot)).toEqual(records.contents(shown[at]!));
			}
		}),
	);
});
