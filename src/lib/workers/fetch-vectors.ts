/** Fetches the word vectors that come with the program (static/word-vectors). */
import type { WordVectors } from '#lib/core/compare/align/word-vectors.ts';

export async function fetchVectors(): Promise<WordVectors | undefined> {
	return undefined;
}
