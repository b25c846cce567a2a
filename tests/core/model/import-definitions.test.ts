import { expect, test } from 'vitest';
import type { Code, Tag } from '#lib/core/model/codebook.ts';
import { keepingDefinitions } from '#lib/core/model/import-definitions.ts';
import { a, story } from '../compare/desk.ts';

const TIME = '2026-05-01';
const code = (id: string, definition: string): Code => ({ id, label: id, definition });
const tag: Tag = {
	...{ type: 'tag', id: 'tone', label: 'Tone', definition: 'Sound.' },
	codes: [code('warm', 'Kind.'), code('cold', 'Unkind.')],
};
const was = { label: 'Tone', definition: 'Sound.', until: TIME };

test.each<[string, Partial<Tag>]>([
	['definition', { definition: 'Voice.' }],
	['label', { label: 'Voice' }],
])('another %s leaves the one before it among the earlier ones', (_what, more) => {
	const after = { ...tag, ...more };
	expect(keepingDefinitions(tag, after, TIME)).toEqual({ ...after, earlier: [was] });
	const older = { label: 'Tone', definition: 'Sound.', until: '2025' };
	const other = { label: 'Tone', definition: 'Noise.', until: '2027' };
	expect(keepingDefinitions(tag, { ...after, earlier: [other] }, TIME)).toEqual({
		...{ ...after, earlier: [was, other] },
	});
	const known = { ...after, earlier: [other, older] };
	expect(keepingDefinitions(tag, known, TIME)).toEqual(known);
});

test('another definition of a code leaves that one, and a new code has none', () => {
	const codes = [code('cold', 'Icy.'), code('new', 'New.'), code('warm', 'Kind.')];
	const earlier = [{ label: 'cold', definition: 'Unkind.', until: TIME }];
	const after = { ...tag, codes };
	expect(keepingDefinitions(tag, after, TIME)).toEqual({
		...{ ...after, codes: [{ ...codes[0], earlier }, ...codes.slice(1)] },
	});
});

test('what says the same, or is no tag, is as it is', () => {
	const after = { ...tag, example: '“Alas”', rank: 2 };
	expect(keepingDefinitions(tag, after, TIME)).toEqual(after);
	expect(keepingDefinitions(a, a, TIME)).toBe(a);
	expect(keepingDefinitions(story, story, TIME)).toBe(story);
});
