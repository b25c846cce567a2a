/** The part of a snapshot that an export is about: always closed, so that it can be read back. */
import { UNTAGGED, type Annotation } from '#lib/core/model/annotation.ts';
import type { Claim } from '#lib/core/model/claim.ts';
import type { Entry } from '#lib/core/model/codebook.ts';
import type { Link } from '#lib/core/model/link.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';

/**
 * One story, its articles, what was marked in them and by whom, and the links and claims among that;
 * of the codebook, everything.
 */
export function selectStory(snapshot: Snapshot, storyId: string): Snapshot {
	const story = snapshot.stories.get(storyId);
	const articles = new Set(story?.articles);
	const coders = codersOf(snapshot, articles);
	const selected = withoutLooseEnds({
		...snapshot,
		stories: new Map(story && [[story.id, story]]),
		articles: only(snapshot.articles, ({ id }) => articles.has(id)),
		coders: only(snapshot.coders, ({ name, done }) => {
			return coders.has(name) || done.some((id) => articles.has(id));
		}),
	});
	return {
		...selected,
		links: only(selected.links, (link) => link.annotations.length > 0),
		claims: only(
			selected.claims,
			(claim) =>
				claim.story !== undefined || claim.annotations.length + claim.notCovered.length > 0,
		),
	};
}

/** The names of those who have marked something in these articles, or answered somebody who has. */
function codersOf({ annotations }: Snapshot, articles: ReadonlySet<string>): ReadonlySet<string> {
	const marked = [...articles].flatMap((id) => [...(annotations.get(id)?.values() ?? [])]);
	return new Set(
		marked.flatMap(({ creator, replies = [] }) => [creator, ...replies.map((one) => one.creator)]),
	);
}

/**
 * What is not in the bin. The annotations of an article go where the article goes. Of the tags and
 * codes that were deleted, those stay that an annotation still has.
 */
export function withoutBinned(snapshot: Snapshot): Snapshot {
	const articles = only(snapshot.articles, (article) => article.deleted === undefined);
	return {
		...snapshot,
		stories: only(snapshot.stories, (story) => story.deleted === undefined),
		articles,
		tags: withoutDeleted(snapshot, articles),
	};
}

function withoutDeleted(
	{ tags, annotations }: Snapshot,
	articles: Snapshot['articles'],
): Snapshot['tags'] {
	const isDeleted = ({ deleted }: Entry) => deleted !== undefined;
	if (![...tags.values()].some((tag) => isDeleted(tag) || tag.codes.some(isDeleted))) return tags;
	const used = new Set<string>();
	for (const [article, marked] of annotations) {
		if (!articles.has(article)) continue;
		for (const { tag, codes } of marked.values()) for (const id of [tag, ...codes]) used.add(id);
	}
	const stays = (entry: Entry & { readonly id: string }) => !isDeleted(entry) || used.has(entry.id);
	const kept = [...tags.values()].filter(stays);
	return new Map(
		kept.map((tag) => [
			tag.id,
			tag.codes.every(stays) ? tag : { ...tag, codes: tag.codes.filter(stays) },
		]),
	);
}

/** With no other annotations than these, and no link or claim that speaks of others. */
export function withAnnotations(
	snapshot: Snapshot,
	keep: (annotation: Annotation) => boolean,
): Snapshot {
	const annotations = new Map(
		[...snapshot.annotations].map(([article, marked]) => [article, only(marked, keep)]),
	);
	return withoutLooseEnds({ ...snapshot, annotations });
}

/**
 * Leaves out annotations whose article is not there, and references to records that are not there;
 * a link that would be left with fewer than two passages goes as a whole, and so does a claim that
 * loses its story and has nothing else. A tag that is used but missing is put in under its own id.
 */
export function withoutLooseEnds(snapshot: Snapshot): Snapshot {
	const { articles } = snapshot;
	const annotations = new Map<string, ReadonlyMap<string, Annotation>>();
	const ids = new Set<string>();
	const tags = new Map(snapshot.tags);
	for (const [article, marked] of snapshot.annotations) {
		if (!articles.has(article) || marked.size === 0) continue;
		annotations.set(article, marked);
		for (const { id, tag } of marked.values()) {
			ids.add(id);
			if (!tags.has(tag) && tag !== UNTAGGED)
				tags.set(tag, { type: 'tag', id: tag, label: tag, definition: '', codes: [] });
		}
	}
	const known = (list: readonly string[], there: { has(id: string): boolean }) =>
		list.every((id) => there.has(id)) ? list : list.filter((id) => there.has(id));

	const links = new Map<string, Link>();
	for (const link of snapshot.links.values()) {
		const left = known(link.annotations, ids);
		if (left === link.annotations) links.set(link.id, link);
		else if (left.length > 1) links.set(link.id, { ...link, annotations: left });
	}
	const claims = new Map<string, Claim>();
	for (const claim of snapshot.claims.values()) {
		const left = inStory(claim, snapshot.stories);
		const after = {
			...left,
			annotations: known(claim.annotations, ids),
			notCovered: known(claim.notCovered, articles),
		};
		const isEmpty = after.annotations.length + after.notCovered.length === 0;
		if (left === claim || !isEmpty) claims.set(claim.id, after);
	}
	const stories = new Map(
		[...snapshot.stories].map(([id, story]) => [
			id,
			{ ...story, articles: known(story.articles, articles) },
		]),
	);
	return {
		stories,
		articles,
		versions: only(snapshot.versions, ({ article }) => articles.has(article)),
		annotations,
		tags,
		links,
		claims,
		coders: new Map(
			[...snapshot.coders].map(([id, coder]) => [
				id,
				{ ...coder, done: known(coder.done, articles) },
			]),
		),
		...(snapshot.matching && { matching: snapshot.matching }),
	};
}

/** The claim without its story if that is not there. */
function inStory(claim: Claim, stories: ReadonlyMap<string, unknown>): Claim {
	const { story, ...rest } = claim;
	return story === undefined || stories.has(story) ? claim : rest;
}

function only<T>(
	records: ReadonlyMap<string, T>,
	keep: (record: T) => boolean,
): ReadonlyMap<string, T> {
	return new Map([...records].filter(([, record]) => keep(record)));
}
