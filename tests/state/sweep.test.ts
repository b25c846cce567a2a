import { expect, test } from 'vitest';
import { snapshotOf, type Change } from '#lib/core/model/change.ts';
import { EMPTY_SNAPSHOT } from '#lib/core/model/snapshot.ts';
import { versionOf } from '#lib/core/model/version.ts';
import { sweep } from '#lib/state/sweep.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { a, b, c, highlight, story } from '../core/compare/desk.ts';

const NOW = new Date('2026-11-22T10:00:00.000Z');
const old = { ...a, deleted: '2026-10-01T00:00:00.000Z' };
const snapshot = snapshotOf(
	[
		...[story, old, { ...b, deleted: '2026-11-20T00:00:00.000Z' }, c],
		...[highlight('h', a, 'voted'), versionOf({ ...a, hash: `sha256-${'0'.repeat(64)}` }, '2026')],
	],
	EMPTY_SNAPSHOT,
);

/** What is committed, with its origin. */
function swept(parts: Partial<Workspace> = {}): [Change, string][] {
	const commits: [Change, string][] = [];
	const workspace = {
		...{ snapshot, saveState: { kind: 'saved' } as const, lost: undefined },
		commit: (change: Change, origin: string) => void commits.push([change, origin]),
		...parts,
	};
	sweep(workspace, NOW);
	return commits;
}

test('what has been in the bin for more than thirty days goes, and nothing else', () => {
	const [[change, origin] = []] = swept();
	expect(change?.removed.map(({ id }) => id.slice(0, 2))).toEqual(['a', 'a@', 'h']);
	expect(change?.updated).toEqual([[story, { ...story, articles: ['b', 'c'] }]]);
	expect(origin).toBe('bin');
});

test('nothing goes where something is missing or cannot be stored', () => {
	const problem = { code: 'storage-full' };
	expect(swept({ lost: problem })).toEqual([]);
	expect(swept({ saveState: { kind: 'unsaved', problem } })).toEqual([]);
});
