/** Reads plain text, pasted or from a file: nothing of it that can be seen is lost. */
import { plainTextBlocks } from '#lib/core/text/blocks.ts';
import { cleanText } from '#lib/core/text/clean.ts';
import { readByline } from './byline.ts';
import type { ArticleDraft } from './draft.ts';
import { guessLanguage } from './language.ts';
import { outletOf, titleOf } from './naming.ts';

/** `name` is the file's. The draft's text is the input after `cleanText`. */
export function readText(input: string, name = ''): ArticleDraft {
	const text = cleanText(input);
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
