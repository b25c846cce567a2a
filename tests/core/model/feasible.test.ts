import { expect, test } from 'vitest';
import { change } from '#lib/core/model/change.ts';
import { feasible } from '#lib/core/model/feasible.ts';
import { versionOf } from '#lib/core/model/version.ts';
import { a, articleOf, b, highlight, holding, linkOf } from '../compare/desk.ts';

const NOW = '2026-11-22T10:00:00.000Z';
const [ha, hb, hc] = ['council', 'late', 'seven'].map((words, i) => highlight(`h${i}`, a, words));

test('what others have changed or hold stays, and is counted', () => {
	const noted = { ...hb!, note: 'Later.' };
	const snapshot = holding(ha!, noted, hc!, linkOf('l', ['h0', 'x']));
	expect(feasible(change({ removed: [ha!, hb!, hc!] }), snapshot, NOW)).toEqual({
		...{ change: change({ removed: [hc!] }), skipped: 2 },
	});
});

test('all of it can be done where nobody has done anything, and texts are put by', () => {
	const undo = change({ updated: [[a, { ...a, ...pick(articleOf('a', 'Before.')) }]] });
	expect(feasible(undo, holding(ha!), NOW)).toEqual({
		...{ change: { ...undo, added: [versionOf(a, NOW)] }, skipped: 0 },
	});
	expect(feasible(undo, holding(highlight('x', b, 'voted')), NOW)).toEqual({
		...{ change: undo, skipped: 0 },
	});
});

function pick({ text, blocks, hash }: typeof a) {
	return { text, blocks, hash };
}
