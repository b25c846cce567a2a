import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BINDINGS, type Command, type KeyPress } from '#lib/state/keymap.ts';
import { Keys } from '#lib/state/keys.svelte.ts';
import { Preferences } from '#lib/state/preferences.svelte.ts';
import { holderOf, isChanged, refusal, withBuiltIn, withKeys } from '#lib/state/remap.ts';

beforeEach(() => vi.stubGlobal('navigator', { platform: 'Linux x86_64' }));
afterEach(() => vi.unstubAllGlobals());

function keysWith(own: unknown): { keys: Keys; preferences: Preferences } {
	const preferences = new Preferences(undefined);
	preferences.keys = own as Preferences['keys'];
	return { keys: new Keys(preferences), preferences };
}

const press = (key: string, parts: Partial<KeyPress> = {}): KeyPress => ({
	...{ key, code: '', shiftKey: false, altKey: false, ctrlKey: false, metaKey: false },
	...{ isComposing: false, ...parts },
});

function bound(keys: Keys, command: Command): readonly string[] {
	return keys.bindings.find((binding) => binding.command === command)!.keys;
}

test('a key of one’s own acts at once, and the built-in one no longer', () => {
	const { keys, preferences } = keysWith({});
	preferences.keys = withKeys(preferences.keys, 'next-sentence', ['X']);
	expect(keys.commandOf(press('x'))?.command).toBe('next-sentence');
	expect(keys.commandOf(press('j'))).toBeUndefined();
	expect(keys.first('next-sentence')).toBe('X');
});

test('a key goes by its place on a keyboard of another script, and by its letter on others', () => {
	const { keys } = keysWith({ note: ['X'] });
	expect(keys.commandOf(press('ч', { code: 'KeyX' }))?.command).toBe('note');
	expect(keys.commandOf(press('x', { code: 'KeyB' }))?.command).toBe('note');
	expect(keys.commandOf(press('q', { code: 'KeyX' }))).toBeUndefined();
});

test('a key that is moved leaves the command that had it', () => {
	const { keys, preferences } = keysWith({});
	expect(holderOf(keys.bindings, 'note', 'J')).toBe('next-sentence');
	preferences.keys = withKeys(preferences.keys, 'note', ['N', 'J']);
	expect(keys.commandOf(press('j'))?.command).toBe('note');
	expect(bound(keys, 'next-sentence')).toEqual(['Alt+ArrowDown']);
	expect(Object.keys(preferences.keys)).toEqual(['note']);
});

test('built-in keys come back, and those that were taken for them', () => {
	const { keys, preferences } = keysWith({});
	preferences.keys = withKeys(preferences.keys, 'note', ['J']);
	preferences.keys = withKeys(preferences.keys, 'split', ['N']);
	expect(keys.bindings.filter(isChanged).map(({ command }) => command)).toEqual([
		'note',
		'split',
		'next-sentence',
	]);
	preferences.keys = withBuiltIn(preferences.keys, 'note');
	expect(bound(keys, 'note')).toEqual(['N']);
	expect(bound(keys, 'next-sentence')).toEqual(['J', 'Alt+ArrowDown']);
	expect(bound(keys, 'split')).toEqual([]);
	preferences.keys = withBuiltIn(preferences.keys, 'split');
	expect(preferences.keys).toEqual({});
	expect(keys.bindings).toEqual(BINDINGS);
});

test('a command can be without keys', () => {
	const { keys, preferences } = keysWith({});
	preferences.keys = withKeys(preferences.keys, 'help', []);
	expect(keys.commandOf(press('?'))).toBeUndefined();
	expect(keys.first('help')).toBe('');
	expect(keys.aria('help')).toBeUndefined();
});

test.each([
	['nothing', null],
	['a word', 'J'],
	['a list', ['J']],
	['a key that is no text', { note: [1] }],
	['keys that are no list', { note: 'J' }],
	['a key that has to lead out of the text', { note: ['Shift+Tab'] }],
	['keys for a command that there is not', { fly: 7 }],
	['no key at all for Escape', { escape: [] }],
	['Escape for something else', { note: ['Escape'] }],
])('%s in place of keys leaves the built-in ones', (_name, stored) => {
	expect(keysWith(stored).keys.bindings).toEqual(BINDINGS);
});

test('a key that stands there twice belongs to the first command that has it', () => {
	const { keys } = keysWith({ 'tag:framing': ['1', '1'], note: ['1', 'X'], undo: [''] });
	expect(bound(keys, 'tag:framing')).toEqual(['1']);
	expect(bound(keys, 'note')).toEqual(['X']);
	expect(bound(keys, 'undo')).toEqual([]);
});

test('single keys switched off leave the keys that write nothing', () => {
	const { keys, preferences } = keysWith({ note: ['X', 'Alt+X'] });
	preferences.singleKeys = false;
	expect(keys.commandOf(press('x'))).toBeUndefined();
	expect(keys.commandOf(press('x', { altKey: true }))?.command).toBe('note');
});

test('assistive technology is told the keys in its own words', () => {
	expect(keysWith({}).keys.aria('redo')).toBe('Control+Shift+Z Control+Y');
	expect(keysWith({}).keys.aria('done')).toBeUndefined();
});

const binding = (command: Command) => BINDINGS.find((one) => one.command === command)!;

test.each([
	['Tab', 'leaves'],
	['Shift+Tab', 'leaves'],
	['ArrowLeft', 'caret'],
	['Mod+Shift+End', 'caret'],
	[' ', 'presses'],
	['Mod+C', 'copies'],
	['Mod+T', 'browser'],
	['Mod+1', 'browser'],
	['Mod+Shift+N', 'browser'],
	['Alt+ArrowLeft', 'browser'],
	['F5', 'browser'],
	['Dead', 'unknown'],
] as const)('%s stays what it is: %s', (key, reason) => {
	expect(refusal(key, binding('note'))).toBe(reason);
});

test.each(['X', 'Shift+X', 'Alt+ArrowDown', 'F6', 'F8', 'Mod+B', ';', 'Enter', 'Delete'])(
	'%s can be given to a command of the text',
	(key) => {
		expect(refusal(key, binding('note'))).toBeUndefined();
	},
);

test('Enter presses buttons, so no command has it everywhere', () => {
	expect(refusal('Enter', binding('find'))).toBe('presses');
});

test('every key that commands come with is one that they may have', () => {
	for (const one of BINDINGS) {
		for (const key of one.keys) expect(refusal(key, one)).toBeUndefined();
	}
});
