import { describe, expect, test } from 'vitest';
import type { Annotation } from '#lib/core/model/annotation.ts';
import { snapshotOf } from '#lib/core/model/change.ts';
import { EMPTY_SNAPSHOT } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import { inStoryOrder, noteOpened } from '#lib/ui/library/story-order.ts';

const story = (id: string, more: Partial<Story> = {}): Story => ({
	...{ type: 'story', id, title: id.toUpperCase(), articles: [`of-${id}`] },
	...more,
});

function marked(id: string, modified: string): Annotation {
	const quote = { exact: 'x', prefix: '', suffix: '' };
	const anchor = { quote, position: { start: 0, end: 1 }, hash: '' };
	const made = { creator: 'You', created: modified, modified, tag: 'framing', codes: [] };
	return { type: 'annotation', id: `in-${id}`, article: `of-${id}`, anchor, ...made };
}

const snapshot = snapshotOf(
	[
		story('a'),
		story('b'),
		story('c'),
		story('example', { example: true, title: 'A0' }),
		story('gone', { deleted: '2026-11-22T10:00:00.000Z' }),
		marked('b', '2026-11-20T10:00:00.000Z'),
		marked('c', '2026-11-21T10:00:00.000Z'),
		marked('example', '2026-11-22T10:00:00.000Z'),
	],
	EMPTY_SNAPSHOT,
);

describe('the stories', () => {
	test.each([
		['title', ['a', 'b', 'c', 'example']],
		['changed', ['c', 'b', 'a', 'example']],
		['opened', ['b', 'c', 'a', 'example']],
	] as const)('by %s are %o', (sort, order) => {
		const ids = inStoryOrder(snapshot, sort, ['example', 'b', 'unknown']).map(({ id }) => id);
		expect(ids).toEqual(order);
	});
});

describe('what was opened', () => {
	test('is remembered, the last first', () => {
		const notes = new Map<string, string>();
		const storage = {
			getItem: (name: string) => notes.get(name) ?? null,
			setItem: (name: string, value: string) => void notes.set(name, value),
		} as Storage;
		for (const id of ['a', 'b', 'a']) noteOpened(storage, id);
		expect(noteOpened(storage)).toEqual(['a', 'b']);
	});

	test('is not known where nothing can be stored', () => {
		expect(noteOpened(undefined, 'a')).toEqual(['a']);
		const forbidden = {
			getItem() {
				throw new DOMException('no', 'SecurityError');
			},
		} as unknown as Storage;
		expect(noteOpened(forbidden, 'a')).toEqual([]);
	});
});
