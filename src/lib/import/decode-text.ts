/** The bytes of a text file as text, in the encoding that they are in. */
import { declaredInPage, isUtf32, knownLabel, markedEncoding } from './encodings-declared.ts';
import { detectedEncoding, isBareUtf16 } from './encodings-detected.ts';

interface Hints {
	/** What came with the bytes: a label or a media type. */
	readonly declared?: string;
	/** Whether to heed what a web page says of itself. */
	readonly html?: boolean;
}

/**
 * In this order: a byte order mark, what is declared and fits, UTF-16 by its looks, UTF-8, and the
 * older encodings by theirs. `undefined` if it is none of them: another encoding, or no text.
 * Text that was put into UTF-8 twice stays as it is (`Ã©`): to mend it would be a guess.
 */
export function decodeText(bytes: Uint8Array, hints: Hints = {}): string | undefined {
	if (isUtf32(bytes)) return undefined;
	const marked = markedEncoding(bytes);
	if (marked) return decode(bytes, marked);
	const declared = knownLabel(hints.declared ?? '') ?? (hints.html && declaredInPage(bytes));
	return (
		(declared && asDeclared(bytes, declared)) ||
		undeclared(bytes, isBareUtf16(bytes), hints.html === true)
	);
}

/**
 * Programs that save a page in UTF-8 leave in it what its server said, so text that is UTF-8 is
 * read as such even where a Western or Cyrillic encoding is declared: there it would be nonsense.
 */
function asDeclared(bytes: Uint8Array, label: string): string | undefined {
	const isSingleByte = /^(?:windows|iso-8859|koi8|ibm|macintosh|x-mac)/.test(label);
	const text = isSingleByte ? strictly(bytes, 'utf-8') : undefined;
	return text ?? nearly(bytes, label);
}

function undeclared(
	bytes: Uint8Array,
	utf16: string | undefined,
	html: boolean,
): string | undefined {
	if (utf16) return nearly(bytes, utf16);
	if (isIso2022(bytes)) return nearly(bytes, 'iso-2022-jp');
	const text = strictly(bytes, 'utf-8') ?? nearly(bytes, 'utf-8');
	if (text !== undefined || hasControls(bytes)) return text;
	const label = detectedEncoding(bytes, html);
	return label && nearly(bytes, label);
}

function strictly(bytes: Uint8Array, label: string): string | undefined {
	try {
		return new TextDecoder(label, { fatal: true }).decode(bytes);
	} catch {
		// another encoding, or damaged
		return undefined;
	}
}

/**
 * Text of which a few bytes are lost stays what it is: they show as U+FFFD. In UTF-8 any letter
 * beyond ASCII proves the encoding; in another one it takes many.
 */
function nearly(bytes: Uint8Array, label: string): string | undefined {
	const text = decode(bytes, label);
	const lost = count(text, /\ufffd/g);
	if (lost === 0) return text;
	const beyondAscii = count(text, /[^\p{ASCII}\ufffd]/gu);
	return lost < beyondAscii / (label === 'utf-8' ? 1 : 20) ? text : undefined;
}

/** What 0x80 to 0x9f stand for in windows-1252; the decoder of Node 20 leaves them as they are. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decode(bytes: Uint8Array, label: string): string {
	const text = new TextDecoder(label).decode(bytes);
	if (label !== 'windows-1252') return text;
	return text.replace(
		/[\x80-\x9f]/g,
		(control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? '',
	);
}

/** The Japanese of old mails: it is all ASCII, and two letters after an escape say what it means. */
function isIso2022(bytes: Uint8Array): boolean {
	const at = bytes.indexOf(0x1b);
	return at >= 0 && bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40);
}

/** Bytes that are in no text of an older encoding. */
function hasControls(bytes: Uint8Array): boolean {
	return bytes.some((byte) => byte < 9 || (byte > 13 && byte < 27) || byte === 0x7f);
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}
