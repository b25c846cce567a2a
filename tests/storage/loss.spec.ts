import { expect, test } from './harness/test.ts';

/** Stores two highlights and a story. */
async function fill(): Promise<void> {
	const { annotation, story, change } = window.harness;
	const workspace = await window.harness.open();
	const added = [annotation('a'), annotation('b'), story('s')];
	workspace.commit(change({ added }), 'local');
	await workspace.settled();
}

/** Opens the workspace and says what it misses. */
async function lost() {
	const { lost } = await window.harness.open();
	return lost ?? null;
}

test('nothing is missing after a reload, a deletion, or a change in another tab', async ({
	openTab,
}) => {
	const page = await openTab();
	expect(await page.evaluate(lost)).toBeNull();
	await page.evaluate(fill);
	await page.reload();
	expect(await page.evaluate(lost)).toBeNull();
	const other = await openTab();
	await other.evaluate(async () => {
		const { annotation, change } = window.harness;
		const workspace = await window.harness.open();
		workspace.commit(change({ removed: [annotation('a'), annotation('b')] }), 'local');
		await workspace.settled();
	});
	await page.reload();
	expect(await page.evaluate(lost)).toBeNull();
});

test('a database that opens empty is noticed until the person has been told', async ({
	openTab,
}) => {
	const page = await openTab();
	await page.evaluate(fill);
	await page.reload();
	await page.evaluate(() => window.harness.once(indexedDB.deleteDatabase('crossread')));
	const problem = { code: 'storage-lost', params: { found: 0, expected: 3 } };
	expect(await page.evaluate(lost)).toEqual(problem);
	// the bundled stories that are put in again must not hide it
	await page.evaluate(async () => {
		const { workspace, story } = window.harness;
		workspace.seed(
			'harbour',
			['1', '2', '3', '4'].map((id) => story(id)),
		);
		await workspace.settled();
	});
	await page.reload();
	expect(await page.evaluate(lost)).toEqual({ ...problem, params: { found: 4, expected: 3 } });
	await page.evaluate(() => {
		window.harness.workspace.dismissLoss();
		return window.harness.workspace.settled();
	});
	await page.reload();
	expect(await page.evaluate(lost)).toBeNull();
});

test('a database that has lost a part of its records is noticed', async ({ openTab }) => {
	const page = await openTab();
	await page.evaluate(fill);
	await page.reload();
	await page.evaluate(async () => {
		const database = await window.harness.once(indexedDB.open('crossread'));
		const store = database.transaction('annotations', 'readwrite').objectStore('annotations');
		await window.harness.once(store.delete('b'));
		database.close();
	});
	expect(await page.evaluate(lost)).toEqual({
		code: 'storage-lost',
		params: { found: 2, expected: 3 },
	});
});

test('a loss is noticed also where the note outside was never written, and told only once', async ({
	openTab,
}) => {
	const page = await openTab();
	await page.evaluate(fill);
	await page.evaluate(async () => {
		const database = await window.harness.once(indexedDB.open('crossread'));
		const store = database.transaction('annotations', 'readwrite').objectStore('annotations');
		await window.harness.once(store.delete('b'));
		database.close();
		localStorage.clear();
	});
	await page.reload();
	const problem = { code: 'storage-lost', params: { found: 2, expected: 3 } };
	expect(await page.evaluate(lost)).toEqual(problem);
	const count = await page.evaluate(async () => {
		const { workspace, stored } = window.harness;
		workspace.dismissLoss();
		await workspace.settled();
		return (await stored()).count;
	});
	expect(count).toBe(2);
	await page.reload();
	expect(await page.evaluate(lost)).toBeNull();
});

test('a note that cannot be kept or read harms nothing', async ({ openTab }) => {
	const page = await openTab(() => {
		Object.defineProperty(window, 'localStorage', {
			get: () => {
				throw new DOMException('forbidden here', 'SecurityError');
			},
		});
	});
	await page.evaluate(fill);
	expect(await page.evaluate(() => window.harness.workspace.saveState.kind)).toBe('saved');
	const other = await openTab(() => localStorage.setItem('crossread.ledger', '{"seq":'));
	expect(await other.evaluate(lost)).toBeNull();
});
