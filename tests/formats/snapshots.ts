/** Snapshots to try formats and imports on: any script, overlapping passages, every kind of record. */
import fc from 'fast-check';
import { describe } from '#lib/core/anchor/describe.ts';
import { DEFAULT_TAGS } from '#lib/core/model/codebook-default.ts';
import { UNTAGGED, type Anchor, type Annotation, type Reply } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { snapshotOf, sameValue, key } from '#lib/core/model/change.ts';
import type { Claim } from '#lib/core/model/claim.ts';
import type { Code, Tag } from '#lib/core/model/codebook.ts';
import { CODER_COLOURS, type Coder } from '#lib/core/model/coder.ts';
import { RELATIONS, type Link } from '#lib/core/model/link.ts';
import { EMPTY_SNAPSHOT, entities, type Entity, type Snapshot } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import { versionId, type Version } from '#lib/core/model/version.ts';
import { plainTextBlocks } from '#lib/core/text/blocks.ts';
import { hashText } from '#lib/core/text/hash.ts';
import { codePoints } from '#lib/core/text/offsets.ts';

/** Emoji with modifiers, flags, combining marks, right-to-left, Han, half a surrogate pair. */
const SAMPLES = [
	'The council voted 7–4.',
	'👩🏽‍🚒 🇻🇪 🤔',
	'Cafe\u0301 n\u0303o',
	'שלום עולם',
	'مرحبا بالعالم',
	'港口计划获批。',
	'“Quoted”, she said.',
	'\n\n',
	'\ud83d',
	'"\\\u2028\u0007',
];

export const texts: fc.Arbitrary<string> = fc
	.array(fc.oneof(fc.constantFrom(...SAMPLES), fc.string({ unit: 'binary', maxLength: 12 })), {
		minLength: 1,
		maxLength: 12,
	})
	.map((parts) => `Start. ${parts.join(' ').replaceAll('\r', '')}`);

