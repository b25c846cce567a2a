/** The sentences of several articles: what is matched with what. */
import type { Passage } from '../../model/passage.ts';
import { sentences } from '../../text/segment.ts';
import type { Source } from '../match.ts';

export interface Sentence extends Passage {
	/** Place of its article in the list of sources. */
	readonly source: number;
	/** BCP 47, the article's. */
	readonly language: string;
	readonly text: string;
}

/** All sentences, article by article, in the order of the text; boilerplate is left out. */
export function* sentencesOf(sources: readonly Source[]): Generator<Sentence, void> {
	for (const [source, { id, language, text, blocks }] of sources.entries()) {
		for (const block of blocks) {
			if (block.boilerplate) continue;
			for (const { start, end } of sentences(text, language, block)) {
				yield { article: id, start, end, source, language, text: text.slice(start, end) };
			}
		}
	}
}
