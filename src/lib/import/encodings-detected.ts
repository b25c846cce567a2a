/** The encoding of a file that does not say which, by what its bytes look like. */
import { analyse } from 'chardet';

/** What the detector calls them, where a browser reads it as something wider or by another name. */
const LABELS: Readonly<Record<string, string>> = {
	'ISO-8859-1': 'windows-1252',
	'ISO-8859-7': 'windows-1253',
	'ISO-8859-8': 'windows-1255',
	'ISO-8859-9': 'windows-1254',
};

/** How much is looked at, and how much of that is handed to the detector. */
const SEARCHED = 1024 * 1024;
const SAMPLE = 64 * 1024;

/** UTF-16 without its mark: every other byte of Western text is zero. */
export function isBareUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	const pairs = Math.floor(Math.min(bytes.length, 4096) / 2);
	let [even, odd] = [0, 0];
	for (let i = 0; i < pairs; i++) {
		if (bytes[2 * i] === 0) even++;
		if (bytes[2 * i + 1] === 0) odd++;
	}
	if (pairs < 2 || Math.max(even, odd) < pairs * 0.4) return undefined;
	if (even <= pairs * 0.02) return 'utf-16le';
	return odd <= pairs * 0.02 ? 'utf-16be' : undefined;
}

/** A label that `TextDecoder` knows; `undefined` if the bytes look like no text that people write. */
export function detectedEncoding(bytes: Uint8Array, html: boolean): string | undefined {
	const telling = sample(bytes, html);
	for (const { name, lang } of analyse(telling)) {
		const label = LABELS[name] ?? name.toLowerCase();
		if (/^(?:utf|ascii|iso-2022-(?:kr|cn))/.test(label)) continue;
		const text = new TextDecoder(label).decode(telling);
		// The detector takes some French for Romanian, which is hardly written without these.
		if (lang === 'ro' && !/[şţ]/i.test(text)) continue;
		if (isPlausible(text)) return label;
	}
	const beyondAscii = telling.filter((byte) => byte > 0x7f).length;
	return beyondAscii * 2 > telling.length ? undefined : 'windows-1252';
}

/** The lines that are not in ASCII, without tags, whose names would speak for English. */
function sample(bytes: Uint8Array, html: boolean): Uint8Array {
	let text = '';
	for (let at = 0; at < Math.min(bytes.length, SEARCHED); at += 8192) {
		text += String.fromCharCode(...bytes.subarray(at, at + 8192));
	}
	if (html) {
		text = text.replace(/<(script|style)\b[\s\S]*?<\/\1/gi, '').replace(/<[^<>]{0,2000}>/g, ' ');
	}
	const lines = text.split('\n').filter((line) => /[\x80-\xff]/.test(line));
	return Uint8Array.from(lines.join('\n').slice(0, SAMPLE), (letter) => letter.charCodeAt(0));
}

/** Nearly all that is beyond ASCII are letters and the signs of typesetting, and nothing is lost. */
function isPlausible(text: string): boolean {
	const beyond = text.match(/[^\p{ASCII}]/gu) ?? [];
	const odd = beyond.filter((one) => !/[\p{L}\p{M}\p{N}\p{P}\p{Sc}\p{Z}°©®™]/u.test(one));
	return odd.length * 10 <= beyond.length;
}
