/** An import that puts another definition in the place of a stored one keeps the stored one as earlier. */
import type { Entry, Tag } from './codebook.ts';
import { inOrder } from './earlier-definitions.ts';
import type { Entity } from './snapshot.ts';

/** `after` is what `stored` becomes at `time` (ISO 8601). */
export function keepingDefinitions(stored: Entity, after: Entity, time: string): Entity {
	if (stored.type !== 'tag') return after;
	const tag = after as Tag;
	const codes = tag.codes.map((code) => {
		const before = stored.codes.find(({ id }) => id === code.id);
		return before ? keeping(before, code, time) : code;
	});
	return { ...keeping<Tag>(stored, tag, time), codes };
}

function keeping<T extends Entry>(before: T, after: T, time: string): T {
	const { label, definition } = before;
	const says = (one: Pick<Entry, 'label' | 'definition'>) =>
		one.label === label && one.definition === definition;
	const { earlier = [] } = after;
	if (says(after) || earlier.some(says)) return after;
	return { ...after, earlier: inOrder([...earlier, { label, definition, until: time }]) };
}
