import { expect, test } from 'vitest';
import { sharedRuns } from '#lib/core/compare/reuse.ts';
import type { Article } from '#lib/core/model/article.ts';
import { between, sharedWords } from '#lib/ui/comparing/shared/shared-words.ts';

const WIRE = 'the plan was passed by seven votes to four on Tuesday night';

const article = (id: string, text: string): Article => ({
	...{ type: 'article', id, title: id, outlet: id, language: 'en', text, hash: id },
	blocks: [{ type: 'paragraph', start: 0, end: text.length }],
});

const a = article('a', `First ${WIRE} and much more was said.`);
const b = article('b', `Second, ${WIRE}.`);
const c = article('c', 'Nothing of the kind stands here at all, not one word of it.');

test('words of a run that both have count, and no others', () => {
	const runs = sharedRuns([a, b, c]);
	expect(sharedWords(a, 'b', runs)).toBe(12);
	expect(sharedWords(a, 'c', runs)).toBe(0);
	expect(between(runs, 'a', 'b')).toHaveLength(1);
	expect(between(runs, 'b', 'c')).toEqual([]);
});

test('words that two runs share count once', () => {
	const places = [
		{ article: 'a', start: 6, end: 30 },
		{ article: 'b', start: 8, end: 32 },
	];
	const run = { words: 5, text: '', places };
	expect(sharedWords(a, 'b', [run, run])).toBe(sharedWords(a, 'b', [run]));
});
