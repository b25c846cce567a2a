/** The bytes of a text file as text, in the encoding that they are in. */

/**
 * UTF-16 where a byte order mark says so; else UTF-8; else windows-1252, which older Western
 * programs write. `undefined` if it is none of them: another encoding, or no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return damagedUtf8(bytes) ?? western(bytes);
	}
}

/** A file in UTF-8 of which a few bytes are lost stays what it is: they show as U+FFFD. */
function damagedUtf8(bytes: Uint8Array): string | undefined {
	const text = new TextDecoder('utf-8').decode(bytes);
	const lost = count(text, /\ufffd/g);
	const beyondAscii = count(text, /[^\p{ASCII}\ufffd]/gu);
	return lost < beyondAscii ? text : undefined;
}

/** Most letters of a Western language are ASCII; those of Cyrillic or Chinese encodings are not. */
function western(bytes: Uint8Array): string | undefined {
	let beyondAscii = 0;
	for (const byte of bytes) if (byte > 0x7f) beyondAscii += 1;
	return beyondAscii * 2 > bytes.length ? undefined : new TextDecoder('windows-1252').decode(bytes);
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}
