import { expect, test } from 'vitest';
import { caretAfter } from '#lib/ui/annotating/caret.ts';

test('what is added behind leaves the caret where it is', () => {
	expect(caretAfter('mine', 4, 'mine\n\ntheirs')).toBe(4);
	expect(caretAfter('mine', 2, 'mine\n\ntheirs')).toBe(2);
});

test('what is added in front takes the caret along', () => {
	expect(caretAfter('mine', 4, 'theirs\n\nmine')).toBe('theirs\n\nmine'.length);
	expect(caretAfter('mine', 1, 'theirs\n\nmine')).toBe('theirs\n\nm'.length);
});

test('in a text of other words the caret stays inside', () => {
	expect(caretAfter('mine and yours', 9, 'x')).toBe(1);
});
