/** Asks the worker. The one door to it: it is started by the first question. */
import { fail, ok, type Problem, type Result } from '#lib/core/result.ts';
import type { FromWorker, ToWorker } from './letters.ts';
import type { Questions } from './questions.ts';
import { startWorker } from './start-worker.ts';

export interface AskOptions {
	/** Aborted, the question is dropped and its answer is the problem cancelled. */
	readonly signal?: AbortSignal;
	/** Told the share done, from 0 to 1, if it takes longer than a moment. */
	readonly onprogress?: (share: number) => void;
}

interface Waiting {
	answer(result: Result<never>): void;
	readonly onprogress: ((share: number) => void) | undefined;
}

export class Comparer {
	readonly #waiting = new Map<number, Waiting>();
	#worker: Worker | undefined;
	#last = 0;

	/**
	 * The time from asking for suggestions to having them is told as the measure `align`.
	 * Problems: cancelled, which nobody needs to be told, and comparison-failed, after which
	 * the next question starts the worker anew. Never rejects.
	 */
	ask<Q extends keyof Questions>(
		question: Q,
		input: Questions[Q]['input'],
		{ signal, onprogress }: AskOptions = {},
	): Promise<Result<Questions[Q]['output']>> {
		return new Promise((resolve) => {
			if (signal?.aborted) {
				resolve(fail({ code: 'cancelled' }));
				return;
			}
			const number = ++this.#last;
			const start = performance.now();
			const abort = (): void => {
				this.#waiting.delete(number);
				this.#send({ cancel: number });
				resolve(fail({ code: 'cancelled' }));
			};
			signal?.addEventListener('abort', abort, { once: true });
			this.#waiting.set(number, {
				onprogress,
				answer: (result) => {
					signal?.removeEventListener('abort', abort);
					if (question === 'suggestions' && result.ok) performance.measure('align', { start });
					resolve(result);
				},
			});
			this.#send({ ask: question, number, input });
		});
	}

	/** Ends the worker; whoever still waits is told that the comparison failed. */
	close(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
		this.#giveUp('closed');
	}

	#send(letter: ToWorker): void {
		this.#worker ??= this.#start();
		this.#worker.postMessage(letter);
	}

	#start(): Worker {
		const worker = startWorker();
		worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#receive(data);
		worker.onmessageerror = () => this.#fallen(worker, 'unreadable message');
		worker.onerror = (event) => this.#fallen(worker, event.message || 'worker not started');
		return worker;
	}

	#receive(letter: FromWorker): void {
		const waiting = this.#waiting.get(letter.number);
		if (!waiting) return;
		if ('share' in letter) {
			waiting.onprogress?.(letter.share);
			return;
		}
		this.#waiting.delete(letter.number);
		waiting.answer(
			'failure' in letter ? fail(problemOf(letter.failure)) : (ok(letter.output) as Result<never>),
		);
	}

	#fallen(worker: Worker, reason: string): void {
		worker.terminate();
		if (this.#worker !== worker) return;
		this.#worker = undefined;
		this.#giveUp(reason);
	}

	#giveUp(reason: string): void {
		const all = [...this.#waiting.values()];
		this.#waiting.clear();
		for (const { answer } of all) answer(fail(problemOf(reason)));
	}
}

function problemOf(reason: string): Problem {
	return { code: 'comparison-failed', params: { reason } };
}
