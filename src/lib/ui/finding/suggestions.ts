/** What a condition can be given, while it is being written in the search box. */
import { FLAG_NAMES } from '#lib/core/filter/filter-params.ts';
import { KINDS, unfinished, type Operator } from '#lib/core/filter/query-text.ts';
import type { Vocabulary } from '#lib/core/filter/vocabulary.ts';
import { fold } from '#lib/core/search/fold.ts';

export interface Suggestion {
	readonly label: string;
	/** The text of the box with it, and a space after it. */
	readonly text: string;
}

const MOST = 8;

/** @param text what stands before the caret */
export function suggestionsFor(text: string, vocabulary: Vocabulary): readonly Suggestion[] {
	const asked = unfinished(text);
	if (!asked) return [];
	const wanted = fold(asked.value);
	const labels = [...new Set(labelsOf(asked.operator, vocabulary))].filter(Boolean);
	if (wanted && labels.some((label) => fold(label) === wanted)) return [];
	const begins = labels.filter((label) => fold(label).startsWith(wanted));
	const others = labels.filter((label) => fold(label).indexOf(wanted) > 0);
	const before = text.slice(0, text.lastIndexOf(`${asked.operator}:`));
	return [...begins, ...others].slice(0, MOST).map((label) => {
		const value = /[\s",+]/.test(label) ? `"${label.replaceAll('"', '')}"` : label;
		return { label, text: `${before}${asked.operator}:${value} ` };
	});
}

function labelsOf(operator: Operator, vocabulary: Vocabulary): readonly string[] {
	const { tags, codes, outlets, coders } = vocabulary;
	const labels = (all: readonly { label: string }[]) => all.map(({ label }) => label);
	switch (operator) {
		case 'tag':
			return labels(tags);
		case 'code':
			return labels(codes);
		case 'outlet':
			return labels(outlets);
		case 'by':
			return labels(coders);
		case 'in':
			return KINDS;
		case 'both':
			return tags.flatMap((a, i) => tags.slice(i + 1).map((b) => `${a.label}+${b.label}`));
		default:
			return Object.values(FLAG_NAMES);
	}
}
