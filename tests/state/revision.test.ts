import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { describe as anchorOf } from '#lib/core/anchor/describe.ts';
import { placedIn } from '#lib/core/anchor/placed.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { change } from '#lib/core/model/change.ts';
import { plainTextBlocks } from '#lib/core/text/blocks.ts';
import { hashText } from '#lib/core/text/hash.ts';
import { Preferences } from '#lib/state/preferences.svelte.ts';
import { Revision } from '#lib/state/revision.svelte.ts';
import { Session } from '#lib/state/session.svelte.ts';
import { applyAdjustment } from '#lib/state/spans.ts';
import { Workspace } from '#lib/state/workspace.svelte.ts';

const STAYS = 'The council voted seven to four on Tuesday night to close the road.';
const CHANGES = 'A pilot last summer had cut the traffic on the quay by twelve per cent.';
const GOES = 'Nobody could say at the meeting what the buses would cost in winter.';

const textOf = (...paragraphs: string[]) => {
	const text = paragraphs.join('\n\n');
	return { text, blocks: plainTextBlocks(text), hash: hashText(text) };
};
const before = textOf(STAYS, CHANGES, GOES);
const after = textOf(STAYS, CHANGES.replace('twelve', 'nearly eleven'), 'It was late.');
const article: Article = {
	...{ type: 'article', id: 'a', title: 'Quay closed', outlet: 'O', language: 'en' },
	...before,
};

function marked(id: string, words: string): Annotation {
	const start = before.text.indexOf(words);
	return {
		type: 'annotation',
		id,
		article: 'a',
		anchor: anchorOf(before, { start, end: start + words.length }),
		tag: 'framing',
		codes: [],
		creator: 'You',
		created: '2026-01-01T00:00:00.000Z',
		modified: '2026-01-01T00:00:00.000Z',
	};
}

type Listed = Annotation | { readonly annotation: Annotation };

/** A workspace without storage, as in a browser that forbids it. */
async function desk() {
	const workspace = await Workspace.open({});
	const annotations = [marked('stays', STAYS), marked('changes', CHANGES), marked('goes', GOES)];
	workspace.commit(change({ added: [article, ...annotations] }), 'corpus');
	const revision = new Revision(
		workspace,
		() => 'a',
		() => new Date('2026-02-01T00:00:00.000Z'),
	);
	await workspace.readyToMatch();
	const stored = (id: string) => workspace.snapshot.annotations.get('a')!.get(id)!;
	return {
		workspace,
		revision,
		stored,
		/** What became of each highlight. */
		told: () =>
			Object.fromEntries(
				Object.entries<readonly Listed[]>({ ...revision.review }).map(([kind, list]) => [
					kind,
					list.map((one) => ('id' in one ? one.id : one.annotation.id)),
				]),
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

const SETTLED = {
	stay: [],
	moved: [],
	unsure: [],
	ambiguous: [],
	gone: [],
	notes: [],
	incomplete: [],
};
const REPLACED = { ...SETTLED, stay: ['stays'], unsure: ['changes'], gone: ['goes'] };

describe('another text for an article', () => {
	test('is looked over before anything changes', async () => {
		const { stay, unsure, gone } = await open.revision.preview(after);
		expect([stay.length, unsure.length, gone.length]).toEqual([1, 1, 1]);
		expect(open.revision.article).toBe(article);
		expect(open.told()).toEqual(SETTLED);
		expect(open.workspace.canUndo).toBe(false);
	});

	test('keeps the one of now, and is taken back by one undo', () => {
		open.revision.replace({ ...after, title: 'Quay closes' });
		expect(open.revision.article).toMatchObject({ title: 'Quay closes', text: after.text });
		expect(open.revision.versions).toMatchObject([{ title: 'Quay closed', text: before.text }]);
		expect(open.told()).toEqual(REPLACED);
		open.workspace.undo();
		expect(open.revision.article).toEqual(article);
		expect(open.revision.versions).toEqual([]);
		expect(open.told()).toEqual(SETTLED);
	});

	test('that says the same is no other version', () => {
		open.revision.replace({ ...before, title: 'Quay closes' });
		expect(open.revision.versions).toEqual([]);
		expect(open.workspace.lastAction?.action.name).toBe('edited');
	});

	test('can be gone back from, with every highlight where it was', () => {
		open.revision.replace(after);
		open.revision.confirm(open.revision.review.unsure);
		open.revision.goBackTo(open.revision.versions[0]!);
		expect(open.revision.article?.text).toBe(before.text);
		expect(open.revision.versions).toMatchObject([{ text: after.text }]);
		expect(placedIn(open.workspace.snapshot, open.revision.article!).highlights).toHaveLength(3);
	});
});

describe('a highlight of a replaced text', () => {
	beforeEach(() => open.revision.replace(after));

	test('has its place once a person has said yes', () => {
		expect(open.revision.confirm(open.revision.review.unsure)).toBe(true);
		expect(open.told()).toEqual({ ...REPLACED, unsure: [] });
		expect(open.stored('changes').anchor.quote.exact).toContain('nearly eleven');
		expect(open.stored('changes').earlier).toMatchObject([{ quote: { exact: CHANGES } }]);
		open.workspace.undo();
		expect(open.told()).toEqual(REPLACED);
	});

	test('is a note once a person has said that it is not there', () => {
		open.revision.keepAsNotes([open.stored('changes'), open.stored('goes')]);
		expect(open.told()).toEqual({ ...SETTLED, stay: ['stays'], notes: ['changes', 'goes'] });
		expect(open.workspace.lastAction?.action).toEqual({ name: 'kept-as-note', count: 2 });
		open.workspace.undo();
		expect(open.told()).toEqual(REPLACED);
	});

	test('can be given a place, and given up', () => {
		const start = after.text.indexOf('It was late');
		open.revision.place(open.stored('goes'), { start, end: start + 11 });
		expect(open.stored('goes').anchor).toMatchObject({ quote: { exact: 'It was late' } });
		open.workspace.undo();
		open.revision.remove(open.stored('goes'));
		expect(open.told()).toEqual({ ...REPLACED, gone: [] });
		open.workspace.undo();
		expect(open.told()).toEqual(REPLACED);
	});

	test('that another tab has removed is not brought back', () => {
		const { unsure } = open.revision.review;
		open.workspace.commit(change({ removed: [open.stored('changes')] }), 'tab');
		const last = open.workspace.lastAction;
		expect(open.revision.confirm(unsure)).toBe(false);
		expect(open.revision.remove(unsure[0]!.annotation)).toBe(false);
		expect(open.workspace.snapshot.annotations.get('a')?.has('changes')).toBe(false);
		expect(open.workspace.lastAction).toBe(last);
	});

	test('is placed by hand as a range is set anew', () => {
		const { workspace } = open;
		const session = new Session(
			workspace,
			() => new URL('http://localhost/?articles=a'),
			undefined,
		);
		const origin = { now: () => new Date('2026-02-01T00:00:00.000Z'), newId: () => 'new' };
		session.adjusted = 'goes';
		session.selection = { article: 'a', start: 0, end: 11 };
		applyAdjustment({ workspace, session, preferences: new Preferences(undefined), origin });
		expect(open.stored('goes')).toMatchObject({
			anchor: { quote: { exact: 'The council' }, hash: after.hash },
			earlier: [{ quote: { exact: GOES } }],
		});
		expect(workspace.lastAction?.action.name).toBe('placed');
	});
});
