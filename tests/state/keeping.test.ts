/** Copies that are kept while the program is used, and that go when the person wants them gone. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import type { Problem } from '#lib/core/result.ts';
import { Keeping } from '#lib/state/keeping.svelte.ts';
import { Points, type Occasion } from '#lib/storage/points.ts';
import { KeepingPage, work } from './keeping-page.ts';

let page: KeepingPage;
beforeEach(() => void (page = new KeepingPage()));
const opened: Keeping[] = [];
afterEach(() => {
	vi.useRealTimers();
	// what one of them still means to write belongs to no other test
	for (const { file } of opened.splice(0)) file.close();
	vi.unstubAllGlobals();
});

/** A tab with so many stories of the person's own. */
function tab(stories = 3) {
	const workspace = {
		...{ snapshot: work(stories) as Snapshot, seq: 5, edition: 'one' as string | undefined },
		...{ seeded: new Set<string>(), saveState: { kind: 'saved' } as const },
		lost: undefined as Problem | undefined,
	};
	const keeping = new Keeping(workspace);
	opened.push(keeping);
	return { workspace, keeping };
}

async function occasions(): Promise<Occasion[]> {
	const listed = await new Points().list();
	return listed.ok ? listed.value.map(({ occasion }) => occasion) : [];
}

const kept = (count: number) =>
	vi.waitFor(async () => expect(await occasions()).toHaveLength(count));

describe('restore points', () => {
	test('are made of work of one’s own, and not again for the same', async () => {
		const { keeping } = tab();
		await keeping.begin();
		await kept(1);
		await vi.waitFor(() => expect(keeping.points).toHaveLength(1));
		keeping.noticed();
		await keeping.keepBefore('import');
		expect((await occasions()).sort()).toEqual(['by-itself', 'import']);
	});

	test('are made again of another database, also where that has come to the same number', async () => {
		const { workspace, keeping } = tab();
		await keeping.begin();
		await vi.waitFor(() => expect(keeping.points).toHaveLength(1));
		workspace.edition = 'other';
		keeping.noticed();
		await kept(2);
	});

	test('that are refused are told of, whatever they were for', async () => {
		const { keeping } = tab();
		page.caches.room = 0;
		await keeping.keepBefore('restore');
		expect(keeping.pointsProblem?.code).toBe('points-full');
		page.caches.room = Infinity;
		await keeping.keepBefore('restore');
		expect(keeping.pointsProblem).toBeUndefined();
		expect(keeping.points).toHaveLength(1);
	});

	test('that were refused are tried again after a while', async () => {
		vi.useFakeTimers({ toFake: ['Date'] });
		const { keeping } = tab();
		page.caches.room = 0;
		await keeping.begin();
		await vi.waitFor(() => expect(keeping.pointsProblem?.code).toBe('points-full'));
		page.caches.room = Infinity;
		vi.setSystemTime(Date.now() + 60 * 60_000);
		await vi.waitFor(async () => {
			keeping.noticed();
			expect(await occasions()).toHaveLength(1);
		});
	});

	test('are let go with all that others have made since this tab looked', async () => {
		const here = tab();
		await here.keeping.begin();
		await vi.waitFor(() => expect(here.keeping.points).toHaveLength(1));
		await tab().keeping.keepBefore('import');
		expect(await occasions()).toHaveLength(2);
		await here.keeping.removePoints();
		expect(await occasions()).toEqual([]);
		expect(here.keeping.points).toEqual([]);
	});

	test('are let go with the one that is being made', async () => {
		const { workspace, keeping } = tab();
		await keeping.begin();
		const other = tab().keeping.keepBefore('import');
		workspace.snapshot = work(0);
		await keeping.removePoints();
		await other;
		expect(await occasions()).toEqual([]);
	});

	test('are not made of what was deleted while another tab was waited for', async () => {
		const { workspace, keeping } = tab();
		let release = () => {};
		const held = navigator.locks.request(
			'crossread-points',
			() => new Promise<void>((resolve) => (release = resolve)),
		);
		const asked = vi.spyOn(navigator.locks, 'request');
		await keeping.begin();
		await vi.waitFor(() => expect(asked).toHaveBeenCalled());
		workspace.snapshot = work(0);
		release();
		await held;
		await keeping.removePoints();
		expect(await occasions()).toEqual([]);
	});

	test('are not made while something is missing', async () => {
		const { workspace, keeping } = tab();
		workspace.lost = { code: 'storage-lost' };
		await keeping.begin();
		await keeping.removePoints();
		expect(await occasions()).toEqual([]);
	});
});

describe('what is in no backup', () => {
	test('is nothing after one, and all that comes then', async () => {
		const { workspace, keeping } = tab();
		await keeping.begin();
		keeping.backedUp();
		expect(keeping.changes).toBe(0);
		workspace.seq = 9;
		keeping.noticed();
		expect(keeping.changes).toBe(4);
	});

	test('is everything of a database made anew, also where that has come to the same number', async () => {
		const { workspace, keeping } = tab();
		await keeping.begin();
		keeping.backedUp();
		const again = tab();
		again.workspace.edition = 'other';
		await again.keeping.begin();
		expect(again.keeping.changes).toBe(workspace.seq);
		expect(again.keeping.saved).toBe(keeping.saved);
	});

	test('is everything, where what is noted comes from a version that did not name the database', async () => {
		page.local.setItem('crossread.backups', JSON.stringify({ first: 1, seq: 5, saved: 2 }));
		const { keeping } = tab();
		await keeping.begin();
		expect(keeping.changes).toBe(5);
	});

	test('is nothing where nobody has done anything yet', async () => {
		const { keeping } = tab(0);
		await keeping.begin();
		expect([keeping.changes, keeping.reminder]).toEqual([0, undefined]);
	});

	test('is told of from the 25th change on, until the person puts it off', async () => {
		await tab(0).keeping.begin();
		const { workspace, keeping } = tab();
		workspace.seq = 30;
		await keeping.begin();
		expect(keeping.reminder).toBe('changes');
		keeping.later();
		expect(keeping.reminder).toBeUndefined();
	});

	test('is nothing once the file has it that is kept up to date', async () => {
		await page.hasFile();
		const { keeping } = tab();
		await keeping.begin();
		await keeping.file.write();
		expect(page.handle.content).toContain('"Story 2"');
		expect(keeping.changes).toBe(0);
	});
});

test('a file that gives no answer keeps nothing else from being kept', async () => {
	await page.hasFile();
	page.handle.permission = undefined;
	const { keeping } = tab();
	await keeping.begin();
	expect(keeping.file.news?.code).toBe('backup-file-asks');
	await kept(1);
});

test('who finds nothing here while there are copies is told', async () => {
	await tab().keeping.keepBefore('import');
	const { keeping } = tab(0);
	await keeping.begin();
	expect(keeping.hasForgotten).toBe(true);
	expect(tab(0).keeping.hasForgotten).toBe(false);
});
