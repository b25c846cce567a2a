import { expect, test } from './harness/test.ts';

/** Commits the highlights `a`, `b`, … one by one and says how that went. */
async function tag(ids: readonly string[]) {
	const { workspace, annotation, change, shown } = window.harness;
	for (const id of ids) workspace.commit(change({ added: [annotation(id)] }), 'local');
	await workspace.settled();
	const { saveState, pending } = workspace;
	const problem = saveState.kind === 'unsaved' ? saveState.problem.code : undefined;
	return { state: saveState.kind, problem, pending, shown: shown().map(({ id }) => id) };
}

/** Makes every `put` fail with an error of this name, until `window.heal()`. */
function breakPut(name: string): void {
	const put = IDBObjectStore.prototype.put;
	IDBObjectStore.prototype.put = () => {
		throw new DOMException('as the browser says it', name);
	};
	Object.assign(window, { heal: () => (IDBObjectStore.prototype.put = put) });
}

const heal = () => (window as unknown as { heal(): void }).heal();
const open = async () => void (await window.harness.open());
const storedIds = async () => (await window.harness.stored()).records.map(({ id }) => id);

test('a full disk loses nothing: it is said, kept, and stored in order later', async ({
	openTab,
}) => {
	const page = await openTab();
	await page.evaluate(open);
	await page.evaluate(tag, ['a']);
	await page.evaluate(breakPut, 'QuotaExceededError');
	expect(await page.evaluate(tag, ['b', 'c'])).toEqual({
		state: 'unsaved',
		problem: 'storage-full',
		pending: 2,
		shown: ['a', 'b', 'c'],
	});
	expect(await page.evaluate(storedIds)).toEqual(['a']);
	await page.evaluate(() => window.harness.workspace.retry());
	expect(await page.evaluate(tag, [])).toMatchObject({ state: 'unsaved', pending: 2 });
	await page.evaluate(heal);
	await page.evaluate(() => window.harness.workspace.retry());
	expect(await page.evaluate(tag, [])).toMatchObject({ state: 'saved', pending: 0 });
	expect(await page.evaluate(storedIds)).toEqual(['a', 'b', 'c']);
});

test('the next change tries what is unsaved again by itself', async ({ openTab }) => {
	const page = await openTab();
	await page.evaluate(open);
	await page.evaluate(breakPut, 'QuotaExceededError');
	await page.evaluate(tag, ['a']);
	await page.evaluate(heal);
	expect(await page.evaluate(tag, ['b'])).toMatchObject({ state: 'saved', pending: 0 });
	expect(await page.evaluate(storedIds)).toEqual(['a', 'b']);
});

test('a transaction that fails halfway has stored nothing of the change', async ({ openTab }) => {
	const page = await openTab();
	await page.evaluate(open);
	await page.evaluate(() => {
		const put = IDBObjectStore.prototype.put;
		let left = 3;
		IDBObjectStore.prototype.put = function (...args) {
			left -= 1;
			if (left === 0) throw new DOMException('no room', 'QuotaExceededError');
			return put.apply(this, args);
		};
		Object.assign(window, { heal: () => (IDBObjectStore.prototype.put = put) });
	});
	const state = await page.evaluate(async () => {
		const { workspace, annotation, change } = window.harness;
		const added = ['a', 'b', 'c'].map((id) => annotation(id));
		workspace.commit(change({ added }), 'import');
		await workspace.settled();
		return workspace.saveState.kind;
	});
	expect(state).toBe('unsaved');
	expect(await page.evaluate(storedIds)).toEqual([]);
	await page.evaluate(heal);
	await page.evaluate(() => window.harness.workspace.retry());
	expect(await page.evaluate(storedIds)).toEqual(['a', 'b', 'c']);
});

