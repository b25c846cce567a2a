import fc from 'fast-check';
import { EditorState } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import type { Highlight } from '#lib/core/anchor/placed.ts';
import type { Article } from '#lib/core/model/article.ts';
import { SpanIndex } from '#lib/core/text/index-of-spans.ts';
import { ArticleDocument } from '#lib/editor/document.ts';
import {
	catchUp,
	choose,
	highlightsKey,
	highlightsPlugin,
	moveWindow,
	showHighlights,
} from '#lib/editor/highlights.ts';

/** Three sections of paragraphs with ten letters each. */
const PARAGRAPHS = 70;
const STEP = 12;
const article: Pick<Article, 'text' | 'blocks'> = {
	text: 'abcdefghij\n\n'.repeat(PARAGRAPHS),
	blocks: Array.from({ length: PARAGRAPHS }, (_, i) => ({
		type: 'paragraph',
		start: i * STEP,
		end: i * STEP + 10,
	})),
};
const document = new ArticleDocument(article);
const EVERYWHERE: ReadonlySet<number> = new Set(document.blocks.keys());

function opened(window = EVERYWHERE): EditorState {
	const plugins = [highlightsPlugin(document, (id) => `card-${id}`)];
	const state = EditorState.create({ doc: document.doc, plugins });
	return state.apply(moveWindow(state, window));
}

function shown(state: EditorState, highlights: readonly Highlight[]): EditorState {
	const before = highlightsKey.getState(state)!.index.all();
	const changed = [
		...before.filter((one) => !highlights.includes(one)),
		...highlights.filter((one) => !before.includes(one)),
	];
	return state.apply(showHighlights(state, new SpanIndex(highlights), changed));
}

interface Mark {
	readonly start: number;
	readonly end: number;
	readonly attrs: Readonly<Record<string, string>>;
}

/** The marks that are drawn, in the order of the text, on the same words the innermost first. */
function marks(state: EditorState): Mark[] {
	return highlightsKey
		.getState(state)!
		.decorations.find()
		.map((decoration) => ({
			start: document.toOffset(decoration.from),
			end: document.toOffset(decoration.to),
			// What the view makes elements of; the types do not tell.
			attrs: (decoration as any).type.attrs,
		}))
		.sort((a, b) => a.start - b.start || a.end - b.end);
}

const highlight = (id: string, start: number, end: number, tag = 'framing'): Highlight => ({
	...{ id, start, end, tag, noted: false, created: '2026-03-04T09:00:00.000Z' },
});

