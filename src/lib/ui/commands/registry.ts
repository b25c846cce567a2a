/** Everything that can be done from where the person is, by name. */
import type { App } from '#lib/state/context.ts';
import { articleActs } from './article-acts.ts';
import type { Entry } from './entry.ts';
import { fileActs } from './file-acts.ts';
import { keyed } from './keyed.ts';
import { places } from './places.ts';
import { settingActs } from './setting-acts.ts';
import { pens, tagsAndCodes } from './tagging-acts.ts';

export function entriesOf(app: App): readonly Entry[] {
	const perform = app.session.later ?? app.session.act;
	// without anything selected there is nothing to tag: then the ways to elsewhere come first
	return [
		...tagsAndCodes(app, perform),
		...places(app, perform),
		...keyed(app, perform),
		...pens(app, perform),
		...articleActs(app),
		...fileActs(app),
		...settingActs(app),
	];
}
