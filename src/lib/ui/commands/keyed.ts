/** The commands that have keys, or could have: all of the key map but the tags. */
import type { App } from '#lib/state/context.ts';
import type { Binding, Command } from '#lib/state/keymap.ts';
import { commandName, GROUP_NAMES } from '#lib/ui/shared/command-names.ts';
import { m } from '#messages';
import type { Entry } from './entry.ts';

/** The palette is open, and what Escape closes is closed by it. */
export const LEFT_OUT: readonly Command[] = ['palette', 'escape'];

export function keyed(app: App, perform: (command: Command) => void): Entry[] {
	const { keys, workspace } = app;
	return keys.bindings
		.filter(({ command }) => !LEFT_OUT.includes(command) && !/^(tag|pen):/.test(command))
		.filter((binding) => isHere(binding, app))
		.map(({ command, group }) => ({
			id: command,
			name: commandName(command, workspace.snapshot),
			group: GROUP_NAMES[group](),
			keys: keys.of(command),
			reason: reasonAgainst(command, app),
			run: () => perform(command),
		}));
}

/** What acts on articles is listed where articles are. */
function isHere({ command, everywhere }: Binding, { session }: App): boolean {
	const articles = session.later && session.articles.length > 0;
	return command === 'text' || !everywhere ? Boolean(articles) : true;
}

/** Why a command can't be run now; nothing if it can. */
export function reasonAgainst(
	command: Command,
	{ workspace, session, preferences }: App,
): string | undefined {
	const inHighlight = session.atCaret.length > 0;
	const marked = session.selection !== undefined || inHighlight;
	if (/^tag:/.test(command)) return marked ? undefined : m.needs_words();
	switch (command) {
		case 'code':
		case 'note':
		case 'occurrences':
		case 'delete':
			return marked ? undefined : m.needs_words();
		case 'link':
		case 'add-passage':
			return session.selection ? undefined : m.needs_selection();
		case 'adjust':
		case 'split':
		case 'join':
		case 'open-card':
		case 'pick':
			return inHighlight ? undefined : m.needs_highlight();
		case 'next-article':
		case 'previous-article':
		case 'match':
		case 'sync':
			return session.articles.length > 1 ? undefined : m.needs_two_articles();
		case 'undo':
			return workspace.canUndo ? undefined : m.nothing_to_undo();
		case 'redo':
			return workspace.canRedo ? undefined : m.nothing_to_redo();
		case 'clear-filter':
			return session.filtering.length ? undefined : m.no_filter();
		case 'done':
			return preferences.blind ? undefined : m.needs_blind();
		default:
			return undefined;
	}
}
