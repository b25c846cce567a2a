/** What an experiment is, what it hands in, and what it is given to work with. */
import type { EngineName } from '../storage/harness/plain-browser.ts';
import type { Engine } from './engines.ts';
import type { Site } from './site.ts';

/** One line of the table. */
export interface Row {
	/** What was done, for the reader of the table. */
	readonly what: string;
	readonly engine?: EngineName;
	readonly trials: number;
	/** What came out, with its unit. */
	readonly figure: string;
	/** What it should be. */
	readonly target: string;
	/** `undefined` where there is no target: the line is there to compare with. */
	readonly met?: boolean;
	/** Particulars, and why where a target was missed. */
	readonly note?: string;
}

/** A part of an experiment that could not be done here. */
export interface Skipped {
	readonly what: string;
	readonly skipped: string;
}

/** What needs a driver for its tabs. */
export const WITHOUT_DRIVER: Skipped = { what: 'WebKitGTK', skipped: 'Playwright can’t drive it' };

export interface Experiment {
	/** As in the plan: D1, D2, … */
	readonly id: string;
	readonly title: string;
	/** How many trials in each line: by default, and in a quick run. */
	readonly trials: number;
	readonly quick: number;
	/** It needs the built application, not only the workspace's code. */
	readonly built?: true;
	readonly run: (lab: Lab) => AsyncIterable<Row | Skipped>;
}

export interface Lab {
	readonly site: Site;
	readonly engines: readonly Engine[];
	/** Of the built application; `''` unless the experiment asks for it. */
	readonly address: string;
	readonly trials: number;
	/** A number from 0 to 1, reproducible by the run's seed. */
	readonly random: () => number;
	/** Shows how far it is, on one line. */
	readonly progress: (text: string) => void;
}

/** A whole number from `from` up to and without `to`. */
export function between(random: () => number, from: number, to: number): number {
	return from + Math.floor(random() * (to - from));
}

/** mulberry32: small, and good enough to pick moments. */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}
