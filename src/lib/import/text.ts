/** Reads plain text, pasted or from a file: not a character of it is lost. */
import { plainTextBlocks } from '#lib/core/text/blocks.ts';
import { normaliseLineEnds } from '#lib/core/text/normalise.ts';
import { readByline } from './byline.ts';
import type { ArticleDraft } from './draft.ts';
import { guessLanguage } from './language.ts';
import { outletOf, titleOf } from './naming.ts';

/** `name` is the file's. The draft's text is the input apart from line ends and a byte order mark. */
export function readText(input: string, name = ''): ArticleDraft {
	const text = normaliseLineEnds(input);
	const blocks = plainTextBlocks(text);
	return {
		title: titleOf(text, blocks, name),
		outlet: outletOf(name),
		...readByline(text),
		language: guessLanguage(text),
		text,
		blocks,
	};
}
