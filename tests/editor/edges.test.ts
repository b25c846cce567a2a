import { expect, test } from 'vitest';
import { toEdge } from '#lib/editor/edges.ts';

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
const at = { anchor: 10, head: 20 };

test.each([
	[
		{ key: 'End', ctrlKey: true },
		{ anchor: 99, head: 99 },
	],
	[
		{ key: 'Home', ctrlKey: true },
		{ anchor: 0, head: 0 },
	],
	[
		{ key: 'End', ctrlKey: true, shiftKey: true },
		{ anchor: 10, head: 99 },
	],
	[
		{ key: 'ArrowDown', metaKey: true },
		{ anchor: 99, head: 99 },
	],
	[
		{ key: 'ArrowUp', metaKey: true, shiftKey: true },
		{ anchor: 10, head: 0 },
	],
])('%o goes to an end of the text', (keys, range) => {
	expect(toEdge({ ...none, ...keys }, at, 99)).toEqual(range);
});

test.each([
	{ key: 'End' },
	{ key: 'ArrowDown', ctrlKey: true },
	{ key: 'End', ctrlKey: true, altKey: true },
	{ key: 'ArrowDown', metaKey: true, ctrlKey: true },
	{ key: 'a', ctrlKey: true },
])('%o is left to others', (keys) => {
	expect(toEdge({ ...none, ...keys }, at, 99)).toBeUndefined();
});