test('a connection that the browser has closed is opened again', async ({ openTab }) => {
	const page = await openTab(() => {
		const transaction = IDBDatabase.prototype.transaction;
		IDBDatabase.prototype.transaction = function (...args) {
			if (args[1] === 'readwrite' && (window as { closeNext?: boolean }).closeNext) {
				(window as { closeNext?: boolean }).closeNext = false;
				this.close();
			}
			return transaction.apply(this, args);
		};
	});
	await page.evaluate(open);
	for (const id of ['a', 'b', 'c', 'd', 'e']) {
		await page.evaluate(() => Object.assign(window, { closeNext: true }));
		expect(await page.evaluate(tag, [id])).toMatchObject({ state: 'saved' });
	}
	expect(await page.evaluate(storedIds)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('the browser’s close event is followed by a new connection', async ({ openTab }) => {
	const page = await openTab(() => {
		const open = IDBFactory.prototype.open;
		IDBFactory.prototype.open = function (...args) {
			const request = open.apply(this, args);
			request.addEventListener('success', () =>
				Object.assign(window, { connection: request.result }),
			);
			return request;
		};
	});
	await page.evaluate(open);
	const askedTheDead = await page.evaluate(async () => {
		const { connection } = window as unknown as { connection: IDBDatabase };
		connection.close();
		connection.dispatchEvent(new Event('close'));
		let asked = false;
		connection.transaction = () => {
			asked = true;
			throw new DOMException('closed', 'InvalidStateError');
		};
		const { workspace, annotation, change } = window.harness;
		workspace.commit(change({ added: [annotation('a')] }), 'local');
		await workspace.settled();
		return asked;
	});
	expect(askedTheDead).toBe(false);
	expect(await page.evaluate(tag, [])).toMatchObject({ state: 'saved', shown: ['a'] });
});

/** Ways in which browsers kill a connection, each done to the next write, once. */
const KILLS = {
	'the close event': (database: IDBDatabase) => {
		database.close();
		database.dispatchEvent(new Event('close'));
	},
	'an InvalidStateError': () => {
		throw new DOMException('closed', 'InvalidStateError');
	},
	'an UnknownError': () => {
		throw new DOMException('internal', 'UnknownError');
	},
	'an AbortError': () => {
		throw new DOMException('aborted', 'AbortError');
	},
	'a transaction that aborts by itself': (_: IDBDatabase, transaction: IDBTransaction) =>
		transaction.abort(),
};

test('a connection that dies in any way is healed, and no change is dropped', async ({
	openTab,
}) => {
	const page = await openTab(() => {
		const transaction = IDBDatabase.prototype.transaction;
		IDBDatabase.prototype.transaction = function (...args) {
			const made = transaction.apply(this, args);
			const { kill } = window as { kill?: (...parts: unknown[]) => void };
			if (made.mode === 'readwrite') {
				Object.assign(window, { kill: undefined });
				kill?.(this, made);
			}
			return made;
		};
	});
	await page.evaluate(open);
	const ids: string[] = [];
	for (const [name, kill] of Object.entries(KILLS)) {
		ids.push(name);
		await page.evaluate((code) => {
			Object.assign(window, { kill: new Function(`return ${code}`)() as unknown });
		}, kill.toString());
		expect(await page.evaluate(tag, [name]), name).toMatchObject({ state: 'saved', pending: 0 });
	}
	expect(await page.evaluate(storedIds)).toEqual(ids.sort());
});

for (const name of ['UnknownError', 'InvalidStateError', 'AbortError']) {
	test(`a connection that stays dead with ${name} is replaced three times at most`, async ({
		openTab,
	}) => {
		const page = await openTab(() => {
			const counter = Object.assign(window, { opened: 0 });
			const open = IDBFactory.prototype.open;
			IDBFactory.prototype.open = function (...args) {
				counter.opened += 1;
				return open.apply(this, args);
			};
		});
		const opened = () => (window as unknown as { opened: number }).opened;
		await page.evaluate(open);
		expect(await page.evaluate(opened)).toBe(1);
		await page.evaluate(breakPut, name);
		expect(await page.evaluate(tag, ['a'])).toEqual({
			state: 'unsaved',
			problem: 'storage-failing',
			pending: 1,
			shown: ['a'],
		});
		expect(await page.evaluate(opened)).toBe(1 + 3);
		await page.evaluate(heal);
		await page.evaluate(() => window.harness.workspace.retry());
		expect(await page.evaluate(tag, ['b'])).toMatchObject({ state: 'saved', pending: 0 });
		expect(await page.evaluate(storedIds)).toEqual(['a', 'b']);
	});
}

test('without any storage the workspace works in memory and says so', async ({ openTab }) => {
	const page = await openTab(() => {
		Object.defineProperty(window, 'indexedDB', { value: undefined });
	});
	await page.evaluate(open);
	expect(await page.evaluate(tag, [])).toMatchObject({
		state: 'unsaved',
		problem: 'storage-unavailable',
	});
	expect(await page.evaluate(tag, ['a'])).toMatchObject({ pending: 1, shown: ['a'] });
});

test('a first visit without room for the database says that there is none', async ({
	openTab,
	browserName,
}) => {
	test.skip(browserName !== 'chromium', 'Only this browser’s room can be taken away from outside.');
	const page = await openTab();
	const uncaught: Error[] = [];
	page.on('pageerror', (error) => uncaught.push(error));
	const session = await page.context().newCDPSession(page);
	const origin = new URL(page.url()).origin;
	await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
	await page.evaluate(open);
	expect(await page.evaluate(tag, ['a'])).toEqual({
		state: 'unsaved',
		problem: 'storage-full',
		pending: 1,
		shown: ['a'],
	});
	await session.send('Storage.overrideQuotaForOrigin', { origin });
	await page.evaluate(() => window.harness.workspace.retry());
	expect(await page.evaluate(tag, [])).toMatchObject({ state: 'saved', pending: 0 });
	expect(await page.evaluate(storedIds)).toEqual(['a']);
	expect(uncaught).toEqual([]);
});

test('storage that may not even be asked for is the same as none', async ({ openTab }) => {
	const page = await openTab(() => {
		Object.defineProperty(window, 'indexedDB', {
			get: () => {
				throw new DOMException('forbidden here', 'SecurityError');
			},
		});
	});
	await page.evaluate(open);
	expect(await page.evaluate(tag, ['a'])).toMatchObject({ problem: 'storage-unavailable' });
});

test('what cannot be read is not written over, and is shown once it can be', async ({
	openTab,
}) => {
	const first = await openTab();
	await first.evaluate(open);
	await first.evaluate(tag, ['a']);
	const page = await openTab(() => {
		const getAll = IDBObjectStore.prototype.getAll;
		IDBObjectStore.prototype.getAll = () => {
			throw new DOMException('lost', 'NotReadableError');
		};
		Object.assign(window, { heal: () => (IDBObjectStore.prototype.getAll = getAll) });
	});
	await page.evaluate(open);
	expect(await page.evaluate(tag, ['b'])).toEqual({
		state: 'unsaved',
		problem: 'storage-unreadable',
		pending: 1,
		shown: ['b'],
	});
	expect(await first.evaluate(storedIds)).toEqual(['a']);
	await page.evaluate(heal);
	await page.evaluate(() => window.harness.workspace.retry());
	expect(await page.evaluate(tag, [])).toMatchObject({ state: 'saved', shown: ['a', 'b'] });
	expect(await page.evaluate(storedIds)).toEqual(['a', 'b']);
});

test('storage that is cleared under an open tab is filled again from that tab', async ({
	openTab,
}) => {
	const page = await openTab();
	await page.evaluate(open);
	await page.evaluate(tag, ['a', 'b']);
	await page.evaluate(() => window.harness.once(indexedDB.deleteDatabase('crossread')));
	await page.evaluate(async () => {
		window.dispatchEvent(new Event('focus'));
		await window.harness.workspace.settled();
	});
	expect(await page.evaluate(storedIds)).toEqual(['a', 'b']);
	expect(await page.evaluate(tag, ['c'])).toMatchObject({
		state: 'saved',
		shown: ['a', 'b', 'c'],
	});
	expect(await page.evaluate(storedIds)).toEqual(['a', 'b', 'c']);
});

test('storage that was cleared and made anew is filled from a tab that nobody looks at', async ({
	openTab,
}) => {
	const idle = await openTab();
	await idle.evaluate(open);
	await idle.evaluate(tag, ['a', 'b']);
	await idle.evaluate(() => window.harness.once(indexedDB.deleteDatabase('crossread')));
	const page = await openTab();
	await page.evaluate(open);
	await page.evaluate(tag, ['c']);
	await page.evaluate(() => window.harness.until(() => window.harness.shown().length === 3));
	expect(await page.evaluate(storedIds)).toEqual(['a', 'b', 'c']);
});

test('a mistake in the program keeps the change too', async ({ openTab }) => {
	const page = await openTab();
	await page.evaluate(open);
	const state = await page.evaluate(async () => {
		const { workspace, annotation, change } = window.harness;
		// a function cannot be stored
		const broken = { ...annotation('x'), note: (() => undefined) as unknown as string };
		workspace.commit(change({ added: [broken] }), 'local');
		await workspace.settled();
		return [workspace.saveState.kind, workspace.pending];
	});
	expect(state).toEqual(['unsaved', 1]);
});
