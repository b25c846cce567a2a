/**
 * The words that set an article apart from the others of its story, by the log-odds ratio with an
 * informative Dirichlet prior (Monroe, Colaresi & Quinn 2008, "Fightin’ Words", Political Analysis
 * 16, equations 15–22): how much likelier an article is to use a word than the others are, in
 * standard errors. The prior is the use of the word in the whole story, as strong as one article of
 * average length; it keeps words that occur once or twice from looking telling.
 */
import type { Passage } from '../model/passage.ts';
import type { Source } from './match.ts';
import {
	mostWritten,
	termsOf,
	total,
	withoutParts,
	type ArticleCounts,
	type Total,
} from './wording-terms.ts';
import { WordKeys } from './wording-words.ts';

export interface Term {
	/** One word or two, as the article writes it most often (the others, if it never does). */
	readonly term: string;
	/** How often the article uses it, and that per 1,000 of its words. */
	readonly count: number;
	readonly rate: number;
	/** The same for the articles that it is compared with, taken as one text. */
	readonly countElsewhere: number;
	readonly rateElsewhere: number;
	/** In standard errors: above 0, the article uses it more than the others do. */
	readonly z: number;
	/** Fewer than five uses on either side together: a hint rather than a finding. */
	readonly few: boolean;
	readonly places: readonly Passage[];
}

export interface ArticleTerms {
	readonly article: string;
	/** The article's words, boilerplate left out. */
	readonly words: number;
	/** How many articles it is compared with: those in its language. Without any there are no terms. */
	readonly comparedWith: number;
	/** What it uses more than the others, the most distinctive first: z ≥ 1.96, at least two uses. */
	readonly terms: readonly Term[];
	/** What it may use more: 1 ≤ z < 1.96, the first twelve. Short articles hardly have more to show. */
	readonly hints: readonly Term[];
	/** What the others use more, the most distinctive first: z ≤ −1.96. */
	readonly less: readonly Term[];
}

/** 95 of 100 words that are used alike lie between −1.96 and 1.96, so a few of those outside are chance. */
export const TELLING = 1.96;
const HINTING = 1;
const MOST_HINTS = 12;
const LEAST_USES = 2;
const FEW = 5;

/** Each article of the story against all others in the same language, in the order of the sources. */
export function distinctive(sources: readonly Source[]): ArticleTerms[] {
	const keys = new WordKeys('plural');
	const articles = sources.map((source) => termsOf(source, keys));
	const families = new Map<string, Family>();
	for (const { language } of articles) {
		if (families.has(language)) continue;
		const members = articles.filter((one) => one.language === language);
		families.set(language, { members, ...total(members) });
	}
	return articles.map((article) => compared(article, families.get(article.language)!));
}

/** The articles in one language, and all of them as one text. */
interface Family extends Total {
	readonly members: readonly ArticleCounts[];
}

function compared(article: ArticleCounts, all: Family): ArticleTerms {
	const others = all.members.filter((one) => one !== article);
	const named = { article: article.article, words: article.words, comparedWith: others.length };
	if (others.length === 0 || all.words === 0) return { ...named, terms: [], hints: [], less: [] };

	const elsewhere = all.words - article.words;
	const terms: Term[] = [];
	for (const [key, countAll] of all.counts) {
		if (countAll < LEAST_USES) continue;
		const places = article.places.get(key) ?? [];
		const [count, countElsewhere] = [places.length, countAll - places.length];
		if (Math.max(count, countElsewhere) < LEAST_USES) continue;
		const prior = { count: countAll / all.members.length, words: all.words / all.members.length };
		const z = zScore(
			{ count, words: article.words },
			{ count: countElsewhere, words: elsewhere },
			prior,
		);
		if (z > 0 ? z < HINTING || count < LEAST_USES : z > -TELLING) continue;
		terms.push({
			term: mostWritten(key, count > 0 ? [article] : others),
			count,
			rate: perThousand(count, article.words),
			countElsewhere,
			rateElsewhere: perThousand(countElsewhere, elsewhere),
			z,
			few: count + countElsewhere < FEW,
			places,
		});
	}
	terms.sort((a, b) => b.z - a.z || (a.term < b.term ? -1 : 1));
	const more = withoutParts(terms.filter(({ z }) => z > 0));
	return {
		...named,
		terms: more.filter(({ z }) => z >= TELLING),
		hints: more.filter(({ z }) => z < TELLING).slice(0, MOST_HINTS),
		less: terms.filter(({ z }) => z < 0).reverse(),
	};
}

interface Use {
	readonly count: number;
	readonly words: number;
}

/**
 * The difference of the log-odds in standard errors (equations 16, 20 and 22). 0 where there is
 * nothing to compare: a side without words, or with no other word than this.
 */
export function zScore(here: Use, elsewhere: Use, prior: Use): number {
	if (here.words === 0 || elsewhere.words === 0) return 0;
	const others = ({ count, words }: Use): number => words + prior.words - count - prior.count;
	if (others(here) <= 0 || others(elsewhere) <= 0) return 0;
	const logOdds = (use: Use): number => Math.log((use.count + prior.count) / others(use));
	const variance = 1 / (here.count + prior.count) + 1 / (elsewhere.count + prior.count);
	return (logOdds(here) - logOdds(elsewhere)) / Math.sqrt(variance);
}

function perThousand(count: number, words: number): number {
	return words === 0 ? 0 : (count / words) * 1000;
}
