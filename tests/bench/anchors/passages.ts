/** What people mark: words, phrases, sentences, several of them, also across paragraphs. */
import { sentences } from '#lib/core/text/sentences.ts';
import type { Span } from '#lib/core/text/span.ts';
import { pick, WORD } from './edits.ts';

/** Shares of the kinds of passages, which add up to 1. */
const KINDS = [
	['word', 0.12],
	['phrase', 0.33],
	['sentence', 0.3],
	['sentences', 0.15],
	['across', 0.1],
] as const;

export function passagesOf(
	text: string,
	language: string,
	count: number,
	next: () => number,
): Span[] {
	const words = [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
		start: index,
		end: index + word.length,
	}));
	const all = sentences(text, language, { start: 0, end: text.length });
	const paragraphs = [...text.matchAll(/[^\n]+/g)].map((line) => line.index);
	return Array.from({ length: count }, () => {
		let left = next();
		const kind = KINDS.find(([, share]) => (left -= share) < 0)?.[0] ?? 'phrase';
		if (kind === 'word') return pick(words, next);
		if (kind === 'phrase') return run(words, 2 + Math.floor(next() * 8), next);
		if (kind === 'sentence') return pick(all, next);
		if (kind === 'sentences') return run(all, 2 + Math.floor(next() * 3), next);
		const seam = pick(paragraphs.slice(1), next) ?? 0;
		const at = Math.max(
			1,
			words.findIndex(({ start }) => start >= seam),
		);
		const first = words[Math.max(0, at - 3 - Math.floor(next() * 25))]!;
		const last = words[Math.min(words.length - 1, at + 2 + Math.floor(next() * 25))]!;
		return { start: first.start, end: last.end };
	});
}

function run(spans: readonly Span[], length: number, next: () => number): Span {
	const at = Math.floor(next() * Math.max(1, spans.length - length));
	return { start: spans[at]!.start, end: spans[Math.min(spans.length, at + length) - 1]!.end };
}
