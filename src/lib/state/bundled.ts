/** What comes with the program, tags and stories: stored like a person's own, once, at the first visit. */
import { change } from '#lib/core/model/change.ts';
import { BUILT_IN_TAGS } from '#lib/core/model/codebook.ts';
import type { BundledStory } from '#lib/corpus.ts';
import type { Span } from '#lib/core/text/span.ts';
import { whenIdle } from './idle.ts';
import type { Workspace } from './workspace.svelte.ts';

/** The sentence that a first visit suggests to tag. */
export interface Hint extends Span {
	readonly article: string;
}

/**
 * Stores the built-in tags, and on a first visit the story `first`: whoever has been here before
 * waits for nothing.
 */
export async function seedFirst(workspace: Workspace, first: string): Promise<void> {
	await seedTags(workspace);
	if (workspace.snapshot.stories.size > 0) return;
	const stories = await bundledStories();
	await seedAll(
		workspace,
		stories.filter(({ id }) => id === first),
	);
}

/**
 * Stores the bundled stories that this browser has not had yet, when there is time for it. One
 * that was deleted here stays deleted.
 */
export async function seedRest(workspace: Workspace): Promise<void> {
	await whenIdle();
	await seedAll(workspace, await bundledStories());
}

async function seedTags(workspace: Workspace): Promise<void> {
	const { tags } = workspace.snapshot;
	if (BUILT_IN_TAGS.every((id) => tags.has(id))) return;
	const { DEFAULT_TAGS } = await import('#lib/core/model/codebook-default.ts');
	const added = DEFAULT_TAGS.filter(({ id }) => !tags.has(id));
	workspace.commit(change({ added }), 'corpus');
}

/** A story that cannot be fetched now (no network) is tried again at the next visit. */
async function seedAll(workspace: Workspace, stories: readonly BundledStory[]): Promise<void> {
	for (const story of stories.filter(({ id }) => !workspace.seeded.has(id))) {
		const loaded = await story.load().catch(() => undefined);
		if (loaded) workspace.seed(story.id, loaded.records);
	}
}

/** The coach's sentence of a bundled story, if it has one. */
export async function hintOf(storyId: string): Promise<Hint | undefined> {
	await whenIdle();
	const story = (await bundledStories()).find(({ id }) => id === storyId);
	return (await story?.load().catch(() => undefined))?.coach;
}

async function bundledStories(): Promise<BundledStory[]> {
	return (await import('#lib/corpus.ts')).bundledStories();
}
