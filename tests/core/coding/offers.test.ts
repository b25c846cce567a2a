import { describe, expect, test } from 'vitest';
import { newCode, withCodes } from '#lib/core/coding/new-code.ts';
import { offersFor, type OfferGroup } from '#lib/core/coding/offers.ts';
import { DEFAULT_TAGS } from '#lib/core/model/codebook-default.ts';

const [framing, evidence, caveat] = DEFAULT_TAGS;

/** `kind: name, name` of each group. */
function told(groups: readonly OfferGroup[]): string[] {
	return groups.map(({ kind, offers }) => {
		const names = offers.map((offer) => {
			if (offer.kind === 'new') return `${offer.label} under ${offer.tag.label}`;
			return `${offer.kind === 'like' ? '~' : ''}${offer.choice.entry.label}`;
		});
		return `${kind}: ${names.join(', ')}`;
	});
}
const offered = (query: string, recent: string[] = [], tag?: string) =>
	told(offersFor(DEFAULT_TAGS, { query, recent, tag }));

describe('while nothing is typed', () => {
	test('everything is offered, tag by tag, the one at hand first', () => {
		const groups = offersFor(DEFAULT_TAGS, { query: ' ', recent: [], tag: 'evidence' });
		expect(groups.map(({ tag }) => tag)).toEqual([evidence, framing, caveat]);
		expect(groups.map(({ offers }) => offers.length)).toEqual([9, 7, 8]);
	});

	test('what was used last stands before it, what is under the tag at hand first', () => {
		const recent = [
			'framing/remedy',
			'gone',
			'evidence/expert',
			'caveat',
			'caveat/hedge',
			'framing',
		];
		expect(offered('', recent, 'caveat')[0]).toBe('recent: Caveat, Hedge, Remedy, Expert');
	});
});

describe('what is typed', () => {
	test('finds what fits, and one place for a new code', () => {
		expect(offered('source', [], 'evidence')).toEqual([
			'found: Named source, Anonymous source',
			'new: source under Evidence',
		]);
	});

	test('brings what is called nearly so', () => {
		expect(offered('Moral evalution', [], 'framing')).toEqual([
			'found: ~Moral evaluation',
			'new: Moral evalution under Framing',
		]);
	});

	test('is made under any tag if nothing is like it', () => {
		expect(offered('Irony', [], 'caveat')).toEqual([
			'new: Irony under Caveat, Irony under Framing, Irony under Evidence',
		]);
	});

	test('is not made again if it is there', () => {
		expect(offered('HEDGE')).toEqual(['found: Hedge']);
	});
});

test('a new code has an id of its own, whatever was called so before', () => {
	const first = newCode(DEFAULT_TAGS, caveat!, 'Überspitzte Zahl!');
	expect(first.code).toEqual({
		...{ id: 'caveat/uberspitzte-zahl', label: 'Überspitzte Zahl!', definition: '' },
	});
	expect(first.tag).toBe('caveat');
	const again = newCode(
		[framing!, { ...evidence!, codes: [first.code] }],
		caveat!,
		'uberspitzte Zahl',
	);
	expect(again.code.id).toBe('caveat/uberspitzte-zahl-2');
	expect(newCode(DEFAULT_TAGS, caveat!, '?!').code.id).toMatch(/^caveat\/\w+$/);
});

test('a new code goes to its tag as that is by then, once', () => {
	const made = newCode(DEFAULT_TAGS, caveat!, 'Irony');
	const meanwhile = { ...caveat!, definition: 'Another one' };
	const after = withCodes(meanwhile, [made]);
	expect(after.definition).toBe('Another one');
	expect(after.codes.at(-1)).toBe(made.code);
	expect(withCodes(after, [made])).toBe(after);
	expect(withCodes(framing!, [made])).toBe(framing);
});
