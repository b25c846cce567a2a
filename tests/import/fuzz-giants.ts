/** Files that are far larger, deeper or longer than any that a person made. */
import { strToU8, zipSync } from 'fflate';

export function manyNames(count: number): string {
	return JSON.stringify(Array.from({ length: count }, (_, i) => ({ [`a${i}`]: i, title: 'A' })));
}

export function deepList(depth: number): string {
	return Array.from({ length: depth }, (_, i) => `${'  '.repeat(i)}- ${i}`).join('\n');
}

export function mailOf(parts: number): string {
	const part = `--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>=\r\n`;
	return `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n${part.repeat(parts)}`;
}

/** What an XML parser would unfold to a billion words. */
export function entities(): Uint8Array {
	const names = 'bcdefghij'.split('');
	const defined = names.map(
		(name, i) => `<!ENTITY ${name} "${`&${i ? names[i - 1] : 'a'};`.repeat(10)}">`,
	);
	const xml = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha">${defined.join('')}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>`;
	return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml) });
}
