import { describe, expect, test } from 'vitest';
import { withExamples, withoutShipped } from '#lib/core/codebook/examples.ts';

const entry = (id: string) => ({ id, label: 'L', definition: 'D' });

describe('an entry', () => {
	test('has the examples that it is shipped with, unless it has its own', () => {
		expect(withExamples(entry('evidence'))).toHaveProperty('example');
		expect(withExamples({ ...entry('evidence'), example: 'Mine' }).example).toBe('Mine');
	});

	test.each(['constructor', '__proto__', 'toString', 'of-my-own'])('called %s has none', (id) => {
		expect(withExamples(entry(id))).toEqual(entry(id));
		expect(withoutShipped(id, { example: 'So' })).toEqual({ example: 'So' });
	});
});
