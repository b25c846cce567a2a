import { describe, expect, test } from 'vitest';
import { confirmed, dueForReview, recoded } from '#lib/core/codebook/review.ts';
import { tagEdited } from '#lib/core/codebook/tags.ts';
import { annotationById } from '#lib/core/model/snapshot.ts';
import { a, after, highlight } from '../compare/desk.ts';
import { codebook, done, LATER, tagIn, tone } from './codebook-desk.ts';

const EVEN_LATER = '2026-11-24T10:00:00.000Z';
const used = codebook(
	highlight('h', a, 'It was late.', { tag: 'tone', codes: ['tone/dry'] }),
	highlight('i', a, 'voted', { tag: 'framing' }),
);
const defined = (definition: string, label = tone.label) => ({ label, definition });
const changed = done(used, tagEdited(used, tone, defined('What it sounds like.'), LATER));
const due = (snapshot: typeof used) =>
	dueForReview(snapshot).map(({ annotation, changed: ids }) => [annotation.id, ...ids]);

describe('a definition that changes', () => {
	test('makes due what was coded under the earlier one', () => {
		expect(due(used)).toEqual([]);
		expect(due(changed)).toEqual([['h', 'tone']]);
	});

	test('does not make due what was coded after', () => {
		const fresh = after(changed, {
			added: [highlight('new', a, 'Nobody', { tag: 'tone', created: EVEN_LATER })],
			updated: [],
			removed: [],
		});
		expect(due(fresh)).toEqual([['h', 'tone']]);
	});

	test('is no reason if it is only called otherwise, or again what it was', () => {
		const renamed = done(used, tagEdited(used, tone, defined(tone.definition, 'Voice'), LATER));
		expect(due(renamed)).toEqual([]);
		const back = tagEdited(changed, tagIn(changed, 'tone'), defined(tone.definition), EVEN_LATER);
		expect(due(done(changed, back))).toEqual([]);
	});

	test('is settled by keeping the highlight as it is, or by giving it other codes', () => {
		const [first] = dueForReview(changed);
		const kept = after(changed, confirmed([first!.annotation], EVEN_LATER));
		expect(due(kept)).toEqual([]);
		expect(annotationById(kept, 'h')).toMatchObject({
			tag: 'tone',
			modified: first!.annotation.modified,
		});
		const given = after(
			changed,
			recoded([first!.annotation], 'caveat', ['caveat/hedge'], EVEN_LATER),
		);
		expect(due(given)).toEqual([]);
		expect(annotationById(given, 'h')).toMatchObject({ tag: 'caveat', codes: ['caveat/hedge'] });
	});
});
