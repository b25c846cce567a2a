import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Highlight } from '#lib/core/anchor/placed.ts';
import { piecesOf } from '#lib/ui/reading/sentences/marked.ts';
import { removeName, sharing, tagsInWords } from '#lib/ui/reading/sentences/sentence-tags.ts';

const TEXT = 'The ferry is late, says the pilot.';
const SENTENCE = { start: 0, end: TEXT.length };
const tag = (id: string, label: string) =>
	[id, { type: 'tag', id, label, definition: '', codes: [] }] as const;
const SNAPSHOT = { tags: new Map([tag('evidence', 'Evidence'), tag('caveat', 'Caveat')]) };

const CREATED = '2026-03-04T09:00:00.000Z';

function over(words: string, tag = 'evidence', noted = false): Highlight {
	const start = TEXT.indexOf(words);
	const end = start + words.length;
	return { id: `${tag} ${words}`, tag, noted, created: CREATED, start, end };
}

/** `[` and `]` around each mark. */
function shown(highlights: readonly Highlight[]): string {
	return piecesOf(SENTENCE, highlights)
		.map(({ start, end, marks }) => {
			const words = TEXT.slice(start, end);
			return marks.reduce((inner) => `[${inner}]`, words);
		})
		.join('');
}

test('a sentence that nobody has marked is one piece', () => {
	expect(shown([])).toBe(TEXT);
});

test('what overlaps is nested, and what lies deeper than two becomes one mark', () => {
	expect(shown([over('ferry is late'), over('late, says', 'caveat')])).toBe(
		'The [ferry is ][[late]][, says] the pilot.',
	);
	const three = [over('ferry is late'), over('is late', 'caveat'), over('late')];
	expect(shown(three)).toBe('The [ferry ][[is ]][late], says the pilot.');
	const many = piecesOf(SENTENCE, three).find(({ marks }) => marks[0]?.look === 'many');
	expect(many?.marks[0]?.annotations.split(' ')).toContain('late');
});

test('each mark points to the cards of its highlights', () => {
	const [piece] = piecesOf(SENTENCE, [{ ...over('The ferry'), id: '7' }]);
	expect(piece?.marks[0]).toEqual({
		look: 'lane-0',
		annotations: '7',
		tags: 'evidence',
		cards: 'card-7',
	});
});

test('the pieces together are the sentence, whatever is marked in it', () => {
	const span = fc.tuple(fc.nat(TEXT.length), fc.nat(TEXT.length)).map((ends) => ({
		start: Math.min(...ends),
		end: Math.max(...ends) + 1,
	}));
	fc.assert(
		fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
			const look = { tag: 'evidence', noted: false, created: CREATED };
			const all = spans.map((one, i) => ({ ...one, ...look, id: `${i}` }));
			const pieces = piecesOf(SENTENCE, all);
			expect(pieces.map(({ start, end }) => TEXT.slice(start, end)).join('')).toBe(TEXT);
		}),
	);
});

test('what a sentence carries is said in words, and of a part with the words of that part', () => {
	const said = (...highlights: Highlight[]) => tagsInWords(SNAPSHOT, TEXT, SENTENCE, highlights);
	expect(said()).toBe('');
	expect(said(over(TEXT))).toBe('Evidence');
	expect(said(over(TEXT, 'evidence', true), over('late', 'caveat', true))).toBe(
		'Evidence, has note; Caveat on “late”, has note',
	);
	expect(said(over('late', 'of another codebook'))).toBe('of another codebook on “late”');
});

test('each highlight is taken off by an action of its own', () => {
	expect(removeName(SNAPSHOT, TEXT, SENTENCE, over(TEXT))).toBe('Remove Evidence');
	expect(removeName(SNAPSHOT, TEXT, SENTENCE, over('late', 'caveat'))).toBe(
		'Remove Caveat from “late”',
	);
});

describe('each sentence has its own highlights', () => {
	const sentences = [
		{ start: 0, end: 9 },
		{ start: 10, end: 18 },
		{ start: 18, end: 34 },
	];
	const [early, wide, late] = [over('The ferry'), over('ferry is late, says'), over('pilot')];

	test('and those that reach beyond one belong to each that they reach', () => {
		const share = sharing();
		const own = share([early, wide, late], sentences);
		expect(own.get(0)).toEqual([early, wide]);
		expect(own.get(10)).toEqual([wide]);
		expect(own.get(18)).toEqual([wide, late]);
		expect(share([early], sentences).has(18)).toBe(false);
	});

	test('in the same list as before as long as they are the same ones', () => {
		const share = sharing();
		const before = share([early, late], sentences);
		const after = share([early, wide, late], sentences);
		expect([after.get(0), before.get(0)]).toEqual([[early, wide], [early]]);
		const [first, last] = [after.get(0), after.get(18)];
		const again = share([early, wide, late], sentences);
		expect([again.get(0) === first, again.get(18) === last]).toEqual([true, true]);
	});
});
