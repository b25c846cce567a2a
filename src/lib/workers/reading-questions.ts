/** What can be asked of the worker that reads files; each reader is loaded when one needs it. */
import type { Candidate, Twin } from '#lib/core/model/twins.ts';
import { fail, ok, type Result } from '#lib/core/result.ts';
import { loading } from '#lib/import/awaiting.ts';
import { tooLargeProblem } from '#lib/import/problem-reading.ts';
import { isLarger } from '#lib/import/readable.ts';
import type { Mapping, Reading, Source, Table } from '#lib/import/reading.ts';
import type { Rows, RowsOptions } from '#lib/import/table/rows.ts';
import { keepingQuestions } from './keeping-questions.ts';
import type { QuestionsOf } from './letters.ts';

/** A file that the browser holds, read in the worker so that the page never does. */
export interface HeldFile {
	readonly name: string;
	readonly type?: string;
	readonly file: Blob;
}

export const readingQuestions = {
	...keepingQuestions,

	/** Problems: file-unreadable, file-too-large, file-too-large-backup; all else is among the problems of the reading. */
	async *read(source: Source | HeldFile): AsyncGenerator<number, Result<Reading>> {
		const { readSource } = yield* loading(() => import('#lib/import/read-source.ts'));
		if ('bytes' in source) return ok(yield* readSource(source));
		const { file, ...named } = source;
		if (isLarger(file.size, 'file')) return fail(tooLargeProblem(named.name, 'file'));
		let bytes: Uint8Array;
		try {
			bytes = new Uint8Array(yield* loading(() => file.arrayBuffer()));
		} catch {
			return fail({ code: 'file-unreadable', where: named.name });
		}
		return ok(yield* readSource({ ...named, bytes }));
	},

	/** A table's rows as articles. */
	async *rows({
		table,
		mapping,
		...options
	}: RowsOptions & { readonly table: Table; readonly mapping: Mapping }): AsyncGenerator<
		number,
		Rows
	> {
		const { rowsOf } = yield* loading(() => import('#lib/import/table/rows.ts'));
		return yield* rowsOf(table, mapping, options);
	},

	/** Which of those that come in are here already, or come in twice. */
	async *twins({
		incoming,
		stored,
	}: {
		readonly incoming: readonly Candidate[];
		readonly stored: readonly Candidate[];
	}): AsyncGenerator<number, readonly Twin[]> {
		const { twins } = yield* loading(() => import('#lib/core/model/twins.ts'));
		return yield* twins(incoming, stored);
	},
};

export type ReadingQuestions = QuestionsOf<typeof readingQuestions>;
