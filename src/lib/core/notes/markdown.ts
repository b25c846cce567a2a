/**
 * A note as what is to be shown of it: paragraphs, lists, quotes and code of bold and italic words,
 * code and links. Everything else of Markdown, and all HTML, is the text that was written. Carries a
 * parser: to be loaded with the first note that has markup (`hasMarkup`).
 */
import { Lexer, Tokenizer, type Token, type Tokens } from 'marked';

export type NoteBlock =
	| { readonly kind: 'paragraph'; readonly inline: readonly NoteInline[] }
	| { readonly kind: 'quote'; readonly blocks: readonly NoteBlock[] }
	| { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly NoteItem[] }
	| { readonly kind: 'code'; readonly text: string };

export interface NoteItem {
	/** As it was written, in an ordered list. */
	readonly number?: number;
	readonly blocks: readonly NoteBlock[];
}

/** Line breaks are `\n` in `text`. */
export type NoteInline =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'code'; readonly text: string }
	| { readonly kind: 'bold'; readonly inline: readonly NoteInline[] }
	| { readonly kind: 'italic'; readonly inline: readonly NoteInline[] }
	| {
			readonly kind: 'link';
			/** `http:`, `https:` or `mailto:` */
			readonly href: string;
			readonly title?: string;
			readonly inline: readonly NoteInline[];
	  };

/** UTF-16 units from which on a note is shown as it was written: nobody writes that by hand. */
const LONGEST = 20_000;
/** Marks in a row that open something within something: the parser calls itself for each. */
const NESTED = /(?:[>*_[\-+]\s*){60}|(?:\d+[.)]\s*){60}/;

/** Knows only what notes may have; what it does not know stays text. */
class NoteTokenizer extends Tokenizer {
	override code = () => undefined;
	override heading = () => undefined;
	override lheading = () => undefined;
	override hr = () => undefined;
	override html = () => undefined;
	override def = () => undefined;
	override table = () => undefined;
	override tag = () => undefined;
	override reflink = () => undefined;
	override del = () => undefined;

	override link(src: string): Tokens.Link | Tokens.Image | undefined {
		return src.startsWith('!') ? undefined : super.link(src);
	}
}

/** Never throws, and keeps every letter and digit that was written. */
export function noteBlocks(text: string): readonly NoteBlock[] {
	if (text.length > LONGEST || NESTED.test(text)) return plain(text);
	const options = { gfm: true, breaks: true, tokenizer: new NoteTokenizer() };
	return blocksOf(new Lexer(options).lex(text));
}

function plain(text: string): readonly NoteBlock[] {
	return text
		.split(/\n\s*\n/)
		.filter((paragraph) => paragraph.trim() !== '')
		.map((paragraph) => ({ kind: 'paragraph', inline: [{ kind: 'text', text: paragraph }] }));
}

function blocksOf(tokens: readonly Token[]): readonly NoteBlock[] {
	return (tokens as readonly Tokens.Generic[]).flatMap((token): readonly NoteBlock[] => {
		switch (token.type) {
			case 'space':
				return [];
			case 'blockquote':
				return [{ kind: 'quote', blocks: blocksOf(token.tokens ?? []) }];
			case 'list':
				return [listOf(token as Tokens.List)];
			case 'code': {
				const said = [token['lang'], token['text']].filter(Boolean).join('\n');
				return [{ kind: 'code', text: said }];
			}
			default:
				return [{ kind: 'paragraph', inline: inlineOf(token.tokens ?? [token as Token]) }];
		}
	});
}

function listOf({ ordered, items }: Tokens.List): NoteBlock {
	return {
		kind: 'list',
		ordered,
		items: items.map((item) => ({
			...(ordered && { number: Number(/\d+/.exec(item.raw)?.[0] ?? 1) }),
			blocks: blocksOf(item.tokens),
		})),
	};
}

function inlineOf(tokens: readonly Token[]): readonly NoteInline[] {
	return (tokens as readonly Tokens.Generic[]).map((token): NoteInline => {
		const inline = () => inlineOf(token.tokens ?? []);
		switch (token.type) {
			case 'strong':
				return { kind: 'bold', inline: inline() };
			case 'em':
				return { kind: 'italic', inline: inline() };
			case 'codespan':
				return { kind: 'code', text: String(token['text']) };
			case 'escape':
				return { kind: 'text', text: String(token['text']) };
			case 'br':
				return { kind: 'text', text: '\n' };
			case 'link':
				return linkOf(token as Tokens.Link) ?? { kind: 'text', text: token.raw };
			default:
				return { kind: 'text', text: token.raw };
		}
	});
}

/** None if it leads elsewhere than to a page or an address for mail. */
function linkOf({ href, title, tokens }: Tokens.Link): NoteInline | undefined {
	if (!PAGE.test(href) && !MAIL.test(href)) return undefined;
	return { kind: 'link', href, ...(title && { title }), inline: inlineOf(tokens) };
}

const NAME = String.raw`(?:[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*\.)*\p{L}[\p{L}\p{M}\p{N}-]*\.?`;
const BYTE = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|\d?\d)`;
/** A host behind two slashes, without the name of a person that could pass for the host. */
const PAGE = new RegExp(
	String.raw`^https?://(?:${NAME}|${BYTE}(?:\.${BYTE}){3})(?::[1-5]?\d{1,4})?(?:[/?#]|$)`,
	'iu',
);
const MAIL = /^mailto:[^\s@/\\?]+@[^\s@/\\?]+(?:\?|$)/i;
