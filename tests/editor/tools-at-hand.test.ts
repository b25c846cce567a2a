import { describe, expect, test } from 'vitest';
import { ToolsAtHand } from '#lib/editor/tools-at-hand.ts';

interface Answer {
	readonly promise: Promise<string>;
	readonly resolve: (tools: string) => void;
	readonly reject: (reason: Error) => void;
}

/** A fetch that is answered by hand. */
function byHand() {
	const asked: Answer[] = [];
	const fetch = () => {
		let answer: Pick<Answer, 'resolve' | 'reject'> | undefined;
		const promise = new Promise<string>((resolve, reject) => (answer = { resolve, reject }));
		asked.push({ promise, ...answer! });
		return promise;
	};
	return { asked, tools: new ToolsAtHand(fetch) };
}

describe('tools that are fetched', () => {
	test('are asked for once, and what waits is done in its order', async () => {
		const { asked, tools } = byHand();
		const done: string[] = [];
		const need = (name: string) => tools.orThen(() => done.push(name));
		expect([need('first'), need('second')]).toEqual([undefined, undefined]);
		expect(asked).toHaveLength(1);
		asked[0]!.resolve('pen');
		await asked[0]!.promise;
		await Promise.resolve();
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
		await Promise.resolve();
		tools.orThen(() => done.push('kept'));
		asked[1]!.resolve('pen');
		await asked[1]!.promise;
		await Promise.resolve();
		expect(done).toEqual(['kept']);
	});

	test('are of no use to what is gone', async () => {
		const { asked, tools } = byHand();
		const done: string[] = [];
		tools.orThen(() => done.push('late'));
		tools.forget();
		asked[0]!.resolve('pen');
		await asked[0]!.promise;
		await Promise.resolve();
		expect(done).toEqual([]);
	});
});
