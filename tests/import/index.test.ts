/** Which files are read, and what is said about the others. */
import { describe, expect, test } from 'vitest';
import { hashText } from '#lib/core/text/hash.ts';
import { finish, readArticleFile } from '#lib/import/index.ts';

const refusal = (name: string, text: string) => {
	const read = readArticleFile({ name, text });
	return read.ok ? undefined : read.error;
};

test.each(['a.md', 'a.MARKDOWN', 'a.txt', 'a', ''])('%j is read', (name) => {
	expect(refusal(name, '# A\n\nText.')).toBeUndefined();
});

test('Markdown is read as such, plain text is not', () => {
	const text = (name: string) => {
		const read = readArticleFile({ name, text: '*Text*' });
		return read.ok && read.value.text;
	};
	expect([text('a.md'), text('a.txt')]).toEqual(['Text', '*Text*']);
});

test.each([
	['a.pdf', 'x', 'file-unsupported'],
	['article3.html', '<p>x</p>', 'file-unsupported'],
	['a.txt', 'x'.repeat(5 * 1024 * 1024 + 1), 'file-too-large'],
	['a.txt', ' \n\n ', 'article-no-text'],
	['a.md', '---\ntitle: A\n---\n', 'article-no-text'],
	['a.txt', 'PK\u0003\u0004\u0000', 'article-no-text'],
	['a.txt', '\ufffd\ufffdJFIF', 'article-no-text'],
])('%s is refused by name', (name, text, code) => {
	expect(refusal(name, text)).toMatchObject({ code, where: name });
});

describe('a finished article', () => {
	const draft = { title: ' T ', outlet: 'O', language: 'xx yy', text: 'Text.', blocks: [] };

	test('has the hash of its text, and no empty fields', () => {
		expect(finish({ ...draft, author: ' ', url: 'https://example.org ' }, 'a')).toEqual({
			type: 'article',
			id: 'a',
			title: 'T',
			outlet: 'O',
			url: 'https://example.org',
			language: 'en',
			text: 'Text.',
			blocks: [],
			hash: hashText('Text.'),
		});
	});
});
