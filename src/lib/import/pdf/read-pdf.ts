/**
 * Reads a PDF, which knows letters and places but no paragraphs: lines, columns, headings and
 * paragraphs are made out from where the letters stand. Pictures of text stay pictures, and text set
 * from top to bottom comes out column by column as it was drawn.
 */
import { fail, ok, type Problem, type Result } from '#lib/core/result.ts';
import { readByline } from '../byline.ts';
import { languageTag, type ArticleDraft } from '../draft.ts';
import { guessLanguage } from '../language.ts';
import { outletOf, titleOf } from '../naming.ts';
import { assemble, type Piece } from '../pieces.ts';
import { isLarger, LIMITS } from '../readable.ts';
import type { ReadArticle } from '../reading.ts';
import { aboutPdf, type AboutPdf } from './about.ts';
import { piecesOfPages } from './assemble-pages.ts';
import { openPdf, type OpenPdf } from './pdfjs.ts';
import { runsOf, type PageRuns } from './runs.ts';

/** How long to work before others get their turn, in milliseconds. */
const STRETCH = 50;

/** What pdf.js cannot cope with, told from a mistake of ours. */
class Unreadable extends Error {}

/**
 * Tells the share of the pages read. Rejects only for a mistake in the program. Problems: file-too-large, file-is-protected, file-broken, pdf-no-text, pdf-no-letters;
 * `where` is `name`.
 */
export async function readPdf(
	bytes: Uint8Array,
	name: string,
	onprogress?: (share: number) => void,
): Promise<Result<ReadArticle>> {
	const where = name || 'text';
	if (isLarger(bytes.length, 'structured')) {
		return fail({ code: 'file-too-large', where, params: { limit: LIMITS.structured } });
	}
	let pdf: OpenPdf | undefined;
	try {
		pdf = await heard(openPdf(bytes));
		const pages = await pagesOf(pdf, onprogress);
		if (!pages) return fail({ code: 'file-too-large', where, params: { limit: LIMITS.text } });
		const problem = unreadable(pages, pdf.lacksTables());
		if (problem) return fail({ code: problem, where });
		const said = aboutPdf(await heard(pdf.document.getMetadata()));
		return articleOf(piecesOfPages(pages), said, where, name);
	} catch (error) {
		if (!(error instanceof Unreadable)) throw error;
		const { cause } = error;
		const isProtected = cause instanceof Error && cause.name === 'PasswordException';
		return fail({ code: isProtected ? 'file-is-protected' : 'file-broken', where });
	} finally {
		await pdf?.close();
	}
}

/** `undefined` if there is more text than any article has. */
async function pagesOf(
	{ document }: OpenPdf,
	onprogress: ((share: number) => void) | undefined,
): Promise<PageRuns[] | undefined> {
	const pages: PageRuns[] = [];
	let letters = 0;
	let since = performance.now();
	for (let number = 1; number <= document.numPages; number++) {
		const read = runsOf(await heard(pageOf(document, number)));
		letters += read.runs.reduce((sum, { text }) => sum + text.length, 0);
		if (isLarger(letters, 'text')) return undefined;
		pages.push(read);
		onprogress?.(number / document.numPages);
		if (performance.now() - since > STRETCH) {
			await new Promise((resolve) => setTimeout(resolve));
			since = performance.now();
		}
	}
	return pages;
}

async function pageOf(
	document: OpenPdf['document'],
	number: number,
): Promise<Parameters<typeof runsOf>[0]> {
	const page = await document.getPage(number);
	const { transform, width, height } = page.getViewport({ scale: 1 });
	const { items } = await page.getTextContent({ includeMarkedContent: true });
	page.cleanup();
	return { transform: transform as number[], width, height, items };
}

async function heard<T>(answer: Promise<T>): Promise<T> {
	try {
		return await answer;
	} catch (cause) {
		throw new Unreadable('pdf.js gave up.', { cause });
	}
}

function unreadable(pages: readonly PageRuns[], lacks: boolean): Problem['code'] | undefined {
	// without its table, pdf.js takes a letter for others
	if (lacks) return 'pdf-no-letters';
	const text = pages.flatMap(({ runs }) => runs.map((run) => run.text)).join('');
	const letters = count(text, /[\p{L}\p{N}]/gu);
	const unknown = count(text, /[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu);
	if (unknown > 10 && unknown > letters) return 'pdf-no-letters';
	return letters === 0 ? 'pdf-no-text' : undefined;
}

function articleOf(
	pieces: readonly Piece[],
	said: AboutPdf,
	where: string,
	name: string,
): Result<ReadArticle> {
	const { text, blocks } = assemble(pieces);
	if (blocks.length === 0) return fail({ code: 'pdf-no-text', where });
	const found = readByline(text);
	const author = found.author ?? said.author;
	// the day on which the file was made is no day of publication
	const { published } = found;
	const url = found.url ?? addressIn(pieces);
	const hasHeadline = blocks.some(({ type, level }) => type === 'heading' && level === 1);
	const guessed = guessLanguage(text);
	const tag = languageTag(said.language ?? '');
	const draft: ArticleDraft = {
		title: (hasHeadline ? undefined : said.title) ?? titleOf(text, blocks, name),
		outlet: outletOf(name),
		...(author !== undefined && { author }),
		...(published !== undefined && { published }),
		...(url !== undefined && { url }),
		language: tag?.split('-')[0]?.toLowerCase() === guessed ? tag : guessed,
		text,
		blocks,
	};
	return ok({ where, draft, ...(pieces.some(({ out }) => out) && { pieces }) });
}

/** Browsers print the address of a page at its foot. */
function addressIn(pieces: readonly Piece[]): string | undefined {
	const foot = pieces.find(({ out, text }) => out && /^https?:\/\/\S/.test(text));
	return foot && /^\S+/.exec(foot.text)?.[0];
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}
