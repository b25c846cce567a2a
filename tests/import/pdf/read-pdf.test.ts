/** PDF files become text and blocks, or a sentence that says why not. */
import { describe, expect, test } from 'vitest';
import { typedLetters, unmirrored } from '#lib/import/pdf/letters.ts';
import { readPdf } from '#lib/import/pdf/read-pdf.ts';
import type { ReadArticle } from '#lib/import/reading.ts';
import { problemText } from '#lib/ui/shared/problem-text.ts';
import { pdfFile, set, widthOf, type Page, type PdfOptions, type Words } from './pdf-file.ts';
import { STORY, TITLE } from './story.ts';

async function read(pages: readonly Page[], options: PdfOptions = {}): Promise<ReadArticle> {
	const result = await readPdf(pdfFile(pages, options), 'coastal-post.pdf');
	if (!result.ok) throw new RangeError(problemText(result.error));
	return result.value;
}

/** Each block as `type: its words`. */
async function blocksOf(...pages: Page[]): Promise<string[]> {
	const { text, blocks } = (await read(pages)).draft;
	return blocks.map(
		({ type, level = '', start, end }) => `${type}${level}: ${text.slice(start, end)}`,
	);
}

const paragraphs = (texts: readonly string[]) => texts.map((text) => `paragraph: ${text}`);
const bottom = (words: readonly Words[]) => Math.max(...words.map(({ y }) => y));

describe('paragraphs are made out', () => {
	test('by the space between them', async () => {
		expect(await blocksOf(set(STORY, { space: 8 }))).toEqual(paragraphs(STORY));
	});

	test('by the indent of their first lines', async () => {
		expect(await blocksOf(set(STORY, { indent: 14 }))).toEqual(paragraphs(STORY));
	});

	test('by nothing but a last line with room left', async () => {
		expect(await blocksOf(set(STORY))).toEqual(paragraphs(STORY));
	});

	test('across pages', async () => {
		const lines = set(STORY, { indent: 14 });
		const cut = lines.findIndex(({ text }) => text.includes('independent')) - 1;
		const second = lines
			.slice(cut)
			.map((line) => ({ ...line, y: line.y - bottom(lines.slice(0, cut)) + 90 }));
		expect(await blocksOf(lines.slice(0, cut), second)).toEqual(paragraphs(STORY));
	});
});

describe('columns are read one after the other', () => {
	const halves = (
		indent: number,
		space: number,
		count: number,
		width: number,
		gutter: number,
	): Words[] => {
		const lines = set([...STORY, ...STORY], { width, indent, space, y: 140 });
		const share = Math.ceil(lines.length / count);
		return Array.from({ length: count }, (_, i) => {
			const column = lines.slice(i * share, (i + 1) * share);
			const top = (column[0]?.y ?? 0) - 140;
			return column.map((line) => ({ ...line, x: line.x + i * (width + gutter), y: line.y - top }));
		}).flat();
	};

	test.each([
		['two', 2, 230, 20],
		['two, close together', 2, 235, 11],
		['three', 3, 150, 15],
	])('%s, under a headline across them', async (_, count, width, gutter) => {
		const headline = set([TITLE], { y: 100, size: 24 });
		expect(await blocksOf([...headline, ...halves(12, 0, count, width, gutter)])).toEqual([
			`heading1: ${TITLE}`,
			...paragraphs([...STORY, ...STORY]),
		]);
	});

	test('and a table row by row', async () => {
		const cells = [
			'Port',
			'Depth',
			'Boats',
			'Quay',
			'7 m',
			'40',
			'Bay',
			'9 m',
			'35',
			'Pier',
			'4 m',
			'12',
		];
		const table = cells.map((text, i) => ({
			text,
			x: 60 + (i % 3) * 150,
			y: 300 + Math.floor(i / 3) * 12,
		}));
		const { text } = (await read([[...set(STORY, { space: 8 }), ...table]])).draft;
		expect(text).toMatch(
			/Port \| Depth \| Boats\s+Quay \| 7 m \| 40\s+Bay \| 9 m \| 35\s+Pier \| 4 m \| 12$/,
		);
	});
});

