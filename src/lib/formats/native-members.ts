/** One article, and one annotation, as members of a `*.crossread.json` file. */
import { UNTAGGED, type Anchor, type Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import type { Version } from '#lib/core/model/version.ts';
import { codePoints } from '#lib/core/text/offsets.ts';
import { apart } from './native-passages.ts';
import {
	ANNOTATION_URN,
	ARTICLE_URN,
	type NativeAnnotation,
	type NativeArticle,
} from './native-schema.ts';

type Body = NonNullable<NativeAnnotation['body']>[number];
type Selectors = NativeAnnotation['target']['selector'];
type Content = Pick<Article, 'text' | 'blocks' | 'hash'>;

/** A position in the text of that hash, in code points. */
export type Count = (at: number, hash: string) => number;

/** A position in a text that is not among them can't be converted: it goes out as it came in. */
export function counting(texts: readonly Content[]): Count {
	const known = texts.filter(({ text }) => text !== '');
	const points = new Map(known.map(({ text, hash }) => [hash, codePoints(text)]));
	return (at, hash) => points.get(hash)?.toCodePoint(at) ?? at;
}

/** Without `count` the texts are left out. */
export function articleMember(
	article: Article,
	versions: readonly Version[],
	count: Count | undefined,
	note: string | undefined,
): NativeArticle {
	const { id, title, outlet, author, published, url, language, kind, hash, deleted } = article;
	return {
		id,
		title,
		outlet,
		...(author !== undefined && { author }),
		...(published !== undefined && { published }),
		...(url !== undefined && { url }),
		language,
		...(kind !== undefined && { kind }),
		...(note !== undefined && { note }),
		...(count && article.text !== '' && contentMembers(article, count)),
		hash,
		...(count &&
			versions.length > 0 && { versions: versions.map((one) => versionMember(one, count)) }),
		...(deleted !== undefined && { deleted }),
	};
}

function versionMember(version: Version, count: Count) {
	const { title, published, hash, replaced } = version;
	return {
		title,
		...(published !== undefined && { published }),
		...contentMembers(version, count),
		hash,
		replaced,
	};
}

function contentMembers({ text, blocks, hash }: Content, count: Count) {
	return {
		text,
		blocks: blocks.map(({ type, level, start, end, boilerplate }) => ({
			type,
			...(level !== undefined && { level }),
			start: count(start, hash),
			end: count(end, hash),
			...(boilerplate && { boilerplate }),
		})),
	};
}

export interface Told {
	readonly article: Article;
	readonly count: Count;
	/** Without it, the note and the replies are left out. */
	readonly includeNotes: boolean;
}

export function annotationMember(
	{
		id,
		anchor: main,
		earlier,
		unplaced,
		parts: further = [],
		tag,
		codes,
		coded,
		...rest
	}: Annotation,
	{ article, count, includeNotes }: Told,
): NativeAnnotation {
	const [anchor = main, ...parts] = apart([main, ...further]);
	const { creator, created, modified } = rest;
	const { note, replies } = includeNotes ? rest : ({} as Partial<typeof rest>);
	const textual = (purpose: Body['purpose'], value: string): Body => ({
		type: 'TextualBody',
		purpose,
		value,
	});
	const isTagged = tag !== UNTAGGED;
	const body = [
		...(isTagged ? [textual('tagging', tag)] : []),
		...codes.map((code) => textual('classifying', code)),
		...(note ? [textual('commenting', note)] : []),
	];
	return {
		'@context': 'http://www.w3.org/ns/anno.jsonld',
		id: ANNOTATION_URN + id,
		type: 'Annotation',
		motivation: isTagged ? 'tagging' : 'linking',
		creator: person(creator),
		created,
		modified,
		...(coded !== undefined && { coded }),
		...(body.length > 0 && { body }),
		target: {
			source: ARTICLE_URN + article.id,
			...(anchor.hash !== article.hash && { hash: anchor.hash }),
			selector: selectors(anchor, count),
			...(earlier && {
				earlier: earlier.map((one) => ({ hash: one.hash, selector: selectors(one, count) })),
			}),
			...(unplaced !== undefined && { unplaced }),
			...(parts.length > 0 && {
				parts: parts.map((one) => ({
					...(one.hash !== article.hash && { hash: one.hash }),
					selector: selectors(one, count),
				})),
			}),
		},
		...(replies && {
			replies: replies.map(({ id, text, creator, created, modified }) => ({
				...{ id, creator: person(creator), created, modified },
				value: text,
			})),
		}),
	};
}

function person(name: string): NativeAnnotation['creator'] {
	return { type: 'Person', name };
}

/** The words of a passage with their surroundings, and where they stand. */
export function selectors({ quote, position, hash }: Anchor, count: Count): Selectors {
	return [
		{ type: 'TextQuoteSelector', ...quote },
		{
			type: 'TextPositionSelector',
			start: count(position.start, hash),
			end: count(position.end, hash),
		},
	];
}
