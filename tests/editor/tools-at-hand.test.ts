import { describe, expect, test } from 'vitest';
import { ToolsAtHand } from '#lib/editor/tools-at-hand.ts';

interface Answer {
	readonly promise: Promise<string>;
	readonly resolve: (tools: string) => void;
	readonly reject: (reason: Error) => void;
}

/** A fetch that is answered by hand, and a place that is the case. */
function byHand() {
	const asked: Answer[] = [];
	const fetch = () => {
		let answer: Pick<Answer, 'resolve' | 'reject'> | undefined;
		const promise = new Promise<string>((resolve, reject) => (answer = { resolve, reject }));
		asked.push({ promise, ...answer! });
		return promise;
	};
	const now = { place: 0 };
	const missed: Error[] = [];
	const remember = () => {
		const { place } = now;
		return () => void (now.place = place);
	};
	const tools = new ToolsAtHand(fetch, remember, (reason) => missed.push(reason));
	return { asked, now, missed, tools };
}

/** All that was promised has been done. */
function settled(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}

describe('tools that are fetched', () => {
	test('are asked for once, and what waits is done in its order', async () => {
		const { asked, tools } = byHand();
		const done: string[] = [];
		const need = (name: string) => tools.orThen(() => done.push(name));
		expect([need('first'), need('second')]).toEqual([undefined, undefined]);
		expect(asked).toHaveLength(1);
		asked[0]!.resolve('pen');
		await settled();
		expect(done).toEqual(['first', 'second']);
		expect(need('third')).toBe('pen');
		expect(done).toEqual(['first', 'second']);
	});

	test('are asked for again after they could not be had', async () => {
		const { asked, tools } = byHand();
		const done: string[] = [];
		tools.orThen(() => done.push('lost'));
		asked[0]!.reject(new Error('no network'));
		await expect(asked[0]!.promise).rejects.toThrow();
		await settled();
		tools.orThen(() => done.push('kept'));
		asked[1]!.resolve('pen');
		await settled();
		expect(done).toEqual(['kept']);
	});

	test('are missed aloud by whoever waits for them, and by nobody who has gone', async () => {
		const { asked, missed, tools } = byHand();
		const gone = new Error('no network');
		tools.orThen(() => {});
		asked[0]!.reject(gone);
		await settled();
		expect(missed).toEqual([gone]);
		tools.orThen(() => {});
		tools.forget();
		asked[1]!.reject(gone);
		await settled();
		expect(missed).toEqual([gone]);
	});

	test('serve what waits where it was asked for, and leave the person where they are by then', async () => {
		const { asked, now, tools } = byHand();
		const done: string[] = [];
		const need = (name: string) => tools.orThen(() => done.push(`${name} at ${now.place}`));
		const goTo = (place: number) => {
			tools.passing();
			now.place = place;
		};
		goTo(1);
		for (const name of ['select', 'tag']) need(name);
		goTo(2);
		need('open');
		goTo(3);
		goTo(4);
		asked[0]!.resolve('pen');
		await settled();
		expect(done).toEqual(['select at 1', 'tag at 1', 'open at 2']);
		expect(now.place).toBe(4);
	});

	test('let what came of one thing be drawn before the next is done', async () => {
		const { asked, tools } = byHand();
		const done: string[] = [];
		tools.orThen(() => queueMicrotask(() => done.push('drawn')));
		tools.orThen(() => done.push('next'));
		asked[0]!.resolve('pen');
		await settled();
		expect(done).toEqual(['drawn', 'next']);
	});

	test('are of no use to what is gone', async () => {
		const { asked, tools } = byHand();
		const done: string[] = [];
		tools.orThen(() => done.push('late'));
		tools.forget();
		asked[0]!.resolve('pen');
		await settled();
		expect(done).toEqual([]);
	});
});
