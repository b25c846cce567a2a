/** One write is one strict transaction: records, steps, number and count go in together or not at all. */
import '../state/database-classes.ts';
import { IDBDatabase } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { change, NO_CHANGE } from '#lib/core/model/change.ts';
import type { Article } from '#lib/core/model/article.ts';
import type { Story } from '#lib/core/model/story.ts';
import type { Database } from '#lib/storage/database.ts';
import { keysOf, Repository, type Stored, type Write } from '#lib/storage/repository.ts';
import { highlight } from '../state/two-tabs-model.ts';
import { newDatabase } from './in-memory.ts';

const story = (id: string, title = id): Story => ({ type: 'story', id, title, articles: [] });

let database: Database;
let repository: Repository;

beforeEach(() => {
	database = newDatabase();
	repository = new Repository(database);
});

afterEach(() => {
	repository.close();
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

async function written(write: Write) {
	const result = await repository.write(write);
	if (!result.ok) throw new Error(result.error.code);
	return result.value;
}

async function stored(): Promise<Stored> {
	const result = await repository.load();
	if (!result.ok) throw new Error(result.error.code);
	return result.value;
}

const titles = async () =>
	[...(await stored()).snapshot.stories.values()].map(({ title }) => title);

test('every write has the next number and counts the records', async () => {
	const [a, b] = [story('a'), story('b')];
	const first = await written({ change: change({ added: [a, b] }) });
	expect(first).toMatchObject({ seq: 1, count: 2, correction: NO_CHANGE });
	const second = await written({ change: change({ updated: [[a, story('a', 'new')]] }) });
	expect(second).toMatchObject({ seq: 2, count: 2, edition: first.edition });
	const third = await written({ change: change({ removed: [b] }) });
	expect(third).toMatchObject({ seq: 3, count: 1 });
	expect(await stored()).toMatchObject({ seq: 3, count: 1, found: 1, edition: first.edition });
	const { seq, count, edition } = third;
	expect(await repository.position()).toEqual({ ok: true, value: { seq, count, edition } });
	expect(await titles()).toEqual(['new']);
});

test('every write asks to be on the disk before it counts', async () => {
	const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
	await written({ change: change({ added: [story('a')] }) });
	const writing = begin.mock.calls.filter(([, mode]) => mode === 'readwrite');
	expect(writing.map(([, , options]) => options)).toEqual([{ durability: 'strict' }]);
	expect(writing[0]?.[0]).toEqual(['stories', 'meta']);
});

test('the steps are written with the records, by the number of the write', async () => {
	const a = story('a');
	const at = { tab: 't', order: 1, at: 1, action: { name: 'edited' } } as const;
	await written({
		change: change({ added: [a] }),
		log: (steps, seq) => steps.put({ ...at, seq }),
	});
	const steps = await database.run('reading', (connection) => connection.getAll('steps'));
	expect(steps).toEqual({ ok: true, value: [{ ...at, seq: 1 }] });
});

test('if the steps cannot be written, nothing is', async () => {
	const full = { log: () => Promise.reject(new DOMException('', 'QuotaExceededError')) };
	const write = { change: change({ added: [story('a')] }), seeds: ['s'], ...full };
	expect(await repository.write(write)).toEqual({ ok: false, error: { code: 'storage-full' } });
	expect(await stored()).toMatchObject({ seq: 0, count: 0, found: 0, seeded: new Set() });
	const mistake = { ...write, log: () => Promise.reject(new RangeError('mistake')) };
	await expect(repository.write(mistake)).rejects.toThrow('mistake');
	expect(await stored()).toMatchObject({ seq: 0, found: 0 });
});

test('a count that is wrong is put right, however often that is asked for', async () => {
	await written({ change: change({ added: [story('a'), story('b')] }) });
	await database.run('writing', (connection) => connection.delete('stories', 'a'));
	expect(await stored()).toMatchObject({ count: 2, found: 1 });
	for (const seq of [2, 3]) {
		const recounted = await written({ change: NO_CHANGE, recount: true });
		expect(recounted).toMatchObject({ seq, count: 1 });
	}
	await written({ change: change({ added: [story('c')] }), recount: true });
	expect(await stored()).toMatchObject({ seq: 4, count: 2, found: 2 });
});

test('a bundled story is put in once, also if it has been removed since', async () => {
	const [a, b] = [story('a'), story('b')];
	await written({ change: change({ added: [a] }), seeds: ['a'], once: true });
	await written({ change: change({ removed: [a] }) });
	const again = await written({ change: change({ added: [a] }), seeds: ['a'], once: true });
	expect(again).toMatchObject({ seq: 3, count: 0, correction: { added: [], removed: [a] } });
	expect(await titles()).toEqual([]);
	// one that has not been in yet makes the whole change count
	await written({ change: change({ added: [a, b] }), seeds: ['a', 'b'], once: true });
	expect(await titles()).toEqual(['a', 'b']);
	expect([...(await stored()).seeded]).toEqual(['a', 'b']);
});

test('seeds that are already in are corrected to what is stored', async () => {
	const [a, mine] = [story('a'), story('a', 'mine')];
	await written({ change: change({ added: [mine] }), seeds: ['a'] });
	const { correction } = await written({
		...{ change: change({ added: [a] }), seeds: ['a'], once: true },
	});
	expect(correction).toEqual(change({ updated: [[a, mine]] }));
	expect(await titles()).toEqual(['mine']);
});

test('an edit is never lost to a deletion', async () => {
	const [a, edited] = [story('a'), story('a', 'edited')];
	await written({ change: change({ added: [edited] }) });
	const { correction, count } = await written({ change: change({ removed: [a] }) });
	expect([correction, count]).toEqual([change({ added: [edited] }), 1]);
	expect(await titles()).toEqual(['edited']);
});

describe('an article that is erased', () => {
	const article: Article = {
		...{ type: 'article', id: 'x', title: 'X', outlet: 'O', language: 'en' },
		...{ text: 'abc', blocks: [], hash: 'sha256-x' },
	};
	const [known, other] = [highlight('known', 'x', 'framing'), highlight('other', 'x', 'caveat')];

	beforeEach(async () => {
		await written({ change: change({ added: [article, known, story('s')] }) });
	});

	const ids = async () => {
		const { articles, annotations } = (await stored()).snapshot;
		return [...articles.keys(), ...[...annotations.values()].flatMap((all) => [...all.keys()])];
	};

	test('goes with its highlights', async () => {
		const write = { change: change({ removed: [article, known] }) };
		expect(await written(write)).toMatchObject({ count: 1, correction: NO_CHANGE });
		expect(await ids()).toEqual([]);
	});

	test('stays with all of them where it was marked elsewhere since', async () => {
		await written({ change: change({ added: [other] }) });
		const removed = [article, known, story('s')];
		const { correction, count } = await written({ change: change({ removed }) });
		expect(correction.added).toHaveLength(3);
		expect(correction.added).toEqual(expect.arrayContaining([article, known, other]));
		expect([count, (await stored()).found, await titles()]).toEqual([3, 3, []]);
		expect(await ids()).toEqual(['x', 'known', 'other']);
	});

	test('stays with a highlight that was edited elsewhere since', async () => {
		const edited = { ...known, note: 'theirs' };
		await written({ change: change({ updated: [[known, edited]] }) });
		const { correction } = await written({ change: change({ removed: [article, known] }) });
		expect(correction.added).toHaveLength(2);
		expect(correction.added).toEqual(expect.arrayContaining([article, edited]));
		expect(await ids()).toEqual(['x', 'known']);
	});

	test('goes where its highlights move to another one', async () => {
		const moved = { ...known, article: 'y' };
		const write = { change: change({ removed: [article], updated: [[known, moved]] }) };
		expect(await written(write)).toMatchObject({ count: 2, correction: NO_CHANGE });
		expect(await ids()).toEqual(['known']);
	});
});

test('removing what is gone already changes nothing', async () => {
	const { correction, count } = await written({ change: change({ removed: [story('a')] }) });
	expect([correction, count]).toEqual([NO_CHANGE, 0]);
});

test('an update of what is gone brings it back and counts it', async () => {
	const update = change({ updated: [[story('a'), story('a', 'new')]] });
	expect(await written({ change: update })).toMatchObject({ count: 1, correction: NO_CHANGE });
	expect(await titles()).toEqual(['new']);
});

test('two edits of different parts come out as both', async () => {
	const a = story('a');
	await written({ change: change({ added: [a] }) });
	await written({ change: change({ updated: [[a, { ...a, note: 'theirs' }]] }) });
	const mine = story('a', 'mine');
	const { correction } = await written({ change: change({ updated: [[a, mine]] }) });
	const both = { ...mine, note: 'theirs' };
	expect(correction).toEqual(change({ updated: [[mine, both]] }));
	expect((await stored()).snapshot.stories.get('a')).toEqual(both);
});

test('records are read by their keys, also the ones that are not there', async () => {
	const a = story('a:b');
	await written({ change: change({ added: [a] }) });
	expect(await repository.read(['story:a:b', 'story:none', 'tag:none'])).toEqual({
		ok: true,
		value: [
			{ like: { type: 'story', id: 'a:b' }, stored: a },
			{ like: { type: 'story', id: 'none' }, stored: undefined },
			{ like: { type: 'tag', id: 'none' }, stored: undefined },
		],
	});
});

test('keys of types that only a newer program knows are passed over', async () => {
	const nothing = { ok: true, value: [] };
	expect(await repository.read(['dream:a', 'toString:a', ''])).toEqual(nothing);
	expect(await repository.read([])).toEqual(nothing);
});

test.each([
	['nothing', {}],
	['damage', { seq: '7', edition: 1, count: null, seeded: 'a' }],
])('where the database notes %s of itself, it stands at the beginning', async (_, notes) => {
	await database.run('writing', async (connection) => {
		await connection.clear('meta');
		for (const [name, note] of Object.entries(notes)) {
			await connection.put('meta', note as never, name);
		}
	});
	const beginning = { seq: 0, edition: '', count: 0 };
	expect(await stored()).toMatchObject({ ...beginning, seeded: new Set() });
	await written({ change: NO_CHANGE, seeds: ['b'] });
	expect(await stored()).toMatchObject({ seq: 1, seeded: new Set(['b']) });
});

test('the keys of a change name each record that it touches', () => {
	const [a, b, c] = [story('a'), story('b'), story('c')];
	const all = change({ added: [a], updated: [[b, story('b', 'new')]], removed: [c] });
	expect(keysOf(all)).toEqual(['story:a', 'story:b', 'story:c']);
});

test.each([
	['frozen', true, 2],
	['gone for good', false, 1],
])('a page that is %s takes no open write along', async (_, persisted, times) => {
	const page = new EventTarget();
	vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
	vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
	const leave = Object.assign(new Event('pagehide'), { persisted });
	const log = vi.fn(async () => {
		// after the write has asked for all that it wants
		await Promise.resolve();
		if (log.mock.calls.length === 1) page.dispatchEvent(leave);
	});
	// a frozen page does it again when it comes back
	expect(await written({ change: change({ added: [story('a')] }), log })).toMatchObject({ seq: 1 });
	expect([log.mock.calls.length, await titles()]).toEqual([times, ['a']]);
});

test('what yields is stored where nothing is, and rewrites only what is as it expects', async () => {
	const [a, b, mine] = [story('a'), story('b'), story('a', 'mine')];
	await written({ change: change({ added: [mine] }) });
	const added = await written({ change: change({ added: [a, b] }), yields: true });
	expect(added).toMatchObject({ count: 2, correction: change({ updated: [[a, mine]] }) });
	const [newA, newB] = [story('a', 'new a'), story('b', 'new b')];
	const updated = change({ updated: [[a, newA] as const, [b, newB] as const] });
	const { correction } = await written({ change: updated, yields: true });
	expect(correction).toEqual(change({ updated: [[newA, mine]] }));
	expect(await titles()).toEqual(['mine', 'new b']);
});
