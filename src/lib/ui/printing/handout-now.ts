/** A handout of what is open, and the files that are made of it. */
import { handoutDocument, type Handout } from '#lib/formats/handout.ts';
import { html } from '#lib/formats/report-html.ts';
import { element, type ReportElement } from '#lib/formats/report-node.ts';
import { tagRules } from '#lib/core/palette/tag-rules.ts';
import { annotationsIn } from '#lib/core/model/snapshot.ts';
import type { Article } from '#lib/core/model/article.ts';
import type { App } from '#lib/state/context.ts';
import { isoDay, publishedText } from '#lib/ui/shared/dates.ts';
import { fileName, type SavedFile } from '#lib/ui/shared/download.ts';
import { LOCALE } from '#lib/ui/shared/locale.ts';
import { letterOf, tagsFor, tagLabel } from '#lib/ui/shared/tag-look.ts';
import marks from '#lib/ui/shared/marks.css?inline';
import report from '#lib/ui/shared/report/report.css?inline';
import tokens from '#lib/ui/shared/tokens.css?inline';
import { m } from '#messages';
import style from './handout.css?inline';

export type HandoutChoice = Pick<Handout, 'title' | 'includeNotes' | 'colours' | 'numbered'>;

/** @param articles in the order in which they are printed, with the highlights that are shown */
export function handoutNow(
	{ workspace, session }: Pick<App, 'workspace' | 'session'>,
	articles: readonly Article[],
	choice: HandoutChoice,
	today: Date,
): ReportElement {
	const { snapshot } = workspace;
	const shown = articles.map((article) => ({
		article,
		placed: session.shown(article),
		annotations: annotationsIn(snapshot, article.id),
	}));
	const used = new Set(shown.flatMap(({ placed }) => placed.highlights.map(({ tag }) => tag)));
	const tags = tagsFor(snapshot, [...used].filter(Boolean)).map((id) => ({
		id,
		label: tagLabel(snapshot, id),
		definition: snapshot.tags.get(id)?.definition ?? '',
		letter: letterOf(snapshot, id),
	}));
	const codes = new Map(
		[...snapshot.tags.values()].flatMap((tag) => tag.codes.map(({ id, label }) => [id, label])),
	);
	return handoutDocument(
		{ ...choice, articles: shown, tags, codes, date: isoDay(today) },
		{
			language: LOCALE,
			legend: m.handout_legend(),
			notes: m.handout_notes(),
			untitled: m.untitled(),
			date: publishedText,
			by: (author) => m.handout_by({ author }),
			made: (date, count, coders) => {
				const named = coders.filter((coder) => coder !== 'You');
				return named.length
					? m.handout_made_by({ count, date, coders: new Intl.ListFormat(LOCALE).format(named) })
					: m.handout_made({ count, date });
			},
			quoted: (text) => m.report_quoted({ text }),
			noteBy: (coder) => m.handout_note_by({ coder }),
		},
	);
}

/** Everything that the look of a handout needs, own tags included. */
export function handoutStyle({ workspace }: Pick<App, 'workspace'>): string {
	const { tags } = workspace.snapshot;
	const own = tagRules([...tags.values()], (tag) => letterOf({ tags }, tag));
	return [tokens, marks, own, report, style].join('\n');
}

/** One page that needs nothing else, and that nothing can run in. */
export function handoutPage(
	document: ReportElement,
	style: string,
	title: string,
	today: Date,
): SavedFile {
	const text = [
		'<!doctype html>',
		`<html lang="${LOCALE}">`,
		'<head><meta charset="utf-8">',
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		html(element('title', {}, title)).trim(),
		`<style>\n${style}\n</style></head>`,
		`<body><main>${html(document)}</main></body></html>`,
		'',
	].join('\n');
	return { name: fileName(title, today, 'handout.html'), mime: 'text/html', text };
}
