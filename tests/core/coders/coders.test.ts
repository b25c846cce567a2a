import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coderId, codersIn, colourOf, coderNames, coderOf } from '#lib/core/coders/coder-of.ts';
import { coloured, declaredDone, doneBy } from '#lib/core/coders/done.ts';
import { letterOf, masked, placesIn } from '#lib/core/coders/mask.ts';
import { coderRenamed, creditsOf } from '#lib/core/coders/rename.ts';
import { veiled } from '#lib/core/coders/veil.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { apply, invert, isEmpty, snapshotOf } from '#lib/core/model/change.ts';
import { CODER_COLOURS, type Coder } from '#lib/core/model/coder.ts';
import { EMPTY_SNAPSHOT, type Entity } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';

const NAMES = ['You', 'Ana', 'Ben'] as const;
const time = '2026-01-01T12:00:00.000Z';
const name = fc.constantFrom(...NAMES);
const article = fc.constantFrom('a', 'b');

const annotation = (id: number): fc.Arbitrary<Annotation> =>
	fc
		.record({ article, creator: name, replies: fc.array(name, { maxLength: 3 }) })
		.map(({ replies, ...one }) => ({
			...{ type: 'annotation', id: `x${id}`, tag: 'framing', codes: [] },
			...one,
			anchor: {
				quote: { exact: 'word', prefix: '', suffix: '' },
				position: { start: id, end: id + 4 },
				hash: 'sha256-0',
			},
			...(replies.length && {
				replies: replies.map((creator, i) => ({
					...{ id: `r${i}`, text: 'Yes.', creator, created: time, modified: time },
				})),
			}),
			created: time,
			modified: time,
		}));

const coder = (of: string): fc.Arbitrary<Coder> =>
	fc.record({
		type: fc.constant('coder' as const),
		id: fc.constant(coderId(of)),
		name: fc.constant(of),
		colour: fc.constantFrom(...CODER_COLOURS),
		done: fc.uniqueArray(article),
	});

const snapshot = fc
	.tuple(
		fc.tuple(...[0, 1, 2, 3, 4].map(annotation)),
		fc.tuple(...NAMES.map((one) => fc.option(coder(one)))),
	)
	.map((records) =>
		snapshotOf(
			records.flat().filter((one): one is Annotation | Coder => one !== null),
			EMPTY_SNAPSHOT,
		),
	);

describe('a coder who is renamed', () => {
	test('has everything under the new name, and gets it back under the old one', () => {
		fc.assert(
			fc.property(snapshot, name, name, (before, from, to) => {
				const change = coderRenamed(before, from, to);
				const after = apply(before, change);
				expect(apply(after, invert(change))).toEqual(before);
				if (from === to) {
					expect(isEmpty(change)).toBe(true);
					return;
				}
				expect(creditsOf(after, from)).toBe(0);
				expect(creditsOf(after, to)).toBe(creditsOf(before, from) + creditsOf(before, to));
				expect(coderOf(after, from)).toBeUndefined();
				expect(new Set(doneBy(after, to))).toEqual(
					new Set([...doneBy(before, from), ...doneBy(before, to)]),
				);
				expect(coderNames(after).has(from)).toBe(false);
			}),
		);
	});
});

describe('everybody with a part in some articles', () => {
	test('is listed once, with as many highlights and replies as there are', () => {
		fc.assert(
			fc.property(snapshot, (now) => {
				const shares = codersIn(now, [{ id: 'a' }, { id: 'b' }]);
				expect(new Set(shares.map((one) => one.name)).size).toBe(shares.length);
				const total = shares.reduce((sum, one) => sum + one.highlights + one.replies, 0);
				expect(total).toBe(NAMES.reduce((sum, one) => sum + creditsOf(now, one), 0));
			}),
		);
	});
});

