/** The command that starts and stops reading aloud. */
import type { App } from '#lib/state/context.ts';

/** Of the article that has, or last had, the focus; the first one if none had. */
export function toggleAloud({ session }: App): void {
	const { active, articles } = session;
	const article = articles.find(({ id }) => id === active) ?? articles[0];
	session.spoken = session.spoken === undefined ? article?.id : undefined;
}
