/**
 * The door to a file on the person’s disk that is kept up to date. Only Chromium’s browsers have one;
 * after a restart they may want to be asked again, which takes a click.
 * https://wicg.github.io/file-system-access/
 */
import { fail, ok, type Problem, type Result } from '#lib/core/result.ts';
import { noted, type KeptFile } from './backup-database.ts';

export type { KeptFile } from './backup-database.ts';

interface Pickers {
	showSaveFilePicker(options: object): Promise<FileSystemFileHandle>;
}
interface Permissions {
	queryPermission(mode: { mode: 'readwrite' }): Promise<PermissionState>;
	requestPermission(mode: { mode: 'readwrite' }): Promise<PermissionState>;
}

const MODE = { mode: 'readwrite' } as const;

export function canKeepFile(): boolean {
	return typeof (globalThis as Partial<Pickers>).showSaveFilePicker === 'function';
}

/**
 * Asks the person for a file; `undefined` if they think better of it. To be called in a click. What is
 * in the file that they choose goes, of which the browser warns them. Problems: backup-file-failed.
 */
export async function chooseFile(name: string): Promise<Result<KeptFile | undefined>> {
	try {
		const handle = await (globalThis as unknown as Pickers).showSaveFilePicker({
			id: 'crossread-backup',
			suggestedName: name,
			types: [{ accept: { 'application/json': ['.json'] } }],
		});
		const file = { handle };
		await noted.write(file);
		return ok(file);
	} catch (error) {
		return isNamed(error, 'AbortError') ? ok(undefined) : fail(problemOf(error));
	}
}

/** The file that was chosen, here or in another tab. */
export async function keptFile(): Promise<KeptFile | undefined> {
	if (!canKeepFile()) return undefined;
	// a note that can't be read is as good as none: the person can choose the file again
	return noted.read().catch(() => undefined);
}

/** Leaves the file as it is, and writes to it no more. */
export async function forgetFile(): Promise<Result<void>> {
	try {
		return ok(await noted.forget());
	} catch (error) {
		return fail(problemOf(error));
	}
}

export async function mayWrite({ handle }: KeptFile): Promise<boolean> {
	try {
		return (await (handle as unknown as Permissions).queryPermission(MODE)) === 'granted';
	} catch {
		// whoever gives no answer has not said yes; the person can be asked
		return false;
	}
}

/** To be called in a click: the browser may ask the person. */
export async function askToWrite({ handle }: KeptFile): Promise<boolean> {
	try {
		return (await (handle as unknown as Permissions).requestPermission(MODE)) === 'granted';
	} catch {
		// without a click that the browser has seen it refuses: then it is to be asked again
		return false;
	}
}

/** Problems: backup-file-gone, backup-file-failed. */
export async function contentOf({ handle }: KeptFile): Promise<Result<File>> {
	try {
		return ok(await handle.getFile());
	} catch (error) {
		return fail(problemOf(error));
	}
}

/** Another program, or this one on another device, has written to the file since. */
export function isForeign({ modified, size }: KeptFile, now: File): boolean {
	return modified !== undefined && (now.lastModified !== modified || now.size !== size);
}

/**
 * Replaces what is in the file, at once and as a whole: the browser writes beside it and swaps the two
 * (`createWritable`, `close`). Reads back how much there is. Problems: as above, and backup-file-short.
 */
export async function writeFile(
	{ handle }: KeptFile,
	content: Blob,
	facts: Required<Pick<KeptFile, 'seq' | 'edition' | 'own'>> & { readonly now: number },
): Promise<Result<KeptFile>> {
	try {
		const writable = await handle.createWritable();
		await writable.write(content);
		await writable.close();
		const { size, lastModified } = await handle.getFile();
		if (size !== content.size) return fail({ code: 'backup-file-short' });
		const { now, ...what } = facts;
		const file = { handle, ...what, written: now, modified: lastModified, size };
		await noted.write(file);
		return ok(file);
	} catch (error) {
		return fail(problemOf(error));
	}
}

function problemOf(error: unknown): Problem {
	const isGone = isNamed(error, 'NotFoundError');
	return {
		code: isGone ? 'backup-file-gone' : 'backup-file-failed',
		params: { reason: String(error) },
	};
}

function isNamed(error: unknown, name: string): boolean {
	return error instanceof DOMException && error.name === name;
}
