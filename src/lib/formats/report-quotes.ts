/** The passages that a report can quote, each with what is to be said of it. */
import { placedIn } from '#lib/core/anchor/placed.ts';
import { storyWords } from '#lib/core/compare/story-words.ts';
import { UNTAGGED, type Annotation, type Reply } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { codeLabel } from '#lib/core/model/codebook-codes.ts';
import { lettersOf } from '#lib/core/model/codebook-letters.ts';
import { BUILT_IN_TAGS } from '#lib/core/model/codebook.ts';
import { wordsOf } from '#lib/core/model/marks.ts';
import { annotationsIn, type Snapshot } from '#lib/core/model/snapshot.ts';

/** A tag as a report shows it. */
export interface ReportTagLook {
	readonly id: string;
	readonly label: string;
	readonly letter: string;
}

export interface ReportQuote {
	/** `Annotation.id` */
	readonly id: string;
	readonly text: string;
	readonly language: string;
	/** None for a passage that is only linked. */
	readonly tag?: ReportTagLook;
	readonly codes: readonly string[];
	readonly note?: string;
	/** What others have answered, the oldest first. */
	readonly replies: readonly Pick<Reply, 'creator' | 'text'>[];
	readonly coder: string;
	/** The share of the article's words before it, from 0 to 1. */
	readonly position: number;
}

/** Which highlights are offered: all, those in a claim, those with a note. */
export const QUOTE_CHOICES = ['claims', 'all', 'noted'] as const;
export type QuoteChoice = (typeof QUOTE_CHOICES)[number];

/**
 * The highlights of an article that have a place in its text, in its order.
 * @param inClaims ids of the annotations of the claims that the report is about
 */
export function quotesOf(
	snapshot: Snapshot,
	article: Article,
	which: QuoteChoice,
	inClaims: ReadonlySet<string>,
): ReportQuote[] {
	const annotations = annotationsIn(snapshot, article.id);
	return placedIn(snapshot, article).highlights.flatMap((place) => {
		const annotation = annotations.get(place.id);
		if (!annotation || !isOffered(annotation, which, inClaims)) return [];
		return quoteOf(snapshot, article, annotation, place.start);
	});
}

function isOffered(annotation: Annotation, which: QuoteChoice, inClaims: ReadonlySet<string>) {
	if (which === 'claims') return inClaims.has(annotation.id);
	if (which === 'noted') return (annotation.note ?? annotation.replies) !== undefined;
	return annotation.tag !== UNTAGGED || inClaims.has(annotation.id);
}

export function quoteOf(
	snapshot: Snapshot,
	article: Article,
	annotation: Annotation,
	start: number,
): ReportQuote {
	const { id, tag, codes, note, replies = [], creator } = annotation;
	const story = storyWords(article);
	return {
		id,
		text: wordsOf(annotation),
		language: article.language,
		...(tag !== UNTAGGED && { tag: lookOf(snapshot, tag) }),
		codes: codes.map((code) => codeLabel(snapshot, code)),
		...(note !== undefined && { note }),
		replies,
		coder: creator,
		position: story.share(story.before(start)),
	};
}

export function lookOf({ tags }: Snapshot, id: string): ReportTagLook {
	const label = tags.get(id)?.label || id;
	return { id, label, letter: lettersIn(tags).get(id) ?? letterOf(label) };
}

const letters = new WeakMap<Snapshot['tags'], ReadonlyMap<string, string>>();

/** No two tags have the same. */
function lettersIn(tags: Snapshot['tags']): ReadonlyMap<string, string> {
	let known = letters.get(tags);
	if (!known) {
		const builtIn = BUILT_IN_TAGS.flatMap((id) => tags.get(id) ?? []);
		known = lettersOf(
			[...builtIn, ...tags.values()].map(({ id, label }) => ({ id, label: label || id })),
		);
		letters.set(tags, known);
	}
	return known;
}

/** What stands for a tag where its name has no room. */
export function letterOf(label: string): string {
	return ([...label][0] ?? '').toUpperCase();
}
