/**
 * The text of HTML, piece by piece, in its order. Only characters of text leave here: no element,
 * attribute or address of the page does.
 */
import type { BlockType } from '#lib/core/model/article.ts';
import { cleanText } from '#lib/core/text/clean.ts';
import { htmlPieces } from '../html-text.ts';
import type { Piece } from '../pieces.ts';
import { parseDocument } from './document.ts';
import { isBlock, isWithoutText, nameOf } from './elements.ts';
import {
	emojiOf,
	isCreditLine,
	isNamedCaption,
	listOf,
	startsAsItem,
	type Level,
} from './levels.ts';
import { preformatted } from './preformatted.ts';
import { isDataTable } from './table.ts';
import { isHidden } from './visible.ts';
import { isMarkInWord, styleInWord } from './word.ts';

/** A piece and where in the page it is. */
export interface Found extends Piece {
	/** The nearest block around its first word. */
	readonly element: Element;
	/** The share of its characters that stand in elements which `keeps` is true of; 0 to 1. */
	readonly kept: number;
	/** The share of its characters that stand in links; 0 to 1. */
	readonly linked: number;
	/** Says who made or owns a picture. */
	readonly credit?: boolean;
}

export interface WalkOptions {
	/** Elements whose own text counts as kept. All, if not said. */
	readonly keeps?: (element: Element) => boolean;
	/** Also what the page says is hidden. */
	readonly hidden?: boolean;
}

/** The pieces of a fragment, or of a page as a whole. HTML nested absurdly deep loses its lists. */
export function piecesOf(html: string): Piece[] {
	const parsed = parseDocument(html, '');
	if (!parsed.ok) return cleaned(htmlPieces(html));
	return [...walk(parsed.value)].map(plainPiece);
}

function cleaned(pieces: Iterable<Piece>): Piece[] {
	return [...pieces]
		.map((piece) => ({ ...piece, text: cleanText(piece.text).trim() }))
		.filter(({ text }) => text !== '');
}

/** A piece without its place in the page. */
export function plainPiece({ type, level, text, tight, out }: Piece): Piece {
	return {
		type,
		text,
		...(level !== undefined && { level }),
		...(tight && { tight }),
		...(out && { out }),
	};
}

export function walk(root: Node, options: WalkOptions = {}): Found[] {
	return new Walk(options).through(root);
}

/** A heading that is longer is a paragraph in large letters. */
const LONGEST_HEADING = 300;
const LONGEST_CAPTION = 600;
/** A line that begins so begins a paragraph: what old pages have for one. */
const INDENT = /^(?:[\u00a0\u2002\u2003]{2}|\u3000)/;

class Walk {
	readonly #keeps: (element: Element) => boolean;
	readonly #hidden: boolean;
	readonly #found: Found[] = [];
	readonly #levels: Level[] = [];
	#text = '';
	#kept = 0;
	#linked = 0;
	#links = 0;
	#breaks = 0;
	#indent = '';
	#element: Element | undefined;
	#inRow = false;

	constructor({ keeps = () => true, hidden = false }: WalkOptions) {
		this.#keeps = keeps;
		this.#hidden = hidden;
	}

	/** Without recursion, however deep the page. */
	through(root: Node): Found[] {
		let node: Node | null = root.firstChild;
		while (node) {
			const below: Node | null = this.#enter(node) ? node.firstChild : null;
			if (below) {
				node = below;
				continue;
			}
			while (node) {
				this.#leave(node);
				if (node.nextSibling) break;
				node = node.parentNode === root ? null : node.parentNode;
			}
			node = node?.nextSibling ?? null;
		}
		this.#flush();
		return this.#found;
	}

