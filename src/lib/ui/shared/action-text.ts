/** What was just done, as a sentence. */
import type { Action } from '#lib/core/history.ts';
import { codeLabel } from '#lib/core/model/codebook-codes.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import { coderName } from '#lib/ui/shared/coder-name.ts';
import { tagLabel } from '#lib/ui/shared/tag-look.ts';
import { m } from '#messages';

export function actionText(action: Action, snapshot: Snapshot): string {
	const { coder, twice } = action;
	return [
		sentence(action, snapshot),
		coder !== undefined && m.action_of_other({ coder: coderName(coder) }),
		twice && m.action_twice({ count: twice }),
	]
		.filter(Boolean)
		.join(' ');
}

function sentence(
	{ name, tag = '', code = '', count = 1, stories }: Action,
	snapshot: Snapshot,
): string {
	const label = tagLabel(snapshot, tag);
	switch (name) {
		case 'tagged':
			return m.action_tagged({ tag: label });
		case 'untagged':
			return m.action_untagged({ tag: label });
		case 'untagged-linked':
			return m.action_untagged_linked({ tag: label });
		case 'retagged':
			return m.action_retagged({ tag: label });
		case 'deleted':
			return m.action_deleted({ count });
		case 'binned':
			return m.action_binned();
		case 'erased':
			return m.action_erased();
		case 'noted':
			return m.action_noted();
		case 'adjusted':
			return m.action_adjusted();
		case 'imported':
			return stories === undefined
				? m.action_imported()
				: m.action_added({ articles: count, stories });
		case 'restored':
			return m.action_restored();
		case 'created':
			return m.action_created();
		case 'edited':
			return m.action_edited();
		case 'linked':
			return m.action_linked({ count });
		case 'unlinked':
			return m.action_unlinked();
		case 'dismissed':
			return m.action_dismissed();
		case 'reoffered':
			return m.action_reoffered();
		case 'tag-deleted':
			return m.action_tag_deleted({ tag: label });
		case 'code-deleted':
			return m.action_code_deleted();
		case 'tags-merged':
			return m.action_tags_merged({ tag: label });
		case 'codes-merged':
			return m.action_codes_merged();
		case 'code-given':
			return m.action_code_given({ tag: label });
		case 'codebook-imported':
			return m.action_codebook_imported();
		case 'codes-loaded':
			return m.action_codes_loaded();
		case 'reviewed':
			return m.action_reviewed();
		case 'claim-made':
			return m.action_claim_made();
		case 'claim-renamed':
			return m.action_claim_renamed();
		case 'claims-merged':
			return m.action_claims_merged({ count });
		case 'claim-split':
			return m.action_claim_split();
		case 'claim-deleted':
			return m.action_claim_deleted();
		case 'claim-moved':
			return m.action_claim_moved();
		case 'into-claim':
			return m.action_into_claim({ count });
		case 'out-of-claim':
			return m.action_out_of_claim();
		case 'not-covered':
			return m.action_not_covered();
		case 'not-covered-undone':
			return m.action_not_covered_undone();
		case 'aliases':
			return m.action_aliases();
		case 'replaced':
			return m.action_replaced();
		case 'confirmed':
			return m.action_confirmed({ count });
		case 'placed':
			return m.action_placed();
		case 'kept-as-note':
			return m.action_kept_as_note({ count });
		case 'moved-article':
			return m.action_moved_article();
		case 'stories-merged':
			return m.action_stories_merged();
		case 'reordered':
			return m.action_reordered();
		case 'split':
			return m.action_split();
		case 'joined':
			return m.action_joined({ count });
		case 'passage-added':
			return m.action_passage_added();
		case 'passage-removed':
			return m.action_passage_removed();
		case 'occurrences-tagged':
			return m.action_occurrences_tagged({ count, tag: label });
		case 'steps':
			return m.action_steps({ count });
		case 'steps-again':
			return m.action_steps_again({ count });
		case 'noted-article':
			return m.action_noted_article();
		case 'noted-story':
			return m.action_noted_story();
		case 'replied':
			return m.action_replied();
		case 'reply-edited':
			return m.action_reply_edited();
		case 'reply-deleted':
			return m.action_reply_deleted();
		case 'coder-renamed':
			return m.action_coder_renamed({ count });
		case 'coder-coloured':
			return m.action_coder_coloured();
		case 'done':
			return m.action_done();
		case 'done-undone':
			return m.action_done_undone();
		case 'coded':
			return m.action_coded({ code: codeLabel(snapshot, code), count });
		case 'uncoded':
			return m.action_uncoded({ code: codeLabel(snapshot, code) });
		case 'bulk-retagged':
			return m.action_bulk_retagged({ count, tag: label });
		case 'bulk-coded':
			return m.action_bulk_coded({ count });
		case 'bulk-deleted':
			return m.action_deleted({ count });
	}
}
