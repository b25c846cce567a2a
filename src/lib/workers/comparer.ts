/** Asks the worker that compares articles. The one door to it: it is started by the first question. */
import { Asking } from './asking.ts';
import address from './compare.worker.ts?worker&url';
import type { Questions } from './questions.ts';
import { workerAt } from './start-worker.ts';

export type { AskOptions } from './asking.ts';

const start = workerAt('compare-worker', address);

/** Problems of its answers: cancelled and comparison-failed. */
export class Comparer extends Asking<Questions> {
	constructor() {
		super(start, 'comparison-failed');
	}
}
