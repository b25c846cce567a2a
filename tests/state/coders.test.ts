import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { coderOf } from '#lib/core/coders/coder-of.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { change } from '#lib/core/model/change.ts';
import { annotationById } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import { becomeCoder, isDone, isTaken, setColour, setDone } from '#lib/state/coder-acts.ts';
import { Coders } from '#lib/state/coders.svelte.ts';
import { Preferences } from '#lib/state/preferences.svelte.ts';
import { Session } from '#lib/state/session.svelte.ts';
import { Workspace } from '#lib/state/workspace.svelte.ts';

const article = (id: string): Article => ({
	...{ type: 'article', id, title: `Of ${id}`, outlet: `Outlet ${id}`, language: 'en' },
	...{ text: 'The council voted.', hash: 'sha256-0', blocks: [], author: 'N. N.' },
});
const story: Story = { type: 'story', id: 's', title: 'S', articles: ['b', 'a'] };
const highlight = (id: string, of: string, creator: string): Annotation => ({
	...{ type: 'annotation', id, article: of, tag: 'framing', codes: [], creator },
	anchor: {
		quote: { exact: 'council', prefix: 'The ', suffix: ' voted.' },
		position: { start: 4, end: 11 },
		hash: 'sha256-0',
	},
	created: '2026-01-01T12:00:00.000Z',
	modified: '2026-01-01T12:00:00.000Z',
});
const mine = highlight('x', 'a', 'You');
const hers = highlight('y', 'a', 'Ana');

async function desk() {
	const preferences = new Preferences(undefined);
	const workspace = await Workspace.open({
		ontravel: (action, undone) => preferences.follow(action, undone),
	});
	const records = [article('a'), article('b'), article('c'), story, mine, hers];
	workspace.commit(change({ added: records }), 'corpus');
	const session = new Session(workspace, () => new URL('http://localhost/?story=s'), undefined);
	const parts = { workspace, session, preferences };
	return { ...parts, coders: new Coders(parts, (letter) => `Article ${letter}`) };
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

describe('whose highlights', () => {
	test('are shown is mine, others’ or all', () => {
		const { coders, preferences } = open;
		expect(coders.sieve).toBeUndefined();
		preferences.whose = 'mine';
		expect([mine, hers].filter(coders.sieve!)).toEqual([mine]);
		preferences.whose = 'others';
		expect([mine, hers].filter(coders.sieve!)).toEqual([hers]);
	});
});

describe('blind coding', () => {
	test('names articles by their place in the story, one object for each', () => {
		const { coders, preferences, workspace } = open;
		expect(coders.mask).toBeUndefined();
		preferences.blind = true;
		const shown = (id: string) => coders.mask!(workspace.snapshot.articles.get(id)!);
		expect(['a', 'b', 'c'].map((id) => shown(id).outlet)).toEqual([
			'Article B',
			'Article A',
			'Article ?',
		]);
		expect(shown('a')).not.toHaveProperty('author');
		const before = shown('a');
		setDone(open, 'b', true);
		expect(shown('a')).toBe(before);
	});

	test('ends for an article that is done, until that is taken back', () => {
		const { coders, preferences, workspace } = open;
		preferences.blind = true;
		const real = workspace.snapshot.articles.get('a')!;
		expect([mine, hers].filter(coders.sieve!)).toEqual([mine]);
		setDone(open, 'a', true);
		expect(isDone(open, 'a')).toBe(true);
		expect(coders.mask!(real)).toBe(real);
		expect([mine, hers].filter(coders.sieve!)).toEqual([mine, hers]);
		workspace.undo();
		expect(coders.mask!(real).outlet).toBe('Article B');
	});
});

describe('a coder', () => {
	test('takes what was made along to a new name in one step, or leaves it', () => {
		const { workspace, preferences } = open;
		expect(isTaken(open, 'Ana')).toBe(true);
		expect(isTaken(open, 'Ben')).toBe(false);
		becomeCoder(open, 'Ben', true);
		expect(preferences.coder).toBe('Ben');
		expect(annotationById(workspace.snapshot, 'x')?.creator).toBe('Ben');
		expect(workspace.lastAction?.action).toMatchObject({ name: 'coder-renamed', count: 1 });
		workspace.undo();
		expect(annotationById(workspace.snapshot, 'x')?.creator).toBe('You');
		becomeCoder(open, 'Cid', false);
		expect(annotationById(workspace.snapshot, 'x')?.creator).toBe('You');
	});

	test('is called as before once that step is taken back, and anew when it is done again', () => {
		const { workspace, preferences } = open;
		const blue = preferences.coderColour;
		becomeCoder(open, 'Ben', true, 'rose');
		expect(workspace.history.past).toHaveLength(1);
		// as it is written down for when the page is loaded again
		expect(structuredClone(workspace.history.past[0]?.action)).toMatchObject({
			me: { after: { name: 'Ben' } },
		});
		expect(coderOf(workspace.snapshot, 'Ben')?.colour).toBe('rose');
		workspace.undo();
		expect([preferences.coder, preferences.coderColour]).toEqual(['You', blue]);
		expect(annotationById(workspace.snapshot, 'x')?.creator).toBe('You');
		expect(workspace.snapshot.coders.size).toBe(0);
		workspace.redo();
		expect([preferences.coder, preferences.coderColour]).toEqual(['Ben', 'rose']);
		expect(annotationById(workspace.snapshot, 'x')?.creator).toBe('Ben');
	});

	test('who goes by another name since keeps it, whatever is taken back', () => {
		const { workspace, preferences } = open;
		becomeCoder(open, 'Ben', true);
		becomeCoder(open, 'Cid', false);
		workspace.undo();
		expect(preferences.coder).toBe('Cid');
	});

	test('has the colour of before once the choice is taken back', () => {
		const { workspace, preferences } = open;
		const before = preferences.coderColour;
		setColour(open, 'rose');
		workspace.undo();
		expect(preferences.coderColour).toBe(before);
	});

	test('has a colour that goes with the name', () => {
		const { preferences } = open;
		setColour(open, 'rose');
		becomeCoder(open, 'Ben', false);
		setColour(open, 'olive');
		becomeCoder(open, 'You', false);
		expect(preferences.coderColour).toBe('rose');
		becomeCoder(open, 'Ben', true);
		expect(preferences.coderColour).toBe('olive');
	});
});
