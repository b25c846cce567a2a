/** What the menu of a column does, for the article that has or last had the focus. */
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { versionsOf } from '#lib/core/model/versions.ts';
import type { App } from '#lib/state/context.ts';
import { NARROWEST, WIDEST } from '#lib/state/layout.svelte.ts';
import { m } from '#messages';
import type { Entry } from './entry.ts';

export function articleActs({ workspace, session, layout }: App): Entry[] {
	const { articles, active, focusColumn } = session;
	const article = articles.find(({ id }) => id === active) ?? articles[0];
	if (!session.later || !article) return [];
	const ids = articles.map(({ id }) => id);
	const at = ids.indexOf(article.id);
	const others = ids.toSpliced(at, 1);
	const act = (id: string, name: string, run: () => unknown): Entry => ({
		id: `article:${id}`,
		name,
		group: m.column_menu({ outlet: article.outlet }),
		run,
	});
	const show = (columns: readonly string[]) =>
		goto(resolve(`/${session.query(columns)}`), { keepFocus: true, noScroll: true });
	const move = (by: 1 | -1) => show(others.toSpliced(at + by, 0, article.id));
	const ask = (dialog: 'replace' | 'versions') => {
		session.revised = article.id;
		session.dialog = dialog;
	};
	return [
		act('replace', m.replace_text_menu(), () => ask('replace')),
		...(versionsOf(workspace.snapshot, article).length
			? [act('versions', m.versions_menu(), () => ask('versions'))]
			: []),
		...(focusColumn === undefined
			? []
			: [act('all', m.unfocus_column(), () => (session.focusColumn = undefined))]),
		act('narrow', m.narrow(), () => layout.setWidth(article.id, NARROWEST)),
		act('normal', m.normal(), () => layout.reset([article.id])),
		act('wide', m.wide(), () => layout.setWidth(article.id, WIDEST)),
		act('equal', m.equal_widths(), () => layout.reset(ids)),
		...(at > 0 ? [act('left', m.move_left(), () => move(-1))] : []),
		...(at < ids.length - 1 ? [act('right', m.move_right(), () => move(1))] : []),
		...(ids.length > 1 ? [act('close', m.close_column(), () => show(others))] : []),
	];
}
