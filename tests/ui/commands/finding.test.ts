import { expect, test } from 'vitest';
import type { Entry } from '#lib/ui/commands/entry.ts';
import { found } from '#lib/ui/commands/finding.ts';
import { noteCommand, RECENT, recentCommands } from '#lib/ui/commands/recent.ts';
import { storageWith } from '../../state/stored.ts';

function entry(name: string, more: Partial<Entry> = {}): Entry {
	return { id: name, name, group: 'Other', run: () => undefined, ...more };
}

const ENTRIES = [
	entry('Next highlight', { group: 'Move', keys: [']'] }),
	entry('Remove the highlight', { reason: 'Select words first.' }),
	entry('Highlights of others', { words: 'coder' }),
	entry('Undo', { keys: ['Ctrl+Z'] }),
	entry('Códigos'),
];
const names = (query: string, recent: string[] = []) =>
	found(ENTRIES, query, recent).map(({ name }) => name);

test('words are found in any order, without accents and capitals', () => {
	expect(names('HIGHLIGHT next')).toEqual(['Next highlight']);
	expect(names('codigos')).toEqual(['Códigos']);
});

test('a name that begins with the query comes before one that has it later', () => {
	expect(names('high')[0]).toBe('Highlights of others');
});

test('of two that fit alike, what can be done now comes first', () => {
	expect(names('hi high')).toEqual([
		'Next highlight',
		'Highlights of others',
		'Remove the highlight',
	]);
});

test('of two that fit alike, what was done lately comes first', () => {
	expect(names('hi high', ['Highlights of others'])[0]).toBe('Highlights of others');
});

test('a group, a key and further words lead to a command too', () => {
	expect(names('move')).toEqual(['Next highlight', 'Remove the highlight']);
	expect(names('ctrl+z')).toEqual(['Undo']);
	expect(names('coder')).toEqual(['Highlights of others']);
});

test('what is in no name is not found', () => {
	expect(names('zebra')).toEqual([]);
	expect(names('next zebra')).toEqual([]);
});

test('the commands run last are remembered, each once, the latest first', () => {
	const storage = storageWith();
	for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'b']) noteCommand(storage, id);
	expect(recentCommands(storage)).toEqual(['b', 'f', 'e', 'd', 'c']);
	expect(recentCommands(storage)).toHaveLength(RECENT);
});

test.each(['{', '{"0":"a"}', 'null', '[1, null]'])(
	'what was stored as %s counts as none',
	(text) => {
		expect(recentCommands(storageWith({ 'crossread.recent-commands': text }))).toEqual([]);
	},
);
