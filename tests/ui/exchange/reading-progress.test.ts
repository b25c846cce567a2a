import { expect, it } from 'vitest';
import { ReadingProgress } from '#lib/ui/exchange/reading-progress.svelte.ts';

it('tells the time that is left from the time that it took so far', () => {
	let now = 0;
	const progress = new ReadingProgress(() => now);
	progress.expect(10);
	expect(progress.secondsLeft).toBeUndefined();
	now = 4000;
	progress.finish();
	progress.reached(1);
	expect([progress.number, progress.done, progress.secondsLeft]).toEqual([2, 2, 16]);
});

it('counts files that come later along, and begins anew after the last', () => {
	const progress = new ReadingProgress(() => 0);
	progress.expect(1);
	progress.expect(1);
	expect([progress.number, progress.files]).toEqual([1, 2]);
	progress.finish();
	progress.finish();
	expect(progress.running).toBe(false);
	progress.expect(1);
	expect([progress.number, progress.files]).toEqual([1, 1]);
});
