/** What comes with the program, tags and stories: stored like a person's own, once, at the first visit. */
import { change } from '#lib/core/model/change.ts';
import { DEFAULT_TAGS } from '#lib/core/model/codebook-default.ts';
import { bundledStories } from '#lib/corpus.ts';
import type { Span } from '#lib/core/text/span.ts';
import type { Workspace } from './workspace.svelte.ts';

/** The sentence that a first visit suggests to tag. */
export interface Hint extends Span {
	readonly article: string;
}

/**
 * Stores the built-in tags, and the bundled stories that this browser has not had yet, `first` before the others.
 * A story that was deleted here stays deleted.
 *
 * @returns when `first` is there; the others follow without holding anything up
 */
export async function seedBundled(workspace: Workspace, first: string | undefined): Promise<void> {
	const tags = DEFAULT_TAGS.filter(({ id }) => !workspace.snapshot.tags.has(id));
	workspace.commit(change({ added: tags }), 'corpus');
	const missing = bundledStories().filter(({ id }) => !workspace.seeded.has(id));
	const urgent = missing.filter(({ id }) => id === first);
	const rest = missing.filter(({ id }) => id !== first);
	for (const story of urgent) workspace.seed(story.id, (await story.load()).records);
	void followUp(workspace, rest);
}

async function followUp(
	workspace: Workspace,
	rest: ReturnType<typeof bundledStories>,
): Promise<void> {
	for (const story of rest) workspace.seed(story.id, (await story.load()).records);
}

/** The coach's sentence of a bundled story, if it has one. */
export async function hintOf(storyId: string): Promise<Hint | undefined> {
	const story = bundledStories().find(({ id }) => id === storyId);
	return story && (await story.load()).coach;
}
