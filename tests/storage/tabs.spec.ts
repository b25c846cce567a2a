import type { Page } from '@playwright/test';
import { expect, test } from './harness/test.ts';

const EDITS = 200;

/** A tab that does not tell the others anything. */
function silence(): void {
	BroadcastChannel.prototype.postMessage = () => undefined;
}

async function openWorkspaces(openTab: () => Promise<Page>, count: number): Promise<Page[]> {
	const pages: Page[] = [];
	for (let n = 0; n < count; n += 1) {
		const page = await openTab();
		await page.evaluate(async () => void (await window.harness.open()));
		pages.push(page);
	}
	return pages;
}

test('four tabs edit one record 200 times each and nothing is lost', async ({ openTab }) => {
	const tabs = await openWorkspaces(openTab, 4);
	const [first] = tabs as [Page];
	await first.evaluate(async () => {
		const { workspace, annotation, change } = window.harness;
		workspace.commit(change({ added: [annotation('x', { creator: '0' })] }), 'local');
		await workspace.settled();
	});
	for (const tab of tabs) {
		await tab.evaluate(() => window.harness.until(() => window.harness.shown().length === 1));
	}
	await Promise.all(
		tabs.map((tab, n) =>
			tab.evaluate(
				async ({ n, edits }) => {
					const { workspace, edit } = window.harness;
					const x = { type: 'annotation', id: 'x' } as const;
					for (let i = 1; i <= edits; i += 1) {
						if (n === 0) workspace.commit(edit(x, { creator: `${i}` }), 'local');
						else if (n === 1) workspace.commit(edit(x, { tag: `tag-${i}` }), 'local');
						else {
							// each adds a paragraph of its own to the note that it sees
							const note = workspace.snapshot.annotations.get('a')?.get('x')?.note;
							const own = `tab ${n} edit ${i}`;
							workspace.commit(edit(x, { note: note ? `${note}\n\n${own}` : own }), 'local');
						}
						// lets the page's other tasks in, as a person's pace would
						if (i % 4 === 0) await workspace.settled();
					}
					await workspace.settled();
				},
				{ n, edits: EDITS },
			),
		),
	);
	const { records, seq } = await first.evaluate(() => window.harness.stored());
	expect(seq).toBe(1 + 4 * EDITS);
	expect(records).toHaveLength(1);
	expect(records[0]).toMatchObject({ creator: `${EDITS}`, tag: `tag-${EDITS}` });
	const note = (records[0] as { note?: string }).note?.split('\n\n') ?? [];
	expect(new Set(note).size).toBe(note.length);
	const written = [2, 3].flatMap((n) =>
		Array.from({ length: EDITS }, (_, i) => `tab ${n} edit ${i + 1}`),
	);
	expect([...note].sort()).toEqual(written.sort());
	for (const tab of tabs) {
		await tab.evaluate(async (seq) => {
			const { workspace, until } = window.harness;
			await until(() => workspace.seq === seq);
		}, seq);
		expect(await tab.evaluate(() => window.harness.shown())).toEqual(records);
	}
});

test('a tab shows what another has stored, and makes no undo step of it', async ({ openTab }) => {
	const [one, two] = (await openWorkspaces(openTab, 2)) as [Page, Page];
	await one.evaluate(() => {
		const { workspace, annotation, change } = window.harness;
		workspace.commit(change({ added: [annotation('x')] }), 'local', { name: 'tagged' });
	});
	await two.evaluate(() => window.harness.until(() => window.harness.shown().length === 1));
	expect(await two.evaluate(() => window.harness.workspace.canUndo)).toBe(false);
	await one.evaluate(() => window.harness.workspace.undo());
	await two.evaluate(() => window.harness.until(() => window.harness.shown().length === 0));
});

test('what is stored while a tab is loading is shown in it', async ({ openTab }) => {
	const [one] = (await openWorkspaces(openTab, 1)) as [Page];
	const two = await openTab();
	// holds the second tab's load back until the first has stored and told everyone
	await two.evaluate(() => {
		const getAll = IDBObjectStore.prototype.getAll;
		let held: Promise<void> | undefined;
		IDBObjectStore.prototype.getAll = function (...args) {
			const request = getAll.apply(this, args);
			held ??= new Promise((resolve) => {
				new BroadcastChannel('crossread').onmessage = () => resolve();
			});
			const add = request.addEventListener.bind(request);
			request.addEventListener = ((type: string, listener: () => void) => {
				add(type, () => (type === 'success' ? void held?.then(listener) : listener()));
			}) as typeof request.addEventListener;
			return request;
		};
		void window.harness.open();
	});
	await one.evaluate(async () => {
		const { workspace, annotation, change } = window.harness;
		workspace.commit(change({ added: [annotation('late')] }), 'local');
		await workspace.settled();
	});
	await two.evaluate(async () => {
		const { until, shown } = window.harness;
		await until(() => window.harness.workspace !== undefined && shown().length === 1);
	});
});

