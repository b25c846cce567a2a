/** Everything that can be done from where the person is, by name. */
import type { App } from '#lib/state/context.ts';
import type { Command } from '#lib/state/keymap.ts';
import { run } from '../acts.ts';
import { articleActs } from './article-acts.ts';
import type { Entry } from './entry.ts';
import { fileActs } from './file-acts.ts';
import { keyed } from './keyed.ts';
import { places } from './places.ts';
import { settingActs } from './setting-acts.ts';
import { taggingActs } from './tagging-acts.ts';

export function entriesOf(app: App): readonly Entry[] {
	const perform = app.session.later ?? ((command: Command) => void run(command, app));
	return [
		...taggingActs(app, perform),
		...keyed(app, perform),
		...places(app, perform),
		...articleActs(app),
		...fileActs(app),
		...settingActs(app),
	];
}
