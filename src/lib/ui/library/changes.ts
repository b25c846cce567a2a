/** What the library does to several articles or places at once, each as one change. */
import type { Article } from '#lib/core/model/article.ts';
import { change, type Change } from '#lib/core/model/change.ts';
import { Edit } from '#lib/core/model/edit.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';

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

/** The story with its articles in this order, after those that leave it have left it. */
export function rearranged(
	snapshot: Snapshot,
	story: Story,
	order: readonly string[],
	fates: ReadonlyMap<string, Fate>,
): Change {
	const stays = (id: string) => !fates.has(id) || fates.get(id)?.kind === 'copy';
	// What has come into it since it was asked for stays.
	const others = story.articles.filter((id) => !order.includes(id));
	const after = new Map<string, Story>();
	after.set(story.id, { ...story, articles: [...order.filter(stays), ...others] });
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

/** All of them at once; what is left out stays as each of them has it. */
export function withFacts(
	articles: readonly Article[],
	facts: Partial<Pick<Article, 'outlet' | 'published' | 'language'>>,
): Change {
	const names = Object.keys(facts) as (keyof typeof facts)[];
	const changed = articles.filter((one) => names.some((name) => one[name] !== facts[name]));
	return change({ updated: changed.map((one) => [one, { ...one, ...facts }] as const) });
}

/** Into the bin with all of them. @param time ISO 8601 */
export function allBinned(records: readonly (Story | Article)[], time: string): Change {
	return change({ updated: records.map((one) => [one, { ...one, deleted: time }] as const) });
}

/** Out of the bin with all of them that are in it. */
export function allRestored(records: readonly (Story | Article)[]): Change {
	const inBin = records.filter(({ deleted }) => deleted !== undefined);
	return change({
		updated: inBin.map((record) => {
			const { deleted: _time, ...rest } = record;
			return [record, rest as Story | Article] as const;
		}),
	});
}
