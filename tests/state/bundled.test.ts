/** What comes with the program gives way to what the person has made of it. */
import './database-classes.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inLanguage } from '#lib/core/codebook/language.ts';
import { change } from '#lib/core/model/change.ts';
import { BUILT_IN_TAGS, type Tag } from '#lib/core/model/codebook.ts';
import { seedFirst } from '#lib/state/bundled.ts';
import { Browser, type Tab } from './browser.ts';

let browser: Browser;
beforeEach(() => {
	browser = new Browser();
});
afterEach(() => void vi.unstubAllGlobals());

/** As the page does at each start; the story is none of those that there are. */
async function start(tab: Tab, language = 'en'): Promise<void> {
	await seedFirst(tab.workspace, 'none');
	tab.workspace.commit(inLanguage(tab.workspace.snapshot, language), 'corpus');
	await tab.workspace.settled();
}

function tagsOf({ workspace }: Tab): Tag[] {
	return [...workspace.snapshot.tags.values()];
}

/** Gives a built-in tag other words, and takes away the first of its codes. */
async function makeOwn(tab: Tab): Promise<void> {
	const before = tab.workspace.snapshot.tags.get('framing')!;
	const [, ...codes] = before.codes;
	const after = { ...before, label: 'Spin', definition: 'What we agreed on.', codes };
	tab.workspace.commit(change({ updated: [[before, after]] }), 'local');
	await tab.workspace.settled();
}

test('a first visit gets the built-in tags, in the language of the page', async () => {
	const tab = await browser.open();
	await start(tab, 'es');
	expect(tagsOf(tab).map(({ id }) => id)).toEqual([...BUILT_IN_TAGS]);
	expect(tab.workspace.snapshot.tags.get('evidence')?.label).toBe('Evidencia');
	expect((await browser.stored())['tags']).toEqual(expect.arrayContaining(tagsOf(tab)));
	expect(tab.workspace.canUndo).toBe(false);
});

test.each(['en', 'es'])(
	'where storage answers only after the start, the own codebook stays (%s)',
	async (language) => {
		const first = await browser.open();
		await start(first, language);
		await makeOwn(first);
		const own = tagsOf(first);
		await browser.close(first);
		browser.isFailing = true;
		const tab = await browser.open();
		await start(tab, language);
		expect(tab.workspace.saveState.kind).toBe('unsaved');
		expect(tagsOf(tab)).toHaveLength(BUILT_IN_TAGS.length);
		browser.isFailing = false;
		await tab.workspace.retry();
		expect(tab.workspace.saveState.kind).toBe('saved');
		expect((await browser.stored())['tags']).toEqual(expect.arrayContaining(own));
		expect(tagsOf(tab)).toEqual(expect.arrayContaining(own));
	},
);

test('what is done to a tag before storage answers comes on top of the own codebook', async () => {
	const first = await browser.open();
	await start(first);
	await makeOwn(first);
	await browser.close(first);
	browser.isFailing = true;
	const tab = await browser.open();
	await start(tab);
	const shipped = tab.workspace.snapshot.tags.get('framing')!;
	tab.workspace.commit(change({ updated: [[shipped, { ...shipped, rank: 7 }]] }), 'local');
	browser.isFailing = false;
	await tab.workspace.retry();
	expect(tab.workspace.snapshot.tags.get('framing')).toMatchObject({
		...{ label: 'Spin', definition: 'What we agreed on.', rank: 7 },
		codes: shipped.codes.slice(1),
	});
});

test('where there is nothing yet, the built-in tags are stored once storage answers', async () => {
	browser.isFailing = true;
	const tab = await browser.open();
	await start(tab);
	browser.isFailing = false;
	await tab.workspace.retry();
	expect((await browser.stored())['tags']).toHaveLength(BUILT_IN_TAGS.length);
});
