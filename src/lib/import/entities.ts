/**
 * HTML's character references as the characters they stand for
 * (https://html.spec.whatwg.org/multipage/named-characters.html): numbers, Latin-1, and the signs
 * that news texts use. An unknown name stays as it is written.
 */
const LATIN_1 =
	'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn ' +
	'sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave ' +
	'Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ' +
	'ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN ' +
	'szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute ' +
	'icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml ' +
	'yacute thorn yuml';

const NAMED: ReadonlyMap<string, string> = new Map([
	...LATIN_1.split(' ').map((name, i) => [name, String.fromCharCode(160 + i)] as const),
	...Object.entries({
		...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", euro: '€', trade: '™', hellip: '…' },
		...{ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”' },
		...{ bdquo: '„', lsaquo: '‹', rsaquo: '›', bull: '•', dagger: '†', permil: '‰', prime: '′' },
		...{ ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', zwnj: '\u200c', zwj: '\u200d' },
		...{ OElig: 'Œ', oelig: 'œ', Scaron: 'Š', scaron: 'š', Yuml: 'Ÿ', minus: '−', rarr: '→' },
		...{ le: '≤', ge: '≥', ne: '≠', larr: '←' },
	}),
]);

/** What numbers from 128 to 159 stand for, by the same specification; a space: nothing of its own. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

export function decodeEntities(text: string): string {
	return text.replace(
		/&(?:#(\d{1,8})|#[xX]([0-9a-fA-F]{1,8})|([a-zA-Z]\w{1,31}));/g,
		(all, ...parts) => {
			const [decimal, hex, name] = parts as (string | undefined)[];
			if (name !== undefined) return NAMED.get(name) ?? all;
			return character(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal));
		},
	);
}

function character(code: number): string {
	const mapped = WINDOWS_1252[code - 128];
	if (mapped !== undefined && mapped !== ' ') return mapped;
	const surrogate = code >= 0xd800 && code <= 0xdfff;
	return code === 0 || surrogate || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
}
