/** The rows of a table as articles, as a mapping says. */
import { plainTextBlocks } from '#lib/core/text/blocks.ts';
import { cleanText } from '#lib/core/text/clean.ts';
import type { Problem } from '#lib/core/result.ts';
import { loading } from '../awaiting.ts';
import { languageTag, type ArticleDraft } from '../draft.ts';
import { decodeEntities } from '../entities.ts';
import { guessLanguage } from '../language.ts';
import { titleOf } from '../naming.ts';
import { assemble } from '../pieces.ts';
import { isLarger } from '../readable.ts';
import type { Field, Mapping, ReadArticle, Reading, Table } from '../reading.ts';
import { dateIn, orderOf, type DateOrder } from './dates.ts';
import { languageNamed } from './language-names.ts';
import { TOLD_SINGLY } from './read-table.ts';

export interface RowsOptions {
	/** What `3/4/2025` means; unless told, what the column says of itself. */
	readonly dates?: DateOrder;
}

export type Rows = Pick<Reading, 'articles' | 'problems'> & {
	/** In which order dates were read, where no date of the column says which is right. */
	readonly unsureDates?: DateOrder;
};

type Body = Pick<ArticleDraft, 'text' | 'blocks'>;
type Cell = (field: Field) => string;

/** Of a title or a name; what is longer is some other thing in the wrong column, and is cut. */
const LONGEST_FACT = 1000;
const MARKUP = /<(?:\/(?:p|div|h[1-6]|li|blockquote|span|a|em|strong|b|i)|br\s*\/?|p|p\s[^<>]*)>/i;

/**
 * Yields the share done. A row without text is a problem with the row's number in its file. Every
 * field is text, whatever it looks like; text in HTML comes out as what it says.
 */
export async function* rowsOf(
	table: Table,
	mapping: Mapping,
	{ dates }: RowsOptions = {},
): AsyncGenerator<number, Rows> {
	const column = (field: Field): string[] => {
		const at = mapping[field];
		return at === undefined ? [] : table.rows.map((row) => row[at] ?? '');
	};
	const found = orderOf(column('published'));
	const order = dates ?? found.order;
	const articles: ReadArticle[] = [];
	const empty: number[] = [];
	const large: number[] = [];
	for (const [i, row] of table.rows.entries()) {
		if (i % 20 === 0) yield i / table.rows.length;
		const number = table.numbers?.[i] ?? i + 1;
		const cell: Cell = (field) => row[mapping[field] ?? -1] ?? '';
		const words = cell('text');
		if (isLarger(words.length, 'text')) {
			large.push(number);
			continue;
		}
		const page = MARKUP.test(words) ? yield* pageBody(words) : undefined;
		// what looks like a page, but says nothing as one, is taken by the letter
		const body = page && page.blocks.length > 0 ? page : plainBody(words);
		if (body.blocks.length === 0) empty.push(number);
		else {
			const where = `${table.name}, row ${number}`;
			const story = fact(cell('story'));
			articles.push({ where, draft: draftOf(cell, body, order), ...(story && { story }) });
		}
	}
	const problems = [
		...told('table-row-without-text', 'table-rows-without-text', empty, table.name),
		...told('table-row-too-long', 'table-rows-too-long', large, table.name),
	];
	return { articles, problems, ...(!found.sure && !dates && { unsureDates: order }) };
}

function draftOf(cell: Cell, body: Body, order: DateOrder): ArticleDraft {
	const [author, url, kind] = [
		fact(cell('author')).replace(/^by:? (?=\p{L})/iu, ''),
		addressOf(cell('url')),
		fact(cell('kind')),
	];
	const date = fact(cell('published'));
	const published = dateIn(date, order) ?? date;
	const said = fact(cell('language'));
	return {
		title: fact(cell('title')) || titleOf(body.text, body.blocks),
		outlet: outletOf(fact(cell('outlet')), url),
		...(author && { author }),
		...(published && { published }),
		...(url && { url }),
		language: languageNamed(said) ?? languageTag(said) ?? guessLanguage(body.text),
		...(kind && { kind }),
		...body,
	};
}

/** Some exports write the ends of lines in letters. */
function plainBody(words: string): Body {
	const text = cleanText(words.includes('\n') ? words : words.replace(/\\r\\n|\\n/g, '\n')).trim();
	return { text, blocks: plainTextBlocks(text) };
}

async function* pageBody(html: string): AsyncGenerator<number, Body> {
	const { piecesOf } = yield* loading(() => import('../html/walk.ts'));
	const { text, blocks } = assemble(piecesOf(html));
	return { text, blocks };
}

/** On one line. */
function fact(words: string): string {
	return cleanText(decodeEntities(words.slice(0, LONGEST_FACT)))
		.replace(/\s+/g, ' ')
		.trim();
}

function addressOf(words: string): string {
	const address = words.trim();
	return /^(?:https?:\/\/|www\.)[^\s<>"]{1,2000}$/i.test(address)
		? address.replace(/^www\./i, 'https://www.')
		: '';
}

/** An address stands for its host, and so does that of the article where nothing else is said. */
function outletOf(outlet: string, url: string): string {
	const address = /^https?:\/\//i.test(outlet) ? outlet : outlet ? '' : url;
	if (!address) return outlet;
	try {
		return new URL(address).hostname.replace(/^www\d?\./, '');
	} catch {
		// no address after all
		return outlet;
	}
}

/** The first ones each by itself, the others together. */
function told(code: string, together: string, rows: readonly number[], name: string): Problem[] {
	const single = rows.slice(0, TOLD_SINGLY).map((row) => ({ code, where: `${name}, row ${row}` }));
	const count = rows.length - single.length;
	return count === 0 ? single : [...single, { code: together, where: name, params: { count } }];
}
