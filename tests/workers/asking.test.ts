/** The page's side of asking, with a thread that can fail in every way. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Asking } from '#lib/workers/asking.ts';
import type { QuestionsOf } from '#lib/workers/letters.ts';
import { threads } from './thread.ts';

/** Milliseconds of the test's own clock, after which a thread tells how far it is. */
const MOMENT = 1000;
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const table = {
	double: (number: number): number => number * 2,
	length: (bytes: Uint8Array): number => bytes.length,
	fail: (words: string): number => {
		throw new RangeError(words);
	},
	forever: async function* (_: null): AsyncGenerator<number, null> {
		for (;;) {
			await new Promise((resolve) => setTimeout(resolve, MOMENT));
			yield 0.5;
		}
	},
};

function asked() {
	const { counts, start } = threads(table);
	return { counts, asking: new Asking<QuestionsOf<typeof table>>(start, 'file-not-read') };
}

test('the answer comes to the one who asked', async () => {
	const { asking, counts } = asked();
	const answers = await Promise.all([asking.ask('double', 2), asking.ask('double', 3)]);
	expect(answers).toEqual([
		{ ok: true, value: 4 },
		{ ok: true, value: 6 },
	]);
	expect(counts.started).toBe(1);
	asking.close();
});

test('what fails is told, and the thread stays', async () => {
	const { asking, counts } = asked();
	expect(await asking.ask('fail', 'no wind')).toEqual({
		ok: false,
		error: { code: 'file-not-read', params: { reason: 'RangeError: no wind' } },
	});
	expect(await asking.ask('double', 1)).toEqual({ ok: true, value: 2 });
	expect(counts.started).toBe(1);
	asking.close();
});

test('what cannot be sent is an answer too, and the others are answered', async () => {
	const { asking } = asked();
	const other = asking.ask('double', 4);
	const unsendable = (() => 1) as unknown as number;
	expect(await asking.ask('double', unsendable)).toMatchObject({
		ok: false,
		error: { code: 'file-not-read' },
	});
	expect(await other).toEqual({ ok: true, value: 8 });
	asking.close();
});

test('what is handed over is not there any more', async () => {
	const { asking } = asked();
	const bytes = new Uint8Array(100);
	const answer = asking.ask('length', bytes, { transfer: [bytes.buffer] });
	expect(bytes.length).toBe(0);
	expect(await answer).toEqual({ ok: true, value: 100 });
	asking.close();
});

describe('a thread that falls', () => {
	test('is told to all who wait, and the next question starts another', async () => {
		const { counts, start } = threads(table);
		let fallen: Worker | undefined;
		const asking = new Asking<QuestionsOf<typeof table>>(() => (fallen = start()), 'file-not-read');
		const waiting = asking.ask('forever', null);
		fallen?.onerror?.({ message: 'out of memory' } as ErrorEvent);
		expect(await waiting).toEqual({
			ok: false,
			error: { code: 'file-not-read', params: { reason: 'out of memory' } },
		});
		expect(await asking.ask('double', 1)).toEqual({ ok: true, value: 2 });
		expect(counts).toEqual({ started: 2, running: 1 });
		asking.close();
	});

	test('or cannot be started is told as well', async () => {
		const asking = new Asking<QuestionsOf<typeof table>>(() => {
			throw new TypeError('forbidden');
		}, 'file-not-read');
		expect(await asking.ask('double', 1)).toMatchObject({ ok: false });
	});
});

test('a question can be cancelled, before and while it is worked on', async () => {
	const { asking } = asked();
	expect(await asking.ask('double', 1, { signal: AbortSignal.abort() })).toMatchObject({
		error: { code: 'cancelled' },
	});
	const run = new AbortController();
	const shares: number[] = [];
	const answer = asking.ask('forever', null, {
		signal: run.signal,
		onprogress: (share) => {
			shares.push(share);
			run.abort();
		},
	});
	await vi.advanceTimersByTimeAsync(MOMENT);
	expect(await answer).toMatchObject({ error: { code: 'cancelled' } });
	expect(shares).toEqual([0.5]);
	expect(await asking.ask('double', 2)).toEqual({ ok: true, value: 4 });
	asking.close();
});

test('closed, it answers what is waited for', async () => {
	const { asking, counts } = asked();
	const answer = asking.ask('forever', null);
	asking.close();
	expect(await answer).toMatchObject({ error: { code: 'cancelled' } });
	expect(counts.running).toBe(0);
});
