/**
 * Where quotation marks open and close in one block: “…”, "…", «…», »…«, „…“, 「…」, and ‘…’ or '…',
 * whose marks are apostrophes most of the time. Quotations inside quotations are part of the outer.
 */
import type { Span } from '../text/span.ts';

export interface Marked extends Span {
	/** The closing mark is missing: the quotation goes on to the end of the block, maybe beyond. */
	readonly isOpen: boolean;
}

/** The marked text with its marks, in order. Marks that make no sense are left out. */
export function markedIn(text: string, block: Span): Marked[] {
	const found: Marked[] = [];
	for (let at = block.start; at < block.end; at++) {
		const closers = closersOf(text, at, block);
		if (!closers) continue;
		const end =
			closers.includes('’') || closers === "'"
				? singleEnd(text, at, block, closers)
				: doubleEnd(text, at, block, closers);
		if (end !== undefined) {
			found.push({ start: at, end, isOpen: false });
			at = end - 1;
		} else if (closers === '”“' || closers === '”' || closers === '»' || closers === '"') {
			if (isWordCharacter(text.charAt(at + 1)))
				found.push({ start: at, end: block.end, isOpen: true });
			break;
		}
	}
	return found;
}

const isWordCharacter = (character: string): boolean => /[\p{L}\p{N}¿¡$€£…[(‘«“]/u.test(character);
/** The ’78 of a flood is written with the same mark. */
const isNoYear = (character: string): boolean => /[\p{L}¿¡$€£…[(]/u.test(character);
const OPENS_AFTER = /[\s([{—–\-/:¿¡]/;

/** The marks that close what opens here; undefined if nothing does. */
function closersOf(text: string, at: number, { start, end }: Span): string | undefined {
	const mark = text.charAt(at);
	const before = at > start ? text.charAt(at - 1) : ' ';
	const after = at + 1 < end ? text.charAt(at + 1) : ' ';
	switch (mark) {
		case '“':
			return '”';
		case '„':
			return '”“';
		case '«':
			return '»';
		case '»':
			return OPENS_AFTER.test(before) && /\S/.test(after) ? '«' : undefined;
		case '「':
			return '」';
		case '『':
			return '』';
		case '"':
			return OPENS_AFTER.test(before) && /\S/.test(after) ? '"' : undefined;
		case '‘':
			return OPENS_AFTER.test(before) && isNoYear(after) ? '’' : undefined;
		case "'":
			return OPENS_AFTER.test(before) && isNoYear(after) ? "'" : undefined;
		default:
			return undefined;
	}
}

function doubleEnd(text: string, at: number, block: Span, closers: string): number | undefined {
	const open = text.charAt(at);
	for (let i = at + 1; i < block.end; i++) {
		const mark = text.charAt(i);
		if (closers.includes(mark) && !(mark === '"' && /\s/.test(text.charAt(i - 1)))) return i + 1;
		// A second opening mark: the first was never closed.
		if (mark === open && open !== '"' && OPENS_AFTER.test(text.charAt(i - 1))) return undefined;
	}
	return undefined;
}

/**
 * A single mark closes after punctuation, or before anything but a letter. After an s and before a
 * space it may be a possessive (the pilots’ union), so it only does if no better one follows.
 */
function singleEnd(text: string, at: number, block: Span, closer: string): number | undefined {
	let possessive: number | undefined;
	for (let i = at + 2; i < block.end; i++) {
		const mark = text.charAt(i);
		if ('“”"'.includes(mark) || (mark === text.charAt(at) && mark === '‘')) break;
		if (mark !== closer && !(closer === "'" && mark === '’')) continue;
		const before = text.charAt(i - 1);
		const after = i + 1 < block.end ? text.charAt(i + 1) : '';
		if (/[\p{L}\p{N}]/u.test(after) || /\s/.test(before)) continue;
		if (/[sS]/.test(before) && /\s/.test(after)) possessive ??= i + 1;
		else return isOneWord(text.slice(at + 1, i), closer) ? undefined : i + 1;
	}
	return possessive !== undefined && !isOneWord(text.slice(at + 1, possessive - 1), closer)
		? possessive
		: undefined;
}

/** 'n' in rock 'n' roll: with the mark of a typewriter, one word is no quotation. */
function isOneWord(inside: string, closer: string): boolean {
	return closer === "'" && !/\s/.test(inside.trim());
}
