/** A highlight never comes to have more passages than a file may say: what is exported can be read again. */
import { expect, test } from 'vitest';
import { describe } from '#lib/core/anchor/describe.ts';
import { MOST_PARTS, type Annotation } from '#lib/core/model/annotation.ts';
import { isEmpty, snapshotOf } from '#lib/core/model/change.ts';
import { EMPTY_SNAPSHOT } from '#lib/core/model/snapshot.ts';
import { join } from '#lib/core/spans/join.ts';
import { addPart } from '#lib/core/spans/parts.ts';
import { decode, encode } from '#lib/formats/native.ts';
import { article, marked } from '../formats/compared.ts';

const TIME = '2026-01-01T00:00:00.000Z';
const words = Array.from({ length: MOST_PARTS + 2 }, (_, i) => `w${i}`);
const text = article('a', words.join(' and '));
const place = (i: number) => {
	const start =
		i === 0 ? 0 : text.text.indexOf(` ${words[i]!} `) + 1 || text.text.lastIndexOf(words[i]!);
	return { start, end: start + words[i]!.length };
};
const full: Annotation = {
	...marked(text, words[0]!, 'evidence'),
	parts: words.slice(1, MOST_PARTS + 1).map((_, i) => describe(text, place(i + 1))),
};

test('one that has as many as can be gets no other, and can be exported and read', () => {
	const snapshot = snapshotOf([text, full], EMPTY_SNAPSHOT);
	expect(full.parts).toHaveLength(MOST_PARTS);
	expect(isEmpty(addPart(snapshot, full, text, place(MOST_PARTS + 1), TIME))).toBe(true);
	const last = marked(text, words[MOST_PARTS + 1]!, 'evidence');
	const both = snapshotOf([text, full, last], EMPTY_SNAPSHOT);
	expect(isEmpty(join(both, text, [full, last], TIME))).toBe(true);
	const options = { exported: TIME, generator: '', includeText: true, includeNotes: true };
	expect(decode(encode(snapshot, options)).ok).toBe(true);
});

test('one that has one less gets one more', () => {
	const fewer = { ...full, parts: full.parts!.slice(0, -1) };
	const snapshot = snapshotOf([text, fewer], EMPTY_SNAPSHOT);
	const { updated } = addPart(snapshot, fewer, text, place(MOST_PARTS), TIME);
	expect((updated[0]![1] as Annotation).parts).toHaveLength(MOST_PARTS);
});
