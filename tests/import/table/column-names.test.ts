/** What databases and people call the columns of a table of articles. */
import { describe, expect, test } from 'vitest';
import { fieldsNamed, fieldsOfLastPart, isNamesOfColumns } from '#lib/import/table/column-names.ts';
import { languageNamed } from '#lib/import/table/language-names.ts';

describe('names of', () => {
	test.each([
		['title', ['Hed', 'title.rendered', 'Überschrift', 'Titel']],
		['outlet', ['Newspaper', 'publisher', 'Copyright Line', 'Fuente', 'media_name', 'Testata']],
		['author', ['Byline', 'Written by', 'auteur', 'Verfasser']],
		['published', ['pubDate', 'PUB-DATE', 'date_publish', 'load date', 'Erscheinungsdatum']],
		['published', ['date de publication', 'seendate', 'timestamp', 'created_at', 'published on']],
		['url', ['permalink', 'canonical url', 'Enlace', 'Adresse', 'short_url']],
		['language', ['lang', 'Sprache', 'ISO language']],
		['text', ['texto completo', 'Volltext', 'texte intégral', 'Testo', 'Tekst', 'Artículo']],
		['text', ['maintext', 'body-paragraphs', 'description', 'abstract', 'hlead', 'raw text']],
		['story', ['main-event', 'triplet uuid', 'Acontecimiento', 'Sujet', 'Onderwerp']],
		['kind', ['genre', 'Textsorte', 'document type', 'news type']],
	])('the %s: %j', (field, names) => {
		for (const name of names) expect(fieldsNamed(name).map(([one]) => one)).toContain(field);
	});

	test('nothing that is known are none', () => {
		expect([fieldsNamed('colour'), fieldsNamed('')]).toEqual([[], []]);
	});

	test('more than one field are all of them, with how many go before each', () => {
		expect(fieldsNamed('headline')).toEqual([['title', 1]]);
		expect(fieldsNamed('  pub -- date ')).toEqual([['published', 5]]);
	});

	test('several parts tell by the last, if they have parts', () => {
		expect(fieldsOfLastPart('response.fields.headline')).toEqual([['title', 1]]);
		expect(fieldsOfLastPart('headline')).toEqual([]);
	});
});

describe('a line is the names above a table', () => {
	test.each([
		'Title\tDate\tText',
		'"title";"text"',
		'title | full text | id | note',
		`text,title,${'x'.repeat(40)}`,
		`text,title${',date'.repeat(398)}`,
	])('if half of them are known: %#', (line) => {
		expect(isNamesOfColumns(line)).toBe(true);
	});

	test.each([
		['none is the text’s', 'title,date'],
		['the text is all there is', 'text'],
		['all are the text’s', 'text,body'],
		['most are unknown', 'title,text,a,b,c'],
		['one is a sentence', `text,title,${'x'.repeat(41)}`],
		['it is far too long', `text,titles${',date'.repeat(398)}`],
	])('but not if %s', (_, line) => {
		expect(isNamesOfColumns(line)).toBe(false);
	});
});

test.each([
	['Español', 'es'],
	['FRANÇAIS', 'fr'],
	['eng', 'en'],
	['Klingon', undefined],
])('the language called %s is %s', (name, tag) => {
	expect(languageNamed(name)).toBe(tag);
});
