import { describe, expect, test } from 'vitest';
import { decisionOf } from '#lib/ui/comparing/claims/decision-keys.ts';

function press(key: string, more: Partial<KeyboardEvent> = {}) {
	const none = {
		isComposing: false,
		ctrlKey: false,
		metaKey: false,
		altKey: false,
		shiftKey: false,
	};
	return { key, code: '', ...none, ...more };
}

describe('a key on a suggested link', () => {
	test('keeps, turns down, or moves', () => {
		const keys = ['k', 'Enter', 'x', 'Delete', 'j', 'ArrowDown', 'ArrowUp'];
		expect(keys.map((key) => decisionOf(press(key), true, true))).toEqual([
			'keep',
			'keep',
			'dismiss',
			'dismiss',
			'next',
			'next',
			'previous',
		]);
	});

	test('that is a letter does nothing once single keys are off', () => {
		expect(decisionOf(press('k'), true, false)).toBeUndefined();
		expect(decisionOf(press('Enter'), true, false)).toBe('keep');
	});

	test('Enter is the button’s own on a button', () => {
		expect(decisionOf(press('Enter'), false, true)).toBeUndefined();
		expect(decisionOf(press('k'), false, true)).toBe('keep');
	});

	test('with a modifier is the browser’s', () => {
		expect(decisionOf(press('k', { ctrlKey: true }), true, true)).toBeUndefined();
		expect(decisionOf(press('Delete', { shiftKey: true }), true, true)).toBeUndefined();
	});

	test('of a keyboard without Latin letters is known by its place', () => {
		expect(decisionOf(press('л', { code: 'KeyK' }), true, true)).toBe('keep');
	});
});
