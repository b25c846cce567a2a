/**
 * The list of files at the end of a zip archive (PKWARE APPNOTE 6.3.10, §4.3.12): it says more than
 * what stands before each file, and is what every other program goes by. Nothing is unpacked here.
 */

export interface ZipEntry {
	/** With its folders, parted by `/`; those of a folder end in one. */
	readonly name: string;
	readonly encrypted: boolean;
	/** 0 stored, 8 deflated. */
	readonly method: number;
	readonly crc: number;
	/** What the archive says it takes unpacked; nobody has to believe it. */
	readonly size: number;
	/** As packed; may be cut off where the archive is. */
	readonly packed: Uint8Array;
}

const END = 0x06054b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
const UTF8 = 0x800;

/** In the order of the list; `undefined` if there is none, as where a download was cut off. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = endRecord(view);
	if (end === undefined) return undefined;
	const entries: ZipEntry[] = [];
	let at = view.getUint32(end + 16, true);
	const count = view.getUint16(end + 10, true);
	// as many as are said to be there, and as there are
	while (entries.length < count && at + 46 <= end && view.getUint32(at, true) === LISTED) {
		const flags = view.getUint16(at + 8, true);
		const length = view.getUint16(at + 28, true);
		entries.push({
			name: nameOf(bytes.subarray(at + 46, at + 46 + length), (flags & UTF8) !== 0),
			encrypted: (flags & 1) !== 0,
			method: view.getUint16(at + 10, true),
			crc: view.getUint32(at + 16, true),
			size: view.getUint32(at + 24, true),
			packed: packedAt(view, bytes, view.getUint32(at + 42, true), view.getUint32(at + 20, true)),
		});
		at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return entries.length === count ? entries : undefined;
}

/** It is the last thing in the file but for a comment of up to 64 KiB. */
function endRecord(view: DataView): number | undefined {
	const first = Math.max(0, view.byteLength - 22 - 0xffff);
	for (let at = view.byteLength - 22; at >= first; at--) {
		if (view.getUint32(at, true) === END) return at;
	}
	return undefined;
}

/** Behind the header that stands before each file. */
function packedAt(view: DataView, bytes: Uint8Array, at: number, length: number): Uint8Array {
	if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) return bytes.subarray(0, 0);
	const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
	return bytes.subarray(start, start + length);
}

/** Older programs for Windows write names in code page 437 and do not say so; many write UTF-8. */
function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
	const decoded = new TextDecoder('utf-8', { fatal: !isUtf8 });
	try {
		return decoded.decode(bytes).replaceAll('\\', '/');
	} catch {
		return Array.from(bytes, (byte) =>
			byte < 0x80 ? String.fromCharCode(byte) : (CODE_PAGE_437[byte - 0x80] ?? '?'),
		)
			.join('')
			.replaceAll('\\', '/');
	}
}

const CODE_PAGE_437 =
	'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
	'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
