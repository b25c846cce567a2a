/**
 * Which highlights there are and which of their marks are in the document: only those of blocks near
 * the viewport, and only blocks that look different are drawn again.
 */
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { DecorationSet, type Decoration, type DecorationSource } from 'prosemirror-view';
import type { Highlight } from '#lib/core/anchor/placed.ts';
import { SpanIndex } from '#lib/core/text/index-of-spans.ts';
import { lanesOf, TEXT_LANES } from '#lib/core/text/layers.ts';
import type { ArticleDocument } from './document.ts';
import { marksOf, type CardId } from './marks.ts';

export interface Drawn {
	readonly index: SpanIndex<Highlight>;
	/** Indexes of the blocks that have their marks in the document. */
	readonly window: ReadonlySet<number>;
	/** The highlight that is shown as chosen. */
	readonly chosen: string | undefined;
	/** Of the underlines, in sections with drawn blocks: one lane in all of it, wherever one scrolls. */
	readonly lanes: ReadonlyMap<number, ReadonlyMap<Highlight, number>>;
	readonly byBlock: ReadonlyMap<number, DrawnBlock>;
	/** Blocks out of sight whose marks are no longer right. */
	readonly stale: ReadonlySet<number>;
	readonly decorations: DecorationSet;
}

/** The first and the last of some blocks. */
export type Blocks = readonly [first: number, last: number];

export interface DrawnBlock {
	readonly decorations: readonly Decoration[];
	/** In the order of the text. */
	readonly highlights: readonly Highlight[];
}

type Update = Partial<Pick<Drawn, 'index' | 'window'>> & {
	readonly chosen?: string | undefined;
	/** Passages that came, went or look different. */
	readonly changed?: readonly Highlight[];
	/** What is drawn elsewhere can wait. */
	readonly inSight?: Blocks | undefined;
	/** Blocks that have waited. */
	readonly now?: readonly number[];
};

export const highlightsKey = new PluginKey<Drawn>('highlights');

/** @param highlights what is there from the start, near the beginning of the text */
export function highlightsPlugin(
	document: ArticleDocument,
	cardId: CardId,
	highlights: readonly Highlight[] = [],
	window: ReadonlySet<number> = new Set(),
): Plugin<Drawn> {
	const nothing: Drawn = {
		index: new SpanIndex<Highlight>([]),
		window: new Set(),
		chosen: undefined,
		lanes: new Map(),
		byBlock: new Map(),
		stale: new Set(),
		decorations: DecorationSet.empty,
	};
	return new Plugin<Drawn>({
		key: highlightsKey,
		state: {
			init: () => redraw(document, cardId, nothing, { index: new SpanIndex(highlights), window }),
			apply(tr, drawn) {
				const update = tr.getMeta(highlightsKey) as Update | undefined;
				return update ? redraw(document, cardId, drawn, update) : drawn;
			},
		},
		props: {
			decorations: (state): DecorationSource | undefined =>
				highlightsKey.getState(state)?.decorations,
		},
	});
}

/**
 * A transaction that shows these highlights.
 *
 * @param changed the ones that came, went or differ
 * @param inSight the blocks to draw at once; without it, all
 */
export function showHighlights(
	state: EditorState,
	index: SpanIndex<Highlight>,
	changed: readonly Highlight[],
	inSight?: Blocks,
): Transaction {
	return state.tr.setMeta(highlightsKey, { index, changed, inSight } satisfies Update);
}

/** A transaction that draws blocks that were left as they were. */
export function catchUp(state: EditorState, now: readonly number[]): Transaction {
	return state.tr.setMeta(highlightsKey, { now } satisfies Update);
}

/** A transaction that draws the marks of these blocks and takes away those of all others. */
export function moveWindow(state: EditorState, window: ReadonlySet<number>): Transaction {
	return state.tr.setMeta(highlightsKey, { window } satisfies Update);
}

/** A transaction that shows one highlight, or none, as chosen. @param changed passages of old and new */
export function choose(
	state: EditorState,
	id: string | undefined,
	changed: readonly Highlight[],
): Transaction {
	return state.tr.setMeta(highlightsKey, { chosen: id, changed } satisfies Update);
}

function redraw(document: ArticleDocument, cardId: CardId, old: Drawn, update: Update): Drawn {
	const { index, window, chosen } = { ...old, ...update };
	const dirty = new Set(update.now);
	/** Sections in which lanes may change. */
	const moved = new Set<number>();
	const touch = (highlight: Highlight): void => {
		const [first, last] = document.blocksOf(highlight);
		for (let i = first; i <= last; i++) {
			if (window.has(i)) dirty.add(i);
			moved.add(document.sectionOf(i));
		}
	};
	for (const i of window) if (!old.window.has(i)) dirty.add(i);
	for (const highlight of update.changed ?? []) touch(highlight);
	if (!update.index) moved.clear();

	const lanes = new Map<number, ReadonlyMap<Highlight, number>>();
	for (const i of new Set([...window].map((block) => document.sectionOf(block)))) {
		const before = old.lanes.get(i);
		const now = before && !moved.has(i) ? before : lanesIn(document, index, i);
		lanes.set(i, now);
		// One that gave way to another, or took its place.
		if (before && now !== before) {
			for (const [highlight, lane] of before) {
				if ((now.get(highlight) ?? lane) !== lane) touch(highlight);
			}
		}
	}

	const stale = new Set([...old.stale].filter((i) => window.has(i)));
	const [first, last] = update.inSight ?? [0, Infinity];
	for (const i of dirty) {
		const waits = old.window.has(i) && (i < first || i > last);
		if (waits) dirty.delete(i);
		if (waits) stale.add(i);
		else stale.delete(i);
	}

	const byBlock = new Map(old.byBlock);
	const gone: Decoration[] = [];
	const fresh: Decoration[] = [];
	const clear = (i: number): void => {
		gone.push(...(byBlock.get(i)?.decorations ?? []));
		byBlock.delete(i);
	};
	for (const i of old.window) if (!window.has(i)) clear(i);
	for (const i of dirty) {
		clear(i);
		const block = document.blocks[i]!;
		const highlights = index.overlapping(block.start, block.end);
		const look = { cardId, chosen, lanes: lanes.get(document.sectionOf(i))! };
		const decorations = marksOf(highlights, block, look);
		byBlock.set(i, { decorations, highlights });
		fresh.push(...decorations);
	}
	const decorations = old.decorations.remove(gone).add(document.doc, fresh);
	return { index, window, chosen, lanes, byBlock, stale, decorations };
}

function lanesIn(
	document: ArticleDocument,
	index: SpanIndex<Highlight>,
	section: number,
): ReadonlyMap<Highlight, number> {
	const { start, end } = document.sections[section]!;
	return lanesOf(index.overlapping(start, end), TEXT_LANES);
}

/** The first passage of each highlight, of passages in the order of the text. */
export function firstOfEach(passages: readonly Highlight[]): Highlight[] {
	const seen = new Set<string>();
	return passages.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** What came and what went between two lists in the order of the text, by identity. */
export function changesBetween(
	before: readonly Highlight[],
	after: readonly Highlight[],
): { added: Highlight[]; removed: Highlight[] } {
	let head = 0;
	while (head < before.length && head < after.length && before[head] === after[head]) head++;
	let tail = 0;
	const rest = Math.min(before.length, after.length) - head;
	while (tail < rest && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
	const old = new Set(before.slice(head, before.length - tail));
	const added = after.slice(head, after.length - tail).filter((one) => !old.delete(one));
	return { added, removed: [...old] };
}
