/** PDF files made by hand: words in places, in the standard fonts, which nobody has to embed. */

export interface Words {
	readonly text: string;
	/** In points from the left and from the top. */
	readonly x: number;
	readonly y: number;
	readonly size?: number;
	/** Upright, it reads from the bottom up. */
	readonly upright?: boolean;
	readonly bold?: boolean;
	/** In the font that is the first of the objects of one's own. */
	readonly own?: boolean;
	/** Wrapped in marked content that says it is no part of the text. */
	readonly artifact?: boolean;
}

export type Page = readonly Words[];

export interface PdfOptions {
	readonly info?: Readonly<Record<string, string>>;
	readonly language?: string;
	/** Of all pages, in degrees. */
	readonly rotate?: number;
	/** Objects of one's own, and the name of the font resource that is the first of them. */
	readonly objects?: readonly string[];
	readonly encrypt?: string;
}

const HEIGHT = 800;
const WIDTH = 600;

/** Widths of Helvetica in thousandths of an em, from the space to the tilde. */
const WIDTHS = (
	'278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 ' +
	'556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 ' +
	'667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 ' +
	'278 278 278 469 556 333 ' +
	'556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 ' +
	'334 260 334 584'
)
	.split(' ')
	.map(Number);

export function widthOf(text: string, size: number): number {
	const ems = [...text].map((letter) => WIDTHS[letter.charCodeAt(0) - 32] ?? 556);
	return (ems.reduce((sum, one) => sum + one, 0) * size) / 1000;
}

export function pdfFile(pages: readonly Page[], options: PdfOptions = {}): Uint8Array {
	const { info = {}, language, rotate = 0, objects = [], encrypt } = options;
	const first = 6 + objects.length;
	const contents = pages.map(contentOf);
	const all = [
		`<< /Type /Catalog /Pages 2 0 R ${language ? `/Lang (${language})` : ''} >>`,
		`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')}] >>`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
		`<< ${Object.entries(info)
			.map(([name, value]) => `/${name} ${literal(value)}`)
			.join(' ')} >>`,
		...objects,
		...contents.flatMap((content, i) => [
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Rotate ${rotate} /Contents ${first + 2 * i + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R ${objects.length > 0 ? '/F3 6 0 R' : ''} >> >> >>`,
			`<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
		]),
		...(encrypt ? [encrypt] : []),
	];
	let file = '%PDF-1.7\n';
	const offsets = all.map((object, i) => {
		const offset = file.length;
		file += `${i + 1} 0 obj\n${object}\nendobj\n`;
		return offset;
	});
	const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
	const security = encrypt ? `/Encrypt ${all.length} 0 R /ID [<00><00>]` : '';
	file +=
		`xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}` +
		`trailer\n<< /Size ${all.length + 1} /Root 1 0 R /Info 5 0 R ${security} >>\nstartxref\n${file.length}\n%%EOF`;
	return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

function contentOf(page: Page): string {
	return page
		.map(
			({ text, x, y, size = 10, upright = false, bold = false, own = false, artifact = false }) => {
				const turn = upright ? '0 1 -1 0' : '1 0 0 1';
				const drawn = `BT /${own ? 'F3' : bold ? 'F2' : 'F1'} ${size} Tf ${turn} ${x} ${HEIGHT - y} Tm ${literal(text)} Tj ET`;
				return artifact ? `/Artifact BMC ${drawn} EMC` : drawn;
			},
		)
		.join('\n');
}

/** In WinAnsi, with the signs of typesetting. */
function literal(text: string): string {
	const signs: Readonly<Record<string, string>> = {
		'“': '\x93',
		'”': '\x94',
		'’': '\x92',
		'–': '\x96',
		'•': '\x95',
	};
	const bytes = [...text].map((letter) => signs[letter] ?? letter).join('');
	return `(${bytes.replace(/[\\()]/g, '\\$&')})`;
}

export interface Setting {
	readonly x?: number;
	readonly y?: number;
	readonly width?: number;
	readonly size?: number;
	readonly leading?: number;
	/** Of the first line of a paragraph. */
	readonly indent?: number;
	/** Between paragraphs, besides the leading. */
	readonly space?: number;
	readonly bold?: boolean;
	/** Where words may be broken: `har-bour` becomes `har-` and `bour`. */
	readonly breaks?: ReadonlyMap<string, readonly [string, string]>;
}

/** Paragraphs set in lines, as a typesetter would: ragged, each line as full as it can be. */
export function set(paragraphs: readonly string[], setting: Setting = {}): Words[] {
	const { x = 60, y = 100, width = 480, size = 10, leading = 1.2 * size, indent = 0 } = setting;
	const words: Words[] = [];
	let at = y;
	for (const paragraph of paragraphs) {
		for (const [i, line] of linesOf(paragraph, setting, width, size, indent).entries()) {
			words.push({
				text: line,
				x: x + (i === 0 ? indent : 0),
				y: at,
				size,
				bold: setting.bold ?? false,
			});
			at += leading;
		}
		at += setting.space ?? 0;
	}
	return words;
}

function linesOf(
	paragraph: string,
	{ breaks = new Map() }: Setting,
	width: number,
	size: number,
	indent: number,
): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of paragraph.split(' ')) {
		const room = width - (lines.length === 0 ? indent : 0);
		const fits = (text: string) => widthOf(text, size) <= room;
		const longer = line === '' ? word : `${line} ${word}`;
		if (fits(longer)) {
			line = longer;
			continue;
		}
		const [start, rest] = breaks.get(word) ?? [];
		if (start !== undefined && rest !== undefined && fits(`${line} ${start}`)) {
			lines.push(`${line} ${start}`);
			line = rest;
		} else {
			lines.push(line);
			line = word;
		}
	}
	return [...lines, line];
}
