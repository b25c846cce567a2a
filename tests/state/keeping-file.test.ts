/** The file that is kept up to date: what is in it goes only when the person says so. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Mark } from '#lib/state/keeping-schedule.ts';
import { FileKeeping } from '#lib/state/keeping-file.svelte.ts';
import { noted } from '#lib/storage/backup-database.ts';
import { KeepingPage, work } from './keeping-page.ts';

let page: KeepingPage;
beforeEach(() => void (page = new KeepingPage()));
const opened: FileKeeping[] = [];
afterEach(() => {
	// what one of them still means to write belongs to no other test
	for (const file of opened.splice(0)) file.close();
	vi.unstubAllGlobals();
});

/** Somebody with so many stories. */
function keeping(stories = 3) {
	const now = { snapshot: work(stories), seq: 5, edition: 'one', isLost: false };
	const marks: Mark[] = [];
	const file = new FileKeeping(
		() => now,
		(mark) => marks.push(mark),
	);
	opened.push(file);
	return { now, marks, file };
}

describe('the file', () => {
	test('is written when it is chosen, and counts as a backup of what was there', async () => {
		const { file, marks } = keeping();
		await file.choose('work.json');
		expect(file.problem).toBeUndefined();
		expect(page.handle.content).toContain('"Story 2"');
		expect(marks).toEqual([{ seq: 5, edition: 'one' }]);
		expect(await noted.read()).toMatchObject({ seq: 5, edition: 'one', own: 3 });
	});

	test('that holds what is there is not written again, by whichever tab it was', async () => {
		await keeping().file.choose('work.json');
		const other = keeping();
		await other.file.write();
		expect(page.handle.writes).toHaveLength(1);
		expect(other.marks).toEqual([{ seq: 5, edition: 'one' }]);
	});

	test('holds nothing of another database, also where that has come to the same number', async () => {
		await keeping().file.choose('work.json');
		for (const edition of ['other', undefined]) {
			const { now, file, marks } = keeping(4);
			Object.assign(now, { edition });
			await file.write();
			expect(page.handle.content).toContain('"Story 3"');
			expect(marks).toEqual([{ seq: 5, edition }]);
		}
		expect(page.handle.writes).toHaveLength(3);
	});

	test('noted by an earlier version, which did not say of which database, is written', async () => {
		await page.hasFile({ seq: 5, own: 3 });
		await keeping().file.write();
		expect(page.handle.writes).toHaveLength(1);
	});

	test('that was never chosen is none', async () => {
		const { file, marks } = keeping();
		await file.look();
		await file.write();
		expect([file.file, file.problem, marks]).toEqual([undefined, undefined, []]);
	});
});

describe('the file is left as it is', () => {
	test('where half of what it holds is not here', async () => {
		await keeping(5).file.choose('work.json');
		const { now, file, marks } = keeping(2);
		now.seq = 6;
		await file.write();
		expect(file.problem).toEqual({ code: 'backup-file-fuller', params: { count: 3 } });
		expect([file.isHeld, page.handle.writes.length, marks]).toEqual([true, 1, []]);
	});

	test('where something is missing here, however little', async () => {
		await keeping(5).file.choose('work.json');
		const { now, file } = keeping(5);
		Object.assign(now, { seq: 6, isLost: true });
		await file.write();
		expect(file.problem).toEqual({ code: 'backup-file-fuller', params: { count: 1 } });
		expect(page.handle.writes).toHaveLength(1);
	});

	test('where another program has written to it, until the person says that it may go', async () => {
		await keeping().file.choose('work.json');
		Object.assign(page.handle, { content: 'of somebody else', modified: 99 });
		const { now, file } = keeping();
		now.seq = 6;
		await file.write();
		expect(file.problem).toEqual({ code: 'backup-file-foreign' });
		expect(page.handle.content).toBe('of somebody else');
		await file.look();
		await file.resume();
		expect(page.handle.content).toContain('"Story 2"');
		expect(file.problem).toBeUndefined();
	});

	test.each(['prompt', 'denied', undefined] as const)(
		'where the browser says %s of writing, at the start as well as later',
		async (permission) => {
			await page.hasFile();
			page.handle.permission = permission;
			const { file } = keeping();
			await file.look();
			expect(file.problem).toEqual({ code: 'backup-file-asks' });
			await file.write();
			expect([file.problem?.code, page.handle.writes]).toEqual(['backup-file-asks', []]);
		},
	);

	test('where the person is asked and says no; written where they say yes', async () => {
		await page.hasFile();
		Object.assign(page.handle, { permission: 'prompt', answer: 'denied' });
		const { file } = keeping();
		await file.look();
		await file.resume();
		expect(page.handle.writes).toEqual([]);
		page.handle.answer = 'granted';
		await file.resume();
		expect(page.handle.writes).toHaveLength(1);
		expect(file.problem).toBeUndefined();
	});

	test('to go on writing does not mean to write over more than is here', async () => {
		await keeping(5).file.choose('work.json');
		page.handle.permission = 'prompt';
		const { now, file } = keeping(1);
		now.seq = 6;
		await file.look();
		await file.resume();
		expect(file.problem?.code).toBe('backup-file-fuller');
		expect(page.handle.writes).toHaveLength(1);
	});

	test('once it is forgotten', async () => {
		const { now, file } = keeping();
		await file.choose('work.json');
		await file.forget();
		now.seq = 6;
		await file.write();
		expect([file.file, page.handle.writes.length]).toEqual([undefined, 1]);
	});
});

describe('what was put off', () => {
	test('is said no more, but any other problem is', async () => {
		await keeping(5).file.choose('work.json');
		const { now, file } = keeping(1);
		now.seq = 6;
		page.handle.permission = 'prompt';
		await file.look();
		expect(file.news?.code).toBe('backup-file-asks');
		file.later();
		expect(file.news).toBeUndefined();
		await file.write();
		expect(file.news).toBeUndefined();
		page.handle.permission = 'granted';
		await file.write();
		expect(file.news?.code).toBe('backup-file-fuller');
	});

	test('is news again once the file has been written in between', async () => {
		await page.hasFile();
		page.handle.permission = 'prompt';
		const { now, file } = keeping();
		await file.look();
		file.later();
		await file.resume();
		Object.assign(page.handle, { permission: 'prompt' });
		now.seq = 6;
		await file.write();
		expect(file.news?.code).toBe('backup-file-asks');
	});
});
