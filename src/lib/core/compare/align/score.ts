/**
 * One score for two sentences: how far their words, and a little less what the words mean, are above
 * the average pair of these articles, in standard deviations.
 */
import type { Lexical } from './lexical.ts';
import type { Meaning } from './meaning.ts';
import type { Sentence } from './sentence.ts';

/** What the meaning counts beside the words. */
const MEANING = 0.75;
/** A heading is offered only where nothing else is. In standard deviations. */
const HEADING = 1;
/** What a pair loses of the lead that one of its neighbours has: a claim is offered where it is made. */
const RIVAL = 0.1;
/** From how many sentences on the average is taken over a sample of them. */
const SAMPLE = 600;

export interface Scorer {
	/** Fills `into[b]` for every sentence `b` from `from` on; -Infinity within the same article. */
	score(a: number, from: number, into: Float64Array): void;
}

/** Yields the share done. The sample is spread evenly, so it is the same every time. */
export function* scorerOf(
	sentences: readonly Sentence[],
	lexical: Lexical,
	meaning: Meaning,
): Generator<number, Scorer> {
	const size = sentences.length;
	const words = new Float64Array(size);
	const cosines = new Float64Array(size);
	const sources = Uint32Array.from(sentences, ({ source }) => source);
	const known = Uint8Array.from(sentences, (_, at) => Number(meaning.has(at)));
	const headings = Uint8Array.from(sentences, ({ isHeading }) => Number(isHeading));
	const fill = (a: number, from: number): void => {
		words.fill(0, from);
		lexical.addLikeness(a, from, words);
		if (known[a]) meaning.cosines(a, from, cosines);
	};

	const ofWords = new Moments();
	const ofMeaning = new Moments();
	const step = Math.max(1, size / SAMPLE);
	for (let next = 0; next < size; next += step) {
		const a = Math.floor(next);
		fill(a, 0);
		for (let b = 0; b < size; b++) {
			if (sources[a] === sources[b]) continue;
			ofWords.add(words[b]!);
			if (known[a] && known[b]) ofMeaning.add(cosines[b]!);
		}
		yield a / size;
	}
	const scale = ofWords.deviation;
	const scaleOfMeaning = ofMeaning.deviation;
	/** So that the score of a pair of average spread is 1. */
	const total = Math.sqrt(1 + (ofMeaning.count > 0 ? MEANING ** 2 : 0));

	/** Three rows in a ring: the sentence's own, and those of the sentences around it. */
	const ring = [0, 1, 2].map(() => ({ a: -1, from: 0, scores: new Float64Array(size) }));
	const plainRow = (a: number, from: number): Float64Array => {
		const row = ring[a % ring.length]!;
		if (row.a === a && row.from <= from) return row.scores;
		row.a = a;
		row.from = from;
		fill(a, from);
		for (let b = from; b < size; b++) {
			let score = (words[b]! - ofWords.mean) / scale;
			if (known[a] && known[b]) {
				score += (MEANING * (cosines[b]! - ofMeaning.mean)) / scaleOfMeaning;
			}
			row.scores[b] = score / total;
		}
		return row.scores;
	};
	/** Whether the sentence after `a` stands in the same article. */
	const goesOn = (a: number): boolean => a >= 0 && a + 1 < size && sources[a] === sources[a + 1];

	return {
		score(a, from, into) {
			const first = Math.max(0, from - 1);
			const own = plainRow(a, first);
			const before = goesOn(a - 1) ? plainRow(a - 1, first) : own;
			const after = goesOn(a) ? plainRow(a + 1, first) : own;
			for (let b = from; b < size; b++) {
				if (sources[a] === sources[b]) {
					into[b] = -Infinity;
					continue;
				}
				let rival = Math.max(own[b]!, before[b]!, after[b]!);
				if (goesOn(b - 1)) rival = Math.max(rival, own[b - 1]!);
				if (goesOn(b)) rival = Math.max(rival, own[b + 1]!);
				const headingsHere = headings[a]! + headings[b]!;
				into[b] = own[b]! - RIVAL * (rival - own[b]!) - HEADING * headingsHere;
			}
		},
	};
}

class Moments {
	count = 0;
	#sum = 0;
	#squares = 0;

	add(value: number): void {
		this.count++;
		this.#sum += value;
		this.#squares += value * value;
	}

	get mean(): number {
		return this.count === 0 ? 0 : this.#sum / this.count;
	}

	/** 1 where all are the same, so that it can be divided by. */
	get deviation(): number {
		if (this.count === 0) return 1;
		const variance = this.#squares / this.count - this.mean ** 2;
		return variance > 1e-18 ? Math.sqrt(variance) : 1;
	}
}
