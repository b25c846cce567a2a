/** Unpacks one file of a zip archive, and stops where it grows beyond what it may. */
import { Inflate } from 'fflate';
import type { ZipEntry } from './zip-directory.ts';

/** Times its size that a file may unpack to, once that is more than a megabyte. */
export const RATIO = 100;
const FREE = 1024 * 1024;
/** Bytes that are inflated between two looks at what has come out. */
const STEP = 16 * 1024;

/** Its bytes, or why not: damaged, longer than `most` bytes, or swollen far beyond its size. */
export type Unpacked = Uint8Array | 'broken' | 'too-large' | 'swollen';

/** Takes as long as what comes out, however much the archive says it is. */
export function unpack({ packed, method, size, crc }: ZipEntry, most: number): Unpacked {
	if (method === 0) {
		if (packed.length > most) return 'too-large';
		return packed.length === size && crcOf(packed) === crc ? packed : 'broken';
	}
	if (method !== 8) return 'broken';
	const parts: Uint8Array[] = [];
	let length = 0;
	let ended = false;
	const inflate = new Inflate((part, final) => {
		parts.push(part);
		length += part.length;
		ended ||= final;
	});
	try {
		for (let at = 0; at < packed.length && !ended; at += STEP) {
			const step = packed.subarray(at, at + STEP);
			inflate.push(step, at + STEP >= packed.length);
			if (length > FREE && length > RATIO * packed.length) return 'swollen';
			if (length > most) return 'too-large';
		}
	} catch {
		return 'broken';
	}
	const bytes = joined(parts, length);
	return crcOf(bytes) === crc ? bytes : 'broken';
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
	const bytes = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let crc = byte;
	for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
	return crc;
});

/** The checksum of zip files (ISO 3309), as an unsigned number. */
export function crcOf(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
	return ~crc >>> 0;
}
