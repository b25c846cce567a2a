/**
 * The highlights as decorations: real `mark` elements, nested while two lanes are drawn and
 * flattened where more overlap. Only sections near the viewport have theirs in the document, and
 * only sections in which something changed are drawn again.
 */
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import {
	Decoration,
	DecorationSet,
	type DecorationAttrs,
	type DecorationSource,
} from 'prosemirror-view';
import type { Highlight } from '#lib/core/anchor/placed.ts';
import { SpanIndex } from '#lib/core/text/index-of-spans.ts';
import { lanesOf, runsOf, TEXT_LANES, type Run } from '#lib/core/text/layers.ts';
import type { ArticleDocument } from './document.ts';

interface Drawn {
	readonly index: SpanIndex<Highlight>;
	/** Indexes of the sections that have their marks in the document. */
	readonly window: ReadonlySet<number>;
	/** The highlight that is shown as chosen. */
	readonly chosen: string | undefined;
	readonly bySection: ReadonlyMap<number, DrawnSection>;
	readonly decorations: DecorationSet;
}

export interface DrawnSection {
	readonly decorations: readonly Decoration[];
	readonly lanes: ReadonlyMap<Highlight, number>;
}

interface Update {
	readonly index?: SpanIndex<Highlight>;
	readonly window?: ReadonlySet<number>;
	readonly chosen?: string | undefined;
	/** Indexes of the sections that look different now. */
	readonly dirty: Iterable<number>;
}

export const highlightsKey = new PluginKey<Drawn>('highlights');

/** Names the element that is a highlight's card, for `aria-details`. */
export type CardId = (annotation: string) => string;

export function highlightsPlugin(document: ArticleDocument, cardId: CardId): Plugin<Drawn> {
	return new Plugin<Drawn>({
		key: highlightsKey,
		state: {
			init: () => ({
				index: new SpanIndex<Highlight>([]),
				window: new Set(),
				chosen: undefined,
				bySection: new Map(),
				decorations: DecorationSet.empty,
			}),
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

/** A transaction that shows these highlights; `changed` are the ones that came, went or differ. */
export function showHighlights(
	state: EditorState,
	document: ArticleDocument,
	index: SpanIndex<Highlight>,
	changed: readonly Highlight[],
): Transaction {
	const dirty = new Set(changed.flatMap((highlight) => document.sectionsOf(highlight)));
	return state.tr.setMeta(highlightsKey, { index, dirty } satisfies Update);
}

/** A transaction that draws the marks of these sections and takes away those of all others. */
export function moveWindow(state: EditorState, window: ReadonlySet<number>): Transaction {
	const old = highlightsKey.getState(state)?.window ?? new Set<number>();
	const dirty = [...new Set([...old, ...window])].filter((i) => old.has(i) !== window.has(i));
	return state.tr.setMeta(highlightsKey, { window, dirty } satisfies Update);
}

/** A transaction that shows one highlight, or none, as chosen. */
export function choose(
	state: EditorState,
	document: ArticleDocument,
	id: string | undefined,
	places: readonly Highlight[],
): Transaction {
	const dirty = new Set(places.flatMap((place) => document.sectionsOf(place)));
	return state.tr.setMeta(highlightsKey, { chosen: id, dirty } satisfies Update);
}

function redraw(document: ArticleDocument, cardId: CardId, old: Drawn, update: Update): Drawn {
	const next = { ...old, ...update };
	const bySection = new Map(old.bySection);
	const gone: Decoration[] = [];
	const fresh: Decoration[] = [];
	for (const i of update.dirty) {
		gone.push(...(bySection.get(i)?.decorations ?? []));
		bySection.delete(i);
		if (!next.window.has(i)) continue;
		const drawn = drawSection(document, cardId, i, next);
		bySection.set(i, drawn);
		fresh.push(...drawn.decorations);
	}
	const decorations = old.decorations.remove(gone).add(document.doc, fresh);
	return { index: next.index, window: next.window, chosen: next.chosen, bySection, decorations };
}

function drawSection(
	document: ArticleDocument,
	cardId: CardId,
	i: number,
	{ index, chosen }: Pick<Drawn, 'index' | 'chosen'>,
): DrawnSection {
	const section = document.sections[i]!;
	const inside = index.overlapping(section.start, section.end);
	const lanes = lanesOf(inside);
	const decorations = section.blocks.flatMap((block) =>
		runsOf(index.overlapping(block.start, block.end), block).flatMap((run) => {
			const from = block.pos + run.start - block.start;
			return marks(run, lanes, chosen).map((attrs) =>
				Decoration.inline(from, from + run.end - run.start, {
					...attrs,
					'aria-details': attrs['data-annotation']!.split(' ').map(cardId).join(' '),
				}),
			);
		}),
	);
	return { decorations, lanes };
}

/** The attributes of a run's marks, the innermost first: that is the order in which they nest. */
function marks(
	run: Run<Highlight>,
	lanes: ReadonlyMap<Highlight, number>,
	chosen: string | undefined,
): DecorationAttrs[] {
	const { spans } = run;
	const groups = spans.length <= TEXT_LANES ? spans.map((span) => [span]).reverse() : [spans];
	return groups.map((group) => {
		const top = group.at(-1)!;
		const ids = group.map(({ id }) => id);
		const look =
			group.length > 1 ? 'many' : `lane-${Math.min(lanes.get(top) ?? 0, TEXT_LANES - 1)}`;
		return {
			nodeName: 'mark',
			class: chosen !== undefined && ids.includes(chosen) ? `${look} selected` : look,
			'data-annotation': ids.join(' '),
			'data-tag': [...new Set(group.map(({ tag }) => tag))].filter(Boolean).join(' '),
		};
	});
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
