import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, change, invert } from '#lib/core/model/change.ts';
import { isHeld, isStray, released, sparingHeld } from '#lib/core/model/release.ts';
import { entities, type Snapshot } from '#lib/core/model/snapshot.ts';
import { a, b, c, claimOf, highlight, holding, linkOf, story } from '../compare/desk.ts';
import * as records from './records.ts';

const marks = [
	highlight('ha', a, 'voted'),
	highlight('hb', b, 'voted', { tag: '' }),
	highlight('hc', c, 'vote', { tag: '', note: 'Really?' }),
];
const without = (snapshot: Snapshot, lost: string[], gone: string[] = []) =>
	apply(snapshot, change(released(snapshot, new Set(lost), new Set(gone))));

describe('a highlight', () => {
	const [tagged, bare, noted] = marks as [(typeof marks)[0], (typeof marks)[0], (typeof marks)[0]];

	test('is held by a link or a claim that it is in', () => {
		const snapshot = holding(linkOf('l', ['ha', 'hb']), claimOf('k', ['hc']));
		expect(['ha', 'hb', 'hc', 'hd'].map((id) => isHeld(snapshot, id))).toEqual([
			...[true, true, true, false],
		]);
	});

	test('is stray that says nothing and that nothing holds', () => {
		const reply = { id: 'r', text: 'Yes.', creator: 'Ben', created: '', modified: '' };
		expect(isStray(bare, [])).toBe(true);
		expect(isStray(bare, [{ annotations: ['ha'] }])).toBe(true);
		expect(isStray(bare, [{ annotations: ['ha'] }, { annotations: ['hb'] }])).toBe(false);
		for (const one of [tagged, noted, { ...bare, replies: [reply] }]) {
			expect(isStray(one, [])).toBe(false);
		}
	});
});

describe('a highlight that goes', () => {
	test('changes nothing where it is in nothing', () => {
		const all = [
			linkOf('l', ['hb', 'hc']),
			claimOf('k', ['hb'], { story: 's', notCovered: ['a'] }),
		];
		const snapshot = holding(...marks, ...all, claimOf('empty', []));
		expect(released(snapshot, new Set(['ha']), new Set(['c']))).toEqual({
			...{ updated: [], removed: [] },
		});
		expect(released(snapshot, new Set())).toEqual({ updated: [], removed: [] });
	});

	test('is told of record by record', () => {
		const [link, three] = [linkOf('two', ['ha', 'hb']), linkOf('three', ['ha', 'hd', 'hc'])];
		const [claim, empty] = [claimOf('k', ['ha', 'hc']), claimOf('e', ['ha'])];
		const snapshot = holding(...marks, link, three, claim, empty);
		expect(released(snapshot, new Set(['ha']))).toEqual({
			updated: [
				[three, linkOf('three', ['hd', 'hc'])],
				[claim, claimOf('k', ['hc'])],
			],
			removed: [link, empty, marks[1]],
		});
	});

	test('leaves what another link or claim holds, and what has a tag', () => {
		const link = linkOf('l', ['ha', 'hb']);
		const holders = [
			linkOf('m', ['hb', 'hc']),
			linkOf('m', ['ha', 'hb', 'hc']),
			claimOf('k', ['hb']),
		];
		for (const holder of [...holders, claimOf('k', ['ha', 'hb'])]) {
			expect(released(holding(...marks, link, holder), new Set(['ha'])).removed).toEqual([link]);
		}
		expect(released(holding(...marks, link), new Set(['hb'])).removed).toEqual([link]);
		expect(released(holding(link), new Set(['ha'])).removed).toEqual([link]);
	});

	test('leaves its links and claims', () => {
		const before = holding(
			...marks,
			linkOf('two', ['ha', 'hb']),
			linkOf('three', ['ha', 'hb', 'hc']),
			claimOf('k', ['ha', 'hb'], { notCovered: ['c'] }),
		);
		const after = without(before, ['ha']);
		expect([...after.links.values()]).toEqual([linkOf('three', ['hb', 'hc'])]);
		expect([...after.claims.values()]).toEqual([claimOf('k', ['hb'], { notCovered: ['c'] })]);
	});

	test('takes along what was marked only to be linked with it', () => {
		const before = holding(...marks, linkOf('x', ['ha', 'hb']), linkOf('y', ['ha', 'hc']));
		const after = without(before, ['ha']);
		expect(after.annotations.get('b')?.size).toBe(0);
		expect(after.annotations.get('c')?.size).toBe(1);
	});

	test('leaves what somebody has answered, with or without a tag', () => {
		const reply = { id: 'r', text: 'Yes.', creator: 'Ben', created: '', modified: '' };
		const answered = highlight('hb', b, 'voted', { tag: '', replies: [reply] });
		const before = holding(marks[0]!, answered, linkOf('x', ['ha', 'hb']));
		expect(without(before, ['ha']).annotations.get('b')?.get('hb')).toEqual(answered);
	});

	test('leaves an empty claim to its story, and none to nobody', () => {
		const before = holding(
			...marks,
			claimOf('of s', ['ha'], { story: 's' }),
			claimOf('no', ['ha']),
		);
		const after = without(before, ['ha']);
		expect([...after.claims.values()]).toEqual([claimOf('of s', [], { story: 's' })]);
	});
});

