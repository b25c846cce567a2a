/** What can be read of a highlight, folded for searching; remembered as long as it stays as it is. */
import type { Annotation } from '../model/annotation.ts';
import type { Tag } from '../model/codebook.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { fold } from './fold.ts';

export interface FoldedHighlight {
	/** The words that are marked; of one in several pieces, those of all. */
	readonly quote: string;
	/** Empty where there is none. */
	readonly note: string;
	/** In their order. */
	readonly replies: readonly string[];
}

/** No term reaches across it. */
const BREAK = ' \u0000 ';

const remembered = new WeakMap<Annotation, FoldedHighlight>();
const labels = new WeakMap<Snapshot['tags'], ReadonlyMap<string, string>>();

export function foldedHighlight(annotation: Annotation): FoldedHighlight {
	let folded = remembered.get(annotation);
	if (!folded) {
		const { note = '', replies = [] } = annotation;
		folded = {
			quote: quotesOf(annotation).map(fold).join(BREAK),
			note: note && fold(note),
			replies: replies.map(({ text }) => fold(text)),
		};
		remembered.set(annotation, folded);
	}
	return folded;
}

/** Whether nothing is left to do before it can be searched. */
export function isFolded(annotation: Annotation): boolean {
	return remembered.has(annotation);
}

/** The words of each of its passages. */
export function quotesOf({ anchor, parts = [] }: Annotation): string[] {
	return [anchor, ...parts].map(({ quote }) => quote.exact);
}

/** The names of its tag and codes, folded. */
export function foldedLabels(tags: Snapshot['tags'], { tag, codes }: Annotation): string {
	let known = labels.get(tags);
	if (!known) labels.set(tags, (known = labelsIn(tags.values())));
	const own = known.get(tag) ?? tag;
	return codes.length ? [own, ...codes.map((id) => known.get(id) ?? id)].join(BREAK) : own;
}

function labelsIn(tags: Iterable<Tag>): ReadonlyMap<string, string> {
	return new Map(
		[...tags].flatMap(({ id, label, codes }) =>
			[{ id, label }, ...codes].map((one) => [one.id, fold(one.label)] as const),
		),
	);
}

/** All that can be read of it, folded. */
export function foldedTexts(tags: Snapshot['tags'], annotation: Annotation): string[] {
	const { quote, note, replies } = foldedHighlight(annotation);
	return [quote, foldedLabels(tags, annotation), note, ...replies];
}
