/** Notes and replies in a report, with their formatting: elements of the report, never HTML. */
import { noteBlocks, type NoteBlock, type NoteInline } from '#lib/core/notes/markdown.ts';
import { webAddress } from './report-address.ts';
import { element, type ReportElement, type ReportNode, type ReportPart } from './report-node.ts';
import type { ReportQuote } from './report-quotes.ts';
import type { ReportWords } from './report-words.ts';

export interface NoteFrame {
	readonly before?: readonly ReportPart[];
	readonly behind?: readonly ReportPart[];
	/** Its class. */
	readonly look?: string;
}

export function noteOf(note: string, words: ReportWords): ReportElement {
	return said(words.note, note);
}

/** The note on a passage, and what others have answered. */
export function notesOf({ note, replies }: ReportQuote, words: ReportWords): ReportElement[] {
	return [
		...(note === undefined ? [] : [noteOf(note, words)]),
		...replies.map(({ creator, text }) => said(creator, text)),
	];
}

/** What stands for a whole: paragraphs without a name before them. */
export function paragraphsOf(text: string): ReportElement[] {
	return noteBlocks(text).map(block);
}

/** Before the words stands in bold what they are, or whose. */
function said(name: string, text: string): ReportElement {
	return noteElement(text, { before: [element('b', {}, name), ' '] });
}

/** A note with its formatting, and what stands in the lines of its first and its last words. */
export function noteElement(
	text: string,
	{ before = [], behind = [], look = 'note' }: NoteFrame = {},
): ReportElement {
	const notes = noteBlocks(text.trim());
	const blocks = notes.map(block);
	if (before.length > 0) {
		const first = notes[0]?.kind === 'paragraph' ? blocks.shift() : undefined;
		blocks.unshift(element('p', {}, ...before, ...(first?.children ?? [])));
	}
	if (behind.length > 0) {
		const last = notes.at(-1)?.kind === 'paragraph' ? blocks.pop() : undefined;
		blocks.push(element('p', {}, ...(last?.children ?? []), ...behind));
	}
	const attributes = { class: look, dir: 'auto' } as const;
	const [only, ...others] = blocks;
	return only?.tag === 'p' && others.length === 0
		? element('p', attributes, ...only.children)
		: element('div', attributes, ...blocks);
}

function block(one: NoteBlock): ReportElement {
	switch (one.kind) {
		case 'paragraph':
			return element('p', {}, ...inline(one.inline));
		case 'quote':
			return element('blockquote', {}, ...one.blocks.map(block));
		case 'code':
			return element('p', {}, one.text);
		case 'list':
			return element(
				'ul',
				{},
				...one.items.map(({ number, blocks }) =>
					element('li', {}, number !== undefined && `${number}. `, ...blocks.flatMap(inItem)),
				),
			);
	}
}

/** An item is one line: what else is in it follows. */
function inItem(one: NoteBlock): ReportNode[] {
	switch (one.kind) {
		case 'paragraph':
			return [...inline(one.inline), ' '];
		case 'code':
			return [one.text, ' '];
		case 'quote':
			return one.blocks.flatMap(inItem);
		case 'list':
			return one.items.flatMap(({ number, blocks }) => [
				number === undefined ? '– ' : `${number}. `,
				...blocks.flatMap(inItem),
			]);
	}
}

function inline(parts: readonly NoteInline[]): ReportNode[] {
	return parts.map((part): ReportNode => {
		switch (part.kind) {
			case 'text':
			case 'code':
				return part.text;
			case 'bold':
				return element('b', {}, ...inline(part.inline));
			case 'italic':
				return element('em', {}, ...inline(part.inline));
			case 'link': {
				const href = webAddress(part.href);
				const words = inline(part.inline);
				return href === undefined
					? element('span', {}, ...words)
					: element('a', { href, rel: 'noreferrer' }, ...words);
			}
		}
	});
}
