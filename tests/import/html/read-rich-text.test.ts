/** What programs put on the clipboard: its structure stays, its looks do not. */
import { describe, expect, test } from 'vitest';
import { readRichText } from '#lib/import/html/read-rich-text.ts';

function read(html: string) {
	const result = readRichText(html);
	if (!result.ok) throw new RangeError(result.error.code);
	return result.value;
}

/** Each block as `type: its words`. */
function blocksOf(html: string): string[] {
	const { text, blocks } = read(html).draft;
	return blocks.map(
		({ type, level = '', start, end }) => `${type}${level}: ${text.slice(start, end)}`,
	);
}

describe('the clipboard of', () => {
	test('Windows names the page in a header, which is no text', () => {
		const html =
			'Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000210\r\nSourceURL:https://coastal.example/quay#top\r\n' +
			'<html><body>\r\n<!--StartFragment--><p>The <b>quay</b> is closed.</p><!--EndFragment-->\r\n</body></html>';
		expect(read(html).draft).toMatchObject({
			url: 'https://coastal.example/quay',
			text: 'The quay is closed.',
		});
	});

	test('Google Docs wraps blocks in a bold element that is not bold', () => {
		const html =
			'<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr"><span>Quay vote</span></h1>' +
			'<p dir="ltr"><span>One </span><span>line.</span></p><br><ul><li><p role="presentation"><span>wall</span></p></li>' +
			'<li><p role="presentation"><span>houses</span></p></li></ul></b><br class="Apple-interchange-newline">';
		expect(blocksOf(html)).toEqual([
			'heading1: Quay vote',
			'paragraph: One line.',
			'item: • wall',
			'item: • houses',
		]);
		expect(read(html).draft.title).toBe('Quay vote');
	});

	test('Word has paragraphs for headings, lists and captions', () => {
		const item = (mark: string, words: string) =>
			`<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;
		const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style></head>
			<body lang=EN-GB><p class=MsoTitle>Quay vote<o:p></o:p></p><p class=MsoNormal>The quay is\nclosed.<o:p></o:p></p>
			${item('·', 'wall')}${item('2.', 'houses')}<p class=MsoCaption>The quay</p><p class=MsoQuote>Not free.</p>
			<table class=MsoTableGrid><tr><td><p class=MsoNormal>For</p></td><td><p class=MsoNormal>7</p></td></tr><tr><td><p>Against</p></td><td><p>4</p></td></tr></table></body></html>`;
		expect(blocksOf(html)).toEqual([
			...[
				'heading1: Quay vote',
				'paragraph: The quay is closed.',
				'item: • wall',
				'item: 2. houses',
			],
			...['caption: The quay', 'quote: Not free.', 'paragraph: For | 7', 'paragraph: Against | 4'],
		]);
	});

	test('mail programs has what they hide left out, and layout tables read as text', () => {
		const html =
			'<div style="display:none;mso-hide:all">Preview of the mail</div><table role="presentation"><tr><td>' +
			'<div>Dear all,</div><div><br></div><div>the quay is closed.</div></td><td><div>Anna</div></td></tr></table>';
		expect(blocksOf(html)).toEqual([
			'paragraph: Dear all,',
			'paragraph: the quay is closed.',
			'paragraph: Anna',
		]);
	});

	test('a browser may hold a menu too, which can be put back', () => {
		const { draft, pieces = [] } = read(
			'<nav><ul><li><a href="/">Home</a></li></ul></nav><p>The quay is closed.</p><p>Advertisement</p><p>It opens in May.</p>',
		);
		expect(draft.text).toBe('The quay is closed.\n\nIt opens in May.');
		expect(pieces.map(({ out, text }) => [text, out === true])).toEqual([
			['• Home', true],
			['The quay is closed.', false],
			['Advertisement', true],
			['It opens in May.', false],
		]);
	});

	test('anything may be a few words, or none', () => {
		expect(blocksOf('<span>quay</span>')).toEqual(['paragraph: quay']);
		expect(blocksOf('plain words')).toEqual(['paragraph: plain words']);
		expect(readRichText('<img src="x.png">')).toEqual({
			ok: false,
			error: { code: 'article-no-text', where: 'text' },
		});
	});
});