describe('words that were broken at the end of a line', () => {
	const broken = (start: string, rest: string, ...before: string[]) =>
		read([
			[
				...before,
				`and so it was said of the ${start}`,
				`${rest} that they had all seen that day.`,
			].map((text, i) => ({ text, x: 60, y: 100 + 12 * i })),
		]);

	test.each([
		['inves-', 'tigation', 'investigation'],
		['well-', 'known', 'well-known'],
		['Nord-', 'Süd', 'Nord-Süd'],
		['US-', 'led', 'US-led'],
		['2024-', '25', '2024-25'],
		['mother-in-', 'law', 'mother-in-law'],
		['inter\u00ad', 'national', 'international'],
	])('%s %s is %s', async (start, rest, whole) => {
		expect((await broken(start, rest)).draft.text).toContain(`of the ${whole} that`);
	});

	test('keep a hyphen that the text has elsewhere, and only then', async () => {
		const with_ = await broken(
			'fish-',
			'eating',
			'The fish-eating birds of the bay have been seen again today.',
		);
		expect(with_.draft.text).toContain('of the fish-eating that');
		const without = await broken(
			'har-',
			'bour',
			'The harbour is open to all of the boats again since Monday.',
		);
		expect(without.draft.text).toContain('of the harbour that');
	});
});

describe('what is no part of the text is set apart', () => {
	const page = (i: number): Words[] => [
		{ text: i % 2 === 0 ? 'The Coastal Post' : 'Harbour special', x: 60, y: 40, size: 8 },
		...set([...STORY.slice(i), ...STORY.slice(0, i)], { space: 8 }),
		{ text: `Page ${i + 1} of 4`, x: 280, y: 770, size: 8 },
	];

	test('running heads and page numbers are left out, and can be put back', async () => {
		const { draft, pieces = [] } = await read([0, 1, 2, 3].map(page));
		expect(draft.text).not.toMatch(/Coastal Post|special|Page \d/);
		expect(pieces.filter(({ out }) => out).map(({ text }) => text)).toEqual([
			'The Coastal Post',
			'Page 1 of 4',
			'Harbour special',
		]);
	});

	test('and what the file itself calls an artifact', async () => {
		const head = { text: 'Printed by the Post', x: 60, y: 200, size: 9, artifact: true };
		const { draft } = await read([[...set(STORY, { y: 250 }), head]]);
		expect(draft.text).toBe(STORY.join('\n\n'));
	});

	test('and text that runs up the margin', async () => {
		const stamp = { text: 'Photograph: A. Ruiz', x: 30, y: 400, upright: true };
		const { draft, pieces = [] } = await read([[...set(STORY), stamp]]);
		expect(draft.text).toBe(STORY.join('\n\n'));
		expect(pieces.filter(({ out }) => out).map(({ text }) => text)).toEqual([stamp.text]);
	});

	test('and notes go to the end, under the number that the text has', async () => {
		const first = set([STORY[0] ?? ''], { space: 8 });
		const last = first.at(-1);
		const mark = {
			text: '1',
			x: (last?.x ?? 0) + widthOf(last?.text ?? '', 10),
			y: (last?.y ?? 0) - 4,
			size: 6,
		};
		const rest = set(STORY.slice(1), { y: bottom(first) + 20, space: 8 });
		const note = { text: '1 The figures of the port are those of March.', x: 60, y: 700, size: 7 };
		const next = set([STORY[3] ?? '']);
		const blocks = await blocksOf([...first, mark, ...rest, note], next);
		expect(blocks[0]).toMatch(/office\.\[1\]$/);
		expect(blocks.at(-1)).toBe(`paragraph: ${note.text}`);
	});
});

describe('headings', () => {
	test('are larger, or in a font of their own over a paragraph', async () => {
		const title = set([TITLE], { size: 22, y: 80 });
		const above = set(STORY.slice(0, 2), { y: 110, space: 6 });
		const label = set(['What it costs'], { y: bottom(above) + 22, bold: true });
		const below = set(STORY.slice(2), { y: bottom(label) + 14, space: 6 });
		expect(await blocksOf([...title, ...above, ...label, ...below])).toEqual([
			`heading1: ${TITLE}`,
			...paragraphs(STORY.slice(0, 2)),
			'heading2: What it costs',
			...paragraphs(STORY.slice(2)),
		]);
	});

	test('of several lines are one', async () => {
		const title = set([`${TITLE} after years of quarrels`], {
			size: 22,
			y: 80,
			width: 300,
			leading: 25,
		});
		const [heading] = await blocksOf([...title, ...set(STORY, { y: 180 })]);
		expect(heading).toBe(`heading1: ${TITLE} after years of quarrels`);
	});

	test('do not swallow a first letter that is three lines high', async () => {
		const [first = '', ...rest] = STORY;
		const lines = set([first.slice(1), ...rest], { width: 300, space: 8 });
		const beside = lines.map((line, i) => (i < 3 ? { ...line, x: line.x + 30 } : line));
		const cap = { text: first.slice(0, 1), x: 60, y: (lines[2]?.y ?? 0) + 1, size: 40 };
		expect((await blocksOf([cap, ...beside]))[0]).toBe(`paragraph: ${first}`);
	});
});

