/** The sentences of several articles: what is matched with what. */
import type { Passage } from '../../model/passage.ts';
import { isCredit } from '../../text/boilerplate.ts';
import { sentences } from '../../text/segment.ts';
import type { Source } from '../match.ts';

export interface Sentence extends Passage {
	/** Place of its article in the list of sources. */
	readonly source: number;
	/** BCP 47, the article's. */
	readonly language: string;
	readonly text: string;
	/** Headings name what is said under them; they are found, but offered last. */
	readonly isHeading: boolean;
}

/** In the order of the text; boilerplate and the credits of pictures are left out. */
export function sentencesOf({ id, language, text, blocks }: Source, source: number): Sentence[] {
	return blocks.flatMap((block) => {
		if (block.boilerplate) return [];
		return sentences(text, language, block)
			.map(({ start, end }) => ({
				article: id,
				start,
				end,
				source,
				language,
				text: text.slice(start, end),
				isHeading: block.type === 'heading',
			}))
			.filter((sentence) => block.type !== 'caption' || !isCredit(sentence.text));
	});
}