describe('the marks of highlights', () => {
	const look = (highlights: readonly Highlight[], chosen?: string) => {
		let state = shown(opened(), highlights);
		if (chosen) state = state.apply(choose(state, chosen, highlights));
		return marks(state).map(
			({ start, end, attrs }) => `${start}-${end} ${attrs['data-annotation']} ${attrs['class']}`,
		);
	};

	test('one is one mark that tells its tag and its card', () => {
		expect(marks(shown(opened(), [highlight('x', 2, 6, 'caveat')]))).toEqual([
			{
				start: 2,
				end: 6,
				attrs: {
					nodeName: 'mark',
					class: 'lane-0',
					'data-annotation': 'x',
					'data-tag': 'caveat',
					'aria-details': 'card-x',
				},
			},
		]);
	});

	test('one inside another is nested in it', () => {
		expect(look([highlight('outer', 0, 9), highlight('inner', 3, 5)])).toEqual([
			'0-3 outer lane-0',
			'3-5 inner lane-1',
			'3-5 outer lane-0',
			'5-9 outer lane-0',
		]);
	});

	test('of two on the same words the one that was made later lies on top', () => {
		const early = { ...highlight('z', 2, 6), created: '2026-03-04T08:00:00.000Z' };
		const late = highlight('a', 2, 6, 'evidence');
		const nested = ['2-6 a lane-1', '2-6 z lane-0'];
		expect(look([early, late])).toEqual(nested);
		expect(look([late, early])).toEqual(nested);
	});

	test('where three overlap they are flattened into one', () => {
		const three = [highlight('a', 0, 9), highlight('b', 2, 8, 'evidence'), highlight('c', 4, 6)];
		expect(look(three)).toEqual([
			'0-2 a lane-0',
			'2-4 b lane-1',
			'2-4 a lane-0',
			'4-6 a b c many',
			'6-8 b lane-1',
			'6-8 a lane-0',
			'8-9 a lane-0',
		]);
		expect(marks(shown(opened(), three))[3]?.attrs).toMatchObject({
			'data-tag': 'framing evidence',
			'aria-details': 'card-a card-b card-c',
		});
	});

	test('one over several paragraphs is a mark in each', () => {
		expect(look([highlight('x', 8, STEP + 2)])).toEqual([
			`8-10 x lane-0`,
			`${STEP}-${STEP + 2} x lane-0`,
		]);
	});

	test('the chosen one says so, until another is', () => {
		const two = [highlight('a', 0, 4), highlight('b', 6, 8)];
		expect(look(two, 'b')).toEqual(['0-4 a lane-0', '6-8 b lane-0 selected']);
		let state = shown(opened(), two);
		for (const id of ['a', 'b', undefined]) state = state.apply(choose(state, id, two));
		expect(marks(state).map(({ attrs }) => attrs['class'])).toEqual(['lane-0', 'lane-0']);
	});

	test('only blocks in the window have any', () => {
		const all = document.blocks.map(({ start }, i) => highlight(String(i), start, start + 5));
		const state = shown(opened(new Set([1])), all);
		expect(marks(state).map(({ attrs }) => attrs['data-annotation'])).toEqual(['1']);
		const moved = state.apply(moveWindow(state, new Set([0, 2, 40])));
		expect(marks(moved).map(({ attrs }) => attrs['data-annotation'])).toEqual(['0', '2', '40']);
	});

	test('those that are there from the start are drawn with the text', () => {
		const all = [highlight('a', 0, 4), highlight('b', 600, 604)];
		const plugins = [highlightsPlugin(document, (id) => `card-${id}`, all, new Set([0]))];
		const state = EditorState.create({ doc: document.doc, plugins });
		expect(marks(state).map(({ attrs }) => attrs['data-annotation'])).toEqual(['a']);
		expect(marks(state.apply(moveWindow(state, EVERYWHERE)))).toEqual(marks(shown(opened(), all)));
	});

	test('a block in which nothing changed keeps its very marks', () => {
		const [one, other] = [highlight('a', 0, 5), highlight('z', STEP, STEP + 5)];
		const before = shown(opened(), [one, other]);
		const after = shown(before, [highlight('b', 1, 3), one, other]);
		const block = (state: EditorState, i: number) => highlightsKey.getState(state)!.byBlock.get(i);
		expect(block(after, 1)).toBe(block(before, 1));
		expect(block(after, 0)).not.toBe(block(before, 0));
	});

	test('what is out of sight waits, and is then as if it had been drawn at once', () => {
		const all = document.blocks.map(({ start }, i) => highlight(String(i), start, start + 5));
		const before = shown(opened(), all);
		const gone = all.filter((_, i) => i % 2);
		const left = new SpanIndex(all.filter((one) => !gone.includes(one)));
		const hidden = before.apply(showHighlights(before, left, gone, [2, 5]));
		const { stale } = highlightsKey.getState(hidden)!;
		expect([...stale].sort((a, b) => a - b)).toEqual(
			gone.map(({ id }) => Number(id)).filter((i) => i < 2 || i > 5),
		);
		expect(marks(hidden).map(({ attrs }) => attrs['data-annotation'])).toEqual(
			all.map(({ id }) => id).filter((id) => !['3', '5'].includes(id)),
		);
		const caughtUp = hidden.apply(catchUp(hidden, [...stale]));
		expect(highlightsKey.getState(caughtUp)!.stale.size).toBe(0);
		expect(marks(caughtUp)).toEqual(marks(shown(opened(), left.all())));
	});

	test('one that takes another lane is drawn anew in every block', () => {
		const [long, short] = [highlight('long', STEP, 4 * STEP), highlight('short', 5, STEP + 5)];
		const look = (state: EditorState) =>
			marks(state)
				.filter(({ attrs }) => attrs['data-annotation'] === 'short')
				.map(({ attrs }) => attrs['class']);
		const alone = shown(opened(), [short]);
		expect(look(alone)).toEqual(['lane-0', 'lane-0']);
		expect(look(shown(alone, [short, long]))).toEqual(['lane-1', 'lane-1']);
	});
});

