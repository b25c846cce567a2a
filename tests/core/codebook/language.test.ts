/** The codebook that is shipped follows the language of the program; what people wrote does not. */
import { describe, expect, test } from 'vitest';
import { inLanguage } from '#lib/core/codebook/language.ts';
import { SPANISH } from '#lib/core/codebook/spanish.ts';
import { apply, isEmpty, snapshotOf } from '#lib/core/model/change.ts';
import { DEFAULT_TAGS } from '#lib/core/model/codebook-default.ts';
import { EMPTY_SNAPSHOT, type Snapshot } from '#lib/core/model/snapshot.ts';

const english = snapshotOf(DEFAULT_TAGS, EMPTY_SNAPSHOT);
const to = (language: string, snapshot: Snapshot) =>
	apply(snapshot, inLanguage(snapshot, language));

describe('the shipped codebook', () => {
	test('has Spanish words for every tag and code, each with its examples', () => {
		const ids = DEFAULT_TAGS.flatMap((tag) => [tag.id, ...tag.codes.map(({ id }) => id)]);
		expect(Object.keys(SPANISH)).toEqual(ids);
		expect(
			Object.values(SPANISH)
				.flat()
				.filter((words) => words.trim() === ''),
		).toEqual([]);
	});

	test('is said in Spanish, and in English again as it was', () => {
		const spanish = to('es', english);
		expect(spanish.tags.get('caveat')).toMatchObject({ label: 'Salvedad' });
		expect(spanish.tags.get('evidence')?.codes[0]).toMatchObject({ label: 'Fuente con nombre' });
		expect([...to('en', spanish).tags.values()]).toEqual(DEFAULT_TAGS);
	});

	test('stays as it is in its own language and in one that it does not speak', () => {
		expect(isEmpty(inLanguage(english, 'en'))).toBe(true);
		expect(isEmpty(inLanguage(english, 'fr'))).toBe(true);
	});

	test('keeps what somebody has put otherwise', () => {
		const framing = { ...DEFAULT_TAGS[0]!, label: 'Spin', codes: [] };
		const own = snapshotOf([framing], EMPTY_SNAPSHOT);
		expect(to('es', own).tags.get('framing')).toMatchObject({
			label: 'Spin',
			definition: SPANISH['framing']![1],
		});
	});
});
