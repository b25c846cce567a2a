/**
 * What a report says, before it has any form: a pure function of the snapshot and of what the person
 * chose. Nothing here judges an outlet: there are counts, passages, and what a person decided.
 */
import { placedIn, type Highlight } from '#lib/core/anchor/placed.ts';
import { claimsOf, claimTable, type ClaimCell } from '#lib/core/compare/claims.ts';
import { coverage, together, type Covered } from '#lib/core/compare/coverage.ts';
import { spread, type Spread } from '#lib/core/compare/spread.ts';
import { UNTAGGED } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { BUILT_IN_TAGS, type Tag } from '#lib/core/model/codebook.ts';
import { annotationsIn, type Snapshot } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import { webAddress } from './report-address.ts';
import {
	lookOf,
	quoteOf,
	quotesOf,
	type QuoteChoice,
	type ReportQuote,
	type ReportTagLook,
} from './report-quotes.ts';

/** In the order of the report. The texts are those of other people: off unless asked for. */
export const REPORT_SECTIONS = [
	'sources',
	'claims',
	'quotes',
	'figures',
	'codebook',
	'method',
	'texts',
] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

export interface ReportChoice {
	readonly title: string;
	readonly preparedBy: string;
	/** Paragraphs are set apart by blank lines. */
	readonly introduction: string;
	readonly sections: ReadonlySet<ReportSection>;
	readonly quotes: QuoteChoice;
	/** `Annotation.id`s of offered quotes that are not wanted. */
	readonly leftOut: ReadonlySet<string>;
	readonly includeNotes: boolean;
}

export interface ReportSource {
	/** From 1, as the sources are listed. */
	readonly number: number;
	readonly article: Article;
	/** Only a web page's. */
	readonly address?: string;
	readonly words: number;
	/** What is marked in it, in the order of the text; passages that are only linked are left out. */
	readonly highlights: readonly (Highlight & Spread)[];
	readonly covered: Covered;
}

export type ReportCell =
	| { readonly kind: 'not-covered' | 'unmatched' }
	| {
			readonly kind: 'passages';
			readonly quotes: readonly ReportQuote[];
			readonly words: number;
			/** Of the first passage, from 0 to 1. */
			readonly position: number;
	  };

export interface ReportClaim {
	readonly title: string;
	/** In the order of the sources. */
	readonly cells: readonly ReportCell[];
}

export interface Report {
	readonly choice: ReportChoice;
	/** `2026-11-22` */
	readonly date: string;
	/** The program and its version. */
	readonly generator: string;
	/** On the story as a whole, in Markdown. */
	readonly note?: string;
	readonly sources: readonly ReportSource[];
	readonly claims: readonly ReportClaim[];
	/** The chosen quotes of each source that has any. */
	readonly quotes: readonly { source: ReportSource; quotes: readonly ReportQuote[] }[];
	/** The quotes that can be chosen from, in the same order. */
	readonly offered: readonly { source: ReportSource; quotes: readonly ReportQuote[] }[];
	/** The tags that figures are given for, and all sources taken together. */
	readonly tags: readonly ReportTagLook[];
	readonly total: Covered;
	/** What was used of the codebook. */
	readonly codebook: readonly Tag[];
	/** Passages that have a place, tagged or only linked, and those that lost theirs. */
	readonly highlights: number;
	readonly lost: number;
	readonly coders: readonly string[];
}

export interface ReportAbout {
	readonly snapshot: Snapshot;
	/** Left out when articles are compared that make no story. */
	readonly story: Story | undefined;
	readonly articles: readonly Article[];
	/** `2026-11-22` */
	readonly date: string;
	readonly generator: string;
}

export function reportOf(about: ReportAbout, choice: ReportChoice): Report {
	const { snapshot, story, articles, date, generator } = about;
	const claims = claimsOf(snapshot, story, articles);
	const inClaims = new Set(claims.flatMap(({ annotations }) => annotations));
	const sources = articles.map((article, i) => sourceOf(snapshot, article, i + 1));
	const offered = sources
		.map((source) => ({
			source,
			quotes: quotesOf(snapshot, source.article, choice.quotes, inClaims),
		}))
		.filter(({ quotes }) => quotes.length > 0);
	const wanted = ({ id }: ReportQuote) => !choice.leftOut.has(id);
	const annotations = articles.flatMap(({ id }) => [...annotationsIn(snapshot, id).values()]);
	const tagged = annotations.filter(({ tag }) => tag !== UNTAGGED);
	const codebook = usedTags(snapshot, tagged);
	return {
		choice,
		date,
		generator,
		...(choice.includeNotes && story?.note && { note: story.note }),
		sources,
		claims: claimTable(snapshot, claims, articles).map(({ claim, cells }) => ({
			title: claim.title,
			cells: cells.map((cell, i) => cellOf(snapshot, articles[i]!, cell)),
		})),
		quotes: offered
			.map(({ source, quotes }) => ({ source, quotes: quotes.filter(wanted) }))
			.filter(({ quotes }) => quotes.length > 0),
		offered,
		tags: figureTags(snapshot, codebook),
		total: together(sources.map(({ covered }) => covered)),
		codebook,
		highlights: articles.reduce((sum, one) => sum + placedIn(snapshot, one).highlights.length, 0),
		lost: articles.reduce((sum, one) => sum + withoutPlace(snapshot, one), 0),
		coders: [...new Set(annotations.map(({ creator }) => creator))].sort(),
	};
}

/** Passages whose place waits for a person count as lost: nothing is worked out with them. */
function withoutPlace(snapshot: Snapshot, article: Article): number {
	const { lost, unsure } = placedIn(snapshot, article);
	return lost.length + unsure.length;
}

function sourceOf(snapshot: Snapshot, article: Article, number: number): ReportSource {
	const placed = spread(placedIn(snapshot, article));
	const highlights = placed.filter(({ tag }) => tag !== UNTAGGED);
	const covered = coverage(article, highlights);
	const address = webAddress(article.url);
	return {
		number,
		article,
		words: covered.words,
		highlights,
		covered,
		...(address !== undefined && { address }),
	};
}

function cellOf(snapshot: Snapshot, article: Article, cell: ClaimCell): ReportCell {
	if (cell.kind !== 'passages') return { kind: cell.kind };
	const quotes = cell.passages.map(({ annotation, start }) =>
		quoteOf(snapshot, article, annotation, start),
	);
	return { kind: 'passages', quotes, words: cell.words, position: cell.first };
}

/** The tags that occur, each with the codes that occur. */
function usedTags(
	snapshot: Snapshot,
	annotations: readonly { tag: string; codes: readonly string[] }[],
) {
	const tags = new Set(annotations.map(({ tag }) => tag));
	const codes = new Set(annotations.flatMap((one) => one.codes));
	return inOrder(snapshot)
		.map((tag) => ({ ...tag, codes: tag.codes.filter(({ id }) => codes.has(id)) }))
		.filter((tag) => tags.has(tag.id) || tag.codes.length > 0);
}

/** The built-in tags always, so that an empty column is seen as one; others if they occur. */
function figureTags(snapshot: Snapshot, used: readonly Tag[]): ReportTagLook[] {
	const builtIn = BUILT_IN_TAGS.filter((id) => snapshot.tags.has(id));
	return [...new Set([...builtIn, ...used.map(({ id }) => id)])].map((id) => lookOf(snapshot, id));
}

function inOrder({ tags }: Snapshot): Tag[] {
	const builtIn = BUILT_IN_TAGS.flatMap((id) => tags.get(id) ?? []);
	const own = [...tags.values()].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
	return [...new Set([...builtIn, ...own])];
}
