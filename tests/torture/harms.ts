/**
 * What may happen to the files of a database. Chromium keeps it in LevelDB, the others in SQLite with
 * a write-ahead log.
 */
import {
	closeSync,
	openSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync,
	writeSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import type { EngineName } from '../storage/harness/plain-browser.ts';

export interface Harm {
	readonly what: string;
	/** Does it to the files of the database; `false` if there is none that it could be done to. */
	readonly inflict: (files: readonly string[], random: () => number) => boolean;
}

type Act = (file: string, random: () => number) => void;

const garbageWithin: Act = (file, random) => {
	const { size } = statSync(file);
	const length = Math.min(4096, Math.max(1, Math.floor(size / 8)));
	const from = Math.floor(size * (0.2 + 0.5 * random()));
	overwrite(file, from, Math.min(length, size - from), random);
};
const garbageAtStart: Act = (file, random) =>
	overwrite(file, 0, Math.min(512, statSync(file).size), random);
const zeroesWithin: Act = (file, random) => {
	const { size } = statSync(file);
	overwrite(file, Math.floor(size * (0.2 + 0.3 * random())), Math.floor(size / 4), () => 0);
};
const cutToHalf: Act = (file) => truncateSync(file, Math.floor(statSync(file).size / 2));
const cutLastByte: Act = (file) => truncateSync(file, Math.max(0, statSync(file).size - 1));
const emptied: Act = (file) => truncateSync(file, 0);
const deleted: Act = (file) => rmSync(file);

function overwrite(file: string, from: number, length: number, random: () => number): void {
	const bytes = Uint8Array.from({ length }, () => Math.floor(random() * 256));
	const handle = openSync(file, 'r+');
	writeSync(handle, bytes, 0, length, from);
	closeSync(handle);
}

/** Does it to all files of that name, if there are any. */
function to(what: string, name: RegExp, act: Act): Harm {
	return {
		what,
		inflict: (files, random) => {
			const hit = files.filter((file) => name.test(basename(file)) && statSync(file).size > 0);
			for (const file of hit) act(file, random);
			return hit.length > 0;
		},
	};
}

const folderDeleted: Harm = {
	what: 'The whole folder of the database is deleted, as a browser that needs room does',
	inflict: (files) => {
		for (const folder of new Set(files.map(dirname))) rmSync(folder, { recursive: true });
		return files.length > 0;
	},
};

const LOG = /\.log$/;
const TABLE = /\.(ldb|sst)$/;
const MANIFEST = /^MANIFEST/;
const CURRENT = /^CURRENT$/;

const LEVELDB: readonly Harm[] = [
	to('Garbage in the middle of the log', LOG, garbageWithin),
	to('Garbage at the start of the log', LOG, garbageAtStart),
	to('A quarter of the log turned to zeroes', LOG, zeroesWithin),
	to('The log cut to half', LOG, cutToHalf),
	to('The log cut by a byte', LOG, cutLastByte),
	to('The log deleted', LOG, deleted),
	to('Garbage in the middle of the tables', TABLE, garbageWithin),
	to('The tables cut to half', TABLE, cutToHalf),
	to('The tables deleted', TABLE, deleted),
	to('Garbage in CURRENT', CURRENT, garbageAtStart),
	to('CURRENT emptied', CURRENT, emptied),
	to('CURRENT deleted', CURRENT, deleted),
	to('Garbage in MANIFEST', MANIFEST, garbageWithin),
	to('MANIFEST cut to half', MANIFEST, cutToHalf),
	to('MANIFEST deleted', MANIFEST, deleted),
	to('Every file deleted', /./, deleted),
	to('Every file emptied', /./, emptied),
	folderDeleted,
];

const MAIN = /\.sqlite3?$/;
const WAL = /-wal$/;

const SQLITE: readonly Harm[] = [
	to('Garbage in the middle of the database', MAIN, garbageWithin),
	to('Garbage in its header', MAIN, garbageAtStart),
	to('A quarter of it turned to zeroes', MAIN, zeroesWithin),
	to('It is cut to half', MAIN, cutToHalf),
	to('It is emptied', MAIN, emptied),
	to('It is deleted, and its log is left', MAIN, deleted),
	to('Garbage in the middle of the log', WAL, garbageWithin),
	to('Garbage at the start of the log', WAL, garbageAtStart),
	to('The log cut to half', WAL, cutToHalf),
	to('The log deleted', WAL, deleted),
	to('The database is replaced by a file of text', MAIN, (file) =>
		writeFileSync(file, 'This is not a database.\n'.repeat(100)),
	),
	to('Every file deleted', /./, deleted),
	folderDeleted,
];

export const harms: Readonly<Record<EngineName, readonly Harm[]>> = {
	chromium: LEVELDB,
	firefox: SQLITE,
	webkit: SQLITE,
};
