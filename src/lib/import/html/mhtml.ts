/** Reads a page that a browser saved as one file (.mhtml, .mht): the page alone, not its pictures. */
import { fail, ok, type Result } from '#lib/core/result.ts';
import { decodeText } from '../decode-text.ts';
import { isLarger, LIMITS } from '../readable.ts';
import type { ReadArticle } from '../reading.ts';
import { asBytesOfText, decodeBody, parameter, partsOf, type MimePart } from './mime.ts';
import { webAddress } from './page-names.ts';
import { readPage } from './read-page.ts';

/** Problems: file-too-large, file-too-deep, article-no-text; `where` is the name. */
export function readMhtml(bytes: Uint8Array, name: string): Result<ReadArticle> {
	const where = name || 'text';
	// the pictures of the page are in the file too
	if (isLarger(bytes.length, 'file')) {
		return fail({ code: 'file-too-large', where, params: { limit: LIMITS.file } });
	}
	const message = asBytesOfText(bytes);
	const parts = partsOf(message);
	const page = pageOf(parts);
	const html = page && textOf(page);
	if (html === undefined) return fail({ code: 'article-no-text', where });
	const read = readPage(html, name);
	if (!read.ok || read.value.draft.url !== undefined) return read;
	const [whole] = message.split(/\r?\n\r?\n/, 1);
	const saved = /^Snapshot-Content-Location:\s*(\S+)/im.exec((whole ?? '').slice(0, 100_000))?.[1];
	const url = webAddress(saved) ?? webAddress(page?.headers.get('content-location'));
	if (url === undefined) return read;
	return ok({ ...read.value, draft: { ...read.value.draft, url } });
}

/** The first page; those in frames come later. */
function pageOf(parts: readonly MimePart[]): MimePart | undefined {
	return parts.find(({ headers }) =>
		/^(?:text\/html|application\/xhtml)/i.test(headers.get('content-type') ?? ''),
	);
}

function textOf(page: MimePart): string | undefined {
	const charset = parameter(page.headers.get('content-type') ?? '', 'charset');
	return decodeText(decodeBody(page), {
		html: true,
		...(charset !== undefined && { declared: charset }),
	});
}
