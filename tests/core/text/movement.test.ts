import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, Block } from '#lib/core/model/article.ts';
import { moved, MOVEMENTS, type Movement, type Range } from '#lib/core/text/movement.ts';
import { sentences } from '#lib/core/text/segment.ts';
import type { Span } from '#lib/core/text/span.ts';

/** An article whose paragraphs are parted by empty lines. */
function articleOf(text: string): Article {
	const blocks: Block[] = [...text.matchAll(/[^\n]+/g)].map(({ 0: words, index }) => ({
		type: 'paragraph',
		start: index,
		end: index + words.length,
	}));
	return {
		type: 'article',
		id: 'a',
		title: 'A',
		outlet: 'O',
		language: 'en',
		text,
		blocks,
		hash: '',
	};
}

/** Moves the caret `|`, or the selection `‹…›` (`›…‹` if it was made backwards), and shows it again. */
function after(
	movement: Movement,
	marked: string,
	highlights: readonly Span[] = [],
): string | undefined {
	const text = marked.replace(/[|‹›]/g, '');
	const at = (mark: string) =>
		marked.replaceAll(/[|‹›]/g, (one) => (one === mark ? one : '')).indexOf(mark);
	const range = marked.includes('|')
		? { anchor: at('|'), head: at('|') }
		: { anchor: at('‹'), head: at('›') };
	const next = moved(movement, articleOf(text), range, highlights);
	return next && shown(text, next);
}

function shown(text: string, { anchor, head }: Range): string {
	const insert = (into: string, place: number, mark: string) =>
		into.slice(0, place) + mark + into.slice(place);
	if (anchor === head) return insert(text, head, '|');
	return anchor < head
		? insert(insert(text, head, '›'), anchor, '‹')
		: insert(insert(text, anchor, '‹'), head, '›');
}

test.each<[Movement, string, string | undefined]>([
	['next-sentence', '|One. Two.', 'One. |Two.'],
	['next-sentence', 'On|e.\n\nTwo.', 'One.\n\n|Two.'],
	['next-sentence', 'One. |Two.', undefined],
	['next-sentence', '‹One.› Two.', 'One. |Two.'],
	['previous-sentence', 'One. T|wo.', 'One. |Two.'],
	['previous-sentence', 'One. |Two.', '|One. Two.'],
	['previous-sentence', 'One.\n\n|Two.', '|One.\n\nTwo.'],
	['previous-sentence', '|One. Two.', undefined],
	['select-sentence', 'One. T|wo. Three.', 'One. ‹Two.› Three.'],
	['select-sentence', 'One. Two|', 'One. ‹Two›'],
	['select-sentence', 'One.| Two.', '‹One.› Two.'],
	['select-sentence', 'A title|\n\nOne. Two.', '‹A title›\n\nOne. Two.'],
	['select-sentence', 'A title\n|\nOne. Two.', 'A title\n\n‹One.› Two.'],
	['select-sentence', 'A title\n\n|One. Two.', 'A title\n\n‹One.› Two.'],
	['select-sentence', 'One.‹ Two.›', '‹One.› Two.'],
	['select-paragraph', 'One. T|wo.\n\nThree.', '‹One. Two.›\n\nThree.'],
	['select-paragraph', 'One.\n|\nTwo.', 'One.\n\n‹Two.›'],
	['extend-next-sentence', 'One. T|wo. Three.', 'One. ‹Two.› Three.'],
	['extend-next-sentence', 'One. ‹Two.› Three.', 'One. ‹Two. Three.›'],
	['extend-next-sentence', '‹One.›\n\nTwo.', '‹One.\n\nTwo.›'],
	['extend-next-sentence', 'One. ‹Two.›', undefined],
	['extend-previous-sentence', 'One. Two. T|hree.', 'One. Two. ›Three.‹'],
	['extend-previous-sentence', 'One. ›Two.‹', '›One. Two.‹'],
	['extend-previous-sentence', '‹One. Two.›', '‹One. ›Two.'],
	['extend-previous-sentence', '|One.', undefined],
])('%s: %j → %j', (movement, marked, expected) => {
	expect(after(movement, marked)).toBe(expected);
});

describe('the highlight keys', () => {
	const highlights = [
		{ start: 0, end: 3 },
		{ start: 5, end: 8 },
	];

	test('go to the start of the nearest one on either side', () => {
		expect(after('next-highlight', '|One, two, three', highlights)).toBe('One, |two, three');
		expect(after('next-highlight', 'One, |two, three', highlights)).toBeUndefined();
		expect(after('previous-highlight', 'One, two, |three', highlights)).toBe('One, |two, three');
		expect(after('previous-highlight', 'One, |two, three', highlights)).toBe('|One, two, three');
		expect(after('previous-highlight', '|One, two, three', highlights)).toBeUndefined();
	});
});

test('an article without text has nowhere to go', () => {
	const empty = articleOf('');
	for (const movement of MOVEMENTS) {
		expect(moved(movement, empty, { anchor: 0, head: 0 }, [])).toBeUndefined();
	}
});

describe('all the way through a text', () => {
	const sentence = fc.constantFrom(
		'One.',
		'Two is “it.”',
		'Sen. Lee of the U.S. met No. 4.',
		'Why?',
		'and so',
	);
	const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
	const anyArticle = fc
		.array(paragraph, { minLength: 1, maxLength: 4 })
		.map((all) => articleOf(all.join('\n\n')));

	/** Every place that the movement leads to, one after the other. */
	function way(movement: Movement, article: Article, from: Range): Range[] {
		const found: Range[] = [];
		for (let range: Range | undefined = from; range;) {
			range = moved(movement, article, range, []);
			if (range) found.push(range);
			expect(found.length).toBeLessThanOrEqual(article.text.length);
		}
		return found;
	}

	const all = (article: Article) =>
		article.blocks.flatMap((block) => sentences(article.text, article.language, block));

	test('the next sentence is every sentence once, and the previous one the way back', () => {
		fc.assert(
			fc.property(anyArticle, (article) => {
				const starts = all(article).map(({ start }) => start);
				const end = { anchor: article.text.length, head: article.text.length };
				const forth = way('next-sentence', article, { anchor: 0, head: 0 });
				expect([0, ...forth.map(({ head }) => head)]).toEqual(starts);
				expect(way('previous-sentence', article, end).map(({ head }) => head)).toEqual(
					starts.reverse(),
				);
			}),
		);
	});

	test('extending keeps its start and takes whole sentences', () => {
		fc.assert(
			fc.property(anyArticle, (article) => {
				const forth = way('extend-next-sentence', article, { anchor: 0, head: 0 });
				expect(forth.map(({ head }) => head)).toEqual(all(article).map(({ end }) => end));
				expect(forth.every(({ anchor }) => anchor === 0)).toBe(true);
			}),
		);
	});

	test('selecting a sentence or a paragraph again changes nothing', () => {
		fc.assert(
			fc.property(anyArticle, fc.nat(), (article, at) => {
				const offset = at % (article.text.length + 1);
				for (const movement of ['select-sentence', 'select-paragraph'] as const) {
					const once = moved(movement, article, { anchor: offset, head: offset }, []);
					expect(once).toBeDefined();
					expect(moved(movement, article, once!, [])).toEqual(once);
				}
			}),
		);
	});
});
