import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatted, type Formatting } from '#lib/core/notes/formatting.ts';

/** The note with ⟦ and ⟧ where the selection starts and ends, before and after. */
function pressed(shown: string, how: Formatting): string {
	const start = shown.indexOf('⟦');
	const end = shown.indexOf('⟧') - 1;
	const note = shown.replace(/[⟦⟧]/g, '');
	const edit = formatted(note, start, end, how);
	const after = note.slice(0, edit.start) + edit.text + note.slice(edit.end);
	return `${after.slice(0, edit.from)}⟦${after.slice(edit.from, edit.to)}⟧${after.slice(edit.to)}`;
}

describe('the words that are selected', () => {
	test('become bold or italic, and plain again', () => {
		expect(pressed('say ⟦who ⟧now', 'bold')).toBe('say **⟦who⟧** now');
		expect(pressed('say **⟦who⟧** now', 'bold')).toBe('say ⟦who⟧ now');
		expect(pressed('say ⟦**who**⟧ now', 'bold')).toBe('say ⟦who⟧ now');
		expect(pressed('⟦who⟧', 'italic')).toBe('_⟦who⟧_');
		expect(pressed('a ⟦⟧', 'bold')).toBe('a **⟦⟧**');
		expect(pressed('a **b⟦⟧**', 'bold')).toBe('a **b**⟦⟧');
	});

	test('become a link, to be addressed or, of an address, to be named', () => {
		expect(pressed('see ⟦here⟧', 'link')).toBe('see [here](⟦https://⟧)');
		expect(pressed('⟦https://a.example/⟧', 'link')).toBe('[⟦⟧](https://a.example/)');
		expect(pressed('⟦⟧', 'link')).toBe('[⟦⟧](https://)');
	});

	test('become items line by line, and lines again', () => {
		expect(pressed('one⟦⟧', 'list')).toBe('- one⟦⟧');
		expect(pressed('o⟦ne\ntw⟧o', 'list')).toBe('⟦- one\n- two⟧');
		expect(pressed('⟦- one\n- two⟧', 'list')).toBe('⟦one\ntwo⟧');
		expect(pressed('before\n⟦one⟧\nafter', 'list')).toBe('before\n- one⟦⟧\nafter');
	});

	test('are never lost', () => {
		fc.assert(
			fc.property(
				fc.stringMatching(/^[a-c *_\n-]{0,30}$/),
				fc.nat(30),
				fc.nat(30),
				fc.constantFrom<Formatting>('bold', 'italic', 'list', 'link'),
				(note, a, b, how) => {
					const [start, end] = [Math.min(a, b, note.length), Math.min(Math.max(a, b), note.length)];
					const edit = formatted(note, start, end, how);
					const after = note.slice(0, edit.start) + edit.text + note.slice(edit.end);
					const words = (text: string) => text.replace('https://', '').replace(/[^a-c]/g, '');
					expect(words(after)).toBe(words(note));
					expect(edit.from).toBeLessThanOrEqual(edit.to);
					expect(edit.to).toBeLessThanOrEqual(after.length);
				},
			),
		);
	});
});
