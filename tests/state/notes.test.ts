import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { change } from '#lib/core/model/change.ts';
import { annotationById } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import { deleteReply, reply, setArticleNote, setNote, setStoryNote } from '#lib/state/notes.ts';
import { Preferences } from '#lib/state/preferences.svelte.ts';
import { Workspace } from '#lib/state/workspace.svelte.ts';

const article: Article = {
	...{ type: 'article', id: 'a', title: 'A', outlet: 'O', language: 'en' },
	...{ text: 'The council voted.', hash: 'sha256-0', blocks: [] },
};
const story: Story = { type: 'story', id: 's', title: 'S', articles: ['a'] };
const annotation: Annotation = {
	...{ type: 'annotation', id: 'x', article: 'a', tag: 'framing', codes: [], creator: 'You' },
	anchor: {
		quote: { exact: 'council', prefix: 'The ', suffix: ' voted.' },
		position: { start: 4, end: 11 },
		hash: 'sha256-0',
	},
	created: '2026-01-01T12:00:00.000Z',
	modified: '2026-01-01T12:00:00.000Z',
};

/** A workspace without storage, as in a browser that forbids it. */
async function desk() {
	const workspace = await Workspace.open({});
	workspace.commit(change({ added: [article, story, annotation] }), 'corpus');
	let count = 0;
	const origin = {
		now: () => new Date(Date.UTC(2026, 0, 1, 12, ++count)),
		newId: () => `reply-${count}`,
	};
	return { workspace, preferences: new Preferences(undefined), origin };
}

let open: Awaited<ReturnType<typeof desk>>;
const now = () => annotationById(open.workspace.snapshot, 'x');
const texts = () => now()?.replies?.map(({ text }) => text);

beforeEach(async () => {
	vi.stubGlobal('document', new EventTarget());
	vi.stubGlobal('addEventListener', () => undefined);
	open = await desk();
});
afterEach(() => {
	open.workspace.close();
	vi.unstubAllGlobals();
});

describe('a note', () => {
	test('is kept without the blank space around it; an empty one is none', () => {
		setNote(open, 'x', '  Whose words?\n');
		expect(now()?.note).toBe('Whose words?');
		setNote(open, 'x', '  ');
		expect(now()).not.toHaveProperty('note');
		open.workspace.undo();
		expect(now()?.note).toBe('Whose words?');
	});

	test('that says the same is no change', () => {
		setNote(open, 'x', 'Why?');
		const before = open.workspace.snapshot;
		setNote(open, 'x', ' Why? ');
		setNote(open, 'unknown', 'Why?');
		setArticleNote(open, 'unknown', 'Why?');
		setStoryNote(open, 's', '  ');
		expect(open.workspace.snapshot).toBe(before);
	});

	test('keeps beside it what was written elsewhere meanwhile', () => {
		setNote(open, 'x', 'Theirs');
		setNote(open, 'x', 'Mine', { known: '' });
		expect(now()?.note?.split('\n\n').sort()).toEqual(['Mine', 'Theirs']);
	});

	test('brings back a highlight that was removed elsewhere while it was written', () => {
		open.workspace.commit(change({ removed: [annotation] }), 'tab');
		setNote(open, 'x', '', { known: '', last: annotation });
		expect(now()).toBeUndefined();
		setNote(open, 'x', 'Still true', { known: '', last: annotation });
		expect(now()).toMatchObject({ note: 'Still true', tag: 'framing' });
	});

	test('is on an article or a story as well, each in one step', () => {
		setArticleNote(open, 'a', 'An *essay*');
		setStoryNote(open, 's', 'Four weeks late');
		const { snapshot } = open.workspace;
		expect(snapshot.articles.get('a')?.note).toBe('An *essay*');
		expect(snapshot.stories.get('s')?.note).toBe('Four weeks late');
		expect(open.workspace.lastAction?.action).toEqual({ name: 'noted-story' });
		open.workspace.undo();
		open.workspace.undo();
		expect(open.workspace.snapshot.articles.get('a')).toEqual(article);
		expect(open.workspace.snapshot.stories.get('s')).toEqual(story);
	});
});

describe('a reply', () => {
	test('is by this coder, now, under the earlier ones; without words it is none', () => {
		open.preferences.coder = 'Ana';
		reply(open, 'x', { id: 'one', text: ' I see it otherwise. ' });
		reply(open, 'x', { id: 'none', text: '  ' });
		reply(open, 'x', { id: 'two', text: 'Both hold.' });
		expect(texts()).toEqual(['I see it otherwise.', 'Both hold.']);
		expect(now()?.replies?.[0]).toMatchObject({ creator: 'Ana', id: 'one' });
		expect(now()?.note).toBeUndefined();
	});

	test('is said anew, and stays as it was when nothing is left of it', () => {
		reply(open, 'x', { id: 'one', text: 'One' });
		reply(open, 'x', { id: 'one', text: ' ' });
		reply(open, 'x', { id: 'one', text: 'One ' });
		expect(texts()).toEqual(['One']);
		expect(open.workspace.lastAction?.action).toEqual({ name: 'replied' });
		open.preferences.coder = 'Ana';
		reply(open, 'x', { id: 'one', text: 'One more' });
		expect(now()?.replies).toMatchObject([{ text: 'One more', creator: 'You' }]);
		expect(open.workspace.lastAction?.action).toEqual({ name: 'reply-edited' });
	});

	test('is said anew and deleted, and all of that is taken back', () => {
		reply(open, 'x', { id: 'one', text: 'One' });
		reply(open, 'x', { id: 'two', text: 'Two' });
		reply(open, 'x', { id: 'one', text: 'Uno' });
		expect(texts()).toEqual(['Uno', 'Two']);
		deleteReply(open, 'x', 'two');
		expect(open.workspace.lastAction?.action).toEqual({ name: 'reply-deleted' });
		deleteReply(open, 'x', 'one');
		expect(now()).not.toHaveProperty('replies');
		const states = [['Uno'], ['Uno', 'Two'], ['One', 'Two'], ['One'], undefined];
		for (const state of states) {
			open.workspace.undo();
			expect(texts()).toEqual(state);
		}
	});

	test('brings back a highlight that was removed elsewhere, if it says something new', () => {
		reply(open, 'x', { id: 'one', text: 'Half' });
		const last = now()!;
		open.workspace.commit(change({ removed: [last] }), 'tab');
		reply(open, 'x', { id: 'one', text: 'Half ' }, last);
		reply(open, 'x', { id: 'two', text: ' ' }, last);
		expect(now()).toBeUndefined();
		reply(open, 'x', { id: 'one', text: 'Half and half' }, last);
		expect(now()).toMatchObject({ tag: 'framing' });
		expect(texts()).toEqual(['Half and half']);
	});

	test('comes back itself where it alone was removed', () => {
		reply(open, 'x', { id: 'one', text: 'Half' });
		const last = now()!;
		deleteReply(open, 'x', 'one');
		reply(open, 'x', { id: 'one', text: 'Half and half' }, last);
		expect(texts()).toEqual(['Half and half']);
	});
});
