/** The words that differ between two stretches of text, in time that grows with their length. */
import { sentences } from '../text/segment.ts';
import type { Span } from '../text/span.ts';
import { alignedUnits, MOST_TEXT, Vocabulary } from './text-difference-align.ts';
import { wordDifference, type Part } from './word-difference.ts';

/** UTF-16 units of both together; from there on sentences are compared before their words. */
const LONG = 6000;

/**
 * As `wordDifference`; long stretches are first paired by sentences, so that a text without
 * paragraphs costs little more than one that has them. Very long ones (`MOST_TEXT`) are the same or not.
 */
export function wordParts(a: string, b: string, language: string): Part[] {
	if (a.length + b.length <= LONG) return trimmed(wordDifference(a, b, language));
	if (a.length + b.length > MOST_TEXT) {
		return a === b
			? [{ kind: 'same', text: a }]
			: joined([
					{ kind: 'removed', text: a },
					{ kind: 'added', text: b },
				]);
	}
	const vocabulary = new Vocabulary();
	const before = vocabulary.unitsOf(a, withGaps(a, language), language);
	const after = vocabulary.unitsOf(b, withGaps(b, language), language);
	const whole = (text: string, units: readonly Span[], { start, end }: Span) =>
		start === end ? '' : text.slice(units[start]!.start, units[end - 1]!.end);
	const parts = joined(
		alignedUnits(before, after).flatMap((pair): Part[] => {
			const [from, to] = [whole(a, before, pair.before), whole(b, after, pair.after)];
			if (pair.same) return [{ kind: 'same', text: from }];
			if (from.length + to.length <= LONG && from && to) return wordDifference(from, to, language);
			return [
				{ kind: 'removed', text: from },
				{ kind: 'added', text: to },
			];
		}),
	);
	return trimmed(parts);
}

/** The sentences, each with the space behind it: every letter of the text is in one. */
function withGaps(text: string, language: string): Span[] {
	const found = sentences(text, language, { start: 0, end: text.length });
	if (found.length === 0) return [{ start: 0, end: text.length }];
	return found.map((_, i) => ({
		start: i === 0 ? 0 : found[i]!.start,
		end: found[i + 1]?.start ?? text.length,
	}));
}

/** Nothing empty, no two of a kind in a row, and what is gone before what has come. */
function joined(parts: readonly Part[]): Part[] {
	const all: Part[] = [];
	let [removed, added] = ['', ''];
	const flush = () => {
		if (removed) all.push({ kind: 'removed', text: removed });
		if (added) all.push({ kind: 'added', text: added });
		removed = added = '';
	};
	for (const { kind, text } of parts) {
		if (kind === 'removed') removed += text;
		else if (kind === 'added') added += text;
		else {
			flush();
			const last = all.at(-1);
			if (last?.kind === 'same') all[all.length - 1] = { kind, text: last.text + text };
			else all.push({ kind, text });
		}
	}
	flush();
	return all;
}

/** What words that changed have around them on either side, a space or a comma, has not changed. */
function trimmed(parts: readonly Part[]): Part[] {
	const all: Part[] = [];
	for (let at = 0; at < parts.length; at++) {
		const [part, next] = [parts[at]!, parts[at + 1]];
		if (part.kind !== 'removed' || next?.kind !== 'added') {
			all.push(part);
			continue;
		}
		const [head, tail] = [commonStart(part.text, next.text), commonEnd(part.text, next.text)];
		const changed = ({ kind, text }: Part) => ({
			kind,
			text: text.slice(head.length, text.length - tail.length),
		});
		all.push({ kind: 'same', text: head }, changed(part), changed(next));
		all.push({ kind: 'same', text: tail });
		at++;
	}
	return joined(all);
}

const LETTER = /[\p{L}\p{N}\p{M}\p{Cs}]/u;

function commonStart(a: string, b: string): string {
	let length = 0;
	while (length < Math.min(a.length, b.length) && a[length] === b[length]) {
		if (LETTER.test(a[length]!)) break;
		length++;
	}
	return a.slice(0, length);
}

/** What is left of either when its common start is taken off is not counted twice. */
function commonEnd(a: string, b: string): string {
	const most = Math.min(a.length, b.length) - commonStart(a, b).length;
	let length = 0;
	while (length < most && a.at(-1 - length) === b.at(-1 - length)) {
		if (LETTER.test(a.at(-1 - length)!)) break;
		length++;
	}
	return a.slice(a.length - length);
}
