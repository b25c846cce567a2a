/** Reads files as the worker does, in the test's own thread. */
import { twins } from '#lib/core/model/twins.ts';
import { ok } from '#lib/core/result.ts';
import { readSource } from '#lib/import/read-source.ts';
import { rowsOf } from '#lib/import/table/rows.ts';
import type { NamedFile } from '#lib/ui/exchange/dropped-files.ts';
import { Incoming } from '#lib/ui/exchange/incoming.svelte.ts';
import type { Reads } from '#lib/ui/exchange/reads.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';

async function answerOf<T>(shares: AsyncIterator<number, T> | Iterator<number, T>): Promise<T> {
	for (;;) {
		const { value, done } = await shares.next();
		if (done) return value;
	}
}

export const reader: Reads = {
	async read(source, { name, signal, onprogress } = {}) {
		const given =
			source instanceof Blob
				? { name: name ?? source.name, bytes: new Uint8Array(await source.arrayBuffer()) }
				: source;
		const reading = await answerOf(readSource(given));
		onprogress?.(1);
		return signal?.aborted ? { ok: false, error: { code: 'cancelled' } } : ok(reading);
	},
	rows: async (table, mapping, options) => ok(await answerOf(rowsOf(table, mapping, options))),
	twins: async (incoming, stored) => ok(await answerOf(twins(incoming, stored))),
};

export function into(snapshot: Snapshot, asked = reader): Incoming {
	let count = 0;
	return new Incoming(
		() => snapshot,
		asked,
		() => `id-${++count}`,
	);
}

export function file(name: string, ...contents: BlobPart[]): NamedFile {
	return { name, file: new File(contents, name) };
}