	/** Whether to go on with what is in it. */
	#enter(node: Node): boolean {
		if (node.nodeType === 3) {
			this.#add(node.nodeValue ?? '', node.parentNode as Element);
			return false;
		}
		if (node.nodeType !== 1) return false;
		const element = node as Element;
		const name = nameOf(element);
		if (name === 'br') this.#lineBreak();
		if (name === 'img') this.#add(emojiOf(element), element);
		if (isMarkInWord(element)) {
			this.#markInWord(element);
			return false;
		}
		if (isWithoutText(element) || (!this.#hidden && isHidden(element))) return false;
		if (name === 'button' && !this.#levels.some(({ heading }) => heading)) return false;
		if (name === 'pre' || name === 'listing' || name === 'xmp' || name === 'plaintext') {
			this.#flush();
			this.#preformatted(element);
			return false;
		}
		this.#open(element, name);
		return true;
	}

	#open(element: Element, name: string): void {
		const credit = this.#type() === 'caption' && !this.#inCredit() && isCreditLine(element);
		const block = credit || isBlock(element);
		if (block) this.#flush();
		if (name === 'a') this.#links += 1;
		if (name === 'q') this.#add('“', element);
		// menus keep their entries apart by style alone
		if (name === 'a' && element.previousSibling?.nodeName === element.nodeName) this.#text += ' ';
		const cell = this.#inRow && (name === 'td' || name === 'th');
		if (cell && element.previousElementSibling) this.#text += ' | ';
		if (this.#isDataRow(name)) this.#inRow = true;
		this.#levels.push({
			element,
			block,
			...this.#kind(element, name),
			...(credit && { credit }),
			...(name === 'q' && { after: '”' }),
		});
	}

