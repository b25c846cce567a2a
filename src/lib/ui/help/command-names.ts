/** What each key does, in words. */
import type { Binding, Command } from '#lib/state/keymap.ts';
import { m } from '#messages';

const NAMES: Record<string, () => string> = {
	'tag:framing': m.key_tag_framing,
	'tag:evidence': m.key_tag_evidence,
	'tag:caveat': m.key_tag_caveat,
	'pen:framing': m.key_pen_framing,
	'pen:evidence': m.key_pen_evidence,
	'pen:caveat': m.key_pen_caveat,
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
	escape: m.key_escape,
	undo: m.undo,
	redo: m.redo,
	export: m.export,
	help: m.help,
};

/** The name of a command; one that has no words yet is shown by its own name. */
export function commandName(command: Command): string {
	return NAMES[command]?.() ?? command;
}

export const GROUP_NAMES: Record<Binding['group'], () => string> = {
	tag: m.keys_tag,
	select: m.keys_select,
	move: m.keys_move,
	compare: m.keys_compare,
	other: m.keys_other,
};
