/** What a character is to the matcher. */

export type Kind =
	/** Part of a word. */
	| 'letter'
	| 'number'
	/** A letter of a script that puts no spaces between words. */
	| 'single'
	/** An accent, a variation selector, a skin tone: written onto what stands before. */
	| 'mark'
	/** Half of a flag. */
	| 'flag'
	| 'apostrophe'
	| 'quote'
	| 'dash'
	| 'dot'
	| 'ellipsis'
	| 'blank'
	/** Seen by nobody: soft hyphens, zero-width characters, signs of direction. */
	| 'hidden'
	/** Everything else. */
	| 'symbol';

/** What a character is says the first of these that it passes; one that passes none is a symbol. */
const TESTS: Record<Exclude<Kind, 'symbol'>, RegExp> = {
	blank: /[\s\p{Cc}]/u,
	dot: /\./u,
	ellipsis: /…/u,
	apostrophe: /['‘’‚‛`´ʼ′‹›]/u,
	quote: /["“”„‟«»″]/u,
	dash: /[\p{Pd}\u2212]/u,
	mark: /[\p{M}\p{Emoji_Modifier}]/u,
	hidden: /\p{Cf}/u,
	flag: /\p{Regional_Indicator}/u,
	// Punctuation that the East Asian scripts share is a symbol.
	single:
		/(?![\p{P}\p{S}])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u,
	letter: /[\p{L}_]/u,
	number: /\p{N}/u,
};

const KINDS = Object.keys(TESTS) as (keyof typeof TESTS)[];
const known = new Map<number, Kind>();
const ascii: Kind[] = Array.from({ length: 128 }, (_, code) => classified(code));

/** What the character is, by its code point; half of a surrogate pair is a symbol. */
export function kindOf(code: number): Kind {
	if (code < 128) return ascii[code]!;
	let kind = known.get(code);
	if (kind === undefined) known.set(code, (kind = classified(code)));
	return kind;
}

function classified(code: number): Kind {
	const character = String.fromCodePoint(code);
	return KINDS.find((kind) => TESTS[kind].test(character)) ?? 'symbol';
}
