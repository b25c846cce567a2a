import { expect, test } from 'vitest';
import { codeLabel, codesById } from '#lib/core/model/codebook-codes.ts';
import type { Tag } from '#lib/core/model/codebook.ts';

const moved: Tag = {
	...{ type: 'tag', id: 'evidence', label: 'Evidence', definition: '' },
	codes: [{ id: 'framing/remedy', label: 'Remedy', definition: '' }],
};
const tags = new Map([[moved.id, moved]]);

test('a code is called by its name under whichever tag it stands', () => {
	expect(codeLabel({ tags }, 'framing/remedy')).toBe('Remedy');
	expect(codeLabel({ tags }, 'framing/gone')).toBe('framing/gone');
	const nameless = { ...moved, codes: [{ ...moved.codes[0]!, label: '' }] };
	expect(codeLabel({ tags: new Map([['t', nameless]]) }, 'framing/remedy')).toBe('framing/remedy');
});

test('the codes of a codebook are looked through once', () => {
	expect(codesById(tags)).toBe(codesById(tags));
	expect(codesById(new Map(tags)).get('framing/remedy')).toBe(moved.codes[0]);
});
