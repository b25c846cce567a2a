import { describe, expect, test } from 'vitest';
import { isArticle, sharedFile, sharedIn } from '#lib/ui/receive/shared-text.ts';

const shared = (query: string) => sharedIn(new URLSearchParams(query));

describe('what is shared', () => {
	test('is nothing where there is nothing', () => {
		expect(shared('')).toBeUndefined();
		expect(shared('title=&text=%20&receive=page')).toBeUndefined();
	});

	test.each([
		['url=https://a.example/b', { title: '', text: '', url: 'https://a.example/b' }],
		['text=https://a.example/b', { title: '', text: '', url: 'https://a.example/b' }],
		[
			'title=The vote&text=Look: https://a.example/b',
			{ title: 'The vote', text: 'Look:', url: 'https://a.example/b' },
		],
		['text=javascript:alert(1)', { title: '', text: 'javascript:alert(1)', url: '' }],
	])('of %s is told apart', (query, what) => {
		expect(shared(query)).toEqual(what);
	});

	test('is an article if it has the words of one', () => {
		const words = 'word '.repeat(60);
		expect(isArticle({ title: 'The vote', text: words, url: '' })).toBe(true);
		expect(isArticle({ title: 'The vote', text: 'Look at this', url: 'https://a.example' })).toBe(
			false,
		);
		expect(isArticle({ title: words, text: words, url: '' })).toBe(false);
	});

	test('goes to the import headline first, with its address', async () => {
		const file = sharedFile({ title: 'The vote', text: 'It passed.', url: 'https://a.example/b' });
		expect(file.name).toBe('The vote.md');
		expect(await file.text()).toBe('---\nurl: https://a.example/b\n---\nThe vote\n\nIt passed.');
	});

	test('has its headline once', async () => {
		const file = sharedFile({ title: 'The vote', text: 'The vote\n\nIt passed.', url: '' });
		expect(await file.text()).toBe('The vote\n\nIt passed.');
	});
});
