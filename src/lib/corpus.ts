/**
 * The stories that come with the program: one folder of `corpus/` each, read by the same readers as
 * a dropped file. Nothing of them, and no reader, is loaded before a story is.
 */
import { byName, idOf } from './import/bundled-names.ts';
import type { LoadedStory } from './import/bundled-story.ts';

export type { LoadedStory } from './import/bundled-story.ts';

export interface BundledStory {
	/** The folder's name, and the id of the story. */
	readonly id: string;
	load(): Promise<LoadedStory>;
}

/** By path, `/corpus/<story>/<file>`. */
export type Files = Readonly<Record<string, () => Promise<string>>>;

const SHIPPED: Files = import.meta.glob<string>('/corpus/*/*.{md,txt,json}', {
	query: '?raw',
	import: 'default',
});

/** In the order of their folders' names. */
export function bundledStories(files: Files = SHIPPED): BundledStory[] {
	const folders = new Map<string, Map<string, () => Promise<string>>>();
	for (const [path, read] of Object.entries(files)) {
		const [, folder, name] = /([^/]+)\/([^/]+)$/.exec(path) ?? [];
		if (!folder || !name || /^readme\./i.test(name)) continue;
		const inside = folders.get(folder) ?? new Map<string, () => Promise<string>>();
		folders.set(folder, inside.set(name, read));
	}
	return [...folders].sort(byName).map(([folder, inside]) => ({
		id: idOf(folder),
		load: async () =>
			(await import('./import/bundled-story.ts')).loadStory(idOf(folder), folder, inside),
	}));
}
