/** The ways to other pages, stories and columns. */
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import type { App } from '#lib/state/context.ts';
import type { Command } from '#lib/state/keymap.ts';
import { m } from '#messages';
import type { Entry } from './entry.ts';

export function places(app: App, perform: (command: Command) => void): Entry[] {
	const { session } = app;
	return [...(session.later ? columns(app, perform) : []), ...pages(app), ...stories(app)];
}

function pages({ session }: App): Entry[] {
	const query = session.query(session.articles.map(({ id }) => id));
	const view = (name: string): `?${string}` =>
		`${query}${query === '?' ? '' : '&'}view=${name}` as const;
	const views = {
		claims: m.view_claims,
		only: m.view_only,
		words: m.view_words,
		shared: m.view_shared,
		tags: m.view_tags,
		report: m.view_report,
	};
	const page = (id: string, name: string, run: () => unknown, words = ''): Entry => ({
		id: `page:${id}`,
		name,
		group: m.go_to_group(),
		words: `${m.go_to_group()} ${words}`,
		run,
	});
	return [
		page('/', m.workspace(), () => goto(resolve(`/${query}`)), m.articles_tabs()),
		page(
			'library',
			m.library(),
			() => goto(resolve('/library/')),
			`${m.stories()} ${m.open_articles()}`,
		),
		...Object.entries(views).map(([id, name]) =>
			page(id, m.insights_view({ view: name() }), () => goto(resolve(`/insights/${view(id)}`))),
		),
		page('codebook', m.codebook(), () => goto(resolve('/codebook/')), `${m.tags()} ${m.codes()}`),
		page('settings', m.settings(), () => goto(resolve('/settings/')), m.keys()),
	];
}

function stories({ workspace, session }: App): Entry[] {
	return [...workspace.snapshot.stories.values()]
		.filter(({ id, deleted }) => deleted === undefined && id !== session.story?.id)
		.map(({ id, title }) => ({
			id: `story:${id}`,
			name: m.open_story({ title }),
			group: m.stories(),
			run: () => goto(resolve(`/?story=${id}`)),
		}));
}

/** The articles of the story: the open ones, and those whose column is closed. */
function columns({ session }: App, perform: (command: Command) => void): Entry[] {
	const open = session.articles;
	const closed = session.ofStory.filter(({ id }) => open.every((other) => other.id !== id));
	const query = (id: string) => session.query([...open.map((article) => article.id), id]);
	return [
		...open.map(({ id, outlet, title }) => ({
			id: `column:${id}`,
			name: m.go_to_article({ outlet }),
			group: m.articles_tabs(),
			words: title,
			run: () => {
				session.enter(id);
				perform('text');
			},
		})),
		...closed.map(({ id, outlet, title }) => ({
			id: `open:${id}`,
			name: m.open_column({ outlet }),
			group: m.articles_tabs(),
			words: title,
			run: () => goto(resolve(`/${query(id)}`), { noScroll: true }),
		})),
	];
}
