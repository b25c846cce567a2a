/** The commands of coders. */
import { isDone, setBlind, setDone } from '#lib/state/coder-acts.ts';
import type { App } from '#lib/state/context.ts';

export function toggleBlind(app: App): void {
	setBlind(app, !app.preferences.blind);
}

/** Of the article that has, or last had, the focus. */
export function toggleDone(app: App): void {
	const { active } = app.session;
	if (active !== undefined) setDone(app, active, !isDone(app, active));
}
