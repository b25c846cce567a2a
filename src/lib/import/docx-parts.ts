/**
 * The parts of a Word file that hold words. It is a zip of XML files; one that swells, lies about
 * its sizes or is cut off is stopped here, before anything else looks at it.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
import { Inflate } from 'fflate';
import { fail, ok, type Problem, type Result } from '#lib/core/result.ts';

const MEGABYTE = 1024 * 1024;
const MOST_UNPACKED = 50 * MEGABYTE;
const MOST_TIMES = 100;
/** Below this a file may swell as it likes: XML that repeats itself packs very small. */
const HARMLESS = 4 * MEGABYTE;
const MOST_ENTRIES = 2000;

interface Entry {
	readonly name: string;
	readonly method: number;
	readonly encrypted: boolean;
	readonly packed: Uint8Array;
}

export type Parts = ReadonlyMap<string, Uint8Array>;

/** @param wanted the names of the parts to unpack; the others are listed, but empty */
export function partsOf(
	bytes: Uint8Array,
	where: string,
	wanted: (name: string) => boolean,
): Result<Parts> {
	const entries = entriesOf(bytes);
	if (!entries) return fail({ code: 'file-broken', where });
	const parts = new Map<string, Uint8Array>();
	let left = MOST_UNPACKED;
	for (const entry of entries) {
		if (entry.encrypted) return fail({ code: 'file-is-protected', where });
		const part = wanted(entry.name) ? unpack(entry, left) : new Uint8Array();
		if (!(part instanceof Uint8Array)) return fail({ ...part, where });
		left -= part.length;
		parts.set(entry.name, part);
	}
	return ok(parts);
}

/** From the list at the end of the file; `undefined` if that is not there or points outside. */
function entriesOf(bytes: Uint8Array): Entry[] | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	const end = endOfList(view);
	if (end === undefined) return undefined;
	const count = view.getUint16(end + 10, true);
	if (count > MOST_ENTRIES) return undefined;
	const entries: Entry[] = [];
	for (let at = view.getUint32(end + 16, true), i = 0; i < count; i++) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined;
		const [nameLength, extra, comment] = [28, 30, 32].map((to) => view.getUint16(at + to, true));
		const nameEnd = at + 46 + (nameLength ?? 0);
		const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd));
		const packed = packedAt(view, view.getUint32(at + 42, true), view.getUint32(at + 20, true));
		if (!packed) return undefined;
		const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
		entries.push({ name, method: view.getUint16(at + 10, true), encrypted, packed });
		at = nameEnd + (extra ?? 0) + (comment ?? 0);
	}
	return entries;
}

/** The record that ends a zip may have a comment after it. */
function endOfList(view: DataView): number | undefined {
	for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at--) {
		if (view.getUint32(at, true) === 0x06054b50) return at;
	}
	return undefined;
}

function packedAt(view: DataView, at: number, size: number): Uint8Array | undefined {
	if (at + 30 > view.byteLength || view.getUint32(at, true) !== 0x04034b50) return undefined;
	const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
	if (start + size > view.byteLength) return undefined;
	return new Uint8Array(view.buffer, view.byteOffset + start, size);
}

/** Never more than `most` bytes are made, whatever the entry says of itself. */
function unpack({ method, packed }: Entry, most: number): Uint8Array | Problem {
	if (method === 0) return packed.length <= most ? packed : tooLarge();
	if (method !== 8) return { code: 'file-broken' };
	const pieces: Uint8Array[] = [];
	let [length, ended] = [0, false];
	const inflate = new Inflate((piece, final) => {
		pieces.push(piece);
		length += piece.length;
		ended = final;
	});
	try {
		for (let at = 0; at < packed.length && !ended; at += 4096) {
			inflate.push(packed.subarray(at, at + 4096), at + 4096 >= packed.length);
			if (length > most) return tooLarge();
			if (length > HARMLESS && length > packed.length * MOST_TIMES) {
				return { code: 'zip-swollen', params: { limit: MOST_TIMES } };
			}
		}
	} catch {
		// what fflate throws says nothing that a person could use
		return { code: 'file-broken' };
	}
	return joined(pieces, length);
}

function tooLarge(): Problem {
	return { code: 'file-too-large', params: { limit: MOST_UNPACKED / MEGABYTE } };
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
	const whole = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}
