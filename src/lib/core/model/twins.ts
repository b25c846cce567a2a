/** Articles that come in a second time: the same text, the same address, or nearly the same text. */
import { canonicalUrl } from '../text/canonical-url.ts';
import { shareInCommon, shingled, type Shingled } from '../text/shingles.ts';
import type { Article } from './article.ts';

export type TwinKind = 'same-text' | 'same-url' | 'near';

export interface Twin {
	/** The id of an article that comes in. */
	readonly incoming: string;
	/** The id of the stored one that it is like, or of one that comes in before it. */
	readonly stored: string;
	readonly kind: TwinKind;
	/** Words that both have in runs of five or more, as a share of the words of both: 0 to 1. */
	readonly share: number;
}

export type Candidate = Pick<Article, 'id' | 'text' | 'url'>;

/** From where on two texts are nearly the same: agency stories that two outlets printed are. */
const NEAR = 0.6;
/** One run in so many is looked up; those that two texts share are as likely among them as others. */
const SAMPLED = 4;
/** The least share of looked-up runs in common that texts as alike as `NEAR` can have. */
const LEAST = 0.06;
/** Texts that are compared in full with one that comes in. */
const TRIED = 10;

interface Known extends Candidate {
	/** The text, and the address, as far as a twin has the same. */
	readonly plain: string;
	readonly address: string | undefined;
	readonly shingles: Shingled;
	/** Its runs that are looked up, each once. */
	readonly sample: readonly number[];
}

/**
 * For each that comes in the one most like it among the stored, and the one most like it among those
 * before it, if there are any. The same text goes before the same address, that before nearly the
 * same text. Yields the share done. Takes time in proportion to the length of all texts.
 */
export function* twins(
	incoming: readonly Candidate[],
	stored: readonly Candidate[],
): Generator<number, readonly Twin[]> {
	const found: Twin[] = [];
	const shelves = [new Shelf(), new Shelf()] as const;
	const [there, before] = shelves;
	const total = stored.length + incoming.length;
	for (const [i, candidate] of stored.entries()) {
		yield i / total;
		there.put(known(candidate));
	}
	for (const [i, candidate] of incoming.entries()) {
		yield (stored.length + i) / total;
		const one = known(candidate);
		for (const shelf of shelves) {
			const twin = shelf.like(one);
			if (twin) found.push(twin);
		}
		before.put(one);
	}
	return found;
}

function known(candidate: Candidate): Known {
	const shingles = shingled(candidate.text);
	const sample = [...new Set(shingles.runs.filter((run) => run % SAMPLED === 0))];
	const address = canonicalUrl(candidate.url ?? '');
	return { ...candidate, plain: plain(candidate.text), address, shingles, sample };
}

/** Articles to be found by what they have in common with another. */
class Shelf {
	readonly #all: Known[] = [];
	readonly #byText = new Map<string, Known>();
	readonly #byUrl = new Map<string, Known>();
	/** Indexes into all. */
	readonly #byRun = new Map<number, number[]>();

	/** The first of those with the same text, or the same address, stays the one that is found. */
	put(one: Known): void {
		const { address, plain: text } = one;
		if (address !== undefined && !this.#byUrl.has(address)) this.#byUrl.set(address, one);
		if (text === '' || this.#byText.has(text)) return;
		this.#byText.set(text, one);
		const index = this.#all.push(one) - 1;
		for (const run of one.sample) {
			const list = this.#byRun.get(run);
			if (list) list.push(index);
			else this.#byRun.set(run, [index]);
		}
	}

	like(one: Known): Twin | undefined {
		const twin = (other: Known, kind: TwinKind, share: number): Twin | undefined =>
			other.id === one.id ? undefined : { incoming: one.id, stored: other.id, kind, share };
		const same = this.#byText.get(one.plain);
		if (same) return twin(same, 'same-text', 1);
		const placed = this.#byUrl.get(one.address ?? '');
		if (placed) return twin(placed, 'same-url', shareInCommon(one.shingles, placed.shingles));
		const [near, share] = this.#nearest(one);
		return near && share >= NEAR ? twin(near, 'near', share) : undefined;
	}

	#nearest(one: Known): [Known | undefined, number] {
		const counts = new Map<number, number>();
		for (const run of one.sample) {
			for (const index of this.#byRun.get(run) ?? []) {
				counts.set(index, (counts.get(index) ?? 0) + 1);
			}
		}
		const likely = [...counts]
			.filter(([index, count]) => {
				const other = this.#all[index];
				return other && count >= LEAST * Math.min(one.sample.length, other.sample.length);
			})
			.sort(([, a], [, b]) => b - a)
			.slice(0, TRIED);
		let best: [Known | undefined, number] = [undefined, 0];
		for (const [index] of likely) {
			const other = this.#all[index];
			const share = other ? shareInCommon(one.shingles, other.shingles) : 0;
			if (share > best[1]) best = [other, share];
		}
		return best;
	}
}

/**
 * Without what typesetters and programs change: white space, quotation marks, dashes, ellipses. NFKC
 * makes of an acute accent a space and of a double prime two single ones, so quotation marks go first.
 */
function plain(text: string): string {
	return text
		.replace(/[\u2018\u2019\u201a\u201b\u2032`´]/g, "'")
		.replace(/[\u201c\u201d\u201e\u201f\u2033«»]/g, '"')
		.normalize('NFKC')
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}
