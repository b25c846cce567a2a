/** A passage with the words around it, on one line. */
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Version } from '#lib/core/model/version.ts';
import type { Span } from '#lib/core/text/span.ts';

export interface Context {
	readonly before: string;
	readonly passage: string;
	readonly after: string;
}

/** UTF-16 units on either side, less what is left of a word. */
const REACH = 150;

export function contextOf(text: string, { start, end }: Span): Context {
	const from = Math.max(0, start - REACH);
	const to = Math.min(text.length, end + REACH);
	const lead = text.slice(from, start);
	const tail = text.slice(end, to);
	return {
		before: oneLine(from > 0 ? `… ${lead.replace(/^\S*\s/, '')}` : lead),
		passage: oneLine(text.slice(start, end)),
		after: oneLine(to < text.length ? `${tail.replace(/\s\S*$/, '')} …` : tail),
	};
}

/** As it was marked; by what was written down of it where the text is not known. */
export function contextAsMarked({ anchor }: Annotation, version: Version | undefined): Context {
	const { exact, prefix, suffix } = anchor.quote;
	if (version) return contextOf(version.text, anchor.position);
	return {
		before: prefix && `… ${oneLine(prefix)}`,
		passage: oneLine(exact),
		after: suffix && `${oneLine(suffix)} …`,
	};
}

function oneLine(text: string): string {
	return text.replace(/\s*\n\s*/g, ' ');
}
