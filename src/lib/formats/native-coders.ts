/** Coders as members of a file: one for each name, since highlights know them by it. */
import { coderId } from '#lib/core/coders/coder-of.ts';
import type { Coder } from '#lib/core/model/coder.ts';
import type { Problem } from '#lib/core/result.ts';
import type { NativeCoder } from './native-schema.ts';

/** Records of one name go out as one, with all that any of them has declared done. */
export function coderMembers(coders: readonly Coder[]): NativeCoder[] {
	const byName = new Map<string, NativeCoder>();
	for (const { id, name, colour, done } of coders) {
		const known = byName.get(name);
		const first = known && id !== coderId(name) ? known : { id, name, colour };
		byName.set(name, { ...first, done: [...new Set([...(known?.done ?? []), ...done])] });
	}
	return [...byName.values()];
}

/** The second coder of one name, or `undefined`. */
export function sameCoderTwice(coders: readonly NativeCoder[]): Problem | undefined {
	const names = new Set<string>();
	for (const [i, { name }] of coders.entries()) {
		if (names.has(name)) {
			return { code: 'file-same-coder-twice', where: `coders[${i}].name`, params: { name } };
		}
		names.add(name);
	}
	return undefined;
}
