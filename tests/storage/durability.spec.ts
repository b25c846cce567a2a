import type { Page } from '@playwright/test';
import { expect, test } from './harness/test.ts';

test('everything is there again after a reload', async ({ openTab }) => {
	const page = await openTab();
	const before = await page.evaluate(async () => {
		const { annotation, story, change, shown } = window.harness;
		const workspace = await window.harness.open();
		const added = [annotation('x', { note: 'é 😀\nzwei' }), story('s', { articles: ['a', 'b'] })];
		workspace.commit(change({ added }), 'local');
		workspace.seed('harbour', [story('harbour', { example: true })]);
		await workspace.settled();
		return shown();
	});
	await page.reload();
	const after = await page.evaluate(async () => {
		const workspace = await window.harness.open();
		return { shown: window.harness.shown(), seeded: [...workspace.seeded], seq: workspace.seq };
	});
	expect(after).toEqual({ shown: before, seeded: ['harbour'], seq: 2 });
});

test('every transaction that writes is strict', async ({ openTab }) => {
	const page = await openTab(() => {
		const log: string[] = [];
		Object.assign(window, { log });
		const transaction = IDBDatabase.prototype.transaction;
		IDBDatabase.prototype.transaction = function (...args) {
			const made = transaction.apply(this, args);
			if (made.mode !== 'readonly') log.push(`${made.mode} ${made.durability}`);
			return made;
		};
	});
	const log = await page.evaluate(async () => {
		const { annotation, story, change, edit } = window.harness;
		const workspace = await window.harness.open();
		await workspace.remember();
		workspace.commit(change({ added: [annotation('x')] }), 'local');
		workspace.commit(edit({ type: 'annotation', id: 'x' }, { tag: 'caveat' }), 'import');
		workspace.seed('harbour', [story('harbour')]);
		workspace.undo();
		workspace.redo();
		await workspace.settled();
		return (window as unknown as { log: string[] }).log;
	});
	expect(log).toEqual(Array.from({ length: 5 }, () => 'readwrite strict'));
});

test('a step is stored with its change, and undone with it, in one transaction', async ({
	openTab,
}) => {
	const page = await openTab(() => {
		const log: string[][] = [];
		Object.assign(window, { log });
		const transaction = IDBDatabase.prototype.transaction;
		IDBDatabase.prototype.transaction = function (...args) {
			if (args[1] === 'readwrite') log.push([...args[0]].sort());
			return transaction.apply(this, args);
		};
	});
	const steps = await page.evaluate(async () => {
		const { annotation, change, stored } = window.harness;
		const workspace = await window.harness.open();
		workspace.commit(change({ added: [annotation('x')] }), 'local', { name: 'tagged' });
		await workspace.settled();
		const made = (await stored()).steps;
		workspace.undo();
		await workspace.settled();
		return [...made, ...(await stored()).steps];
	});
	expect(steps).toMatchObject([
		{ seq: 1, action: { name: 'tagged' }, change: { added: [{ id: 'x' }] } },
		{ seq: 2, action: { name: 'tagged' }, undone: true },
	]);
	const log = await page.evaluate(() => (window as unknown as { log: string[][] }).log);
	expect(log).toEqual(Array.from({ length: 2 }, () => ['annotations', 'meta', 'steps']));
	await page.reload();
	const titles = await page.evaluate(async () => {
		const workspace = await window.harness.open();
		await workspace.remember();
		workspace.redo();
		await workspace.settled();
		return window.harness.shown().map(({ id }) => id);
	});
	expect(titles).toEqual(['x']);
});

test('a tab that is closed as soon as it says saved has saved', async ({ openTab }) => {
	const rounds = 10;
	for (let n = 0; n < rounds; n += 1) {
		const page = await openTab();
		await page.evaluate(async (n) => {
			const { annotation, change } = window.harness;
			const workspace = await window.harness.open();
			workspace.commit(change({ added: [annotation(`n${n}`)] }), 'local');
			await window.harness.until(() => workspace.saveState.kind === 'saved');
		}, n);
		await page.close();
	}
	const page = await openTab();
	const { seq, records } = await page.evaluate(() => window.harness.stored());
	expect([seq, records.length]).toEqual([rounds, rounds]);
});

