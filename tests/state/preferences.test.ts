import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Preferences } from '#lib/state/preferences.svelte.ts';
import { forbidden, storageWith } from './stored.ts';

const KEY = 'crossread.preferences';
const stored = (value: unknown) => storageWith({ [KEY]: JSON.stringify(value) });
const root = { dataset: {} as Record<string, string> };

beforeEach(() => {
	root.dataset = {};
	vi.stubGlobal('document', { documentElement: root });
});
afterEach(() => vi.unstubAllGlobals());

function all(preferences: Preferences) {
	const { theme, fontSize, lineHeight, typeface, coder, singleKeys } = preferences;
	const { snapToWords, lettersInText, sidebarOpen, coached } = preferences;
	return {
		theme,
		fontSize,
		lineHeight,
		typeface,
		coder,
		singleKeys,
		snapToWords,
		lettersInText,
		sidebarOpen,
		coached,
	};
}

const usual = all(new Preferences(undefined));

test('what was chosen is there at the next visit', () => {
	const storage = storageWith();
	const first = new Preferences(storage);
	const chosen = {
		theme: 'sepia',
		fontSize: 20,
		lineHeight: 1.9,
		typeface: 'sans',
		coder: 'Ana',
		singleKeys: false,
		snapToWords: false,
		lettersInText: true,
		sidebarOpen: false,
		coached: true,
	} as const;
	Object.assign(first, chosen);
	expect(all(first)).toEqual(chosen);
	expect(all(new Preferences(storage))).toEqual(chosen);
});

test('a theme is put on the page at once', () => {
	new Preferences(undefined).theme = 'dark';
	expect(root.dataset['theme']).toBe('dark');
});

describe('what another tab has chosen', () => {
	test('is not undone by a choice here', () => {
		const storage = storageWith();
		const [here, there] = [new Preferences(storage), new Preferences(storage)];
		there.blind = true;
		there.coder = 'Zoe';
		here.fontSize = 20;
		expect(new Preferences(storage)).toMatchObject({ blind: true, coder: 'Zoe', fontSize: 20 });
		expect(here).toMatchObject({ blind: true, coder: 'Zoe' });
	});

	test('is taken over when it is read again, the theme on the page as well', () => {
		const storage = storageWith();
		const [here, there] = [new Preferences(storage), new Preferences(storage)];
		there.theme = 'dark';
		there.keys = { note: ['X'] };
		root.dataset = {};
		here.reread();
		expect(here).toMatchObject({ theme: 'dark', keys: { note: ['X'] } });
		expect(root.dataset['theme']).toBe('dark');
	});

	test('is left alone where the storage was cleared or damaged', () => {
		const storage = storageWith();
		const here = new Preferences(storage);
		here.coder = 'Ana';
		for (const damage of ['{"coder":', 'null', '{"coder":null}']) {
			storage.setItem(KEY, damage);
			here.reread();
			expect(here.coder).toBe('Ana');
		}
		storage.clear();
		here.fontSize = 20;
		expect(new Preferences(storage)).toMatchObject({ coder: 'Ana', fontSize: 20 });
	});
});

test('without storage, or a forbidden one, choices last as long as the page', () => {
	for (const storage of [undefined, forbidden]) {
		const preferences = new Preferences(storage);
		expect(all(preferences)).toEqual(usual);
		preferences.fontSize = 22;
		preferences.measure = 70;
		expect(preferences).toMatchObject({ fontSize: 22, measure: 70 });
	}
});

describe('a value that cannot be', () => {
	test('is brought to the nearest that can', () => {
		const preferences = new Preferences(undefined);
		Object.assign(preferences, { fontSize: 900, lineHeight: 0, coder: '  ' });
		expect(preferences).toMatchObject({ fontSize: 28, lineHeight: 1.5, coder: 'You' });
	});

	test('is not taken for keys, and a name is cut where nobody reads on', () => {
		expect(new Preferences(stored({ keys: null, recentCodes: null })).keys).toEqual({});
		expect(new Preferences(stored({ coder: 'x'.repeat(5000) })).coder).toHaveLength(200);
	});

	test('is never read from storage, whatever stands there', () => {
		const members = fc.record(
			{
				theme: fc.oneof(fc.constantFrom('dark', 'pink', ''), fc.jsonValue()),
				fontSize: fc.oneof(fc.integer(), fc.jsonValue()),
				lineHeight: fc.oneof(fc.double({ noNaN: true }), fc.jsonValue()),
				typeface: fc.oneof(fc.constantFrom('sans', 'fraktur'), fc.jsonValue()),
				coder: fc.jsonValue(),
				singleKeys: fc.jsonValue(),
			},
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(fc.oneof(members, fc.jsonValue()), (value) => {
				const preferences = new Preferences(stored(value));
				expect(['system', 'light', 'dark', 'sepia']).toContain(preferences.theme);
				expect(['serif', 'sans']).toContain(preferences.typeface);
				expect(preferences.fontSize).toBeGreaterThanOrEqual(14);
				expect(preferences.fontSize).toBeLessThanOrEqual(28);
				expect(preferences.lineHeight).toBeGreaterThanOrEqual(1.5);
				expect(preferences.lineHeight).toBeLessThanOrEqual(2.2);
				expect(preferences.coder.trim()).not.toBe('');
				expect(typeof preferences.singleKeys).toBe('boolean');
			}),
		);
	});

	test('leaves the others as they were chosen', () => {
		expect(all(new Preferences(stored({ fontSize: '20', coder: 'Ana', old: 1 })))).toEqual({
			...usual,
			coder: 'Ana',
		});
	});

	test('broken JSON is as if nothing had been chosen', () => {
		expect(all(new Preferences(storageWith({ [KEY]: '{"theme":' })))).toEqual(usual);
	});
});
