/** What tabs do at the same time, and what takes the database away from one of them. */
import './database-classes.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Article } from '#lib/core/model/article.ts';
import { change } from '#lib/core/model/change.ts';
import { erased } from '#lib/core/model/erase.ts';
import { annotationById } from '#lib/core/model/snapshot.ts';
import { DATABASE_VERSION } from '#lib/storage/schema.ts';
import { Browser, once } from './browser.ts';
import { highlight } from './two-tabs-model.ts';

const article: Article = {
	...{ type: 'article', id: 'x', title: 'X', outlet: 'O', language: 'en' },
	...{ text: 'abc', blocks: [], hash: 'sha256-x' },
};
const mark = highlight('m', 'x', 'framing');

let browser: Browser;
beforeEach(() => {
	browser = new Browser();
});
afterEach(() => void vi.unstubAllGlobals());

test('an article that is erased here while another tab marks in it stays in both', async () => {
	const [here, there] = [await browser.open(), await browser.open()];
	here.workspace.commit(change({ added: [article] }), 'local');
	await here.workspace.settled();
	await there.workspace.settled();
	there.isMute = true;
	there.workspace.commit(change({ added: [mark] }), 'local');
	await there.workspace.settled();
	const { snapshot } = here.workspace;
	expect(annotationById(snapshot, 'm')).toBeUndefined();
	here.workspace.commit(erased(snapshot, [article]), 'local', { name: 'erased' });
	await here.workspace.settled();
	await there.workspace.settled();
	expect(await browser.stored()).toMatchObject({ articles: [article], annotations: [mark] });
	for (const { workspace } of [here, there]) {
		expect(workspace.snapshot.articles.get('x')).toEqual(article);
		expect(annotationById(workspace.snapshot, 'm')).toEqual(mark);
	}
});

test('a newer version that takes over while something is stored is still told of', async () => {
	const tab = await browser.open();
	const { workspace } = tab;
	workspace.commit(change({ added: [article] }), 'local');
	// waits for the write, which has begun
	const newer = once(browser.indexedDB.open('crossread', DATABASE_VERSION + 1));
	(await newer).close();
	await workspace.settled();
	const problem = { code: 'storage-newer-tab' };
	expect([workspace.saveState, workspace.pending]).toEqual([{ kind: 'unsaved', problem }, 0]);
	tab.window.dispatchEvent(new Event('focus'));
	await workspace.retry();
	expect(workspace.saveState).toEqual({ kind: 'unsaved', problem });
});
