/**
 * Reads files in a thread of its own, one after the other. A file that keeps the thread busy without
 * a word is given up: no file may hold up the others, or the person.
 */
import type { Candidate, Twin } from '#lib/core/model/twins.ts';
import { fail, type Problem, type Result } from '#lib/core/result.ts';
import type { Mapping, Reading, Source, Table } from '#lib/import/reading.ts';
import type { Rows, RowsOptions } from '#lib/import/table/rows.ts';
import { Asking, type AskOptions } from './asking.ts';
import address from './read.worker.ts?worker&url';
import type { HeldFile, ReadingQuestions } from './reading-questions.ts';
import { workerAt } from './start-worker.ts';

export type { AskOptions } from './asking.ts';

/** The thread that reads files: `keeper.ts` asks it, too. */
export const startReading = workerAt('read-worker', address);

/** Seconds without a word after which a file is given up. Counted in ticks: a computer may sleep. */
const PATIENCE = 5;
/** What is larger than one article may be has a second more for each megabyte. */
const ARTICLE = 5_000_000;
const MEGABYTE = 1_000_000;
const TICK = 1000;

interface WatchOptions extends AskOptions {
	readonly transfer?: Transferable[];
	/** Seconds. */
	readonly patience?: number;
}

export class Reader {
	readonly #asking: Asking<ReadingQuestions>;
	/** Done when the worker is free. */
	#turn: Promise<unknown> = Promise.resolve();
	/** Aborted by `close`. */
	#open = new AbortController();

	/** @param startWorker for another thread than the program's own */
	constructor(startWorker: () => Worker = startReading) {
		this.#asking = new Asking(startWorker, 'file-not-read');
	}

	/**
	 * All that a file or a paste holds. `name` is what the person knows the file by, with its folders;
	 * the file's own name unless told. The bytes of a source are handed over: afterwards it has none.
	 *
	 * What is wrong with the contents is among the problems of the reading. Problems of the whole:
	 * cancelled, file-unreadable, file-too-large, file-too-slow, file-not-read; never rejects.
	 */
	async read(
		source: File | Source,
		{ name, ...options }: AskOptions & { readonly name?: string } = {},
	): Promise<Result<Reading>> {
		const given = source instanceof Blob ? held(source, name) : owned(source);
		const transfer = 'bytes' in given ? [given.bytes.buffer as ArrayBuffer] : [];
		const bytes = 'bytes' in given ? given.bytes.byteLength : given.file.size;
		const patience = PATIENCE + Math.max(0, bytes - ARTICLE) / MEGABYTE;
		const read = await this.#ask('read', given, { ...options, transfer, patience }, given.name);
		return read.ok ? read.value : read;
	}

	/** A table's rows as articles. Problems: cancelled, file-too-slow, file-not-read; never rejects. */
	rows(
		table: Table,
		mapping: Mapping,
		{ dates, ...options }: AskOptions & RowsOptions = {},
	): Promise<Result<Rows>> {
		const input = { table, mapping, ...(dates && { dates }) };
		return this.#ask('rows', input, options, table.name);
	}

	/**
	 * Which of those that come in are here already, or come in twice. Problems: cancelled,
	 * file-too-slow, file-not-read; never rejects.
	 */
	twins(
		incoming: readonly Candidate[],
		stored: readonly Candidate[],
		options: AskOptions = {},
	): Promise<Result<readonly Twin[]>> {
		const only = ({ id, text, url }: Candidate) => ({
			id,
			text,
			...(url !== undefined && { url }),
		});
		const input = { incoming: incoming.map(only), stored: stored.map(only) };
		return this.#ask('twins', input, options, '');
	}

	/** Ends the thread; what is still waited for is cancelled. The next question starts it anew. */
	close(): void {
		this.#open.abort();
		this.#open = new AbortController();
		this.#asking.close();
	}

	/** Waits its turn, then asks. Cancelled, it answers at once. */
	#ask<Q extends keyof ReadingQuestions>(
		question: Q,
		input: ReadingQuestions[Q]['input'],
		options: WatchOptions,
		where: string,
	): Promise<Result<ReadingQuestions[Q]['output']>> {
		const { signal } = options;
		const ended = signal ? AbortSignal.any([signal, this.#open.signal]) : this.#open.signal;
		const answer = this.#turn.then(() =>
			ended.aborted ? cancelled() : this.#watched(question, input, options, ended, where),
		);
		this.#turn = answer;
		return new Promise((resolve, reject) => {
			const abort = (): void => resolve(cancelled());
			if (ended.aborted) abort();
			ended.addEventListener('abort', abort, { once: true });
			void answer.then(resolve, reject).finally(() => ended.removeEventListener('abort', abort));
		});
	}

	async #watched<Q extends keyof ReadingQuestions>(
		question: Q,
		input: ReadingQuestions[Q]['input'],
		{ onprogress, transfer = [], patience = PATIENCE }: WatchOptions,
		ended: AbortSignal,
		where: string,
	): Promise<Result<ReadingQuestions[Q]['output']>> {
		let givenUp: Problem | undefined;
		/** A thread that is busy hears nothing, so it is ended. */
		const end = (problem: Problem): void => {
			givenUp = problem;
			this.#asking.close();
		};
		/** Seconds without a word; while the thread itself is being loaded, nothing is counted. */
		let silent = -Infinity;
		const clock = setInterval(() => {
			if (++silent >= patience) end({ code: 'file-too-slow', where });
		}, TICK);
		const cancel = (): void => end({ code: 'cancelled' });
		ended.addEventListener('abort', cancel, { once: true });
		const answer = await this.#asking.ask(question, input, {
			transfer,
			...(onprogress && { onprogress }),
			onword: () => (silent = 0),
		});
		clearInterval(clock);
		ended.removeEventListener('abort', cancel);
		if (givenUp) return fail(givenUp);
		return answer.ok ? answer : fail({ ...answer.error, where });
	}
}

function held(file: Blob & { readonly name?: string }, name: string | undefined): HeldFile {
	return { name: name ?? file.name ?? '', type: file.type, file };
}

/** A part of a larger buffer is copied, lest the rest of it be handed over too. */
function owned(source: Source): Source {
	const { bytes } = source;
	return bytes.byteLength === bytes.buffer.byteLength
		? source
		: { ...source, bytes: bytes.slice() };
}

function cancelled(): Result<never> {
	return fail({ code: 'cancelled' });
}
