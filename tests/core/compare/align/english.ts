/** The word vectors that ship. */
import { readFileSync } from 'node:fs';
import { wordVectors, type WordVectors } from '#lib/core/compare/align/word-vectors.ts';

let read: WordVectors | undefined;

export function english(): WordVectors {
	const file = (name: string): URL =>
		new URL(`../../../../static/word-vectors/${name}`, import.meta.url);
	return (read ??= wordVectors(
		'en',
		readFileSync(file('en.words.txt'), 'utf8'),
		new Int8Array(readFileSync(file('en.i8.bin'))),
	));
}
