/**
 * The codebook that everyone starts with speaks the language of the program, for as long as nobody
 * has put it otherwise: whatever still reads as it was shipped, in any language, is said in this one.
 */
import { change, sameValue, type Change } from '../model/change.ts';
import { DEFAULT_TAGS } from '../model/codebook-default.ts';
import type { Entry } from '../model/codebook.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { SPANISH } from './spanish.ts';

type Shipped = Partial<Pick<Entry, 'label' | 'definition' | 'example' | 'counterexample'>>;

const MEMBERS = ['label', 'definition', 'example', 'counterexample'] as const;

/** The English examples are not stored: examples.ts adds them where there are none. */
const ENGLISH = new Map<string, Shipped>(
	DEFAULT_TAGS.flatMap((tag) =>
		[tag, ...tag.codes].map(({ id, label, definition }) => [id, { label, definition }]),
	),
);
const IN_SPANISH = new Map<string, Shipped>(
	Object.entries(SPANISH).map(([id, [label, definition, example, counterexample]]) => [
		id,
		{ label, definition, example, counterexample },
	]),
);
const LANGUAGES: Readonly<Record<string, ReadonlyMap<string, Shipped>>> = {
	en: ENGLISH,
	es: IN_SPANISH,
};

/** @param language BCP 47; of one that has no words of its own, nothing changes */
export function inLanguage({ tags }: Pick<Snapshot, 'tags'>, language: string): Change {
	const words = LANGUAGES[language];
	if (!words) return change({});
	const updated = [...tags.values()].flatMap((tag) => {
		const after = { ...said(tag, words), codes: tag.codes.map((code) => said(code, words)) };
		return sameValue(tag, after) ? [] : [[tag, after] as const];
	});
	return change({ updated });
}

function said<T extends Entry & { readonly id: string }>(
	entry: T,
	words: ReadonlyMap<string, Shipped>,
): T {
	const target = words.get(entry.id);
	if (!target) return entry;
	const kept = Object.entries(entry).filter(([name, value]) => !isShipped(entry.id, name, value));
	const now = MEMBERS.filter((member) => isShipped(entry.id, member, entry[member])).flatMap(
		(member) => (target[member] === undefined ? [] : [[member, target[member]] as const]),
	);
	return Object.fromEntries([...kept, ...now]) as unknown as T;
}

function isShipped(id: string, name: string, value: unknown): boolean {
	const member = MEMBERS.find((one) => one === name);
	return (
		member !== undefined && Object.values(LANGUAGES).some((all) => all.get(id)?.[member] === value)
	);
}
