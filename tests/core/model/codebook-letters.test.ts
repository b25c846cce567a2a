import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lettersOf } from '#lib/core/model/codebook-letters.ts';

function letters(...labels: string[]): string[] {
	return [...lettersOf(labels.map((label, i) => ({ id: String(i), label }))).values()];
}

describe('the letters of tags', () => {
	it('are their first ones', () => {
		expect(letters('Framing', 'evidence', 'Éthique', '«Nota»')).toEqual(['F', 'E', 'É', 'N']);
	});

	it('are two where a tag before has the first one', () => {
		expect(letters('Framing', 'Fact', 'Fairness', 'F')).toEqual(['F', 'Fa', 'Fi', 'F1']);
	});

	it('are a sign where the label has none, and those of the first of two', () => {
		expect(letters('—', '', '!?')).toEqual(['?', '?1', '?2']);
		const twice = [
			{ id: '1', label: 'Framing' },
			{ id: '1', label: 'Other' },
			{ id: '2', label: 'Fact' },
		];
		expect([...lettersOf(twice)]).toEqual([
			['1', 'F'],
			['2', 'Fa'],
		]);
	});

	it('differ for the fifteen tags there can be, whatever they are called', () => {
		fc.assert(
			fc.property(fc.array(fc.string(), { maxLength: 9 }), (labels) => {
				expect(new Set(letters(...labels)).size).toBe(labels.length);
			}),
		);
	});
});
