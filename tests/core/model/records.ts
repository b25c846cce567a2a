/** Arbitrary records, changes and snapshots: few ids, so that they meet. */
import * as fc from 'fast-check';
import type { Anchor, Annotation, Reply } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { snapshotOf, type Change } from '#lib/core/model/change.ts';
import type { Claim } from '#lib/core/model/claim.ts';
import type { Code, Tag } from '#lib/core/model/codebook.ts';
import { CODER_COLOURS, type Coder } from '#lib/core/model/coder.ts';
import { RELATIONS, type Link } from '#lib/core/model/link.ts';
import { EMPTY_SNAPSHOT, entities, type Entity, type Snapshot } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import { versionId, type Version } from '#lib/core/model/version.ts';

const id = fc.constantFrom('1', '2', '3', '4', '5');
const ids = fc.uniqueArray(id, { maxLength: 4 });
const words = fc.constantFrom('', 'one', 'two', 'one\n\ntwo', 'é 😀');
const time = fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z');
const optional = <T, K extends keyof T>(model: { [N in keyof T]: fc.Arbitrary<T[N]> }, keys: K[]) =>
	fc.record(model, {
		requiredKeys: (Object.keys(model) as (keyof T)[]).filter((name) => !keys.includes(name as K)),
	}) as fc.Arbitrary<Omit<T, K> & Partial<Pick<T, K>>>;

const hash = fc.constantFrom('sha256-0', 'sha256-1', 'sha256-2');
const anchor: fc.Arbitrary<Anchor> = fc.record({
	quote: fc.record({ exact: words, prefix: words, suffix: words }),
	position: fc.record({ start: fc.nat(9), end: fc.nat(9) }),
	hash,
});

const reply: fc.Arbitrary<Reply> = fc.record({
	...{ id, text: fc.constantFrom('Why?', 'Yes.'), creator: words, created: time, modified: time },
});

