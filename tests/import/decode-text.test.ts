/** Files of any age: what a person wrote comes in letter for letter, or is refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '#lib/import/decode-text.ts';

const wellFormed = fc.string({ unit: 'grapheme' });

/** The text in UTF-16 with its byte order mark. */
function utf16(text: string, littleEndian: boolean): Uint8Array {
	const view = new DataView(new ArrayBuffer(2 * text.length + 2));
	view.setUint16(0, 0xfeff, littleEndian);
	for (let i = 0; i < text.length; i++) {
		view.setUint16(2 * i + 2, text.charCodeAt(i), littleEndian);
	}
	return new Uint8Array(view.buffer);
}

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('text is read in', () => {
	test('UTF-8, with or without a byte order mark', () => {
		fc.assert(
			fc.property(wellFormed, fc.constantFrom('', '\ufeff'), (text, mark) => {
				fc.pre(!text.startsWith('\ufeff'));
				expect(decodeText(new TextEncoder().encode(mark + text))).toBe(text);
			}),
		);
	});

	test('UTF-16 where a byte order mark says so', () => {
		fc.assert(
			fc.property(wellFormed, fc.boolean(), (text, littleEndian) => {
				fc.pre(!text.startsWith('\ufeff'));
				expect(decodeText(utf16(text, littleEndian))).toBe(text);
			}),
		);
	});

	// Curly quotes are left to the browsers: the decoder of Node 20 knows them in UTF-8 only.
	test('the encoding of older Western programs', () => {
		expect(decodeText(latin('Caf\xe9'))).toBe('Café');
		expect(decodeText(latin('\xbfA d\xf3nde, se\xf1or?'))).toBe('¿A dónde, señor?');
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

test.each([
	['Cyrillic', 'cf f0 e8 e2 e5 f2 2c 20 ec e8 f0'],
	['Japanese', '82 b1 82 f1 82 c9 82 bf 82 cd'],
])('%s in an encoding of its own is not taken for something else', (_, hex) => {
	expect(decodeText(Uint8Array.from(hex.split(' '), (byte) => parseInt(byte, 16)))).toBeUndefined();
});
