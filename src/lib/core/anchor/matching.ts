/** Finds passages in another text than the one that they were marked on. */
import type { Anchor, TextQuote } from '../model/annotation.ts';
import type { Span } from '../text/span.ts';
import { exactPlace, type Resolution, type Target } from './resolve.ts';

/** From this length on, words that occur once are taken to be the passage whatever surrounds them. */
const TELLING = 16;

/** How many more characters of context one place must have kept than the next best. */
const CLEARLY = 8;

export function matchPassage(
	anchor: Anchor,
	_before: string | undefined,
	target: Target,
): Resolution {
	const { quote } = anchor;
	const exact = exactPlace(anchor, target);
	if (exact) return exact;
	if (quote.exact === '') return { status: 'orphan' };
	const places = occurrences(target.text, quote);
	const [best, rival] = places
		.filter(({ context }) => context >= fullContext(quote) / 2)
		.sort((a, b) => b.context - a.context);
	if (best) return isClear(best, rival, quote) ? moved(best) : { status: 'ambiguous', places };
	const [first] = places;
	if (!first) return { status: 'orphan' };
	if (places.length > 1) return { status: 'ambiguous', places };
	return quote.exact.length >= TELLING ? moved(first) : { status: 'orphan' };
}

function moved({ start, end }: Span): Resolution {
	return { status: 'moved', start, end };
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
