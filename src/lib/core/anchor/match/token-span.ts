/** Between places in a text and its tokens. */
import { firstFrom } from '../../halving.ts';
import type { Span } from '../../text/span.ts';
import type { Tokens } from './tokens.ts';

/** The tokens that the span touches, `end` exclusive; none if it holds nothing but blank space. */
export function touched({ starts, ends }: Tokens, { start, end }: Span): Span {
	const first = firstFrom(ends, start + 1);
	return { start: first, end: Math.max(first, firstFrom(starts, end)) };
}

/** The text from the first token to the last. */
export function spanOf({ starts, ends }: Tokens, { start, end }: Span): Span {
	return { start: starts[start]!, end: ends[end - 1]! };
}

/**
 * The place in `now` of a passage whose tokens stand there: where it began or ended inside a token,
 * or took blank space along, it still does if that part of the text is the same.
 */
export function fitted(
	passage: Span,
	old: Tokens,
	oldTokens: Span,
	now: Tokens,
	nowTokens: Span,
): Span {
	const from = spanOf(old, oldTokens);
	const to = spanOf(now, nowTokens);
	const lead = old.text.slice(
		Math.min(passage.start, from.start),
		Math.max(passage.start, from.start),
	);
	const tail = old.text.slice(Math.min(passage.end, from.end), Math.max(passage.end, from.end));
	let { start, end } = to;
	if (passage.start < from.start) {
		if (now.text.endsWith(lead, start)) start -= lead.length;
	} else if (now.text.startsWith(lead, start)) start += lead.length;
	if (passage.end > from.end) {
		if (now.text.startsWith(tail, end)) end += tail.length;
	} else if (now.text.endsWith(tail, end)) end -= tail.length;
	return start < end ? { start, end } : to;
}
