/** Where each word of a text stands. */
import { tokensOf, type Tokens } from './tokens.ts';

/** A text's tokens, and where each of their keys stands. */
export interface WordIndex extends Tokens {
	/** The tokens with this key, ascending. */
	places(key: string): readonly number[];
}

const NONE: readonly number[] = [];

/** Reads the text once. */
export function wordIndexOf(text: string): WordIndex {
	const tokens = tokensOf(text);
	const places = new Map<string, number[]>();
	for (const [at, key] of tokens.keys.entries()) {
		const known = places.get(key);
		if (known) known.push(at);
		else places.set(key, [at]);
	}
	return { ...tokens, places: (key) => places.get(key) ?? NONE };
}

const LONGEST = 8;

/** What a token is worth where nothing else is known of it: long words say more, marks nearly nothing. */
export function worth(key: string): number {
	if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(key)) return 0.2;
	return Math.min(key.length, LONGEST) + (key.charCodeAt(0) > 0x2fff ? 1 : 0);
}
