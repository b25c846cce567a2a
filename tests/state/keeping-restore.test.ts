/** Ways back: what a copy brings, and what it leaves alone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_TAGS } from '#lib/core/model/codebook-default.ts';
import { apply, invert, isEmpty, snapshotOf } from '#lib/core/model/change.ts';
import { EMPTY_SNAPSHOT, entities, type Entity, type Snapshot } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import { restoring, rowsOf } from '#lib/state/keeping-restore.ts';
import { keepingQuestions, type Portions } from '#lib/workers/keeping-questions.ts';
import { recordsOf, sameRecords, snapshots } from '../formats/snapshots.ts';

const TIME = '2026-11-22T17:00:00.000Z';
const NAMED = { exported: TIME, generator: 'Crossread' };
/** `CROSSREAD_RUNS=1000` for the long run. */
const numRuns = Number(process.env['CROSSREAD_RUNS'] ?? 200);

/** What the thread makes of a snapshot, and reads again. */
async function copyOf(snapshot: Snapshot, packed: boolean): Promise<readonly Entity[]> {
	const portions: Portions = [];
	for (const record of entities(snapshot)) keepingQuestions.gather([record], portions);
	const file = await keepingQuestions.pack({ ...NAMED, packed }, portions);
	const read = await keepingQuestions.unpack({ file, name: 'copy' });
	if (!read.ok) throw new RangeError(JSON.stringify(read.error));
	return read.value;
}

/** A snapshot as a database has it: with the tags that are always there. */
const seeded = snapshots.map((snapshot) => snapshotOf(DEFAULT_TAGS, snapshot));
/** With nothing that came with the program. */
const own = seeded.map((snapshot) => ({
	...snapshot,
	stories: new Map(
		[...snapshot.stories].map(([id, { example: _bundled, ...story }]) => [id, story as Story]),
	),
}));
const empty = snapshotOf(DEFAULT_TAGS, EMPTY_SNAPSHOT);

describe('a copy', { timeout: 20_000 + numRuns * 200 }, () => {
	test('brought back into an emptied database is all that was there, packed or not', async () => {
		await fc.assert(
			fc.asyncProperty(seeded, fc.boolean(), async (snapshot, packed) => {
				const copy = await copyOf(snapshot, packed);
				const back = apply(empty, restoring(empty, copy, 'whole', TIME));
				expect(sameRecords(recordsOf(back), recordsOf(snapshot))).toBe(true);
			}),
			{ numRuns },
		);
	});

	test('brings back the state that it is of, and undo brings back the one before', async () => {
		await fc.assert(
			fc.asyncProperty(seeded, own, async (then, now) => {
				const change = restoring(now, await copyOf(then, true), 'whole', TIME);
				const back = apply(now, change);
				expect(sameRecords(recordsOf(back), recordsOf(then))).toBe(true);
				expect(sameRecords(recordsOf(apply(back, invert(change))), recordsOf(now))).toBe(true);
			}),
			{ numRuns: Math.ceil(numRuns / 4) },
		);
	});

	test('of what is there now changes nothing', async () => {
		await fc.assert(
			fc.asyncProperty(seeded, async (snapshot) => {
				const copy = await copyOf(snapshot, true);
				expect(isEmpty(restoring(snapshot, copy, 'whole', TIME))).toBe(true);
				expect(isEmpty(restoring(snapshot, copy, 'missing', TIME))).toBe(true);
			}),
			{ numRuns: Math.ceil(numRuns / 4) },
		);
	});

	test('that was damaged is refused, and so is what is no copy', async () => {
		const file = await keepingQuestions.pack({ ...NAMED, packed: true }, [...DEFAULT_TAGS]);
		const cut = file.slice(0, file.size - 20);
		expect(await keepingQuestions.unpack({ file: cut, name: 'A' })).toEqual({
			ok: false,
			error: { code: 'point-damaged', where: 'A' },
		});
		const other = await keepingQuestions.unpack({ file: new Blob(['{}']), name: 'A' });
		expect(other).toMatchObject({ ok: false, error: { code: 'file-not-crossread' } });
	});
});

describe('only what is missing', () => {
	test('takes nothing away', () => {
		fc.assert(
			fc.property(seeded, seeded, (now, then) => {
				const change = restoring(now, recordsOf(then), 'missing', TIME);
				expect(change.removed).toEqual([]);
				const back = new Set([...entities(apply(now, change))].map(({ id }) => id));
				for (const { id } of entities(now)) expect(back.has(id)).toBe(true);
			}),
		);
	});
});

describe('a way back to how it was', () => {
	const story = (id: string, parts: Partial<Story> = {}): Story => ({
		...{ type: 'story', id, title: id, articles: [] },
		...parts,
	});

	test('leaves the stories that came with the program since, and the tags it needs', () => {
		const now = snapshotOf([story('new', { example: true }), story('own')], empty);
		const change = restoring(now, [story('old')], 'whole', TIME);
		expect(change.added.map(({ id }) => id)).toEqual(['old']);
		expect(change.removed.map(({ id }) => id)).toEqual(['own']);
	});

	test('is shown by kinds, without those of which nothing changes', () => {
		const now = snapshotOf([story('a'), story('b')], empty);
		const copy = [...DEFAULT_TAGS, story('a', { title: 'A' }), story('c')];
		const rows = rowsOf(restoring(now, copy, 'whole', TIME));
		expect(rows).toHaveLength(1);
		const [{ kind, added, changed, removed }] = rows as [(typeof rows)[number]];
		expect([kind, added, changed, removed].flat()).toMatchObject([
			'story',
			{ id: 'c' },
			{ id: 'a', title: 'A' },
			{ id: 'b' },
		]);
	});
});
