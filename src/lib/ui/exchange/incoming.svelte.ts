/**
 * What is about to come in: articles from a paste or from files, and the records of Crossread files.
 * Nothing is written until `change` is committed, and then all of it at once.
 */
import { apply, difference, type Change } from '#lib/core/model/change.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import { fail, ok, type Problem } from '#lib/core/result.ts';
import type { Mapping, Reading } from '#lib/import/reading.ts';
import type { DateOrder } from '#lib/import/table/dates.ts';
import { storiesOfFolders } from '#lib/import/zip-folders.ts';
import { settle, type Arrival, type Settled } from './arrivals.ts';
import type { NamedFile } from './dropped-files.ts';
import type { IncomingArticle } from './incoming-article.svelte.ts';
import { IncomingRecords } from './incoming-records.svelte.ts';
import { IncomingSource, type IncomingTable } from './incoming-source.svelte.ts';
import { IncomingTwins } from './incoming-twins.svelte.ts';
import { Pasted } from './pasted.svelte.ts';
import { inStretches, pause } from './pause.ts';
import { ReadingProgress } from './reading-progress.svelte.ts';
import type { Reads } from './reads.ts';

/** Milliseconds after the last letter. */
const TYPED = 400;

/** Where all of it goes. */
export interface Destination {
	/** Of the articles that name no other one. */
	readonly story: Story;
	/** The title of the story that an article is to go to; empty for `story`. */
	readonly titleFor?: (article: IncomingArticle) => string;
	/** ISO 8601 time at which texts are replaced. */
	readonly time: string;
}

export class Incoming {
	readonly progress: ReadingProgress;
	readonly records: IncomingRecords;
	readonly twins: IncomingTwins;
	readonly pasted: Pasted;
	readonly #here: () => Snapshot;
	readonly #reader: Reads;
	readonly #newId: () => string;
	#files: readonly IncomingSource[] = $state.raw([]);
	#reading = new AbortController();
	/** Runs out when what is typed in the paste box is worth comparing with everything. */
	#typed: ReturnType<typeof setTimeout> | undefined;
	/** One batch of files is read after the other. */
	#turn: Promise<void> = Promise.resolve();

	readonly #sources = $derived.by(() => {
		const { source } = this.pasted;
		return [...(source ? [source] : []), ...this.#files];
	});
	readonly articles = $derived(this.#sources.flatMap(({ articles }) => articles));
	/** Those that were not left out. */
	readonly coming = $derived(this.articles.filter(({ leftOut }) => !leftOut));
	readonly tables = $derived(this.#sources.flatMap(({ tables }) => tables));
	readonly problems: readonly Problem[] = $derived(
		this.#sources.flatMap(({ problems }) => problems),
	);
	readonly isEmpty = $derived.by(() => this.coming.length === 0 && this.records.isEmpty);

	/**
	 * @param here what is stored now, a reactive read
	 * @param now milliseconds, for the time that is left
	 */
	constructor(
		here: () => Snapshot,
		reader: Reads,
		newId: () => string,
		now: () => number = () => performance.now(),
	) {
		this.#here = here;
		this.#reader = reader;
		this.#newId = newId;
		this.progress = new ReadingProgress(now);
		this.records = new IncomingRecords(here);
		this.twins = new IncomingTwins(here, () => this.coming);
		this.pasted = new Pasted(reader, newId, (records) => {
			this.records.paste(records);
			clearTimeout(this.#typed);
			this.#typed = setTimeout(() => void this.lookForTwins(), TYPED);
		});
	}

	/**
	 * Reads the files one after the other, until that is cancelled: those that were read stay. More
	 * files may be taken meanwhile, and after: of what was read by then, only that stays which has
	 * something to bring.
	 */
	take(files: readonly NamedFile[]): Promise<void> {
		const { signal } = this.#reading;
		if (!this.progress.running) {
			this.records.drop();
			this.#files = this.#files.filter(({ articles, tables }) => articles.length + tables.length);
		}
		this.progress.expect(files.length);
		const stories = storiesOfFolders(files.map(({ name }) => name));
		const read = () => this.#readAll(files, stories, signal);
		// Whatever became of those before.
		this.#turn = this.#turn.then(read, read);
		return this.#turn;
	}

	/** What is being read now is let go. */
	cancel(): void {
		this.#reading.abort();
		this.#reading = new AbortController();
		clearTimeout(this.#typed);
		this.twins.stop();
		this.progress.end();
	}

	/** Reads the table anew; `dates` says whether day or month comes first in it. */
	async remap(table: IncomingTable, mapping: Mapping, dates?: DateOrder): Promise<void> {
		await table.remap(mapping, this.#reader, dates);
		await this.lookForTwins();
	}

	/** Whether it stands in the paste box; it goes by emptying that. */
	isPasted(article: IncomingArticle): boolean {
		return this.pasted.source?.articles.includes(article) ?? false;
	}

	/** To be called when the texts or addresses of articles have changed. */
	lookForTwins(): Promise<void> {
		return this.twins.look(this.#reader);
	}

	/** All that Add does, and what it comes to; worked out in stretches. */
	async change({
		story,
		titleFor = () => '',
		time,
	}: Destination): Promise<Settled & { change: Change }> {
		const arrivals = await inStretches(this.coming, 10, (one) => this.#arrival(one, titleFor(one)));
		await pause();
		const before = this.#here();
		const merged = apply(before, this.records.change(time));
		const settled = settle(merged, arrivals, story, { time, newId: this.#newId });
		await pause();
		return { ...settled, change: difference(before, settled.snapshot) };
	}

	#arrival(one: IncomingArticle, story: string): Arrival {
		const decision = this.twins.decisionOn(one);
		const twin = this.twins.of(one);
		return {
			article: one.finished(),
			story,
			...(twin &&
				decision &&
				decision !== 'own' && { here: { id: twin.article.id, as: decision } }),
		};
	}

	async #readAll(
		files: readonly NamedFile[],
		stories: ReadonlyMap<string, string>,
		signal: AbortSignal,
	): Promise<void> {
		for (const one of files) {
			if (signal.aborted) return;
			await this.#read(one, stories.get(one.name), signal);
		}
		if (!signal.aborted) await this.lookForTwins();
	}

	async #read(
		{ name, file }: NamedFile,
		story: string | undefined,
		signal: AbortSignal,
	): Promise<void> {
		this.progress.begin(name);
		const read = await this.#reader.read(file, {
			name,
			signal,
			onprogress: (share) => !signal.aborted && this.progress.reached(share),
		});
		if (signal.aborted) return;
		const source = new IncomingSource(name, this.#newId);
		this.#files = [...this.#files, source];
		try {
			const filed = read.ok && story ? ok(filedUnder(story, read.value)) : read;
			await source.take(filed, this.#reader, signal);
			if (signal.aborted) return;
			if (read.ok) read.value.records.forEach((records) => this.records.add(records, name));
		} catch (error) {
			const params = { reason: String(error) };
			await source.take(fail({ code: 'file-not-read', where: name, params }), this.#reader);
		}
		if (!signal.aborted) this.progress.finish();
	}
}

/** A row of a table says itself which story it belongs to. */
function filedUnder(story: string, reading: Reading): Reading {
	return { ...reading, articles: reading.articles.map((one) => ({ story, ...one })) };
}
