/** The way from a result to its place in an article. */
import { tick } from 'svelte';
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { placeOf } from '#lib/core/anchor/placed.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { present } from '#lib/core/model/bin.ts';
import type { Passage } from '#lib/core/model/passage.ts';
import type { App } from '#lib/state/context.ts';

/** Where a result leads. */
export interface Place extends Passage {
	readonly annotation?: string;
}

/** The first passage of a highlight, or the top of the article if it has no place in its text. */
export function placeOfHighlight({ workspace }: App, article: Article, one: Annotation): Place {
	const found = placeOf(workspace.snapshot, one, article);
	const { start, end } = found ?? { start: 0, end: 0 };
	return { article: article.id, start, end, annotation: one.id };
}

/** The query of the workspace with the article in a column: beside what is open, where it belongs there. */
export function queryWith({ workspace, session }: App, article: string): `?${string}` {
	const open = session.articles.map(({ id }) => id);
	if (open.includes(article)) return session.queryHere(open);
	if (session.ofStory.some(({ id }) => id === article))
		return session.queryHere([...open, article]);
	const { stories } = workspace.snapshot;
	const story = present(stories).find(({ articles }) => articles.includes(article));
	const [name, id] = story ? ['story', story.id] : ['articles', article];
	return `?${name}=${encodeURIComponent(id)}`;
}

/** The address of a result, for those who take it elsewhere. */
export function hrefOf(app: App, { article, start, end }: Place): string {
	return resolve(`/${queryWith(app, article)}&at=${article}:${start}-${end}`);
}

/** @param stay whether the person goes on searching */
export async function go(app: App, place: Place, stay: boolean): Promise<void> {
	const { session } = app;
	await toArticle(app, place.article);
	session.found = { ...place, stay };
}

/** The note of an article, or of a story. */
export async function openNote(app: App, of: { article: string } | { story: string }) {
	const { session } = app;
	if ('article' in of) {
		await toArticle(app, of.article);
		session.active = of.article;
		session.revised = of.article;
	} else {
		if (session.story?.id !== of.story || page.route.id !== '/') {
			await goto(resolve(`/?story=${encodeURIComponent(of.story)}`));
		}
		session.revised = undefined;
	}
	session.dialog = 'article-note';
}

async function toArticle(app: App, article: string): Promise<void> {
	const { session } = app;
	// The dialog gives the focus back before the text takes it.
	await tick();
	if (page.route.id === '/' && session.articles.some(({ id }) => id === article)) return;
	await goto(resolve(`/${queryWith(app, article)}`), { keepFocus: true, noScroll: true });
}
