/**
 * What exports call their columns, in the languages that the interface or its users speak: those of
 * news databases (GDELT, Event Registry, NewsAPI, The Guardian's and The New York Times's APIs,
 * LexisNexis, Factiva, Media Cloud, news-please) and what people write above a table.
 */
import type { Field } from '../reading.ts';

/** The likeliest first. In small letters, without accents, words parted by spaces. */
const NAMES: Readonly<Record<Field, string>> = {
	title:
		'title, headline, web title, headline main, article title, title text, titulo, titular, titel, ' +
		'uberschrift, ueberschrift, schlagzeile, titre, manchete, titolo, head line, heading, hed, ' +
		'title rendered, titre article, titulo del articulo, kop, subject, name',
	outlet:
		'outlet, source name, source title, publication, publication name, news outlet, outlet name, ' +
		'newspaper, media name, publisher name, publisher, media, site name, newspaper name, medium, ' +
		'periodico, medio, diario, fuente, quelle, zeitung, journal, veiculo, jornal, fonte, testata, ' +
		'giornale, source, source domain, domain, domain name, website, site, krant, bron, pub, ' +
		'copyright line, provider',
	author:
		'author, authors, byline, author name, byline original, fields byline, creator, written by, ' +
		'journalist, reporter, writer, autor, autora, autores, auteur, auteurs, autore, autori, ' +
		'verfasser, firma, contributor, auteur nom, by',
	published:
		'published, published at, publication date, date published, web publication date, pub date, ' +
		'publish date, date publish, published date, published on, date, datetime, date time pub, ' +
		'load date, fecha, fecha de publicacion, datum, erscheinungsdatum, veroffentlicht, ' +
		'date de publication, data, data de publicacao, data di pubblicazione, seendate, seen date, ' +
		'created at, timestamp, date time, day, pubdate, publishedat, publishdate',
	url:
		'url, link, web url, article url, permalink, canonical url, href, source url, uri, enlace, lien, ' +
		'adresse, direccion, endereco, indirizzo, canonical, web link, short url',
	language:
		'language, lang, language code, lang code, idioma, lengua, sprache, langue, lingua, taal, iso ' +
		'language',
	text:
		'text, full text, body, body text, content, main text, maintext, article text, article body, ' +
		'body paragraphs, article content, fields body text, fields body, content text, content html, content rendered, content value, plain text, clean text, ' +
		'raw text, texto, texto completo, cuerpo, contenido, volltext, inhalt, artikeltext, texte, ' +
		'texte integral, contenu, corps, texto integral, conteudo, corpo, testo, testo completo, ' +
		'contenuto, tekst, story text, transcript, paragraphs, sentences, article, hlead, artikel, ' +
		'articulo, artigo, articolo, fulltext, bodytext, message, html, description, lead paragraph, ' +
		'abstract, summary, snippet',
	story:
		'story, main event, event, event name, story title, event title, cluster, topic, story id, ' +
		'event id, cluster id, event uri, triplet uuid, cluster name, topic name, group, historia, ' +
		'evento, acontecimiento, ereignis, thema, geschichte, evenement, sujet, tema, argomento, ' +
		'onderwerp, issue',
	kind:
		'kind, genre, article type, type of material, genero, gattung, textsorte, genere, document type, ' +
		'news type',
};

const FIELDS = Object.keys(NAMES) as Field[];

const KNOWN: ReadonlyMap<string, readonly (readonly [Field, number])[]> = (() => {
	const known = new Map<string, (readonly [Field, number])[]>();
	for (const field of FIELDS) {
		for (const [rank, name] of NAMES[field].split(', ').entries()) {
			known.set(name, [...(known.get(name) ?? []), [field, rank]]);
		}
	}
	return known;
})();

/** The fields that a column of the whole name may hold, each with how many names go before it. */
export function fieldsNamed(name: string): readonly (readonly [Field, number])[] {
	return KNOWN.get(plain(name)) ?? [];
}

/** The same for the last part of a name such as `response.fields.headline`. */
export function fieldsOfLastPart(name: string): readonly (readonly [Field, number])[] {
	return name.includes('.') ? fieldsNamed(name.slice(name.lastIndexOf('.') + 1)) : [];
}

/** Whether a line can only be the names above a table of articles: half of them known, one the text's. */
export function isNamesOfColumns(line: string): boolean {
	const names = line.split(/[\t;,|]/);
	if (line.length > 2000 || names.some((name) => name.length > 40)) return false;
	const known = names.map((name) => fieldsNamed(name)).filter((fields) => fields.length > 0);
	const fields = new Set(known.map(([first]) => first?.[0]));
	return fields.has('text') && fields.size > 1 && known.length * 2 >= names.length;
}

/** `pubDate`, `pub_date` and `PUB-DATE` are the same name. */
function plain(name: string): string {
	return name
		.slice(0, 100)
		.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
		.toLowerCase()
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
