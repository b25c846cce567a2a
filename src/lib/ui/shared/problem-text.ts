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
	'file-not-codebook': m.problem_file_not_codebook,
	'file-newer-version': m.problem_file_newer_version,
	'file-wrong-type': m.problem_file_wrong_type,
	'file-too-large': m.problem_file_too_large,
	'file-too-large-backup': m.problem_file_too_large_backup,
	'file-too-deep': m.problem_file_too_deep,
	'file-range-past-end': m.problem_file_range_past_end,
	'file-range-reversed': m.problem_file_range_reversed,
	'file-blocks-overlap': m.problem_file_blocks_overlap,
	'file-text-outside-blocks': m.problem_file_text_outside_blocks,
	'file-quote-mismatch': m.problem_file_quote_mismatch,
	'file-hash-mismatch': m.problem_file_hash_mismatch,
	'file-same-text-twice': m.problem_file_same_text_twice,
	'file-passages-overlap': m.problem_file_passages_overlap,
	'file-same-coder-twice': m.problem_file_same_coder_twice,
	'file-duplicate-id': m.problem_file_duplicate_id,
	'file-unknown-article': m.problem_file_unknown_article,
	'file-unknown-story': m.problem_file_unknown_story,
	'file-unknown-tag': m.problem_file_unknown_tag,
	'file-unknown-annotation': m.problem_file_unknown_annotation,
	'file-unsupported': m.problem_file_unsupported,
	'file-unreadable': m.problem_file_unreadable,
	'file-too-slow': m.problem_file_too_slow,
	'file-not-read': m.problem_file_not_read,
	'file-empty': m.problem_file_empty,
	'file-is-media': m.problem_file_is_media,
	'file-is-document': m.problem_file_is_document,
	'file-is-spreadsheet': m.problem_file_is_spreadsheet,
	'file-is-archive': m.problem_file_is_archive,
	'file-is-protected': m.problem_file_is_protected,
	'file-old-word': m.problem_file_old_word,
	'file-broken': m.problem_file_broken,
	'pdf-no-text': m.problem_pdf_no_text,
	'pdf-no-letters': m.problem_pdf_no_letters,
	'zip-broken': m.problem_zip_broken,
	'zip-encrypted': m.problem_zip_encrypted,
	'zip-too-many': m.problem_zip_too_many,
	'zip-too-large': m.problem_zip_too_large,
	'zip-swollen': m.problem_zip_swollen,
	'zip-inside': m.problem_zip_inside,
	'zip-unsafe-name': m.problem_zip_unsafe_name,
	'zip-empty': m.problem_zip_empty,
	'table-empty': m.problem_table_empty,
	'table-too-wide': m.problem_table_too_wide,
	'table-too-long': m.problem_table_too_long,
	'table-line-broken': m.problem_table_line_broken,
	'table-row-without-text': m.problem_table_row_without_text,
	'table-lines-broken': m.problem_table_lines_broken,
	'table-rows-without-text': m.problem_table_rows_without_text,
	'table-row-too-long': m.problem_table_row_too_long,
	'table-rows-too-long': m.problem_table_rows_too_long,
	'article-not-alone': m.problem_article_not_alone,
	'article-no-text': m.problem_article_no_text,
	'article-endless': m.problem_article_endless,
	'comparison-failed': m.problem_comparison_failed,
	'story-broken': m.problem_story_broken,
	'story-passage-broken': m.problem_story_passage_broken,
	'story-unreachable': m.problem_story_unreachable,
	'story-unknown-article': m.problem_story_unknown_article,
	'story-quote-not-found': m.problem_story_quote_not_found,
	'points-unavailable': m.problem_points_unavailable,
	'points-full': m.problem_points_full,
	'point-gone': m.problem_point_gone,
	'point-damaged': m.problem_point_damaged,
	'backup-not-made': m.problem_backup_not_made,
	'backup-file-asks': m.problem_backup_file_asks,
	'backup-file-fuller': m.problem_backup_file_fuller,
	'backup-file-foreign': m.problem_backup_file_foreign,
	'backup-file-gone': m.problem_backup_file_gone,
	'backup-file-failed': m.problem_backup_file_failed,
	'backup-file-short': m.problem_backup_file_short,
	'label-missing': m.problem_label_missing,
	'label-taken': m.problem_label_taken,
	'too-many-tags': m.problem_too_many_tags,
};

/** What went wrong, and what to do now. */
export function problemText(problem: Problem): string {
	const { file } = problem;
	return file === undefined ? sentenceOf(problem, SENTENCES) : m.inside_file({ file });
}

/** Where exactly in a file it is, for those who know what such a file looks like inside. */
export function problemPlace(problem: Problem): string | undefined {
	if (problem.file !== undefined) return sentenceOf(problem, SENTENCES);
	if (problem.code !== 'file-not-json') return undefined;
	return sentenceOf(problem, { 'file-not-json': m.not_json_place });
}
