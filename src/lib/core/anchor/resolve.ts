/**
 * Where a passage stands in a text now. Told apart, and never guessed: a passage that fits several
 * places equally well has none until a person says which.
 */
import type { Anchor, TextQuote } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Span } from '../text/span.ts';

/** Still to come: `approximate`, for passages whose words were edited. */
export type Resolution =
	| {
			/** `exact`: the same text at the same place. `moved`: the same words in a changed text. */
			readonly status: 'exact' | 'moved';
			readonly start: number;
			readonly end: number;
	  }
	| {
			/** `ambiguous`: the words stand in several places. `orphan`: they are gone. */
			readonly status: 'ambiguous' | 'orphan';
	  };

/** From this length on, words that occur once are taken to be the passage whatever surrounds them. */
const TELLING = 16;

/** How many more characters of context one place must have kept than the next best. */
const CLEARLY = 8;

/** Does not search the text if it is still the one that the passage was marked in. */
export function resolve(anchor: Anchor, article: Pick<Article, 'text' | 'hash'>): Resolution {
	const { quote, position } = anchor;
	if (quote.exact === '') return { status: 'orphan' };
	if (anchor.hash === article.hash && holds(article.text, position, quote.exact)) {
		return { status: 'exact', start: position.start, end: position.end };
	}
	const places = occurrences(article.text, quote);
	const [best, rival] = places
		.filter(({ context }) => context >= fullContext(quote) / 2)
		.sort((a, b) => b.context - a.context);
	if (best) return isClear(best, rival, quote) ? moved(best) : { status: 'ambiguous' };
	const [first] = places;
	if (!first) return { status: 'orphan' };
	if (places.length > 1) return { status: 'ambiguous' };
	return quote.exact.length >= TELLING ? moved(first) : { status: 'orphan' };
}

function moved({ start, end }: Span): Resolution {
	return { status: 'moved', start, end };
}

function holds(text: string, { start, end }: Span, exact: string): boolean {
	return end - start === exact.length && text.startsWith(exact, start);
}

interface Occurrence extends Span {
	/** How many characters of the recorded context still stand around it. */
	readonly context: number;
}

function occurrences(text: string, { exact, prefix, suffix }: TextQuote): Occurrence[] {
	const found: Occurrence[] = [];
	for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
		const end = start + exact.length;
		const context = sharedBefore(text, start, prefix) + sharedAfter(text, end, suffix);
		found.push({ start, end, context });
	}
	return found;
}

function sharedBefore(text: string, at: number, prefix: string): number {
	let shared = 0;
	while (shared < prefix.length && text[at - 1 - shared] === prefix.at(-1 - shared)) shared++;
	return shared;
}

function sharedAfter(text: string, at: number, suffix: string): number {
	let shared = 0;
	while (shared < suffix.length && text[at + shared] === suffix[shared]) shared++;
	return shared;
}

function fullContext({ prefix, suffix }: TextQuote): number {
	return prefix.length + suffix.length;
}

function isClear(best: Occurrence, rival: Occurrence | undefined, quote: TextQuote): boolean {
	if (!rival || rival.context === best.context) return !rival;
	return best.context === fullContext(quote) || best.context - rival.context >= CLEARLY;
}
