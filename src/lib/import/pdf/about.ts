/** What a PDF says about itself, in its information dictionary and in XMP. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { cleanText } from '#lib/core/text/clean.ts';

export interface AboutPdf {
	readonly title?: string;
	readonly author?: string;
	readonly language?: string;
}

export function aboutPdf({ info, metadata }: Metadata): AboutPdf {
	const told = info as Readonly<Record<string, unknown>>;
	const xmp = (name: string): unknown => (metadata as Xmp | null)?.get(name);
	const title = [xmp('dc:title'), told['Title']].map(words).find((one) => one && !isName(one));
	const author = [xmp('dc:creator'), told['Author']].map(words).find((one) => one && !isName(one));
	const language = words(told['Language']) ?? words(xmp('dc:language'));
	return {
		...(title && { title }),
		...(author && { author }),
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
