/** The texts in a `*.crossread.json` file: that of each article, and those that it had before. */
import type { Article, Block } from '#lib/core/model/article.ts';
import { versionId, type Version } from '#lib/core/model/version.ts';
import { fail, ok, type Result } from '#lib/core/result.ts';
import { plainTextBlocks } from '#lib/core/text/blocks.ts';
import { hashText } from '#lib/core/text/hash.ts';
import { codePoints, type CodePoints } from '#lib/core/text/offsets.ts';
import type { NativeArticle, NativeVersion } from './native-schema.ts';
import { quoted } from './quoted.ts';

/** A text that positions can be counted in. */
export interface Countable {
	readonly text: string;
	readonly points: CodePoints;
}

export interface ArticleTexts {
	readonly article: Article;
	readonly versions: readonly Version[];
	/** By hash; without the article's own if that was left out. */
	readonly countable: ReadonlyMap<string, Countable>;
}

export function textsOf(member: NativeArticle, where: string): Result<ArticleTexts> {
	const { versions: members = [], text = '', blocks, hash, note, ...rest } = member;
	const countable = new Map<string, Countable>();
	if (text === '' && hash === undefined) {
		const params = { expected: 'a value', received: 'nothing' };
		return fail({ code: 'file-wrong-type', where: `${where}.hash`, params });
	}
	const own =
		text === ''
			? ok({ text, blocks: [], hash: hash! })
			: contentOf({ text, ...(blocks && { blocks }), ...(hash && { hash }) }, where, countable);
	if (!own.ok) return own;
	const article: Article = { type: 'article', ...rest, ...(note && { note }), ...own.value };
	const versions = new Map<string, Version>();
	for (const [i, earlier] of members.entries()) {
		const place = `${where}.versions[${i}]`;
		const content = contentOf(earlier, place, countable);
		if (!content.ok) return content;
		const id = versionId(article.id, content.value.hash);
		if (versions.has(id)) return fail({ code: 'file-same-text-twice', where: place });
		versions.set(id, { type: 'version', id, article: article.id, ...earlier, ...content.value });
	}
	return ok({ article, versions: [...versions.values()], countable });
}

type Content = Pick<Article, 'text' | 'blocks' | 'hash'>;

/** The text with its blocks in UTF-16 units; from now on positions in it can be counted. */
function contentOf(
	{ text, blocks, hash }: Pick<NativeVersion, keyof Content>,
	where: string,
	countable: Map<string, Countable>,
): Result<Content> {
	const ofText = hashText(text);
	if (hash !== undefined && hash !== ofText) {
		return fail({ code: 'file-hash-mismatch', where: `${where}.hash` });
	}
	const points = codePoints(text);
	countable.set(ofText, { text, points });
	const read = blocks ? blocksOf(blocks, text, points, where) : ok(plainTextBlocks(text));
	return read.ok ? ok({ text, blocks: read.value, hash: ofText }) : read;
}

/** Blocks stand apart from each other, and all that is not blank is in one: no word is hidden. */
function blocksOf(
	members: NonNullable<NativeArticle['blocks']>,
	text: string,
	points: CodePoints,
	article: string,
): Result<Block[]> {
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

/** In UTF-16 units of the text that `points` is of; as it stands if no text is at hand. */
export function rangeOf(
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
