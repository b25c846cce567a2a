import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describe as described } from '#lib/core/anchor/describe.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import type { Claim } from '#lib/core/model/claim.ts';
import type { Link } from '#lib/core/model/link.ts';
import { apply, change, isEmpty, type Change } from '#lib/core/model/change.ts';
import { annotationsInOrder, EMPTY_SNAPSHOT, type Snapshot } from '#lib/core/model/snapshot.ts';
import { join } from '#lib/core/spans/join.ts';
import { addPart, removePart } from '#lib/core/spans/parts.ts';
import { spansOfHighlight, tidied, withPassages } from '#lib/core/spans/passages.ts';
import { rangeOf } from '#lib/core/spans/range.ts';
import { split } from '#lib/core/spans/split.ts';
import { hashText } from '#lib/core/text/hash.ts';
import { trimmed } from '#lib/core/text/segment.ts';
import type { Span } from '#lib/core/text/span.ts';

const text =
	'The council voted seven to four. It was late, and the mayor did not speak.\n\nA new vote follows.';
const article: Article = {
	...{ type: 'article', id: 'a', title: 'A', outlet: 'O', language: 'en', text },
	hash: hashText(text),
	blocks: [
		{ type: 'paragraph', start: 0, end: 74 },
		{ type: 'paragraph', start: 76, end: text.length },
	],
};
const TIME = '2026-02-01T00:00:00.000Z';
const at = (words: string): Span => {
	const start = text.indexOf(words);
	return { start, end: start + words.length };
};
const highlight = (id: string, spans: readonly Span[], more: Partial<Annotation> = {}) => {
	const made: Annotation = {
		...{ type: 'annotation', id, article: 'a', tag: 'evidence', codes: [], creator: 'You' },
		...{ created: '2026-01-01T00:00:00.000Z', modified: '2026-01-01T00:00:00.000Z' },
		...more,
		anchor: described(article, spans[0]!),
	};
	const whole = withPassages(EMPTY_SNAPSHOT, made, article, spans, made.modified);
	return { ...whole, modified: made.modified };
};
const having = (...records: Parameters<typeof change>[0]['added'] & object): Snapshot =>
	apply(EMPTY_SNAPSHOT, change({ added: [article, ...records] }));
const wordsOf = (snapshot: Snapshot) =>
	annotationsInOrder(snapshot, 'a').map((one) =>
		spansOfHighlight(snapshot, one, article).map(({ start, end }) => text.slice(start, end)),
	);
const cutting = () => {
	let count = 0;
	return { time: TIME, newId: () => `new-${++count}` };
};

const span = fc
	.tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
	.filter(([a, b]) => a !== b)
	.map(([a, b]) => trimmed(text, { start: Math.min(a, b), end: Math.max(a, b) }))
	.filter((one) => one !== undefined);
const spans = fc.array(span, { minLength: 1, maxLength: 4 });

const apart = (all: readonly Span[]) =>
	all.every(({ start, end }, i) => start < end && (i === 0 || all[i - 1]!.end < start));

describe('the passages of a highlight', () => {
	test('are in order, never overlap, and cover what was given', () => {
		fc.assert(
			fc.property(spans, (given) => {
				const made = highlight('h', given);
				const held = spansOfHighlight(having(made), made, article);
				expect(apart(held)).toBe(true);
				expect(held).toEqual(tidied(text, given));
				for (const { start, end } of given) {
					expect(held.some((one) => one.start <= start && end <= one.end)).toBe(true);
				}
				expect(made.anchor.position).toEqual(held[0]);
			}),
		);
	});

	test('stay so through every act', () => {
		const act = fc.tuple(fc.constantFrom('add', 'remove', 'range'), span);
		fc.assert(
			fc.property(spans, fc.array(act, { maxLength: 5 }), (given, acts) => {
				let one = highlight('h', given);
				let snapshot = having(one);
				for (const [name, where] of acts) {
					const held = spansOfHighlight(snapshot, one, article);
					const some = held[where.start % held.length]!;
					const done: Change =
						name === 'add'
							? addPart(snapshot, one, article, where, TIME)
							: name === 'remove'
								? removePart(snapshot, one, article, some, TIME)
								: rangeOf(snapshot, one, article, where, TIME, some);
					snapshot = apply(snapshot, done);
					one = annotationsInOrder(snapshot, 'a')[0]!;
					expect(apart(spansOfHighlight(snapshot, one, article))).toBe(true);
				}
			}),
		);
	});

	test('are one where no word is between, and the last one cannot be taken', () => {
		const one = highlight('h', [at('voted')]);
		const more = apply(having(one), addPart(having(one), one, article, at('seven'), TIME));
		expect(wordsOf(more)).toEqual([['voted seven']]);
		expect(isEmpty(removePart(having(one), one, article, at('voted'), TIME))).toBe(true);
		expect(isEmpty(addPart(having(one), one, article, at('vote'), TIME))).toBe(true);
	});

	test('stay as they are when the one that gets a range is not there any more', () => {
		const one = highlight('h', [at('council')]);
		expect(isEmpty(rangeOf(having(one), one, article, at('late'), TIME, at('mayor')))).toBe(true);
	});

	test('leave the first place to the next one', () => {
		const one = highlight('h', [at('council'), at('late'), at('mayor')]);
		const snapshot = having(one);
		const rest = apply(snapshot, removePart(snapshot, one, article, at('council'), TIME));
		expect(wordsOf(rest)).toEqual([['late', 'mayor']]);
		expect(annotationsInOrder(rest, 'a')[0]?.anchor.quote.exact).toBe('late');
	});
});