	#kind(element: Element, name: string): Omit<Level, 'element' | 'block'> {
		if (/^h[1-6]$/.test(name)) return { type: 'heading', heading: Number(name[1]) };
		const style = name === 'p' ? styleInWord(element) : undefined;
		if (style) return style;
		if (name === 'blockquote') return { type: 'quote' };
		if (name === 'figcaption' || name === 'figure' || name === 'caption')
			return { type: 'caption' };
		if (name === 'tr' && this.#inRow) return { type: 'row' };
		if (name === 'table') return { dataTable: isDataTable(element), type: 'paragraph' };
		if (name === 'li') return { type: 'item', mark: this.#nextMark(element) };
		if (name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir') return listOf(element);
		if (this.#type() === 'paragraph' && isNamedCaption(element)) return { type: 'caption' };
		return {};
	}

	#leave(node: Node): void {
		const level = this.#levels.at(-1);
		if (!level || level.element !== node) return;
		if (level.after) this.#add(level.after, level.element);
		if (level.type === 'row') {
			this.#inRow = false;
			this.#flush();
		} else if (level.block) this.#flush();
		if (nameOf(level.element) === 'a') this.#links -= 1;
		this.#levels.pop();
	}

	#add(raw: string, parent: Element): void {
		if (this.#breaks === 1 && !this.#inRow) {
			// references for spaces come as texts of their own
			this.#indent += raw.slice(0, 20);
			if (/\S/.test(raw)) {
				if (INDENT.test(this.#indent) || startsAsItem(raw.trimStart())) this.#flush();
				this.#indent = '';
			}
		}
		const letters = raw.trim().length;
		if (letters > 0) {
			this.#breaks = 0;
			this.#element ??= this.#levels.findLast(({ block }) => block)?.element ?? parent;
			if (this.#keeps(parent)) this.#kept += letters;
			if (this.#links > 0) this.#linked += letters;
		}
		this.#text += raw;
	}

	#lineBreak(): void {
		this.#breaks += 1;
		this.#indent = '';
		const heading = this.#type() === 'heading';
		if (this.#breaks > 1 && !heading && !this.#inRow) this.#flush();
		else this.#text += ' ';
	}

	#inCredit(): boolean {
		return this.#levels.some(({ credit }) => credit);
	}

	/** What text here is. */
	#type(): BlockType | 'row' {
		return this.#levels.findLast(({ type }) => type !== undefined)?.type ?? 'paragraph';
	}

	#flush(): void {
		if (this.#inRow) {
			this.#text += ' ';
			return;
		}
		const text = cleanText(this.#text)
			.replace(/[ \t\n]+/g, ' ')
			.trim();
		const element = this.#element;
		const [kept, linked] = [this.#kept, this.#linked];
		this.#text = '';
		this.#kept = this.#linked = this.#breaks = 0;
		this.#element = undefined;
		if (text === '' || !element || !/[^\s|]/.test(text)) return;
		const letters = Math.max(1, text.replace(/\s/g, '').length);
		const share = (part: number) => Math.min(1, part / letters);
		this.#found.push({
			...this.#look(text),
			element,
			kept: share(kept),
			linked: share(linked),
			...(this.#inCredit() && { credit: true }),
		});
	}

	#look(text: string): Pick<Piece, 'type' | 'level' | 'text' | 'tight'> {
		const at = this.#levels.findLast(({ type }) => type !== undefined);
		switch (at?.type) {
			case 'heading':
				if (text.length > LONGEST_HEADING) return { type: 'paragraph', text };
				return { type: 'heading', level: at.heading ?? 2, text };
			case 'caption':
				if (text.length > LONGEST_CAPTION) return { type: 'paragraph', text };
				return { type: 'caption', text: text.replace(/\s+[-–—|]$/, '') };
			case 'item':
				return this.#item(at, text);
			case 'row':
				return { type: 'paragraph', text: text.replace(/(?: \|)+$/, ''), tight: this.#isNextRow() };
			case 'quote':
				return { type: 'quote', text };
			default:
				return this.#line(text);
		}
	}

	/** Lists that are typed rather than marked as such. */
	#line(text: string): Pick<Piece, 'type' | 'text' | 'tight'> {
		const before = this.#found.at(-1);
		if (!startsAsItem(text) || text.length > LONGEST_HEADING) return { type: 'paragraph', text };
		return { type: 'item', text, tight: before?.type === 'item' };
	}

	#item(at: Level, text: string): Pick<Piece, 'type' | 'text' | 'tight'> {
		const mark = at.mark ?? '';
		at.mark = '';
		const outermost = this.#levels.find(({ list }) => list)?.list;
		// Word's lists are paragraphs one after the other
		const follows = outermost === undefined && this.#found.at(-1)?.type === 'item';
		const tight = follows || outermost?.begun === true;
		if (outermost) outermost.begun = true;
		return { type: 'item', text: startsAsItem(text) ? text : mark + text, tight };
	}

	#nextMark(item: Element): string {
		const list = this.#levels.findLast(({ list }) => list)?.list;
		if (!list?.ordered) return '• ';
		const said = Number(item.getAttribute('value') ?? NaN);
		const number = Number.isSafeInteger(said) ? said : list.next;
		list.next = number + list.step;
		return `${number}. `;
	}

	/** The bullet or number that Word writes out in a paragraph of a list. */
	#markInWord(element: Element): void {
		const item = this.#levels.findLast(({ type }) => type === 'item');
		const number = /^\s*([\p{L}\d]{1,4}[.)])/u.exec(element.textContent ?? '')?.[1];
		if (item) item.mark = number === undefined ? '• ' : `${number} `;
	}

	#isDataRow(name: string): boolean {
		return (
			name === 'tr' &&
			this.#levels.findLast(({ dataTable }) => dataTable !== undefined)?.dataTable === true
		);
	}

	#isNextRow(): boolean {
		const table = this.#levels.findLast(({ dataTable }) => dataTable)?.element;
		const before = this.#found.at(-1);
		return (
			before?.type === 'paragraph' &&
			before.element !== table &&
			(table?.contains(before.element) ?? false)
		);
	}

	#preformatted(element: Element): void {
		const quoted = this.#type() === 'quote';
		for (const piece of preformatted(element)) {
			const type = quoted && piece.type === 'paragraph' ? 'quote' : piece.type;
			const kept = this.#keeps(element) ? 1 : 0;
			this.#found.push({ ...piece, type, element, kept, linked: 0 });
		}
	}
}
