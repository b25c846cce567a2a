/** What differs between two versions of a text, word by word. */
import { diffArrays } from 'diff';
import { words } from '../text/segment.ts';

export interface Part {
	readonly kind: 'same' | 'removed' | 'added';
	/** `removed` stands only in the first text, `added` only in the second. */
	readonly text: string;
}

/**
 * The shortest way from `a` to `b` (Myers 1986, by jsdiff). Put together, the parts that are not
 * `added` give `a`, and those that are not `removed` give `b`, to the letter. Where words changed in
 * a row they are one removed part, then one added: spaces and commas between them are not kept apart.
 */
export function wordDifference(a: string, b: string, language: string): Part[] {
	const changes = diffArrays(tokens(a, language), tokens(b, language));
	const parts: Part[] = [];
	let removed = '';
	let added = '';
	const flush = (): void => {
		if (removed) parts.push({ kind: 'removed', text: removed });
		if (added) parts.push({ kind: 'added', text: added });
		removed = added = '';
	};
	for (const [at, change] of changes.entries()) {
		const text = change.value.join('');
		const isBetweenChanges = at > 0 && at < changes.length - 1;
		if (change.removed) removed += text;
		else if (change.added) added += text;
		else if (isBetweenChanges && !/[\p{L}\p{N}]/u.test(text)) {
			removed += text;
			added += text;
		} else {
			flush();
			parts.push({ kind: 'same', text });
		}
	}
	flush();
	return parts;
}

/** Words and what stands between them, all of the text. */
function tokens(text: string, language: string): string[] {
	const all: string[] = [];
	let last = 0;
	for (const { start, end } of words(text, language, { start: 0, end: text.length })) {
		if (start > last) all.push(text.slice(last, start));
		all.push(text.slice(start, end));
		last = end;
	}
	if (last < text.length) all.push(text.slice(last));
	return all;
}
