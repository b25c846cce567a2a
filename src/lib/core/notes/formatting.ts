/** What the buttons and keys of a note's field do to the Markdown in it. */

export type Formatting = 'bold' | 'italic' | 'list' | 'link';

/** Replaces `start` to `end` by `text`, and selects from `from` to `to` afterwards; UTF-16 units. */
export interface Edit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly from: number;
	readonly to: number;
}

const MARK = { bold: '**', italic: '_' };
const BULLET = /^\s*[-*+] /;

/** Gives the selected words a formatting, or takes it off them. */
export function formatted(note: string, start: number, end: number, how: Formatting): Edit {
	if (how === 'list') return asList(note, start, end);
	const words = within(note, start, end);
	return how === 'link' ? asLink(note, words) : asMarked(note, words, MARK[how]);
}

function asMarked(note: string, { start, end }: Words, mark: string): Edit {
	const size = mark.length;
	const said = note.slice(start, end);
	if (note.slice(start - size, start) === mark && note.slice(end, end + size) === mark) {
		const from = start - size;
		return { start: from, end: end + size, text: said, from, to: from + said.length };
	}
	if (said.length >= 2 * size && said.startsWith(mark) && said.endsWith(mark)) {
		const text = said.slice(size, -size);
		return { start, end, text, from: start, to: start + text.length };
	}
	// At the end of marked words: what comes next is plain again.
	if (said === '' && note.slice(end, end + size) === mark) {
		return { start, end, text: '', from: end + size, to: end + size };
	}
	return { start, end, text: mark + said + mark, from: start + size, to: end + size };
}

function asLink(note: string, { start, end }: Words): Edit {
	const said = note.slice(start, end);
	if (/^(?:https?:\/\/|mailto:)\S+$/i.test(said)) {
		return { start, end, text: `[](${said})`, from: start + 1, to: start + 1 };
	}
	const text = `[${said}](https://)`;
	const at = start + (said ? text.length - 1 : 1);
	return { start, end, text, from: said ? at - 'https://'.length : at, to: at };
}

/** Every line of the selection, or none of them, is an item. */
function asList(note: string, start: number, end: number): Edit {
	const first = note.lastIndexOf('\n', start - 1) + 1;
	const next = note.indexOf('\n', end);
	const last = next < 0 ? note.length : next;
	const lines = note.slice(first, last).split('\n');
	const isList = lines.every((line) => BULLET.test(line) || (line === '' && lines.length > 1));
	const text = lines
		.map((line) => (isList ? line.replace(BULLET, '') : BULLET.test(line) ? line : `- ${line}`))
		.join('\n');
	const to = first + text.length;
	return { start: first, end: last, text, from: lines.length > 1 ? first : to, to };
}

interface Words {
	readonly start: number;
	readonly end: number;
}

/** Without the blank space at either end: marks have to touch the words. */
function within(note: string, start: number, end: number): Words {
	const said = note.slice(start, end);
	const from = start + (said.length - said.trimStart().length);
	return said.trim() ? { start: from, end: from + said.trim().length } : { start, end: start };
}
