/** What every export format offers, whatever it is made of. */
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import type { Entity } from '#lib/core/model/snapshot.ts';
import type { Result } from '#lib/core/result.ts';
import type { EncodeOptions } from './native-encode.ts';

export interface Format {
	/** Names the message `format_<id>`. */
	readonly id: string;
	/** Without the first dot. */
	readonly extension: string;
	readonly mime: string;
	encode(snapshot: Snapshot, options: EncodeOptions): string;
	/** Only where everything that was written can be read back. */
	decode?(text: string, name?: string): Result<readonly Entity[]>;
}
