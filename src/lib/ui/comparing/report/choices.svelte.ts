/** What a person has chosen for the report of what is open, as long as the page is shown. */
import type { QuoteChoice } from '#lib/formats/report-quotes.ts';
import type { ReportChoice, ReportSection } from '#lib/formats/report.ts';

export class Choices {
	title = $state('');
	preparedBy = $state('');
	introduction = $state('');
	quotes = $state<QuoteChoice>('claims');
	includeNotes = $state(true);
	sections = $state.raw<ReadonlySet<ReportSection>>(new Set());
	leftOut = $state.raw<ReadonlySet<string>>(new Set());

	constructor(usual: ReportChoice) {
		this.title = usual.title;
		this.preparedBy = usual.preparedBy;
		this.introduction = usual.introduction;
		this.quotes = usual.quotes;
		this.includeNotes = usual.includeNotes;
		this.sections = usual.sections;
		this.leftOut = usual.leftOut;
	}

	readonly choice: ReportChoice = $derived({
		title: this.title,
		preparedBy: this.preparedBy,
		introduction: this.introduction,
		quotes: this.quotes,
		includeNotes: this.includeNotes,
		sections: this.sections,
		leftOut: this.leftOut,
	});

	setSection(section: ReportSection, wanted: boolean): void {
		this.sections = changed(this.sections, [section], wanted);
	}

	/** @param quotes `Annotation.id`s */
	setQuotes(quotes: readonly string[], wanted: boolean): void {
		this.leftOut = changed(this.leftOut, quotes, !wanted);
	}
}

function changed<T>(set: ReadonlySet<T>, members: readonly T[], within: boolean): ReadonlySet<T> {
	const next = new Set(set);
	for (const member of members) {
		if (within) next.add(member);
		else next.delete(member);
	}
	return next;
}
