import { describe, expect, test } from 'vitest';
import {
	claimDeleted,
	claimMade,
	claimRenamed,
	claimsMerged,
	claimSplit,
	intoClaim,
	notCovered,
	outOfClaim,
} from '#lib/core/compare/claim-changes.ts';
import { isEmpty } from '#lib/core/model/change.ts';
import { annotationById } from '#lib/core/model/snapshot.ts';
import {
	a,
	after,
	b,
	c,
	claimOf,
	highlight,
	holding,
	linkOf,
	making,
	passage,
	told,
} from './desk.ts';

const marks = [
	highlight('ha', a, 'voted'),
	highlight('hb', b, 'voted', { tag: '' }),
	highlight('hc', c, 'vote', { tag: '' }),
];
const claim = claimOf('vote', ['ha', 'hb', 'hc'], { rank: 1, story: 's' });
const before = holding(...marks, claim, claimOf('rain', [], { rank: 2, notCovered: ['a', 'b'] }));

describe('a claim', () => {
	test('is made at the end of the list', () => {
		const { change, claim: made } = claimMade(before, ' Turnout ', making(), 's');
		expect(made).toEqual(claimOf('n1', [], { title: 'Turnout', story: 's', rank: 3 }));
		expect(after(before, change).claims.get('n1')).toEqual(made);
	});

	test('gets another name', () => {
		const snapshot = after(before, claimRenamed(before, 'vote', ' The vote '));
		expect(snapshot.claims.get('vote')).toEqual({ ...claim, title: 'The vote' });
		expect(isEmpty(claimRenamed(snapshot, 'vote', 'The vote'))).toBe(true);
		expect(isEmpty(claimRenamed(snapshot, 'gone', 'The vote'))).toBe(true);
	});

	test('takes passages in, and its articles are silent no more', () => {
		const made = intoClaim(before, 'rain', [passage(b, 'The gallery was full.')], making());
		const snapshot = after(before, made);
		expect(snapshot.claims.get('rain')).toMatchObject({ annotations: ['n1'], notCovered: ['a'] });
		expect(
			isEmpty(intoClaim(snapshot, 'rain', [passage(b, 'The gallery was full.')], making())),
		).toBe(true);
	});

	test('loses a passage, which goes if it says nothing by itself', () => {
		const snapshot = after(before, outOfClaim(before, 'vote', 'hb'));
		expect(told(snapshot)[0]).toBe('vote: voted | vote');
		expect(annotationById(snapshot, 'hb')).toBeUndefined();
		const tagged = after(before, outOfClaim(before, 'vote', 'ha'));
		expect(annotationById(tagged, 'ha')).toEqual(marks[0]);
	});

	test('that is left takes along the links of same claim, and no others', () => {
		const linked = holding(
			...marks,
			claim,
			linkOf('one', ['ha', 'hb']),
			linkOf('all', ['ha', 'hb', 'hc']),
			linkOf('other', ['hb', 'hc'], { relation: 'contradicts' }),
		);
		const snapshot = after(linked, outOfClaim(linked, 'vote', 'hb'));
		expect([...snapshot.links.values()]).toEqual([
			linkOf('all', ['ha', 'hc']),
			linkOf('other', ['hb', 'hc'], { relation: 'contradicts' }),
		]);
		expect(annotationById(snapshot, 'hb')).toBeDefined();
	});

	test('deleted, leaves the tagged highlights', () => {
		const linked = holding(...marks, claim, linkOf('all', ['ha', 'hb', 'hc']));
		const snapshot = after(linked, claimDeleted(linked, 'vote'));
		expect(snapshot.claims.size + snapshot.links.size).toBe(0);
		expect(['ha', 'hb', 'hc'].filter((id) => annotationById(snapshot, id))).toEqual(['ha']);
	});
});

describe('merging claims', () => {
	test('keeps the name and the place of the first, and all passages', () => {
		const snapshot = after(before, claimsMerged(before, ['rain', 'vote', 'gone']));
		expect([...snapshot.claims.values()]).toEqual([
			claimOf('rain', ['ha', 'hb', 'hc'], { rank: 2, story: 's' }),
		]);
	});

	test('keeps them in the story that one of them was made in', () => {
		const stray = claimOf('stray', ['ha']);
		const own = claimOf('own', [], { story: 's' });
		const merged = (...ids: string[]) => {
			const snapshot = holding(highlight('ha', a, 'voted'), stray, own);
			return [...after(snapshot, claimsMerged(snapshot, ids)).claims.values()];
		};
		expect(merged('stray', 'own')).toEqual([{ ...stray, story: 's' }]);
		expect(merged('own', 'stray')).toEqual([{ ...own, annotations: ['ha'] }]);
	});

	test('of one is nothing', () => {
		expect(isEmpty(claimsMerged(before, ['vote', 'vote']))).toBe(true);
	});
});

describe('splitting a claim', () => {
	test('puts the new one right behind it', () => {
		const { change, claim: part } = claimSplit(before, 'vote', ['hc', 'hb'], 'Rest', making());
		const snapshot = after(before, change);
		expect(part).toEqual(claimOf('n1', ['hb', 'hc'], { title: 'Rest', rank: 1.5, story: 's' }));
		expect(snapshot.claims.get('vote')?.annotations).toEqual(['ha']);
	});

	test('cuts links of same claim that reach across', () => {
		const linked = holding(
			...marks,
			claim,
			linkOf('x', ['ha', 'hb']),
			linkOf('y', ['ha', 'hb', 'hc']),
		);
		const { change } = claimSplit(linked, 'vote', ['hb', 'hc'], 'Rest', making());
		expect([...after(linked, change).links.values()]).toEqual([linkOf('y', ['hb', 'hc'])]);
	});

	test('needs a passage on either side', () => {
		for (const chosen of [[], ['ha', 'hb', 'hc'], ['gone']]) {
			const { change, claim: part } = claimSplit(before, 'vote', chosen, 'Rest', making());
			expect([isEmpty(change), part]).toEqual([true, undefined]);
		}
	});
});

describe('not covered', () => {
	test('is noted once, and taken back', () => {
		const noted = after(before, notCovered(before, 'vote', 'c', true));
		expect(noted.claims.get('vote')?.notCovered).toEqual(['c']);
		expect(isEmpty(notCovered(noted, 'vote', 'c', true))).toBe(true);
		expect(after(noted, notCovered(noted, 'vote', 'c', false))).toEqual(before);
		expect(isEmpty(notCovered(noted, 'gone', 'c', true))).toBe(true);
	});
});
