import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choicesOf } from '#lib/core/coding/choices.ts';
import { coded } from '#lib/core/coding/give.ts';
import {
	common,
	isTicked,
	NOTHING_TICKED,
	wantedBy,
	withoutTicked,
	withTicked,
} from '#lib/core/coding/tick.ts';
import { DEFAULT_TAGS } from '#lib/core/model/codebook-default.ts';
import { a, highlight } from '../compare/desk.ts';

const tags = new Map(DEFAULT_TAGS.map((tag) => [tag.id, tag]));
const choices = choicesOf(DEFAULT_TAGS);
const choice = fc.constantFrom(...choices);

test('what is ticked last is ticked, and so is its tag; all ticked codes are of that tag', () => {
	fc.assert(
		fc.property(fc.array(choice, { minLength: 1, maxLength: 6 }), (all) => {
			const ticked = all.reduce((now, one) => withTicked(tags, now, one), NOTHING_TICKED);
			const last = all.at(-1)!;
			expect(isTicked(ticked, last)).toBe(true);
			expect(ticked.tag).toBe(last.tag.id);
			const on = choices.filter((one) => isTicked(ticked, one));
			expect(on.every(({ tag }) => tag.id === last.tag.id)).toBe(true);
			expect(isTicked(withoutTicked(ticked, last), last)).toBe(false);
		}),
	);
});

test('the difference of two sets of ticks leads from one to the other', () => {
	fc.assert(
		fc.property(fc.array(choice, { maxLength: 4 }), fc.array(choice, { maxLength: 4 }), (x, y) => {
			const before = x.reduce(
				(now, one) => withTicked(tags, now, one),
				withTicked(tags, NOTHING_TICKED, choices[0]!),
			);
			const after = y.reduce((now, one) => withTicked(tags, now, one), before);
			const { tag, codes } = coded(
				tags,
				{ tag: before.tag!, codes: before.codes },
				wantedBy(before, after),
			);
			expect(tag).toBe(after.tag);
			expect([...codes].sort()).toEqual([...after.codes].sort());
		}),
	);
});

test('the tag of highlights stays until another one takes its place, which can be taken back', () => {
	const [framing, evidence] = ['framing', 'evidence'].map((id) =>
		choices.find((c) => c.id === id)!,
	);
	const before = { tag: 'framing', codes: ['framing/cause'] };
	expect(withoutTicked(before, framing!, before)).toEqual(before);
	const other = withTicked(tags, before, evidence!);
	expect(other).toEqual({ tag: 'evidence', codes: [] });
	expect(withoutTicked(other, evidence!, before)).toEqual(before);
});

test('several highlights have in common what each of them has', () => {
	const with2 = (tag: string, codes: string[]) => highlight('h', a, 'seven', { tag, codes });
	expect(common([])).toEqual(NOTHING_TICKED);
	expect(
		common([with2('evidence', ['evidence/x', 'evidence/y']), with2('evidence', ['evidence/y'])]),
	).toEqual({
		tag: 'evidence',
		codes: ['evidence/y'],
	});
	expect(common([with2('evidence', []), with2('caveat', [])])).toEqual({ codes: [] });
});
