/** Files of any age: what a person wrote comes in letter for letter, or is refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '#lib/import/decode-text.ts';
import { bytesOf, encode, utf16 } from './encode.ts';

const wellFormed = fc.string({ unit: 'grapheme' });

describe('text is read in', () => {
	test('UTF-8, with or without a byte order mark', () => {
		fc.assert(
			fc.property(wellFormed, fc.constantFrom('', '\ufeff'), (text, mark) => {
				fc.pre(!text.startsWith('\ufeff') && !text.includes('\0') && !text.includes('\x1b'));
				expect(decodeText(new TextEncoder().encode(mark + text))).toBe(text);
			}),
		);
	});

	test('UTF-16 where a byte order mark says so', () => {
		fc.assert(
			fc.property(wellFormed, fc.boolean(), (text, littleEndian) => {
				fc.pre(!text.startsWith('\ufeff') && !text.startsWith('\0'));
				expect(decodeText(utf16('\ufeff' + text, littleEndian))).toBe(text);
			}),
		);
	});

	test.each([true, false])('UTF-16 by its looks (little-endian: %s)', (littleEndian) => {
		const text = 'The mayor’s plan – “a mistake”, says the harbour master – was passed.';
		expect(decodeText(utf16(text, littleEndian))).toBe(text);
	});

	test('the encoding of older Western programs', () => {
		expect(decodeText(bytesOf('Caf\xe9'))).toBe('Café');
		expect(decodeText(bytesOf('\xbfA d\xf3nde, se\xf1or?'))).toBe('¿A dónde, señor?');
		expect(decodeText(bytesOf('\x93It\x92s \x8010\x94 \x96 she said\x85'))).toBe(
			'“It’s €10” – she said…',
		);
	});

	const told = {
		russian: 'Городской совет вчера утвердил план строительства порта, несмотря на протесты.',
		polish: 'Rada miasta zatwierdziła wczoraj plan rozbudowy portu, mimo że rybacy byli źli.',
		czech: 'Městská rada včera schválila plán rozšíření přístavu, přestože rybáři byli proti.',
		greek: 'Το δημοτικό συμβούλιο ενέκρινε χθες το σχέδιο για το λιμάνι, παρά τις αντιδράσεις.',
		turkish: 'Belediye meclisi dün balıkçıların itirazlarına rağmen liman planını onayladı, işte.',
		hebrew: 'מועצת העיר אישרה אתמול את תוכנית הרחבת הנמל, למרות התנגדות הדייגים.',
		arabic: 'وافق مجلس المدينة أمس على خطة توسيع الميناء رغم معارضة الصيادين.',
		simplified: '市议会昨天批准了港口扩建计划，尽管渔民们表示反对。市长说，这是正确的决定。',
		traditional: '市議會昨天批准了港口擴建計畫，儘管漁民們表示反對。市長說，這是正確的決定。',
		japanese: '市議会は昨日、漁業者の反対にもかかわらず、港の拡張計画を承認しました。',
		korean: '시의회는 어제 어민들의 반대에도 불구하고 항구 확장 계획을 승인했습니다.',
	};
	test.each([
		['windows-1251', told.russian],
		['koi8-r', told.russian],
		['iso-8859-5', told.russian],
		['windows-1250', told.polish],
		['iso-8859-2', told.polish],
		['windows-1250', told.czech],
		['windows-1253', told.greek],
		['windows-1254', told.turkish],
		['windows-1255', told.hebrew],
		['windows-1256', told.arabic],
		['gb18030', told.simplified],
		['big5', told.traditional],
		['shift_jis', told.japanese],
		['euc-jp', told.japanese],
		['euc-kr', told.korean],
	])('%s that says so or not, alone and in a page of English tags', (label, text) => {
		const bytes = encode(text, label);
		const page = (head: string) =>
			bytesOf(
				`<html><head>${head}</head><body class="story"><p>${String.fromCharCode(...bytes)}</p></body></html>`,
			);
		expect(decodeText(bytes)).toBe(text);
		expect(decodeText(bytes, { declared: label })).toBe(text);
		expect(decodeText(page(''), { html: true })).toContain(`<p>${text}</p>`);
		expect(decodeText(page(`<meta charset="${label}">`), { html: true })).toContain(text);
	});

	test('the Japanese of old mails', () => {
		expect(decodeText(bytesOf('\x1b$B$3$s$K$A$O\x1b(B!'))).toBe('こんにちは!');
	});

	test.each([
		['Привет, мир', 'cf f0 e8 e2 e5 f2 2c 20 ec e8 f0'],
		['こんにちは', '82 b1 82 f1 82 c9 82 bf 82 cd'],
	])('even a few words: %s', (text, hex) => {
		expect(decodeText(Uint8Array.from(hex.split(' '), (byte) => parseInt(byte, 16)))).toBe(text);
	});
});

describe('what is declared', () => {
	test.each([
		['<meta charset=ISO-8859-2>', 'ąę'],
		['<META http-equiv="Content-Type" content="text/html; charset=iso-8859-2">', 'ąę'],
		['<?xml version="1.0" encoding="ISO-8859-2"?>', 'ąę'],
		['<!-- <meta charset="koi8-r"> --><meta charset="iso-8859-2">', 'ąę'],
	])('%s counts in a page', (head, text) => {
		expect(decodeText(bytesOf(`${head}\xb1\xea`), { html: true })).toBe(head + text);
	});

	test('may be a media type', () => {
		const declared = 'text/plain; charset="ISO-8859-2"; format=flowed';
		expect(decodeText(bytesOf('\xb1\xea'), { declared })).toBe('ąę');
	});

	test('UTF-16 in a page that is plainly none means UTF-8', () => {
		const page = '<meta charset="utf-16"><p>Café</p>';
		expect(decodeText(new TextEncoder().encode(page), { html: true })).toBe(page);
	});

	test.each(['no-such-encoding', 'utf-7', 'replacement', 'utf-8', 'shift_jis'])(
		'%s is passed over where it does not fit',
		(declared) => {
			const text = 'La maire a dit : « Ça, c’est déjà réglé », à la fin de l’été.';
			const bytes = bytesOf(text.replaceAll('’', '\x92'));
			expect(decodeText(bytes, { declared })).toBe(text);
		},
	);

	test('gives way to UTF-8, which text in a Western encoding never looks like', () => {
		const bytes = new TextEncoder().encode('<meta charset="windows-1252">“Señor”');
		expect(decodeText(bytes, { html: true })).toContain('“Señor”');
	});
});

test('UTF-8 with a byte lost stays readable apart from it', () => {
	const bytes = new TextEncoder().encode('“Señor,” she said, “à demain.”');
	const broken = bytes.filter((_, at) => at !== bytes.indexOf(0xc3) + 1);
	expect(decodeText(broken)).toBe('“Se\ufffdor,” she said, “à demain.”');
});

test('a character that was lost before is no reason to doubt the rest', () => {
	expect(decodeText(new TextEncoder().encode('Caf\ufffd'))).toBe('Caf\ufffd');
});

test('text that was put into UTF-8 twice is left as it is', () => {
	expect(decodeText(new TextEncoder().encode('CafÃ© â€“ no'))).toBe('CafÃ© â€“ no');
});

test.each([
	['a picture', '89 50 4e 47 0d 0a 1a 0a 00 00 00 0d 49 48 44 52 ff d8 c0'],
	['UTF-32', 'ff fe 00 00 41 00 00 00'],
])('%s is no text', (_, hex) => {
	expect(decodeText(Uint8Array.from(hex.split(' '), (byte) => parseInt(byte, 16)))).toBeUndefined();
});

test('no bytes at all are too much for it', () => {
	const hints = fc.record(
		{ declared: fc.constantFrom('utf-8', 'big5', 'iso-2022-jp', 'x'), html: fc.boolean() },
		{ requiredKeys: [] },
	);
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 300 }), hints, (bytes, hint) => {
			expect(typeof decodeText(bytes, hint)).toMatch(/^(?:string|undefined)$/);
		}),
		{ numRuns: 500 },
	);
});
