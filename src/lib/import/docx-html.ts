/**
 * A Word file as HTML, by mammoth: changes as if accepted, comments left out, text boxes after the
 * paragraph that they hang on. It gets a zip of our own making with the parts that hold words, so
 * that it meets neither a hostile archive nor a picture.
 */
import { zipSync } from 'fflate';
import type { Parts } from './docx-parts.ts';

/** The names that Word and LibreOffice give their styles, in any language of theirs. */
const STYLES = [
	"p[style-name='Title'] => h1:fresh",
	"p[style-name='Subtitle'] => p:fresh",
	"p[style-name='Caption'] => figure > figcaption:fresh",
	"p[style-name='Figure'] => figure > figcaption:fresh",
	"p[style-name='Illustration'] => figure > figcaption:fresh",
	"p[style-name='Quote'] => blockquote:fresh",
	"p[style-name='Intense Quote'] => blockquote:fresh",
	"p[style-name='Block Text'] => blockquote:fresh",
	"p[style-name='Quotations'] => blockquote:fresh",
];

/** Before the ids of notes, so that they are told from everything else. */
const NOTES = 'crossread-';

/** `undefined` if mammoth can make nothing of it; rejects only if mammoth can't be loaded. */
export async function wordHtml(parts: Parts): Promise<string | undefined> {
	const { default: mammoth } = await import('mammoth');
	const zip = zipSync(Object.fromEntries(parts), { level: 0 });
	const arrayBuffer = zip.buffer as ArrayBuffer;
	// In Node mammoth asks for a buffer, in browsers for an array buffer.
	const input = { arrayBuffer, buffer: arrayBuffer as never };
	const options = {
		styleMap: STYLES,
		includeEmbeddedStyleMap: false,
		externalFileAccess: false,
		idPrefix: NOTES,
		convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
	};
	// it says in its own words what it misses, which nobody who chose the file can act on
	const read = await mammoth.convertToHtml(input, options).catch(() => undefined);
	return read && withNotes(read.value.replace(/<img\b[^>]*>/g, ''));
}

/** Notes stand at the end under the number that they have in the text, without links back. */
function withNotes(html: string): string {
	let number = 0;
	return html
		.replace(
			new RegExp(`(?:<p>)?\\s*<a href="#${NOTES}(?:foot|end)note-ref-[^"]*">↑</a>(?:</p>)?`, 'g'),
			'',
		)
		.replace(new RegExp(`<ol>(?=<li id="${NOTES}(?:foot|end)note)`, 'g'), '')
		.replace(
			new RegExp(
				`<li id="${NOTES}(?:foot|end)note-[^"]*">(?:<p>)?([\\s\\S]*?)(?:</p>)?</li>(?:</ol>)?`,
				'g',
			),
			(_, note: string) => `<p>[${++number}] ${note}</p>`,
		);
}
