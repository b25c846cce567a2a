/** Reads an article that came by mail (.eml, RFC 5322): the words of the message, not what is attached. */
import { cleanText } from '#lib/core/text/clean.ts';
import { fail, ok, type Result } from '#lib/core/result.ts';
import { decodeText } from './decode-text.ts';
import type { ArticleDraft } from './draft.ts';
import { asBytesOfText, decodeBody, parameter, partsOf, type MimePart } from './html/mime.ts';
import { readRichText } from './html/read-rich-text.ts';
import type { ReadArticle } from './reading.ts';
import { dateIn } from './table/dates.ts';
import { readText } from './text.ts';

type Headers = MimePart['headers'];

/** Problems: article-no-text, file-too-large, file-too-deep; `where` is the name. */
export function readMail(bytes: Uint8Array, name: string): Result<ReadArticle> {
	const where = name || 'text';
	// some programs put a line about the delivery before the headers
	const message = asBytesOfText(bytes).replace(/^From .*\r?\n/, '');
	const parts = partsOf(message).filter(
		(part) => !/^attachment/i.test(of(part, 'content-disposition')),
	);
	const page = parts.find((part) => /^text\/html/i.test(of(part, 'content-type')));
	const plain = parts.find((part) => /^(?:text\/plain|$)/i.test(of(part, 'content-type')));
	const headers = headersOf(message);
	const rich = page && readRichText(textOf(page, true));
	if (rich?.ok) return ok({ ...rich.value, where, draft: withHeaders(rich.value.draft, headers) });
	// mail programs call a file after its subject, which is no outlet
	const draft = plain && readText(textOf(plain, false));
	if (draft && draft.blocks.length > 0) return ok({ where, draft: withHeaders(draft, headers) });
	return rich ? fail({ ...rich.error, where }) : fail({ code: 'article-no-text', where });
}

function of({ headers }: MimePart, name: string): string {
	return headers.get(name) ?? '';
}

/** Those of the message as a whole, whatever it is made of. */
function headersOf(message: string): Headers {
	const [head = ''] = message.slice(0, 100_000).split(/\r?\n\r?\n/, 1);
	return partsOf(`${head.replace(/^content-type/im, 'x-type')}\r\n\r\n`)[0]?.headers ?? new Map();
}

function textOf(part: MimePart, html: boolean): string {
	const declared = parameter(of(part, 'content-type'), 'charset');
	return decodeText(decodeBody(part), { html, ...(declared !== undefined && { declared }) }) ?? '';
}

/** Only what is sent to a list says by its sender which outlet it is of. */
function withHeaders(draft: ArticleDraft, headers: Headers): ArticleDraft {
	const said = (name: string) => cleanText(decodeWords(headers.get(name) ?? '')).trim();
	const subject = said('subject').replace(/^(?:(?:fwd?|fw|re|aw|wg|tr|rv|enc|i):\s*)+/i, '');
	const isList = headers.has('list-unsubscribe') || headers.has('list-id');
	const sender = said('from')
		.replace(/\s*<[^>]*>\s*$/, '')
		.replace(/^"(.*)"$/, '$1');
	const published = draft.published ?? dateIn(said('date'), 'day-first');
	return {
		...draft,
		title: subject || draft.title,
		outlet: draft.outlet || (isList && !sender.includes('@') ? sender : ''),
		...(published !== undefined && { published }),
	};
}

/** Words in other letters than ASCII (RFC 2047): `=?utf-8?Q?R=C3=ADo?=`. */
function decodeWords(header: string): string {
	return header
		.replace(/\?=\s+=\?/g, '?==?')
		.replace(
			/=\?([\w-]{1,40})(?:\*\w+)?\?([bq])\?([^?]{0,2000})\?=/gi,
			(whole, charset: string, form: string, words: string) => {
				const isBase64 = form.toLowerCase() === 'b';
				const encoding = isBase64 ? 'base64' : 'quoted-printable';
				const part: MimePart = {
					headers: new Map([['content-transfer-encoding', encoding]]),
					body: isBase64 ? words : words.replaceAll('_', ' '),
				};
				return decodeText(decodeBody(part), { declared: charset }) ?? whole;
			},
		);
}
