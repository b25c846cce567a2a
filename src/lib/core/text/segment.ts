/**
 * Words, sentences and selections of a text. All take the article's BCP 47 language (unknown counts
 * as English) and spans in UTF-16 units, and read only as much of the text as they are asked about.
 */
export { sentences } from './sentences.ts';
export { snapToWords, trimmed } from './snap.ts';
export { wordAt, wordCount, words } from './words.ts';
