/**
 * The shape of a `*.crossread.json` file, version 2: version 1 and what has come since, all of it
 * optional. The published JSON Schema, `static/crossread-2.schema.json`, is made from it.
 */
import * as v from 'valibot';
import { MOST_PARTS } from '#lib/core/model/annotation.ts';
import { CODER_COLOURS } from '#lib/core/model/coder.ts';
import { A_TIME, isMoment } from './moment.ts';
import {
	annotation,
	article,
	code,
	FORMAT,
	hash,
	id,
	nativeFile1,
	selectors,
	story,
	tag,
	target,
	time,
} from './native-schema-1.ts';

export { FORMAT } from './native-schema-1.ts';
export type { NativeVersion } from './native-schema-1.ts';
export const VERSION = 2;
export const ANNOTATION_URN = 'urn:uuid:';
export const ARTICLE_URN = 'urn:crossread:article:';

/** Whatever looks like a time and is on no calendar is refused, which version 1 never did. */
const moment = v.pipe(time, v.check(isMoment, A_TIME));

const name = v.pipe(v.string(), v.regex(/\S/, 'a name'));

const note = v.pipe(v.exactOptional(v.string()), v.description('In Markdown.'));

/** What tags and codes both say beside their label and definition. */
const entry = {
	example: v.pipe(v.exactOptional(v.string()), v.description('Words that it is for.')),
	counterexample: v.pipe(
		v.exactOptional(v.string()),
		v.description('Words that look alike and that it is not for.'),
	),
	earlier: v.pipe(
		v.exactOptional(
			v.array(v.object({ label: v.string(), definition: v.string(), until: moment })),
		),
		v.description('What it was defined as before, the oldest first.'),
	),
	deleted: v.pipe(
		v.exactOptional(moment),
		v.description('Since when it is offered no more, and only shown where it was given.'),
	),
};

export const tag2 = v.object({
	...tag.entries,
	...entry,
	colour: v.pipe(v.exactOptional(id), v.description('Own tags: which of the preset colours.')),
	rank: v.pipe(
		v.exactOptional(v.pipe(v.number(), v.finite('a number'))),
		v.description('Tags are offered by rank, those without one first.'),
	),
	codes: v.array(v.object({ ...code.entries, ...entry })),
});

const annotation2 = v.object({
	...annotation.entries,
	coded: v.pipe(
		v.exactOptional(moment),
		v.description('When its tag and codes were last given or looked over.'),
	),
	target: v.object({
		...target.entries,
		parts: v.pipe(
			v.exactOptional(
				v.pipe(
					v.array(v.object({ hash: v.exactOptional(hash), selector: selectors })),
					v.maxLength(MOST_PARTS, `at most ${MOST_PARTS} further passages`),
				),
			),
			v.description(
				'The further passages of a highlight that is not in one piece, apart from each other and from the first one; the hash only where one was marked on another version of the text.',
			),
		),
	}),
	replies: v.pipe(
		v.exactOptional(
			v.array(
				v.object({
					id,
					creator: v.object({ ...annotation.entries.creator.entries, name }),
					created: moment,
					modified: moment,
					value: v.pipe(v.string(), v.regex(/\S/, 'the words of the reply')),
				}),
			),
		),
		v.description('What others have answered, in Markdown, the oldest first.'),
	),
});

const coder = v.object({
	id,
	name,
	colour: v.picklist(CODER_COLOURS),
	done: v.pipe(v.array(id), v.description('Articles that this coder has declared done.')),
});

export const nativeFile = v.object({
	...nativeFile1.entries,
	format: v.literal(FORMAT),
	version: v.literal(VERSION),
	stories: v.array(v.object({ ...story.entries, note })),
	articles: v.array(v.object({ ...article.entries, note })),
	codebook: v.object({ tags: v.array(tag2) }),
	annotations: v.array(annotation2),
	coders: v.pipe(v.exactOptional(v.array(coder)), v.description('Who has marked passages.')),
});

export type NativeFile = v.InferOutput<typeof nativeFile>;
export type NativeArticle = NativeFile['articles'][number];
export type NativeAnnotation = NativeFile['annotations'][number];
export type NativeTag = NativeFile['codebook']['tags'][number];
export type NativeCoder = v.InferOutput<typeof coder>;
