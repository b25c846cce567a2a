/** Text whose line breaks are as they were typed: a mail, a wire report, a program. */
import { plainTextBlocks } from '#lib/core/text/blocks.ts';
import { cleanText } from '#lib/core/text/clean.ts';
import type { Piece } from '../pieces.ts';

export function* preformatted(element: Element): Generator<Piece> {
	const text = cleanText(element.textContent ?? '');
	if (element.querySelector('code') || /[{};]\s*$/m.test(text)) {
		for (const [i, line] of text.split('\n').entries()) {
			if (line.trim() !== '') yield { type: 'paragraph', text: line, tight: i > 0 };
		}
		return;
	}
	for (const { type, level, start, end } of plainTextBlocks(text)) {
		// what looks like a headline here stands below the page's own
		const heading = type === 'heading' && { level: Math.max(level ?? 2, 2) };
		yield { type, ...heading, text: text.slice(start, end) };
	}
}
