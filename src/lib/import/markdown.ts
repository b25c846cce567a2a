/** Reads Markdown with front matter into plain canonical text and blocks; no markup is kept. */
import { Lexer, type Token, type Tokens } from 'marked';
import { cleanText } from '#lib/core/text/clean.ts';
import { readByline, readDate } from './byline.ts';
import { languageTag, type ArticleDraft } from './draft.ts';
import { readFrontMatter } from './front-matter.ts';
import { htmlPieces } from './html-text.ts';
import { guessLanguage } from './language.ts';
import { inlineText } from './markdown-inline.ts';
import { outletOf, titleOf } from './naming.ts';
import { assemble, type Piece } from './pieces.ts';
import { readText } from './text.ts';

/** Of a page. What else a file states there leads nowhere, or does something. */
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

/**
 * `name` is the file's. Front matter: title, outlet, author, published (or date), url, language (or
 * lang), kind. What it does not say is guessed from the text. Markup that is nested absurdly deep
 * is read as plain text.
 */
export function readMarkdown(input: string, name = ''): ArticleDraft {
	const { members, body } = readFrontMatter(cleanText(input));
	const read = (isTooDeep(body) ? undefined : withMarkup(body)) ?? readText(body);
	const { text, blocks } = read;
	const said = (...names: string[]) => names.map((one) => members.get(one)).find(Boolean);
	const guessed = readByline(text);
	const author = said('author', 'by') ?? guessed.author;
	const date = said('published', 'date');
	const published = date === undefined ? guessed.published : (readDate(date) ?? date);
	const stated = said('url', 'link');
	const url = stated !== undefined && ADDRESS.test(stated) ? stated : guessed.url;
	const kind = said('kind');
	return {
		title: said('title', 'headline') ?? titleOf(text, blocks, name),
		outlet: said('outlet', 'source', 'publication') ?? outletOf(name),
		...(author !== undefined && { author }),
		...(published !== undefined && { published }),
		...(url !== undefined && { url }),
		language: languageTag(said('language', 'lang') ?? '') ?? guessLanguage(text),
		...(kind !== undefined && { kind }),
		text,
		blocks,
	};
}

function withMarkup(body: string): Pick<ArticleDraft, 'text' | 'blocks'> | undefined {
	try {
		return assemble(pieces(Lexer.lex(body), 'paragraph'));
	} catch (error) {
		// Links and emphasis may be nested as well, and each level is a call of its own.
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

/** The parser calls itself for every level; no article has that many. */
function isTooDeep(body: string): boolean {
	return (
		/^[ \t]*(?:>[ \t]*){33}/m.test(body) || /^(?: {100}|\t{25})[ \t]*(?:[-*+]|\d+[.)])/m.test(body)
	);
}

function* pieces(
	tokens: readonly Token[],
	plain: 'paragraph' | 'quote' | 'item',
): Generator<Piece> {
	for (const token of tokens as readonly Tokens.Generic[]) {
		const inline = token.tokens ?? [];
		switch (token.type) {
			case 'heading':
				yield { type: 'heading', level: Number(token['depth']), text: inlineText(inline) };
				break;
			case 'paragraph':
			case 'text': {
				const type = isPicture(inline) ? 'caption' : plain;
				yield { type, text: inlineText(token.tokens ?? [token as Token]) };
				break;
			}
			case 'blockquote':
				yield* pieces(inline, 'quote');
				break;
			case 'list':
				yield* items(token as Tokens.List);
				break;
			case 'table':
				yield* rows(token as Tokens.Table);
				break;
			case 'code':
				yield* lines(String(token['text']));
				break;
			case 'html':
				yield* htmlPieces(String(token['text']));
				break;
		}
	}
}

/** Each on a line of its own, after its bullet or number. */
function* items(list: Tokens.List, nested = false): Generator<Piece> {
	for (const [i, item] of list.items.entries()) {
		let mark = list.ordered ? `${Number(list.start) + i}. ` : '• ';
		let tight = nested || i > 0;
		for (const token of item.tokens) {
			const inner =
				token.type === 'list' ? items(token as Tokens.List, tight) : pieces([token], 'item');
			for (const piece of inner) {
				if (piece.text.trim() === '') continue;
				const marked = token.type !== 'list' && piece.type === 'item';
				yield { ...piece, text: marked ? mark + piece.text.trim() : piece.text, tight };
				if (marked) mark = '';
				tight = true;
			}
		}
	}
}

function* rows({ header, rows }: Tokens.Table): Generator<Piece> {
	for (const [i, row] of [header, ...rows].entries()) {
		const text = row.map((cell) => inlineText(cell.tokens).trim()).join(' | ');
		yield { type: 'paragraph', text, tight: i > 0 };
	}
}

function* lines(code: string): Generator<Piece> {
	for (const [i, text] of code.split('\n').entries()) {
		yield { type: 'paragraph', text, tight: i > 0 };
	}
}

/** Whether there is nothing but pictures, whose alternative texts are then the caption. */
function isPicture(tokens: readonly Token[]): boolean {
	const shown = tokens.filter(({ type, raw }) => type !== 'br' && raw.trim() !== '');
	return (
		shown.length > 0 &&
		shown.every((token) => {
			const inner = token.type === 'link' ? (token as Tokens.Link).tokens : undefined;
			return token.type === 'image' || (inner !== undefined && isPicture(inner));
		})
	);
}
