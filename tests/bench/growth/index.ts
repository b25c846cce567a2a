/** How the time of pure functions grows with what there is, in Node. Bundled by `../bundled.js`. */
import { elsewhere } from './elsewhere.ts';
import { inOneText } from './in-one-text.ts';
import { whole } from './whole.ts';
import type { Timing } from './timing.ts';

/** @param options.quick leaves out the largest sizes, and some rounds */
export function run({ quick }: { quick: boolean }): Timing[] {
	const rounds = quick ? 3 : 5;
	const sizes = quick ? 3 : 4;
	return [elsewhere, inOneText, whole].flatMap((measure) => measure(sizes, rounds));
}
