/** A loss is told at the next start, whatever the tabs that were open have seen of what was lost. */
import './database-classes.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { change } from '#lib/core/model/change.ts';
import type { Story } from '#lib/core/model/story.ts';
import { Browser, type Tab } from './browser.ts';

const story = (id: string): Story => ({ type: 'story', id, title: id, articles: [] });
const lost = (found: number, expected: number) => ({
	code: 'storage-lost',
	params: { found, expected },
});

let browser: Browser;
beforeEach(() => {
	browser = new Browser();
});
afterEach(() => void vi.unstubAllGlobals());

/** Stores stories one by one, and lets every tab hear of each. */
async function add(tab: Tab, ids: readonly string[], others: readonly Tab[] = []): Promise<void> {
	for (const id of ids) {
		tab.workspace.commit(change({ added: [story(id)] }), 'local');
		for (const one of [tab, ...others]) await one.workspace.settled();
	}
}

function named(count: number, letter: string): string[] {
	return Array.from({ length: count }, (_, i) => `${letter}${i}`);
}

/** What the next start misses. */
async function missed() {
	const tab = await browser.open();
	const { lost } = tab.workspace;
	await browser.close(tab);
	return lost;
}

test('what one tab has stored is missed, though another one stood by', async () => {
	const tabs = [await browser.open(), await browser.open()] as const;
	const [idle, busy] = tabs;
	await add(busy, named(10, 'a'), [idle]);
	const before = await browser.stored();
	await add(busy, named(10, 'b'), [idle]);
	for (const tab of tabs) await browser.close(tab);
	await browser.rollBack(before);
	expect(await missed()).toEqual(lost(10, 20));
});

test('a tab that only looks notes what is there', async () => {
	const busy = await browser.open();
	await add(busy, named(3, 'a'));
	const idle = await browser.open();
	// as where the browser has not written the note yet
	browser.ledger.clear();
	idle.window.dispatchEvent(new Event('focus'));
	await idle.workspace.settled();
	await browser.rollBack({ stories: [story('a0')] });
	expect(await missed()).toEqual(lost(1, 3));
});

test('going on without it in two tabs leaves the count right', async () => {
	const first = await browser.open();
	await add(first, named(4, 'a'));
	await browser.close(first);
	const { stories } = await browser.stored();
	await browser.rollBack({ stories: stories!.slice(1) });
	const tabs = [await browser.open(), await browser.open()];
	expect(tabs.map(({ workspace }) => workspace.lost)).toEqual([lost(3, 4), lost(3, 4)]);
	for (const { workspace } of tabs) workspace.dismissLoss();
	for (const tab of tabs) await tab.workspace.settled();
	expect((await browser.stored())['meta']).toContainEqual(['count', 3]);
	for (const tab of tabs) await browser.close(tab);
	expect(await missed()).toBeUndefined();
	// the next loss is told again
	await browser.rollBack({ stories: stories!.slice(2) });
	expect(await missed()).toEqual(lost(2, 3));
});

test('a database that has gone back is missed until the person goes on without', async () => {
	const first = await browser.open();
	await add(first, named(2, 'a'));
	const before = await browser.stored();
	await add(first, named(4, 'b'));
	await browser.close(first);
	await browser.rollBack(before);
	const tab = await browser.open();
	await add(tab, ['c']);
	expect(await missed()).toEqual(lost(3, 6));
	tab.workspace.dismissLoss();
	await tab.workspace.settled();
	expect(await missed()).toBeUndefined();
	const { seq } = tab.workspace;
	// where nothing is missed, there is nothing to go on without
	tab.workspace.dismissLoss();
	await tab.workspace.settled();
	expect(tab.workspace.seq).toBe(seq);
});

test('what an open tab has put in again is not missed, though its note comes late', async () => {
	const tab = await browser.open();
	await add(tab, named(3, 'a'));
	const note = browser.ledger.getItem('crossread.ledger')!;
	await browser.deleteDatabase();
	tab.window.dispatchEvent(new Event('focus'));
	await tab.workspace.settled();
	expect((await browser.stored())['stories']).toHaveLength(3);
	await browser.close(tab);
	browser.ledger.setItem('crossread.ledger', note);
	expect(await missed()).toBeUndefined();
	// and what is lost of it later is missed
	await browser.rollBack({ stories: [story('a0')] });
	expect(await missed()).toEqual(lost(1, 3));
});

test('a database that was made anew is missed as long as no tab has put everything in', async () => {
	const tab = await browser.open();
	await add(tab, named(3, 'a'));
	await browser.close(tab);
	await browser.deleteDatabase();
	expect(await missed()).toEqual(lost(0, 3));
});
