import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Annotator } from '#lib/state/annotator.svelte.ts';
import type { App } from '#lib/state/context.ts';
import { BINDINGS, type Command } from '#lib/state/keymap.ts';
import { Preferences } from '#lib/state/preferences.svelte.ts';
import { Session } from '#lib/state/session.svelte.ts';
import { Workspace } from '#lib/state/workspace.svelte.ts';
import { isAct } from '#lib/ui/acts.ts';
import { LEFT_OUT } from '#lib/ui/commands/keyed.ts';
import { perform } from '#lib/ui/reading/perform.ts';

/** What Linking.svelte does, which comes with the columns. */
const OF_LINKING: readonly Command[] = ['match', 'link', 'sync'];
/** The text takes the focus before it is asked what it does: nothing more is wanted here. */
const OF_FOCUS: Command = 'text';

let app: App;

beforeEach(async () => {
	vi.stubGlobal('document', new EventTarget());
	vi.stubGlobal('addEventListener', () => undefined);
	const workspace = await Workspace.open({});
	const session = new Session(workspace, () => new URL('http://localhost/'), undefined);
	const preferences = new Preferences(undefined);
	const origin = { now: () => new Date(0), newId: () => 'id' };
	const annotator = new Annotator(workspace, session, preferences, origin);
	app = { workspace, session, preferences, origin, annotator } as App;
});
afterEach(() => {
	app.workspace.close();
	vi.unstubAllGlobals();
});

/** Whether an article's text does something for it. */
function inText(command: Command): boolean {
	const nothing = () => undefined;
	const reader = { move: () => true, collapse: () => true, focus: nothing };
	const around = { neighbour: nothing, leave: nothing, adjust: nothing, openCard: nothing };
	return perform(command, app, { reader, ...around }, 0);
}

const offered = BINDINGS.map(({ command }) => command).filter(
	(command) => !LEFT_OUT.includes(command),
);

test.each(offered)('%s does something when it is asked for by name', (command) => {
	const done = isAct(command) || OF_LINKING.includes(command) || command === OF_FOCUS;
	expect(done || inText(command)).toBe(true);
});

test('what nobody knows does nothing', () => {
	expect(isAct('unheard-of' as Command) || inText('unheard-of' as Command)).toBe(false);
});
