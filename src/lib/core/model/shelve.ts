/**
 * What is done to stories as a whole and to the places of articles in them, each as one change that
 * undo takes back whole. No article is ever lost by any of it: one that leaves its last story is
 * still in the library.
 */
import { change, type Change } from './change.ts';
import type { Claim } from './claim.ts';
import { Edit, edited } from './edit.ts';
import type { Snapshot } from './snapshot.ts';
import type { Story } from './story.ts';

/** Puts the article at the end of the story, unless it is in it. */
export function withArticle(story: Story, article: string): Change {
	return withArticles(story, [article]);
}

/** Puts those that the story lacks before the article `before`, or at its end. */
export function withArticles(story: Story, articles: readonly string[], before?: string): Change {
	const fresh = articles.filter((id) => !story.articles.includes(id));
	return inOrder(story, placed(story.articles, [...new Set(fresh)], before));
}

/** Takes the article out of the story, and leaves it in the library. */
export function removeFromStory(story: Story, article: string): Change {
	return inOrder(story, without(story.articles, [article]));
}

/**
 * The story's articles in the order of `ids`; those that it does not name stay behind them, and those
 * that the story does not have are passed over.
 */
export function reorderStory(story: Story, ids: readonly string[]): Change {
	const named = [...new Set(ids)].filter((id) => story.articles.includes(id));
	return inOrder(story, [...named, ...without(story.articles, named)]);
}

/**
 * Takes the article out of one story and puts it into another (ids), before the article `before` or
 * at the end. Within one story it changes its place. Throws a RangeError if a story is not there.
 */
export function moveArticle(
	snapshot: Snapshot,
	article: string,
	from: string,
	to: string,
	before?: string,
): Change {
	const edit = new Edit(snapshot);
	const source = storyOf(snapshot, from);
	const target = storyOf(snapshot, to);
	if (from !== to) edit.put({ ...source, articles: without(source.articles, [article]) });
	const others = without(target.articles, [article]);
	edit.put({ ...target, articles: placed(others, [article], before) });
	return edit.change();
}

/**
 * Makes one story of several, under that title. The first of `ids` becomes it: it takes the articles
 * of the others behind its own, each once, with their claims, the names that mean the same, and the
 * suggestions that were turned down. The others go into the bin at `time` (ISO 8601) as they are.
 * It counts as bundled only if all of them were. Throws a RangeError if a story is not there.
 */
export function mergeStories(
	snapshot: Snapshot,
	ids: readonly string[],
	title: string,
	time: string,
): Change {
	const stories = [...new Set(ids)].map((id) => storyOf(snapshot, id));
	const [first, ...others] = stories;
	if (!first || others.length === 0) return first ? edited<Story>(first, { title }) : change({});
	const { deleted: _binned, example, ...kept } = first;
	const aliases = distinct(stories.flatMap((story) => story.aliases ?? []));
	const dismissed = distinct(stories.flatMap((story) => story.dismissed ?? []));
	const edit = new Edit(snapshot);
	edit.put({
		...kept,
		title,
		articles: distinct(stories.flatMap(({ articles }) => articles)),
		...(aliases.length > 0 && { aliases }),
		...(dismissed.length > 0 && { dismissed }),
		...(example && stories.every((story) => story.example) && { example }),
	});
	for (const story of others) edit.put({ ...story, deleted: story.deleted ?? time });
	for (const claim of joined(snapshot, stories)) edit.put(claim);
	return edit.change();
}

/** The claims of all stories as claims of the first one, listed story by story. */
function* joined({ claims }: Snapshot, stories: readonly Story[]): Generator<Claim> {
	let last = 0;
	for (const { id } of stories) {
		const own = [...claims.values()].filter(({ story }) => story === id);
		const ranks = own.flatMap(({ rank }) => (rank === undefined ? [] : [rank]));
		const isFirst = id === stories[0]?.id;
		const shift = isFirst ? 0 : last + 1 - Math.min(...ranks);
		for (const { rank, ...claim } of isFirst ? [] : own) {
			yield { ...claim, story: stories[0]!.id, ...(rank !== undefined && { rank: rank + shift }) };
		}
		if (ranks.length > 0) last = Math.max(...ranks) + shift;
	}
}

function storyOf({ stories }: Snapshot, id: string): Story {
	const story = stories.get(id);
	if (!story) throw new RangeError(`There is no story ${id}.`);
	return story;
}

function inOrder(story: Story, articles: readonly string[]): Change {
	const isSame =
		articles.length === story.articles.length &&
		articles.every((id, i) => id === story.articles[i]);
	return isSame ? change({}) : edited<Story>(story, { articles });
}

function without(list: readonly string[], ids: readonly string[]): string[] {
	return list.filter((id) => !ids.includes(id));
}

function placed(list: readonly string[], ids: readonly string[], before = ''): string[] {
	const at = list.indexOf(before);
	return list.toSpliced(at < 0 ? list.length : at, 0, ...ids);
}

/** Each once, in the order in which they come first. */
function distinct<T>(list: readonly T[]): T[] {
	return [...new Map(list.map((item) => [JSON.stringify(item), item])).values()];
}
