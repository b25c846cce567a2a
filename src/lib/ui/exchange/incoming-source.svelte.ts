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
	async take(result: Result<Reading>, reader: Reads, signal?: AbortSignal): Promise<void> {
		if (!result.ok) {
			this.#articles = [];
			this.tables = [];
			this.#problems = [result.error];
			return;
		}
		const { articles, tables, problems } = result.value;
		this.#problems = problems;
		const before = this.#articles;
		const known = (_: ReadArticle, i: number) => before[i];
		await setUp(articles, this.#newId, (some) => (this.#articles = some), known, signal);
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
	/** By their rows. Kept while no column holds the text, too. */
	readonly #known = new Map<string, IncomingArticle>();
	#reading = new AbortController();

	constructor(table: Table, newId: () => string) {
		this.table = table;
		this.mapping = table.mapping;
		this.#newId = newId;
	}

	/** Reads all rows anew by this mapping; what the person wrote about them stays. */
	async remap(mapping: Mapping, reader: Reads, dates = this.#dates): Promise<void> {
		this.mapping = mapping;
		this.#dates = dates;
		await this.read(reader);
	}

	async read(reader: Reads, outer?: AbortSignal): Promise<void> {
		this.#reading.abort();
		const reading = new AbortController();
		this.#reading = reading;
		const signal = outer ? AbortSignal.any([outer, reading.signal]) : reading.signal;
		if (this.mapping.text === undefined) {
			this.share = undefined;
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
		if (this.#reading === reading) this.share = undefined;
		if (signal.aborted) return;
		this.problems = read.ok ? read.value.problems : [read.error];
		this.unsureDates = this.#dates ?? (read.ok ? read.value.unsureDates : undefined);
		this.articles = [];
		if (!read.ok) return;
		const show = (some: readonly IncomingArticle[]) => {
			this.articles = some;
			for (const one of some.slice(-STRETCH)) this.#known.set(one.where, one);
		};
		const known = ({ where }: ReadArticle) => this.#known.get(where);
		await setUp(read.value.articles, this.#newId, show, known, signal);
	}
}

/** Articles that are `known` from an earlier reading go on being the same ones. */
async function setUp(
	read: readonly ReadArticle[],
	newId: () => string,
	show: (articles: readonly IncomingArticle[]) => void,
	known: (read: ReadArticle, index: number) => IncomingArticle | undefined,
	signal?: AbortSignal,
): Promise<void> {
	let articles: readonly IncomingArticle[] = [];
	for (let from = 0; from < read.length; from += STRETCH) {
		if (from > 0) await pause();
		if (signal?.aborted) return;
		const some = read.slice(from, from + STRETCH).map((one, i) => {
			const same = known(one, from + i);
			same?.adopt(one);
			return same ?? new IncomingArticle(newId(), one);
		});
		articles = [...articles, ...some];
		show(articles);
	}
	if (read.length === 0) show(articles);
}