describe('whatever overlaps', () => {
	const place = fc.nat(PARAGRAPHS * STEP - 2);
	const length = fc.oneof(
		{ weight: 4, arbitrary: fc.integer({ min: 1, max: 15 }) },
		fc.integer({ min: 1, max: 500 }),
	);
	/** Crowded at one place, so that many layers come about. */
	const near = fc.oneof(fc.nat(30), place);
	const one = fc.record({
		id: fc.nat(15).map(String),
		start: near,
		length,
		tag: fc.constantFrom('framing', 'evidence'),
	});
	const anyHighlights = fc
		.uniqueArray(one, { maxLength: 12, selector: ({ id }) => id })
		.map((list) =>
			list.map(({ id, start, length, tag }) =>
				highlight(id, start, Math.min(start + length, article.text.length), tag),
			),
		);
	const anyWindow = fc.subarray([...EVERYWHERE]).map((list) => new Set(list));

	test('every character in the window is in the marks of its highlights, two deep at most', () => {
		fc.assert(
			fc.property(anyHighlights, anyWindow, (highlights, window) => {
				const drawn = marks(shown(opened(window), highlights));
				for (const [i, block] of document.blocks.entries()) {
					for (let at = block.start; at < block.end; at++) {
						const holds = (span: { start: number; end: number }) =>
							span.start <= at && at < span.end;
						const here = drawn
							.filter(holds)
							.map(({ attrs }) => attrs['data-annotation']!.split(' '));
						const expected = window.has(i) ? highlights.filter(holds).map(({ id }) => id) : [];
						if (here.flat().sort().join() !== expected.sort().join()) {
							expect.fail(`${at}: drawn ${here.join(' + ')}, highlighted ${expected.join()}`);
						}
						if (here.length > 2 || (here.length === 2 && expected.length !== 2)) {
							expect.fail(`${at}: ${here.length} marks for ${expected.length} highlights`);
						}
					}
				}
			}),
			{ numRuns: 40 },
		);
	});

	test('drawn step by step looks as if drawn at once', () => {
		const step = fc.oneof(
			anyHighlights.map((highlights) => ({ highlights })),
			anyWindow.map((window) => ({ window })),
			fc.option(fc.nat(15).map(String), { nil: undefined }).map((chosen) => ({ chosen })),
		);
		fc.assert(
			fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
				let state = opened(new Set([0]));
				let highlights: readonly Highlight[] = [];
				for (const next of steps) {
					if ('highlights' in next) {
						// What is as before is the very same object, as it is in the application.
						const old = new Map(highlights.map((same) => [JSON.stringify(same), same]));
						highlights = next.highlights.map((fresh) => old.get(JSON.stringify(fresh)) ?? fresh);
						state = shown(state, highlights);
					} else if ('window' in next) {
						state = state.apply(moveWindow(state, next.window));
					} else {
						const { chosen } = highlightsKey.getState(state)!;
						const places = highlights.filter(({ id }) => id === next.chosen || id === chosen);
						state = state.apply(choose(state, next.chosen, places));
					}
				}
				const { window, chosen } = highlightsKey.getState(state)!;
				let atOnce = shown(opened(window), highlights);
				atOnce = atOnce.apply(choose(atOnce, chosen, highlights));
				expect(marks(state)).toEqual(marks(atOnce));
			}),
		);
	});
});
