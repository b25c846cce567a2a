/** A passage with the words around it, as much of its paragraph as helps to judge it. */
import type { Span } from '#lib/core/text/span.ts';

/** Characters of the article on either side. */
const AROUND = 180;

/** Cut between words, with an ellipsis there; nothing of the paragraphs before and after. */
export function contextOf(text: string, { start, end }: Span) {
	const before = text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, 0), start);
	const stop = text.indexOf('\n', end);
	const after = text.slice(end, stop < 0 ? undefined : stop);
	return {
		before: before.length > AROUND ? `…${before.slice(-AROUND).replace(/^\S*/, '')}` : before,
		passage: text.slice(start, end),
		after: after.length > AROUND ? `${after.slice(0, AROUND).replace(/\S*$/, '')}…` : after,
	};
}
