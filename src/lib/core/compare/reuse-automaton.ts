/**
 * A suffix automaton of several sequences of numbers (Blumer et al. 1985, "The smallest automaton
 * recognizing the subwords of a text"; several sequences: Mohri, Moreno & Weinstein 2009). It is
 * built in time proportional to what goes in, and knows every part of them by where it ends.
 */

/** All parts that end at the same places; `length` is that of the longest, which the state stands for. */
interface State {
	readonly length: number;
	/** The longest part that ends at these places and others. */
	link: State | undefined;
	readonly next: Map<number, State>;
}

/** A part that occurs in two groups or more and cannot be made longer without losing a place. */
export interface Repeat {
	readonly length: number;
	/** Where it ends, end exclusive: which sequence, and after how many numbers of it. */
	readonly ends: readonly (readonly [sequence: number, end: number])[];
}

export class SuffixAutomaton {
	readonly #root: State = { length: 0, link: undefined, next: new Map() };
	readonly #states: State[] = [this.#root];
	/** The state of each beginning of each sequence. */
	readonly #beginnings: State[][] = [];
	readonly #groups: number[] = [];

	/** Sequences of one group (the parts of one article) make no repeat by themselves. */
	add(sequence: readonly number[], group: number): void {
		const beginnings: State[] = [];
		let last = this.#root;
		for (const number of sequence) {
			last = this.#extended(last, number);
			beginnings.push(last);
		}
		this.#beginnings.push(beginnings);
		this.#groups.push(group);
	}

	#extended(last: State, number: number): State {
		const there = last.next.get(number);
		if (there) return there.length === last.length + 1 ? there : this.#split(last, number, there);
		const state = this.#made(last.length + 1, undefined, new Map());
		let from: State | undefined = last;
		while (from && !from.next.has(number)) {
			from.next.set(number, state);
			from = from.link;
		}
		if (!from) state.link = this.#root;
		else {
			const target = from.next.get(number)!;
			const isExact = target.length === from.length + 1;
			state.link = isExact ? target : this.#split(from, number, target);
		}
		return state;
	}

	/** The parts of `target` that are no longer than those that lead from `from` get a state of their own. */
	#split(from: State, number: number, target: State): State {
		const shorter = this.#made(from.length + 1, target.link, new Map(target.next));
		target.link = shorter;
		for (let at: State | undefined = from; at?.next.get(number) === target; at = at.link) {
			at.next.set(number, shorter);
		}
		return shorter;
	}

	#made(length: number, link: State | undefined, next: Map<number, State>): State {
		const state: State = { length, link, next };
		this.#states.push(state);
		return state;
	}

	/** All repeats of at least this length, in no order. */
	repeats(least: number): Repeat[] {
		const ends = new Map<State, [number, number][]>();
		for (const [sequence, beginnings] of this.#beginnings.entries()) {
			for (const [at, state] of beginnings.entries()) {
				const list = ends.get(state) ?? [];
				ends.set(state, list);
				list.push([sequence, at + 1]);
			}
		}
		// Longest first, so that all that end in a state are known before they are handed to its link.
		const found: Repeat[] = [];
		for (const state of this.#states.sort((a, b) => b.length - a.length)) {
			if (state.length < least) break;
			const here = ends.get(state) ?? [];
			if (state.link && state.link.length >= least) {
				const there = ends.get(state.link) ?? [];
				ends.set(state.link, there);
				for (const end of here) there.push(end);
			}
			if (this.#isInTwoGroups(here) && !this.#goesOn(state, here.length, ends)) {
				found.push({ length: state.length, ends: here });
			}
		}
		return found;
	}

	#isInTwoGroups(ends: readonly (readonly [number, number])[]): boolean {
		const first = this.#groups[ends[0]?.[0] ?? 0];
		return ends.some(([sequence]) => this.#groups[sequence] !== first);
	}

	/** Whether the same number follows at every place. */
	#goesOn(state: State, count: number, ends: ReadonlyMap<State, readonly unknown[]>): boolean {
		if (state.next.size !== 1) return false;
		const [next] = state.next.values();
		return ends.get(next!)?.length === count;
	}
}
