/** Fetches the word vectors that come with the program (static/word-vectors, with their provenance). */
import vectorsAddress from '/word-vectors/en.i8.bin?url';
import wordsAddress from '/word-vectors/en.words.txt?url';
import { wordVectors, type WordVectors } from '#lib/core/compare/align/word-vectors.ts';

/** ms after which words alone have to do; what is fetched comes from where the page came from. */
const PATIENCE = 10_000;

/** Rejects where they cannot be had, or are not what they should be. */
export async function fetchVectors(): Promise<WordVectors> {
	const [words, values] = await Promise.all([fetched(wordsAddress), fetched(vectorsAddress)]);
	return wordVectors('en', await words.text(), new Int8Array(await values.arrayBuffer()));
}

async function fetched(address: string): Promise<Response> {
	const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	return response;
}
