/** What a PDF says about itself, in its information dictionary and in XMP. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { cleanText } from '#lib/core/text/clean.ts';

export interface AboutPdf {
	readonly title?: string;
	readonly author?: string;
	/** The day on which the file was made: a weak guess at when the article was published. */
	readonly created?: string;
	readonly language?: string;
}

export function aboutPdf({ info, metadata }: Metadata): AboutPdf {
	const told = info as Readonly<Record<string, unknown>>;
	const xmp = (name: string): unknown => (metadata as Xmp | null)?.get(name);
	const title = [xmp('dc:title'), told['Title']].map(words).find((one) => one && !isName(one));
	const author = [xmp('dc:creator'), told['Author']].map(words).find((one) => one && !isName(one));
	const created = dayOf(words(told['CreationDate'])) ?? dayOf(words(xmp('xmp:createdate')));
	const language = words(told['Language']) ?? words(xmp('dc:language'));
	return {
		...(title && { title }),
		...(author && { author }),
		...(created && { created }),
		...(language && { language }),
	};
}

type Metadata = Awaited<ReturnType<PDFDocumentProxy['getMetadata']>>;

interface Xmp {
	get(name: string): unknown;
}

function words(value: unknown): string | undefined {
	const text: unknown = Array.isArray(value) ? value.join(', ') : value;
	if (typeof text !== 'string') return undefined;
	return cleanText(text).replace(/\s+/g, ' ').trim().slice(0, 500) || undefined;
}

/** The name of a file or a program, written where nobody wrote anything. */
function isName(text: string): boolean {
	return (
		/^(?:microsoft (?:office )?(?:word|user)|untitled|document ?\d*|user|admin|print|about:blank)\b/i.test(
			text,
		) || /\.(?:docx?|indd|pdf|tex|dvi|qxd|html?|odt|rtf|pub|pages)$/i.test(text)
	);
}

/** `D:20251004093000Z` and `2025-10-04T09:30:00Z` as `2025-10-04`. */
function dayOf(date = ''): string | undefined {
	const [, year, month, day] =
		/^(?:D:)?((?:19|20)\d{2})-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])/.exec(date) ?? [];
	return year && `${year}-${month}-${day}`;
}
