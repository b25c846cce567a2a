import { describe, expect, it } from 'vitest';
import { acts, edits, takesTurn } from '#lib/editor/acting-keys.ts';

function press(name: string) {
	const keys = name.split('+');
	return {
		key: keys.at(-1)!,
		ctrlKey: keys.includes('Ctrl'),
		metaKey: keys.includes('Meta'),
		altKey: keys.includes('Alt'),
	};
}

describe('a key in a text', () => {
	it.each(['2', 'j', 'é', '?', 'Enter', 'Delete', 'Backspace', 'Ctrl+z'])('acts: %s', (name) => {
		expect(acts(press(name))).toBe(true);
	});

	it.each(['Escape', 'ArrowDown', 'Alt+ArrowDown', 'Shift', 'Home', 'Tab'])(
		'does not act: %s',
		(name) => {
			expect(acts(press(name))).toBe(false);
		},
	);

	it.each(['Enter', 'Delete', 'Backspace'])('would change the text: %s', (name) => {
		expect(edits(press(name))).toBe(true);
	});

	it.each(['a', 'Escape'])('would not change the text by itself: %s', (name) => {
		expect(edits(press(name))).toBe(false);
	});

	it.each(['2', 'Enter', 'Escape', 'Alt+ArrowDown', 'Alt+ArrowUp'])(
		'takes its turn: %s',
		(name) => {
			expect(takesTurn(press(name))).toBe(true);
		},
	);

	it.each(['Ctrl+z', 'Meta+c', 'Ctrl+Enter', 'ArrowDown', 'Home', 'Alt', 'Alt+Tab'])(
		'waits for nothing: %s',
		(name) => {
			expect(takesTurn(press(name))).toBe(false);
		},
	);
});
