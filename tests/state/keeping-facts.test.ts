/** What is known of backups outlives the database, and harms nothing where it can’t be kept. */
import { describe, expect, test } from 'vitest';
import { FactsBook } from '#lib/state/keeping-facts.ts';

const FACTS = { first: 1, seq: 7, edition: 'one', saved: 5 };

function storage(): Storage {
	const items = new Map<string, string>();
	return {
		getItem: (key: string) => items.get(key) ?? null,
		setItem: (key: string, value: string) => void items.set(key, value),
	} as Storage;
}

describe('what is known of backups', () => {
	test('is known at the next visit, and in another tab', () => {
		const shared = storage();
		const here = new FactsBook(shared);
		expect(here.read()).toBeUndefined();
		here.write(FACTS);
		const there = new FactsBook(shared);
		expect(there.read()).toEqual(FACTS);
		there.write({ ...FACTS, seq: 9 });
		expect(here.read()).toEqual({ ...FACTS, seq: 9 });
	});

	test.each([
		'{',
		'null',
		'[]',
		'{"first":1}',
		'{"first":1,"seq":"7"}',
		'{"first":null,"seq":7}',
		'{"first":1,"seq":7,"edition":2}',
	])('is not taken from %s', (note) => {
		const shared = storage();
		shared.setItem('crossread.backups', note);
		expect(new FactsBook(shared).read()).toBeUndefined();
	});

	test('lasts as long as the page where the browser keeps nothing', () => {
		const forbidden = {
			getItem: () => {
				throw new DOMException('forbidden here', 'SecurityError');
			},
			setItem: () => {
				throw new DOMException('forbidden here', 'SecurityError');
			},
		} as unknown as Storage;
		for (const none of [undefined, forbidden]) {
			const book = new FactsBook(none);
			book.write(FACTS);
			expect(book.read()).toEqual(FACTS);
		}
	});
});
