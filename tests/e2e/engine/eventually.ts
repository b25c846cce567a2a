/** Waiting for the page to say what it should, by asking it. */
import { isDeepStrictEqual } from 'node:util';
import { AssertionError } from 'node:assert';

const patience = 10_000;

/**
 * Reads until the value equals `expected` (or satisfies it, if it is a function), and returns it.
 * Throws with the last value read after ten seconds.
 */
export async function eventually<Value>(
	what: string,
	read: () => Promise<Value>,
	expected: Value | ((value: Value) => boolean),
): Promise<Value> {
	const matches = (value: Value) =>
		typeof expected === 'function'
			? (expected as (value: Value) => boolean)(value)
			: isDeepStrictEqual(value, expected);
	const end = Date.now() + patience;
	for (;;) {
		const actual = await read();
		if (matches(actual)) return actual;
		if (Date.now() > end) {
			const message = `${what}: still ${JSON.stringify(actual)} after ${patience / 1000} s`;
			throw typeof expected === 'function'
				? new AssertionError({ message })
				: new AssertionError({ message, actual, expected, operator: 'eventually' });
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}
