/** The file on the person's disk that is kept up to date, as far as the browser lets us. */
import '../state/database-classes.ts';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askToWrite, canKeepFile, contentOf } from '#lib/storage/backup-file.ts';
import { chooseFile, forgetFile, isForeign } from '#lib/storage/backup-file.ts';
import { keptFile, mayWrite, writeFile, type KeptFile } from '#lib/storage/backup-file.ts';
import { copyOf, HandedOut } from './handed-out.ts';

const FACTS = { seq: 3, edition: 'one', own: 2, now: 99 };

beforeEach(() => {
	vi.stubGlobal('indexedDB', new IDBFactory());
	vi.stubGlobal('structuredClone', copyOf);
});
afterEach(() => void vi.unstubAllGlobals());

function failing(name: string): KeptFile {
	const refuse = () => Promise.reject(new DOMException('reason', name));
	const handle = {
		...{ createWritable: refuse, getFile: refuse },
		...{ requestPermission: refuse, queryPermission: refuse },
	};
	return { handle: handle as unknown as FileSystemFileHandle };
}

const pick = (picker: (options: object) => Promise<unknown>) =>
	vi.stubGlobal('showSaveFilePicker', picker);

test('only some browsers can keep a file', async () => {
	expect([canKeepFile(), await keptFile()]).toEqual([false, undefined]);
	pick(async () => ({}));
	expect(canKeepFile()).toBe(true);
});

test('the chosen file is found again, until it is forgotten', async () => {
	const handle = { kind: 'file' };
	const picker = vi.fn(async () => handle);
	pick(picker);
	expect(await keptFile()).toBeUndefined();
	expect(await chooseFile('work.json')).toEqual({ ok: true, value: { handle } });
	expect(picker).toHaveBeenCalledWith({
		id: 'crossread-backup',
		suggestedName: 'work.json',
		types: [{ accept: { 'application/json': ['.json'] } }],
	});
	expect(await keptFile()).toEqual({ handle });
	expect(await forgetFile()).toEqual({ ok: true, value: undefined });
	expect(await keptFile()).toBeUndefined();
});

test('thinking better of it is no failure, being refused is one', async () => {
	pick(() => Promise.reject(new DOMException('', 'AbortError')));
	expect(await chooseFile('a')).toEqual({ ok: true, value: undefined });
	pick(() => Promise.reject(new DOMException('no click', 'SecurityError')));
	expect(await chooseFile('a')).toEqual({
		ok: false,
		error: { code: 'backup-file-failed', params: { reason: 'SecurityError: no click' } },
	});
});

test('a note that cannot be read is as good as none, one that cannot go is told', async () => {
	pick(async () => ({}));
	const factory = new IDBFactory();
	vi.spyOn(factory, 'open').mockImplementation(() => {
		throw new DOMException('broken', 'UnknownError');
	});
	vi.stubGlobal('indexedDB', factory);
	expect(await keptFile()).toBeUndefined();
	expect(await forgetFile()).toMatchObject({ ok: false, error: { code: 'backup-file-failed' } });
});

test('what is written is read back, and noted as it is then', async () => {
	pick(async () => ({}));
	const file = new HandedOut();
	const written = await writeFile(file.kept, new Blob(['work']), FACTS);
	const noted = { seq: 3, edition: 'one', own: 2, written: 99, modified: 8, size: 4 };
	expect(written).toEqual({ ok: true, value: { ...file.kept, ...noted } });
	expect(file.content).toBe('work');
	expect(await keptFile()).toEqual({ ...file.kept, ...noted });
	const content = await contentOf(file.kept);
	expect(content.ok && (await content.value.text())).toBe('work');
});

test('a file that is shorter than what was written is told', async () => {
	const file = Object.assign(new HandedOut(), { loses: 1 });
	const short = await writeFile(file.kept, new Blob(['work']), FACTS);
	expect(short).toEqual({ ok: false, error: { code: 'backup-file-short' } });
});

test.each([
	['NotFoundError', 'backup-file-gone'],
	['NotAllowedError', 'backup-file-failed'],
])('%s is said as %s', async (name, code) => {
	const problem = { ok: false, error: { code, params: { reason: `${name}: reason` } } };
	expect(await contentOf(failing(name))).toEqual(problem);
	expect(await writeFile(failing(name), new Blob(['x']), FACTS)).toEqual(problem);
});

test.each([
	['granted', true],
	['prompt', false],
	['denied', false],
])('with permission %s, that it may write is %s', async (state, may) => {
	const permission = vi.fn(async () => state);
	const handle = { queryPermission: permission, requestPermission: permission };
	const file = { handle: handle as unknown as FileSystemFileHandle };
	expect([await mayWrite(file), await askToWrite(file)]).toEqual([may, may]);
	expect(permission.mock.calls).toEqual([[{ mode: 'readwrite' }], [{ mode: 'readwrite' }]]);
});

test('a browser that saw no click, or gives no answer, has not said yes', async () => {
	expect(await askToWrite(failing('SecurityError'))).toBe(false);
	expect(await mayWrite(failing('UnknownError'))).toBe(false);
});

test('whatever is noted of the file, and forgotten, is on the disk before it counts', async () => {
	pick(async () => ({ kind: 'file' }));
	const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
	await chooseFile('a');
	await forgetFile();
	const writing = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
	transaction.mockRestore();
	expect(writing.map(([, , options]) => options)).toEqual(Array(2).fill({ durability: 'strict' }));
});

test('a file is foreign once it is of another time or size than was noted', () => {
	const { handle } = new HandedOut().kept;
	const now = new File(['work'], 'work.json', { lastModified: 7 });
	expect(isForeign({ handle }, now)).toBe(false);
	expect(isForeign({ handle, modified: 7, size: 4 }, now)).toBe(false);
	expect(isForeign({ handle, modified: 6, size: 4 }, now)).toBe(true);
	expect(isForeign({ handle, modified: 7, size: 5 }, now)).toBe(true);
});
