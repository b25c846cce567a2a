/**
 * An article file of plain text or Markdown, as a draft. Loaded when it is needed: the readers are no
 * part of what the program starts with. Files of all other kinds: read-source.ts.
 */
import { fail, ok, type Result } from '#lib/core/result.ts';
import type { ArticleDraft } from './draft.ts';
import { readMarkdown } from './markdown.ts';
import { extensionOf, isLarger, LIMITS } from './readable.ts';
import { readText } from './text.ts';

export { decodeText } from './decode-text.ts';
export { finish, languageTag, type ArticleDraft } from './draft.ts';
export { readMarkdown } from './markdown.ts';
export { readText } from './text.ts';

/**
 * By the ending of the name, unless told. Problems: file-unsupported, file-too-large,
 * article-no-text; `where` is the file's name.
 */
export function readArticleFile(file: {
	readonly name: string;
	readonly text: string;
	readonly kind?: 'text' | 'markdown';
}): Result<ArticleDraft> {
	const { name, text, kind = kindOf(name) } = file;
	const where = name || 'text';
	if (!kind) return fail({ code: 'file-unsupported', where });
	if (isLarger(text.length, 'text')) {
		return fail({ code: 'file-too-large', where, params: { limit: LIMITS.text } });
	}
	if (isBinary(text)) return fail({ code: 'article-no-text', where });
	const draft = kind === 'markdown' ? readMarkdown(text, name) : readText(text, name);
	return draft.blocks.length > 0 ? ok(draft) : fail({ code: 'article-no-text', where });
}

function kindOf(name: string): 'text' | 'markdown' | undefined {
	const extension = extensionOf(name);
	if (/^(?:md|markdown)$/.test(extension)) return 'markdown';
	return /^(?:|txt|text)$/.test(extension) ? 'text' : undefined;
}

/** Control characters, or one in ten that its encoding does not know: nothing that a person wrote. */
function isBinary(text: string): boolean {
	const sample = text.slice(0, 10_000);
	// eslint-disable-next-line no-control-regex -- these are what gives a binary file away
	if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(sample)) return true;
	const unknown = sample.match(/[\u0080-\u009f\ufffd]/g)?.length ?? 0;
	return unknown > 0 && unknown * 10 >= sample.length;
}
