/**
 * What every picture that leaves the program is made of: one SVG file that needs nothing else, says in
 * words what it shows, and can be read in black and white. Other programs open it, so it uses only
 * attributes of SVG 1.1 (https://www.w3.org/TR/SVG11/): no styles, no script, no fonts of its own.
 */

import { fillsOf, type Fill, type FigureTag } from './figure-tags.ts';

export interface FigureText {
	readonly title: string;
	/** What there is to see, in sentences, for those who do not see it. */
	readonly desc: string;
	/** Where it comes from and what was counted, under the picture. */
	readonly source: string;
}

export interface Drawing extends FigureText {
	readonly width: number;
	/** Of the body alone; title, legend and source come on top. */
	readonly height: number;
	/** Drawn below the title, from 0. */
	readonly body: string;
	/** Explained under the body, with their patterns. */
	readonly legend: readonly FigureTag[];
	readonly tags: readonly FigureTag[];
}

export const INK = { text: '#1a1d23', muted: '#575b62', line: '#e3e1da', ground: '#f3f2ee' };

const MARGIN = 24;
const TITLE = 34;

/** The file as text. */
export function drawn({ tags, legend, ...drawing }: Drawing): string {
	const { title, desc, source, width, body } = drawing;
	const rows = legendRows(legend, width);
	const height = TITLE + drawing.height + rows.length * 22 + 34;
	const all = [MARGIN * 2 + width, MARGIN * 2 + height] as const;
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<svg xmlns="http://www.w3.org/2000/svg" width="${all[0]}" height="${all[1]}" viewBox="0 0 ${all[0]} ${all[1]}" role="img" aria-labelledby="title desc" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif" font-size="13" fill="${INK.text}">`,
		`<title id="title">${escaped(title)}</title>`,
		`<desc id="desc">${escaped(desc)}</desc>`,
		`<defs>${fillsOf(tags).map(pattern).join('')}</defs>`,
		`<rect width="${all[0]}" height="${all[1]}" fill="#fff"/>`,
		`<g transform="translate(${MARGIN} ${MARGIN})">`,
		text(0, 14, title, 'font-size="17" font-weight="600"'),
		`<g transform="translate(0 ${TITLE})">${body}</g>`,
		`<g transform="translate(0 ${TITLE + drawing.height + 12})">`,
		...rows.flatMap((row, line) =>
			row.map(({ tag, x }) => {
				const swatch = `<rect x="${x}" y="${line * 22}" width="26" height="12" fill="${fillOf(tag.id, tags)}"/>`;
				return swatch + text(x + 34, line * 22 + 10.5, tag.label);
			}),
		),
		text(0, rows.length * 22 + 16, source, `fill="${INK.muted}" font-size="12"`),
		'</g></g></svg>',
		'',
	].join('\n');
}

/** How a tag is filled; the picture has to have the tag among its `tags`. */
export function fillOf(tag: string, tags: readonly FigureTag[]): string {
	return `url(#tag-${tags.findIndex(({ id }) => id === tag)})`;
}

/** @param more further attributes, written as they are */
export function text(x: number, y: number, content: string, more = ''): string {
	return `<text x="${rounded(x)}" y="${rounded(y)}"${more && ` ${more}`}>${escaped(content)}</text>`;
}

/** The words of a label that fit into a width in pixels, by the average letter of common faces. */
export function fitted(content: string, width: number, fontSize = 13): string {
	const most = Math.floor(width / (fontSize * 0.56));
	const letters = Array.from(content);
	return letters.length <= most
		? content
		: `${letters
				.slice(0, most - 1)
				.join('')
				.trimEnd()}…`;
}

/** Numbers as they stand in attributes: at most two decimals. */
export function rounded(value: number): string {
	return String(Math.round(value * 100) / 100);
}

/** Text for XML 1.0, without what it cannot hold (https://www.w3.org/TR/xml/#charsets). */
export function escaped(content: string): string {
	return content
		.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
		.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function pattern({ colour, sign, width }: Fill, place: number): string {
	const line = sign
		? `<path d="${sign}" fill="none" stroke="#fff" stroke-width="${width}" stroke-linecap="round"/>`
		: '';
	return `<pattern id="tag-${place}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${colour}"/>${line}</pattern>`;
}

function legendRows(legend: readonly FigureTag[], width: number) {
	const rows: { tag: FigureTag; x: number }[][] = [];
	let x = Infinity;
	for (const tag of legend) {
		const needed = 34 + Array.from(tag.label).length * 7.5 + 24;
		if (x + needed > width) {
			rows.push([]);
			x = 0;
		}
		rows.at(-1)?.push({ tag, x });
		x += needed;
	}
	return rows;
}