test('claims of a story that goes stay with their passages', () => {
	const before = holding(
		...marks,
		claimOf('kept', ['ha'], { story: 's' }),
		claimOf('empty', [], { story: 's' }),
		claimOf('silent', [], { story: 's', notCovered: ['a'] }),
	);
	const after = without(before, [], ['s', 'a']);
	expect([...after.claims.values()]).toEqual([claimOf('kept', ['ha'])]);
});

test('an article that goes is said to be silent on no claim', () => {
	const [silent, both] = [
		claimOf('silent', [], { notCovered: ['a'] }),
		claimOf('both', [], { notCovered: ['a', 'b'] }),
	];
	expect(released(holding(silent, both), new Set(), new Set(['a']))).toEqual({
		updated: [[both, claimOf('both', [], { notCovered: ['b'] })]],
		removed: [silent],
	});
});

test('nothing points at what is gone, and all of it comes back', () => {
	const lost = fc.uniqueArray(fc.constantFrom<string>('1', '2', '3'));
	fc.assert(
		fc.property(records.snapshot, lost, (snapshot, ids) => {
			const made = change(released(snapshot, new Set(ids)));
			const after = apply(snapshot, made);
			for (const record of entities(after)) {
				if (record.type !== 'link' && record.type !== 'claim') continue;
				expect(record.annotations.filter((id) => ids.includes(id))).toEqual([]);
			}
			expect(records.contents(apply(after, invert(made)))).toEqual(records.contents(snapshot));
			for (const id of ids) expect(isHeld(after, id)).toBe(false);
		}),
	);
});

describe('taking back a highlight', () => {
	const [ha, hb, hc] = marks as [(typeof marks)[0], (typeof marks)[0], (typeof marks)[0]];
	const link = linkOf('l', ['ha', 'hb']);

	test('leaves it if somebody has linked it since', () => {
		const undo = change({ removed: [ha, hc] });
		expect(sparingHeld(undo, holding(...marks, link)).removed).toEqual([hc]);
		expect(sparingHeld(undo, holding(...marks, claimOf('k', ['hc']))).removed).toEqual([ha]);
	});

	test('takes it along with the last that held it', () => {
		const claim = claimOf('k', ['ha', 'hb', 'hc']);
		const undo = change({
			updated: [[claim, { ...claim, annotations: ['hc'] }]],
			removed: [link, ha, hb],
		});
		expect(sparingHeld(undo, holding(...marks, link, claim))).toEqual(undo);
	});

	test('takes it along with its article', () => {
		const undo = change({ removed: [a, ha] });
		expect(sparingHeld(undo, holding(...marks, link))).toEqual(undo);
	});

	test('leaves it if the same change puts it into a claim or a link', () => {
		const undo = change({ added: [claimOf('k', ['ha'])], removed: [ha] });
		expect(sparingHeld(undo, holding(...marks)).removed).toEqual([]);
		const grown = change({ updated: [[link, linkOf('l', ['ha', 'hb', 'hc'])]], removed: [hc] });
		expect(sparingHeld(grown, holding(...marks, link)).removed).toEqual([]);
	});

	test('looks at links and claims alone', () => {
		const put = change({ added: [a], updated: [[hb, { ...hb, tag: 'caveat' }]], removed: [ha] });
		expect(sparingHeld(put, holding(...marks))).toEqual(put);
		const others = change({ removed: [link, b] });
		expect(sparingHeld(others, holding(...marks, link, claimOf('k', ['hb'])))).toBe(others);
	});

	test('takes no story of the same id for the article that it is in', () => {
		const undo = change({ removed: [{ ...story, id: 'a' }, ha] });
		expect(sparingHeld(undo, holding(...marks, link)).removed).toEqual(undo.removed.slice(0, 1));
	});

	test('takes no other article for the one that it is in', () => {
		const undo = change({ removed: [b, ha, hb] });
		expect(sparingHeld(undo, holding(...marks, link)).removed).toEqual([b, hb]);
	});
});
