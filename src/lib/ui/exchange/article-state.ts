/** What there is to say of an article in the list of those that come in, in a word or two. */
import { m } from '#messages';
import type { Incoming } from './incoming.svelte.ts';
import { IncomingArticle } from './incoming-article.svelte.ts';

export interface ArticleState {
	readonly text: string;
	/** It has to be looked at. */
	readonly wrong?: true;
}

export function stateOf(article: IncomingArticle, { twins }: Incoming): ArticleState | undefined {
	if (article.leftOut) return { text: m.list_left_out() };
	if (!article.valid) return { text: m.to_correct(), wrong: true };
	const twin = twins.of(article);
	const decision = twins.decisionOn(article);
	if (decision === 'use') {
		return { text: twin?.article instanceof IncomingArticle ? m.list_twice() : m.list_here() };
	}
	if (decision === 'version') return { text: m.list_new_version() };
	if (twin) return { text: m.list_like() };
	if (lacksOutlet(article)) return { text: m.list_no_outlet(), wrong: true };
	return undefined;
}

/** Neither the text, the file, the address nor the person has said which outlet it is from. */
export function lacksOutlet({ facts }: IncomingArticle): boolean {
	return facts.outlet === m.unknown_outlet();
}
