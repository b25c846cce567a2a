/**
 * A `*.crossread.json` file as records: all of it, or one problem that names the place.
 * Positions in the file count code points, in the records UTF-16 units.
 */
import * as v from 'valibot';
import { UNTAGGED, type Annotation } from '#lib/core/model/annotation.ts';
import type { Article, Block } from '#lib/core/model/article.ts';
import type { Entity } from '#lib/core/model/snapshot.ts';
import { fail, ok, type Result } from '#lib/core/result.ts';
import { plainTextBlocks } from '#lib/core/text/blocks.ts';
import { hashText } from '#lib/core/text/hash.ts';
import { codePoints } from '#lib/core/text/offsets.ts';
import { parseJson } from './json.ts';
import { checkReferences } from './native-references.ts';
import {
	ANNOTATION_URN,
	ARTICLE_URN,
	FORMAT,
	nativeFile,
	VERSION,
	type NativeAnnotation,
	type NativeArticle,
	type NativeFile,
} from './native-schema.ts';
import { quoted } from './quoted.ts';
import { wrongType } from './wrong-type.ts';

type CodePoints = ReturnType<typeof codePoints>;

/**
 * `name` is what the person knows the file by; a problem with the file as a whole is said of it.
 * An article whose text was left out has the text `''` and no blocks, and the positions of its
 * annotations stay in code points until its text is known.
 */
export function decode(text: string, name = 'file'): Result<readonly Entity[]> {
	const json = parseJson(text, name);
	if (!json.ok) return json;
	const version = versionOf(json.value, name);
	if (!version.ok) return version;
	const parsed = v.safeParse(nativeFile, json.value, { abortEarly: true });
	if (!parsed.success) return fail(wrongType(parsed.issues[0], name));
	const file = parsed.output;
	return checkReferences(file) ?? records(file);
}

/** Asked before anything else, since another version may have another shape. */
function versionOf(value: unknown, where: string): Result<number> {
	const { format, version } = Object(value) as { format?: unknown; version?: unknown };
	if (format !== FORMAT) return fail({ code: 'file-not-crossread', where });
	if (typeof version === 'number' && version > VERSION) {
		return fail({ code: 'file-newer-version', where, params: { version } });
	}
	return ok(VERSION);
}

function records(file: NativeFile): Result<readonly Entity[]> {
	const articles = new Map<string, { article: Article; points: CodePoints }>();
	for (const [i, member] of file.articles.entries()) {
		const article = articleOf(member, `articles[${i}]`);
		if (!article.ok) return article;
		articles.set(member.id, { article: article.value, points: codePoints(article.value.text) });
	}
	const annotations: Annotation[] = [];
	for (const [i, member] of file.annotations.entries()) {
		const known = articles.get(member.target.source.slice(ARTICLE_URN.length));
		if (!known) throw new RangeError('References are checked before records are made');
		const annotation = annotationOf(member, known, `annotations[${i}]`);
		if (!annotation.ok) return annotation;
		annotations.push(annotation.value);
	}
	return ok([
		...file.stories.map((story) => ({
			type: 'story' as const,
			...story,
			articles: once(story.articles),
			...(story.dismissed && { dismissed: once(story.dismissed) }),
		})),
		...[...articles.values()].map(({ article }) => article),
		...file.codebook.tags.map((tag) => ({ type: 'tag' as const, ...tag })),
		...annotations,
		...file.links.map(({ note, ...link }) => ({
			type: 'link' as const,
			...link,
			annotations: once(link.annotations.map(annotationId)),
			...(note && { note }),
		})),
		...file.claims.map((claim) => ({
			type: 'claim' as const,
			...claim,
			annotations: once(claim.annotations.map(annotationId)),
			notCovered: once(claim.notCovered),
		})),
	]);
}

function once(list: readonly string[]): string[] {
	return [...new Set(list)];
}

function annotationId(urn: string): string {
	return urn.slice(ANNOTATION_URN.length);
}

function articleOf(member: NativeArticle, where: string): Result<Article> {
	const { text = '', blocks, hash, ...rest } = member;
	if (text === '') {
		if (hash === undefined) {
			const params = { expected: 'a value', received: 'nothing' };
			return fail({ code: 'file-wrong-type', where: `${where}.hash`, params });
		}
		return ok({ type: 'article', ...rest, text, blocks: [], hash });
	}
	const ofText = hashText(text);
	if (hash !== undefined && hash !== ofText) {
		return fail({ code: 'file-hash-mismatch', where: `${where}.hash` });
	}
	const read = blocks ? blocksOf(blocks, text, where) : ok(plainTextBlocks(text));
	if (!read.ok) return read;
	return ok({ type: 'article', ...rest, text, blocks: read.value, hash: ofText });
}

