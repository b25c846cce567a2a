import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingFrom, spokenWord } from '#lib/core/text/aloud.ts';
import { plainTextBlocks } from '#lib/core/text/blocks.ts';
import type { Article } from '#lib/core/model/article.ts';

function articleOf(text: string, language = 'en'): Article {
	const blocks = plainTextBlocks(text);
	return { type: 'article', id: 'a', title: '', outlet: '', language, text, blocks, hash: '' };
}

const TEXT = 'The ferry is late. Nobody knows why.\n\nDr. Ames asked twice. “It broke,” he heard.';

/** What is read from the caret, or from the selection. */
function read(article: Article, anchor: number, head = anchor): string[] {
	const { sentences, first } = readingFrom(article, { anchor, head });
	return sentences.slice(first).map(({ start, end }) => article.text.slice(start, end));
}

test('reading begins with the sentence at the caret and goes on to the end', () => {
	const article = articleOf(TEXT);
	expect(read(article, 0)).toHaveLength(4);
	expect(read(article, TEXT.indexOf('knows'))).toEqual([
		'Nobody knows why.',
		'Dr. Ames asked twice.',
		'“It broke,” he heard.',
	]);
	expect(read(article, TEXT.indexOf('“'))).toEqual(['“It broke,” he heard.']);
});

test('a caret between two paragraphs begins with the next one, and at the very end with the first', () => {
	const article = articleOf(TEXT);
	expect(read(article, TEXT.indexOf('\n') + 1)[0]).toBe('Dr. Ames asked twice.');
	expect(read(article, TEXT.length)).toHaveLength(4);
});

test('a selection is read and nothing beside it, whichever way it was made', () => {
	const article = articleOf(TEXT);
	const [from, to] = [TEXT.indexOf('knows'), TEXT.indexOf('asked')];
	expect(read(article, from, to)).toEqual(['knows why.', 'Dr. Ames ']);
	expect(read(article, to, from)).toEqual(['knows why.', 'Dr. Ames ']);
});

test('what is no part of the story is not read', () => {
	const article = articleOf('The ferry is late.');
	const blocks = article.blocks.map((block) => ({ ...block, boilerplate: true as const }));
	expect(read({ ...article, blocks }, 0)).toEqual([]);
});

test('sentences of unspaced scripts end at their own full stop', () => {
	expect(read(articleOf('渡轮今天晚点了。没有人知道原因！真的吗？', 'zh'), 0)).toEqual([
		'渡轮今天晚点了。',
		'没有人知道原因！',
		'真的吗？',
	]);
});

test('a voice that is anywhere in a word is at that word, within the sentence', () => {
	const article = articleOf(TEXT);
	fc.assert(
		fc.property(fc.nat(TEXT.length - 1), (offset) => {
			const [sentence] = readingFrom(article, { anchor: 0, head: 0 }).sentences;
			const word = spokenWord(article, offset, sentence!);
			if (!word) return true;
			const words = TEXT.slice(word.start, word.end);
			return word.start <= offset && offset < word.end && words.trim() === words;
		}),
	);
	expect(spokenWord(article, 5, { start: 0, end: 18 })).toEqual({ start: 4, end: 9 });
	expect(spokenWord(article, 3, { start: 0, end: 18 })).toBeUndefined();
	expect(spokenWord(article, 40, { start: 0, end: 18 })).toBeUndefined();
});
