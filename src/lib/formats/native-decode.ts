/**
 * A `*.crossread.json` file as records: all of it, or one problem that names the place.
 * Positions in the file count code points, in the records UTF-16 units.
 */
import * as v from 'valibot';
import { UNTAGGED, type Anchor, type Annotation } from '#lib/core/model/annotation.ts';
import type { Entity } from '#lib/core/model/snapshot.ts';
import { fail, inFile, ok, type Result } from '#lib/core/result.ts';
import { parseJson } from './json.ts';
import { impossibleTime } from './moment.ts';
import { sameCoderTwice } from './native-coders.ts';
import { overlapping } from './native-passages.ts';
import { checkReferences } from './native-references.ts';
import {
	ANNOTATION_URN,
	ARTICLE_URN,
	FORMAT,
	VERSION,
	type NativeAnnotation,
	type NativeFile,
} from './native-schema.ts';
import { tagOf } from './codebook-member.ts';
import { SHAPES, upgraded } from './native-upgrade.ts';
import { rangeOf, textsOf, type ArticleTexts } from './native-texts.ts';
import { quoted } from './quoted.ts';
import { received, wrongType } from './wrong-type.ts';

/**
 * `name` is what the person knows the file by; a problem with the file as a whole is said of it, and
 * one with a place in it names both.
 * An article whose text was left out has the text `''` and no blocks, and the positions of its
 * annotations stay in code points until its text is known; so do those in any other text that the
 * file does not have. `limit`, in UTF-16 units, is that of any JSON unless the file is known to be ours.
 */
export function decode(text: string, name = 'file', limit?: number): Result<readonly Entity[]> {
	const json = parseJson(text, name, limit);
	if (!json.ok && json.error.code === 'file-not-json' && !mayBeOurs(text)) {
		return fail({ code: 'file-not-crossread', where: name });
	}
	if (!json.ok) return json;
	return inFile(fileOf(json.value, name), name);
}

/** Before it was damaged. */
function mayBeOurs(text: string): boolean {
	return /^\uFEFF?\s*(\{|$)/.test(text);
}

function fileOf(value: unknown, name: string): Result<readonly Entity[]> {
	const version = versionOf(value, name);
	if (!version.ok) return version;
	const parsed = v.safeParse(SHAPES[version.value], value, { abortEarly: true });
	if (!parsed.success) return fail(wrongType(parsed.issues[0], name));
	const file = upgraded(parsed.output);
	const wrong = impossibleTime(file) ?? sameCoderTwice(file.coders ?? []);
	return checkReferences(file) ?? (wrong ? fail(wrong) : records(file));
}

/** Asked before anything else, since another version may have another shape. */
function versionOf(value: unknown, where: string): Result<keyof typeof SHAPES> {
	const { format, version } = Object(value) as { format?: unknown; version?: unknown };
	if (format !== FORMAT) return fail({ code: 'file-not-crossread', where });
	if (typeof version === 'number' && version > VERSION) {
		return fail({ code: 'file-newer-version', where, params: { version } });
	}
	if (version === 1 || version === VERSION) return ok(version);
	const params = { expected: `1 or ${VERSION}`, received: received(version) };
	return fail({ code: 'file-wrong-type', where: 'version', params });
}

function records(file: NativeFile): Result<readonly Entity[]> {
	const articles = new Map<string, ArticleTexts>();
	for (const [i, member] of file.articles.entries()) {
		const texts = textsOf(member, `articles[${i}]`);
		if (!texts.ok) return texts;
		articles.set(member.id, texts.value);
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
		...file.stories.map(({ note, ...story }) => ({
			type: 'story' as const,
			...story,
			...(note && { note }),
			articles: once(story.articles),
			...(story.dismissed && { dismissed: once(story.dismissed) }),
		})),
		...[...articles.values()].flatMap(({ article, versions }) => [article, ...versions]),
		...file.codebook.tags.map(tagOf),
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
		...(file.coders ?? []).map((coder) => ({
			type: 'coder' as const,
			...coder,
			done: once(coder.done),
		})),
	]);
}

