/**
 * A text as the runs of five words that it has (shingles: Broder, "On the resemblance and
 * containment of documents", 1997), by which texts that share passages are found without comparing
 * each with each. Where words are not parted by spaces, characters count as words.
 */

const RUN = 5;
const WORDS =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

export interface Shingled {
	/** How many words the text has. */
	readonly words: number;
	/** A number for each run, in order; fewer than five words have none. */
	readonly runs: Uint32Array;
}

/** Case, punctuation and white space make no difference. */
export function shingled(text: string): Shingled {
	const words: number[] = [];
	for (const [word] of text.normalize('NFKC').toLowerCase().matchAll(WORDS)) {
		words.push(numberOf(word));
	}
	const runs = new Uint32Array(Math.max(0, words.length - RUN + 1));
	for (let i = 0; i < runs.length; i++) {
		let run = 0;
		for (let k = 0; k < RUN; k++) run = mixed(run ^ (words[i + k] ?? 0));
		runs[i] = run;
	}
	return { words: words.length, runs };
}

/** The words that both have in runs of five or more, as a share of the words of both: 0 to 1. */
export function shareInCommon(a: Shingled, b: Shingled): number {
	if (a.words + b.words === 0) return 0;
	const common = Math.min(covered(a, new Set(b.runs)), covered(b, new Set(a.runs)));
	return (2 * common) / (a.words + b.words);
}

/** How many words lie in one of those runs. */
function covered({ runs }: Shingled, among: ReadonlySet<number>): number {
	let count = 0;
	let upTo = 0;
	for (const [i, run] of runs.entries()) {
		if (!among.has(run)) continue;
		count += i + RUN - Math.max(i, upTo);
		upTo = i + RUN;
	}
	return count;
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over UTF-16 units. */
function numberOf(word: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
	return hash >>> 0;
}

/** The finaliser of MurmurHash3: every bit depends on every other. */
function mixed(value: number): number {
	let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}
