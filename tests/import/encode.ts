/** Text in any encoding that `TextDecoder` reads: its tables, turned round. */
export function encode(text: string, label: string): Uint8Array {
	const decoder = new TextDecoder(label, { fatal: true });
	const bytesOf = new Map<string, readonly number[]>();
	const learn = (...bytes: number[]) => {
		try {
			const letter = decoder.decode(Uint8Array.from(bytes));
			if ([...letter].length === 1 && !bytesOf.has(letter)) bytesOf.set(letter, bytes);
		} catch {
			// no letter has these bytes
		}
	};
	for (let byte = 0; byte < 256; byte++) learn(byte);
	if (!/^(?:windows|iso|koi8)/.test(label)) {
		for (let lead = 0x81; lead < 0xff; lead++) {
			for (let trail = 0x40; trail < 0xff; trail++) learn(lead, trail);
		}
	}
	return Uint8Array.from(
		[...text].flatMap((letter) => {
			const bytes = bytesOf.get(letter);
			if (!bytes) throw new RangeError(`${label} has no ${letter}`);
			return bytes;
		}),
	);
}

/** Each character is the byte of its number. */
export function bytesOf(binary: string): Uint8Array {
	return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

/** The text in UTF-16, without a byte order mark. */
export function utf16(text: string, littleEndian: boolean): Uint8Array {
	const view = new DataView(new ArrayBuffer(2 * text.length));
	for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian);
	return new Uint8Array(view.buffer);
}
