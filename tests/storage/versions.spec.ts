import { expect, test } from './harness/test.ts';
import { BESIDE, LATEST, SHIPPED, type Fixture } from './shipped.ts';

const [FIXTURE] = SHIPPED;

/** Fills a database of that version without any of the program's code. */
async function fill({ version, stores }: Fixture): Promise<void> {
	const request = indexedDB.open('crossread', version);
	request.onupgradeneeded = () => {
		for (const { name, keyPath, indexes, records } of stores) {
			const store = request.result.createObjectStore(name, { keyPath });
			for (const index of indexes) store.createIndex(index.name, index.keyPath);
			for (const { key, value } of records) store.put(value, key);
		}
	};
	(await window.harness.once(request)).close();
}

/** The shape of the database, as the program makes it today. */
async function shape(): Promise<Pick<Fixture, 'version' | 'stores'>> {
	const database = await window.harness.once(indexedDB.open('crossread'));
	const names = [...database.objectStoreNames];
	const transaction = database.transaction(names);
	const stores = names.map((name) => {
		const store = transaction.objectStore(name);
		const indexes = [...store.indexNames].map((index) => ({
			name: index,
			keyPath: store.index(index).keyPath as string,
		}));
		return { name, keyPath: store.keyPath, indexes, records: [] };
	});
	database.close();
	return { version: database.version, stores };
}

const open = async () => void (await window.harness.open());

async function tag(id: string) {
	const { workspace, annotation, change, shown } = window.harness;
	workspace.commit(change({ added: [annotation(id)] }), 'local');
	await workspace.settled();
	const { saveState } = workspace;
	const problem = saveState.kind === 'unsaved' ? saveState.problem.code : undefined;
	return { problem, shown: shown().map((record) => record.id) };
}

for (const fixture of SHIPPED) {
	test(`a database of version ${fixture.version} opens with all that is in it`, async ({
		openTab,
	}) => {
		const page = await openTab();
		await page.evaluate(fill, fixture);
		const { shown, seq, seeded, counted } = await page.evaluate(async () => {
			const workspace = await window.harness.open();
			return {
				shown: window.harness.shown(),
				...{ seq: workspace.seq, seeded: [...workspace.seeded] },
				counted: JSON.parse(localStorage.getItem('crossread.ledger') ?? 'null') as unknown,
			};
		});
		const records = fixture.stores
			.filter(({ name }) => !BESIDE.includes(name))
			.flatMap((store) => store.records);
		const byId = (a: unknown, b: unknown) =>
			(a as { id: string }).id < (b as { id: string }).id ? -1 : 1;
		expect(shown).toEqual(records.map(({ value }) => value).sort(byId));
		expect({ seq, seeded }).toEqual({ seq: 42, seeded: ['harbour-vote'] });
		expect(counted).toMatchObject({ seq: 42, count: records.length });
		expect(await page.evaluate(tag, 'new')).toMatchObject({ problem: undefined });
		const { count } = await page.evaluate(() => window.harness.stored());
		expect(count).toBe(records.length + 1);
	});
}

for (const fixture of SHIPPED.filter(({ version }) => version < LATEST.version)) {
	test(`a tab that holds version ${fixture.version} open is named, and all is there when it closes`, async ({
		openTab,
	}) => {
		const holder = await openTab();
		await holder.evaluate(fill, fixture);
		// a program that pays no heed to a newer one
		await holder.evaluate(async () => {
			Object.assign(window, { held: await window.harness.once(indexedDB.open('crossread')) });
		});
		const page = await openTab();
		await page.evaluate(open);
		expect(await page.evaluate(tag, 'new')).toEqual({ problem: 'storage-blocked', shown: ['new'] });
		await holder.close();
		await page.evaluate(() =>
			window.harness.until(() => window.harness.workspace.saveState.kind === 'saved'),
		);
		const { records, count } = await page.evaluate(() => window.harness.stored());
		const before = fixture.stores
			.filter(({ name }) => !BESIDE.includes(name))
			.flatMap((store) => store.records.map(({ value }) => value));
		expect(records).toEqual(expect.arrayContaining(before));
		expect([records.length, count]).toEqual([before.length + 1, before.length + 1]);
	});
}

