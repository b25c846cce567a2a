/** The command that shows an article as a list of sentences, and as text again. */
import type { App } from '#lib/state/context.ts';
import type { Desk } from '#lib/ui/shared/pane-handle.ts';

/** Of the article that has, or last had, the focus; the first one if none had. */
export async function toggleList({ session }: App, desk: Desk | undefined): Promise<void> {
	const { active, articles, listed } = session;
	const article = (articles.find(({ id }) => id === active) ?? articles[0])?.id;
	if (article === undefined) return;
	const shown = listed.has(article);
	session.listed = new Set([...listed, article].filter((id) => !shown || id !== article));
	if (shown) (await desk?.reach(article))?.focus();
}
