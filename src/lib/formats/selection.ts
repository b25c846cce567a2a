/** The part of a snapshot that an export is about: always closed, so that it can be read back. */
import { UNTAGGED, type Annotation } from '#lib/core/model/annotation.ts';
import type { Claim } from '#lib/core/model/claim.ts';
import type { Link } from '#lib/core/model/link.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';

/**
 * One story, its articles, what was marked in them, and the links and claims among that; of the
 * codebook, everything.
 */
export function selectStory(snapshot: Snapshot, storyId: string): Snapshot {
	const story = snapshot.stories.get(storyId);
	const articles = new Set(story?.articles);
	const selected = withoutLooseEnds({
		...snapshot,
		stories: new Map(story && [[story.id, story]]),
		articles: only(snapshot.articles, ({ id }) => articles.has(id)),
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

/** What is not in the bin. The annotations of an article go where the article goes. */
export function withoutBinned(snapshot: Snapshot): Snapshot {
	return {
		...snapshot,
		stories: only(snapshot.stories, (story) => story.deleted === undefined),
		articles: only(snapshot.articles, (article) => article.deleted === undefined),
	};
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
		coders: snapshot.coders,
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
