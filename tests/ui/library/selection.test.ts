import { expect, test } from 'vitest';
import { Selection } from '#lib/ui/library/selection.svelte.ts';

const shown = ['a', 'b', 'c', 'd', 'e'];

function selected(use: (selection: Selection) => void): readonly string[] {
	const selection = new Selection(() => shown);
	use(selection);
	return selection.ids;
}

test('one is selected, and not any more', () => {
	expect(selected((all) => all.toggle('b'))).toEqual(['b']);
	expect(selected((all) => [1, 2].forEach(() => all.toggle('b')))).toEqual([]);
});

test('Shift takes all between, in either direction', () => {
	const extended = selected((all) => {
		all.toggle('d');
		all.toggle('b', true);
	});
	expect(extended).toEqual(['b', 'c', 'd']);
});

test('Shift leaves out all between where the first was left out', () => {
	const left = selected((all) => {
		all.all();
		all.toggle('b');
		all.toggle('d', true);
	});
	expect(left).toEqual(['a', 'e']);
});

test('Shift without a first one selects the one', () => {
	expect(selected((all) => all.toggle('c', true))).toEqual(['c']);
});

test('what is not shown is not selected, nor kept when another is', () => {
	let now = shown;
	const selection = new Selection(() => now);
	selection.all();
	expect(selection.isAll).toBe(true);
	now = ['b', 'x'];
	expect(selection.ids).toEqual(['b']);
	expect(selection.isAll).toBe(false);
	selection.toggle('x');
	now = shown;
	expect(selection.ids).toEqual(['b']);
	selection.clear();
	expect(selection.ids).toEqual([]);
});
