/** A report as files: what the Report page and the Export dialog both offer. */
import { claimsOf } from '#lib/core/compare/claims.ts';
import { reportHtml } from '#lib/formats/report-html.ts';
import { reportMarkdown } from '#lib/formats/report-markdown.ts';
import {
	REPORT_SECTIONS,
	reportOf,
	type Report,
	type ReportAbout,
	type ReportChoice,
} from '#lib/formats/report.ts';
import { tagRules } from '#lib/core/palette/tag-rules.ts';
import { version } from '../../../../../package.json';
import { isoDay } from '../dates.ts';
import { fileName, type SavedFile } from '../download.ts';
import marks from '../marks.css?inline';
import tokens from '../tokens.css?inline';
import style from './report.css?inline';
import { reportWords } from './report-words.ts';

export type ReportForm = 'html' | 'markdown';

const FORMS = {
	html: { extension: 'report.html', mime: 'text/html' },
	markdown: { extension: 'report.md', mime: 'text/markdown' },
} as const;

type About = Pick<ReportAbout, 'snapshot' | 'story' | 'articles'>;

/**
 * What a report holds unless somebody chooses otherwise: everything but other people's texts, and the
 * quotes that are in claims, or all of them while there are no claims.
 */
export function usualChoice(
	{ snapshot, story, articles }: About,
	preparedBy: string,
): ReportChoice {
	return {
		title: story?.title ?? '',
		preparedBy,
		introduction: '',
		sections: new Set(REPORT_SECTIONS.filter((one) => one !== 'texts')),
		quotes: claimsOf(snapshot, story, articles).length > 0 ? 'claims' : 'all',
		leftOut: new Set(),
		includeNotes: true,
	};
}

/** The report as it is today. */
export function reportNow(about: About, choice: ReportChoice, day: Date): Report {
	const generator = `Crossread ${version}`;
	return reportOf({ ...about, date: isoDay(day), generator }, choice);
}

/** @param title names the file; the report's own title may be another */
export function reportFile(report: Report, form: ReportForm, title: string, day: Date): SavedFile {
	const words = reportWords();
	const { extension, mime } = FORMS[form];
	return {
		name: fileName(title, day, extension),
		mime,
		text:
			form === 'html'
				? reportHtml(report, words, [tokens, marks, style, looksOf(report)].join('\n'))
				: reportMarkdown(report, words),
	};
}

/** The colours of the person's own tags. */
function looksOf({ codebook, tags }: Report): string {
	return tagRules(codebook, (id) => tags.find((tag) => tag.id === id)?.letter ?? '');
}
