/** Which outlet an article may be from, where neither its text nor its address says so. */
import { inWords, stem } from '#lib/import/naming.ts';

/** After the file: `2024-03-01_coastal-post_2.txt` is the Coastal Post's; `''` if nothing is left. */
export function fileOutlet(where: string): string {
	return named(stem(where.split(/ › |, row/).at(-1) ?? ''));
}

/** After the folder that the file is in. */
export function folderOutlet(where: string): string {
	return named(where.split('/').slice(0, -1).at(-1) ?? '');
}

const LONGEST = 40;
const KINDS =
	/\b(?:articles?|artikel|art|stor(?:y|ies)|texts?|news|untitled|document|doc|paste|download|index|readme|new|copy|file|page|source|final|v)\d*\b/gi;

function named(name: string): string {
	const words = name
		.replace(/[-_.+]+/g, ' ')
		.split(/\s+/)
		.filter((word) => !/\p{N}/u.test(word) || /^\p{L}{3,}\p{N}{1,2}$/u.test(word))
		.join(' ')
		.replace(KINDS, ' ')
		.trim();
	if (!/\p{L}{2}/u.test(words) || words.length > LONGEST) return '';
	return inWords(words);
}
