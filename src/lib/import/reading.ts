/** What comes out of one file or paste, before a person has looked it over. */
import type { Entity } from '#lib/core/model/snapshot.ts';
import type { Problem } from '#lib/core/result.ts';
import type { ArticleDraft } from './draft.ts';
import type { Piece } from './pieces.ts';

/** A file, or what was pasted. */
export interface Source {
	/** As the person knows it, with the folders it came in; empty for a paste. */
	readonly name: string;
	readonly bytes: Uint8Array;
	/** The media type, where somebody says one: `text/html` for rich text from the clipboard. */
	readonly type?: string;
}

export interface ReadArticle {
	/** Where it came from, for people: `articles.zip › page.html`, `list.csv, row 12`. */
	readonly where: string;
	readonly draft: ArticleDraft;
	/**
	 * Everything that the page says, in its order; the draft is made of the pieces that are not `out`.
	 * Only where something was left out, or can be.
	 */
	readonly pieces?: readonly Piece[];
	/** The title of the story that a row says it belongs to. */
	readonly story?: string;
}

/** What a column of a table can hold. */
export type Field =
	'title' | 'outlet' | 'author' | 'published' | 'url' | 'language' | 'text' | 'story' | 'kind';

/** The index of the column that holds it; a field that no column holds is left out. */
export type Mapping = Readonly<Partial<Record<Field, number>>>;

/** A file with one article a row. */
export interface Table {
	readonly name: string;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
	/** The number of each row in its file, for people; without it they are counted from 1. */
	readonly numbers?: readonly number[];
	/** What was guessed from the names and the contents of the columns. */
	readonly mapping: Mapping;
}

/** All that one source holds; of an archive, all that is in it. */
export interface Reading {
	readonly articles: readonly ReadArticle[];
	readonly tables: readonly Table[];
	/** The records of Crossread files, one list a file. */
	readonly records: readonly (readonly Entity[])[];
	/** What could not be read, each with its place. */
	readonly problems: readonly Problem[];
}

export const NOTHING: Reading = { articles: [], tables: [], records: [], problems: [] };
