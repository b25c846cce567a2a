import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { describe as anchorOf } from '#lib/core/anchor/describe.ts';
import { placedIn } from '#lib/core/anchor/placed.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { change } from '#lib/core/model/change.ts';
import { DEFAULT_TAGS } from '#lib/core/model/codebook-default.ts';
import { annotationsInOrder } from '#lib/core/model/snapshot.ts';
import { hashText } from '#lib/core/text/hash.ts';
import { Annotator } from '#lib/state/annotator.svelte.ts';
import { Preferences } from '#lib/state/preferences.svelte.ts';
import { Session } from '#lib/state/session.svelte.ts';
import { Workspace } from '#lib/state/workspace.svelte.ts';

const text = 'The council voted seven to four.\n\nIt was late.';
const article: Article = {
	...{
		type: 'article',
		id: 'a',
		title: 'A',
		outlet: 'O',
		language: 'en',
		text,
		hash: hashText(text),
	},
	blocks: [
		{ type: 'paragraph', start: 0, end: 32 },
		{ type: 'paragraph', start: 34, end: 46 },
	],
};
const passage = (words: string) => {
	const start = text.indexOf(words);
	return { article: 'a', start, end: start + words.length };
};

/** A workspace without storage, as in a browser that forbids it. */
async function desk() {
	const workspace = await Workspace.open({});
	workspace.commit(change({ added: [article] }), 'corpus');
	const session = new Session(workspace, () => new URL('http://localhost/?articles=a'), undefined);
	let count = 0;
	const annotator = new Annotator(workspace, session, new Preferences(undefined), {
		now: () => new Date(Date.UTC(2026, 0, 1, 12, count)),
		newId: () => `id-${++count}`,
	});
	return {
		workspace,
		session,
		annotator,
		all: () => annotationsInOrder(workspace.snapshot, 'a'),
		/** `evidence: voted seven`, in the order of the text. */
		told: () =>
			placedIn(workspace.snapshot, article).highlights.map(
				({ tag, start, end }) => `${tag}: ${text.slice(start, end)}`,
			),
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

describe('a tag', () => {
	test('on a selection is a highlight by this coder, made now', () => {
		const { annotator, session, all } = open;
		session.selection = passage('voted seven to four');
		annotator.tag('evidence');
		expect(all()).toMatchObject([
			{
				...{ id: 'id-1', article: 'a', tag: 'evidence', codes: [], creator: 'You' },
				anchor: {
					quote: { exact: 'voted seven to four', prefix: 'The council ' },
					hash: article.hash,
				},
				created: '2026-01-01T12:00:00.000Z',
			},
		]);
	});

	test('on the same words again takes it off, another tag is added', () => {
		const { annotator, session, told } = open;
		session.selection = passage('council');
		annotator.tag('framing');
		annotator.tag('caveat');
		expect(told()).toEqual(['framing: council', 'caveat: council']);
		annotator.tag('framing');
		expect(told()).toEqual(['caveat: council']);
	});

	test('without a selection goes to the highlight at the caret', () => {
		const { annotator, session, workspace, told } = open;
		const made = annotator.tagPassage(passage('council'), 'framing')!;
		session.atCaret = [made.id];
		annotator.tag('evidence');
		expect(told()).toEqual(['evidence: council']);
		annotator.tag('evidence');
		expect(told()).toEqual([]);
		expect(workspace.lastAction?.action).toEqual({ name: 'untagged', tag: 'evidence' });
	});

	test('with neither does nothing', () => {
		open.annotator.tag('evidence');
		expect(open.all()).toEqual([]);
		expect(open.workspace.canUndo).toBe(false);
	});

	test('that is changed keeps only the codes that are its own', () => {
		const { annotator, workspace, all } = open;
		const moved = { id: 'framing/moved', label: 'Moved', definition: '' };
		const evidence = DEFAULT_TAGS.find(({ id }) => id === 'evidence')!;
		const tag = { ...evidence, codes: [...evidence.codes, moved] };
		workspace.commit(change({ added: [tag] }), 'corpus');
		const made = annotator.tagPassage(passage('council'), 'framing')!;
		const codes = ['framing/cause', 'evidence/expert', 'framing/moved'];
		workspace.commit(change({ updated: [[made, { ...made, codes }]] }), 'local');
		annotator.retag(made.id, 'evidence');
		expect(all()).toMatchObject([
			{ codes: ['evidence/expert', 'framing/moved'], coded: '2026-01-01T12:01:00.000Z' },
		]);
	});
});

describe('words that somebody else has marked', () => {
	const theirs = (tag: string): Annotation => ({
		...{ type: 'annotation', id: 'theirs', article: 'a', tag, codes: [], creator: 'Ada' },
		anchor: anchorOf(article, passage('council')),
		...{ created: '2026-01-01T00:00:00.000Z', modified: '2026-01-01T00:00:00.000Z' },
	});
	const marks = () => open.all().map(({ creator, tag }) => `${creator}: ${tag}`);
	beforeEach(() => {
		open.workspace.commit(change({ added: [theirs('framing')] }), 'corpus');
		open.session.selection = passage('council');
	});

	test.each([true, false])('get the same tag once more, be they shown (%s) or not', (shown) => {
		const { annotator, session } = open;
		if (!shown) session.sieves = { coders: ({ creator }) => creator === 'You' };
		annotator.tag('framing');
		expect(marks()).toEqual(['Ada: framing', 'You: framing']);
		annotator.tag('framing');
		expect(marks()).toEqual(['Ada: framing']);
	});

	test('get a note of this coder, and are not what is deleted', () => {
		const { annotator, session } = open;
		annotator.removeHere();
		expect(marks()).toEqual(['Ada: framing']);
		annotator.openNote();
		expect(session.editedNote).toBe('id-1');
		annotator.removeHere();
		expect(marks()).toEqual(['Ada: framing']);
	});

	test('have the highlight at the caret retagged and deleted', () => {
		const { annotator, session } = open;
		session.selection = undefined;
		session.atCaret = ['theirs'];
		annotator.tag('evidence');
		expect(marks()).toEqual(['Ada: evidence']);
		annotator.removeHere();
		expect(marks()).toEqual([]);
	});
});

describe('a highlight in several passages', () => {
	beforeEach(() => {
		const made = open.annotator.tagPassage(passage('council'), 'framing')!;
		const parts = [anchorOf(article, passage('late'))];
		open.workspace.commit(change({ updated: [[made, { ...made, parts }]] }), 'corpus');
	});

	test.each([
		['council', 'late'],
		['late', 'council'],
	])('loses the one that gets its tag again: %s', async (words, left) => {
		const { annotator, session, told, all } = open;
		session.selection = passage(words);
		annotator.tag('framing');
		await vi.dynamicImportSettled();
		expect(all()[0]?.parts).toBeUndefined();
		expect(told()).toEqual([`framing: ${left}`]);
		annotator.tagPassage(passage(left), 'framing');
		expect(told()).toEqual([]);
	});

	test('gets its note from any of them', () => {
		const { annotator, session, all } = open;
		session.selection = passage('late');
		session.lastTag = 'framing';
		annotator.openNote();
		expect([session.editedNote, all().length]).toEqual(['id-1', 1]);
	});
});

describe('a note', () => {
	test('on fresh words tags them as the last one was, on tagged ones it does not tag again', () => {
		const { annotator, session, told } = open;
		session.selection = passage('council');
		annotator.tag('caveat');
		session.selection = passage('late');
		annotator.openNote();
		expect(told()).toEqual(['caveat: council', 'caveat: late']);
		expect(session.editedNote).toBe('id-2');
		annotator.openNote();
		expect(told()).toHaveLength(2);
	});
});

describe('a linked passage', () => {
	const link = { type: 'link', id: 'l', relation: 'context', created: '2026-01-01' } as const;
	const linkedWith = (id: string) => {
		const other = open.annotator.tagPassage(passage('late'), 'framing')!;
		open.workspace.commit(change({ added: [{ ...link, annotations: [id, other.id] }] }), 'local');
	};

	test('keeps its place without a tag when the same tag is given again', () => {
		const { annotator, workspace, told } = open;
		const { id } = annotator.tagPassage(passage('council'), 'evidence')!;
		linkedWith(id);
		annotator.tagPassage(passage('council'), 'evidence');
		expect(told()).toEqual([': council', 'framing: late']);
		expect(workspace.lastAction?.action).toEqual({ name: 'untagged-linked', tag: 'evidence' });
		expect(workspace.snapshot.links.size).toBe(1);
	});

	test('gets the tag that is given to the same words, or to the caret in it', () => {
		const { annotator, session, told } = open;
		const { id } = annotator.tagPassage(passage('council'), 'evidence')!;
		linkedWith(id);
		annotator.retag(id, 'evidence');
		expect(annotator.tagPassage(passage('council'), 'caveat')?.id).toBe(id);
		expect(told()).toEqual(['caveat: council', 'framing: late']);
		annotator.retag(id, 'caveat');
		session.atCaret = [id];
		annotator.tag('framing');
		expect(told()).toEqual(['framing: council', 'framing: late']);
	});

	test('takes a note without getting a tag', () => {
		const { annotator, session, told } = open;
		const { id } = annotator.tagPassage(passage('council'), 'evidence')!;
		linkedWith(id);
		annotator.retag(id, 'evidence');
		session.selection = passage('council');
		annotator.openNote();
		expect(session.editedNote).toBe(id);
		expect(told()).toEqual([': council', 'framing: late']);
	});

	test('leaves its link when it is deleted, and comes back to it', () => {
		const { annotator, workspace } = open;
		const { id } = annotator.tagPassage(passage('council'), 'evidence')!;
		linkedWith(id);
		const before = workspace.snapshot;
		annotator.remove(id);
		expect(workspace.snapshot.links.size).toBe(0);
		workspace.undo();
		expect(workspace.snapshot.links).toEqual(before.links);
		expect(workspace.snapshot.annotations).toEqual(before.annotations);
	});
});

test('everything that was done is taken back, and done again', () => {
	const { annotator, session, workspace, told, all } = open;
	const { id } = annotator.tagPassage(passage('council'), 'framing')!;
	annotator.retag(id, 'evidence');
	annotator.retag(id, 'caveat');
	session.atCaret = [id];
	annotator.removeHere();
	const states = ['', 'caveat: council', 'evidence: council', 'framing: council', ''];
	for (const state of states) {
		expect(told().join()).toBe(state);
		workspace.undo();
	}
	for (const state of states.slice(0, -1).reverse()) {
		workspace.redo();
		expect(told().join()).toBe(state);
	}
	expect(all()).toEqual([]);
});
