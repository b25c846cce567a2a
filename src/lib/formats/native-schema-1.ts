/**
 * The shape of a `*.crossread.json` file, version 1, as it shipped: never edited again. It only ever
 * reads named members into fresh objects: what it does not know is left behind, `__proto__` included.
 * The published JSON Schema, `static/crossread-1.schema.json`, is made from it.
 */
import * as v from 'valibot';
import { RELATIONS } from '#lib/core/model/link.ts';
import { isLanguageTag } from './language-tag.ts';

export const FORMAT = 'crossread';

/** Ids stand in lists separated by commas (addresses) or spaces (attributes). */
export const id = v.pipe(v.string(), v.regex(/^[^\s,]+$/, 'an id without spaces or commas'));
const annotationId = v.pipe(v.string(), v.regex(/^urn:uuid:[^\s,]+$/, '"urn:uuid:" and an id'));
export const time = v.pipe(
	v.string(),
	v.regex(
		/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[-+]\d{2}:\d{2})$/,
		'a time such as 2026-11-22T10:00:00.000Z',
	),
);
/** A position: code points into the article's text. */
const position = v.pipe(
	v.number(),
	v.integer('a whole number'),
	v.minValue(0, 'a number from 0 up'),
	v.maxValue(2 ** 31, 'a position in a text'),
);
export const hash = v.pipe(
	v.string(),
	v.regex(/^sha256-[0-9a-f]{64}$/, '"sha256-" and 64 hex digits'),
);

export const story = v.object({
	id,
	title: v.string(),
	articles: v.array(id),
	aliases: v.pipe(
		v.exactOptional(v.array(v.array(v.string()))),
		v.description('Lists of names that stand for one thing in this story.'),
	),
	dismissed: v.pipe(
		v.exactOptional(v.array(v.string())),
		v.description('Suggested links that were turned down, by a hash of their two passages.'),
	),
	example: v.pipe(
		v.exactOptional(v.literal(true)),
		v.description('The story came with the program.'),
	),
	deleted: v.pipe(v.exactOptional(time), v.description('When it went into the bin.')),
});

const block = v.object({
	type: v.picklist(['heading', 'paragraph', 'quote', 'item', 'caption']),
	level: v.pipe(
		v.exactOptional(
			v.pipe(
				v.number(),
				v.integer('a whole number'),
				v.minValue(1, '1 to 6'),
				v.maxValue(6, '1 to 6'),
			),
		),
		v.description('Headings only.'),
	),
	start: position,
	end: position,
	boilerplate: v.pipe(
		v.exactOptional(v.literal(true)),
		v.description('Plainly not part of the story, such as "Subscribe now".'),
	),
});

const blocks = v.pipe(
	v.exactOptional(v.array(block)),
	v.description(
		'In order and apart from each other; every character that is not blank is in one. Found anew where they are left out.',
	),
);

const earlierText = v.object({
	title: v.pipe(v.string(), v.description('The headline that the article had with this text.')),
	published: v.exactOptional(v.string()),
	text: v.pipe(v.string(), v.minLength(1, 'the text')),
	blocks,
	hash: v.pipe(v.exactOptional(hash), v.description('SHA-256 of the text in UTF-8.')),
	replaced: v.pipe(time, v.description('When another text took its place.')),
});

export const article = v.object({
	id,
	title: v.string(),
	outlet: v.string(),
	author: v.exactOptional(v.string()),
	published: v.exactOptional(v.string()),
	url: v.exactOptional(v.string()),
	language: v.pipe(v.string(), v.check(isLanguageTag, 'a language tag such as "en"')),
	kind: v.pipe(v.exactOptional(v.string()), v.description('The genre: report, essay, …')),
	text: v.pipe(v.exactOptional(v.string()), v.description('Left out together with the blocks.')),
	blocks,
	hash: v.pipe(
		v.exactOptional(hash),
		v.description('SHA-256 of the text in UTF-8; needed where the text is left out.'),
	),
	versions: v.pipe(
		v.exactOptional(v.array(earlierText)),
		v.description('The texts that the article had before, the oldest first.'),
	),
	deleted: v.pipe(v.exactOptional(time), v.description('When it went into the bin.')),
});

export const code = v.object({ id, label: v.string(), definition: v.string() });

export const tag = v.object({
	id,
	label: v.string(),
	definition: v.string(),
	codes: v.array(code),
});

const selector = v.variant('type', [
	v.object({
		type: v.literal('TextQuoteSelector'),
		exact: v.pipe(v.string(), v.minLength(1, 'the words of the passage')),
		prefix: v.exactOptional(v.string()),
		suffix: v.exactOptional(v.string()),
	}),
	v.object({ type: v.literal('TextPositionSelector'), start: position, end: position }),
]);

export const selectors = v.pipe(v.array(selector), v.description('One of each type.'));

export const target = v.object({
	source: v.pipe(
		v.string(),
		v.regex(/^urn:crossread:article:[^\s,]+$/, '"urn:crossread:article:" and an id'),
	),
	hash: v.pipe(
		v.exactOptional(hash),
		v.description(
			'Only where the passage was marked on another version of the text; start and end count in that one.',
		),
	),
	selector: selectors,
	earlier: v.pipe(
		v.exactOptional(v.array(v.object({ hash, selector: selectors }))),
		v.description(
			'Where it was marked on earlier texts, before a person confirmed or chose its place in a newer one; the first one first.',
		),
	),
	unplaced: v.pipe(
		v.exactOptional(hash),
		v.description('The text of which a person said that the passage is not in it.'),
	),
});

export const annotation = v.object({
	'@context': v.literal('http://www.w3.org/ns/anno.jsonld'),
	id: annotationId,
	type: v.literal('Annotation'),
	motivation: v.pipe(
		v.picklist(['tagging', 'linking']),
		v.description('Linking: a passage without a tag, which is there for a link or a claim.'),
	),
	creator: v.object({ type: v.literal('Person'), name: v.string() }),
	created: time,
	modified: time,
	body: v.pipe(
		v.exactOptional(
			v.array(
				v.object({
					type: v.literal('TextualBody'),
					purpose: v.picklist(['tagging', 'classifying', 'commenting']),
					value: v.string(),
				}),
			),
		),
		v.description(
			'One tag (tagging; none if the motivation is linking), any number of codes (classifying), at most one note (commenting).',
		),
	),
	target,
});

const link = v.object({
	id,
	relation: v.picklist(RELATIONS),
	annotations: v.array(annotationId),
	note: v.exactOptional(v.string()),
	created: time,
});

const claim = v.object({
	id,
	title: v.string(),
	story: v.pipe(v.exactOptional(id), v.description('The story that it was made in.')),
	rank: v.pipe(
		v.exactOptional(v.pipe(v.number(), v.finite('a number'))),
		v.description('Claims are listed by rank, those without one last.'),
	),
	annotations: v.array(annotationId),
	notCovered: v.pipe(
		v.array(id),
		v.description('Articles that a person has read and found silent on it.'),
	),
});

export const nativeFile1 = v.object({
	format: v.literal(FORMAT),
	version: v.literal(1),
	exported: v.exactOptional(v.string()),
	generator: v.exactOptional(v.string()),
	stories: v.array(story),
	articles: v.array(article),
	codebook: v.object({ tags: v.array(tag) }),
	annotations: v.array(annotation),
	links: v.array(link),
	claims: v.array(claim),
});

export type NativeFile1 = v.InferOutput<typeof nativeFile1>;
export type NativeVersion = v.InferOutput<typeof earlierText>;
