import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newCode } from '#lib/core/coding/new-code.ts';
import { common, NOTHING_TICKED, type Ticked } from '#lib/core/coding/tick.ts';
import { change } from '#lib/core/model/change.ts';
import { DEFAULT_TAGS } from '#lib/core/model/codebook-default.ts';
import { annotationById, annotationsInOrder } from '#lib/core/model/snapshot.ts';
import { code, uncode, type Target } from '#lib/state/coding.ts';
import { deleteAll, retagAll } from '#lib/state/many.ts';
import { Preferences } from '#lib/state/preferences.svelte.ts';
import { Session } from '#lib/state/session.svelte.ts';
import { Workspace } from '#lib/state/workspace.svelte.ts';
import { a, b, highlight, passage } from '../core/compare/desk.ts';

/** A workspace without storage, as in a browser that forbids it. */
async function desk() {
	const workspace = await Workspace.open({});
	const [one, other] = [highlight('h', a, 'seven to four'), highlight('i', b, 'Seven voted')];
	workspace.commit(change({ added: [a, b, ...DEFAULT_TAGS, one, other] }), 'corpus');
	const session = new Session(
		workspace,
		() => new URL('http://localhost/?articles=a,b'),
		undefined,
	);
	let count = 0;
	const origin = {
		now: () => new Date(Date.UTC(2026, 0, 1, 12, count)),
		newId: () => `id-${++count}`,
	};
	const preferences = new Preferences(undefined);
	const parts = { workspace, session, preferences, origin };
	return {
		...parts,
		parts,
		/** Ticks these from what the target has. */
		give: (target: Target, after: Ticked) => {
			const ids = target.kind === 'highlights' ? target.ids : [];
			const all = ids.flatMap((id) => annotationById(workspace.snapshot, id) ?? []);
			const before = all.length > 0 ? common(all) : NOTHING_TICKED;
			code(parts, target, { before, after });
		},
		found: (id: string) => annotationById(workspace.snapshot, id),
		inA: () => annotationsInOrder(workspace.snapshot, 'a'),
	};
}

let open: Awaited<ReturnType<typeof desk>>;
beforeEach(async () => {
	vi.stubGlobal('document', new EventTarget());
	vi.stubGlobal('addEventListener', () => undefined);
	open = await desk();
});
afterEach(() => {
	open.workspace.close();
	vi.unstubAllGlobals();
});

const words: Target = { kind: 'passage', passage: passage(a, 'It was late') };
const both: Target = { kind: 'highlights', ids: ['h', 'i'] };

describe('words that are coded', () => {
	test('are a highlight with tag and codes, and one undo takes all of it back', () => {
		open.give(words, { tag: 'caveat', codes: ['caveat/hedge', 'caveat/context'] });
		expect(open.found('id-1')).toMatchObject({
			tag: 'caveat',
			codes: ['caveat/hedge', 'caveat/context'],
			anchor: { quote: { exact: 'It was late' } },
		});
		expect(open.workspace.lastAction?.action).toEqual({ name: 'coded', count: 2 });
		expect(open.session.lastTag).toBe('caveat');
		expect(open.preferences.recentCodes).toEqual(['caveat/context', 'caveat/hedge']);
		open.workspace.undo();
		expect(open.inA()).toHaveLength(1);
		expect(open.workspace.canUndo).toBe(false);
	});

	test('that have the tag already get the codes, and no second highlight', () => {
		const same: Target = { kind: 'passage', passage: passage(a, 'seven to four') };
		open.give(same, { tag: 'framing', codes: ['framing/remedy'] });
		expect(open.inA()).toMatchObject([{ id: 'h', codes: ['framing/remedy'] }]);
	});

	test('are marked once more where somebody else has given them the tag', () => {
		const { workspace, parts } = open;
		const theirs = highlight('t', a, 'It was late', { tag: 'caveat', creator: 'Ada' });
		workspace.commit(change({ added: [theirs] }), 'corpus');
		const after = { tag: 'caveat', codes: ['caveat/hedge'] };
		code(parts, words, { before: NOTHING_TICKED, after });
		expect(open.found('t')).toBe(theirs);
		expect(open.found('id-1')).toMatchObject({ ...after, creator: 'You' });
	});

	test('with a tag alone are tagged', () => {
		open.give(words, { tag: 'evidence', codes: [] });
		expect(open.workspace.lastAction?.action).toEqual({ name: 'tagged', tag: 'evidence' });
		expect(open.preferences.recentCodes).toEqual(['evidence']);
	});
});

