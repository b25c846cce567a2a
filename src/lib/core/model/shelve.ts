/**
 * What is done to stories as a whole, to the places of articles in them and to several articles at
 * once, each as one change that undo takes back whole. No article is ever lost by any of it: one that leaves its last story is
 * still in the library.
 */
import type { Article } from './article.ts';
import { change, type Change } from './change.ts';
import type { Claim } from './claim.ts';
import { Edit, edited } from './edit.ts';
import type { Snapshot } from './snapshot.ts';
import type { Story } from './story.ts';

/**
 * The articles are in these stories (ids, `true`) and not in those (`false`); what is said of no
 * story stays as it is. Those that a story lacks come at its end, in their order.
 */
export function shelved(
	snapshot: Snapshot,
	articles: readonly string[],
	wanted: ReadonlyMap<string, boolean>,
	fresh?: Story,
): Change {
	const edit = new Edit(snapshot);
	for (const [id, isIn] of wanted) {
		const story = snapshot.stories.get(id);
		if (!story) continue;
		const others = story.articles.filter((one) => !articles.includes(one));
		const missing = articles.filter((one) => !story.articles.includes(one));
		edit.put({ ...story, articles: isIn ? [...story.articles, ...missing] : others });
	}
	if (fresh) edit.put({ ...fresh, articles: [...articles] });
	return edit.change();
}

/** What becomes of an article's place in a story. */
export type Fate =
	| { readonly kind: 'out' }
	/** `to`: `Story.id` */
	| { readonly kind: 'move' | 'copy'; readonly to: string };

/**
 * The story with its articles in this order, after those that leave it have left it. What `order` does
 * not name (what is in the bin, or has come in meanwhile) stays behind what it stood behind.
 */
export function rearranged(
	snapshot: Snapshot,
	story: Story,
	order: readonly string[],
	fates: ReadonlyMap<string, Fate>,
): Change {
	const stays = (id: string) => (fates.get(id)?.kind ?? 'copy') === 'copy';
	const after = new Map<string, Story>();
	const whole = withUnnamed(story.articles, order);
	after.set(story.id, { ...story, articles: whole.filter(stays) });
	for (const id of order) {
		const fate = fates.get(id);
		if (!fate || fate.kind === 'out') continue;
		const target = after.get(fate.to) ?? snapshot.stories.get(fate.to);
		if (!target || target.articles.includes(id)) continue;
		after.set(target.id, { ...target, articles: [...target.articles, id] });
	}
	const edit = new Edit(snapshot);
	for (const one of after.values()) edit.put(one);
	return edit.change();
}

/** `order`, with each run of those that it does not name behind the one that it stood behind. */
function withUnnamed(before: readonly string[], order: readonly string[]): string[] {
	const named = new Set(order);
	const behind = new Map<string | undefined, string[]>();
	let last: string | undefined;
	for (const id of before) {
		if (named.has(id)) last = id;
		else behind.set(last, [...(behind.get(last) ?? []), id]);
	}
	return [undefined, ...order].flatMap((id) => [
		...(id === undefined ? [] : [id]),
		...(behind.get(id) ?? []),
	]);
}

/** All of them at once; what is left out stays as each of them has it. */
export function withFacts(
	articles: readonly Article[],
	facts: Partial<Pick<Article, 'outlet' | 'published' | 'language'>>,
): Change {
	const names = Object.keys(facts) as (keyof typeof facts)[];
	const changed = articles.filter((one) => names.some((name) => one[name] !== facts[name]));
	return change({ updated: changed.map((one) => [one, { ...one, ...facts }] as const) });
}

/**
 * Makes one story of several, under that title. The first of `ids` becomes it: it takes the articles
 * of the others behind its own, each once, with their claims, their notes, the names that mean the
 * same, and the suggestions that were turned down. The others go into the bin at `time` (ISO 8601) as they are.
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
	const notes = distinct(stories.flatMap(({ note }) => note ?? []));
	const edit = new Edit(snapshot);
	edit.put({
		...kept,
		title,
		articles: distinct(stories.flatMap(({ articles }) => articles)),
		...(aliases.length > 0 && { aliases }),
		...(dismissed.length > 0 && { dismissed }),
		...(notes.length > 0 && { note: notes.join('\n\n') }),
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

/** Each once, in the order in which they come first. */
function distinct<T>(list: readonly T[]): T[] {
	return [...new Map(list.map((item) => [JSON.stringify(item), item])).values()];
}