export const times = fc
	.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
	.map((date) => date.toISOString());

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Without the members that are `undefined`. */
function without<T extends object>(record: { [K in keyof T]: T[K] | undefined }): T {
	return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

export const articles: fc.Arbitrary<Article> = fc
	.record({
		id: fc.uuid(),
		title: fc.string(),
		outlet: fc.string(),
		author: optional(fc.string()),
		published: optional(fc.constantFrom('2025-10-04', '2025-10', '2025')),
		url: optional(fc.webUrl()),
		language: fc.constantFrom('en', 'es', 'zh-Hant', 'pt-BR'),
		kind: optional(fc.constantFrom('report', 'essay')),
		text: texts,
		note: optional(fc.string({ minLength: 1 })),
		deleted: optional(times),
	})
	.map((fields) => {
		const { text } = fields;
		const blocks = plainTextBlocks(text);
		return without<Article>({ type: 'article', ...fields, blocks, hash: hashText(text) });
	});

/** Other texts that the article may have had, each once. */
export function versionsOn(article: Article): fc.Arbitrary<Version[]> {
	const version = fc
		.record({
			...{ title: fc.string(), published: optional(fc.constant('2025-10-03')) },
			...{ text: texts, replaced: times },
		})
		.map(({ text, ...fields }): Version => {
			const hash = hashText(text);
			const blocks = plainTextBlocks(text);
			return without<Version>({
				...{ type: 'version', id: versionId(article.id, hash), article: article.id },
				...{ ...fields, text, blocks, hash },
			});
		});
	return fc.uniqueArray(version, { selector: ({ hash }) => hash, maxLength: 2 });
}

const entry = {
	label: fc.string(),
	definition: fc.string(),
	example: optional(fc.string()),
	counterexample: optional(fc.string()),
	earlier: optional(
		fc.array(fc.record({ label: fc.string(), definition: fc.string(), until: times }), {
			...{ minLength: 1, maxLength: 2 },
		}),
	),
	deleted: optional(times),
};
const codes: fc.Arbitrary<Code> = fc
	.record({ id: fc.constantFrom('a/1', 'a/2', 'b/é'), ...entry })
	.map((fields) => without<Code>(fields));

export const tags: fc.Arbitrary<Tag> = fc
	.record({
		...{ id: fc.uuid(), ...entry },
		codes: fc.uniqueArray(codes, { selector: ({ id }) => id, maxLength: 3 }),
		colour: optional(fc.constantFrom('teal', 'plum')),
		rank: optional(fc.constantFrom(0, 1.5, -2)),
	})
	.map((fields) => {
		const codes = fields.codes.map((code) => ({ ...code, id: `${fields.id}/${code.id}` }));
		return without<Tag>({ type: 'tag', ...fields, codes });
	});

const words = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');

const replies: fc.Arbitrary<Reply[]> = fc.uniqueArray(
	fc.record({
		...{ id: fc.uuid(), text: words, creator: words },
		...{ created: times, modified: times },
	}),
	{ selector: ({ id }) => id, minLength: 1, maxLength: 2 },
);

type Markable = Pick<Article, 'text' | 'hash'>;

/** A passage on the bounds of code points. */
function anchorsIn(text: Markable): fc.Arbitrary<Anchor> {
	const points = codePoints(text.text);
	return fc.tuple(fc.nat(points.length - 1), fc.nat(points.length - 1)).map(([a, b]) =>
		describe(text, {
			start: points.toUtf16(Math.min(a, b)),
			end: points.toUtf16(Math.max(a, b) + 1),
		}),
	);
}

export function overlap(a: Anchor, b: Anchor): boolean {
	const [one, other] = [a.position, b.position];
	return a.hash === b.hash && one.start < other.end && other.start < one.end;
}

/** Passages of one article, of its text of now and of the earlier ones. */
export function annotationsOn(
	article: Article,
	count: number,
	versions: readonly Version[] = [],
): fc.Arbitrary<Annotation[]> {
	const hashes = [article, ...versions].map(({ hash }) => hash);
	const annotation = fc
		.record({
			id: fc.uuid(),
			anchor: fc.oneof(...[article, ...versions].map(anchorsIn)),
			earlier: optional(
				fc.uniqueArray(fc.oneof(...[article, ...versions].map(anchorsIn)), {
					...{ minLength: 1, maxLength: 2, selector: ({ hash }) => hash },
				}),
			),
			unplaced: fc.option(fc.constantFrom(...hashes), { nil: undefined, freq: 4 }),
			tag: fc.constantFrom('framing', 'evidence', 'caveat', UNTAGGED),
			codes: fc.uniqueArray(fc.constantFrom('framing/cause', 'evidence/named', 'x/y')),
			coded: optional(times),
			parts: optional(
				fc.array(fc.oneof(...[article, ...versions].map(anchorsIn)), {
					...{ minLength: 1, maxLength: 2 },
				}),
			),
			replies: optional(replies),
			note: optional(fc.string({ minLength: 1 })),
			creator: fc.string(),
			created: times,
			modified: times,
		})
		.map(({ earlier, unplaced, parts: drawn = [], ...fields }) => {
			const parts: Anchor[] = [];
			for (const part of drawn) {
				if (![fields.anchor, ...parts].some((other) => overlap(other, part))) parts.push(part);
			}
			const others = earlier?.filter(({ hash }) => hash !== fields.anchor.hash);
			return without<Annotation>({
				...{ type: 'annotation', article: article.id, ...fields },
				parts: parts.length ? parts : undefined,
				earlier: others?.length ? others : undefined,
				unplaced: unplaced === fields.anchor.hash ? undefined : unplaced,
			});
		});
	return fc.uniqueArray(annotation, { selector: ({ id }) => id, maxLength: count });
}

const someOf = <T>(list: readonly T[]) => fc.subarray([...list]);

const snapshotsWith = (
	versionsOn: (article: Article) => fc.Arbitrary<Version[]>,
): fc.Arbitrary<Snapshot> =>
	fc
		.uniqueArray(articles, { selector: ({ id }) => id, minLength: 1, maxLength: 3 })
		.chain((list) => fc.tuple(fc.constant(list), fc.tuple(...list.map(versionsOn))))
		.chain(([list, versions]) =>
			fc.tuple(
				fc.constant(list),
				fc.constant(versions.flat()),
				fc.tuple(...list.map((article, i) => annotationsOn(article, 5, versions[i]))),
			),
		)
		.chain(([list, versions, marked]) => {
			const ids = list.map(({ id }) => id);
			const passages = marked.flat();
			const passageIds = [...new Set(passages.map(({ id }) => id))];
			const story: fc.Arbitrary<Story> = fc
				.record({
					id: fc.uuid(),
					title: fc.string(),
					articles: someOf(ids),
					aliases: optional(fc.array(fc.array(fc.string(), { maxLength: 3 }), { maxLength: 2 })),
					dismissed: optional(fc.uniqueArray(fc.uuid(), { maxLength: 3 })),
					note: optional(fc.string({ minLength: 1 })),
					example: optional(fc.constant(true as const)),
					deleted: optional(times),
				})
				.map((fields) => without<Story>({ type: 'story', ...fields }));
			const link: fc.Arbitrary<Link> = fc
				.record({
					id: fc.uuid(),
					relation: fc.constantFrom(...RELATIONS),
					annotations: someOf(passageIds),
					note: optional(fc.string({ minLength: 1 })),
					created: times,
				})
				.map((fields) => without<Link>({ type: 'link', ...fields }));
			const claims = (stories: readonly Story[]): fc.Arbitrary<Claim> =>
				fc
					.record({
						id: fc.uuid(),
						title: fc.string(),
						story: fc.constantFrom(undefined, ...stories.map(({ id }) => id)),
						rank: optional(fc.double({ noNaN: true, noDefaultInfinity: true })),
						annotations: someOf(passageIds),
						notCovered: someOf(ids),
					})
					.map((fields) => without<Claim>({ type: 'claim', ...fields }));
			const coder: fc.Arbitrary<Coder> = fc.record({
				...{ type: fc.constant('coder' as const), id: fc.uuid(), name: words },
				...{ colour: fc.constantFrom(...CODER_COLOURS), done: someOf(ids) },
			});
			const few = { maxLength: 2, selector: ({ id }: Entity) => id };
			return fc
				.uniqueArray(story, few)
				.chain((stories) =>
					fc.tuple(
						fc.constant(stories),
						fc.uniqueArray(link, few),
						fc.uniqueArray(claims(stories), few),
						fc
							.uniqueArray(coder, few)
							.map((all) => (all[0]?.name === all[1]?.name ? all.slice(0, 1) : all)),
						fc.uniqueArray(tags, few),
					),
				)
				.map((rest) => [...list, ...versions, ...passages, ...rest.flat(), ...DEFAULT_TAGS]);
		})
		.map((records) => snapshotOf(records, EMPTY_SNAPSHOT));

/** Articles have earlier texts, and some passages were marked on those. */
export const snapshots = snapshotsWith(versionsOn);

/** No text was ever replaced. */
export const unchangedSnapshots = snapshotsWith(() => fc.constant([]));

/** Whether the two hold the same records, whatever their order. */
export function sameRecords(a: Iterable<Entity>, b: Iterable<Entity>): boolean {
	const [left, right] = [byKey(a), byKey(b)];
	return (
		left.size === right.size && [...left].every(([name, one]) => sameValue(one, right.get(name)))
	);
}

function byKey(records: Iterable<Entity>): Map<string, Entity> {
	return new Map([...records].map((record) => [key(record), record]));
}

export function recordsOf(snapshot: Snapshot): Entity[] {
	return [...entities(snapshot)];
}
