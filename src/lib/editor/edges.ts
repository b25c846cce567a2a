/**
 * The keys that go to the ends of a text. They are ours because a browser stops short where it has
 * not laid out what lies ahead.
 */
import type { Range } from '#lib/core/text/movement.ts';

/** Where such a key takes the selection in a text of `length`; nothing if it is another key. */
export function toEdge(
	event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
	{ anchor }: Range,
	length: number,
): Range | undefined {
	const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
	if (altKey || ctrlKey === metaKey) return undefined;
	const [home, end] = metaKey ? ['ArrowUp', 'ArrowDown'] : ['Home', 'End'];
	if (key !== home && key !== end) return undefined;
	const head = key === end ? length : 0;
	return { anchor: shiftKey ? anchor : head, head };
}
