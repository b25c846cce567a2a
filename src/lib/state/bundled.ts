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
 * Stores the built-in tags, and the bundled stories that this browser has not had yet, `first`
 * before the others. A story that was deleted here stays deleted. Whoever has been here before
 * waits for none of it.
 *
 * @returns when there is something to show; the rest follows without holding anything up
 */
export async function seedBundled(workspace: Workspace, first: string): Promise<void> {
	await seedTags(workspace);
	if (workspace.snapshot.stories.size === 0) await seedStories(workspace, first);
	else void whenIdle().then(() => seedStories(workspace, first));
}

async function seedTags(workspace: Workspace): Promise<void> {
	const { tags } = workspace.snapshot;
	if (BUILT_IN_TAGS.every((id) => tags.has(id))) return;
	const { DEFAULT_TAGS } = await import('#lib/core/model/codebook-default.ts');
	const added = DEFAULT_TAGS.filter(({ id }) => !tags.has(id));
	workspace.commit(change({ added }), 'corpus');
}

/** @returns when the `first` one is there */
async function seedStories(workspace: Workspace, first: string): Promise<void> {
	const stories = await bundledStories();
	const missing = stories.filter(({ id }) => !workspace.seeded.has(id));
	await seedAll(
		workspace,
		missing.filter(({ id }) => id === first),
	);
	const rest = missing.filter(({ id }) => id !== first);
	void whenIdle().then(() => seedAll(workspace, rest));
}

/** A story that cannot be fetched now (no network) is tried again at the next visit. */
async function seedAll(workspace: Workspace, stories: readonly BundledStory[]): Promise<void> {
	for (const story of stories) {
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
