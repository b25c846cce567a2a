import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	ownTags,
	tagAdded,
	tagDeleted,
	tagEdited,
	tagMoved,
	tagRestored,
} from '#lib/core/codebook/tags.ts';
import { isEmpty, NO_CHANGE } from '#lib/core/model/change.ts';
import { MOST_OWN_TAGS } from '#lib/core/model/codebook.ts';
import { a, after, highlight } from '../compare/desk.ts';
import { codebook, done, LATER, tagIn, tone } from './codebook-desk.ts';

const words = (label: string) => ({ label, definition: `What ${label} is.` });

describe('a new tag', () => {
	test('has an id from its label, a colour, and a place after the others', () => {
		const snapshot = done(codebook(), tagAdded(codebook(), words('  Crónica  negra '), 'sky'));
		expect(tagIn(snapshot, 'cronica-negra')).toMatchObject({
			label: 'Crónica negra',
			colour: 'sky',
			codes: [],
			rank: 2,
		});
	});

	test('never has the id of another, not even of a deleted one', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ minLength: 1 }), { maxLength: 14 }), (labels) => {
				let snapshot = after(codebook(), tagDeleted(tone, LATER));
				for (const label of ['Tone', ...labels]) {
					const made = tagAdded(snapshot, words(label), 'sky');
					if (made.ok) {
						const before = snapshot.tags.size;
						snapshot = done(snapshot, made);
						expect(snapshot.tags.size).toBe(before + 1);
					}
				}
				expect(ownTags(snapshot).length).toBeLessThanOrEqual(MOST_OWN_TAGS);
			}),
		);
	});

	test('needs a name that no other has, whatever its case and accents', () => {
		expect(tagAdded(codebook(), words('  '), 'sky')).toMatchObject({
			error: { code: 'label-missing' },
		});
		expect(tagAdded(codebook(), words('TÓNE'), 'sky')).toMatchObject({
			error: { code: 'label-taken', params: { label: 'Tone' } },
		});
	});

	test('is refused beyond twelve, and so is one that comes back', () => {
		let snapshot = after(codebook(), tagDeleted(tone, LATER));
		for (let n = 1; n <= MOST_OWN_TAGS; n++) {
			snapshot = done(snapshot, tagAdded(snapshot, words(`Own ${n}`), 'sky'));
		}
		const refused = { error: { code: 'too-many-tags', params: { most: MOST_OWN_TAGS } } };
		expect(tagAdded(snapshot, words('More'), 'sky')).toMatchObject(refused);
		expect(tagRestored(snapshot, tagIn(snapshot, 'tone'))).toMatchObject(refused);
	});
});

describe('other words for a tag', () => {
	test('keep the ones under which highlights were coded', () => {
		const used = codebook(highlight('h', a, 'It was late.', { tag: 'tone' }));
		const snapshot = done(used, tagEdited(used, tone, words('Voice'), LATER));
		expect(tagIn(snapshot, 'tone')).toMatchObject({
			label: 'Voice',
			earlier: [{ label: 'Tone', definition: 'How it sounds.', until: LATER }],
		});
	});

	test('take the place of words that nobody has used', () => {
		const snapshot = done(codebook(), tagEdited(codebook(), tone, words('Voice'), LATER));
		expect(tagIn(snapshot, 'tone')).not.toHaveProperty('earlier');
	});

	test('may leave the examples out, and change nothing if they are the same', () => {
		const snapshot = codebook(highlight('h', a, 'It was late.', { tag: 'tone' }));
		const same = tagEdited(snapshot, tone, { ...tone, example: ' ' }, LATER);
		expect(tagIn(done(snapshot, same), 'tone')).toEqual(tone);
	});
});

describe('the order of tags', () => {
	const three = ['Alpha', 'Beta'].reduce(
		(snapshot, label) => done(snapshot, tagAdded(snapshot, words(label), 'sky')),
		codebook(),
	);
	const order = (snapshot: typeof three) => ownTags(snapshot).map(({ id }) => id);

	test('changes by as many places as there are', () => {
		expect(order(after(three, tagMoved(three, tone, 1)))).toEqual(['alpha', 'tone', 'beta']);
		expect(order(after(three, tagMoved(three, tone, 9)))).toEqual(['alpha', 'beta', 'tone']);
		expect(isEmpty(tagMoved(three, tone, -1))).toBe(true);
	});

	test('does not change for built-in ones, which have keys of their own', () => {
		expect(isEmpty(tagMoved(three, tagIn(three, 'caveat'), -1))).toBe(true);
	});
});

describe('a tag that goes', () => {
	test('stays on its highlights, and comes back as the last', () => {
		const used = codebook(highlight('h', a, 'It was late.', { tag: 'tone' }));
		const without = after(used, tagDeleted(tone, LATER));
		expect(ownTags(without)).toEqual([]);
		expect(tagIn(without, 'tone').deleted).toBe(LATER);
		expect(without.annotations).toEqual(used.annotations);
		const again = done(without, tagRestored(without, tagIn(without, 'tone')));
		expect(tagIn(again, 'tone')).toEqual(tone);
	});

	test('is never a built-in one, whose colour stays too', () => {
		const framing = tagIn(codebook(), 'framing');
		expect(isEmpty(tagDeleted(framing, LATER))).toBe(true);
		expect(tagEdited(codebook(), framing, framing, LATER, 'sky')).toEqual({
			ok: true,
			value: NO_CHANGE,
		});
		const coloured = done(codebook(), tagEdited(codebook(), tone, tone, LATER, 'sky'));
		expect(tagIn(coloured, 'tone')).toEqual({ ...tone, colour: 'sky' });
	});
});