test('a change is shown at once and counts as being saved until it is stored', async ({
	openTab,
}) => {
	const page = await openTab();
	const states = await page.evaluate(async () => {
		const { annotation, change, shown } = window.harness;
		const workspace = await window.harness.open();
		const look = () => [workspace.saveState.kind, workspace.pending, shown().length];
		const states = [look()];
		workspace.commit(change({ added: [annotation('x')] }), 'local', { name: 'tagged' });
		states.push(look());
		await workspace.settled();
		states.push(look());
		return states;
	});
	expect(states).toEqual([
		['saved', 0, 0],
		['saving', 1, 1],
		['saved', 0, 1],
	]);
});

test('leaving the page asks first while something is not stored, and only then', async ({
	openTab,
}) => {
	const page = await openTab();
	const asks = await page.evaluate(async () => {
		const { annotation, change } = window.harness;
		const workspace = await window.harness.open();
		const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
		const before = asks();
		workspace.commit(change({ added: [annotation('x')] }), 'local');
		const during = asks();
		await workspace.settled();
		return [before, during, asks()];
	});
	expect(asks).toEqual([false, true, false]);
});

test('the time from the key to the disk is measured', async ({ openTab }) => {
	const page = await openTab();
	const measures = await page.evaluate(async () => {
		const { annotation, change, edit } = window.harness;
		const workspace = await window.harness.open();
		const x = { type: 'annotation', id: 'x' } as const;
		const started = performance.now() - 5;
		workspace.commit(change({ added: [annotation('x')] }), 'local', { name: 'tagged' }, started);
		workspace.commit(edit(x, { tag: 'caveat' }), 'local', { name: 'retagged' });
		workspace.commit(edit(x, { note: 'n' }), 'local', { name: 'noted' });
		await workspace.settled();
		const entries = performance.getEntriesByName('tag-to-durable');
		return entries.map(({ startTime, duration }) => [startTime === started, duration > 0]);
	});
	expect(measures).toEqual([
		[true, true],
		[false, true],
	]);
});

test.describe('persistent storage', () => {
	const asked = (page: Page) =>
		page.evaluate(() => (window as unknown as { asked: number }).asked ?? 0);

	test('is asked for once, after the first highlight of one’s own', async ({ openTab }) => {
		const page = await openTab(() => {
			const counter = window as unknown as { asked: number };
			counter.asked = 0;
			// this machine has no https, without which there is nothing to ask
			Object.defineProperty(navigator, 'storage', {
				value: { persist: async () => (counter.asked += 1) > 0 },
			});
		});
		await page.evaluate(async () => {
			const { story, annotation, change } = window.harness;
			const workspace = await window.harness.open();
			workspace.seed('harbour', [annotation('example')]);
			workspace.commit(change({ added: [story('s')] }), 'local');
			await workspace.settled();
		});
		expect(await asked(page)).toBe(0);
		const persisted = await page.evaluate(async () => {
			const { annotation, change, until } = window.harness;
			const { workspace } = window.harness;
			for (const id of ['x', 'y']) {
				workspace.commit(change({ added: [annotation(id)] }), 'local');
			}
			await until(() => workspace.persisted !== undefined);
			await workspace.settled();
			return workspace.persisted;
		});
		expect([await asked(page), persisted]).toEqual([1, true]);
	});

	test('is not missed where the browser does not have it', async ({ openTab }) => {
		const page = await openTab(() => {
			Object.defineProperty(navigator, 'storage', { value: undefined });
		});
		const state = await page.evaluate(async () => {
			const { annotation, change } = window.harness;
			const workspace = await window.harness.open();
			workspace.commit(change({ added: [annotation('x')] }), 'local');
			await workspace.settled();
			return [workspace.saveState.kind, workspace.persisted];
		});
		expect(state).toEqual(['saved', undefined]);
	});
});
