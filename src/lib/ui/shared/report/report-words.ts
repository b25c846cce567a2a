/** The words of a report, from the messages. */
import type { ReportWords } from '#lib/formats/report-words.ts';
import { m } from '#messages';
import { publishedText } from '../dates.ts';
import { LOCALE } from '../locale.ts';

export function reportWords(): ReportWords {
	const whole = new Intl.NumberFormat(LOCALE);
	const tenths = new Intl.NumberFormat(LOCALE, {
		minimumFractionDigits: 1,
		maximumFractionDigits: 1,
	});
	const percent = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 });
	const names = new Intl.ListFormat(LOCALE);
	const languages = new Intl.DisplayNames(LOCALE, { type: 'language', fallback: 'code' });
	return {
		language: LOCALE,
		date: publishedText,
		number: (value) => whole.format(value),
		languageName(code) {
			try {
				return languages.of(code) ?? code;
			} catch {
				// No language tag: as it came.
				return code;
			}
		},

		preparedBy: (name) => m.report_prepared_by({ name }),
		extent: (sources, highlights) => m.report_extent({ sources, highlights }),
		untitled: m.report_untitled(),

		sources: m.report_sources(),
		noSources: m.report_no_sources(),
		outlet: m.field_outlet(),
		article: m.report_article(),
		published: m.field_published(),
		kind: m.report_kind(),
		languageColumn: m.field_language(),
		words: m.words(),
		unknown: m.report_unknown(),

		claims: m.report_claims(),
		claimsHint: m.report_claims_hint(),
		noClaims: m.report_no_claims(),
		claim: m.report_claim(),
		claimsCaption: (part, parts) =>
			parts > 1 ? m.report_claims_caption_part({ part, parts }) : m.report_claims_caption(),
		place: (count, position) => m.report_place({ count, position: percent.format(position) }),
		notCovered: m.report_not_covered(),
		unmatched: m.report_unmatched(),

		quotes: m.report_quotes(),
		noQuotes: m.report_no_quotes(),
		note: m.report_note(),
		by: (coder) => m.report_by({ coder }),
		at: (position) => m.report_at({ position: percent.format(position) }),
		quoted: (text) =>
			/[“”"]/.test(text) ? m.report_quoted_again({ text }) : m.report_quoted({ text }),

		figures: m.report_figures(),
		figuresCaption: m.report_figures_caption(),
		figuresHint: m.report_figures_hint(),
		places: m.report_places(),
		placesHint: m.report_places_hint(),
		placesOf: (tag, starts) =>
			m.report_places_of({
				tag,
				places: names.format(starts.map((start) => percent.format(start))),
			}),
		allTags: m.report_all_tags(),
		total: m.total(),
		countAndRate: (count, rate) =>
			m.report_count_and_rate({ count: whole.format(count), rate: tenths.format(rate) }),

		codebook: m.report_codebook(),
		noCodebook: m.report_no_codebook(),

		texts: m.report_texts(),
		textsHint: m.report_texts_hint(),
		noText: m.report_no_text(),

		method: m.report_method(),
		made: (date, generator) => m.report_made({ date, generator }),
		marked: (highlights, sources, coders) =>
			coders.length > 0
				? m.report_marked_by({ highlights, sources, coders: names.format(coders) })
				: m.report_marked({ highlights, sources }),
		lost: (count) => m.report_lost({ count }),
		methodLines: [
			m.report_method_people(),
			m.report_method_matches(),
			m.report_method_gaps(),
			m.report_method_rates(),
		],
		limits: m.report_limits(),
		limitLines: [
			m.report_limit_people(),
			m.report_limit_counts(),
			m.report_limit_rating(),
			m.report_limit_versions(),
		],
	};
}
