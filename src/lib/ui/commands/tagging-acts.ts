/** Every tag by its name, to give and to draw with, and every code. */
import type { App } from '#lib/state/context.ts';
import { BINDINGS, type Command } from '#lib/state/keymap.ts';
import { commandName, GROUP_NAMES, tagOf } from '#lib/ui/shared/command-names.ts';
import { tagsInOrder } from '#lib/ui/shared/tag-look.ts';
import { m } from '#messages';
import type { Entry } from './entry.ts';
import { reasonAgainst } from './keyed.ts';

export function taggingActs(app: App, perform: (command: Command) => void): Entry[] {
	const { workspace, session } = app;
	if (!session.later || session.articles.length === 0) return [];
	const { snapshot } = workspace;
	const reason = reasonAgainst('tag:framing', app);
	const group = GROUP_NAMES.tag();
	const tags = tagsInOrder(snapshot);
	const entry = (kind: 'tag' | 'pen', tag: string): Entry => ({
		id: `${kind}:${tag}`,
		name: commandName(`${kind}:${tag}`, snapshot),
		group,
		keys: keysFor(kind, tag),
		...(kind === 'tag' && { reason }),
		run: () => perform(`${kind}:${tag}`),
	});
	/** A tag may have its keys by its name or by its place. */
	function keysFor(kind: 'tag' | 'pen', tag: string): string[] {
		return BINDINGS.filter(
			({ command }) => command.startsWith(`${kind}:`) && tagOf(command, snapshot) === tag,
		).flatMap(({ command }) => app.keys.of(command));
	}
	return [
		...tags.map(({ id }) => entry('tag', id)),
		...tags.flatMap(({ id: tag, label, codes }) =>
			codes
				.filter(({ deleted }) => deleted === undefined)
				.map((code) => ({
					id: `code:${code.id}`,
					name: m.give_code({ code: code.label }),
					group,
					words: `${label} ${m.codes()}`,
					reason,
					run: async () => (await import('./give-code.ts')).giveCode(app, tag, code.id),
				})),
		),
		...tags.map(({ id }) => entry('pen', id)),
	];
}
