/** What the values of a filter are called: tags, codes, outlets and coders by name. */
import { present } from '../model/bin.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { fold } from '../search/fold.ts';

export interface Named {
	readonly id: string;
	readonly label: string;
}

export interface Vocabulary {
	readonly tags: readonly Named[];
	readonly codes: readonly Named[];
	/** Of these and of coders the name is the id. */
	readonly outlets: readonly Named[];
	readonly coders: readonly Named[];
}

const remembered = new WeakMap<Snapshot, Vocabulary>();

/** @param outlets other names for them than those of the snapshot, while these are not to be known */
export function vocabularyOf(snapshot: Snapshot, outlets?: readonly string[]): Vocabulary {
	let known = remembered.get(snapshot);
	if (!known) remembered.set(snapshot, (known = made(snapshot)));
	return outlets ? { ...known, outlets: names(outlets) } : known;
}

function made({ tags, articles, coders, annotations }: Snapshot): Vocabulary {
	const creators = [...annotations.values()].flatMap((marked) =>
		[...marked.values()].map(({ creator }) => creator),
	);
	const all = [...tags.values()].map(({ id, label, codes }) => ({ id, label, codes }));
	return {
		tags: all.map(({ id, label }) => ({ id, label })),
		codes: all.flatMap(({ codes }) => codes.map(({ id, label }) => ({ id, label }))),
		outlets: names(present(articles).map(({ outlet }) => outlet)),
		coders: names([...[...coders.values()].map(({ name }) => name), ...creators]),
	};
}

function names(all: readonly string[]): Named[] {
	return [...new Set(all)].map((name) => ({ id: name, label: name }));
}

/** The ids of what is meant: the one of that id, or all of that name, or all whose name begins so. */
export function meant(known: readonly Named[], written: string): string[] {
	const value = fold(written).trim();
	const ids = (test: (one: Named) => boolean) => known.filter(test).map(({ id }) => id);
	if (!value) return ids(({ id }) => id === '');
	const exact = ids(({ id }) => id === written);
	if (exact.length) return exact;
	const same = ids(({ id, label }) => fold(label).trim() === value || fold(id) === value);
	return same.length ? same : ids(({ label }) => fold(label).startsWith(value));
}
