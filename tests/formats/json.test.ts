import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from '#lib/formats/json.ts';

const mistake = (json: string) => {
	const parsed = parseJson(json, 'f');
	return parsed.ok ? undefined : parsed.error.params;
};

test('reads what JSON.parse reads', () => {
	fc.assert(
		fc.property(fc.json({ maxDepth: 6 }), (json) => {
			const parsed = parseJson(json, 'f');
			expect(parsed.ok && parsed.value).toEqual(JSON.parse(json));
		}),
	);
});

test('reads past a byte order mark', () => {
	expect(parseJson('\ufeff[1]', 'f')).toEqual({ ok: true, value: [1] });
});

test('counts no bracket inside a string as a level', () => {
	const json = JSON.stringify(['['.repeat(50) + '\\"', '"[']);
	expect(parseJson(json, 'f').ok).toBe(true);
});

test.each([
	['', 1, 1],
	['{"a": 1,}', 1, 9],
	['[1, 2', 1, 6],
	['[1 2]', 1, 4],
	['{"a" 1}', 1, 6],
	['{a: 1}', 1, 2],
	['[1]]', 1, 4],
	['["a\nb"]', 1, 4],
	['["\\x"]', 1, 3],
	['[\n  01\n]', 2, 4],
	['{"a": [1,\n"b": 2}', 2, 4],
	['[1}', 1, 3],
])('names the place of the mistake in %j', (json, line, column) => {
	expect(() => JSON.parse(json) as unknown).toThrow(SyntaxError);
	expect(mistake(json)).toEqual({ line, column });
});

test('finds the character that was put in where it does not belong', () => {
	fc.assert(
		fc.property(fc.json({ maxDepth: 3 }), (json) => {
			const after = mistake(`${json} }`);
			expect(after).toEqual({ line: 1, column: json.length + 2 });
		}),
	);
});
