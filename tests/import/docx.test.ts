/** Word files become text and blocks, or a sentence that says why not. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '#lib/import/docx.ts';
import { problemText } from '#lib/ui/shared/problem-text.ts';
import { cutOff, turnedOver } from './damage.ts';
import { paragraph, wordFile } from './docx-file.ts';
import { bytesOf, utf16 } from './encode.ts';

const SENTENCE = 'The council said on Tuesday that the harbour would be dredged before the winter.';

async function read(bytes: Uint8Array, name = 'coastal-post.docx') {
	const result = await readDocx(bytes, name);
	if (!result.ok) throw new RangeError(problemText(result.error));
	return result.value.draft;
}

/** Each block as `type: its words`. */
async function blocksOf(body: string, rest = {}): Promise<string[]> {
	const { text, blocks } = await read(wordFile({ body, ...rest }));
	return blocks.map(
		({ type, level = '', start, end }) => `${type}${level}: ${text.slice(start, end)}`,
	);
}

describe('what the styles say', () => {
	test('headings, quotes and captions', async () => {
		expect(
			await blocksOf(
				paragraph('Council dredges harbour', 'Title') +
					paragraph(SENTENCE) +
					paragraph('What it costs', 'heading2') +
					paragraph('We shall see.', 'Quote') +
					paragraph('The harbour in March', 'caption'),
			),
		).toEqual([
			'heading1: Council dredges harbour',
			`paragraph: ${SENTENCE}`,
			'heading2: What it costs',
			'quote: We shall see.',
			'caption: The harbour in March',
		]);
	});

	test('tables row by row', async () => {
		const cell = (words: string) => `<w:tc>${paragraph(words)}</w:tc>`;
		const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
		const words = await blocksOf(`<w:tbl>${row('Port', 'Cost')}${row('Quay', '7')}</w:tbl>`);
		expect(words.join(' ')).toMatch(/Port.*Cost.*Quay.*7/);
	});

	test('footnotes under the number that they have in the text', async () => {
		const note = (id: number, words: string) =>
			`<w:footnote w:id="${id}">${paragraph(words)}</w:footnote>`;
		const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
		expect(
			await blocksOf(
				`<w:p><w:r><w:t>One</w:t></w:r>${mark(2)}<w:r><w:t>, two</w:t></w:r>${mark(3)}</w:p>`,
				{ footnotes: note(2, 'First.') + note(3, 'Second.') },
			),
		).toEqual(['paragraph: One[1], two[2]', 'paragraph: [1] First.', 'paragraph: [2] Second.']);
	});
});

test('changes are read as if accepted', async () => {
	const run = (words: string, tag = 't') =>
		`<w:r><w:${tag} xml:space="preserve">${words}</w:${tag}></w:r>`;
	expect(
		await blocksOf(
			`<w:p>${run('The vote was ')}<w:ins w:id="1">${run('not ')}</w:ins><w:del w:id="2">${run('very ', 'delText')}</w:del>${run('close.')}</w:p>`,
		),
	).toEqual(['paragraph: The vote was not close.']);
});

