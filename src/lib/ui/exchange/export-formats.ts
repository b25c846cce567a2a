/** The kinds of file that can be exported, and how each is made. Each is loaded when it is chosen. */
import type { Format } from '#lib/formats/format.ts';
import type { Article } from '#lib/core/model/article.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import type { SavedFile } from '../shared/download.ts';
import type { ReportForm } from '../shared/report/report-files.ts';

export const EXPORTS = [
	'native',
	'web_annotation',
	'csv_highlights',
	'csv_claims',
	'report_html',
	'report_markdown',
] as const;
export type Export = (typeof EXPORTS)[number];

export interface Ability {
	readonly extension: string;
	/** It can hold the texts, and the notes. */
	readonly text: boolean;
	readonly notes: boolean;
	/** It is about one story. */
	readonly oneStory: boolean;
}

const table = { text: false, oneStory: false } as const;
const report = { text: true, notes: true, oneStory: true } as const;

export const ABILITIES: Readonly<Record<Export, Ability>> = {
	native: { extension: 'crossread.json', text: true, notes: true, oneStory: false },
	web_annotation: { extension: 'annotations.jsonld', notes: true, ...table },
	csv_highlights: { extension: 'highlights.csv', notes: true, ...table },
	csv_claims: { extension: 'claims.csv', notes: false, ...table },
	report_html: { extension: 'report.html', ...report },
	report_markdown: { extension: 'report.md', ...report },
};

export interface ExportOrder {
	readonly snapshot: Snapshot;
	/** Or everything there is. */
	readonly story: Story | undefined;
	/** Names the file. */
	readonly title: string;
	readonly includeText: boolean;
	readonly includeNotes: boolean;
}

export async function exportFile(kind: Export, order: ExportOrder, day: Date): Promise<SavedFile> {
	switch (kind) {
		case 'native':
			return nativeFile(order, day);
		case 'web_annotation':
			return tableFile((await import('#lib/formats/web-annotation.ts')).webAnnotation, order, day);
		case 'csv_highlights':
			return tableFile((await import('#lib/formats/csv-highlights.ts')).csvHighlights, order, day);
		case 'csv_claims':
			return tableFile((await import('#lib/formats/csv-claims.ts')).csvClaims, order, day);
		case 'report_html':
			return reportFile(order, 'html', day);
		case 'report_markdown':
			return reportFile(order, 'markdown', day);
	}
}

async function nativeFile(order: ExportOrder, day: Date): Promise<SavedFile> {
	const { nativeFile } = await import('../shared/download.ts');
	const { snapshot, story, title, includeText, includeNotes } = order;
	const choice = { ...(story && { story: story.id }), includeText, includeNotes };
	return nativeFile(snapshot, choice, title, day);
}

async function tableFile(format: Format, order: ExportOrder, day: Date): Promise<SavedFile> {
	const { fileName } = await import('../shared/download.ts');
	const { selectStory } = await import('#lib/formats/native.ts');
	const { snapshot, story, title, includeNotes } = order;
	const chosen = story ? selectStory(snapshot, story.id) : snapshot;
	const options = { exported: day.toISOString(), generator: '', includeText: false, includeNotes };
	return {
		name: fileName(title, day, format.extension),
		text: format.encode(chosen, options),
		mime: format.mime,
	};
}

async function reportFile(order: ExportOrder, form: ReportForm, day: Date): Promise<SavedFile> {
	const files = await import('../shared/report/report-files.ts');
	const { snapshot, story, title, includeText, includeNotes } = order;
	const articles = articlesOf(snapshot, story);
	const usual = files.usualChoice({ snapshot, story, articles }, '');
	const choice = {
		...usual,
		includeNotes,
		sections: new Set(includeText ? [...usual.sections, 'texts' as const] : usual.sections),
	};
	const report = files.reportNow({ snapshot, story, articles }, choice, day);
	return files.reportFile(report, form, title, day);
}

function articlesOf({ articles }: Snapshot, story: Story | undefined): Article[] {
	return (story?.articles ?? []).flatMap((id) => {
		const article = articles.get(id);
		return article && article.deleted === undefined ? [article] : [];
	});
}
