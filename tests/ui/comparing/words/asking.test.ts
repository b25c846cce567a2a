import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fail, ok, type Result } from '#lib/core/result.ts';
import { Asking, type AskOptions } from '#lib/ui/comparing/words/asking.svelte.ts';

/** A worker that answers when it is told to. */
class Answerer {
	readonly asked: { options: AskOptions; answer: (result: Result<string>) => void }[] = [];

	readonly ask = (options: AskOptions): Promise<Result<string>> =>
		new Promise((resolve, reject) => {
			options.signal.addEventListener('abort', () => reject(new Error('aborted')));
			this.asked.push({ options, answer: resolve });
		});

	async answer(result: Result<string>): Promise<void> {
		this.asked.at(-1)?.answer(result);
		await vi.advanceTimersByTimeAsync(0);
	}
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('an answer that is worked out', () => {
	test('is there when it comes', async () => {
		const worker = new Answerer();
		const asking = new Asking(worker.ask);
		asking.start();
		await worker.answer(ok('voices'));
		expect(asking.value).toBe('voices');
	});

	test('says that it takes long only if it does', async () => {
		const worker = new Answerer();
		const asking = new Asking(worker.ask);
		asking.start();
		await vi.advanceTimersByTimeAsync(399);
		expect(asking.slow).toBe(false);
		await vi.advanceTimersByTimeAsync(1);
		expect(asking.slow).toBe(true);
		worker.asked[0]!.options.onprogress(0.5);
		expect(asking.share).toBe(0.5);
	});

	test('is given up by the person, and asked for again', async () => {
		const worker = new Answerer();
		const asking = new Asking(worker.ask);
		asking.start();
		asking.cancel();
		await vi.advanceTimersByTimeAsync(1000);
		expect(worker.asked[0]!.options.signal.aborted).toBe(true);
		expect([asking.cancelled, asking.problem, asking.slow]).toEqual([true, undefined, false]);
		asking.start();
		await worker.answer(ok('late'));
		expect([asking.cancelled, asking.value]).toEqual([false, 'late']);
	});

	test('leaves a problem if it fails, which the next one takes away', async () => {
		const worker = new Answerer();
		const asking = new Asking(worker.ask);
		asking.start();
		await worker.answer(fail({ code: 'comparison-failed' }));
		expect(asking.problem).toEqual({ code: 'comparison-failed' });
		asking.start();
		expect(asking.problem).toBeUndefined();
	});

	test('fails with a reason if the asking itself does', async () => {
		const asking = new Asking(() => Promise.reject(new Error('not loaded')));
		asking.start();
		await vi.advanceTimersByTimeAsync(0);
		expect(asking.problem?.params).toEqual({ reason: 'Error: not loaded' });
	});

	test('is dropped if it comes after the view was closed', async () => {
		const worker = new Answerer();
		const asking = new Asking(worker.ask);
		asking.start();
		asking.close();
		await worker.answer(ok('too late'));
		expect([asking.value, asking.problem]).toEqual([undefined, undefined]);
	});
});
