/** Reads a Word file (.docx) into text and blocks; its pictures, comments and macros stay where they are. */
import { cleanText } from '#lib/core/text/clean.ts';
import { fail, ok, type Problem, type Result } from '#lib/core/result.ts';
import { readByline } from './byline.ts';
import { partsOf, type Parts } from './docx-parts.ts';
import { wordHtml } from './docx-html.ts';
import { wordProperties, type WordProperties } from './docx-properties.ts';
import { languageTag, type ArticleDraft } from './draft.ts';
import { piecesOf } from './html/walk.ts';
import { guessLanguage } from './language.ts';
import { outletOf, titleOf } from './naming.ts';
import { assemble } from './pieces.ts';
import { isLarger, LIMITS } from './readable.ts';
import type { ReadArticle } from './reading.ts';

/**
 * Rejects only for a mistake in the program, or a part of it that can't be loaded. Problems: file-too-large, file-old-word, file-is-protected, file-is-document,
 * file-is-spreadsheet, file-broken, zip-swollen, article-no-text; `where` is `name`.
 */
export async function readDocx(bytes: Uint8Array, name: string): Promise<Result<ReadArticle>> {
	const where = name || 'text';
	if (isLarger(bytes.length, 'structured')) {
		return fail({ code: 'file-too-large', where, params: { limit: LIMITS.structured } });
	}
	const other = otherFile(bytes);
	if (other) return fail({ code: other, where });
	const parts = partsOf(bytes, where, holdsWords);
	if (!parts.ok) return parts;
	const wrong = otherPackage(parts.value);
	if (wrong) return fail({ code: wrong, where });
	const html = await wordHtml(parts.value);
	if (html === undefined) return fail({ code: 'file-broken', where });
	return articleOf(html, wordProperties(parts.value), where, name);
}

function articleOf(
	html: string,
	said: WordProperties,
	where: string,
	name: string,
): Result<ReadArticle> {
	const { text, blocks } = assemble(piecesOf(html));
	if (blocks.length === 0) return fail({ code: 'article-no-text', where });
	const found = readByline(text);
	const author = found.author ?? said.author;
	const published = found.published ?? said.created;
	const hasHeadline = blocks.some(({ type, level }) => type === 'heading' && level === 1);
	const draft: ArticleDraft = {
		title: (hasHeadline ? undefined : said.title) ?? titleOf(text, blocks, name),
		outlet: outletOf(name),
		...(author !== undefined && { author: cleanText(author) }),
		...(published !== undefined && { published }),
		...(found.url !== undefined && { url: found.url }),
		language: languageOf(text, said.language),
		text,
		blocks,
	};
	return ok({ where, draft });
}

/** What the text looks like; which English, say, is left to the file. */
function languageOf(text: string, said = ''): string {
	const guessed = guessLanguage(text);
	const tag = languageTag(said);
	return tag?.split('-')[0]?.toLowerCase() === guessed ? tag : guessed;
}

function holdsWords(name: string): boolean {
	return (
		/\.(?:xml|rels)$/i.test(name) && !/(?:^|\/)(?:media|theme|embeddings|customXml)\//i.test(name)
	);
}

/** What is called .docx, but begins as something else. */
function otherFile(bytes: Uint8Array): Problem['code'] | undefined {
	const start = (...values: number[]) => values.every((value, at) => bytes[at] === value);
	if (start(0x50, 0x4b)) return undefined;
	if (start(0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'file-is-document';
	if (!start(0xd0, 0xcf, 0x11, 0xe0)) return 'file-broken';
	const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
	return text.includes('EncryptedPackage') ? 'file-is-protected' : 'file-old-word';
}

/** Other programs zip their documents too. No part of a Word file has a document type of its own. */
function otherPackage(parts: Parts): Problem['code'] | undefined {
	const names = [...parts.keys()];
	const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
	if (has(/^xl\//)) return 'file-is-spreadsheet';
	if (has(/^ppt\/|^mimetype$|^Index(?:\.zip|\/)/)) return 'file-is-document';
	if (!has(/\.rels$/)) return 'file-broken';
	const declares = (part: Uint8Array) =>
		/<!(?:DOCTYPE|ENTITY)/i.test(new TextDecoder().decode(part.subarray(0, 4096)));
	return [...parts.values()].some(declares) ? 'file-broken' : undefined;
}
