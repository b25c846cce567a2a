/** The sentences of an article as passages, and those of them that a person looks for. */
import { isStopWord } from './wording-stop-words.ts';
import type { Article } from '../model/article.ts';
import type { Passage } from '../model/passage.ts';
import { sentences, words } from '../text/segment.ts';

/** All sentences of the story itself, in the order of the text. */
export function sentencesOf(article: Article): Passage[] {
	return article.blocks
		.filter(({ boilerplate }) => !boilerplate)
		.flatMap((block) => sentences(article.text, article.language, block))
		.map((span) => ({ article: article.id, ...span }));
}

/** The sentences in which each word of the query begins some word, in the order of the text. */
export function found(article: Article, query: string): Passage[] {
	const asked = wordsOf(query, article.language);
	if (!asked.length) return [];
	return sentencesOf(article).filter((sentence) => {
		const own = wordsIn(article, sentence);
		return asked.every((word) => own.some((one) => one.startsWith(word)));
	});
}

/** The sentences that share the most words with a title, best first, none that shares no word. */
export function alike(article: Article, title: string, most: number): Passage[] {
	const asked = new Set(
		wordsOf(title, article.language).filter((word) => !isStopWord(word, article.language)),
	);
	return sentencesOf(article)
		.map((sentence) => ({
			sentence,
			shared: new Set(wordsIn(article, sentence).filter((word) => asked.has(word))).size,
		}))
		.filter(({ shared }) => shared > 0)
		.sort((a, b) => b.shared - a.shared)
		.slice(0, most)
		.map(({ sentence }) => sentence);
}

function wordsIn({ text, language }: Article, { start, end }: Passage): string[] {
	return wordsOf(text.slice(start, end), language);
}

function wordsOf(text: string, language: string): string[] {
	return words(text, language, { start: 0, end: text.length }).map(({ start, end }) =>
		text.slice(start, end).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
	);
}
