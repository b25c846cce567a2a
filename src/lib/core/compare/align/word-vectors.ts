/** The word vectors that come with the program, as the matcher reads them. */
import { backgroundFrom, type Background } from './background.ts';

/** Static word vectors: words of like meaning point the same way. */
export interface WordVectors {
	/** BCP 47 primary language of the words. */
	readonly language: string;
	/** A word → its row; rows are in order of frequency in the language. */
	readonly rows: ReadonlyMap<string, number>;
	readonly dimensions: number;
	/** Row after row. */
	readonly values: Int8Array;
	/** How telling each word is in the language, from the order of the list. */
	readonly background: Background;
}

/** With more, what should be the list of words is something else, such as a page that says “log in”. */
const MOST_DIMENSIONS = 1024;

/** Throws a RangeError if the two files do not belong together. */
export function wordVectors(language: string, words: string, values: Int8Array): WordVectors {
	const list = words.split('\n').filter((word) => word !== '');
	const dimensions = values.length / list.length;
	if (list.length === 0 || !Number.isInteger(dimensions) || dimensions > MOST_DIMENSIONS) {
		throw new RangeError(`${values.length} values are no vectors of ${list.length} words.`);
	}
	const rows = new Map(list.map((word, row) => [word, row]));
	return { language, rows, dimensions, values, background: backgroundFrom(list) };
}
