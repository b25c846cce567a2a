/**
 * A text that an article had before another one took its place: kept as long as the article is, so
 * that what was marked on it can be found again, and looked at where it stood.
 */
import type { Article, Block } from './article.ts';

export interface Version {
	readonly type: 'version';
	/** `versionId` of its article and hash: the same text is kept once. */
	readonly id: string;
	/** `Article.id` */
	readonly article: string;
	/** The headline and the date that the article had with this text. */
	readonly title: string;
	readonly published?: string;
	readonly text: string;
	readonly blocks: readonly Block[];
	readonly hash: string;
	/** ISO 8601 time at which another text took its place. */
	readonly replaced: string;
}

/** The id that the text of this hash has, or would have, among the versions of the article. */
export function versionId(article: string, hash: string): string {
	return `${article}@${hash.slice('sha256-'.length).slice(0, 16)}`;
}

/** The article's text of now, as it is kept once another one takes its place at `time` (ISO 8601). */
export function versionOf(article: Article, time: string): Version {
	const { id, title, published, text, blocks, hash } = article;
	return {
		type: 'version',
		id: versionId(id, hash),
		article: id,
		title,
		...(published !== undefined && { published }),
		text,
		blocks,
		hash,
		replaced: time,
	};
}
