/** What to call an article that does not say so itself: after its first words, or its file. */
import type { Block } from '#lib/core/model/article.ts';

const LONGEST = 90;

/** The headline if there is one, else the first words that are not a picture's caption. */
export function titleOf(text: string, blocks: readonly Block[], name = ''): string {
	const block =
		blocks.find(({ type, level }) => type === 'heading' && level === 1) ??
		blocks.find(({ type, boilerplate }) => type !== 'caption' && !boilerplate) ??
		blocks[0];
	const words = block ? text.slice(block.start, block.end).replace(/\s+/g, ' ').trim() : '';
	return (block?.type === 'heading' ? words : shortened(words)) || inWords(stem(name));
}

/** `coastal-post.md` is the Coastal Post's; `article3.txt` is nobody's: `''`. */
export function outletOf(name: string): string {
	const words = stem(name);
	const plain = /^\p{L}[\p{L}\p{M}'’]*(?:[-_ ](?:\p{L}[\p{L}\p{M}'’]*|\d{1,3})){0,4}$/u;
	const generic =
		/^(?:article|artikel|artículo|untitled|document|text|texte|paste|download|index|readme|new|copy|file)\b/i;
	return plain.test(words) && !generic.test(words) ? inWords(words) : '';
}

/** The name without folders and ending. */
export function stem(name: string): string {
	return name.replace(/^.*[\\/]/, '').replace(/(.)\.[^.]*$/, '$1');
}

/** `coastal-post` as "Coastal Post". */
export function inWords(stem: string): string {
	return stem
		.split(/[-_\s]+/)
		.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
		.join(' ')
		.trim();
}

function shortened(words: string): string {
	if (words.length <= LONGEST) return words;
	const cut = words.slice(0, LONGEST);
	const space = cut.lastIndexOf(' ');
	const short = space > LONGEST / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '');
	return short.replace(/[\s,;:.–—-]+$/, '') + '…';
}
