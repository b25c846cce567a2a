/**
 * How much of an article is marked, tag by tag. Overlapping passages of one tag count their words
 * once in the share, and boilerplate ("Subscribe now") is no part of the story on either side.
 * Passages without a tag, which are only linked, count nowhere.
 */
import { UNTAGGED } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { wordCount } from '../text/segment.ts';
import type { Span } from '../text/span.ts';
import { spansOf, type Spread } from './spread.ts';

/** A highlight and its tag, at its present place or places. */
export interface Tagged extends Spread {
	readonly tag: string;
}

/** What one tag, or all together, cover. */
export interface Coverage {
	/** Highlights that touch the story, each once. */
	readonly count: number;
	/** UTF-16 units of the story under at least one of them. */
	readonly length: number;
}

export interface Covered {
	/** The size of the story: its words, and its blocks in UTF-16 units. */
	readonly words: number;
	readonly length: number;
	readonly all: Coverage;
	/** Only tags that occur. */
	readonly byTag: ReadonlyMap<string, Coverage>;
}

export const NOTHING: Coverage = { count: 0, length: 0 };

export function coverage(
	article: Pick<Article, 'text' | 'blocks' | 'language'>,
	marked: readonly Tagged[],
): Covered {
	const passages = marked.filter(({ tag }) => tag !== UNTAGGED);
	const story = article.blocks.filter((block) => !block.boilerplate);
	const tags = new Set(passages.map(({ tag }) => tag));
	const of = (chosen: readonly Spread[]): Coverage => {
		const merged = union(chosen.flatMap(spansOf));
		return {
			count: chosen.filter((one) => spansOf(one).some((span) => common([span], story) > 0)).length,
			length: common(merged, story),
		};
	};
	return {
		words: story.reduce((sum, block) => sum + wordCount(article.text, article.language, block), 0),
		length: story.reduce((sum, { start, end }) => sum + end - start, 0),
		all: of(passages),
		byTag: new Map([...tags].map((tag) => [tag, of(passages.filter((one) => one.tag === tag))])),
	};
}

/** Several articles as if they were one text. */
export function together(articles: readonly Covered[]): Covered {
	const byTag = new Map<string, Coverage>();
	for (const article of articles) {
		for (const [tag, part] of article.byTag) byTag.set(tag, plus(byTag.get(tag), part));
	}
	return {
		words: articles.reduce((sum, { words }) => sum + words, 0),
		length: articles.reduce((sum, { length }) => sum + length, 0),
		all: articles.reduce((sum, { all }) => plus(sum, all), NOTHING),
		byTag,
	};
}

/** Passages per 1,000 words of the story; 0 for a story without words. */
export function perThousandWords({ count }: Coverage, { words }: Covered): number {
	return words === 0 ? 0 : (count / words) * 1000;
}

/** The marked part of the story, from 0 to 1. */
export function share({ length }: Coverage, story: Covered): number {
	return story.length === 0 ? 0 : length / story.length;
}

/** The same text in spans that are in order and do not touch. */
export function union(spans: readonly Span[]): Span[] {
	const merged: { start: number; end: number }[] = [];
	for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
		const last = merged.at(-1);
		if (last && start <= last.end) last.end = Math.max(last.end, end);
		else if (start < end) merged.push({ start, end });
	}
	return merged;
}

function plus(a: Coverage = NOTHING, b: Coverage): Coverage {
	return { count: a.count + b.count, length: a.length + b.length };
}

/** How much two lists have in common; both in order and without overlaps. */
function common(a: readonly Span[], b: readonly Span[]): number {
	let sum = 0;
	for (let i = 0, j = 0; i < a.length && j < b.length;) {
		const [x, y] = [a[i]!, b[j]!];
		sum += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
		if (x.end < y.end) i++;
		else j++;
	}
	return sum;
}
