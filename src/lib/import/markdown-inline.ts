/** The words of a line of Markdown, without its markup: links, emphasis and code as their text. */
import type { Token } from 'marked';
import { decodeEntities } from './entities.ts';
import { closesTag, opensWithoutText } from './html-text.ts';

/** On one line: a line break inside a paragraph is a space. */
export function inlineText(tokens: readonly Token[]): string {
	return [...words(tokens)].join('').replace(/[ \t]*\n[ \t]*/g, ' ');
}

function* words(tokens: readonly Token[]): Generator<string> {
	let dropped: string | undefined;
	for (const token of tokens) {
		if (token.type === 'html') {
			if (dropped !== undefined && closesTag(token.raw, dropped)) dropped = undefined;
			else dropped ??= opensWithoutText(token.raw);
			if (/^<br\b/i.test(token.raw)) yield ' ';
		} else if (dropped === undefined) yield* wordsOf(token);
	}
}

function* wordsOf(token: Token): Generator<string> {
	switch (token.type) {
		case 'br':
			yield ' ';
			return;
		case 'checkbox':
			yield token.raw;
			return;
		case 'codespan':
		case 'escape':
			yield String(token.text);
			return;
	}
	if ('tokens' in token && token.tokens) yield* words(token.tokens);
	// `raw`, since the parser has decoded some references in `text`, and none may be decoded twice
	else yield decodeEntities(token.raw);
}
