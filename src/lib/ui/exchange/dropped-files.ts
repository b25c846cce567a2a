/** The files that were dropped or chosen, with those in folders, by the paths that people know. */
import { extensionOf, READABLE } from '#lib/import/readable.ts';
import { aside } from '#lib/import/zip-folders.ts';

/** A file and its name with the folders that it was in, `floods/bbc.html`. */
export interface NamedFile {
	readonly name: string;
	readonly file: File;
}

/**
 * Every file of a drop, folders opened to their last level. To be called while the drop is being
 * told of: afterwards the browser has forgotten it. What can't be opened is left out.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<NamedFile[]> {
	const plain = [...transfer.files].map((file) => ({ name: file.name, file }));
	const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
	if (!entries.some(({ isDirectory }) => isDirectory)) return plain;
	const found: NamedFile[] = [];
	for (const entry of entries) found.push(...(await filesUnder(entry)));
	return found;
}

/** What an `<input type=file>` holds. */
export function chosenFiles(files: Iterable<File>): NamedFile[] {
	return [...files].map((file) => ({ name: file.webkitRelativePath || file.name, file }));
}

/**
 * The files of folders that may hold an article, and those of other kinds, which are passed over. What
 * systems leave behind and what belongs to a saved page is in neither. A file that was chosen by
 * itself is read, whatever it is.
 */
export function sorted(files: readonly NamedFile[]): {
	readonly toRead: readonly NamedFile[];
	readonly passedOver: readonly NamedFile[];
} {
	const litter = aside(files.map(({ name }) => name));
	const inFolder = ({ name }: NamedFile) => name.includes('/');
	const tidy = files.filter((one) => !(inFolder(one) && litter.has(one.name)));
	const wanted = (one: NamedFile) =>
		!inFolder(one) || READABLE.includes(`.${extensionOf(one.name)}`);
	return { toRead: tidy.filter(wanted), passedOver: tidy.filter((one) => !wanted(one)) };
}

async function filesUnder(entry: FileSystemEntry): Promise<NamedFile[]> {
	if (isFile(entry)) {
		const file = await new Promise<File | undefined>((resolve) => {
			entry.file(resolve, () => resolve(undefined));
		});
		return file ? [{ name: entry.fullPath.replace(/^\//, ''), file }] : [];
	}
	if (!isFolder(entry)) return [];
	const found: NamedFile[] = [];
	for (const inside of await entriesOf(entry)) found.push(...(await filesUnder(inside)));
	return found;
}

/** A browser hands out a folder a hundred entries at a time, until it hands out none. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
	const reader = folder.createReader();
	const all: FileSystemEntry[] = [];
	for (;;) {
		const some = await new Promise<FileSystemEntry[]>((resolve) => {
			reader.readEntries(resolve, () => resolve([]));
		});
		if (some.length === 0) break;
		all.push(...some);
	}
	return all.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
	return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
	return entry.isDirectory;
}
