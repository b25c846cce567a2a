/**
 * An article file of any kind that can be read, as a draft. Loaded when it is needed: the readers
 * are no part of what the program starts with.
 */
import { fail, ok, type Result } from '#lib/core/result.ts';
import type { ArticleDraft } from './draft.ts';
import { readMarkdown } from './markdown.ts';
import { readText } from './text.ts';

export { decodeText } from './decode-text.ts';
export { finish, languageTag, type ArticleDraft } from './draft.ts';
export { readMarkdown } from './markdown.ts';
export { readText } from './text.ts';

/** In UTF-16 units; for most texts nearly the same as bytes. */
export const MAX_TEXT = 5 * 1024 * 1024;
/** What `<input accept>` may name. */
export const READABLE = ['.txt', '.text', '.md', '.markdown'] as const;

/** Problems: file-unsupported, file-too-large, article-no-text; `where` is the file's name. */
export function readArticleFile(file: {
	readonly name: string;
	readonly text: string;
}): Result<ArticleDraft> {
	const { name, text } = file;
	const where = name || 'text';
	const extension = /\.[^.\\/]+$/.exec(name)?.[0].toLowerCase() ?? '';
	if (extension && !(READABLE as readonly string[]).includes(extension)) {
		return fail({ code: 'file-unsupported', where });
	}
	if (text.length > MAX_TEXT) {
		return fail({ code: 'file-too-large', where, params: { limit: MAX_TEXT / 1024 / 1024 } });
	}
	if (isBinary(text)) return fail({ code: 'article-no-text', where });
	const markdown = extension === '.md' || extension === '.markdown';
	const draft = markdown ? readMarkdown(text, name) : readText(text, name);
	return draft.blocks.length > 0 ? ok(draft) : fail({ code: 'article-no-text', where });
}

/** Control characters, or one in ten that its encoding does not know: nothing that a person wrote. */
function isBinary(text: string): boolean {
	const sample = text.slice(0, 10_000);
	// eslint-disable-next-line no-control-regex -- these are what gives a binary file away
	if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(sample)) return true;
	const unknown = sample.match(/[\u0080-\u009f\ufffd]/g)?.length ?? 0;
	return unknown > 0 && unknown * 10 >= sample.length;
}
