/**
 * The parts of a Word file that hold words. It is a zip of XML files; one that swells, lies about
 * its sizes or is cut off is stopped here, before anything else looks at it.
 */
import { fail, ok, type Problem, type Result } from '#lib/core/result.ts';
import { LIMITS, MB } from './readable.ts';
import { zipEntries } from './zip-directory.ts';
import { RATIO, unpack, type Unpacked } from './zip-unpack.ts';

const MOST_ENTRIES = 2000;

export type Parts = ReadonlyMap<string, Uint8Array>;

/**
 * Problems: file-broken, file-is-protected, file-too-large, zip-swollen.
 *
 * @param wanted the names of the parts to unpack; the others are listed, but empty
 */
export function partsOf(
	bytes: Uint8Array,
	where: string,
	wanted: (name: string) => boolean,
): Result<Parts> {
	const entries = zipEntries(bytes);
	if (!entries || entries.length > MOST_ENTRIES) return fail({ code: 'file-broken', where });
	const parts = new Map<string, Uint8Array>();
	let left = LIMITS.unpacked * MB;
	for (const entry of entries) {
		if (entry.encrypted) return fail({ code: 'file-is-protected', where });
		const part = wanted(entry.name) ? unpack(entry, left) : new Uint8Array();
		if (!(part instanceof Uint8Array)) return fail({ ...problemOf(part), where });
		left -= part.length;
		parts.set(entry.name, part);
	}
	return ok(parts);
}

function problemOf(unpacked: Exclude<Unpacked, Uint8Array>): Problem {
	switch (unpacked) {
		case 'broken':
			return { code: 'file-broken' };
		case 'too-large':
			return { code: 'file-too-large', params: { limit: LIMITS.unpacked } };
		case 'swollen':
			return { code: 'zip-swollen', params: { limit: RATIO } };
	}
}
