/** Every tag by its name, to give and to draw with, and every code. */
import type { App } from '#lib/state/context.ts';
import { BINDINGS, type Command } from '#lib/state/keymap.ts';
import { commandName, GROUP_NAMES, tagOf } from '#lib/ui/shared/command-names.ts';
import { tagsInOrder } from '#lib/ui/shared/tag-look.ts';
import { m } from '#messages';
import type { Entry } from './entry.ts';
import { reasonAgainst } from './keyed.ts';

type Perform = (command: Command) => void;

export function tagsAndCodes(app: App, perform: Perform): Entry[] {
	if (!showsArticles(app)) return [];
	const reason = reasonAgainst('tag:framing', app);
	const tags = tagsInOrder(app.workspace.snapshot);
	return [
		...tags.map(({ id }) => ({ ...entry(`tag:${id}`, app, perform), reason })),
		...tags.flatMap(({ id: tag, label, codes }) =>
			codes
				.filter(({ deleted }) => deleted === undefined)
				.map((code) => ({
					id: `code:${code.id}`,
					name: m.give_code({ code: code.label }),
					group: GROUP_NAMES.tag(),
					words: `${label} ${m.codes()}`,
					reason,
					run: async () => (await import('./give-code.ts')).giveCode(app, tag, code.id),
				})),
		),
	];
}

export function pens(app: App, perform: Perform): Entry[] {
	if (!showsArticles(app)) return [];
	return tagsInOrder(app.workspace.snapshot).map(({ id }) => entry(`pen:${id}`, app, perform));
}

function showsArticles({ session }: App): boolean {
	return session.later !== undefined && session.articles.length > 0;
}

function entry(command: Command, app: App, perform: Perform): Entry {
	const { snapshot } = app.workspace;
	// a tag may have its keys by its name or by its place
	const bound = BINDINGS.filter(
		(one) =>
			one.command.slice(0, 4) === command.slice(0, 4) &&
			tagOf(one.command, snapshot) === tagOf(command, snapshot),
	);
	return {
		id: command,
		name: commandName(command, snapshot),
		group: GROUP_NAMES.tag(),
		keys: bound.flatMap((one) => app.keys.of(one.command)),
		run: () => perform(command),
	};
}
