/** What a thread does, in this one: letters are copied and arrive later, and nothing after its end. */
import { answering } from '#lib/workers/answering.ts';
import type { FromWorker, QuestionsOf, ToWorker } from '#lib/workers/letters.ts';

/** Starts threads that answer by the table; counts those that were started and those that run. */
export function threads<Table extends object>(table: Table, known?: unknown) {
	type Q = QuestionsOf<Table>;
	class Thread {
		onmessage: ((event: { data: FromWorker<Q> }) => void) | null = null;
		onerror: ((event: { message: string }) => void) | null = null;
		onmessageerror: (() => void) | null = null;
		#ended = false;
		readonly #receive = answering(table, known, (letter) => {
			const data = structuredClone(letter);
			queueMicrotask(() => this.#ended || this.onmessage?.({ data }));
		});

		constructor() {
			counts.started++;
			counts.running++;
		}

		postMessage(letter: ToWorker<Q>, transfer: Transferable[] = []): void {
			const copy = structuredClone(letter, { transfer });
			queueMicrotask(() => this.#ended || this.#receive(copy));
		}

		terminate(): void {
			if (!this.#ended) counts.running--;
			this.#ended = true;
		}
	}
	const counts = { started: 0, running: 0 };
	return { counts, start: () => new Thread() as unknown as Worker };
}
