/** The encoding that a file says it is in, by the rules of https://encoding.spec.whatwg.org. */

/** Where a page has to say it stands in its first 1024 bytes; in saved ones it comes later. */
const HEAD = 4096;
const META = /<meta\b[^>]{0,500}?charset\s*=\s*["']?\s*([\w:.+-]{2,40})/i;
const XML = /^\s*<\?xml\b[^>]{0,200}?encoding\s*=\s*["']([\w:.+-]{2,40})["']/i;

/** A label that `TextDecoder` knows; `undefined` where no byte order mark stands. */
export function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
	const [first, second, third] = bytes;
	if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** UTF-32, which no browser reads. */
export function isUtf32(bytes: Uint8Array): boolean {
	const [a, b, c, d] = bytes;
	return (
		(a === 0xff && b === 0xfe && c === 0 && d === 0) ||
		(a === 0 && b === 0 && c === 0xfe && d === 0xff)
	);
}

/**
 * The encoding that a `<meta>` or an XML declaration names, as a label that `TextDecoder` knows.
 * Whoever can read that in a file byte by byte is not reading UTF-16, whatever it says.
 */
export function declaredInPage(bytes: Uint8Array): string | undefined {
	const head = String.fromCharCode(...bytes.subarray(0, HEAD)).replace(/<!--[\s\S]*?-->/g, '');
	const label = knownLabel(META.exec(head)?.[1] ?? XML.exec(head)?.[1] ?? '');
	return label?.startsWith('utf-16') ? 'utf-8' : label;
}

/** `declared` is a label or a media type: `latin1`, `text/html; charset=ISO-8859-2`. */
export function knownLabel(declared: string): string | undefined {
	const label = /charset\s*=\s*["']?([^\s"';]+)/i.exec(declared)?.[1] ?? declared;
	try {
		return new TextDecoder(label).encoding;
	} catch {
		// no label of any encoding, so as good as none
		return undefined;
	}
}
