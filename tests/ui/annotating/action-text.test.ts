import { describe, expect, test } from 'vitest';
import type { Action } from '#lib/core/history.ts';
import { DEFAULT_TAGS } from '#lib/core/model/codebook-default.ts';
import { snapshotOf } from '#lib/core/model/change.ts';
import { EMPTY_SNAPSHOT } from '#lib/core/model/snapshot.ts';
import { actionText } from '#lib/ui/annotating/action-text.ts';
import { m } from '#messages';

const snapshot = snapshotOf(DEFAULT_TAGS, EMPTY_SNAPSHOT);

const named: Record<Action['name'], string> = {
	tagged: 'Tagged as Caveat.',
	untagged: 'Already tagged as Caveat, so it was removed.',
	retagged: 'Changed to Caveat.',
	deleted: 'Highlight deleted.',
	binned: 'Moved to the bin.',
	erased: 'Deleted for good.',
	noted: 'Note kept.',
	adjusted: 'Range changed.',
	imported: 'Imported.',
	edited: 'Changed.',
	restored: 'Restored.',
	created: 'Created.',
};

describe('what was done, as a sentence', () => {
	test.each(Object.entries(named) as [Action['name'], string][])('%s: %s', (name, sentence) => {
		expect(actionText({ name, tag: 'caveat' }, snapshot)).toBe(sentence);
	});

	test('counts what was deleted', () => {
		expect(actionText({ name: 'deleted', count: 5 }, snapshot)).toBe('5 highlights deleted.');
	});

	test('a tag that is gone goes by its id', () => {
		expect(actionText({ name: 'tagged', tag: 'tone' }, snapshot)).toBe('Tagged as tone.');
	});

	test('taken back, it says so', () => {
		const action = actionText({ name: 'noted' }, snapshot);
		expect(m.undone({ action })).toBe('Undone: Note kept.');
	});
});
