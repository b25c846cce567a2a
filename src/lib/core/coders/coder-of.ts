/** Who has marked passages and answered them, and the record of each. */
import { idFrom } from '../ids.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { CODER_COLOURS, type Coder, type CoderColour } from '../model/coder.ts';
import { annotationsIn, type Snapshot } from '../model/snapshot.ts';

export interface Share {
	readonly name: string;
	readonly highlights: number;
	readonly replies: number;
}

/** The same id for the same name, on every device: records of one coder find each other. */
export function coderId(name: string): string {
	return idFrom('coder', name);
}

/** The record of that name; none until something had to be kept of the coder. */
export function coderOf(snapshot: Snapshot, name: string): Coder | undefined {
	return snapshot.coders.get(coderId(name));
}

/** The colour that a coder has chosen, or else one of the eight that goes by the name. */
export function colourOf(snapshot: Snapshot, name: string): CoderColour {
	return coderOf(snapshot, name)?.colour ?? colourByName(name);
}

export function colourByName(name: string): CoderColour {
	let sum = 0;
	for (const letter of name) sum = (sum * 31 + letter.codePointAt(0)!) % 1_000_003;
	return CODER_COLOURS[sum % CODER_COLOURS.length]!;
}

/** Everybody who has a part in these articles, by name. */
export function codersIn(
	snapshot: Snapshot,
	articles: readonly Pick<Article, 'id'>[],
): readonly Share[] {
	const shares = new Map<string, Share>();
	for (const { id } of articles) {
		for (const { name, highlights, replies } of sharesOf(annotationsIn(snapshot, id))) {
			const before = shares.get(name) ?? { highlights: 0, replies: 0 };
			shares.set(name, {
				name,
				highlights: before.highlights + highlights,
				replies: before.replies + replies,
			});
		}
	}
	return [...shares.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** All names that stand under something, in any article, or that have a record. */
export function coderNames(snapshot: Snapshot): ReadonlySet<string> {
	const articles = [...snapshot.annotations.keys()].map((id) => ({ id }));
	return new Set([
		...codersIn(snapshot, articles).map(({ name }) => name),
		...[...snapshot.coders.values()].map(({ name }) => name),
	]);
}

const remembered = new WeakMap<ReadonlyMap<string, Annotation>, readonly Share[]>();

function sharesOf(annotations: ReadonlyMap<string, Annotation>): readonly Share[] {
	let known = remembered.get(annotations);
	if (!known) remembered.set(annotations, (known = counted(annotations)));
	return known;
}

function counted(annotations: ReadonlyMap<string, Annotation>): readonly Share[] {
	const highlights = new Map<string, number>();
	const replies = new Map<string, number>();
	const count = (of: Map<string, number>, name: string) => of.set(name, (of.get(name) ?? 0) + 1);
	for (const annotation of annotations.values()) {
		count(highlights, annotation.creator);
		for (const { creator } of annotation.replies ?? []) count(replies, creator);
	}
	return [...new Set([...highlights.keys(), ...replies.keys()])].map((name) => ({
		name,
		highlights: highlights.get(name) ?? 0,
		replies: replies.get(name) ?? 0,
	}));
}
