/** The parts of a MIME message (RFC 2045, 2046), as browsers save pages: `.mhtml`, `.mht`. */

export interface MimePart {
	/** By their names in lower case. */
	readonly headers: ReadonlyMap<string, string>;
	readonly body: string;
}

const MOST_PARTS = 2000;
const DEEPEST = 4;

/** One character a byte. */
export function asBytesOfText(bytes: Uint8Array): string {
	const chunks: string[] = [];
	for (let at = 0; at < bytes.length; at += 0x2000) {
		chunks.push(String.fromCharCode(...bytes.subarray(at, at + 0x2000)));
	}
	return chunks.join('');
}

/** The message, or all that it is made of; parts inside parts are in their place. */
export function partsOf(message: string, depth = 0): MimePart[] {
	// a blank line says that a part has no headers, unless they follow all the same
	const early = depth === 0 ? /^[\r\n]+/ : /^[\r\n]+(?=content-)/i;
	const whole = splitHeaders(message.replace(early, ''));
	const boundary = parameter(whole.headers.get('content-type') ?? '', 'boundary');
	if (boundary === undefined || boundary === '' || depth >= DEEPEST) return [whole];
	return bodies(whole.body, boundary).flatMap((part) => partsOf(part, depth + 1));
}

/** `charset=utf-8`, with or without quotation marks. */
export function parameter(header: string, name: string): string | undefined {
	const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{0,200})"|([^\\s;]{0,200}))`, 'i').exec(
		header,
	);
	return found?.[1] ?? found?.[2];
}

export function decodeBody({ headers, body }: MimePart): Uint8Array {
	const encoding = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase();
	if (encoding === 'base64') return fromBase64(body);
	return bytesOf(encoding === 'quoted-printable' ? fromQuotedPrintable(body) : body);
}

function splitHeaders(message: string): MimePart {
	const end = /(?:^|\r?\n)\r?\n/.exec(message);
	const head = (end ? message.slice(0, end.index) : message).slice(0, 100_000);
	const headers = new Map<string, string>();
	for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
		const colon = line.indexOf(':');
		const name = line.slice(0, colon).trim().toLowerCase();
		if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
	}
	return { headers, body: end ? message.slice(end.index + end[0].length) : '' };
}

/** What stands between the lines with the boundary. */
function bodies(body: string, boundary: string): string[] {
	const mark = `--${boundary}`;
	const found: string[] = [];
	const add = (part: string) => found.push(part.replace(/^[ \t]*\r?\n/, ''));
	let start = -1;
	for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
		if (at > 0 && body.charAt(at - 1) !== '\n') continue;
		if (start >= 0) add(body.slice(start, at).replace(/\r?\n$/, ''));
		start = at + mark.length;
		if (body.startsWith('--', start) || found.length >= MOST_PARTS) return found;
	}
	if (start >= 0) add(body.slice(start));
	return found;
}

function fromQuotedPrintable(text: string): string {
	return text
		.replace(/=[ \t]*\r?\n/g, '')
		.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** What is no base64 is passed over. */
function fromBase64(text: string): Uint8Array {
	const letters = text.replace(/[^A-Za-z0-9+/]/g, '');
	return bytesOf(atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0))));
}

function bytesOf(text: string): Uint8Array {
	const bytes = new Uint8Array(text.length);
	for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
	return bytes;
}