describe('highlights', () => {
	test('of several articles are coded in one step', () => {
		open.give(both, { tag: 'evidence', codes: ['evidence/expert'] });
		expect([open.found('h'), open.found('i')]).toMatchObject([
			{ tag: 'evidence', codes: ['evidence/expert'] },
			{ tag: 'evidence', codes: ['evidence/expert'] },
		]);
		expect(open.workspace.lastAction?.action).toEqual({
			...{ name: 'bulk-coded', count: 2, code: 'evidence/expert' },
		});
		open.workspace.undo();
		expect(open.found('i')).toMatchObject({ tag: 'framing', codes: [] });
	});

	test('with a code that is made on the way, which goes with it', () => {
		const made = newCode(DEFAULT_TAGS, DEFAULT_TAGS[0]!, 'Irony');
		const ticks = {
			before: { tag: 'framing', codes: [] },
			after: { tag: 'framing', codes: [made.code.id] },
		};
		code(open.parts, { kind: 'highlights', ids: ['h'] }, { ...ticks, made: [made] });
		expect(open.found('h')?.codes).toEqual(['framing/irony']);
		expect(open.workspace.snapshot.tags.get('framing')?.codes.at(-1)?.label).toBe('Irony');
		expect(open.workspace.lastAction?.action).toMatchObject({
			name: 'coded',
			code: 'framing/irony',
		});
		open.workspace.undo();
		expect(open.found('h')?.codes).toEqual([]);
		expect(open.workspace.snapshot.tags.get('framing')?.codes).toHaveLength(6);
	});

	test('with a code that is made on the way leave their tag as another tab has it by then', () => {
		const { workspace, parts } = open;
		const framing = workspace.snapshot.tags.get('framing')!;
		const made = newCode(DEFAULT_TAGS, framing, 'Irony');
		const own = { id: 'framing/own', label: 'Own', definition: '' };
		const theirs = { ...framing, definition: 'Better', codes: [...framing.codes, own] };
		workspace.commit(change({ updated: [[framing, theirs]] }), 'tab');
		const ticks = {
			before: { tag: 'framing', codes: [] },
			after: { tag: 'framing', codes: [made.code.id] },
		};
		code(parts, { kind: 'highlights', ids: ['h'] }, { ...ticks, made: [made] });
		expect(open.found('h')?.codes).toEqual(['framing/irony']);
		expect(workspace.snapshot.tags.get('framing')).toEqual({
			...theirs,
			codes: [...theirs.codes, made.code],
		});
	});

	test('lose a code', () => {
		open.give({ kind: 'highlights', ids: ['h'] }, { tag: 'framing', codes: ['framing/cause'] });
		uncode(open.parts, 'h', 'framing/cause');
		expect(open.found('h')?.codes).toEqual([]);
		expect(open.workspace.lastAction?.action).toEqual({ name: 'uncoded', code: 'framing/cause' });
	});

	test('nothing is done, and nothing to undo, where nothing was changed', () => {
		open.give(both, { tag: 'framing', codes: [] });
		expect(open.workspace.canUndo).toBe(false);
	});
});

test('many are retagged, and deleted, in one step each', () => {
	open.session.picked = new Set(['h', 'i']);
	retagAll(open.parts, ['h', 'i'], 'caveat');
	expect(open.workspace.lastAction?.action).toEqual({
		name: 'bulk-retagged',
		tag: 'caveat',
		count: 2,
	});
	deleteAll(open.parts, ['h', 'i']);
	expect(open.workspace.lastAction?.action).toEqual({ name: 'bulk-deleted', count: 2 });
	expect([open.found('h'), open.session.picked.size]).toEqual([undefined, 0]);
	open.workspace.undo();
	open.workspace.undo();
	expect([open.found('h')?.tag, open.workspace.canUndo]).toEqual(['framing', false]);
});