test('lists are items under each other', async () => {
	const items = ['• dredge the channel', '• raise the quay', '• ask the pilots'];
	const list = set(items, { y: 300 });
	expect(await blocksOf([...set(STORY, { space: 8 }), ...list])).toEqual([
		...paragraphs(STORY),
		...items.map((text) => `item: ${text}`),
	]);
});

test('letters that are named by their shapes are named as they are typed', () => {
	expect(typedLetters('⾸⻚新⻢⻄')).toBe('首页新马西');
	expect(typedLetters('اﻟﻤﺠﻠﺲ')).toBe('المجلس');
	expect(typedLetters('eﬃcient')).toBe('efficient');
	expect(unmirrored('قال »نعم« )ثم(')).toBe('قال «نعم» (ثم)');
	expect(unmirrored('«نعم» (ثم)')).toBe('«نعم» (ثم)');
});

test.each([0, 90, 180, 270])(
	'a page that is turned by %s degrees is read as it is shown',
	async (rotate) => {
		const { draft } = await read([set(STORY, { space: 8 })], { rotate });
		expect(draft.text).toBe(STORY.join('\n\n'));
	},
);

describe('what the file says about itself', () => {
	const info = { Title: 'Dredging', Author: 'Ana Ruiz', CreationDate: 'D:20251004093000Z' };

	test('is taken where the text does not say it', async () => {
		const { draft } = await read([set(STORY)], { info, language: 'en-GB' });
		expect(draft).toMatchObject({
			title: 'Dredging',
			author: 'Ana Ruiz',
			language: 'en-GB',
			outlet: 'Coastal Post',
		});
	});

	test('of the day on which it was made is no date of an article', async () => {
		const { draft } = await read([set(STORY)], { info });
		expect(draft).not.toHaveProperty('published');
	});

	test('gives way to the headline and the byline', async () => {
		const top = [...set([TITLE], { size: 22, y: 80 }), ...set(['By José Ruiz'], { y: 104 })];
		const { draft } = await read([[...top, ...set(STORY, { y: 130 })]], { info });
		expect(draft).toMatchObject({ title: TITLE, author: 'José Ruiz' });
	});

	test('is not taken where a program wrote it', async () => {
		const made = { Title: 'Microsoft Word - news.docx', Author: 'User' };
		const { draft } = await read([set(STORY)], { info: made });
		expect(draft.title).toMatch(/^The council voted/);
		expect(draft).not.toHaveProperty('author');
	});
});

describe('what cannot be read is named', () => {
	// Chinese in a font that is not in the file, named by a table that only a page can load
	const foreign = pdfFile([[{ text: '\x6e\x2f\x53\xe3', x: 60, y: 100, own: true }]], {
		objects: [
			'<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /UniGB-UCS2-H /DescendantFonts [7 0 R] >>',
			'<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /DW 1000 /FontDescriptor 8 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>',
			'<< /Type /FontDescriptor /FontName /Song /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 800 /StemV 80 >>',
		],
	});
	const locked = `<< /Filter /Standard /V 1 /R 2 /P -44 /O <${'28'.repeat(32)}> /U <${'31'.repeat(32)}> >>`;

	test.each([
		['a scan, which is a picture', pdfFile([[]]), 'pdf-no-text'],
		[
			'pages with nothing but their number',
			pdfFile([1, 2, 3].map((n) => [{ text: `${n}`, x: 300, y: 780 }])),
			'pdf-no-text',
		],
		['letters by a table that is not at hand', foreign, 'pdf-no-letters'],
		['a password', pdfFile([set(STORY)], { encrypt: locked }), 'file-is-protected'],
		['no PDF at all', new Uint8Array([1, 2, 3]), 'file-broken'],
		['nothing', new Uint8Array(), 'file-broken'],
		['too much of it', new Uint8Array(21 * 1024 * 1024), 'file-too-large'],
	])('%s', async (_, bytes, code) => {
		const result = await readPdf(bytes, 'a.pdf');
		expect(result).toMatchObject({ ok: false, error: { code, where: 'a.pdf' } });
		expect(!result.ok && problemText(result.error)).toMatch(/^a\.pdf: .{30,}\.$/);
	});
});

test('progress is told', async () => {
	const bytes = pdfFile([set(STORY), set(STORY), set(STORY), set(STORY)]);
	const shares: number[] = [];
	await readPdf(bytes, 'a.pdf', (share) => shares.push(share));
	expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
});

test('what fails on our side is not put down to the file', async () => {
	const mistake = new RangeError('ours');
	const told = () => {
		throw mistake;
	};
	await expect(readPdf(pdfFile([set(STORY)]), 'a.pdf', told)).rejects.toBe(mistake);
});
