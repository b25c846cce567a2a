/** The text of HTML that stands in Markdown. Nothing of it is parsed into a document or run. */
import { decodeEntities } from './entities.ts';
import type { Piece } from './pieces.ts';

/** A comment or a tag; bounded, so that tags that never end cost no more than their own length. */
const TAG =
	/<!--[\s\S]*?(?:-->|$)|<([/!?]?)([a-zA-Z][a-zA-Z0-9-]{0,30})(?:"[^"]{0,2000}"|'[^']{0,2000}'|[^'">]){0,200}>/g;
/** What is between these and their end tags is not text. */
const WITHOUT_TEXT = /^(?:script|style|template|noscript|iframe|object|svg|head|title)$/;
const BLOCKS =
	/^(?:p|div|li|ul|ol|h[1-6]|figure|figcaption|blockquote|section|article|aside|header|footer|main|nav|table|tr|hr|pre|dl|dt|dd)$/;

/** The name of the tag if that is one whose content is dropped. */
export function opensWithoutText(tag: string): string | undefined {
	const name = /^<([a-z]+)/i.exec(tag)?.[1]?.toLowerCase() ?? '';
	return WITHOUT_TEXT.test(name) && !/\/>$/.test(tag) ? name : undefined;
}

/** Whether the tag ends what `opensWithoutText` began. */
export function closesTag(tag: string, name: string): boolean {
	return tag.slice(0, 2) === '</' && tag.slice(2, 2 + name.length).toLowerCase() === name;
}

export function* htmlPieces(html: string): Generator<Piece> {
	let kind: Omit<Piece, 'text'> = { type: 'paragraph' };
	let text = '';
	let dropped: string | undefined;
	let from = 0;
	for (const match of html.matchAll(TAG)) {
		const [tag, slash, rawName] = match;
		if (dropped === undefined) text += html.slice(from, match.index);
		from = match.index + tag.length;
		if (rawName === undefined) continue;
		const name = rawName.toLowerCase();
		if (dropped !== undefined) {
			if (closesTag(tag, dropped)) dropped = undefined;
		} else if (name === 'br' || name === 'td' || name === 'th') text += ' ';
		else if (BLOCKS.test(name)) {
			yield { ...kind, text: plain(text, kind.type) };
			text = '';
			kind = slash ? { type: 'paragraph' } : kindOf(name);
		} else dropped = opensWithoutText(tag);
	}
	if (dropped === undefined) text += html.slice(from);
	yield { ...kind, text: plain(text, kind.type) };
}

function kindOf(name: string): Omit<Piece, 'text'> {
	if (/^h[1-6]$/.test(name)) return { type: 'heading', level: Number(name[1]) };
	if (name === 'figcaption') return { type: 'caption' };
	if (name === 'blockquote') return { type: 'quote' };
	if (name === 'li') return { type: 'item', tight: true };
	return name === 'tr' ? { type: 'paragraph', tight: true } : { type: 'paragraph' };
}

function plain(html: string, type: Piece['type']): string {
	const text = decodeEntities(html)
		.replace(/[ \t\n]+/g, ' ')
		.trim();
	return text !== '' && type === 'item' ? `• ${text}` : text;
}
