/** Other libraries, each by the fastest way that it documents; offsets are turned into ranges for them. */
import {
	createTextAnnotator,
	Highlighter,
	highlightText,
	Origin,
	rangy,
} from '../../peers/libraries.js';
import type { Highlight as Passage } from '#lib/core/anchor/placed.ts';
import type { Kind, Shown } from './kinds.ts';
import { PlainText } from './plain.ts';
import { TAGS } from './text.ts';

/** Characters between two paragraphs of the text. */
const GAP = 2;

const FILLS: Readonly<Record<string, string>> = {
	...{ framing: '#f8d586', evidence: '#a3ead9', caveat: '#dfc7fa' },
};

/** With its own renderer of CSS highlights, and in bulk. */
export const recogito: Kind = (...page) => recogitoWith(false, ...page);

/** The same, given the ranges that it would look for: no store of annotations has them. */
export const recogitoRanges: Kind = (...page) => recogitoWith(true, ...page);

function recogitoWith(ranges: boolean, ...[column, article, highlights]: Parameters<Kind>): Shown {
	const text = new PlainText(column, article);
	/** Its own offsets leave out what stands between paragraphs. */
	const own = (offset: number, before: boolean) => {
		const block = text.at(before ? offset - 1 : offset);
		return offset - GAP * block;
	};
	const annotator = createTextAnnotator(text.root, {
		renderer: 'CSS_HIGHLIGHTS',
		annotatingEnabled: false,
		style: (annotation: any) => ({ fill: FILLS[annotation.bodies[0].value], fillOpacity: 1 }),
	});
	const { store } = annotator.state;
	const of = ({ id, tag, start, end }: Passage) => ({
		id,
		bodies: [{ id: `${id}-tag`, annotation: id, purpose: 'tagging', value: tag }],
		target: {
			annotation: id,
			selector: [
				{
					start: own(start, false),
					end: own(end, true),
					quote: article.text.slice(start, end),
					...(ranges && { range: text.range({ start, end }) }),
				},
			],
		},
	});
	let redrawn = Promise.resolve();
	const expect = () => {
		redrawn = new Promise((resolve) => {
			const stop = annotator.renderer.on('onRedraw', () => {
				stop();
				resolve();
			});
		});
	};
	expect();
	store.bulkAddAnnotations(highlights.map(of), true, Origin.REMOTE);
	return {
		add(passage) {
			expect();
			store.addAnnotation(of(passage), Origin.REMOTE);
		},
		remove({ id }) {
			expect();
			store.deleteAnnotation(id, Origin.REMOTE);
		},
		recolour(passage, tag) {
			expect();
			const { bodies } = of({ ...passage, tag });
			store.updateAnnotation({ ...store.getAnnotation(passage.id), bodies }, Origin.REMOTE);
		},
		hide(tag) {
			expect();
			annotator.setFilter(tag ? (one: any) => one.bodies[0].value !== tag : undefined);
		},
		shows: ({ id, start, end }) => {
			const [range] = CSS.highlights.get(`_${id}`) ?? [];
			const words = range instanceof Range ? range.toString() : '';
			return words !== '' && words === article.text.slice(start, end).replaceAll('\n\n', '');
		},
		settled: () => redrawn,
	};
}

export const webHighlighter: Kind = (column, article, highlights) => {
	const text = new PlainText(column, article);
	const highlighter = new Highlighter({ $root: text.root, wrapTag: 'mark' });
	const tags = new Map(highlights.map(({ id, tag }) => [id, tag]));
	highlighter.hooks.Render.WrapNode.tap((id: string, node: HTMLElement) => {
		node.dataset['tag'] = tags.get(id) ?? '';
		return node;
	});
	const place = (offset: number, before: boolean) => ({
		parentTagName: 'P',
		parentIndex: text.at(before ? offset - 1 : offset),
		textOffset: before ? text.within(offset - 1) + 1 : text.within(offset),
	});
	const add = ({ id, tag, start, end }: Passage) => {
		tags.set(id, tag);
		const words = article.text.slice(start, end);
		highlighter.fromStore(place(start, false), place(end, true), words, id);
	};
	for (const highlight of highlights) add(highlight);
	return {
		add,
		remove: ({ id }) => highlighter.remove(id),
		recolour({ id }, tag) {
			for (const node of highlighter.getDoms(id)) node.dataset['tag'] = tag;
		},
		shows: ({ id }) => highlighter.getDoms(id).length > 0,
	};
};

/** Its highlighter joins what overlaps into one, so the applier of classes is used, one for each tag. */
export const rangyApplier: Kind = (column, article, highlights) => {
	rangy.init();
	const text = new PlainText(column, article);
	const appliers = new Map(
		TAGS.map((tag) => [
			tag as string,
			rangy.createClassApplier(`rangy-${tag}`, {
				...{ elementTagName: 'mark', normalize: false },
			}),
		]),
	);
	const add = (passage: Passage) =>
		appliers.get(passage.tag)!.applyToRange(wrapped(text.range(passage)));
	const remove = (passage: Passage) =>
		appliers.get(passage.tag)!.undoToRange(wrapped(text.range(passage)));
	for (const highlight of highlights) add(highlight);
	return {
		add,
		remove,
		recolour(passage, tag) {
			remove(passage);
			add({ ...passage, tag });
		},
		shows: (passage) => around(text, passage, `.rangy-${passage.tag}`),
	};
};

export const apache: Kind = (column, article, highlights) => {
	const text = new PlainText(column, article);
	const removers = new Map<string, () => void>();
	const add = (passage: Passage) => {
		const attributes = { 'data-tag': passage.tag, 'data-id': passage.id };
		removers.set(passage.id, highlightText(text.range(passage), 'mark', attributes));
	};
	const remove = ({ id }: Passage) => removers.get(id)!();
	for (const highlight of highlights) add(highlight);
	return {
		add,
		remove,
		recolour(passage, tag) {
			remove(passage);
			add({ ...passage, tag });
		},
		shows: (passage) => around(text, passage, `[data-id="${passage.id}"]`),
	};
};

/** Whether the first word of the passage stands in such an element. */
function around(text: PlainText, passage: Passage, selector: string): boolean {
	return text.range(passage).startContainer.parentElement?.closest(selector) !== null;
}

function wrapped(native: AbstractRange): any {
	const range = rangy.createRange();
	range.setStart(native.startContainer, native.startOffset);
	range.setEnd(native.endContainer, native.endOffset);
	return range;
}
