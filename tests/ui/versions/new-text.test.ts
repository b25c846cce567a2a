import { describe, expect, test } from 'vitest';
import type { Article } from '#lib/core/model/article.ts';
import { hashText } from '#lib/core/text/hash.ts';
import { NOTHING } from '#lib/import/reading.ts';
import { readText } from '#lib/import/text.ts';
import { changedFacts, newText, onlyDraft } from '#lib/ui/versions/new-text.ts';

const text = 'Quay closed\n\nThe council voted seven to four on Tuesday night to close the road.';
const article: Article = {
	...{ type: 'article', id: 'a', title: 'Quay closed', outlet: 'O', language: 'en', text },
	...{ author: 'Ana Lee', published: '2026-03-04', blocks: [], hash: hashText(text) },
};
const read = (parts: Parameters<typeof newText>[0] | object) => ({
	...readText(text, 'quay.txt'),
	...parts,
});

describe('what a new text brings along', () => {
	test('is offered where it says something else', () => {
		expect(changedFacts(article, read({}))).toEqual([]);
		const draft = read({ title: 'Quay closes', published: '2026-03-05', author: '' });
		expect(changedFacts(article, draft)).toEqual(['title', 'published']);
	});

	test('is no headline if it is the beginning of the text', () => {
		const plain = readText('The council voted seven to four on Tuesday night. It was late.', '');
		expect(changedFacts(article, plain)).not.toContain('title');
	});

	test('is taken over only where it is wanted', () => {
		const draft = read({ title: 'Quay closes', published: '2026-03-05' });
		const next = newText(draft, ['published']);
		expect(next).toMatchObject({ text: draft.text, hash: hashText(draft.text) });
		expect(next.published).toBe('2026-03-05');
		expect(next).not.toHaveProperty('title');
	});
});

describe('a file for one text', () => {
	const one = { where: 'quay.txt', draft: read({}) };
	const problem = { code: 'file-empty', where: 'quay.txt' };

	test('gives the article that it holds', () => {
		expect(onlyDraft({ ...NOTHING, articles: [one] }, 'quay.txt')).toEqual({
			ok: true,
			value: one.draft,
		});
	});

	test('is none where it is for several', () => {
		const table = { name: 'quay.csv', columns: ['text'], rows: [[text]], mapping: { text: 0 } };
		for (const reading of [
			{ ...NOTHING, articles: [one, one] },
			{ ...NOTHING, tables: [table] },
			{ ...NOTHING, records: [[article]] },
		]) {
			expect(onlyDraft(reading, 'quay.csv')).toEqual({
				ok: false,
				error: [{ code: 'article-not-alone', where: 'quay.csv' }],
			});
		}
	});

	test('says what stood in the way', () => {
		expect(onlyDraft({ ...NOTHING, problems: [problem] }, 'quay.txt')).toMatchObject({
			error: [problem],
		});
		expect(onlyDraft(NOTHING, 'quay.txt')).toMatchObject({ error: [{ code: 'article-no-text' }] });
	});
});
