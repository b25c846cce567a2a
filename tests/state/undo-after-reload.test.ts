/** What was done in a tab can be taken back when the page is loaded again. */
import './database-classes.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MOST_RECORDS } from '#lib/core/kept-history.ts';
import type { Action } from '#lib/core/history.ts';
import { change } from '#lib/core/model/change.ts';
import { entities, type Entity } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import { Browser, type Tab } from './browser.ts';
import { storageWith } from './stored.ts';

const story = (id: string, title = id): Story => ({ type: 'story', id, title, articles: [] });

let browser: Browser;
beforeEach(() => {
	browser = new Browser();
});
afterEach(() => void vi.unstubAllGlobals());

function add(tab: Tab, ids: readonly string[], action: Action = { name: 'created' }) {
	tab.workspace.commit(change({ added: ids.map((id) => story(id)) }), 'local', action);
}

function remove(tab: Tab, ids: readonly string[], action: Action = { name: 'deleted' }) {
	const removed = ids.map((id) => tab.workspace.snapshot.stories.get(id)!);
	tab.workspace.commit(change({ removed }), 'local', action);
}

function rename(tab: Tab, id: string, title: string) {
	const before = tab.workspace.snapshot.stories.get(id)!;
	tab.workspace.commit(change({ updated: [[before, { ...before, title }]] }), 'local');
}

const shown = ({ workspace }: Tab): Entity[] => [...entities(workspace.snapshot)];
const titles = (tab: Tab) => shown(tab).map((record) => (record as Story).title);
const stepsIn = async () => (await browser.stored())['steps']!;

test('steps are taken back and done again after a reload, with the same stacks', async () => {
	const tab = await browser.open();
	add(tab, ['a']);
	rename(tab, 'a', 'b');
	rename(tab, 'a', 'c');
	tab.workspace.undo();
	await browser.reload(tab);
	const { history } = tab.workspace;
	expect([history.past.length, history.future.length]).toEqual([2, 1]);
	expect(history.past.map(({ action }) => action.name)).toEqual(['created', 'edited']);
	tab.workspace.redo();
	expect(titles(tab)).toEqual(['c']);
	await browser.reload(tab);
	tab.workspace.undo();
	tab.workspace.undo();
	expect(titles(tab)).toEqual(['a']);
	tab.workspace.undo();
	expect(titles(tab)).toEqual([]);
	await browser.reload(tab);
	expect([tab.workspace.canUndo, tab.workspace.canRedo]).toEqual([false, true]);
});

test('an undo and a redo leave records and steps as they were', async () => {
	const tab = await browser.open();
	add(tab, ['a']);
	rename(tab, 'a', 'b');
	await tab.workspace.settled();
	const { stories, steps, meta } = await browser.stored();
	tab.workspace.undo();
	tab.workspace.redo();
	await tab.workspace.settled();
	const now = await browser.stored();
	expect(now['stories']).toEqual(stories);
	const unnumbered = (rows: unknown[] | undefined) =>
		rows?.map((row) => ({ ...(row as object), seq: 0 }));
	expect(unnumbered(now['steps'])).toEqual(unnumbered(steps));
	expect(meta).toContainEqual(['count', 1]);
	expect(now['meta']).toContainEqual(['count', 1]);
});

test('what was done before the steps were read joins them', async () => {
	const tab = await browser.open();
	add(tab, ['a']);
	tab.workspace.undo();
	await browser.close(tab);
	// a page that is not asked to remember does so with its first change
	const { session } = tab;
	const again = await browser.open(session);
	add(again, ['b']);
	await browser.reload(again);
	expect(again.workspace.history.past).toHaveLength(1);
	// what was undone went when something new was done
	expect(again.workspace.canRedo).toBe(false);
	expect(await stepsIn()).toHaveLength(1);
});

test('a step that another tab has written over since is skipped, and says so', async () => {
	const tab = await browser.open();
	add(tab, ['a']);
	rename(tab, 'a', 'b');
	await tab.workspace.settled();
	const other = await browser.open();
	rename(other, 'a', 'theirs');
	await other.workspace.settled();
	await browser.reload(tab);
	tab.workspace.undo();
	await tab.workspace.settled();
	expect(titles(tab)).toEqual(['theirs']);
	expect(tab.workspace.lastAction).toMatchObject({ skipped: 1, vain: true, undone: true });
	// it counts as taken back all the same, so that the one before it comes next
	await browser.reload(tab);
	expect(tab.workspace.history.future).toHaveLength(1);
});

