import { describe, expect, test } from 'vitest';
import {
	codeAdded,
	codeDeleted,
	codeEdited,
	codeGiven,
	codeMoved,
	codeRestored,
} from '#lib/core/codebook/codes.ts';
import { annotationById } from '#lib/core/model/snapshot.ts';
import { a, after, highlight } from '../compare/desk.ts';
import { codebook, done, LATER, tagIn, tone } from './codebook-desk.ts';

const [dry, statistic] = tone.codes;
const idsOf = (snapshot: ReturnType<typeof codebook>, tag: string) =>
	tagIn(snapshot, tag).codes.map(({ id }) => id);

describe('a code', () => {
	test('has an id under its tag that no code of any tag has', () => {
		const once = done(codebook(), codeAdded(codebook(), tone, { label: 'Wry', definition: '' }));
		const moved = done(
			once,
			codeGiven(
				once,
				tagIn(once, 'tone'),
				tagIn(once, 'tone').codes[2]!,
				tagIn(once, 'caveat'),
				LATER,
			),
		);
		expect(idsOf(moved, 'caveat')).toContain('tone/wry');
		const twice = done(
			moved,
			codeAdded(moved, tagIn(moved, 'tone'), { label: 'Wry', definition: '' }),
		);
		expect(idsOf(twice, 'tone')).toEqual(['tone/dry', 'tone/statistic', 'tone/wry-2']);
	});

	test('keeps what it was defined as while it was given', () => {
		const used = codebook(highlight('h', a, 'It was late.', { tag: 'tone', codes: ['tone/dry'] }));
		const other = { label: 'Dry', definition: 'Without a smile.' };
		const snapshot = done(used, codeEdited(used, tone, dry!, other, LATER));
		expect(tagIn(snapshot, 'tone').codes[0]).toEqual({
			id: 'tone/dry',
			...other,
			earlier: [{ label: 'Dry', definition: 'Without feeling.', until: LATER }],
		});
	});

	test('moves among those that are offered', () => {
		const snapshot = after(codebook(), codeMoved(tone, dry!, 1));
		expect(idsOf(snapshot, 'tone')).toEqual(['tone/statistic', 'tone/dry']);
	});

	test('goes and comes back', () => {
		const without = after(codebook(), codeDeleted(tone, statistic!, LATER));
		const [, gone] = tagIn(without, 'tone').codes;
		expect(gone).toMatchObject({ deleted: LATER });
		expect(tagIn(done(without, codeRestored(tagIn(without, 'tone'), gone!)), 'tone')).toEqual(tone);
	});
});

describe('a code under another tag', () => {
	const used = codebook(
		highlight('only', a, 'It was late.', { tag: 'tone', codes: ['tone/dry'] }),
		highlight('more', a, 'voted', { tag: 'tone', codes: ['tone/dry', 'tone/statistic'] }),
		highlight('other', a, 'Nobody', { tag: 'framing', codes: ['tone/dry'] }),
	);

	test('takes along the highlights that have no other code', () => {
		const snapshot = done(used, codeGiven(used, tone, dry!, tagIn(used, 'caveat'), LATER));
		expect(idsOf(snapshot, 'tone')).toEqual(['tone/statistic']);
		expect(idsOf(snapshot, 'caveat').at(-1)).toBe('tone/dry');
		expect(annotationById(snapshot, 'only')).toMatchObject({ tag: 'caveat', coded: LATER });
		expect(annotationById(snapshot, 'more')).toEqual(annotationById(used, 'more'));
		expect(annotationById(snapshot, 'other')).toEqual(annotationById(used, 'other'));
	});

	test('is refused where that tag has one of the name', () => {
		expect(codeGiven(used, tone, statistic!, tagIn(used, 'evidence'), LATER)).toMatchObject({
			error: { code: 'label-taken', params: { label: 'Statistic' } },
		});
	});
});
