/** What one file, or the paste, brought: articles, tables that articles are made of, and problems. */
import type { Problem, Result } from '#lib/core/result.ts';
import type { Mapping, ReadArticle, Reading, Table } from '#lib/import/reading.ts';
import type { DateOrder } from '#lib/import/table/dates.ts';
import { IncomingArticle } from './incoming-article.svelte.ts';
import { pause } from './pause.ts';
import type { Reads } from './reads.ts';

/** So many articles are set up in one go. */
const STRETCH = 10;

export class IncomingSource {
	/** As the person knows it; empty for the paste. */
	readonly name: string;
	readonly #newId: () => string;
	#articles: readonly IncomingArticle[] = $state.raw([]);
	#problems: readonly Problem[] = $state.raw([]);
	tables: readonly IncomingTable[] = $state.raw([]);

	readonly articles = $derived([
		...this.#articles,
		...this.tables.flatMap(({ articles }) => articles),
	]);
	readonly problems = $derived([
		...this.#problems,
		...this.tables.flatMap(({ problems }) => problems),
	]);

	constructor(name: string, newId: () => string) {
		this.name = name;
		this.#newId = newId;
	}

	/** Takes what was read, a few articles at a time; the rows of tables are read by `reader`. */
	async take(result: Result<Reading>, reader: Reads, signal: AbortSignal): Promise<void> {
		if (!result.ok) {
			this.#articles = [];
			this.tables = [];
			this.#problems = [result.error];
			return;
		}
		const { articles, tables, problems } = result.value;
		this.#problems = problems;
		await setUp(articles, this.#newId, (some) => (this.#articles = some), this.#articles, signal);
		this.tables = tables.map((table) => new IncomingTable(table, this.#newId));
		for (const table of this.tables) await table.read(reader, signal);
	}
}

/** A file with one article a row, and which of its columns holds what. */
export class IncomingTable {
	readonly table: Table;
	mapping: Mapping = $state.raw({});
	articles: readonly IncomingArticle[] = $state.raw([]);
	problems: readonly Problem[] = $state.raw([]);
	/** In which order day and month were read, where the table does not say which is right. */
	unsureDates: DateOrder | undefined = $state();
	/** In which order the person wants them read. */
	#dates: DateOrder | undefined;
	/** The share of its rows that was read, while they are. */
	share: number | undefined = $state();
	readonly #newId: () => string;
	#reading = new AbortController();

	constructor(table: Table, newId: () => string) {
		this.table = table;
		this.mapping = table.mapping;
		this.#newId = newId;
	}

	/** Reads all rows anew by this mapping; what was corrected in them is let go. */
	async remap(mapping: Mapping, reader: Reads, dates = this.#dates): Promise<void> {
		this.mapping = mapping;
		this.#dates = dates;
		await this.read(reader);
	}

	async read(reader: Reads, outer?: AbortSignal): Promise<void> {
		this.#reading.abort();
		this.#reading = new AbortController();
		const signal = outer ? AbortSignal.any([outer, this.#reading.signal]) : this.#reading.signal;
		if (this.mapping.text === undefined) {
			this.articles = [];
			this.problems = [];
			return;
		}
		this.share = 0;
		const read = await reader.rows(this.table, this.mapping, {
			signal,
			onprogress: (share) => (this.share = share),
			...(this.#dates && { dates: this.#dates }),
		});
		if (signal.aborted) return;
		this.share = undefined;
		this.problems = read.ok ? read.value.problems : [read.error];
		this.unsureDates = this.#dates ?? (read.ok ? read.value.unsureDates : undefined);
		this.articles = [];
		if (read.ok) {
			await setUp(read.value.articles, this.#newId, (some) => (this.articles = some), [], signal);
		}
	}
}

/** Articles that the last reading had at the same place go on being the same ones. */
async function setUp(
	read: readonly ReadArticle[],
	newId: () => string,
	show: (articles: readonly IncomingArticle[]) => void,
	before: readonly IncomingArticle[],
	signal: AbortSignal,
): Promise<void> {
	let articles: readonly IncomingArticle[] = [];
	for (let from = 0; from < read.length; from += STRETCH) {
		if (from > 0) await pause();
		if (signal.aborted) return;
		const some = read.slice(from, from + STRETCH).map((one, i) => {
			const known = before[from + i];
			known?.adopt(one);
			return known ?? new IncomingArticle(newId(), one);
		});
		articles = [...articles, ...some];
		show(articles);
	}
	if (read.length === 0) show(articles);
}