/** `unplaced` is never the text that it is marked on. */
export const annotation: fc.Arbitrary<Annotation> = optional(
	{
		type: fc.constant('annotation' as const),
		id,
		article: fc.constantFrom('a', 'b'),
		anchor,
		tag: fc.constantFrom('framing', 'evidence', 'caveat', ''),
		codes: ids,
		note: words,
		earlier: fc.uniqueArray(anchor, { minLength: 1, maxLength: 2, selector: ({ hash }) => hash }),
		unplaced: hash,
		coded: time,
		parts: fc.array(anchor, { minLength: 1, maxLength: 2 }),
		replies: fc.uniqueArray(reply, { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
		creator: words,
		created: time,
		modified: time,
	},
	['note', 'earlier', 'unplaced', 'coded', 'parts', 'replies'],
).map(({ unplaced, ...rest }) => ({
	...rest,
	...(unplaced !== undefined && unplaced !== rest.anchor.hash && { unplaced }),
}));

export const article: fc.Arbitrary<Article> = optional(
	{
		type: fc.constant('article' as const),
		id,
		title: words,
		outlet: words,
		author: words,
		language: fc.constantFrom('en', 'es'),
		text: words,
		blocks: fc.array(
			fc.record({ type: fc.constant('paragraph' as const), start: fc.nat(3), end: fc.nat(9) }),
			{ maxLength: 2 },
		),
		hash: fc.constantFrom('sha256-0', 'sha256-1'),
		note: words,
		deleted: time,
	},
	['author', 'note', 'deleted'],
);

/** Of the articles `1` to `5`; any two of an article and a hash are the same text. */
export const version: fc.Arbitrary<Version> = fc
	.record({
		article: id,
		title: words,
		hash: fc.constantFrom('sha256-0', 'sha256-1', 'sha256-2'),
		replaced: time,
	})
	.map(({ article, hash, ...rest }) => ({
		...{ type: 'version', id: versionId(article, hash), article, hash, ...rest },
		...{ text: `Text ${hash}`, blocks: [{ type: 'paragraph', start: 0, end: 13 }] },
	}));

export const story: fc.Arbitrary<Story> = optional(
	{
		type: fc.constant('story' as const),
		id,
		title: words,
		articles: ids,
		aliases: fc.uniqueArray(fc.uniqueArray(words, { minLength: 1, maxLength: 3 }), {
			maxLength: 3,
			selector: (names) => names.join(),
		}),
		dismissed: ids,
		note: words,
		example: fc.constant(true as const),
		deleted: time,
	},
	['aliases', 'dismissed', 'note', 'example', 'deleted'],
);

const entry = {
	...{ id, label: words, definition: words, example: words },
	earlier: fc.uniqueArray(fc.record({ label: words, definition: words, until: time }), {
		...{ minLength: 1, maxLength: 2, selector: (one: object) => JSON.stringify(one) },
	}),
	deleted: time,
};
const code = optional<Code, 'example' | 'earlier' | 'deleted'>(entry, [
	...(['example', 'earlier', 'deleted'] as const),
]);

export const tag: fc.Arbitrary<Tag> = optional(
	{
		...{ type: fc.constant('tag' as const), ...entry },
		codes: fc.uniqueArray(code, { maxLength: 3, selector: ({ id }) => id }),
		colour: fc.constantFrom('teal', 'plum'),
		rank: fc.constantFrom(0, 1, 2.5),
	},
	['example', 'earlier', 'deleted', 'colour', 'rank'],
);

export const coder: fc.Arbitrary<Coder> = fc.record({
	...{ type: fc.constant('coder' as const), id, name: words },
	...{ colour: fc.constantFrom(...CODER_COLOURS), done: ids },
});

export const link: fc.Arbitrary<Link> = optional(
	{
		type: fc.constant('link' as const),
		id,
		relation: fc.constantFrom(...RELATIONS),
		annotations: ids,
		note: words,
		created: time,
	},
	['note'],
);

export const claim: fc.Arbitrary<Claim> = optional(
	{
		type: fc.constant('claim' as const),
		id,
		title: words,
		story: fc.constantFrom('1', '2'),
		rank: fc.constantFrom(-1, 0.5, 2),
		annotations: ids,
		notCovered: ids,
	},
	['story', 'rank'],
);

export const entity: fc.Arbitrary<Entity> = fc.oneof(
	...[annotation, article, version, story, tag, link, claim, coder],
);

/** An annotation id is in one article only, as in everything that was ever made. */
export const snapshot: fc.Arbitrary<Snapshot> = fc
	.uniqueArray(entity, { maxLength: 15, selector: nameOf })
	.map((records) => snapshotOf(records, EMPTY_SNAPSHOT));

/** The same record as two versions. */
export function versions<T extends Entity>(one: fc.Arbitrary<T>, count: number): fc.Arbitrary<T[]> {
	return fc
		.tuple(id, fc.array(one, { minLength: count, maxLength: count }))
		.map(([id, list]) => list.map((record) => ({ ...record, id })));
}

/** What a person could do to this snapshot in one step. */
export function changeOf(snapshot: Snapshot): fc.Arbitrary<Change> {
	const known = [...entities(snapshot)];
	const taken = new Set(known.map(nameOf));
	const one = fc.tuple(fc.constantFrom('keep', 'remove', 'rewrite'), entity);
	const fates = fc.array(one, { minLength: known.length, maxLength: known.length });
	const fresh = fc.uniqueArray(entity, { maxLength: 4, selector: nameOf });
	return fc.tuple(fates, fresh).map(([fates, fresh]) => {
		const removed: Entity[] = [];
		const updated: [Entity, Entity][] = [];
		known.forEach((record, i) => {
			const [fate, other] = fates[i]!;
			if (fate === 'remove') removed.push(record);
			else if (fate === 'rewrite' && other.type === record.type) {
				updated.push([record, { ...other, id: record.id } as Entity]);
			}
		});
		return { added: fresh.filter((record) => !taken.has(nameOf(record))), updated, removed };
	});
}

/** A snapshot as a value that two can be compared by. */
export function contents(snapshot: Snapshot): Entity[] {
	return [...entities(snapshot)].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

function nameOf({ type, id }: Entity): string {
	return `${type}:${id}`;
}
