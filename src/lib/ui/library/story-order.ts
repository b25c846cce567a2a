/** In which order the stories are shown: a person's own first, then those that came with the program. */
import { present } from '#lib/core/model/bin.ts';
import { annotationsIn, type Snapshot } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import { LOCALE } from '#lib/ui/shared/locale.ts';

export const STORY_SORTS = ['opened', 'changed', 'title'] as const;
export type StorySort = (typeof STORY_SORTS)[number];

/** @param opened ids of stories, the one that was opened last first */
export function inStoryOrder(
	snapshot: Snapshot,
	sort: StorySort,
	opened: readonly string[],
): Story[] {
	const stories = present(snapshot.stories);
	const alphabet = new Intl.Collator(LOCALE, { numeric: true });
	const places = new Map(opened.map((id, i) => [id, i]));
	const place = ({ id }: Story) => places.get(id) ?? opened.length;
	const times = new Map(stories.map((story) => [story, lastChange(snapshot, story)]));
	const latest = (a: Story, b: Story) => compare(times.get(b)!, times.get(a)!);
	const orders: Record<StorySort, (a: Story, b: Story) => number> = {
		opened: (a, b) => place(a) - place(b) || latest(a, b),
		changed: latest,
		title: () => 0,
	};
	return stories.sort(
		(a, b) =>
			Number(!!a.example) - Number(!!b.example) ||
			orders[sort](a, b) ||
			alphabet.compare(a.title, b.title),
	);
}

/** When a highlight in one of its articles was changed last, ISO 8601; empty if there is none. */
function lastChange(snapshot: Snapshot, { articles }: Story): string {
	let last = '';
	for (const article of articles) {
		for (const { modified } of annotationsIn(snapshot, article).values()) {
			if (modified > last) last = modified;
		}
	}
	return last;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

const OPENED = 'crossread.opened-stories';
const KEPT = 50;

/**
 * The stories that were opened on this device, the last one first, as far as it is known: each look
 * at the library adds the one that was open before. Nothing where storage is forbidden.
 * @param last `Story.id`
 */
export function noteOpened(storage: Storage | undefined, last = ''): string[] {
	try {
		const before = (storage?.getItem(OPENED) ?? '').split('\n');
		const opened = [...new Set([last, ...before])].filter(Boolean).slice(0, KEPT);
		storage?.setItem(OPENED, opened.join('\n'));
		return opened;
	} catch {
		return [];
	}
}
