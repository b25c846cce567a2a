import { expect, test } from 'vitest';
import { apply } from '#lib/core/model/change.ts';
import { EMPTY_SNAPSHOT } from '#lib/core/model/snapshot.ts';
import { nativeFile } from '#lib/ui/shared/download.ts';
import { file, into } from './reading-here.ts';

const text = 'Bridge opens\n\nThe bridge opened on Monday.';
const broken = file('broken.crossread.json', '{');

/** One article, and the Crossread file of it. */
async function work() {
	const first = into(EMPTY_SNAPSHOT);
	await first.pasted.write(text);
	const story = { type: 'story', id: 's', title: 'Bridge', articles: [] } as const;
	const { change } = await first.change({ story, time: '2026-11-22T10:00:00.000Z' });
	const here = apply(EMPTY_SNAPSHOT, change);
	const choice = { includeText: true, includeNotes: true };
	const { text: json } = nativeFile(here, choice, 'Bridge', new Date(2026, 10, 22));
	return { here, own: file('ana.crossread.json', json) };
}

test('a file that brings nothing makes way for the next, as does one that failed', async () => {
	const { here, own } = await work();
	const incoming = into(here);
	await incoming.take([own]);
	expect(incoming.records.files).toEqual(['ana.crossread.json']);
	expect(incoming.isEmpty).toBe(true);
	await incoming.take([broken]);
	expect(incoming.records.all).toEqual([]);
	expect(incoming.records.files).toEqual([]);
	expect(incoming.problems).toMatchObject([{ where: broken.name }]);
	await incoming.take([file('the-pier.txt', text)]);
	expect(incoming.problems).toEqual([]);
	expect(incoming.isEmpty).toBe(false);
});

test('a file that brings something stays, and is named, whatever fails after it', async () => {
	const { own } = await work();
	const incoming = into(EMPTY_SNAPSHOT);
	await incoming.take([own]);
	await incoming.take([broken]);
	expect(incoming.records.files).toEqual(['ana.crossread.json']);
	expect(incoming.isEmpty).toBe(false);
});
