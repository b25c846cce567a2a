import { describe, expect, test } from 'vitest';
import { byArticle, sorted, type CountRow } from '#lib/ui/comparing/words/counts.ts';

const row = (name: string, a: number, b: number): CountRow => ({
	id: name,
	name,
	places: { a: places('a', a), b: places('b', b) },
});

function places(article: string, count: number) {
	return Array.from({ length: count }, (_, i) => ({ article, start: i, end: i + 1 }));
}

describe('rows of counts', () => {
	const rows = [row('Lowe', 1, 1), row('Ansell', 0, 5), row('Marwood', 2, 0)];
	const names = (order: string) => sorted(rows, order).map(({ name }) => name);

	test('stand in the order of their sums, equal ones by name', () => {
		expect(names('total')).toEqual(['Ansell', 'Lowe', 'Marwood']);
	});

	test('stand in the order of one outlet, or of their names', () => {
		expect(names('a')).toEqual(['Marwood', 'Lowe', 'Ansell']);
		expect(names('name')).toEqual(['Ansell', 'Lowe', 'Marwood']);
	});
});

test('places go under their articles, in the order in which they came', () => {
	const [first, second] = places('a', 2);
	const [other] = places('b', 1);
	expect(byArticle([first!, other!, second!])).toEqual({ a: [first, second], b: [other] });
});
