import { describe, expect, test } from 'vitest';
import { describe as describeAnchor } from '#lib/core/anchor/describe.ts';
import {
	codeMergePreview,
	codesMerged,
	tagMergePreview,
	tagsMerged,
} from '#lib/core/codebook/merge.ts';
import { usesOf } from '#lib/core/codebook/uses.ts';
import { annotationById } from '#lib/core/model/snapshot.ts';
import { a, after, b, highlight, passage } from '../compare/desk.ts';
import { codebook, LATER, tagIn, tone } from './codebook-desk.ts';

const used = codebook(
	highlight('h', a, 'It was late.', { tag: 'tone', codes: ['tone/statistic'], note: 'Why?' }),
	highlight('i', a, 'It was late.', { tag: 'evidence' }),
	highlight('j', a, 'voted', { tag: 'tone', codes: ['tone/dry'] }),
	highlight('k', b, 'Seven', { tag: 'framing', codes: ['tone/statistic', 'evidence/statistic'] }),
);
const evidence = tagIn(used, 'evidence');
const [dry, statistic] = tone.codes;

describe('one tag in the place of another', () => {
	test('is foretold: how many highlights, which are doubled, which codes', () => {
		expect(tagMergePreview(used, tone, evidence)).toEqual({
			changed: 3,
			codesOnly: 1,
			doubled: 1,
			codes: [dry],
			sameCodes: [statistic],
			retagged: 0,
		});
	});

	test('counts as doubled only what one coder has marked', () => {
		const two = codebook(
			highlight('h', a, 'It was late.', { tag: 'tone' }),
			highlight('i', a, 'It was late.', { tag: 'evidence', creator: 'Ada' }),
		);
		expect(tagMergePreview(two, tone, evidence).doubled).toBe(0);
	});

	test('doubles a highlight in pieces only where all of them carry the other tag', () => {
		const pieces = (id: string, tag: string) =>
			highlight(id, a, 'It was late.', { tag, parts: [describeAnchor(a, passage(a, 'voted'))] });
		const one = codebook(
			pieces('h', 'tone'),
			highlight('i', a, 'It was late.', { tag: 'evidence' }),
		);
		expect(tagMergePreview(one, tone, evidence).doubled).toBe(0);
		const both = codebook(pieces('h', 'tone'), pieces('i', 'evidence'));
		expect(tagMergePreview(both, tone, evidence).doubled).toBe(1);
	});

	test('gets its highlights and codes; codes of one name become one', () => {
		const snapshot = after(used, tagsMerged(used, tone, evidence, LATER));
		const found = (id: string) => annotationById(snapshot, id);
		expect(found('h')).toMatchObject({ codes: ['evidence/statistic'], note: 'Why?', coded: LATER });
		expect(found('j')).toMatchObject({ tag: 'evidence', codes: ['tone/dry'] });
		expect(found('k')).toMatchObject({ tag: 'framing', codes: ['evidence/statistic'] });
		expect(tagIn(snapshot, 'evidence').codes.at(-1)).toEqual(dry);
		expect(tagIn(snapshot, 'tone')).toMatchObject({ codes: [], deleted: LATER });
		expect(usesOf(snapshot).get('evidence')).toBe(3);
		expect(usesOf(snapshot).has('tone')).toBe(false);
	});
});

describe('one code in the place of another', () => {
	const from = { tag: tone, code: statistic! };
	const into = { tag: evidence, code: evidence.codes.find(({ id }) => id.endsWith('statistic'))! };

	test('is foretold', () => {
		expect(codeMergePreview(used, from, into)).toMatchObject({
			changed: 2,
			doubled: 1,
			retagged: 1,
		});
	});

	test('is on every highlight once, and takes along those with no other code', () => {
		const snapshot = after(used, codesMerged(used, from, into, LATER));
		const code = into.code.id;
		expect(annotationById(snapshot, 'h')).toMatchObject({ tag: 'evidence', codes: [code] });
		expect(annotationById(snapshot, 'k')).toMatchObject({ tag: 'framing', codes: [code] });
		expect(tagIn(snapshot, 'tone').codes[1]).toMatchObject({ deleted: LATER });
	});
});