test('soft hyphens and spaces that keep together are cleaned', async () => {
	const words = 'about 10\u00a0000 inter\u00adnational';
	const body = `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
	expect(await blocksOf(body)).toEqual(['paragraph: about 10 000 international']);
});

describe('what the file says about itself', () => {
	const core =
		'<dc:title>Dredging &amp; more</dc:title><dc:creator>Ana Ruiz</dc:creator>' +
		'<dcterms:created>2025-10-04T09:00:00Z</dcterms:created>';

	test('is taken where the text does not say it', async () => {
		expect(await read(wordFile({ body: paragraph(SENTENCE.repeat(3)), core }))).toMatchObject({
			title: 'Dredging & more',
			author: 'Ana Ruiz',
			published: '2025-10-04',
			language: 'en-GB',
			outlet: 'Coastal Post',
		});
	});

	test('gives way to the headline and the byline', async () => {
		const body =
			paragraph('Council dredges', 'Title') +
			paragraph('By José Ruiz') +
			paragraph('October 9, 2025') +
			paragraph(SENTENCE);
		expect(await read(wordFile({ body, core }))).toMatchObject({
			title: 'Council dredges',
			author: 'José Ruiz',
			published: '2025-10-09',
		});
	});

	test('is not taken where a program wrote it', async () => {
		const made = '<dc:title>Microsoft Word - Document1</dc:title><dc:creator>User</dc:creator>';
		const draft = await read(wordFile({ body: paragraph(SENTENCE), core: made }));
		expect(draft.title).toBe(SENTENCE);
		expect(draft).not.toHaveProperty('author');
	});

	test('about its language is not believed against the text', async () => {
		const words = 'El concejo dijo que no era para ellos decidir cuál de los planes se aprueba.';
		expect((await read(wordFile({ body: paragraph(words) }))).language).toBe('es');
	});
});

describe('what cannot be read is named', () => {
	const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
	const bomb = () => new Uint8Array(60 * 1024 * 1024);
	const valid = wordFile({ body: paragraph(SENTENCE) });
	const flagged = valid.map((byte, at) => (isFlag(valid, at) ? byte | 1 : byte));

	test.each([
		['an old Word file', bytesOf(OLE + 'WordDocument'), 'file-old-word'],
		[
			'a file with a password',
			new Uint8Array([...bytesOf(OLE), ...utf16('EncryptedPackage', true)]),
			'file-is-protected',
		],
		['a zip with a password', flagged, 'file-is-protected'],
		['rich text format', bytesOf('{\\rtf1\\ansi'), 'file-is-document'],
		[
			'OpenDocument',
			zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }),
			'file-is-document',
		],
		['Pages', zipSync({ 'Index/Document.iwa': new Uint8Array(3) }), 'file-is-document'],
		[
			'a workbook',
			zipSync({ '_rels/.rels': strToU8('<a/>'), 'xl/workbook.xml': strToU8('<a/>') }),
			'file-is-spreadsheet',
		],
		['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'file-broken'],
		['a picture', bytesOf('\x89PNG\r\n'), 'file-broken'],
		['nothing', new Uint8Array(), 'file-broken'],
		['a document without words', wordFile({ body: paragraph(' ') }), 'article-no-text'],
		[
			'entities',
			wordFile({
				body: '',
				more: { 'word/numbering.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a/>') },
			}),
			'file-broken',
		],
		['a part that swells', wordFile({ body: '', more: { 'word/a.xml': bomb() } }), 'zip-swollen'],
		['too much of it', new Uint8Array(21 * 1024 * 1024), 'file-too-large'],
	])('%s', async (_, bytes, code) => {
		const result = await readDocx(bytes, 'a.docx');
		expect(result).toMatchObject({ ok: false, error: { code, where: 'a.docx' } });
		expect(!result.ok && problemText(result.error)).toMatch(/^a\.docx: .{30,}\.$/);
	});

	test('a picture that swells is never unpacked', async () => {
		const bytes = wordFile({ body: paragraph(SENTENCE), more: { 'word/media/a.png': bomb() } });
		expect((await read(bytes)).text).toBe(SENTENCE);
	});
});

describe(
	'whatever is done to a file, there is an article or a sentence',
	{ timeout: 60_000 },
	() => {
		const bytes = wordFile({
			body: paragraph('Headline', 'Title') + paragraph(SENTENCE).repeat(5),
		});

		async function isAnswered(damaged: Uint8Array): Promise<void> {
			const result = await readDocx(damaged, 'a.docx');
			if (result.ok) expect(result.value.draft.text).not.toBe('');
			else expect(problemText(result.error)).toMatch(/^a\.docx: .{30,}\.$/);
		}

		test('cut off', () => cutOff(bytes, isAnswered));

		test('with bits turned over', () => turnedOver(bytes, isAnswered, { most: 8, numRuns: 300 }));

		test('with XML that is none, or another one', async () => {
			const xml = fc.oneof(
				fc.string(),
				fc
					.array(
						fc.constantFrom(
							'<w:p>',
							'</w:p>',
							'<w:r>',
							'<w:tbl>',
							'<w:tc>',
							'x',
							'&amp;',
							'<w:hyperlink r:id="z">',
						),
					)
					.map((tags) => tags.join('')),
			);
			await fc.assert(
				fc.asyncProperty(xml, (body) => isAnswered(wordFile({ body }))),
				{ numRuns: 200, seed: 4 },
			);
		});

		test('of random bytes that begin as a zip', async () => {
			await fc.assert(
				fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (tail) =>
					isAnswered(new Uint8Array([0x50, 0x4b, 3, 4, ...tail])),
				),
				{ numRuns: 200, seed: 4 },
			);
		});
	},
);

/** Where a header of a zip says how a file in it is packed. */
function isFlag(bytes: Uint8Array, at: number): boolean {
	const header = (from: number, third: number) =>
		bytes[from] === 0x50 && bytes[from + 1] === 0x4b && bytes[from + 2] === third;
	return header(at - 8, 1) || header(at - 6, 3);
}
