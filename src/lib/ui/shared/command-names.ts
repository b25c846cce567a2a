/** What each command is called, wherever it is listed. */
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import type { Binding, Command } from '#lib/state/keymap.ts';
import { m } from '#messages';
import { tagLabel, tagsInOrder } from './tag-look.ts';

type Named = Exclude<Command, `tag:${string}` | `pen:${string}`>;

const NAMES: Readonly<Record<Named, () => string>> = {
	note: m.key_note,
	adjust: m.key_adjust,
	delete: m.key_delete,
	'select-sentence': m.key_select_sentence,
	'select-paragraph': m.key_select_paragraph,
	'extend-next-sentence': m.key_extend_next,
	'extend-previous-sentence': m.key_extend_previous,
	'next-sentence': m.key_next_sentence,
	'previous-sentence': m.key_previous_sentence,
	'next-highlight': m.key_next_highlight,
	'previous-highlight': m.key_previous_highlight,
	'open-card': m.key_open_card,
	'next-article': m.key_next_article,
	'previous-article': m.key_previous_article,
	match: m.key_match,
	link: m.key_link,
	sync: m.key_sync,
	'focus-column': m.key_focus_column,
	code: m.key_code,
	'add-passage': m.key_add_passage,
	split: m.key_split,
	join: m.key_join,
	occurrences: m.key_occurrences,
	'article-note': m.key_article_note,
	'sentence-list': m.key_sentence_list,
	'read-aloud': m.key_read_aloud,
	done: m.key_done,
	find: m.key_find,
	palette: m.key_palette,
	history: m.key_history,
	coder: m.key_coder,
	blind: m.key_blind,
	print: m.key_print,
	'clear-filter': m.key_clear_filter,
	pick: m.key_pick,
	text: m.key_text,
	escape: m.key_escape,
	undo: m.undo,
	redo: m.redo,
	export: m.export,
	help: m.help,
};

/** The name of a command. A tag is called as the codebook calls it, or by its place if there is none. */
export function commandName(command: Command, snapshot: Snapshot): string {
	const [kind, name] = /^(tag|pen):(.*)$/.exec(command)?.slice(1) ?? [];
	if (name === undefined) return NAMES[command as Named]();
	const tag = tagOf(command, snapshot);
	if (tag === undefined) return m.key_tag_place({ place: name.slice(1) });
	const label = tagLabel(snapshot, tag);
	return kind === 'pen' ? m.key_pen({ tag: label }) : m.key_tag({ tag: label });
}

/** The id of the tag that a command gives; none for other commands, and for a place that is free. */
export function tagOf(command: Command, snapshot: Snapshot): string | undefined {
	const name = /^(?:tag|pen):(.*)$/.exec(command)?.[1];
	return name?.startsWith('#') ? tagsInOrder(snapshot)[Number(name.slice(1)) - 1]?.id : name;
}

/** The groups in the order in which they are shown. */
export const GROUPS = ['tag', 'select', 'move', 'compare', 'other'] as const;

export const GROUP_NAMES: Readonly<Record<Binding['group'], () => string>> = {
	tag: m.keys_tag,
	select: m.keys_select,
	move: m.keys_move,
	compare: m.keys_compare,
	other: m.keys_other,
};
