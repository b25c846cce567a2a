/**
 * Reads a file or a paste as what it is, whatever it is called. Each reader is loaded when something
 * needs it. Runs in a worker (workers/reader.ts) as well as in Node.
 */
import { awaiting, loading } from './awaiting.ts';
import { problem, tooLarge, withoutEndless } from './problem-reading.ts';
import { extensionOf, isLarger } from './readable.ts';
import { readTextual } from './read-file.ts';
import { NOTHING, type Reading, type Source } from './reading.ts';
import { byteKind } from './sniff.ts';
import type { ZipEntry } from './zip-directory.ts';

/**
 * Yields the share done. Whatever is wrong is among the problems, each with its place; it throws for
 * a mistake in the program only.
 */
export async function* readSource(source: Source): AsyncGenerator<number, Reading> {
	const kind = byteKind(source.bytes);
	if (kind !== 'zip') return yield* readOne(source);
	const where = source.name || 'text';
	if (isLarger(source.bytes.length, 'file')) return tooLarge(where, 'file');
	const { zipEntries } = yield* loading(() => import('./zip-directory.ts'));
	const entries = zipEntries(source.bytes);
	if (!entries || packedKind(entries) !== 'zip') return yield* readOne(source, entries);
	const { readZip } = yield* loading(() => import('./zip.ts'));
	return yield* readZip(entries, where, readOne);
}

/** All but archives. `entries` are those of a file that is packed like one. */
async function* readOne(
	source: Source,
	entries?: readonly ZipEntry[],
): AsyncGenerator<number, Reading> {
	return withoutEndless(yield* readAny(source, entries));
}

async function* readAny(
	source: Source,
	entries?: readonly ZipEntry[],
): AsyncGenerator<number, Reading> {
	const { name, bytes } = source;
	const where = name || 'text';
	if (bytes.length === 0) return problem({ code: 'file-empty', where });
	if (isLarger(bytes.length, 'file')) return tooLarge(where, 'file');
	const kind = byteKind(bytes);
	switch (kind) {
		case 'zip':
			return yield* readPacked(source, where, entries);
		case 'pdf': {
			if (isLarger(bytes.length, 'structured')) return tooLarge(where, 'structured');
			const { readPdf } = yield* loading(() => import('./pdf/read-pdf.ts'));
			const read = yield* awaiting((tell) => readPdf(bytes, name, tell));
			return read.ok ? article(read.value) : problem(read.error);
		}
		case 'mhtml': {
			const { readMhtml } = yield* loading(() => import('./html/mhtml.ts'));
			const read = readMhtml(bytes, name);
			return read.ok ? article(read.value) : problem(read.error);
		}
		case 'old-office': {
			const extension = extensionOf(name);
			// what is written today is wrapped in this only to be locked
			if (/^(?:docx|xlsx)$/.test(extension)) return problem({ code: 'file-is-protected', where });
			const isSheet = extension.startsWith('xl');
			return problem({ code: isSheet ? 'file-is-spreadsheet' : 'file-is-document', where });
		}
		case 'rich-text-format':
			return problem({ code: 'file-is-document', where });
		case 'archive':
			return problem({ code: 'file-is-archive', where });
		case 'media':
			return problem({ code: 'file-is-media', where });
		case 'program':
			return problem({ code: 'file-unsupported', where });
		case 'mail': {
			if (isLarger(bytes.length, 'structured')) return tooLarge(where, 'structured');
			const { readMail } = yield* loading(() => import('./mail.ts'));
			const read = readMail(bytes, name);
			return read.ok ? article(read.value) : problem(read.error);
		}
		case 'text':
			return yield* readTextual(source, where);
	}
}

async function* readPacked(
	{ name, bytes }: Source,
	where: string,
	listed: readonly ZipEntry[] | undefined,
): AsyncGenerator<number, Reading> {
	const { zipEntries } = yield* loading(() => import('./zip-directory.ts'));
	const entries = listed ?? zipEntries(bytes);
	const kind = entries ? packedKind(entries) : extensionOf(name);
	switch (kind) {
		case 'docx': {
			if (isLarger(bytes.length, 'structured')) return tooLarge(where, 'structured');
			const { readDocx } = yield* loading(() => import('./docx.ts'));
			const read = await readDocx(bytes, name);
			return read.ok ? article(read.value) : problem(read.error);
		}
		case 'spreadsheet':
			return problem({ code: 'file-is-spreadsheet', where });
		case 'document':
			return problem({ code: 'file-is-document', where });
		case 'zip':
			return problem({ code: entries ? 'zip-inside' : 'zip-broken', where });
		default:
			return problem({ code: 'zip-broken', where });
	}
}

/** Documents of today are archives too; the files in them tell which. */
function packedKind(entries: readonly ZipEntry[]): 'docx' | 'spreadsheet' | 'document' | 'zip' {
	const names = new Set(entries.map(({ name }) => name));
	if (names.has('word/document.xml')) return 'docx';
	if (names.has('xl/workbook.xml') || names.has('xl/workbook.bin')) return 'spreadsheet';
	if (names.has('ppt/presentation.xml') || names.has('Index/Document.iwa')) return 'document';
	const stated = entries[0];
	if (stated?.name !== 'mimetype') return names.has('[Content_Types].xml') ? 'document' : 'zip';
	const type = new TextDecoder().decode(stated.packed.subarray(0, 80));
	return type.endsWith('spreadsheet') ? 'spreadsheet' : 'document';
}

function article(read: Reading['articles'][number]): Reading {
	return { ...NOTHING, articles: [read] };
}
