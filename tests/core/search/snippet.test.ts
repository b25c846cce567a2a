import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '#lib/core/search/fold.ts';
import { queryOf } from '#lib/core/search/query.ts';
import { markedParts, snippet, type Part } from '#lib/core/search/snippet.ts';

const TEXT = `The council met on Tuesday. ${'Nothing came of it. '.repeat(30)}A councillor from Málaga said that the vote on the harbour was a mistake. ${'Rain fell. '.repeat(30)}`;

const written = (parts: readonly Part[] = []) => parts.map(({ text }) => text).join('');
const found = (parts: readonly Part[] = []) =>
	parts.flatMap((part) => (part.found ? [part.text] : []));
const around = (query: string, text = TEXT) => snippet(text, fold(text), queryOf(query), 80);

describe('a snippet', () => {
	test('shows the place where most of the words stand together', () => {
		const shown = around('council harbour malaga');
		expect(found(shown)).toEqual(['council', 'Málaga', 'harbour']);
		expect(written(shown)).toMatch(/^… .* …$/s);
	});

	test('does not say that there is more where there is not', () => {
		expect(written(around('met', 'They met.'))).toBe('They met.');
	});

	test('is not there where none of the words is', () => {
		expect(around('bicycle')).toBeUndefined();
	});

	test('cuts no word', () => {
		const words = new Set(TEXT.split(/\s+/));
		const shown = written(around('vote')).replace(/^… | …$/g, '');
		expect(shown.split(/\s+/).filter((word) => !words.has(word))).toEqual([]);
	});

	test('marks what was asked for, wherever it is', () => {
		const word = fc.stringMatching(/^[a-zé]{3,8}$/);
		fc.assert(
			fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), fc.nat(), (all, n) => {
				const asked = all[n % all.length]!;
				const shown = around(asked, all.join(' '));
				expect(found(shown).map(fold)).toContain(fold(asked));
			}),
		);
	});
});

test('a marked title is the title', () => {
	const parts = markedParts('Über die Brücke', queryOf('brucke'));
	expect(written(parts)).toBe('Über die Brücke');
	expect(found(parts)).toEqual(['Brücke']);
});
