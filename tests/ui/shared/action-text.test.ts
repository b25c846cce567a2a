import { describe, expect, test } from 'vitest';
import type { Action } from '#lib/core/history.ts';
import { DEFAULT_TAGS } from '#lib/core/model/codebook-default.ts';
import { snapshotOf } from '#lib/core/model/change.ts';
import { EMPTY_SNAPSHOT } from '#lib/core/model/snapshot.ts';
import { actionText } from '#lib/ui/shared/action-text.ts';
import { m } from '#messages';

const snapshot = snapshotOf(DEFAULT_TAGS, EMPTY_SNAPSHOT);

const named: Record<Action['name'], string> = {
	tagged: 'Tagged as Caveat.',
	untagged: 'Already tagged as Caveat, so it was removed.',
	'untagged-linked': 'No longer tagged as Caveat. The passage stays linked.',
	retagged: 'Changed to Caveat.',
	deleted: 'Highlight deleted.',
	binned: 'Moved to the bin.',
	erased: 'Deleted for good.',
	noted: 'Note changed.',
	adjusted: 'Range changed.',
	imported: 'Imported.',
	edited: 'Changed.',
	restored: 'Restored.',
	created: 'Created.',
	linked: 'Linked 1 passage.',
	unlinked: 'Removed the link.',
	dismissed: 'Marked as not a match.',
	reoffered: 'Dismissed suggestions are offered again.',
	'tag-deleted': 'Deleted Caveat. Its highlights keep it.',
	'code-deleted': 'Deleted the code. Its highlights keep it.',
	'tags-merged': 'Merged into Caveat.',
	'codes-merged': 'Merged the codes.',
	'code-given': 'Moved the code to Caveat.',
	'codebook-imported': 'Imported the codebook.',
	'codes-loaded': 'Loaded the codes.',
	reviewed: 'Kept under the definition of now.',
	'claim-made': 'Made a new claim.',
	'claim-renamed': 'Renamed the claim.',
	'claims-merged': 'Merged 1 claim.',
	'claim-split': 'Split the claim.',
	'claim-deleted': 'Deleted the claim. Its tagged highlights stay.',
	'claim-moved': 'Moved the claim.',
	'into-claim': 'Added 1 passage to the claim.',
	'out-of-claim': 'Took the passage out of the claim.',
	'not-covered': 'Marked as not covered.',
	'not-covered-undone': 'No longer marked as not covered.',
	aliases: 'Changed the names that mean the same.',
	replaced: 'Replaced the text. The earlier one is kept.',
	confirmed: 'Confirmed the place of a highlight.',
	placed: 'Placed the highlight.',
	'kept-as-note': 'Kept the highlight as a note on the article.',
	'moved-article': 'Moved the article.',
	'stories-merged': 'Merged the stories.',
	reordered: 'Changed the order.',
	split: 'Split.',
	joined: 'Joined.',
	'passage-added': 'Passage added.',
	'passage-removed': 'Passage removed.',
	'occurrences-tagged': 'Tagged 1 passage as Caveat.',
	coded: 'Coded as .',
	uncoded: 'Took off the code .',
	'bulk-retagged': 'Changed 1 highlight to Caveat.',
	'bulk-coded': 'Changed the codes of 1 highlight.',
	'bulk-deleted': 'Highlight deleted.',
	'noted-article': 'Note on the article kept.',
	'noted-story': 'Note on the story kept.',
	replied: 'Replied.',
	'reply-edited': 'Reply changed.',
	'reply-deleted': 'Reply deleted.',
	'coder-renamed': 'Renamed 1 highlight or reply.',
	'coder-coloured': 'Colour changed.',
	done: 'Marked as done.',
	'done-undone': 'No longer marked as done.',
	steps: '1 step.',
	'steps-again': 'Did 1 step again.',
};

describe('what was done, as a sentence', () => {
	test.each(Object.entries(named) as [Action['name'], string][])('%s: %s', (name, sentence) => {
		expect(actionText({ name, tag: 'caveat' }, snapshot)).toBe(sentence);
	});

	test('names the coder whose it was, and counts what is there twice', () => {
		const action = { name: 'retagged', tag: 'caveat', coder: 'Ana' } as const;
		expect(actionText(action, snapshot)).toBe('Changed to Caveat. Made by Ana.');
		expect(actionText({ name: 'bulk-deleted', count: 2, twice: 2 }, snapshot)).toBe(
			'2 highlights deleted. 2 of them mark the same words as others.',
		);
	});

	test('counts what was deleted', () => {
		expect(actionText({ name: 'deleted', count: 5 }, snapshot)).toBe('5 highlights deleted.');
	});

	test('counts what was linked, added and merged', () => {
		const told = (name: Action['name'], count: number) => actionText({ name, count }, snapshot);
		expect(told('linked', 2)).toBe('Linked 2 passages.');
		expect(told('into-claim', 3)).toBe('Added 3 passages to the claim.');
		expect(told('claims-merged', 2)).toBe('Merged 2 claims.');
	});

	test('counts the highlights of a replaced text', () => {
		const told = (name: Action['name'], count: number) => actionText({ name, count }, snapshot);
		expect(told('confirmed', 3)).toBe('Confirmed the places of 3 highlights.');
		expect(told('kept-as-note', 2)).toBe('Kept 2 highlights as notes on the article.');
	});

	test('a tag that is gone goes by its id', () => {
		expect(actionText({ name: 'tagged', tag: 'tone' }, snapshot)).toBe('Tagged as tone.');
	});

	test('taken back, it says so', () => {
		const action = actionText({ name: 'noted' }, snapshot);
		expect(m.undone({ action })).toBe('Undone: Note changed.');
	});
});
