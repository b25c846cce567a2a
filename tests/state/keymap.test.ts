import { describe, expect, test } from 'vitest';
import { BINDINGS, commandOf, keysOf, type KeyPress } from '#lib/state/keymap.ts';

/** A press on a US keyboard of what the key map calls this key. */
function press(name: string, parts: Partial<KeyPress> = {}): KeyPress {
	const pieces = name.split('+');
	const key = pieces.pop()!;
	const shiftKey = pieces.includes('Shift') || key === '?';
	return {
		key: /^[A-Z]$/.test(key) && !shiftKey ? key.toLowerCase() : key,
		code: codeOf(key),
		shiftKey,
		altKey: pieces.includes('Alt'),
		ctrlKey: pieces.includes('Mod'),
		metaKey: false,
		isComposing: false,
		...parts,
	};
}

function codeOf(key: string): string {
	if (/^[A-Z]$/.test(key)) return `Key${key}`;
	if (/^\d$/.test(key)) return `Digit${key}`;
	return (
		{ '[': 'BracketLeft', ']': 'BracketRight', '.': 'Period', ',': 'Comma', '?': 'Slash' }[key] ??
		key
	);
}

const meant = (pressed: KeyPress, singleKeys = true) => commandOf(pressed, singleKeys)?.command;
const all = BINDINGS.flatMap(({ command, keys }) => keys.map((key) => [key, command] as const));

test('no key means two things, and no command is bound twice', () => {
	const keys = all.map(([key]) => key);
	expect(keys.length).toBe(new Set(keys).size);
	expect(BINDINGS.length).toBe(new Set(BINDINGS.map(({ command }) => command)).size);
});

test.each(all)('%s is %s', (key, command) => {
	expect(meant(press(key))).toBe(command);
});

test.each(['1', 'F', 'J', 'Delete', 'Enter', '['])('%s with Ctrl is left to the browser', (key) => {
	expect(meant(press(`Mod+${key}`))).toBeUndefined();
});

test('⌘ does what Ctrl does', () => {
	expect(meant(press('Z', { metaKey: true }))).toBe('undo');
});

test('nothing is meant while a character is being composed', () => {
	expect(meant(press('1', { isComposing: true }))).toBeUndefined();
});

describe('on other keyboards', () => {
	test.each([
		['a digit of a French one, which writes “&”', press('1', { key: '&' }), 'tag:framing'],
		['a digit of a French one with Shift', press('Shift+2', { key: '2' }), 'pen:evidence'],
		['a question mark of a French one', press('M', { key: '?', shiftKey: true }), 'help'],
		['a comma of a French one', press('M', { key: ',' }), 'previous-highlight'],
		['a question mark of a Russian one', press('Shift+7', { key: '?' }), 'help'],
		['an F of a Dvorak one', press('Y', { key: 'f' }), 'tag:framing'],
		['the place of F on a Russian one', press('F', { key: 'а' }), 'tag:framing'],
		['a digit of the keypad', press('3', { code: 'Numpad3' }), 'tag:caveat'],
		['a letter with Caps Lock', press('E', { key: 'E' }), 'tag:evidence'],
	])('%s', (_name, pressed, command) => {
		expect(meant(pressed)).toBe(command);
	});

	test('the keypad without Num Lock moves the caret', () => {
		expect(meant(press('1', { code: 'Numpad1', key: 'End' }))).toBeUndefined();
	});
});

describe('with single keys switched off', () => {
	const off = (key: string) => meant(press(key), false);

	test.each(['1', 'F', 'N', 'J', 'Shift+J', 'S', ']', '.', 'Shift+1', 'W', 'Z'])(
		'%s does nothing',
		(key) => {
			expect(off(key)).toBeUndefined();
		},
	);

	test.each([
		['Alt+ArrowDown', 'next-sentence'],
		['F6', 'next-article'],
		['Delete', 'delete'],
		['Enter', 'open-card'],
		['Escape', 'escape'],
		['Mod+Z', 'undo'],
	])('%s is still %s', (key, command) => {
		expect(off(key)).toBe(command);
	});
});

test('keys are written as they are printed on the keyboard at hand', () => {
	expect(keysOf('redo', false)).toEqual(['Ctrl+Shift+Z', 'Ctrl+Y']);
	expect(keysOf('redo', true)).toEqual(['⌘⇧Z', '⌘Y']);
	expect(keysOf('next-sentence', false)).toEqual(['J', 'Alt+↓']);
	expect(keysOf('escape', true)).toEqual(['Esc']);
	expect(keysOf('tag:my-own', false)).toEqual([]);
});
