/** The codebook alone as a file, with the examples that are shown. */
import { tagWithExamples } from '#lib/core/codebook/examples.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import { encodeCodebook } from '#lib/formats/codebook.ts';
import { fileName, save } from '../shared/download.ts';
import { tagsInOrder } from '../shared/tag-look.ts';

export function saveCodebook(snapshot: Snapshot, day: Date): void {
	const tags = tagsInOrder(snapshot).map(tagWithExamples);
	save({
		name: fileName('codebook', day, 'crossread-codebook.json'),
		text: encodeCodebook(tags),
		mime: 'application/json',
	});
}
