import { expect, test, vi } from 'vitest';
import { choicesFor, chosenBy, type Acts } from '#lib/ui/versions/review-choices.ts';
import { KINDS } from '#lib/ui/versions/review-entries.ts';

const acts: Acts = {
	confirm: vi.fn(),
	toNote: vi.fn(),
	placeByHand: vi.fn(),
	show: vi.fn(),
	remove: vi.fn(),
};
const press = (key: string, parts: Partial<KeyboardEvent> = {}) => ({
	...{ key, ctrlKey: false, metaKey: false, altKey: false },
	...parts,
});

test.each(KINDS)('every choice for %s has a key of its own, and none is of the walk', (kind) => {
	const keys = choicesFor(kind, acts).map(({ key }) => key);
	expect(new Set(keys).size).toBe(keys.length);
	expect(keys.filter((key) => /^[JK1-9]$/.test(key))).toEqual([]);
	expect(keys).toContain('P');
});

test('a key chooses, in either case, and not together with Ctrl', () => {
	const choices = choicesFor('unsure', acts);
	expect(chosenBy(choices, press('y'), true)?.act).toBe(acts.confirm);
	expect(chosenBy(choices, press('N'), true)?.act).toBe(acts.toNote);
	expect(chosenBy(choices, press('y', { ctrlKey: true }), true)).toBeUndefined();
	expect(chosenBy(choices, press('Delete'), true)).toBeUndefined();
	expect(chosenBy(choicesFor('gone', acts), press('Delete'), true)?.act).toBe(acts.remove);
});

test('Delete chooses only where the whole entry has the focus', () => {
	const choices = choicesFor('gone', acts);
	expect(chosenBy(choices, press('Delete'), false)).toBeUndefined();
	expect(chosenBy(choices, press('n'), false)?.act).toBe(acts.toNote);
});
