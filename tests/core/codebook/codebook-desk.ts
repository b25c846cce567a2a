/** A codebook with an own tag beside the built-in ones, and highlights that use it. */
import { DEFAULT_TAGS } from '#lib/core/model/codebook-default.ts';
import type { Change } from '#lib/core/model/change.ts';
import type { Tag } from '#lib/core/model/codebook.ts';
import type { Entity, Snapshot } from '#lib/core/model/snapshot.ts';
import type { Result } from '#lib/core/result.ts';
import { after, holding } from '../compare/desk.ts';

export const LATER = '2026-11-23T10:00:00.000Z';

export const tone: Tag = {
	type: 'tag',
	id: 'tone',
	label: 'Tone',
	definition: 'How it sounds.',
	codes: [
		{ id: 'tone/dry', label: 'Dry', definition: 'Without feeling.' },
		{ id: 'tone/statistic', label: 'statistic', definition: 'By numbers.' },
	],
	colour: 'rose',
	rank: 1,
};

export function codebook(...records: Entity[]): Snapshot {
	return holding(...DEFAULT_TAGS, tone, ...records);
}

/** The snapshot after what was not refused. */
export function done(snapshot: Snapshot, made: Result<Change>): Snapshot {
	if (!made.ok) throw new Error(made.error.code);
	return after(snapshot, made.value);
}

export function tagIn(snapshot: Snapshot, id: string): Tag {
	const tag = snapshot.tags.get(id);
	if (!tag) throw new Error(`There is no tag ${id}`);
	return tag;
}
