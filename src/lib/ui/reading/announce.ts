/** What a screen reader hears while the person reads and selects. */
import type { Article } from '#lib/core/model/article.ts';
import { annotationById } from '#lib/core/model/snapshot.ts';
import { wordCount } from '#lib/core/text/segment.ts';
import type { Span } from '#lib/core/text/span.ts';
import type { App } from '#lib/state/context.ts';
import { tagLabel } from '#lib/ui/shared/tag-look.ts';
import { m } from '#messages';

/** The keys are named so many times; after that the count alone is enough. */
const LONG_FORMS = 3;

export function announceSelection({ session }: App, article: Article, span: Span): void {
	// While a range is set anew, that is what was said.
	if (session.adjusted !== undefined) return;
	const count = wordCount(article.text, article.language, span);
	session.announcement =
		session.selectionsTold++ < LONG_FORMS
			? m.words_selected({ count })
			: m.words_selected_short({ count });
}

export function announceCaret(app: App, ids: readonly string[]): void {
	const { session, workspace } = app;
	const found = ids.flatMap((id) => annotationById(workspace.snapshot, id) ?? []);
	const tags = found.map(({ tag }) => tagLabel(workspace.snapshot, tag)).join(', ');
	if (!found.length) session.announcement = '';
	else if (found.some(({ note }) => note)) session.announcement = m.at_highlight_noted({ tags });
	else session.announcement = m.at_highlight({ tags });
	if (found.some(({ parts }) => parts)) void tellExtent(app, ids);
}

async function tellExtent(app: App, ids: readonly string[]): Promise<void> {
	const { extentOf } = await import('#lib/ui/annotating/spans/tell.ts');
	if (app.session.atCaret !== ids) return;
	app.session.announcement = `${app.session.announcement}, ${extentOf(app, ids)}`;
}
