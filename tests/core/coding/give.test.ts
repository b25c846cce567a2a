import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	codeMany,
	deleteMany,
	giveCode,
	markedAs,
	retagMany,
	takeCode,
} from '#lib/core/coding/give.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Change } from '#lib/core/model/change.ts';
import { DEFAULT_TAGS } from '#lib/core/model/codebook-default.ts';
import type { Tag } from '#lib/core/model/codebook.ts';
import { annotationById, type Snapshot } from '#lib/core/model/snapshot.ts';
import { a, after, b, c, claimOf, highlight, holding, linkOf, passage } from '../compare/desk.ts';

const NOW = '2026-11-23T09:00:00.000Z';
/** A code of framing that has gone to an own tag. */
const tone: Tag = {
	...{ type: 'tag', id: 'tone', label: 'Tone', definition: '' },
	codes: [{ id: 'framing/irony', label: 'Irony', definition: '' }],
};
const ALL = [...DEFAULT_TAGS, tone];
const marked = (parts: Partial<Annotation> = {}) => highlight('h', a, 'seven to four', parts);
const one = (snapshot: Snapshot, made: Change | undefined) =>
	made && annotationById(after(snapshot, made), 'h');

describe('a code', () => {
	test('is given, and when is written down', () => {
		const before = holding(...ALL, marked());
		expect(one(before, giveCode(before, marked(), 'framing/remedy', NOW))).toEqual(
			marked({ codes: ['framing/remedy'], coded: NOW, modified: NOW }),
		);
	});

	test('is given beside those that are there', () => {
		const before = holding(...ALL, marked({ codes: ['framing/cause'] }));
		expect(one(before, giveCode(before, marked(), 'framing/remedy', NOW))?.codes).toEqual([
			'framing/cause',
			'framing/remedy',
		]);
	});

	test('of another tag brings its tag, and codes of the former one go', () => {
		const before = holding(...ALL, marked({ codes: ['framing/cause'] }));
		expect(one(before, giveCode(before, marked(), 'evidence/expert', NOW))).toMatchObject({
			tag: 'evidence',
			codes: ['evidence/expert'],
		});
	});

	test('that went to another tag brings the tag that it is under now', () => {
		const before = holding(...ALL, marked({ codes: ['framing/cause'] }));
		expect(one(before, giveCode(before, marked(), 'framing/irony', NOW))).toMatchObject({
			tag: 'tone',
			codes: ['framing/irony'],
		});
	});

	test('that is there already, or that nobody knows, is no change', () => {
		const before = holding(...ALL, marked({ codes: ['framing/cause'] }));
		expect(giveCode(before, marked(), 'framing/cause', NOW)).toBeUndefined();
		expect(giveCode(before, marked(), 'framing/unheard-of', NOW)).toBeUndefined();
	});

	test('is taken, and the tag stays', () => {
		const before = holding(...ALL, marked({ codes: ['framing/cause', 'framing/remedy'] }));
		const made = takeCode(before, marked(), 'framing/cause', NOW);
		expect(one(before, made)).toMatchObject({
			tag: 'framing',
			codes: ['framing/remedy'],
			coded: NOW,
		});
		expect(takeCode(before, marked(), 'framing/contest', NOW)).toBeUndefined();
	});
});

describe('many highlights', () => {
	const tags = ['framing', 'evidence', 'caveat', 'tone'];
	const codes = ALL.flatMap((tag) => tag.codes.map(({ id }) => id));
	const annotation = fc
		.record({
			tag: fc.constantFrom(...ALL),
			which: fc.array(fc.nat(7), { maxLength: 3 }),
			article: fc.constantFrom(a, b, c),
		})
		.map(({ tag, which, article }) => {
			const own = new Set(which.map((at) => tag.codes[at % tag.codes.length]!.id));
			return { article, tag: tag.id, codes: [...own] };
		});
	const many = fc
		.array(annotation, { minLength: 1, maxLength: 12 })
		.map((all) =>
			all.map(({ article, ...parts }, i) =>
				highlight(`h${i}`, article, article.text.slice(0, 5), parts),
			),
		);
	const some = fc.array(
		fc.nat(14).map((at) => `h${at}`),
		{ maxLength: 12 },
	);

	test('all have the tag afterwards, others are as they were, and undo brings all of it back', () => {
		fc.assert(
			fc.property(many, some, fc.constantFrom(...tags), (all, ids, tag) => {
				const before = holding(...ALL, ...all);
				const made = retagMany(before, ids, tag, NOW);
				const now = made ? after(before, made) : before;
				for (const old of all) {
					const then = annotationById(now, old.id)!;
					if (!ids.includes(old.id) || old.tag === tag) expect(then).toBe(old);
					else {
						expect(then).toMatchObject({ tag, coded: NOW });
						const kept = ALL.find(({ id }) => id === tag)!.codes.map(({ id }) => id);
						expect(then.codes).toEqual(old.codes.filter((code) => kept.includes(code)));
					}
				}
			}),
		);
	});

	test('whatever is given, every code is under the tag of its highlight, once', () => {
		const wanted = fc.record(
			{
				tag: fc.constantFrom(...tags),
				give: fc.array(fc.constantFrom(...codes), { maxLength: 3 }),
				take: fc.array(fc.constantFrom(...codes), { maxLength: 2 }),
			},
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(many, some, wanted, (all, ids, asked) => {
				const before = holding(...ALL, ...all);
				const made = codeMany(before, ids, asked, NOW);
				const now = made ? after(before, made) : before;
				for (const { id } of all) {
					const then = annotationById(now, id)!;
					const under = ALL.find((tag) => tag.id === then.tag)!.codes.map((code) => code.id);
					expect(under).toEqual(expect.arrayContaining([...then.codes]));
					expect(new Set(then.codes).size).toBe(then.codes.length);
					const last = asked.give?.at(-1);
					if (last !== undefined && ids.includes(id)) expect(then.codes).toContain(last);
				}
			}),
		);
	});

	test('are deleted in one go, with links that are left with one end', () => {
		const [x, y] = [marked(), highlight('i', b, 'Seven voted', { tag: '' })];
		const before = holding(x, y, linkOf('l', ['h', 'i']), claimOf('k', ['h', 'i'], { story: 's' }));
		const now = after(before, deleteMany(before, ['h', 'i', 'gone'])!);
		expect([now.links.size, annotationById(now, 'h'), annotationById(now, 'i')]).toEqual([
			0,
			undefined,
			undefined,
		]);
		expect(now.claims.get('k')?.annotations).toEqual([]);
		expect(deleteMany(before, ['gone'])).toBeUndefined();
	});
});

test('a new highlight has its tag and codes at once', () => {
	const made = markedAs(
		holding(...ALL),
		a,
		passage(a, 'voted seven'),
		{ tag: 'framing', give: ['framing/cause', 'framing/remedy'] },
		{ id: 'n', creator: 'Ana', time: NOW },
	);
	expect(made).toMatchObject({
		...{ id: 'n', article: 'a', tag: 'framing', creator: 'Ana', created: NOW, modified: NOW },
		codes: ['framing/cause', 'framing/remedy'],
		anchor: { quote: { exact: 'voted seven' } },
	});
	expect(made.coded).toBeUndefined();
});
