/**
 * The sentence for a problem: its message `problem_<code>`, or a plain one for a code that has none
 * yet, so that no failure ever goes unsaid. Named one by one: a look-up by name would make every
 * page load every message.
 */
import type { Problem } from '#lib/core/result.ts';
import { m } from '#messages';
import { sentenceOf, STORAGE_SENTENCES, type Sentence } from './storage-problem-text.ts';

const SENTENCES: Readonly<Record<string, Sentence>> = {
	...STORAGE_SENTENCES,
	'file-not-json': m.problem_file_not_json,
	'file-not-crossread': m.problem_file_not_crossread,
	'file-newer-version': m.problem_file_newer_version,
	'file-wrong-type': m.problem_file_wrong_type,
	'file-too-large': m.problem_file_too_large,
	'file-too-deep': m.problem_file_too_deep,
	'file-range-past-end': m.problem_file_range_past_end,
	'file-range-reversed': m.problem_file_range_reversed,
	'file-blocks-overlap': m.problem_file_blocks_overlap,
	'file-text-outside-blocks': m.problem_file_text_outside_blocks,
	'file-quote-mismatch': m.problem_file_quote_mismatch,
	'file-hash-mismatch': m.problem_file_hash_mismatch,
	'file-duplicate-id': m.problem_file_duplicate_id,
	'file-unknown-article': m.problem_file_unknown_article,
	'file-unknown-story': m.problem_file_unknown_story,
	'file-unknown-tag': m.problem_file_unknown_tag,
	'file-unknown-annotation': m.problem_file_unknown_annotation,
	'file-unsupported': m.problem_file_unsupported,
	'file-unreadable': m.problem_file_unreadable,
	'article-no-text': m.problem_article_no_text,
	'comparison-failed': m.problem_comparison_failed,
	'story-broken': m.problem_story_broken,
	'story-passage-broken': m.problem_story_passage_broken,
	'story-unreachable': m.problem_story_unreachable,
	'story-unknown-article': m.problem_story_unknown_article,
	'story-quote-not-found': m.problem_story_quote_not_found,
};

export function problemText(problem: Problem): string {
	return sentenceOf(problem, SENTENCES);
}