test('a message that never came is made up for when the tab comes to the front', async ({
	openTab,
}) => {
	const one = await openTab(silence);
	await one.evaluate(async () => void (await window.harness.open()));
	const [two] = (await openWorkspaces(openTab, 1)) as [Page];
	await one.evaluate(async () => {
		const { workspace, annotation, change } = window.harness;
		workspace.commit(change({ added: [annotation('quiet')] }), 'local');
		await workspace.settled();
	});
	await two.evaluate(async () => {
		window.dispatchEvent(new Event('focus'));
		await window.harness.workspace.settled();
	});
	expect(await two.evaluate(() => window.harness.shown().map(({ id }) => id))).toEqual(['quiet']);
});

test('an edit in one tab survives the deletion in another that did not know of it', async ({
	openTab,
}) => {
	const [one, two] = (await openWorkspaces(openTab, 2)) as [Page, Page];
	await one.evaluate(async () => {
		const { workspace, annotation, change } = window.harness;
		workspace.commit(change({ added: [annotation('x')] }), 'local');
		await workspace.settled();
	});
	await two.evaluate(() => window.harness.until(() => window.harness.shown().length === 1));
	await one.evaluate(async () => {
		const { workspace, edit } = window.harness;
		workspace.commit(edit({ type: 'annotation', id: 'x' }, { note: 'kept' }), 'local');
		await workspace.settled();
	});
	const without = await two.evaluate(async () => {
		const { workspace, annotation, change, shown } = window.harness;
		// deleted by someone whose screen still showed it without the note
		workspace.commit(change({ removed: [annotation('x')] }), 'local');
		const now = shown();
		await workspace.settled();
		return now;
	});
	expect(without).toEqual([]);
	expect(await two.evaluate(() => window.harness.shown())).toMatchObject([{ note: 'kept' }]);
});

test('an article that was taken out of the bin elsewhere is not erased, nor its highlights', async ({
	openTab,
}) => {
	const one = await openTab(silence);
	await one.evaluate(async () => {
		const { annotation, article, change } = window.harness;
		const workspace = await window.harness.open();
		const binned = { ...article('a', 'First.'), deleted: '2026-01-01T00:00:00.000Z' };
		workspace.commit(change({ added: [binned, annotation('x')] }), 'local');
		await workspace.settled();
	});
	const [two] = (await openWorkspaces(openTab, 1)) as [Page];
	await one.evaluate(async () => {
		const { workspace, edit } = window.harness;
		workspace.commit(edit({ type: 'article', id: 'a' }, { deleted: undefined }), 'local');
		await workspace.settled();
	});
	const shown = await two.evaluate(async () => {
		const { workspace, change, shown } = window.harness;
		workspace.commit(change({ removed: shown() }), 'bin');
		await workspace.settled();
		return shown();
	});
	expect(shown.map(({ id }) => id)).toEqual(['a', 'x']);
	expect((await one.evaluate(() => window.harness.stored())).records).toEqual(shown);
});

test('a highlight keeps its article that was erased elsewhere a moment before', async ({
	openTab,
}) => {
	const one = await openTab(silence);
	await one.evaluate(async () => {
		const { annotation, article, change } = window.harness;
		const workspace = await window.harness.open();
		workspace.commit(change({ added: [article('a', 'First.'), annotation('x')] }), 'local');
		await workspace.settled();
	});
	const [two] = (await openWorkspaces(openTab, 1)) as [Page];
	await one.evaluate(async () => {
		const { workspace, change, shown } = window.harness;
		workspace.commit(change({ removed: shown() }), 'bin');
		await workspace.settled();
	});
	const shown = await two.evaluate(async () => {
		const { workspace, annotation, change, shown } = window.harness;
		workspace.commit(change({ added: [annotation('y')] }), 'local');
		await workspace.settled();
		dispatchEvent(new Event('focus'));
		await workspace.settled();
		return shown();
	});
	expect(shown.map(({ id }) => id)).toEqual(['a', 'y']);
	expect((await two.evaluate(() => window.harness.stored())).records).toEqual(shown);
});

test('what another tab has stored never takes back what was done here since', async ({
	openTab,
}) => {
	const other = await openTab(silence);
	const [page] = (await openWorkspaces(openTab, 1)) as [Page];
	await page.evaluate(async () => {
		const { workspace, annotation, change } = window.harness;
		workspace.commit(change({ added: [annotation('x')] }), 'local');
		await workspace.settled();
	});
	await other.evaluate(async () => {
		const { edit } = window.harness;
		const workspace = await window.harness.open();
		workspace.commit(edit({ type: 'annotation', id: 'x' }, { note: 'theirs' }), 'local');
		await workspace.settled();
	});
	const seen = await page.evaluate(async () => {
		const { workspace, edit, shown } = window.harness;
		const x = { type: 'annotation', id: 'x' } as const;
		const seen: unknown[] = [];
		const transaction = IDBDatabase.prototype.transaction;
		IDBDatabase.prototype.transaction = function (...args) {
			seen.push(shown()[0]);
			return transaction.apply(this, args);
		};
		workspace.commit(edit(x, { tag: 'evidence' }), 'local');
		workspace.commit(edit(x, { creator: 'Me' }), 'local');
		await workspace.settled();
		return seen;
	});
	const mine = { tag: 'evidence', creator: 'Me' };
	// the second write begins when the first has brought the other tab's note
	expect(seen).toMatchObject([mine, { ...mine, note: 'theirs' }]);
});

