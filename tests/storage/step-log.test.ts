/** What the log of steps has in the database after each thing that was done. */
import '../state/database-classes.ts';
import { IDBDatabase } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DEPTH, NO_HISTORY, type Entry } from '#lib/core/history.ts';
import { change } from '#lib/core/model/change.ts';
import type { Database } from '#lib/storage/database.ts';
import { Repository } from '#lib/storage/repository.ts';
import type { StepRecord } from '#lib/storage/schema.ts';
import { openStepLog, StepLog } from '#lib/storage/step-log.ts';
import { newDatabase } from './in-memory.ts';

const DAY = 24 * 60 * 60 * 1000;

let database: Database;
let repository: Repository;

beforeEach(() => {
	database = newDatabase();
	repository = new Repository(database);
});

afterEach(() => {
	database.close();
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

function entry(id: string, at: number): Entry {
	const story = { type: 'story', id, title: id, articles: [] } as const;
	return { change: change({ added: [story] }), action: { name: 'created' }, at };
}

const logOf = (tab: string, rows: readonly StepRecord[] = []) =>
	new StepLog(database, repository, tab, rows);

async function does(log: StepLog, step: Entry, undone?: boolean): Promise<void> {
	const act = { entry: step, ...(undone !== undefined && { undone }) };
	const written = await log.write({ change: change({}), act });
	expect(written.ok).toBe(true);
}

async function rows(): Promise<readonly StepRecord[]> {
	const read = await database.run('reading', (connection) => connection.getAll('steps'));
	if (!read.ok) throw new Error(read.error.code);
	return read.value;
}

test('a step is written down with the number of its write, its time and its tab', async () => {
	const step = entry('a', 50);
	await does(logOf('t'), step);
	const { change: made, action, at } = step;
	expect(await rows()).toEqual([{ tab: 't', order: 50, seq: 1, at, action, change: made }]);
});

test('steps of one moment, or of a clock that went back, keep their order', async () => {
	const log = logOf('t');
	for (const [id, at] of [
		['a', 50],
		['b', 50],
		['c', 40],
		['d', 60],
	] as const) {
		await does(log, entry(id, at));
	}
	expect((await rows()).map(({ order, at }) => [order, at])).toEqual([
		...[
			[50, 50],
			[51, 50],
			[52, 40],
			[60, 60],
		],
	]);
});

test('a step that is taken back is marked, and done again is not', async () => {
	const log = logOf('t');
	const [a, b] = [entry('a', 1), entry('b', 2)];
	await does(log, a);
	await does(log, b);
	await does(log, b, true);
	expect((await rows()).map(({ undone }) => undone)).toEqual([undefined, true]);
	await does(log, b, false);
	expect((await rows()).map(({ undone }) => undone)).toEqual([undefined, undefined]);
	await does(log, b, true);
	// what is new takes the place of what was taken back
	await does(log, entry('c', 3));
	expect((await rows()).map(({ order }) => order)).toEqual([1, 3]);
});

test('a step that the log has missed is not taken back in it', async () => {
	const log = logOf('t');
	await does(log, entry('a', 1));
	await does(log, entry('missed', 2), true);
	expect((await rows()).map(({ undone }) => undone)).toEqual([undefined]);
});

test('a write without a step leaves the log as it is', async () => {
	expect(await logOf('t').write({ change: change({}) })).toMatchObject({ value: { seq: 1 } });
	expect(await rows()).toEqual([]);
});

test('a step that could not be stored is no step, and the next is written alone', async () => {
	const log = logOf('t');
	expect(await rows()).toEqual([]);
	const full = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
		throw new DOMException('', 'QuotaExceededError');
	});
	const act = { entry: entry('a', 1) };
	expect(await log.write({ change: change({}), act })).toMatchObject({
		error: { code: 'storage-full' },
	});
	full.mockRestore();
	await does(log, entry('b', 2));
	expect((await rows()).map(({ at }) => at)).toEqual([2]);
});

test('what was found comes before what is done now, up to the depth of a history', async () => {
	const step = (order: number, undone?: true): StepRecord => {
		const { change: made, action, at } = entry(`${order}`, order);
		return { tab: 't', order, seq: order, at, action, change: made, ...(undone && { undone }) };
	};
	const log = logOf('t', [step(1), step(2), step(3, true), step(4, true)]);
	const found = log.joined(NO_HISTORY);
	expect(found.past.map(({ at }) => at)).toEqual([1, 2]);
	expect(found.future.map(({ at }) => at)).toEqual([4, 3]);
	const done = log.joined({ past: [entry('new', 5)], future: [] });
	expect(done.past.map(({ at }) => at)).toEqual([1, 2, 5]);
	expect(done.future).toEqual([]);
	const many = Array.from({ length: DEPTH - 1 }, (_, i) => entry(`${i}`, 10 + i));
	expect(log.joined({ past: many, future: [] }).past.map(({ at }) => at)[0]).toBe(2);
});

test('the last step too large to be kept is the wall, unless it was taken back', () => {
	const bare = { tab: 't', seq: 1, at: 1 } as const;
	const first = { ...bare, order: 1, action: { name: 'imported' } } as const;
	const second = { ...bare, order: 2, action: { name: 'replaced' } } as const;
	expect(logOf('t').wall).toBeUndefined();
	expect(logOf('t', [first, second]).wall).toEqual({ name: 'replaced' });
	expect(logOf('t', [first, { ...second, undone: true }]).wall).toEqual({ name: 'imported' });
});

test('only steps older than a week are forgotten, of every tab', async () => {
	await does(logOf('one'), entry('old', DAY - 1));
	await does(logOf('two'), entry('old', DAY - 1));
	await does(logOf('one'), entry('a week', DAY));
	const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
	await logOf('three').prune(8 * DAY);
	expect((await rows()).map(({ at }) => at)).toEqual([DAY]);
	const writing = begin.mock.calls.filter(([, mode]) => mode === 'readwrite');
	expect(writing).toEqual([['steps', 'readwrite', { durability: 'strict' }]]);
	begin.mockClear();
	await logOf('three').prune(8 * DAY);
	expect(begin.mock.calls.filter(([, mode]) => mode === 'readwrite')).toEqual([]);
});

test('a log is opened with the steps of its own tab, and not where storage is shut', async () => {
	await does(logOf('one'), entry('mine', 1));
	await does(logOf('two'), entry('theirs', 2));
	const page = new EventTarget();
	vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
	vi.stubGlobal('navigator', {});
	const session = { getItem: () => 'one', setItem: () => {}, removeItem: () => {} };
	const platform = { session: session as unknown as Storage };
	const { signal } = new AbortController();
	const log = await openStepLog(database, repository, platform, signal);
	expect(log?.joined(NO_HISTORY).past.map(({ at }) => at)).toEqual([1]);
	database.close();
	expect(await openStepLog(database, repository, platform, signal)).toBeUndefined();
});
