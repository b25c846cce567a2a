/** What is refused of all that version 2 has added to the file. */
import { describe, expect, test } from 'vitest';
import { file, refusal, TEXT, type Json } from './small-file.ts';

describe('what came with version 2', () => {
	const part = (start: number, end: number): Json => ({
		selector: [
			{ type: 'TextQuoteSelector', exact: [...TEXT].slice(start, end).join('') },
			{ type: 'TextPositionSelector', start, end },
		],
	});
	const reply = (more: Json): Json => ({
		...{ id: 'r', creator: { type: 'Person', name: 'Ben' }, value: 'Why?' },
		...{ created: '2026-01-01T00:00:00Z', modified: '2026-01-01T00:00:00Z', ...more },
	});
	const coder = (more: Json): Json => ({ id: 'k', name: 'Ana', colour: 'blue', done: [], ...more });
	const never = '9999-99-99T99:99:99Z';
	const told = (more: { parts?: Json[]; reply?: Json; coders?: Json[]; coded?: string }) => {
		const { parts = [part(4, 6)], reply: answer = {}, coders = [coder({})], coded } = more;
		return file((f) => {
			Object.assign(f, { version: 2, coders });
			Object.assign(f['annotations'][0], { replies: [reply(answer)], ...(coded && { coded }) });
			Object.assign(f['annotations'][0].target, { parts });
		});
	};
	const replies = 'annotations[0].replies[0]';
	const parts = 'annotations[0].target.parts';

	test('is read where it is right', () => {
		expect(refusal(told({}))).toBeUndefined();
		expect(refusal(told({ parts: [part(4, 6), part(3, 4)] }))).toBeUndefined();
	});

	test.each([
		['file-passages-overlap', `${parts}[0]`, { parts: [part(0, 3)] }],
		['file-passages-overlap', `${parts}[0]`, { parts: [part(2, 6)] }],
		['file-passages-overlap', `${parts}[1]`, { parts: [part(4, 6), part(4, 6)] }],
		['file-passages-overlap', `${parts}[1]`, { parts: [part(5, 6), part(4, 9)] }],
		['file-wrong-type', parts, { parts: Array.from({ length: 1001 }, () => part(4, 6)) }],
		['file-wrong-type', `${replies}.value`, { reply: { value: ' \n' } }],
		['file-wrong-type', `${replies}.modified`, { reply: { modified: never } }],
		[
			'file-wrong-type',
			`${replies}.creator.name`,
			{ reply: { creator: { type: 'Person', name: '' } } },
		],
		['file-wrong-type', 'annotations[0].coded', { coded: never }],
		['file-wrong-type', 'coders[0].name', { coders: [coder({ name: ' ' })] }],
		['file-same-coder-twice', 'coders[1].name', { coders: [coder({}), coder({ id: 'l' })] }],
	])('%s at %s', (code, where, spoilt) => {
		expect(refusal(told(spoilt))).toMatchObject({ code, where });
	});

	test('is refused with the choices that there are', () => {
		expect(refusal(told({ coders: [coder({ colour: 'red' })] }))?.params?.['expected']).toMatch(
			/^one of blue, rose, [a-z, ]+$/,
		);
	});
});
