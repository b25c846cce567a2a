/**
 * A handout as a picture: an SVG that holds the page, drawn on a canvas. Browsers that let no page
 * onto a canvas make none; what they say instead is up to the caller.
 */
import { html } from '#lib/formats/report-html.ts';
import type { ReportElement } from '#lib/formats/report-node.ts';

/** CSS px; about 75 characters of text, with room around them. */
export const PICTURE_WIDTH = 860;
/** CSS px; browsers give up beyond some 16,000 pixels of a side. */
export const TALLEST = 16_000;

/** @param height CSS px of the page at `PICTURE_WIDTH`. @returns a PNG, or nothing if it can't be made */
export async function pictureOf(
	document: ReportElement,
	style: string,
	height: number,
): Promise<Blob | undefined> {
	try {
		const image = new Image(PICTURE_WIDTH, height);
		// A canvas gives out what came by a data: address; a blob: would close it.
		image.src = `data:image/svg+xml,${encodeURIComponent(svgOf(document, style, height))}`;
		await image.decode();
		// Two pixels for one px while that can be, so that it looks well on a slide.
		const sharpness = height * 2 > TALLEST ? 1 : 2;
		const canvas = globalThis.document.createElement('canvas');
		canvas.width = PICTURE_WIDTH * sharpness;
		canvas.height = height * sharpness;
		const context = canvas.getContext('2d');
		context?.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined)));
	} catch {
		// No such pictures here, or the canvas is not given out.
		return undefined;
	}
}

/** The page as XML: our elements are well-formed, and their text is escaped. */
export function svgOf(document: ReportElement, style: string, height: number): string {
	const css = style.replaceAll(']]>', '');
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH}" height="${height}">`,
		'<foreignObject width="100%" height="100%">',
		'<div xmlns="http://www.w3.org/1999/xhtml" class="picture">',
		`<style><![CDATA[${css}\n.picture{color-scheme:light;box-sizing:border-box;width:${PICTURE_WIDTH}px;min-height:${height}px;padding:36px 44px;background:var(--page);color:var(--text)}]]></style>`,
		html(document),
		'</div></foreignObject></svg>',
	].join('');
}
