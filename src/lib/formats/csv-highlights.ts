/** Every highlight as one row of a table, for spreadsheet and statistics programs. */
import { placeOf } from '#lib/core/anchor/placed.ts';
import { storyWords } from '#lib/core/compare/story-words.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { codeLabel } from '#lib/core/model/codebook-codes.ts';
import { wordsOf } from '#lib/core/model/marks.ts';
import { annotationsInOrder, type Snapshot } from '#lib/core/model/snapshot.ts';
import { codePoints, type CodePoints } from '#lib/core/text/offsets.ts';
import { articlesInOrder, storiesInOrder } from './csv-order.ts';
import { csv, fraction, type Cell } from './csv.ts';
import type { Format } from './format.ts';
import type { EncodeOptions } from './native-encode.ts';
import { withoutBinned } from './selection.ts';

/** What the columns are called, in every language of the program: other programs go by these. */
const COLUMNS = [
	...['story', 'outlet', 'title', 'author', 'published', 'url', 'tag', 'codes', 'quote', 'note'],
	// Code points of the article's text, the end exclusive; the share of its words that come before.
	...['coder', 'created', 'start', 'end', 'position', 'coded', 'replies'],
];

export const csvHighlights: Format = {
	id: 'csv_highlights',
	extension: 'highlights.csv',
	mime: 'text/csv',
	encode,
};

/**
 * Articles in the order of the stories, highlights in the order of the text. An article of several
 * stories comes once and names them all. Without a place in the text there are no numbers; of a
 * highlight in several pieces they are those of the first one, and the quote has all of them.
 */
function encode(snapshot: Snapshot, { includeNotes }: EncodeOptions): string {
	const kept = withoutBinned(snapshot);
	const stories = storiesInOrder(kept);
	const rows = articlesInOrder(kept).flatMap((article) => {
		const points = codePoints(article.text);
		const titles = stories.filter(({ articles }) => articles.includes(article.id));
		const of = [list(titles.map(({ title }) => title)), ...aboutArticle(article)];
		return annotationsInOrder(kept, article.id).map((annotation) => [
			...of,
			...aboutTags(kept, annotation),
			wordsOf(annotation),
			includeNotes ? annotation.note : undefined,
			annotation.creator,
			annotation.created,
			...place(kept, annotation, article, points),
			annotation.coded,
			includeNotes ? repliesOf(annotation) : undefined,
		]);
	});
	return csv([COLUMNS, ...rows], { bom: true });
}

function aboutArticle({ outlet, title, author, published, url }: Article): Cell[] {
	return [outlet, title, author, published, url];
}

/** By the names that people gave them, by id where the codebook has none. */
function aboutTags({ tags }: Snapshot, { tag, codes }: Annotation): Cell[] {
	return [tags.get(tag)?.label ?? tag, list(codes.map((id) => codeLabel({ tags }, id)))];
}

function repliesOf({ replies = [] }: Annotation): string {
	return replies.map(({ creator, text }) => `${creator}: ${text}`).join('\n');
}

function place(
	snapshot: Snapshot,
	annotation: Annotation,
	article: Article,
	points: CodePoints,
): Cell[] {
	const found = placeOf(snapshot, annotation, article);
	if (!found) return [undefined, undefined, undefined];
	const story = storyWords(article);
	return [
		points.toCodePoint(found.start),
		points.toCodePoint(found.end),
		fraction(story.share(story.before(found.start))),
	];
}

function list(names: readonly string[]): string {
	return names.join('; ');
}