test('undo leaves alone what another tab has changed since', async ({ openTab }) => {
	const [one, two] = (await openWorkspaces(openTab, 2)) as [Page, Page];
	await one.evaluate(async () => {
		const { workspace, annotation, change, edit } = window.harness;
		workspace.commit(change({ added: [annotation('x')] }), 'local');
		workspace.commit(edit({ type: 'annotation', id: 'x' }, { tag: 'evidence' }), 'local');
		await workspace.settled();
	});
	await two.evaluate(async () => {
		const { workspace, edit, until, shown } = window.harness;
		await until(() => shown().some((record) => 'tag' in record && record.tag === 'evidence'));
		const fields = { tag: 'caveat', note: 'from two' };
		workspace.commit(edit({ type: 'annotation', id: 'x' }, fields), 'local');
	});
	const { records, skipped } = await one.evaluate(async () => {
		const { workspace, until, shown, stored } = window.harness;
		await until(() => shown().some((record) => 'tag' in record && record.tag === 'caveat'));
		workspace.undo();
		await workspace.settled();
		return { records: (await stored()).records, skipped: workspace.lastAction?.skipped };
	});
	expect(records).toMatchObject([{ id: 'x', tag: 'caveat', note: 'from two' }]);
	expect(skipped).toBe(1);
});

test('two tabs that put the same bundled story in leave what was edited meanwhile', async ({
	openTab,
}) => {
	const one = await openTab(silence);
	const [two] = (await openWorkspaces(openTab, 1)) as [Page];
	await one.evaluate(async () => {
		const { story, annotation, edit, change } = window.harness;
		const workspace = await window.harness.open();
		workspace.seed('harbour', [story('harbour'), annotation('example'), annotation('gone')]);
		workspace.commit(edit({ type: 'annotation', id: 'example' }, { tag: 'caveat' }), 'local');
		workspace.commit(change({ removed: [annotation('gone')] }), 'local');
		await workspace.settled();
	});
	await two.evaluate(async () => {
		const { workspace, story, annotation } = window.harness;
		workspace.seed('harbour', [story('harbour'), annotation('example'), annotation('gone')]);
		await workspace.settled();
	});
	const { seeded, records } = await two.evaluate(() => window.harness.stored());
	expect(seeded).toEqual(['harbour']);
	expect(records).toMatchObject([{ id: 'example', tag: 'caveat' }, { id: 'harbour' }]);
	expect(await two.evaluate(() => window.harness.shown())).toEqual(records);
});

test('two tabs that replace a text at once keep both, and all tabs know', async ({ openTab }) => {
	const one = await openTab(silence);
	await one.evaluate(async () => {
		const { article, change } = window.harness;
		const workspace = await window.harness.open();
		workspace.commit(change({ added: [article('a', 'First.')] }), 'local');
		await workspace.settled();
	});
	const [two, three] = (await openWorkspaces(openTab, 2)) as [Page, Page];
	const replace = async (text: string) => {
		const { workspace, replace } = window.harness;
		workspace.commit(replace('a', text), 'local', { name: 'replaced' });
		await workspace.settled();
	};
	await one.evaluate(replace, 'One.\n\nIt has two parts.');
	await two.evaluate(replace, 'Two.');
	const { records } = await two.evaluate(() => window.harness.stored());
	const texts = records.flatMap((record) => ('text' in record ? [record.text] : []));
	expect(texts.sort()).toEqual(['First.', 'One.\n\nIt has two parts.', 'Two.']);
	expect(records.find(({ type }) => type === 'article')).toMatchObject({
		...{ text: 'Two.', blocks: [{ start: 0, end: 4 }] },
	});
	await three.evaluate(() => window.harness.until(() => window.harness.shown().length === 3));
	for (const tab of [two, three]) {
		expect(await tab.evaluate(() => window.harness.shown())).toEqual(records);
	}
	// one's own replacement can't be taken back any more, and nothing is lost by trying
	const after = await one.evaluate(async () => {
		const { workspace, until, shown, stored } = window.harness;
		dispatchEvent(new Event('focus'));
		await until(() => shown().length === 3);
		workspace.undo();
		await workspace.settled();
		return (await stored()).records;
	});
	expect(after).toEqual(records);
});
