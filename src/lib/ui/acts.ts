/** What a command does that is asked for now and then: loaded when it is. */
import type { App } from '#lib/state/context.ts';
import type { Command } from '#lib/state/keymap.ts';
import type { Dialog } from '#lib/state/session.svelte.ts';
import type { Desk } from './shared/pane-handle.ts';

/** @param desk what is on screen; none outside the workspace */
export type Act = (app: App, desk: Desk | undefined) => void | Promise<void>;

/** Commands that open a dialog, and nothing else. */
const DIALOGS: Partial<Record<Command, Dialog>> = {
	export: 'export',
	help: 'help',
	palette: 'palette',
	find: 'find',
	history: 'history',
	coder: 'coder',
	print: 'print',
	code: 'code',
	occurrences: 'occurrences',
	'article-note': 'article-note',
};

/** The others. */
const ACTS: Partial<Record<Command, () => Promise<Act>>> = {
	undo:
		async () =>
		({ workspace }) =>
			workspace.undo(),
	redo:
		async () =>
		({ workspace }) =>
			workspace.redo(),
	'clear-filter': async () => (await import('./finding/clear-filter.ts')).clearFilter,
	blind: async () => (await import('./annotating/coders/acts.ts')).toggleBlind,
	done: async () => (await import('./annotating/coders/acts.ts')).toggleDone,
	'sentence-list': async () => (await import('./reading/sentences/toggle-list.ts')).toggleList,
	'read-aloud': async () => (await import('./reading/aloud/toggle-aloud.ts')).toggleAloud,
	pick: async () => (await import('./annotating/many/pick-here.ts')).pickHere,
	split: async () => (await import('./annotating/spans/acts.ts')).splitHere,
	join: async () => (await import('./annotating/spans/acts.ts')).joinHere,
	'add-passage': async () => (await import('./annotating/spans/acts.ts')).addHere,
};

/** Whether the command does what it does wherever the focus is. */
export function isAct(command: Command): boolean {
	return command in DIALOGS || command in ACTS;
}

/** @returns whether the command is known here */
export async function run(command: Command, app: App, desk?: Desk): Promise<boolean> {
	const { session } = app;
	const dialog = DIALOGS[command];
	if (dialog === 'print' && !session.later) {
		print();
		return true;
	}
	if (dialog) {
		if (dialog === 'article-note') session.revised = session.active ?? session.articles[0]?.id;
		session.dialog = dialog;
		return true;
	}
	const act = await ACTS[command]?.();
	await act?.(app, desk);
	return act !== undefined || (await runInText(command, app, desk));
}

/** What an article's text does by itself; it was asked for by name, so the text takes the focus. */
async function runInText(command: Command, { session }: App, desk?: Desk): Promise<boolean> {
	if (!desk) return false;
	const { active, articles } = session;
	const article = articles.find(({ id }) => id === active) ?? articles[0];
	const pane = article && (await desk.reach(article.id));
	pane?.focus();
	return desk.act(command) || (pane?.perform(command) ?? false);
}