describe('a record', () => {
	const ana = { name: 'Ana', colour: 'olive' } as const;

	test('is made when something has to be kept, and keeps the other part', () => {
		const done = apply(EMPTY_SNAPSHOT, declaredDone(EMPTY_SNAPSHOT, ana, 'a', true));
		expect(coderOf(done, 'Ana')).toMatchObject({ colour: 'olive', done: ['a'] });
		const rose = apply(done, coloured(done, 'Ana', 'rose'));
		expect(coderOf(rose, 'Ana')).toMatchObject({ colour: 'rose', done: ['a'] });
		const again = apply(rose, declaredDone(rose, ana, 'b', true));
		expect(coderOf(again, 'Ana')).toMatchObject({ colour: 'rose', done: ['a', 'b'] });
		const back = apply(again, declaredDone(again, ana, 'a', false));
		expect(doneBy(back, 'Ana')).toEqual(['b']);
		expect(isEmpty(declaredDone(back, ana, 'a', false))).toBe(true);
		expect(isEmpty(coloured(back, 'Ana', 'rose'))).toBe(true);
	});

	test('that is not there leaves the colour to the name, always the same', () => {
		expect(colourOf(EMPTY_SNAPSHOT, 'Ana')).toBe(colourOf(EMPTY_SNAPSHOT, 'Ana'));
		expect(coderId('Ana')).toBe(coderId('Ana'));
		expect(coderId('Ana')).not.toBe(coderId('ana'));
	});
});

describe('a masked article', () => {
	const full: Article = {
		...{ type: 'article', id: 'a', title: 'Vote delayed', outlet: 'The Coast Post' },
		...{ author: 'N. N.', published: '2026-01-01', url: 'https://a.example/', language: 'en' },
		...{ text: 'Vote delayed', blocks: [], hash: 'sha256-0', kind: 'report' },
	};

	test('says nothing of where it is from, and keeps its text and headline', () => {
		const { author: _author, url: _url, published: _published, ...rest } = full;
		expect(masked(full, 'Article A')).toEqual({ ...rest, outlet: 'Article A' });
	});

	test('has no headline that names the outlet, however it is written', () => {
		for (const title of ['Vote: the COAST Post comments', 'Inside “The Coast-Post”']) {
			expect(masked({ ...full, title }, 'Article A').title).toBe('Article A');
		}
		for (const title of ['The coast posted a sign', 'A post on the coast']) {
			expect(masked({ ...full, title }, 'Article A').title).toBe(title);
		}
		expect(masked({ ...full, outlet: '' }, 'Article A').title).toBe(full.title);
	});

	test('is named by its place in the open story, or else in another one', () => {
		const story = (id: string, ...articles: string[]): Story => ({
			...{ type: 'story', id, title: id, articles },
		});
		const stories = [story('s', 'a', 'b'), story('t', 'b', 'c')];
		const { stories: all } = snapshotOf(stories satisfies Entity[], EMPTY_SNAPSHOT);
		expect(Object.fromEntries(placesIn(all, stories[1]))).toEqual({ a: 0, b: 0, c: 1 });
		expect(Object.fromEntries(placesIn(all, undefined))).toEqual({ a: 0, b: 1, c: 1 });
		expect([0, 25, 26, 51, 52, 701, 702].map(letterOf).join()).toBe('A,Z,AA,AZ,BA,ZZ,AAA');
	});
});

describe('everything through a veil', () => {
	test('has no annotation that is hidden, every other one, and nothing else changed', () => {
		fc.assert(
			fc.property(snapshot, name, (now, mine) => {
				const sieve = ({ creator }: Annotation) => creator === mine;
				const seen = veiled(now, { mask: (one) => one, sieve });
				for (const [article, annotations] of now.annotations) {
					const left = [...annotations.values()].filter(sieve);
					expect([...seen.annotations.get(article)!.values()]).toEqual(left);
					if (left.length === annotations.size) {
						expect(seen.annotations.get(article)).toBe(annotations);
					}
				}
				expect({ ...seen, annotations: now.annotations }).toEqual(now);
			}),
		);
	});
});