test('the steps of a tab are read as they were written in the version that first had them', async ({
	openTab,
}) => {
	const page = await openTab();
	await page.evaluate(fill, LATEST);
	const steps = await page.evaluate(async () => {
		sessionStorage.setItem('crossread.tab', '1-2-3-4');
		const workspace = await window.harness.open();
		const wall = await workspace.remember();
		const { past, future } = workspace.history;
		workspace.undo();
		workspace.redo();
		workspace.redo();
		await workspace.settled();
		const titles = window.harness.shown().flatMap((one) => (one.type === 'story' ? one.title : []));
		return { wall, done: past.map(({ action }) => action), undone: future.length, titles };
	});
	expect(steps).toMatchObject({
		...{ wall: { name: 'imported', count: 3000 }, undone: 1 },
		done: [{ name: 'retagged', tag: 'evidence' }],
	});
	expect(steps.titles).toContain('Taken back');
});

test('the fixture of this version has its shape', async ({ openTab }) => {
	const page = await openTab();
	await page.evaluate(open);
	const stores = LATEST.stores.map((store) => ({ ...store, records: [] }));
	const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
	expect(await page.evaluate(shape)).toEqual({
		version: LATEST.version,
		stores: stores.sort(byName),
	});
});

test('a new database has the shape of an upgraded one', async ({ openTab, context }) => {
	const page = await openTab();
	await page.evaluate(open);
	const fresh = await page.evaluate(shape);
	await page.evaluate(async () => {
		window.harness.workspace.close();
		await window.harness.workspace.settled();
		await window.harness.once(indexedDB.deleteDatabase('crossread'));
	});
	await page.evaluate(fill, FIXTURE);
	await page.evaluate(open);
	expect(await page.evaluate(shape)).toEqual(fresh);
	await context.close();
});

test('a tab lets go when a newer version wants the database, and keeps what it has', async ({
	openTab,
}) => {
	const old = await openTab();
	await old.evaluate(open);
	await old.evaluate(tag, 'a');
	const newer = await openTab();
	// hangs for ever if the old tab holds on
	await newer.evaluate(async () =>
		(await window.harness.once(indexedDB.open('crossread', 1000))).close(),
	);
	await old.evaluate(() =>
		window.harness.until(() => window.harness.workspace.saveState.kind === 'unsaved'),
	);
	expect(await old.evaluate(tag, 'b')).toEqual({
		problem: 'storage-newer-tab',
		shown: ['a', 'b'],
	});
	await old.evaluate(() => window.harness.workspace.retry());
	expect(await old.evaluate(tag, 'c')).toMatchObject({ problem: 'storage-newer-tab' });
	const { records } = await newer.evaluate(() => window.harness.stored());
	expect(records.map(({ id }) => id)).toEqual(['a']);
});

test('a database of a newer version is left alone', async ({ openTab }) => {
	const page = await openTab();
	await page.evaluate(async () =>
		(await window.harness.once(indexedDB.open('crossread', 1000))).close(),
	);
	await page.evaluate(open);
	expect(await page.evaluate(tag, 'a')).toEqual({
		problem: 'storage-newer-version',
		shown: ['a'],
	});
});

test('an old tab that holds on is named at once, and saving starts when it closes', async ({
	openTab,
}) => {
	const holder = await openTab();
	await holder.evaluate(fill, FIXTURE);
	// a program that pays no heed to a newer one
	await holder.evaluate(async () => {
		Object.assign(window, { held: await window.harness.once(indexedDB.open('crossread')) });
	});
	const page = await openTab();
	await page.evaluate(() => {
		// stands for the next version of the program, whose upgrade changes nothing
		const { open } = IDBFactory.prototype;
		IDBFactory.prototype.open = function (name, version) {
			return open.call(this, name, version === undefined ? version : version + 1);
		};
	});
	await page.evaluate(open);
	expect(await page.evaluate(tag, 'x')).toEqual({ problem: 'storage-blocked', shown: ['x'] });
	expect(await page.evaluate(tag, 'y')).toMatchObject({ problem: 'storage-blocked' });
	await holder.close();
	const { ids, stored } = await page.evaluate(async () => {
		const { workspace, until, shown, stored } = window.harness;
		await until(() => workspace.saveState.kind === 'saved');
		return { ids: shown().map(({ id }) => id), stored: (await stored()).records };
	});
	expect(ids).toEqual(stored.map(({ id }) => id));
	expect(ids).toEqual(expect.arrayContaining(['x', 'y', 'harbour-vote']));
});
