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
	const [from, to] = [tokens(a, language), tokens(b, language)];
	const changes = containment(from, to) ?? diffArrays(from, to);
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

interface Step {
	readonly value: string[];
	readonly removed?: boolean;
	readonly added?: boolean;
}

/**
 * Where one text is a stretch of the other, what is around it differs and nothing else: the shortest
 * way may pick the same words from several places, and seem to say that a "not" was dropped.
 */
function containment(from: string[], to: string[]): Step[] | undefined {
	const [short, long] = from.length < to.length ? [from, to] : [to, from];
	if (!short.length) return undefined;
	const at = long.findIndex((_, i) => short.every((word, j) => long[i + j] === word));
	if (at < 0) return undefined;
	const kind = long === from ? { removed: true } : { added: true };
	return [
		{ value: long.slice(0, at), ...kind },
		{ value: short },
		{ value: long.slice(at + short.length), ...kind },
	].filter(({ value }) => value.length > 0);
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
