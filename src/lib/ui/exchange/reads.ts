/** What the import dialog asks of whoever reads files: a thread of its own, in a test the test itself. */
import type { Article } from '#lib/core/model/article.ts';
import type { Result } from '#lib/core/result.ts';
import type { Mapping, Reading, Table } from '#lib/import/reading.ts';
import type { AskOptions, Reader } from '#lib/workers/reader.ts';

export interface Twin {
	readonly incoming: string;
	readonly stored: string;
	readonly kind: 'same-text' | 'same-url' | 'near';
	readonly share: number;
}

export interface Reads extends Pick<Reader, 'read'> {
	rows?(
		table: Table,
		mapping: Mapping,
		options?: AskOptions,
	): Promise<Result<Pick<Reading, 'articles' | 'problems'>>>;
	twins?(
		incoming: readonly unknown[],
		stored: readonly Article[],
		options?: AskOptions,
	): Promise<Result<readonly Twin[]>>;
}
