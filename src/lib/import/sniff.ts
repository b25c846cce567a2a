/** What a file is by its contents, whatever it is called; its name decides only what they leave open. */

import { extensionOf } from './readable.ts';
import { isNamesOfColumns } from './table/column-names.ts';

/** What is told by the first bytes. `text` is all that has nothing of the others about it. */
export type ByteKind =
	| 'zip'
	| 'pdf'
	| 'old-office'
	| 'archive'
	| 'media'
	| 'rich-text-format'
	| 'mhtml'
	| 'mail'
	| 'program'
	| 'text';

export type TextKind = 'html' | 'json' | 'jsonl' | 'table' | 'markdown' | 'text' | 'other';

type Signature = readonly [kind: ByteKind, start: string, at?: number];

/** In Latin-1, at the offset given or at the start. */
const SIGNATURES: readonly Signature[] = [
	...(['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'] as const).map((one) => ['zip', one] as const),
	['old-office', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
	...[
		'\x1f\x8b',
		'BZh',
		'7z\xbc\xaf\x27\x1c',
		'Rar!\x1a\x07',
		'\xfd7zXZ\0',
		'\x28\xb5\x2f\xfd',
	].map((one) => ['archive', one] as const),
	['archive', 'ustar', 257],
	...['\x89PNG\r\n', '\xff\xd8\xff', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*', 'BM', '\0\0\x01\0'].map(
		(one) => ['media', one] as const,
	),
	...['RIFF', 'ID3', 'OggS', 'fLaC', '\x1aE\xdf\xa3', '\xff\xfb', '\xff\xf3', 'wOFF', 'wOF2'].map(
		(one) => ['media', one] as const,
	),
	['media', 'ftyp', 4],
	['rich-text-format', '{\\rtf'],
	...['MZ', '\x7fELF', '\xca\xfe\xba\xbe', '\0asm', 'SQLite format 3\0'].map(
		(one) => ['program', one] as const,
	),
];

/** How much of a file is looked at. */
const HEAD = 4096;

export function byteKind(bytes: Uint8Array): ByteKind {
	const head = latin1(bytes.subarray(0, HEAD));
	// a PDF may have a little in front of it, but nothing that is read as text does
	if (/^[\s\S]{0,1000}?%PDF-\d/.test(head) && !/<html|<!doctype/i.test(head.slice(0, 1000))) {
		return 'pdf';
	}
	for (const [kind, start, at = 0] of SIGNATURES) {
		if (!head.startsWith(start, at)) continue;
		// a few letters may as well begin a word: "BMW", "ID3", "RIFF"
		if (kind === 'rich-text-format' || !/^[\x20-\x7e]+$/.test(start) || !isWritten(head)) {
			return kind;
		}
	}
	return mailKind(head) ?? 'text';
}

/** Nothing in it that no text has, in whatever encoding of one byte or more a letter. */
function isWritten(head: string): boolean {
	// eslint-disable-next-line no-control-regex -- these are what gives a binary file away
	return !/[\0-\x08\x0e-\x1f\x7f]/.test(head);
}

/** A saved page is a mail too: of several parts that belong together. */
function mailKind(head: string): 'mhtml' | 'mail' | undefined {
	if (!/^(?:From |[A-Za-z][A-Za-z-]{1,40}:[ \t])/.test(head)) return undefined;
	const headers = /^[\s\S]*?(?:\r?\n\r?\n|$)/.exec(head)?.[0] ?? '';
	if (!/^MIME-Version:/im.test(headers)) {
		return /^(?:Received|Message-ID|Return-Path):/im.test(headers) ? 'mail' : undefined;
	}
	return /^Content-Type:\s*multipart\/related/im.test(headers) ? 'mhtml' : 'mail';
}

/** @param name for what contents leave open: plain text is nearly anything */
export function textKind(text: string, name: string): TextKind {
	const extension = extensionOf(name);
	const head = text.slice(0, HEAD).trimStart();
	if (PAGE.test(head)) return 'html';
	if (/^(?:jsonl|ndjson)$/.test(extension) && !head.startsWith('[')) return 'jsonl';
	if (extension === 'json' || /^(?:\{\s*["}]|\[\s*[[{\]"])/.test(head)) {
		return isLines(text) ? 'jsonl' : 'json';
	}
	const [first = ''] = head.split(/\r?\n/, 1);
	const bare = extension === '' || /^te?xt$/.test(extension);
	if (/^(?:csv|tsv|tab)$/.test(extension) || (bare && isNamesOfColumns(first))) return 'table';
	if (/^(?:html?|xhtml|shtml|xht|php|aspx?)$/.test(extension) && /<[a-z!/][^<>]*>/i.test(text)) {
		return 'html';
	}
	if (/^(?:md|markdown|mdown|mkd)$/.test(extension) || FRONT_MATTER.test(head)) return 'markdown';
	return NO_ARTICLE.test(extension) || /^<\?xml|^<(?:rss|feed|svg)\b/i.test(head)
		? 'other'
		: 'text';
}

const PAGE =
	/^(?:<!--[\s\S]{0,2000}?-->\s*|<\?xml[^>]{0,200}\?>\s*)*<(?:!doctype\s+html|html|head|body)\b/i;
const FRONT_MATTER = /^---\r?\n(?:[\w-]+:.*\r?\n)*(?:title|headline|outlet|source):.*\r?\n/i;
const NO_ARTICLE =
	/^(?:[cm]?[jt]sx?|css|s[ac]ss|less|json5|py|rb|c|cc|cpp|h|java|go|rs|sh|bat|cmd|ps1|ya?ml|toml|ini|cfg|conf|xml|xsl|svg|rss|atom|sql|lock|map|ics|vcf)$/;

/** The first line is an object by itself, and another one follows. */
function isLines(text: string): boolean {
	const [first = '', second = ''] = text.trimStart().split('\n', 2);
	return /^\{.*\}\s*$/.test(first) && second.startsWith('{');
}

export function latin1(bytes: Uint8Array): string {
	let text = '';
	for (const byte of bytes) text += String.fromCharCode(byte);
	return text;
}
