import { describe, expect, test } from 'vitest';
import { linked, related, unlinked } from '#lib/core/compare/linking.ts';
import { isEmpty } from '#lib/core/model/change.ts';
import { annotationsInOrder, type Snapshot } from '#lib/core/model/snapshot.ts';
import {
	a,
	after,
	articles,
	b,
	c,
	claimOf,
	highlight,
	holding,
	linkOf,
	making,
	passage,
	TIME,
	told,
} from './desk.ts';

const inA = passage(a, 'seven to four');
const inB = passage(b, 'Seven voted for it, four against.');
const inC = passage(c, 'Nothing was said of the vote.');
const tagsIn = (snapshot: Snapshot) =>
	articles.flatMap(({ id }) => annotationsInOrder(snapshot, id).map(({ tag }) => `${id} ${tag}`));

describe('linking two passages', () => {
	test('marks both without a tag, and makes a claim named by the shorter', () => {
		const made = linked(holding(), [inA, inB], 'same-claim', making(), { story: 's' });
		const snapshot = after(holding(), made);
		expect(tagsIn(snapshot)).toEqual(['a ', 'b ']);
		expect([...snapshot.links.values()]).toEqual([linkOf('n3', ['n1', 'n2'])]);
		expect([...snapshot.claims.values()]).toEqual([
			claimOf('n4', ['n1', 'n2'], { title: 'seven to four', story: 's', rank: 1 }),
		]);
	});

	test('takes the highlights that are there, whatever their tag', () => {
		const before = holding(highlight('h', a, 'seven to four', { tag: 'evidence' }));
		const snapshot = after(before, linked(before, [inA, inB], 'same-quote', making()));
		expect(tagsIn(snapshot)).toEqual(['a evidence', 'b ']);
		expect([...snapshot.links.values()]).toMatchObject([
			{ relation: 'same-quote', annotations: ['h', 'n1'] },
		]);
	});

	test('takes of several highlights of the same words the one that is linked already', () => {
		const before = holding(
			highlight('h', a, 'seven to four', { tag: 'evidence' }),
			highlight('i', a, 'seven to four', { tag: 'caveat' }),
			claimOf('claim', ['i']),
		);
		const snapshot = after(before, linked(before, [inA, inB], 'same-claim', making()));
		expect(told(snapshot)).toEqual(['claim: seven to four | Seven voted for it, four against.']);
	});

	test('as context to each other makes no claim', () => {
		const snapshot = after(holding(), linked(holding(), [inA, inB], 'context', making()));
		expect(snapshot.claims.size).toBe(0);
		expect(snapshot.links.size).toBe(1);
	});

	test('joins the claim that one of them is in', () => {
		const before = holding(
			highlight('h', a, 'seven to four'),
			claimOf('claim', ['h'], { notCovered: ['b', 'c'] }),
		);
		const snapshot = after(before, linked(before, [inB, inA], 'contradicts', making()));
		expect(snapshot.claims.get('claim')).toEqual(
			claimOf('claim', ['h', 'n1'], { notCovered: ['c'] }),
		);
	});

	test('makes one claim of two, the one that is listed first', () => {
		const before = holding(
			highlight('h', a, 'seven to four'),
			highlight('i', b, 'Seven voted for it, four against.'),
			claimOf('late', ['h'], { rank: 2, notCovered: ['b'] }),
			claimOf('early', ['i'], { rank: 1, notCovered: ['c'] }),
		);
		const snapshot = after(before, linked(before, [inA, inB], 'same-claim', making()));
		expect([...snapshot.claims.values()]).toEqual([
			claimOf('early', ['i', 'h'], { rank: 1, notCovered: ['c'] }),
		]);
	});

	test('changes no claim if they share one', () => {
		const before = holding(
			highlight('h', a, 'seven to four'),
			highlight('i', b, 'Seven voted for it, four against.'),
			claimOf('both', ['h', 'i'], { rank: 2 }),
			claimOf('alone', ['h'], { rank: 1 }),
		);
		const made = linked(before, [inA, inB], 'same-claim', making());
		expect(made.updated).toEqual([]);
		expect(made.added).toEqual([linkOf('n1', ['h', 'i'])]);
	});

	test('a second time in the same way changes nothing, unless a note says more', () => {
		const snapshot = after(holding(), linked(holding(), [inA, inB], 'same-claim', making()));
		expect(isEmpty(linked(snapshot, [inB, inA], 'same-claim', making()))).toBe(true);
		const noted = linked(snapshot, [inB, inA], 'same-claim', making(), { note: ' word for word ' });
		expect(noted.added).toMatchObject([{ type: 'link', note: 'word for word', created: TIME }]);
	});

	test('needs two different ones', () => {
		expect(isEmpty(linked(holding(), [inA, inA], 'same-claim', making()))).toBe(true);
		const gone = { ...inB, article: 'gone' };
		expect(isEmpty(linked(holding(), [inA, gone], 'same-claim', making()))).toBe(true);
	});

	test('works for three at once', () => {
		const snapshot = after(holding(), linked(holding(), [inA, inB, inC], 'same-claim', making()));
		expect([...snapshot.links.values()][0]?.annotations).toHaveLength(3);
		expect(told(snapshot)).toEqual([
			'seven to four: seven to four | Seven voted for it, four against. | Nothing was said of the vote.',
		]);
	});
});

