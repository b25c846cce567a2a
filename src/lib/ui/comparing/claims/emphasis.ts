/** A passage in parts, the words that it shares with another one apart from the rest. */
import { words } from '#lib/core/text/segment.ts';

export interface Part {
	readonly text: string;
	readonly shared: boolean;
}

/** Letters that two forms of one word have in common at least: “caution”, “cautioned”. */
const STEM = 4;
/** Letters that an ending may add or take. */
const ENDING = 3;

/** @param shared words as they stand in either of the two passages */
export function emphasised(text: string, language: string, shared: readonly string[]): Part[] {
	const asked = shared.flatMap((word) => wordsOf(word, language));
	const parts: Part[] = [];
	let end = 0;
	for (const span of words(text, language, { start: 0, end: text.length })) {
		const word = folded(text.slice(span.start, span.end));
		if (!asked.some((other) => isSame(word, other))) continue;
		if (span.start > end) parts.push({ text: text.slice(end, span.start), shared: false });
		parts.push({ text: text.slice(span.start, span.end), shared: true });
		end = span.end;
	}
	if (end < text.length) parts.push({ text: text.slice(end), shared: false });
	return parts;
}

/** The passage as one line, the way it is quoted: without the bullet of a list. */
export function oneLine(text: string): string {
	return text.replace(/\s*\n\s*/g, ' ').replace(/^[•·▪‣]\s*/, '');
}

function wordsOf(text: string, language: string): string[] {
	return words(text, language, { start: 0, end: text.length }).map(({ start, end }) =>
		folded(text.slice(start, end)),
	);
}

function folded(word: string): string {
	return word
		.normalize('NFKD')
		.replace(/[\p{M}’']/gu, '')
		.toLowerCase();
}

function isSame(a: string, b: string): boolean {
	if (a === b) return true;
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	const common = short.slice(0, Math.max(STEM, short.length - ENDING));
	return short.length >= STEM && long.length - short.length <= ENDING && long.startsWith(common);
}

/** The beginning of a passage, to name what a button is about. */
export function quoted(text: string): string {
	const line = oneLine(text);
	return line.length <= 60 ? line : `${line.slice(0, line.lastIndexOf(' ', 60))} …`;
}
