/** Where a passage went, by the origin of every character, and what an answer is worth. */
import type { Span } from '#lib/core/text/span.ts';
import type { Traced } from './traced.ts';

export interface Truth {
	/** The part of the passage's characters that is left anywhere, from 0 to 1. */
	readonly left: number;
	/** The part of them that is left in one place, and the place. */
	readonly together: number;
	readonly place: Span | undefined;
	/** Every character that is left. */
	readonly places: readonly number[];
}

/** New characters between two of the passage that still count as its inside. */
const APART = 60;

export class Whereabouts {
	readonly #now: (readonly number[])[];
	readonly #text: string;

	constructor(before: string, after: Traced) {
		this.#text = before;
		this.#now = Array.from({ length: before.length }, () => []);
		for (const [at, origin] of after.origins.entries()) {
			if (origin >= 0 && /\S/.test(before.charAt(origin))) {
				this.#now[origin] = [...this.#now[origin]!, at];
			}
		}
	}

	of({ start, end }: Span): Truth {
		const places = this.#now
			.slice(start, end)
			.flat()
			.sort((a, b) => a - b);
		const length = this.#text.slice(start, end).replace(/\s/g, '').length;
		const apart = Math.max(APART, end - start);
		let best = { start: 0, end: 0, count: 0 };
		let group = best;
		for (const at of places) {
			const goesOn = group.count > 0 && at - group.end <= apart;
			group = goesOn
				? { start: group.start, end: at + 1, count: group.count + 1 }
				: { start: at, end: at + 1, count: 1 };
			if (group.count > best.count) best = group;
		}
		return {
			left: Math.min(1, places.length / length),
			together: Math.min(1, best.count / length),
			place: best.count > 0 ? { start: best.start, end: best.end } : undefined,
			places,
		};
	}
}

export type Verdict =
	/** At the place, or rightly nowhere. */
	| 'right'
	/** It shares something with the place, and is too long or too short. */
	| 'boundary'
	/** Anchored where nothing of the passage is, or though nothing is left of it. */
	| 'wrong'
	/** Nowhere, though it is there. */
	| 'missed'
	/** Several places offered. */
	| 'ambiguous'
	/** Too little of the passage is left to say what is right, and what was said is not wrong. */
	| 'open';

const GONE = 0.1;
const PRESENT = 0.5;
const RIGHT = 0.8;

export function isGone({ left }: Truth): boolean {
	return left <= GONE;
}

export function verdictOn(truth: Truth, answer: Span | 'ambiguous' | undefined): Verdict {
	const isPresent = truth.together >= PRESENT;
	if (answer === 'ambiguous') return isPresent || isGone(truth) ? 'ambiguous' : 'open';
	if (!answer) return isGone(truth) ? 'right' : isPresent ? 'missed' : 'open';
	if (isGone(truth)) return 'wrong';
	if (!truth.places.some((at) => at >= answer.start && at < answer.end)) return 'wrong';
	if (!isPresent || !truth.place) return 'open';
	const { start, end } = truth.place;
	const shared = Math.max(0, Math.min(end, answer.end) - Math.max(start, answer.start));
	const either = Math.max(end, answer.end) - Math.min(start, answer.start);
	return shared / either >= RIGHT ? 'right' : 'boundary';
}
