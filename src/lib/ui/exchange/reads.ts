/** What the import dialog asks of whoever reads files: a thread of its own, in a test the test itself. */
import type { Reader } from '#lib/workers/reader.ts';

export type Reads = Pick<Reader, 'read' | 'rows' | 'twins'>;