/** Blocks stand apart from each other, and all that is not blank is in one: no word is hidden. */
function blocksOf(
	members: NonNullable<NativeArticle['blocks']>,
	text: string,
	article: string,
): Result<Block[]> {
	const points = codePoints(text);
	const blocks: Block[] = [];
	for (const [i, member] of members.entries()) {
		const where = `${article}.blocks[${i}]`;
		const range = rangeOf(member, points, where);
		if (!range.ok) return range;
		const above = members[i - 1]?.end;
		if (above !== undefined && member.start <= above) {
			const params = { start: member.start, end: above };
			return fail({ code: 'file-blocks-overlap', where, params });
		}
		const skipped = text.slice(blocks.at(-1)?.end ?? 0, range.value.start);
		if (/\S/.test(skipped)) return outsideBlocks(where, skipped);
		blocks.push({ ...member, ...range.value });
	}
	const rest = text.slice(blocks.at(-1)?.end ?? 0);
	const last = members.length ? `[${members.length - 1}]` : '';
	return /\S/.test(rest) ? outsideBlocks(`${article}.blocks${last}`, rest) : ok(blocks);
}

function outsideBlocks(where: string, words: string): Result<never> {
	return fail({ code: 'file-text-outside-blocks', where, params: { found: quoted(words.trim()) } });
}

function annotationOf(
	member: NativeAnnotation,
	{ article, points }: { article: Article; points: CodePoints },
	where: string,
): Result<Annotation> {
	const selectors = `${where}.target.selector`;
	const position = member.target.selector.find((one) => one.type === 'TextPositionSelector');
	const quote = member.target.selector.find((one) => one.type === 'TextQuoteSelector');
	const { body: bodies = [] } = member;
	const tags = bodies.filter((body) => body.purpose === 'tagging');
	const [tag] = tags;
	const isTagged = tag || member.motivation === 'linking';
	if (!position) return lacks(selectors, 'a TextPositionSelector');
	if (!quote) return lacks(selectors, 'a TextQuoteSelector');
	if (!isTagged || tags.length > 1)
		return lacks(`${where}.body`, 'one body with the purpose tagging');

	const hash = member.target.hash ?? article.hash;
	const inThisText = hash === article.hash && article.text !== '';
	const range = rangeOf(position, inThisText ? points : undefined, selectors);
	if (!range.ok) return range;
	const found = article.text.slice(range.value.start, range.value.end);
	if (inThisText && found !== quote.exact) {
		const params = { exact: quoted(quote.exact), found: quoted(found) };
		return fail({ code: 'file-quote-mismatch', where: selectors, params });
	}
	const note = bodies
		.filter(({ purpose, value }) => purpose === 'commenting' && value !== '')
		.map(({ value }) => value)
		.join('\n\n');
	return ok({
		type: 'annotation',
		id: annotationId(member.id),
		article: article.id,
		anchor: {
			quote: { exact: quote.exact, prefix: quote.prefix ?? '', suffix: quote.suffix ?? '' },
			position: range.value,
			hash,
		},
		tag: tag?.value ?? UNTAGGED,
		codes: once(
			bodies.filter(({ purpose }) => purpose === 'classifying').map(({ value }) => value),
		),
		...(note && { note }),
		creator: member.creator.name,
		created: member.created,
		modified: member.modified,
	});
}

/** In UTF-16 units of the text that `points` is of; as it stands if no text is at hand. */
function rangeOf(
	{ start, end }: { start: number; end: number },
	points: CodePoints | undefined,
	where: string,
): Result<{ start: number; end: number }> {
	if (end <= start) return fail({ code: 'file-range-reversed', where, params: { start, end } });
	if (!points) return ok({ start, end });
	if (end > points.length) {
		const params = { end, length: points.length };
		return fail({ code: 'file-range-past-end', where, params });
	}
	return ok({ start: points.toUtf16(start), end: points.toUtf16(end) });
}

function lacks(where: string, expected: string): Result<never> {
	return fail({ code: 'file-wrong-type', where, params: { expected, received: 'something else' } });
}