describe('a cut', () => {
	test('taken back by a join gives the same words again', () => {
		fc.assert(
			fc.property(spans, span, (given, where) => {
				const one = highlight('h', given, { note: 'Why?', codes: ['evidence/named'] });
				const snapshot = having(one);
				const cut = apply(snapshot, split(snapshot, one, article, where, cutting()));
				const pieces = annotationsInOrder(cut, 'a');
				const joined = apply(cut, join(cut, article, pieces, TIME));
				expect(wordsOf(joined)).toEqual(wordsOf(snapshot));
				const back = annotationsInOrder(joined, 'a')[0]!;
				expect({ ...back, modified: one.modified }).toEqual(one);
			}),
		);
	});

	test('at a place leaves the note on the first half, and every group holds both', () => {
		const one = highlight('h', [at('The council voted seven to four')], {
			...{ note: 'Why?', codes: ['evidence/named'], creator: 'Ada' },
		});
		const other: Annotation = { ...one, id: 'o', article: 'b' };
		const link: Link = {
			...{ type: 'link', id: 'l', relation: 'same-claim', created: TIME },
			annotations: ['h', 'o'],
		};
		const claim: Claim = {
			...{ type: 'claim', id: 'c', title: 'Vote', notCovered: [] },
			annotations: ['o', 'h'],
		};
		const snapshot = having(one, other, link, claim);
		const place = at('voted').start;
		const cut = apply(
			snapshot,
			split(snapshot, one, article, { start: place, end: place }, cutting()),
		);
		expect(wordsOf(cut)).toEqual([['The council'], ['voted seven to four']]);
		const [first, second] = annotationsInOrder(cut, 'a');
		expect(first).toMatchObject({ id: 'h', note: 'Why?', codes: ['evidence/named'] });
		expect(second).toMatchObject({ id: 'new-1', codes: ['evidence/named'], creator: 'Ada' });
		expect(second).not.toHaveProperty('note');
		expect(cut.links.get('l')?.annotations).toEqual(['h', 'new-1', 'o']);
		expect(cut.claims.get('c')?.annotations).toEqual(['o', 'h', 'new-1']);
		const joined = apply(cut, join(cut, article, [second!, first!], TIME));
		expect(joined.links).toEqual(snapshot.links);
		expect(joined.claims).toEqual(snapshot.claims);
	});

	test('around words makes them a highlight of their own', () => {
		const one = highlight('h', [at('The council voted seven to four')]);
		const snapshot = having(one);
		const cut = apply(snapshot, split(snapshot, one, article, at('voted'), cutting()));
		expect(wordsOf(cut)).toEqual([['The council'], ['voted'], ['seven to four']]);
	});

	test('outside of it is no cut', () => {
		const one = highlight('h', [at('council voted')]);
		for (const place of [0, one.anchor.position.start, one.anchor.position.end, text.length]) {
			const where = { start: place, end: place };
			expect(isEmpty(split(having(one), one, article, where, cutting()))).toBe(true);
		}
	});
});

describe('a join', () => {
	test('keeps what is apart apart, and everything that was said', () => {
		const said = { id: 'r', text: 'No.', creator: 'Bo', created: TIME, modified: TIME };
		const one = highlight('1', [at('council')], { note: 'A', codes: ['evidence/named'] });
		const two = highlight('2', [at('mayor')], { note: 'B', replies: [said] });
		const snapshot = having(one, two);
		const joined = apply(snapshot, join(snapshot, article, [two, one], TIME));
		expect(wordsOf(joined)).toEqual([['council', 'mayor']]);
		expect(annotationsInOrder(joined, 'a')).toMatchObject([
			{ id: '1', note: 'A\n\nB', codes: ['evidence/named'], replies: [said] },
		]);
	});

	test('of two that were linked with each other alone lets the link go', () => {
		const [one, two] = [highlight('1', [at('council')]), highlight('2', [at('voted')])];
		const link: Link = {
			...{ type: 'link', id: 'l', relation: 'context', created: TIME },
			annotations: ['1', '2'],
		};
		const snapshot = having(one, two, link);
		const joined = apply(snapshot, join(snapshot, article, [one, two], TIME));
		expect(wordsOf(joined)).toEqual([['council voted']]);
		expect(joined.links.size).toBe(0);
	});

	test('of different tags is a mistake', () => {
		const one = highlight('1', [at('council')]);
		const two = highlight('2', [at('voted')], { tag: 'caveat' });
		expect(() => join(having(one, two), article, [one, two], TIME)).toThrow(RangeError);
	});
});