describe('saying anew how two passages are related', () => {
	const marks = [
		highlight('h', a, 'seven to four', { tag: 'evidence' }),
		highlight('i', b, 'Seven voted for it, four against.', { tag: 'framing' }),
	];

	test('makes a claim of what was only context, in one change', () => {
		const before = holding(...marks, linkOf('l', ['h', 'i'], { relation: 'context' }));
		const asked = { relation: 'contradicts', out: 'i' } as const;
		const snapshot = after(before, related(before, 'l', asked, making(), 's'));
		expect([...snapshot.links.values()]).toMatchObject([{ id: 'l', relation: 'contradicts' }]);
		expect([...snapshot.claims.values()]).toMatchObject([{ annotations: ['h', 'i'], story: 's' }]);
	});

	test('as context takes the other passage out of the claim', () => {
		const before = holding(...marks, linkOf('l', ['h', 'i']), claimOf('k', ['h', 'i']));
		const asked = { relation: 'context', out: 'i' } as const;
		const snapshot = after(before, related(before, 'l', asked, making()));
		expect([...snapshot.links.values()]).toMatchObject([{ id: 'l', relation: 'context' }]);
		expect([...snapshot.claims.values()]).toMatchObject([{ annotations: ['h'] }]);
	});

	test('as they are already changes nothing', () => {
		const before = holding(...marks, linkOf('l', ['h', 'i']));
		const asked = { relation: 'same-claim', out: 'i' } as const;
		expect(isEmpty(related(before, 'l', asked, making()))).toBe(true);
	});
});

describe('unlinking', () => {
	const before = after(holding(), linked(holding(), [inA, inB], 'same-claim', making()));
	const [link] = before.links.values();

	test('leaves the claim as it is', () => {
		const snapshot = after(before, unlinked(before, link!.id));
		expect(snapshot.links.size).toBe(0);
		expect(snapshot.claims).toEqual(before.claims);
		expect(tagsIn(snapshot)).toEqual(['a ', 'b ']);
	});

	test('takes a passage out of the claim if asked, and away if it says nothing by itself', () => {
		const snapshot = after(before, unlinked(before, link!.id, 'n2'));
		expect(told(snapshot)).toEqual(['seven to four: seven to four']);
		expect(tagsIn(snapshot)).toEqual(['a ']);
	});

	test('leaves in the claim whom another link keeps there', () => {
		const marks = [
			highlight('ha', a, 'seven to four'),
			highlight('hb', b, 'Seven voted'),
			highlight('hc', c, 'the vote'),
		];
		const hub = holding(
			...marks,
			claimOf('k', ['ha', 'hb', 'hc']),
			linkOf('ab', ['ha', 'hb']),
			linkOf('ac', ['ha', 'hc']),
		);
		const inClaim = (snapshot: Snapshot) => snapshot.claims.get('k')?.annotations;
		expect(inClaim(after(hub, unlinked(hub, 'ab', 'ha')))).toEqual(['ha', 'hc']);
		expect(inClaim(after(hub, unlinked(hub, 'ab', 'hb')))).toEqual(['ha', 'hc']);
		const groups = [...hub.claims.values(), ...hub.links.values(), linkOf('bc', ['hb', 'hc'])];
		const round = holding(...marks, ...groups);
		expect(inClaim(after(round, unlinked(round, 'ab', 'hb')))).toEqual(['ha', 'hb', 'hc']);
	});

	test('keeps a passage with a tag or a note', () => {
		const tagged = holding(
			highlight('h', a, 'seven to four'),
			highlight('i', b, 'four against', { tag: '', note: 'Who?' }),
			highlight('j', c, 'Nothing', { tag: '' }),
			linkOf('l', ['h', 'i', 'j'], { relation: 'context' }),
		);
		expect(tagsIn(after(tagged, unlinked(tagged, 'l')))).toEqual(['a framing', 'b ']);
	});

	test('what is not there changes nothing', () => {
		expect(isEmpty(unlinked(before, 'gone'))).toBe(true);
	});
});
