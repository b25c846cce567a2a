/** How the views ask what has to be worked out: in the background, about the texts as they are now. */
import type { Result } from '#lib/core/result.ts';
import { sourceOf, type Source } from '#lib/core/compare/match.ts';
import type { Article } from '#lib/core/model/article.ts';
import { useApp } from '#lib/state/context.ts';
import type { Questions } from '#lib/workers/questions.ts';
import type { AskOptions } from './asking.svelte.ts';

export type Ask = <Q extends keyof Questions>(
	question: Q,
	input: Questions[Q]['input'],
	options: AskOptions,
) => Promise<Result<Questions[Q]['output']>>;

/** Call it while a component is being made. */
export function useQuestions(): Ask {
	const { comparing } = useApp();
	return async (question, input, options) => (await comparing.load()).ask(question, input, options);
}

/** What the questions need of the articles. */
export function sourcesOf(articles: readonly Article[]): Source[] {
	return articles.map(sourceOf);
}

/** The same for the same texts: as long as it is, so are the answers. */
export function textsKey(articles: readonly Article[]): string {
	return articles.map(({ id, hash, language }) => `${id} ${hash} ${language}`).join('\n');
}
