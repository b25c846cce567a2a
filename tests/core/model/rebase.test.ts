import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, change, isEmpty, key, NO_CHANGE, snapshotOf } from '#lib/core/model/change.ts';
import { bereft, rebase, sparing, toMatch } from '#lib/core/model/rebase.ts';
import { EMPTY_SNAPSHOT, entities } from '#lib/core/model/snapshot.ts';
import * as records from './records.ts';

const { note: _, ...highlight } = { ...fc.sample(records.annotation, 1)[0]!, tag: 'framing' };

describe('a correction', () => {
	const stored = { ...highlight, creator: 'Someone else' };

	test('is shown as it is if nothing was done since', () => {
		const snapshot = snapshotOf([highlight], EMPTY_SNAPSHOT);
		const correction = change({ updated: [[highlight, stored]] });
		expect(rebase(correction, snapshot)).toEqual(correction);
	});

	test('goes under what was done since', () => {
		const now = { ...highlight, tag: 'caveat' };
		const snapshot = snapshotOf([now], EMPTY_SNAPSHOT);
		const correction = change({ updated: [[highlight, stored]] });
		const next = { ...stored, tag: 'caveat' };
		expect(rebase(correction, snapshot)).toEqual(change({ updated: [[now, next]] }));
	});

	test('does not bring back what was removed since', () => {
		const correction = change({ updated: [[highlight, stored]] });
		expect(rebase(correction, EMPTY_SNAPSHOT)).toEqual(NO_CHANGE);
	});

	test('brings back what was not to be deleted', () => {
		const correction = change({ added: [stored] });
		expect(rebase(correction, EMPTY_SNAPSHOT)).toEqual(correction);
	});

	test('joins what was made here and elsewhere under one id', () => {
		const now = { ...highlight, note: 'Mine.' };
		const there = { ...highlight, note: 'Theirs.' };
		expect(rebase(change({ added: [there] }), snapshotOf([now], EMPTY_SNAPSHOT))).toEqual(
			change({ updated: [[now, { ...now, note: 'Theirs.\n\nMine.' }]] }),
		);
	});

	test('takes away what is not stored, unless it was edited since', () => {
		const correction = change({ removed: [highlight] });
		const same = snapshotOf([highlight], EMPTY_SNAPSHOT);
		expect(rebase(correction, same)).toEqual(correction);
		const edited = snapshotOf([stored], EMPTY_SNAPSHOT);
		expect(rebase(correction, edited)).toEqual(NO_CHANGE);
	});
});

describe('records that were read again', () => {
	test('are shown as they were read, whatever was shown before', () => {
		fc.assert(
			fc.property(records.snapshot, records.snapshot, (shown, there) => {
				const known = new Map([...entities(there)].map((entity) => [key(entity), entity]));
				const likes = [...entities(shown), ...entities(there)];
				const readings = [...new Map(likes.map((like) => [key(like), like])).values()].map(
					(like) => ({ like, stored: known.get(key(like)) }),
				);
				const after = apply(shown, toMatch(shown, readings));
				expect(records.contents(after)).toEqual(records.contents(there));
				expect(isEmpty(toMatch(after, readings))).toBe(true);
			}),
		);
	});

	test('leave alone what this tab has yet to store', () => {
		const theirs = { ...highlight, tag: 'caveat' };
		const all = change({ updated: [[highlight, theirs]] });
		expect(sparing(all, new Set([key(highlight)]))).toEqual(NO_CHANGE);
		expect(sparing(all, new Set(['annotation:another']))).toEqual(all);
		const [one, other] = ['1', '2'].map((id) => ({ ...highlight, id }));
		for (const name of ['added', 'removed'] as const) {
			const both = change({ [name]: [one!, other!] });
			expect(sparing(both, new Set([key(one!)]))).toEqual(change({ [name]: [other!] }));
		}
	});
});

describe('an article that is taken away elsewhere', () => {
	const article = { ...fc.sample(records.article, 1)[0]!, id: highlight.article };
	const taken = change({ removed: [article, highlight] });

	test('is missed where a highlight in it stays', () => {
		const after = snapshotOf([{ ...highlight, id: 'newer' }], EMPTY_SNAPSHOT);
		expect(bereft(taken, after)).toEqual([article]);
		expect(bereft(change({ removed: [highlight] }), after)).toEqual([]);
	});

	test('is not missed where none does', () => {
		const elsewhere = { ...highlight, article: 'another' };
		expect(bereft(taken, snapshotOf([elsewhere], EMPTY_SNAPSHOT))).toEqual([]);
	});
});
