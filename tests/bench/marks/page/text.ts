/** A text and its highlights, the same at every run. */
import type { Highlight } from '#lib/core/anchor/placed.ts';
import type { Article, Block } from '#lib/core/model/article.ts';

export interface Marked {
	readonly article: Article;
	/** In the order of the text. */
	readonly highlights: readonly Highlight[];
	/** Highlights that stand in the first lines and are not among the others. */
	readonly fresh: readonly Highlight[];
}

export const TAGS = ['framing', 'evidence', 'caveat'] as const;

const VOCABULARY =
	'the council vote harbour report minister evidence number quay plan people traffic said after';

export function marked(words: number, count: number, seed = 42): Marked {
	const pick = dice(seed);
	const vocabulary = VOCABULARY.split(' ');
	const blocks: Block[] = [];
	/** Where each word starts, and where it ends. */
	const places: { start: number; end: number }[] = [];
	let text = '';
	while (places.length < words) {
		const start = text.length;
		for (let left = 40 + pick(60); left > 0 && places.length < words; left--) {
			if (text.length > start) text += left % 17 === 0 ? '. ' : ' ';
			const word = vocabulary[pick(vocabulary.length)]!;
			const from = text.length;
			text += left % 17 === 0 ? word[0]!.toUpperCase() + word.slice(1) : word;
			places.push({ start: from, end: text.length });
		}
		blocks.push({ type: 'paragraph', start, end: text.length });
		text += '\n\n';
	}
	// What was put together piece by piece is one string from here on, and takes its own room only.
	text.charCodeAt(text.length - 1);
	const created = '2026-03-04T09:00:00.000Z';
	const highlight = (id: string, at: number, length: number, tag: number): Highlight => {
		const last = Math.min(places.length - 1, at + length - 1);
		const [{ start }, { end }] = [places[at]!, places[last]!];
		return { id, start, end, tag: TAGS[tag % 3]!, noted: false, created };
	};
	let before = 0;
	const highlights = Array.from({ length: count }, (_, i) => {
		// most lie on another one, a twentieth reach over paragraphs
		const beside = pick(100) < 60;
		const at = beside ? Math.max(0, before + pick(8) - 4) : pick(places.length - 3);
		before = at;
		return highlight(`h${i}`, at, pick(100) < 5 ? 60 + pick(60) : 3 + pick(18), pick(3));
	});
	const fresh = Array.from({ length: 40 }, (_, i) => highlight(`new${i}`, 12 + i * 5, 9, i));
	const article: Article = {
		...{ type: 'article', id: `text-${words}`, title: 'Text', outlet: 'Bench' },
		...{ language: 'en', text, blocks, hash: `bench-${words}` },
	} as Article;
	return { article, highlights: highlights.sort((a, b) => a.start - b.start), fresh };
}

/** How many of them share words with another, 0 to 1. */
export function overlapping(highlights: readonly Highlight[]): number {
	let reach = -1;
	const shared = new Set<number>();
	let longest = -1;
	for (const [i, { start, end }] of highlights.entries()) {
		if (start < reach) shared.add(i).add(longest);
		if (end > reach) [reach, longest] = [end, i];
	}
	return shared.size / highlights.length;
}

/** A linear congruential generator: a whole number under n at each call. */
function dice(seed: number): (n: number) => number {
	let state = seed;
	return (n) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * n);
	};
}
