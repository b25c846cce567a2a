import { expect, test } from 'vitest';
import { inOrder } from '#lib/core/model/earlier-definitions.ts';

const was = (until: string, label: string, definition = '') => ({ label, definition, until });

test('earlier definitions are each there once, the oldest first', () => {
	const [one, two, three, four] = [
		was('2025', 'Z'),
		was('2026', 'A', 'First.'),
		was('2026', 'A', 'Second.'),
		was('2026', 'B'),
	];
	const sorted = [one, two, three, four];
	expect(inOrder([four!, two!, { ...one! }, three!, one!])).toEqual(sorted);
	expect(inOrder([three!, one!, two!, four!, { ...four! }])).toEqual(sorted);
	expect(inOrder([])).toEqual([]);
});
