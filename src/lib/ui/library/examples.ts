/** The bundled stories as they came, for putting them back. */
import type { Entity } from '#lib/core/model/snapshot.ts';
import { fail, ok, type Problem, type Result } from '#lib/core/result.ts';
import type { BundledStory } from '#lib/corpus.ts';

export interface Examples {
	readonly records: readonly Entity[];
	/** What could not be used and was left out. */
	readonly problems: readonly Problem[];
}

/** All of them, or the one that cannot be fetched now; never rejects. */
export async function readExamples(stories: readonly BundledStory[]): Promise<Result<Examples>> {
	const loaded: Examples[] = [];
	for (const { id, load } of stories) {
		const story = await load().catch(() => undefined);
		if (!story) return fail({ code: 'story-unreachable', where: id });
		loaded.push(story);
	}
	return ok({
		records: loaded.flatMap(({ records }) => records),
		problems: loaded.flatMap(({ problems }) => problems),
	});
}
