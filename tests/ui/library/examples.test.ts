/** Putting the examples back, also where they cannot be fetched. */
import { expect, test } from 'vitest';
import type { Entity } from '#lib/core/model/snapshot.ts';
import type { BundledStory } from '#lib/corpus.ts';
import { readExamples } from '#lib/ui/library/examples.ts';

const record = (id: string): Entity => ({ type: 'story', id, title: id, articles: [] });
const problem = { code: 'story-broken', where: 'a/story.json' };
const there = (id: string): BundledStory => ({
	id,
	load: async () => ({ records: [record(id)], problems: id === 'a' ? [problem] : [] }),
});
const unreachable: BundledStory = {
	id: 'far',
	load: () => Promise.reject(new TypeError('Failed to fetch')),
};

test('all of them come, with what was wrong in them', async () => {
	expect(await readExamples([there('a'), there('b')])).toEqual({
		ok: true,
		value: { records: [record('a'), record('b')], problems: [problem] },
	});
});

test('one that cannot be fetched is named, and none is put back by halves', async () => {
	expect(await readExamples([there('a'), unreachable, there('b')])).toEqual({
		ok: false,
		error: { code: 'story-unreachable', where: 'far' },
	});
});
