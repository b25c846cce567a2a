/** What can be asked of the worker that reads files; each reader is loaded when one needs it. */
import type { Result } from '#lib/core/result.ts';
import { fail, ok } from '#lib/core/result.ts';
import type { Reading, Source } from '#lib/import/reading.ts';
import type { QuestionsOf } from './letters.ts';

/** A file that the browser holds, read in the worker so that the page never does. */
export interface HeldFile {
	readonly name: string;
	readonly type?: string;
	readonly file: Blob;
}

export const readingQuestions = {
	/** Problems: file-unreadable; all else is among the problems of the reading. */
	async *read(source: Source | HeldFile): AsyncGenerator<number, Result<Reading>> {
		const { readSource } = await import('#lib/import/read-source.ts');
		if ('bytes' in source) return ok(yield* readSource(source));
		const { file, ...named } = source;
		let bytes: Uint8Array;
		try {
			bytes = new Uint8Array(await file.arrayBuffer());
		} catch {
			return fail({ code: 'file-unreadable', where: named.name });
		}
		return ok(yield* readSource({ ...named, bytes }));
	},
};

export type ReadingQuestions = QuestionsOf<typeof readingQuestions>;