function once(list: readonly string[]): string[] {
	return [...new Set(list)];
}

function annotationId(urn: string): string {
	return urn.slice(ANNOTATION_URN.length);
}

function annotationOf(
	{ id, target, motivation, body: bodies = [], ...member }: NativeAnnotation,
	{ article, countable }: ArticleTexts,
	where: string,
): Result<Annotation> {
	const { creator, created, modified, coded, replies = [] } = member;
	const tags = bodies.filter(({ purpose }) => purpose === 'tagging');
	const isTagged = tags.length === 1 || (tags.length === 0 && motivation === 'linking');
	if (!isTagged) return lacks(`${where}.body`, 'one body with the purpose tagging');
	const anchor = anchorOf(
		{ hash: article.hash, ...target },
		{ countable, where: `${where}.target.selector` },
	);
	if (!anchor.ok) return anchor;
	const others: { earlier: Anchor[]; parts: Anchor[] } = { earlier: [], parts: [] };
	for (const name of ['earlier', 'parts'] as const) {
		for (const [i, mark] of (target[name] ?? []).entries()) {
			const place = { countable, where: `${where}.target.${name}[${i}].selector` };
			const read = anchorOf({ hash: article.hash, ...mark }, place);
			if (!read.ok) return read;
			others[name].push(read.value);
		}
	}
	const { earlier, parts } = others;
	const doubled = overlapping([anchor.value, ...parts]);
	if (doubled !== undefined) {
		const exact = quoted(parts[doubled - 1]?.quote.exact ?? '');
		const place = `${where}.target.parts[${doubled - 1}]`;
		return fail({ code: 'file-passages-overlap', where: place, params: { exact } });
	}
	const note = bodies
		.filter(({ purpose, value }) => purpose === 'commenting' && value !== '')
		.map(({ value }) => value)
		.join('\n\n');
	return ok({
		type: 'annotation',
		id: annotationId(id),
		article: article.id,
		anchor: anchor.value,
		...(earlier.length > 0 && { earlier }),
		...(target.unplaced !== undefined && { unplaced: target.unplaced }),
		tag: tags[0]?.value ?? UNTAGGED,
		codes: once(
			bodies.filter(({ purpose }) => purpose === 'classifying').map(({ value }) => value),
		),
		...(coded !== undefined && { coded }),
		...(parts.length > 0 && { parts }),
		...(note && { note }),
		...(replies.length > 0 && {
			replies: replies.map(({ value, creator, ...reply }) => ({
				...reply,
				text: value,
				creator: creator.name,
			})),
		}),
		creator: creator.name,
		created,
		modified,
	});
}

function anchorOf(
	{ hash, selector }: Pick<NativeAnnotation['target'], 'selector'> & { readonly hash: string },
	{ countable, where }: Pick<ArticleTexts, 'countable'> & { readonly where: string },
): Result<Anchor> {
	const position = selector.find((one) => one.type === 'TextPositionSelector');
	const quote = selector.find((one) => one.type === 'TextQuoteSelector');
	if (!position) return lacks(where, 'a TextPositionSelector');
	if (!quote) return lacks(where, 'a TextQuoteSelector');
	const { exact, prefix = '', suffix = '' } = quote;
	const known = countable.get(hash);
	const range = rangeOf(position, known?.points, where);
	if (!range.ok) return range;
	const found = known?.text.slice(range.value.start, range.value.end);
	if (found !== undefined && found !== exact) {
		const params = { exact: quoted(exact), found: quoted(found) };
		return fail({ code: 'file-quote-mismatch', where, params });
	}
	return ok({ quote: { exact, prefix, suffix }, position: range.value, hash });
}

function lacks(where: string, expected: string): Result<never> {
	return fail({ code: 'file-wrong-type', where, params: { expected, received: 'something else' } });
}
