import { describe, expect, test } from 'vitest';
import { codeGiven } from '#lib/core/codebook/codes.ts';
import { tagWithExamples } from '#lib/core/codebook/examples.ts';
import { codebookImported, codebookPlan } from '#lib/core/codebook/import.ts';
import { presetLoaded, PRESETS } from '#lib/core/codebook/presets.ts';
import { isEmpty } from '#lib/core/model/change.ts';
import { DEFAULT_TAGS } from '#lib/core/model/codebook-default.ts';
import { MOST_OWN_TAGS, type Tag } from '#lib/core/model/codebook.ts';
import { a, after, highlight } from '../compare/desk.ts';
import { codebook, done, LATER, tagIn, tone } from './codebook-desk.ts';

const used = codebook(highlight('h', a, 'It was late.', { tag: 'tone' }));
const other: Tag = {
	...tone,
	definition: 'What it sounds like.',
	codes: [{ id: 'tone/wry', label: 'Wry', definition: 'With a smile.' }],
};

describe('a codebook from a file', () => {
	test('that is the same changes nothing', () => {
		const plan = codebookPlan(used, [...used.tags.values()], LATER);
		expect(plan.map(({ state }) => state)).toEqual(['same', 'same', 'same', 'same']);
		expect(isEmpty(codebookImported(plan))).toBe(true);
	});

	test('brings its words and codes; what is here and was used is kept', () => {
		const plan = codebookPlan(used, [other], LATER);
		expect(plan).toMatchObject([{ state: 'changed', newCodes: ['Wry'], changedCodes: [] }]);
		const snapshot = after(used, codebookImported(plan));
		expect(tagIn(snapshot, 'tone')).toMatchObject({
			definition: 'What it sounds like.',
			earlier: [{ definition: 'How it sounds.', until: LATER }],
		});
		expect(tagIn(snapshot, 'tone').codes.map(({ id }) => id)).toEqual([
			'tone/dry',
			'tone/statistic',
			'tone/wry',
		]);
		const again = codebookPlan(snapshot, [other], LATER);
		expect(again.map(({ state }) => state)).toEqual(['same']);
	});

	test('rewords a code where it has gone, and brings it no second time', () => {
		const before = codebook();
		const moved = done(
			before,
			codeGiven(before, tone, tone.codes[0]!, tagIn(before, 'caveat'), LATER),
		);
		expect(isEmpty(codebookImported(codebookPlan(moved, [tone], LATER)))).toBe(true);
		const better = { ...tone.codes[0]!, definition: 'Without a smile.' };
		const plan = codebookPlan(moved, [{ ...tone, codes: [better] }], LATER);
		expect(plan).toMatchObject([
			{ state: 'same', newCodes: [] },
			{ state: 'changed', after: { id: 'caveat' }, changedCodes: ['Dry'] },
		]);
		const snapshot = after(moved, codebookImported(plan));
		expect(tagIn(snapshot, 'caveat').codes.at(-1)).toEqual(better);
		expect(tagIn(snapshot, 'tone').codes).toEqual([tone.codes[1]]);
	});

	test('of which a tag has a name that is taken goes into the tag of that name', () => {
		const twin: Tag = {
			...{ ...other, id: 'tone-2', label: 'TONE', colour: 'sky' },
			codes: [
				{ id: 'tone-2/dry', label: 'Dry', definition: 'Without a smile.' },
				{ id: 'tone-2/wry', label: 'Wry', definition: 'With a smile.' },
			],
		};
		const plan = codebookPlan(used, [twin], LATER);
		expect(plan).toMatchObject([
			{ state: 'merged', before: { id: 'tone' }, newCodes: ['Wry'], changedCodes: ['Dry'] },
		]);
		const snapshot = after(used, codebookImported(plan));
		expect(snapshot.tags.has('tone-2')).toBe(false);
		expect(tagIn(snapshot, 'tone')).toMatchObject({
			...{ label: 'Tone', colour: 'rose', definition: 'What it sounds like.' },
			codes: [
				{ id: 'tone/dry', definition: 'Without a smile.' },
				{ id: 'tone/statistic' },
				{ id: 'tone-2/wry' },
			],
		});
	});

	test('gives no tag the name of another', () => {
		const named = (id: string, label: string) => ({ ...other, id, label, codes: [] });
		const plan = codebookPlan(
			used,
			[named('tone', 'Caveat'), named('x', 'X'), named('y', 'x')],
			LATER,
		);
		expect(plan.map(({ after, state }) => [after.label, state])).toEqual([
			['Tone', 'changed'],
			['X', 'new'],
		]);
		const tags = [...after(used, codebookImported(plan)).tags.values()];
		expect(new Set(tags.map(({ label }) => label.toLowerCase())).size).toBe(tags.length);
	});

	test('brings no more own tags than there can be', () => {
		const many = Array.from({ length: MOST_OWN_TAGS }, (_, i) => ({
			...other,
			id: `t${i}`,
			label: `T${i}`,
		}));
		const plan = codebookPlan(used, many, LATER);
		expect(plan.map(({ state }) => state)).toEqual([
			...Array<string>(MOST_OWN_TAGS - 1).fill('new'),
			'no-room',
		]);
		expect(codebookImported(plan).added).toHaveLength(MOST_OWN_TAGS - 1);
	});
});

describe('a set of codes', () => {
	test.each(PRESETS)('$id comes after the codes that are there, once', (preset) => {
		const before = codebook();
		const framing = tagIn(before, preset.tag);
		const loaded = after(before, presetLoaded(before, framing, preset));
		expect(tagIn(loaded, preset.tag).codes).toEqual([...framing.codes, ...preset.codes]);
		expect(isEmpty(presetLoaded(loaded, tagIn(loaded, preset.tag), preset))).toBe(true);
	});

	test('leaves its codes where they have gone', () => {
		const [preset] = PRESETS as [(typeof PRESETS)[number]];
		const before = codebook();
		const loaded = after(before, presetLoaded(before, tagIn(before, 'framing'), preset));
		const [code] = preset.codes;
		const given = done(
			loaded,
			codeGiven(loaded, tagIn(loaded, 'framing'), code!, tagIn(loaded, 'caveat'), LATER),
		);
		expect(isEmpty(presetLoaded(given, tagIn(given, 'framing'), preset))).toBe(true);
	});

	test('has as many codes as its source', () => {
		expect(PRESETS.map(({ codes }) => codes.length)).toEqual([5, 15]);
	});
});

describe('the codebook that everyone starts with', () => {
	test('has an example and a counterexample everywhere, and leaves those of people alone', () => {
		for (const tag of DEFAULT_TAGS.map(tagWithExamples)) {
			for (const entry of [tag, ...tag.codes]) {
				expect(entry.example, entry.id).toMatch(/^\S.+[.!?]$/);
				expect(entry.counterexample, entry.id).toMatch(/^\S.+[.!?]$/);
			}
		}
		const own = { ...DEFAULT_TAGS[0]!, example: 'Mine.' };
		expect(tagWithExamples(own).example).toBe('Mine.');
	});
});
