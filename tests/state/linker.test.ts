import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { suggestionKey, type Suggestion } from '#lib/core/compare/match.ts';
import { change } from '#lib/core/model/change.ts';
import { entities } from '#lib/core/model/snapshot.ts';
import { Linker } from '#lib/state/linker.svelte.ts';
import { Preferences } from '#lib/state/preferences.svelte.ts';
import { Session } from '#lib/state/session.svelte.ts';
import { Workspace } from '#lib/state/workspace.svelte.ts';
import { a, articles, b, c, passage, story } from '../core/compare/desk.ts';

/** Three articles and their story, in a browser that stores nothing. */
async function desk(query = '?story=s') {
	const workspace = await Workspace.open({});
	workspace.commit(change({ added: [...articles, story] }), 'corpus');
	const session = new Session(workspace, () => new URL(`http://localhost/${query}`), undefined);
	let count = 0;
	const linker = new Linker({
		...{ workspace, session, preferences: new Preferences(undefined) },
		origin: { now: () => new Date(Date.UTC(2026, 0, 1)), newId: () => `id-${++count}` },
	});
	return {
		...{ workspace, session, linker },
		claims: () => [...workspace.snapshot.claims.values()],
		story: () => workspace.snapshot.stories.get('s')!,
		everything: () =>
			[...entities(workspace.snapshot)].sort((x, y) => (x.type + x.id < y.type + y.id ? -1 : 1)),
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

const inA = passage(a, 'seven to four');
const inB = passage(b, 'Seven voted for it, four against.');
const inC = passage(c, 'Nothing was said of the vote.');
const suggestion: Suggestion = { a: inA, b: inB, score: 5, shared: ['four'] };

describe('linking', () => {
	test('is taken back without what another tab has put into the same claim since', () => {
		const { linker, workspace, claims } = open;
		linker.link([inA, inB], 'same-claim');
		const [claim] = claims();
		const grown = { ...claim!, annotations: [...claim!.annotations, 'theirs'] };
		workspace.commit(change({ updated: [[claim!, grown]] }), 'tab');
		workspace.undo();
		expect(workspace.snapshot.links.size).toBe(0);
		expect(claims()).toEqual([grown]);
		expect(workspace.snapshot.annotations.get('a')?.size).toBe(1);
		expect(workspace.lastAction?.skipped).toBe(3);
	});

	test('makes a claim of the story by this coder, undone in one step', () => {
		const { linker, workspace, claims } = open;
		linker.link([inA, inB], 'contradicts', 'Which is it?');
		expect(claims()).toMatchObject([{ title: 'seven to four', story: 's', rank: 1 }]);
		expect([...workspace.snapshot.links.values()]).toMatchObject([
			{ relation: 'contradicts', note: 'Which is it?', created: '2026-01-01T00:00:00.000Z' },
		]);
		expect(workspace.snapshot.annotations.get('a')?.get('id-1')).toMatchObject({
			...{ tag: '', creator: 'You' },
		});
		expect(workspace.lastAction?.action).toEqual({ name: 'linked', count: 2 });
		workspace.undo();
		expect(workspace.canUndo).toBe(false);
		expect(claims()).toEqual([]);
	});

	test('a suggestion that is kept is a link of same claim', () => {
		open.linker.keep(suggestion);
		expect([...open.workspace.snapshot.links.values()]).toMatchObject([{ relation: 'same-claim' }]);
	});

	test('of what is linked already is nothing to undo', () => {
		const { linker, workspace } = open;
		linker.link([inA, inB], 'same-claim');
		linker.link([inB, inA], 'same-claim');
		workspace.undo();
		expect(workspace.canUndo).toBe(false);
	});
});

test('every act is undone and done again as one step', () => {
	const { linker, workspace, claims, everything } = open;
	linker.link([inA, inB], 'same-claim');
	const [first] = claims();
	const rain = linker.newClaim('Rain');
	const states = [everything()];
	const acts: [string, () => void][] = [
		['into-claim', () => linker.addToClaim(rain, [inC])],
		['claim-renamed', () => linker.renameClaim(rain, 'Weather')],
		['not-covered', () => linker.markNotCovered(rain, 'a', true)],
		['not-covered-undone', () => linker.markNotCovered(rain, 'a', false)],
		['claim-moved', () => linker.moveClaim(rain, first!.id)],
		['claims-merged', () => linker.mergeClaims([first!.id, rain])],
		['claim-split', () => void linker.splitClaim(first!.id, [first!.annotations[0]!], 'Other')],
		['out-of-claim', () => linker.removeFromClaim(first!.id, first!.annotations[1]!)],
		['linked', () => linker.link([inB, inC], 'context')],
		['unlinked', () => linker.unlink([...workspace.snapshot.links.keys()][0]!)],
		['claim-deleted', () => linker.deleteClaim(first!.id)],
		['dismissed', () => linker.dismiss(suggestion)],
		['reoffered', () => linker.restoreDismissed()],
		['aliases', () => linker.setAliases([['Council', 'City hall']])],
	];
	for (const [name, act] of acts) {
		act();
		expect(workspace.lastAction?.action.name).toBe(name);
		expect(everything(), name).not.toEqual(states.at(-1));
		states.push(everything());
	}
	for (const state of states.toReversed()) {
		expect(everything()).toEqual(state);
		workspace.undo();
	}
	workspace.redo();
	for (const state of states.slice(1)) {
		workspace.redo();
		expect(everything()).toEqual(state);
	}
});

describe('a claim', () => {
	test('without a name keeps the one it has', () => {
		const { linker, claims } = open;
		linker.renameClaim(linker.newClaim('Rain'), '  ');
		expect(claims()).toMatchObject([{ title: 'Rain' }]);
	});

	test('is moved among those of the story', () => {
		const { linker, claims } = open;
		const ids = ['A', 'B', 'C'].map((title) => linker.newClaim(title));
		linker.moveClaim(ids[2]!, ids[0]);
		linker.moveClaim(ids[0]!, undefined);
		const listed = claims().sort((x, y) => x.rank! - y.rank!);
		expect(listed.map(({ title }) => title)).toEqual(['C', 'B', 'A']);
	});

	test('is split only in two', () => {
		const { linker, claims } = open;
		linker.link([inA, inB], 'same-claim');
		const [claim] = claims();
		expect(linker.splitClaim(claim!.id, claim!.annotations, 'All')).toBeUndefined();
		expect(linker.splitClaim(claim!.id, [claim!.annotations[0]!], 'One')).toBeDefined();
		expect(claims()).toHaveLength(2);
	});
});

describe('a suggestion that is no match', () => {
	const key = suggestionKey('seven to four', 'Seven voted for it, four against.');

	test('is noted in the story, once', () => {
		const { linker, story: now } = open;
		linker.dismiss(suggestion);
		linker.dismiss({ a: inB, b: inA });
		expect(now().dismissed).toEqual([key]);
		expect(linker.dismissed).toEqual(new Set([key]));
	});

	test('is offered again with all others', () => {
		const { linker, story: now } = open;
		linker.dismiss(suggestion);
		linker.restoreDismissed();
		expect(now()).toEqual(story);
	});

	test('is remembered here where there is no story to note it in', async () => {
		const { linker, workspace } = await desk('?articles=a,b');
		linker.dismiss(suggestion);
		expect(linker.dismissed).toEqual(new Set([key]));
		expect(workspace.canUndo).toBe(false);
		linker.restoreDismissed();
		expect(linker.dismissed.size).toBe(0);
		workspace.close();
	});

	test('of an article that is gone has nothing to be remembered by', () => {
		const gone = { ...suggestion, b: { ...inB, article: 'gone' } };
		open.linker.dismiss(gone);
		expect(open.linker.keyOf(gone)).toBeUndefined();
		expect(open.linker.dismissed.size).toBe(0);
	});
});

test('names for one thing are kept without blanks, repeats and lists of one', () => {
	const { linker, story: now } = open;
	linker.setAliases([[' Council', 'Council ', 'City hall', ''], ['Alone'], []]);
	expect(now().aliases).toEqual([['Council', 'City hall']]);
	linker.setAliases([]);
	expect(now()).toEqual(story);
});
