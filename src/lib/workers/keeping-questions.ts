/**
 * Copies of the work, made and read in a thread: what is to be copied comes in portions, so that the
 * page is never busy for long, and goes out as a file, packed where the browser can.
 */
import { snapshotOf } from '#lib/core/model/change.ts';
import { EMPTY_SNAPSHOT, type Entity } from '#lib/core/model/snapshot.ts';
import { fail, ok, type Result } from '#lib/core/result.ts';

/** What has come of the copy that is being made. */
export type Portions = Entity[];

/** UTF-16 units. Our own copies may be larger than what strangers’ files may: this only bounds memory. */
const LIMIT = 512 * 1024 * 1024;
/** How gzip begins (RFC 1952). */
const GZIP = [0x1f, 0x8b];

export const keepingQuestions = {
	/** Records for the copy that `pack` makes. */
	gather(records: readonly Entity[], portions: Portions): number {
		for (const record of records) portions.push(record);
		return portions.length;
	},

	/** All that was gathered as a Crossread file, with everything. */
	async pack(
		{ packed, ...named }: { exported: string; generator: string; packed: boolean },
		portions: Portions,
	): Promise<Blob> {
		const { encode } = await import('#lib/formats/native-encode.ts');
		const snapshot = snapshotOf(portions.splice(0), EMPTY_SNAPSHOT);
		const whole = { includeText: true, includeNotes: true, includeDeleted: true };
		const file = new Blob([encode(snapshot, { ...named, ...whole })], { type: 'application/json' });
		return packed && 'CompressionStream' in globalThis
			? through(file, new CompressionStream('gzip'))
			: file;
	},

	/** The records of such a file. Problems: point-damaged, and those of Crossread files. */
	async unpack({ file, name }: { file: Blob; name: string }): Promise<Result<readonly Entity[]>> {
		const { decode } = await import('#lib/formats/native-decode.ts');
		let text: string;
		try {
			text = await (await unpacked(file)).text();
		} catch {
			return fail({ code: 'point-damaged', where: name });
		}
		const read = decode(text, name, LIMIT);
		return read.ok ? ok(read.value) : read;
	},
};

async function unpacked(file: Blob): Promise<Blob> {
	const start = new Uint8Array(await file.slice(0, GZIP.length).arrayBuffer());
	const isPacked = GZIP.every((byte, i) => start[i] === byte);
	return isPacked ? through(file, new DecompressionStream('gzip')) : file;
}

function through(
	file: Blob,
	stream: ReadableWritablePair<Uint8Array<ArrayBuffer>, BufferSource>,
): Promise<Blob> {
	return new Response(file.stream().pipeThrough(stream)).blob();
}
