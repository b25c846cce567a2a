/**
 * One score for two sentences: how far their words, and half as much what the words mean, are above
 * the average pair of these articles, in standard deviations.
 */
import type { Lexical } from './lexical.ts';
import type { Meaning } from './meaning.ts';
import type { Sentence } from './sentence.ts';

/** What the meaning counts beside the words. */
const MEANING = 0.7;
/** A heading is offered only where nothing else is. In standard deviations. */
const HEADING = 1;
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

	return {
		score(a, from, into) {
			fill(a, from);
			const headingHere = headings[a]!;
			for (let b = from; b < size; b++) {
				if (sources[a] === sources[b]) {
					into[b] = -Infinity;
					continue;
				}
				let score = (words[b]! - ofWords.mean) / scale;
				if (known[a] && known[b]) {
					score += (MEANING * (cosines[b]! - ofMeaning.mean)) / scaleOfMeaning;
				}
				into[b] = score / total - HEADING * (headings[b]! + headingHere);
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
