import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	shownRows,
	SORTS,
	viewIn,
	withView,
	type TableView,
} from '#lib/ui/comparing/claims/table-view.ts';
import { readableIn } from '#lib/ui/comparing/claims/readable.ts';
import { row } from './rows.ts';

const usual = viewIn(new URLSearchParams());
const rows = [
	row('Vote', { words: 'The vote was close' }, { words: 'vote' }, 'unmatched'),
	row('Cars', { words: 'Nobody knows why', tag: 'caveat' }, 'not-covered', 'not-covered'),
	row('Air', 'unmatched', { words: 'Traffic fell', tag: 'evidence' }, 'not-covered'),
];

function titles(view: Partial<TableView>): string[] {
	return shownRows(rows, { ...usual, ...view }, readableIn).map(({ claim }) => claim.title);
}

const anyView: fc.Arbitrary<TableView> = fc.record({
	sort: fc.constantFrom(...SORTS),
	gaps: fc.boolean(),
	outlet: fc.constantFrom('', 'one', 'a b&c'),
	tag: fc.constantFrom('', 'caveat'),
	text: fc.string().map((text) => text.trim()),
	pinned: fc.uniqueArray(fc.uuid()),
	place: fc.boolean(),
});

describe('the address', () => {
	test('gives back the view that was put into it', () => {
		fc.assert(
			fc.property(anyView, (view) => {
				expect(viewIn(withView(new URLSearchParams('story=s'), view))).toEqual(view);
			}),
		);
	});

	test('says nothing of what is as usual, and keeps what is not about the table', () => {
		const params = new URLSearchParams('story=harbour-vote&sort=title&gaps=1');
		expect(withView(params, usual).toString()).toBe('story=harbour-vote');
	});
});

describe('the rows', () => {
	test('come in the order that is asked for', () => {
		expect(titles({})).toEqual(['Vote', 'Cars', 'Air']);
		expect(titles({ sort: 'title' })).toEqual(['Air', 'Cars', 'Vote']);
		expect(titles({ sort: 'outlets' })).toEqual(['Vote', 'Cars', 'Air']);
		expect(titles({ sort: 'position' })).toEqual(['Vote', 'Air', 'Cars']);
	});

	test('with a gap are those that nobody has decided on', () => {
		expect(titles({ gaps: true })).toEqual(['Vote', 'Air']);
		expect(titles({ gaps: true, outlet: 'one' })).toEqual(['Air']);
	});

	test('of an outlet, with a tag, or with a word in claim or passage', () => {
		expect(titles({ outlet: 'two' })).toEqual(['Vote', 'Air']);
		expect(titles({ tag: 'evidence' })).toEqual(['Air']);
		expect(titles({ tag: 'evidence', outlet: 'one' })).toEqual([]);
		expect(titles({ text: 'TRAFFIC' })).toEqual(['Air']);
		expect(titles({ text: 'car' })).toEqual(['Cars']);
	});

	test('that are pinned stand on top in any order', () => {
		expect(titles({ sort: 'title', pinned: ['Vote'] })).toEqual(['Vote', 'Air', 'Cars']);
	});

	test('are those that were given, each at most once, whatever the view', () => {
		fc.assert(
			fc.property(anyView, (view) => {
				const shown = shownRows(rows, view, readableIn);
				expect(new Set(shown).size).toBe(shown.length);
				expect(shown.every((one) => rows.includes(one))).toBe(true);
			}),
		);
	});
});
