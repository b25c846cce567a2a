import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe } from '#lib/core/anchor/describe.ts';
import { ANY_HIGHLIGHT, type Filter } from '#lib/core/filter/filter.ts';
import { sieveOf } from '#lib/core/filter/sieve.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import { snapshotOf } from '#lib/core/model/change.ts';
import { EMPTY_SNAPSHOT } from '#lib/core/model/snapshot.ts';
import { article } from '../../formats/compared.ts';
import { CODERS, CODE_IDS, filters, OUTLETS, TAG_IDS } from './some-filter.ts';

const TEXT = 'The pilot ran in summer, seven to four, by 12 per cent, said the ñandú. '.repeat(3);
const articles = OUTLETS.slice(0, 2).map((outlet, i) => article(`a${i}`, TEXT, { outlet }));

const span = fc
	.tuple(fc.nat(TEXT.length - 40), fc.integer({ min: 1, max: 39 }))
	.map(([start, length]) => ({ start, end: start + length }));

const annotations: fc.Arbitrary<Annotation[]> = fc
	.array(
		fc.record({
			of: fc.constantFrom(...articles),
			place: span,
			further: fc.option(span),
			tag: fc.constantFrom('', ...TAG_IDS),
			codes: fc.uniqueArray(fc.constantFrom(...CODE_IDS), { maxLength: 2 }),
			creator: fc.constantFrom(...CODERS),
			note: fc.option(fc.constantFrom('On the pilot.', 'In summer?')),
			reply: fc.option(fc.constantFrom('Seven to four!')),
		}),
		{ maxLength: 12 },
	)
	.map((all) =>
		all.map(({ of, place, further, tag, codes, creator, note, reply }, i): Annotation => {
			const time = '2026-11-22T10:00:00.000Z';
			const replied = { id: 'r', text: reply ?? '', creator: 'Bo', created: time, modified: time };
			return {
				type: 'annotation',
				id: `n${i}`,
				article: of.id,
				anchor: describe(of, place),
				tag,
				codes,
				creator,
				created: time,
				modified: time,
				...(further && { parts: [describe(of, further)] }),
				...(note !== null && { note }),
				...(reply !== null && { replies: [replied] }),
			};
		}),
	);

/** The same, slowly and plainly. */
function shown(filter: Filter, one: Annotation, all: readonly Annotation[], joined: Set<string>) {
	const any = (wanted: readonly string[], own: readonly string[]) =>
		wanted.length === 0 || own.some((value) => wanted.includes(value));
	const is = (wanted: boolean | undefined, fact: boolean) =>
		wanted === undefined || wanted === fact;
	const spans = ({ anchor, parts = [] }: Annotation) => [anchor, ...parts].map((a) => a.position);
	const overlaps = (a: Annotation, b: Annotation) =>
		a.article === b.article &&
		spans(a).some((x) => spans(b).some((y) => x.start < y.end && y.start < x.end));
	const other = filter.both?.find((tag) => tag !== one.tag);
	const text = [...spans(one).map(({ start, end }) => TEXT.slice(start, end)), one.tag]
		.concat(one.codes, one.note ?? [], one.replies?.map((reply) => reply.text) ?? [])
		.join(' | ')
		.toLowerCase();
	const word = (words: string) =>
		new RegExp(
			`(?<![\\p{L}\\p{N}])${words}${words.includes(' ') ? '(?![\\p{L}\\p{N}])' : ''}`,
			'u',
		);
	const has = (words: string) => word(words).test(text);
	const said: Record<string, boolean> = {
		pilot: has('pilot'),
		'"seven to four"': has('seven to four'),
		'-summer': !has('summer'),
		'pilot -"12 per cent"': has('pilot') && !has('12 per cent'),
		ñandú: has('ñandú'),
	};
	return (
		any(filter.tags, [one.tag]) &&
		any(filter.codes, one.codes) &&
		any(filter.coders, [one.creator]) &&
		any(filter.outlets, [articles.find(({ id }) => id === one.article)!.outlet]) &&
		is(filter.note, one.note !== undefined) &&
		is(filter.linked, joined.has(one.id)) &&
		is(filter.replies, one.replies !== undefined) &&
		is(filter.parts, one.parts !== undefined) &&
		(!filter.both ||
			(filter.both.includes(one.tag) && all.some((b) => b.tag === other && overlaps(one, b)))) &&
		(filter.words === undefined || said[filter.words]!)
	);
}

test('a filter lets pass what meets every one of its conditions', () => {
	const pairs = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 3 });
	const few = filters.map((filter) => ({ ...filter, outlets: filter.outlets.slice(0, 1) }));
	fc.assert(
		fc.property(annotations, few, pairs, (all, filter, joined) => {
			const links = joined
				.filter(([a, b]) => a !== b && a < all.length && b < all.length)
				.map(([a, b], i) => ({
					type: 'link' as const,
					id: `l${i}`,
					relation: 'same-claim' as const,
					annotations: [`n${a}`, `n${b}`],
					created: '2026-11-22T10:00:00.000Z',
				}));
			const ids = new Set(links.flatMap((link) => link.annotations));
			const snapshot = snapshotOf([...articles, ...all, ...links], EMPTY_SNAPSHOT);
			const sieve = sieveOf(snapshot, filter);
			const passed = all.filter(sieve).map(({ id }) => id);
			expect(passed).toEqual(all.filter((one) => shown(filter, one, all, ids)).map(({ id }) => id));
		}),
		{ numRuns: 400 },
	);
});

test('the same filter of the same snapshot is made once', () => {
	const snapshot = snapshotOf(articles, EMPTY_SNAPSHOT);
	expect(sieveOf(snapshot, { ...ANY_HIGHLIGHT, note: true })).toBe(
		sieveOf(snapshot, { ...ANY_HIGHLIGHT, note: true }),
	);
});
