/** A text as its paragraphs and sentences, each of which can be taken away, moved or replaced. */
import { sentences } from '#lib/core/text/sentences.ts';
import { cut, fresh, joined, replaced, type Traced } from './traced.ts';

export interface Paragraph {
	readonly sentences: readonly Traced[];
}

export function paragraphsOf(source: Traced, language: string): Paragraph[] {
	const found: Paragraph[] = [];
	replaced(source, /[^\n]+/g, (line) => {
		const spans = sentences(line.text, language, { start: 0, end: line.text.length });
		found.push({ sentences: spans.map(({ start, end }) => cut(line, start, end)) });
		return line;
	});
	return found.filter((one) => one.sentences.length > 0);
}

export function textOf(paragraphs: readonly Paragraph[], between = '\n\n'): Traced {
	const parts: Traced[] = [];
	for (const { sentences } of paragraphs) {
		if (sentences.length === 0) continue;
		if (parts.length > 0) parts.push(fresh(between));
		for (const [at, sentence] of sentences.entries()) {
			if (at > 0) parts.push(fresh(' '));
			parts.push(sentence);
		}
	}
	return joined(parts);
}

/** `change` for every sentence; an empty list takes it away. */
export function eachSentence(
	paragraphs: readonly Paragraph[],
	change: (sentence: Traced) => readonly Traced[],
): Paragraph[] {
	return paragraphs.map(({ sentences }) => ({ sentences: sentences.flatMap(change) }));
}
