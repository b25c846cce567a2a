/**
 * A snapshot as a `*.crossread.json` file. The order of records follows from what they say, not
 * from how they came in, so that the same records always give the same file.
 */
import { UNTAGGED, type Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { BUILT_IN_TAGS, type Tag } from '#lib/core/model/codebook.ts';
import { annotationsInOrder, type Snapshot } from '#lib/core/model/snapshot.ts';
import { codePoints } from '#lib/core/text/offsets.ts';
import {
	ANNOTATION_URN,
	ARTICLE_URN,
	FORMAT,
	VERSION,
	type NativeAnnotation,
	type NativeArticle,
	type NativeFile,
} from './native-schema.ts';
import { withoutBinned, withoutLooseEnds } from './selection.ts';

type CodePoints = ReturnType<typeof codePoints>;
type Body = NonNullable<NativeAnnotation['body']>[number];

export interface EncodeOptions {
	/** ISO 8601 time of the export. */
	readonly exported: string;
	/** The program and its version, `Crossread 0.1.0`. */
	readonly generator: string;
	/** Without it `text` and `blocks` are left out, and the quotes remain. */
	readonly includeText: boolean;
	readonly includeNotes: boolean;
	/** Records in the bin are left out unless this is set, as for a full backup. */
	readonly includeDeleted?: boolean;
}

/** JSON, indented by two spaces. References to records that are not there are left out. */
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
		stories: stories.map(({ id, title, articles, aliases, dismissed, example, deleted }) => ({
			id,
			title,
			articles: [...articles],
			...(aliases && { aliases: aliases.map((names) => [...names]) }),
			...(dismissed && { dismissed: [...dismissed] }),
			...(example && { example }),
			...(deleted !== undefined && { deleted }),
		})),
		articles: [],
		codebook: {
			tags: tagsInOrder(kept).map(({ id, label, definition, codes }) => ({
				id,
				label,
				definition,
				codes: codes.map(({ id, label, definition }) => ({ id, label, definition })),
			})),
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
	};
	for (const article of articles) {
		const points = codePoints(article.text);
		file.articles.push(articleMember(article, points, options.includeText));
		for (const annotation of annotationsInOrder(kept, article.id)) {
			file.annotations.push(annotationMember(annotation, article, points, note(annotation.note)));
		}
	}
	return JSON.stringify(file, null, 2) + '\n';
}

function articleMember(article: Article, points: CodePoints, includeText: boolean): NativeArticle {
	const { id, title, outlet, author, published, url, language, kind, text, blocks, hash, deleted } =
		article;
	return {
		id,
		title,
		outlet,
		...(author !== undefined && { author }),
		...(published !== undefined && { published }),
		...(url !== undefined && { url }),
		language,
		...(kind !== undefined && { kind }),
		...(includeText &&
			text !== '' && {
				text,
				blocks: blocks.map(({ type, level, start, end, boilerplate }) => ({
					type,
					...(level !== undefined && { level }),
					start: points.toCodePoint(start),
					end: points.toCodePoint(end),
					...(boilerplate && { boilerplate }),
				})),
			}),
		hash,
		...(deleted !== undefined && { deleted }),
	};
}

function annotationMember(
	{ id, anchor, tag, codes, creator, created, modified }: Annotation,
	article: Article,
	points: CodePoints,
	note: string | undefined,
): NativeAnnotation {
	// A position in a text that is not at hand can't be converted: it goes out as it came in.
	const onThisText = anchor.hash === article.hash;
	const count = (at: number) => (onThisText && article.text !== '' ? points.toCodePoint(at) : at);
	const textual = (purpose: Body['purpose'], value: string): Body => ({
		type: 'TextualBody',
		purpose,
		value,
	});
	const isTagged = tag !== UNTAGGED;
	const body = [
		...(isTagged ? [textual('tagging', tag)] : []),
		...codes.map((code) => textual('classifying', code)),
		...(note === undefined ? [] : [textual('commenting', note)]),
	];
	return {
		'@context': 'http://www.w3.org/ns/anno.jsonld',
		id: ANNOTATION_URN + id,
		type: 'Annotation',
		motivation: isTagged ? 'tagging' : 'linking',
		creator: { type: 'Person', name: creator },
		created,
		modified,
		...(body.length > 0 && { body }),
		target: {
			source: ARTICLE_URN + article.id,
			...(!onThisText && { hash: anchor.hash }),
			selector: [
				{ type: 'TextQuoteSelector', ...anchor.quote },
				{
					type: 'TextPositionSelector',
					start: count(anchor.position.start),
					end: count(anchor.position.end),
				},
			],
		},
	};
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
