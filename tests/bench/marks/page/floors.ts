/** What no library could go below: the text alone, and the browser's own way to paint ranges. */
import type { Highlight as Passage } from '#lib/core/anchor/placed.ts';
import type { Kind, Shown } from './kinds.ts';
import { PlainText, still } from './plain.ts';
import { TAGS } from './text.ts';

export const plain: Kind = (column, article) => {
	new PlainText(column, article);
	return {};
};

export const plainSections: Kind = (column, article) => {
	new PlainText(column, article, true);
	return {};
};

export const cssAll: Kind = (column, article, highlights) => {
	const text = new PlainText(column, article);
	return painted(text, highlights);
};

/** Only what stands in the first paragraphs, as far as our own marks reach. */
export const cssWindow: Kind = (column, article, highlights) => {
	const text = new PlainText(column, article);
	const end = article.blocks[Math.min(63, article.blocks.length - 1)]!.end;
	return painted(
		text,
		highlights.filter(({ start }) => start < end),
	);
};

function painted(text: PlainText, highlights: readonly Passage[]): Shown {
	const sets = new Map(TAGS.map((tag) => [tag as string, new Highlight()]));
	const ranges = new Map<string, AbstractRange>();
	const add = ({ id, tag, ...span }: Passage) => {
		const range = text.range(span, still);
		ranges.set(id, range);
		sets.get(tag)!.add(range);
	};
	for (const highlight of highlights) add(highlight);
	for (const [tag, set] of sets) {
		const all = CSS.highlights.get(`raw-${tag}`);
		// the columns of one page share the registry
		if (all) for (const range of set) all.add(range);
		else CSS.highlights.set(`raw-${tag}`, set);
		sets.set(tag, all ?? set);
	}
	return {
		add,
		remove({ id, tag }) {
			sets.get(tag)!.delete(ranges.get(id)!);
			ranges.delete(id);
		},
		recolour({ id, tag: old }, tag) {
			const range = ranges.get(id)!;
			sets.get(old)!.delete(range);
			sets.get(tag)!.add(range);
		},
		hide(tag) {
			if (tag) CSS.highlights.delete(`raw-${tag}`);
			else for (const [one, set] of sets) CSS.highlights.set(`raw-${one}`, set);
		},
		shows: ({ id, tag }) => ranges.has(id) && sets.get(tag)!.has(ranges.get(id)!),
	};
}
