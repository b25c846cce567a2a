/** The letters that stand for tags where there is no room for their names, and where colour is not seen. */
import type { Tag } from './codebook.ts';

/**
 * By `Tag.id`: the first letter of the label; where a tag before it has that one, the first letter
 * with another one of the label, so that no two tags have the same. A tag that comes twice counts once.
 */
export function lettersOf(tags: readonly Pick<Tag, 'id' | 'label'>[]): Map<string, string> {
	const letters = new Map<string, string>();
	const taken = new Set<string>();
	for (const { id, label } of tags) {
		if (letters.has(id)) continue;
		const [first = '?', ...more] = label.match(/[\p{L}\p{N}]/gu) ?? [];
		const start = first.toUpperCase();
		const tries = [start, ...[...more, ...'123456789'].map((next) => start + next)];
		const letter = tries.find((one) => !taken.has(one)) ?? start;
		letters.set(id, letter);
		taken.add(letter);
	}
	return letters;
}
