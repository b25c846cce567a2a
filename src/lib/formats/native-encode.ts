/**
 * A snapshot as a `*.crossread.json` file. The order of records follows from what they say, not
 * from how they came in, so that the same records always give the same file.
 */
import { BUILT_IN_TAGS, type Tag } from '#lib/core/model/codebook.ts';
import { annotationsInOrder, type Snapshot } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import type { Version } from '#lib/core/model/version.ts';
import { tagMembers } from './codebook-member.ts';
import { coderMembers } from './native-coders.ts';
import { annotationMember, articleMember, counting } from './native-members.ts';
import { ANNOTATION_URN, FORMAT, VERSION, type NativeFile } from './native-schema.ts';
import { lowestVersion } from './native-version.ts';
import { withoutBinned, withoutLooseEnds } from './selection.ts';

export interface EncodeOptions {
	/** ISO 8601 time of the export. */
	readonly exported: string;
	/** The program and its version, `Crossread 0.1.0`. */
	readonly generator: string;
	/** Without it `text`, `blocks` and `versions` are left out, and the quotes remain. */
	readonly includeText: boolean;
	readonly includeNotes: boolean;
	/** Records in the bin are left out unless this is set, as for a full backup. */
	readonly includeDeleted?: boolean;
}

/**
 * JSON, indented by two spaces, in the oldest version that can say it all. References to records that
 * are not there are left out.
 */
export function encode(snapshot: Snapshot, options: EncodeOptions): string {
	const kept = withoutLooseEnds(options.includeDeleted ? snapshot : withoutBinned(snapshot));
	const stories = sorted(kept.stories.values(), (story) => [story.title, story.id]);
	const order = new Set([
		...stories.flatMap((story) => story.articles),
		...[...kept.articles.keys()].sort(),
	]);
	const articles = [...order].flatMap((id) => kept.articles.get(id) ?? []);
	const note = (text: string | undefined) => (options.includeNotes && text ? text : undefined);

	const file: NativeFile = {
		format: FORMAT,
		version: VERSION,
		exported: options.exported,
		generator: options.generator,
		stories: stories.map((story) => storyMember(story, note(story.note))),
		articles: [],
		codebook: {
			tags: tagMembers(tagsInOrder(kept)),
		},
		annotations: [],
		links: sorted(kept.links.values(), (link) => [link.created, link.id]).map((link) => ({
			id: link.id,
			relation: link.relation,
			annotations: link.annotations.map((id) => ANNOTATION_URN + id),
			...(note(link.note) !== undefined && { note: link.note }),
			created: link.created,
		})),
		claims: sorted(kept.claims.values(), (claim) => [claim.title, claim.id]).map((claim) => ({
			id: claim.id,
			title: claim.title,
			...(claim.story !== undefined && { story: claim.story }),
			...(claim.rank !== undefined && { rank: claim.rank }),
			annotations: claim.annotations.map((id) => ANNOTATION_URN + id),
			notCovered: [...claim.notCovered],
		})),
		...(kept.coders.size > 0 && {
			coders: coderMembers(sorted(kept.coders.values(), (coder) => [coder.name, coder.id])),
		}),
	};
	const versions = versionsByArticle(kept);
	for (const article of articles) {
		const earlier = versions.get(article.id) ?? [];
		const count = counting([article, ...earlier]);
		const texts = options.includeText ? count : undefined;
		file.articles.push(articleMember(article, earlier, texts, note(article.note)));
		const told = { article, count, includeNotes: options.includeNotes };
		for (const annotation of annotationsInOrder(kept, article.id)) {
			file.annotations.push(annotationMember(annotation, told));
		}
	}
	return JSON.stringify({ ...file, version: lowestVersion(file) }, null, 2) + '\n';
}

function storyMember(story: Story, note: string | undefined): NativeFile['stories'][number] {
	const { id, title, articles, aliases, dismissed, example, deleted } = story;
	return {
		id,
		title,
		articles: [...articles],
		...(aliases && { aliases: aliases.map((names) => [...names]) }),
		...(dismissed && { dismissed: [...dismissed] }),
		...(note !== undefined && { note }),
		...(example && { example }),
		...(deleted !== undefined && { deleted }),
	};
}

/** The earlier texts of each article, the oldest first. */
function versionsByArticle({ versions }: Snapshot): ReadonlyMap<string, readonly Version[]> {
	const byArticle = new Map<string, Version[]>();
	for (const version of sorted(versions.values(), ({ replaced, hash }) => [replaced, hash])) {
		const known = byArticle.get(version.article);
		if (known) known.push(version);
		else byArticle.set(version.article, [version]);
	}
	return byArticle;
}

/** The built-in tags first, in their own order; then the others by id. */
function tagsInOrder({ tags }: Snapshot): Tag[] {
	const rank = (id: string) => {
		const at = (BUILT_IN_TAGS as readonly string[]).indexOf(id);
		return at < 0 ? '1' : `0${at}`;
	};
	return sorted(tags.values(), (tag) => [rank(tag.id), tag.id]);
}

/** In the order of the first name, then of the second; by code units, the same everywhere. */
function sorted<T>(items: Iterable<T>, names: (item: T) => readonly [string, string]): T[] {
	return [...items].sort((a, b) => {
		const [a1, a2] = names(a);
		const [b1, b2] = names(b);
		return compare(a1, b1) || compare(a2, b2);
	});
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
