/** What tags and codes have in common: names that are free, ids that stay, definitions that are kept. */
import { fail, ok, type Problem, type Result } from '../result.ts';
import { fold } from '../search/fold.ts';
import type { EarlierDefinition, Entry } from '../model/codebook.ts';

/** What a person writes of a tag or a code. An empty example is none, also in place of a shipped one. */
export type Wording = Pick<Entry, 'label' | 'definition' | 'example' | 'counterexample'>;

/** An id that says what it was first called, and that none of `taken` is. */
export function freshId(label: string, taken: (id: string) => boolean): string {
	const slug = (fold(label).match(/[\p{L}\p{N}]+/gu) ?? ['entry']).join('-').slice(0, 40);
	for (let n = 1; ; n++) {
		const id = n === 1 ? slug : `${slug}-${n}`;
		if (!taken(id)) return id;
	}
}

/** Whether two labels are the same but for case, accents and blanks. */
export function sameLabel(a: string, b: string): boolean {
	return fold(a).trim() === fold(b).trim();
}

/** The label without blanks around it, unless there is none or one of the others has it. */
export function freeLabel(
	label: string,
	others: readonly Pick<Entry, 'label' | 'deleted'>[],
): Result<string, Problem> {
	const name = label.trim();
	if (!name) return fail({ code: 'label-missing' });
	const same = others.find((one) => !one.deleted && sameLabel(one.label, name));
	return same ? fail({ code: 'label-taken', params: { label: same.label } }) : ok(name);
}

/**
 * The entry in other words. What it was called and defined as is kept if highlights were coded under
 * it (`used`).
 */
export function reworded<T extends Entry>(
	entry: T,
	{ label, definition, example, counterexample }: Wording,
	used: boolean,
	time: string,
): T {
	const { example: _, counterexample: __, earlier = [], ...rest } = entry;
	const before: EarlierDefinition = {
		label: entry.label,
		definition: entry.definition,
		until: time,
	};
	const differs = label !== before.label || definition !== before.definition;
	const kept = used && differs ? [...earlier, before] : earlier;
	return {
		...rest,
		label,
		definition,
		...(example !== undefined && { example }),
		...(counterexample !== undefined && { counterexample }),
		...(kept.length > 0 && { earlier: kept }),
	} as unknown as T;
}

/** The entry as it is offered again. */
export function undeleted<T extends Entry>({ deleted: _, ...entry }: T): T {
	return entry as unknown as T;
}

/** The entry's words without blanks around them, and without examples where they are empty. */
export function trimmed(words: Wording): Wording {
	const { example, counterexample, ...rest } = trimmedAll(words);
	return { ...rest, ...(example && { example }), ...(counterexample && { counterexample }) };
}

/** The entry's words without blanks around them; an example that was emptied is ''. */
export function trimmedAll({ label, definition, example, counterexample }: Wording): Wording {
	const plain = (text: string) => text.trim().replace(/\s+/g, ' ');
	return {
		...{ label: plain(label), definition: plain(definition) },
		...(example !== undefined && { example: plain(example) }),
		...(counterexample !== undefined && { counterexample: plain(counterexample) }),
	};
}