test('each tab has steps of its own, a copied tab none of the other’s', async () => {
	const tab = await browser.open();
	add(tab, ['a']);
	await tab.workspace.settled();
	const entries = Array.from({ length: tab.session.length }, (_, i) => tab.session.key(i)!);
	const copied = Object.fromEntries(entries.map((key) => [key, tab.session.getItem(key)!]));
	const copy = await browser.open(storageWith(copied));
	expect(copy.workspace.canUndo).toBe(false);
	add(copy, ['b']);
	await browser.reload(copy);
	await browser.reload(tab);
	const steps = (one: Tab) =>
		one.workspace.history.past.flatMap((entry) => entry.change.added.map(({ id }) => id));
	expect([steps(tab), steps(copy)]).toEqual([['a'], ['b']]);
});

test('without locks a copied tab finds no name to take', async () => {
	browser = new Browser(false);
	const tab = await browser.open();
	add(tab, ['a']);
	await tab.workspace.settled();
	expect(tab.session.getItem('crossread.tab')).toBeNull();
	await browser.reload(tab);
	expect(tab.workspace.canUndo).toBe(true);
});

test('a step that is too large is a wall after a reload, and none before', async () => {
	const tab = await browser.open();
	add(tab, ['first']);
	const many = Array.from({ length: MOST_RECORDS + 1 }, (_, i) => `${i}`);
	add(tab, many, { name: 'imported' });
	add(tab, ['last']);
	await browser.reload(tab);
	expect(tab.workspace.history.past).toHaveLength(1);
	expect(await tab.workspace.remember()).toEqual({ name: 'imported' });
	tab.workspace.undo();
	expect([tab.workspace.canUndo, shown(tab).length]).toEqual([false, many.length + 1]);
});

test('a large step that is taken back before the reload leaves the ones before it', async () => {
	const tab = await browser.open();
	add(tab, ['first']);
	add(
		tab,
		Array.from({ length: MOST_RECORDS + 1 }, (_, i) => `${i}`),
		{ name: 'imported' },
	);
	tab.workspace.undo();
	await browser.reload(tab);
	expect(await tab.workspace.remember()).toBeUndefined();
	expect([tab.workspace.canUndo, tab.workspace.canRedo]).toEqual([true, false]);
	tab.workspace.undo();
	expect(titles(tab)).toEqual([]);
});

test('what is erased is in no tab’s steps any more', async () => {
	const tab = await browser.open();
	const other = await browser.open();
	add(tab, ['secret', 'other']);
	await tab.workspace.settled();
	await other.workspace.settled();
	rename(other, 'secret', 'secret too');
	await other.workspace.settled();
	await tab.workspace.settled();
	remove(tab, ['secret'], { name: 'erased' });
	await tab.workspace.settled();
	expect(await stepsIn()).toEqual([]);
	other.workspace.undo();
	await other.workspace.settled();
	expect(JSON.stringify(await browser.stored())).not.toContain('secret');
	rename(tab, 'other', 'more');
	await tab.workspace.settled();
	expect(JSON.stringify(await browser.stored())).not.toContain('secret');
	await browser.reload(tab);
	tab.workspace.undo();
	expect([titles(tab), tab.workspace.canUndo]).toEqual([['other'], false]);
});

test('erasing can be undone as long as the page is open', async () => {
	const tab = await browser.open();
	add(tab, ['a']);
	remove(tab, ['a'], { name: 'erased' });
	tab.workspace.undo();
	await browser.reload(tab);
	expect(titles(tab)).toEqual(['a']);
	tab.workspace.undo();
	expect(titles(tab)).toEqual([]);
});

test('steps are forgotten after a week', async () => {
	const tab = await browser.open();
	const now = vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-01-01T00:00:00Z'));
	add(tab, ['old']);
	now.mockReturnValue(Date.parse('2026-01-03T00:00:00Z'));
	add(tab, ['new']);
	await tab.workspace.settled();
	now.mockReturnValue(Date.parse('2026-01-09T00:00:00Z'));
	await browser.reload(tab);
	expect(await stepsIn()).toHaveLength(1);
	now.mockRestore();
});
