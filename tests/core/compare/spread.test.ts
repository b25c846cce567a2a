/** A highlight in several pieces counts once, and all of its text is marked. */
import { expect, test } from 'vitest';
import { placedIn } from '#lib/core/anchor/placed.ts';
import { claimTable } from '#lib/core/compare/claims.ts';
import { coverage } from '#lib/core/compare/coverage.ts';
import { markedIn } from '#lib/core/compare/marked.ts';
import { overlaps } from '#lib/core/compare/overlap.ts';
import { profile } from '#lib/core/compare/profile.ts';
import { quotation, spread } from '#lib/core/compare/spread.ts';
import { articleOf, claimOf, highlight, holding } from './desk.ts';

const text = articleOf('a', 'One two three four five. Six seven eight nine ten.');
const part = (words: string) => highlight('x', text, words).anchor;
const pieces = highlight('h', text, 'One two', { parts: [part('Six'), part('ten')] });
const whole = highlight('w', text, 'three');
const snapshot = holding(text, pieces, whole);
const marked = markedIn(snapshot, text);

test('it is one highlight, with all its places', () => {
	expect(marked.map(({ id }) => id)).toEqual(['h', 'w']);
	expect(marked.map((one) => quotation(text.text, one))).toEqual([
		'One two […] Six […] ten',
		'three',
	]);
});

test('highlights in one piece stay the very same', () => {
	const placed = placedIn(holding(text, whole), text);
	expect(spread(placed)).toBe(placed.highlights);
});

test('it counts once, with the length of all pieces', () => {
	expect(coverage(text, marked).byTag.get('framing')).toEqual({ count: 2, length: 7 + 3 + 3 + 5 });
});

test('its later pieces share words with other tags', () => {
	const other = { ...highlight('o', text, 'nine ten'), tag: 'caveat' };
	const [pair] = overlaps(text, markedIn(holding(text, pieces, other), text), [
		'framing',
		'caveat',
	]);
	expect(pair).toMatchObject({ length: 3, highlights: [{ id: 'h' }, { id: 'o' }] });
});

test('its later pieces stand where they stand in a profile', () => {
	expect(profile(text, marked, 2).stretches[1]).toBeGreaterThan(0);
	expect(profile(text, marked.slice(1), 2).stretches[1]).toBe(0);
});

test('all of its words are words of the claim', () => {
	const claim = claimOf('k', ['h']);
	const [row] = claimTable(holding(text, pieces, claim), [claim], [text]);
	expect(row!.cells[0]).toMatchObject({ kind: 'passages', words: 4, first: 0 });
});
