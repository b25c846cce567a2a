/**
 * Makes copies of the work and reads them, in the thread that reads files. One copy at a time; the
 * thread ends with `close`.
 */
import { entities, type Entity, type Snapshot } from '#lib/core/model/snapshot.ts';
import { ok, type Result } from '#lib/core/result.ts';
import { Asking } from './asking.ts';
import { startReading } from './reader.ts';
import type { ReadingQuestions } from './reading-questions.ts';

export interface PackOptions {
	/** ISO 8601 */
	readonly exported: string;
	/** The program and its version. */
	readonly generator: string;
	/** With gzip, where the browser has it. */
	readonly packed: boolean;
	/** Awaited between two portions: when the page may be busy for some milliseconds again. */
	readonly pause: () => Promise<void>;
}

/** Records in a portion: copied to the thread in about a millisecond. */
const PORTION = 250;

/** Problems of its answers: backup-not-made and cancelled. Never rejects. */
export class Keeper {
	readonly #asking: Asking<ReadingQuestions>;

	/** @param startWorker for another thread than the program's own */
	constructor(startWorker: () => Worker = startReading) {
		this.#asking = new Asking(startWorker, 'backup-not-made');
	}

	/** Everything as a Crossread file, the bin included. */
	async pack(snapshot: Snapshot, { pause, ...options }: PackOptions): Promise<Result<Blob>> {
		for (const portion of portionsOf(entities(snapshot))) {
			await pause();
			const taken = await this.#asking.ask('gather', portion);
			if (!taken.ok) return taken;
		}
		return this.#asking.ask('pack', options);
	}

	/** `name` is what the person knows the file by. */
	async unpack(file: Blob, name: string): Promise<Result<readonly Entity[]>> {
		const answer = await this.#asking.ask('unpack', { file, name });
		if (!answer.ok) return answer;
		return answer.value.ok ? ok(answer.value.value) : answer.value;
	}

	close(): void {
		this.#asking.close();
	}
}

function* portionsOf(records: Iterable<Entity>): Generator<Entity[]> {
	let portion: Entity[] = [];
	for (const record of records) {
		portion.push(record);
		if (portion.length < PORTION) continue;
		yield portion;
		portion = [];
	}
	if (portion.length > 0) yield portion;
}
