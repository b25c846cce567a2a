/**
 * Everything that is known at one moment, immutable. Every view, comparison and export is a pure
 * function of it. Annotations are kept by article, so that a change copies only one article's map.
 */
import type { Annotation } from './annotation.ts';
import type { Article } from './article.ts';
import type { Claim } from './claim.ts';
import type { Coder } from './coder.ts';
import type { Tag } from './codebook.ts';
import type { Link } from './link.ts';
import type { Matching } from '../anchor/resolve.ts';
import type { Story } from './story.ts';
import type { Version } from './version.ts';

/** Whatever has an identity of its own and is stored as one record. */
export type Entity = Article | Version | Annotation | Story | Tag | Link | Claim | Coder;
export type EntityType = Entity['type'];
export type EntityOf<T extends EntityType> = Extract<Entity, { type: T }>;

export interface Snapshot {
	readonly stories: ReadonlyMap<string, Story>;
	readonly articles: ReadonlyMap<string, Article>;
	/** The texts that articles had before. */
	readonly versions: ReadonlyMap<string, Version>;
	readonly tags: ReadonlyMap<string, Tag>;
	readonly links: ReadonlyMap<string, Link>;
	readonly claims: ReadonlyMap<string, Claim>;
	readonly coders: ReadonlyMap<string, Coder>;
	/** By `Article.id`, then by `Annotation.id`. */
	readonly annotations: ReadonlyMap<string, ReadonlyMap<string, Annotation>>;
	/**
	 * How passages are found in another text than the one that they were marked on. Not there until
	 * one has to be: then such passages have no place yet.
	 */
	readonly matching?: Matching;
}

export const EMPTY_SNAPSHOT: Snapshot = {
	stories: new Map(),
	articles: new Map(),
	versions: new Map(),
	tags: new Map(),
	links: new Map(),
	claims: new Map(),
	coders: new Map(),
	annotations: new Map(),
};

/** Where the records of each type are. */
export const COLLECTION = {
	article: 'articles',
	version: 'versions',
	story: 'stories',
	tag: 'tags',
	link: 'links',
	claim: 'claims',
	coder: 'coders',
} as const satisfies Record<Exclude<EntityType, 'annotation'>, Exclude<keyof Snapshot, 'matching'>>;

const NONE: ReadonlyMap<string, Annotation> = new Map();

/** The annotations of one article, by id; the same map as long as nothing in it changes. */
export function annotationsIn(
	snapshot: Snapshot,
	article: string,
): ReadonlyMap<string, Annotation> {
	return snapshot.annotations.get(article) ?? NONE;
}

/** The annotation of that id, whichever article it is in. */
export function annotationById(snapshot: Snapshot, id: string): Annotation | undefined {
	for (const annotations of snapshot.annotations.values()) {
		const annotation = annotations.get(id);
		if (annotation) return annotation;
	}
	return undefined;
}

const inTextOrder = new WeakMap<ReadonlyMap<string, Annotation>, readonly Annotation[]>();

/** The annotations of one article in the order of its text, longer and older ones first; remembered. */
export function annotationsInOrder(snapshot: Snapshot, article: string): readonly Annotation[] {
	const annotations = annotationsIn(snapshot, article);
	let ordered = inTextOrder.get(annotations);
	if (!ordered) {
		ordered = [...annotations.values()].sort(
			(a, b) =>
				a.anchor.position.start - b.anchor.position.start ||
				b.anchor.position.end - a.anchor.position.end ||
				order(a.created, b.created) ||
				order(a.id, b.id),
		);
		inTextOrder.set(annotations, ordered);
	}
	return ordered;
}

function order(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** The record that `like` would replace, if there is one. */
export function find<T extends Entity>(snapshot: Snapshot, like: T): T | undefined {
	const found =
		like.type === 'annotation'
			? (annotationsIn(snapshot, like.article).get(like.id) ?? annotationById(snapshot, like.id))
			: snapshot[COLLECTION[like.type]].get(like.id);
	return found as T | undefined;
}

/** All records, in no order that means anything. */
export function* entities(snapshot: Snapshot): Generator<Entity> {
	yield* snapshot.stories.values();
	yield* snapshot.articles.values();
	yield* snapshot.versions.values();
	yield* snapshot.tags.values();
	yield* snapshot.links.values();
	yield* snapshot.claims.values();
	yield* snapshot.coders.values();
	for (const annotations of snapshot.annotations.values()) yield* annotations.values();
}
