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
			const abort = (): void => {
				this.#waiting.delete(number);
				this.#worker?.postMessage({ cancel: number } satisfies ToWorker);
				resolve(fail({ code: 'cancelled' }));
			};
			signal?.addEventListener('abort', abort, { once: true });
			this.#waiting.set(number, {
				onprogress,
				answer: (result) => {
					signal?.removeEventListener('abort', abort);
					resolve(result);
				},
			});
			try {
				this.#worker ??= this.#start();
			} catch (error) {
				this.#giveUp(problemOf(String(error)));
				return;
			}
			this.#worker.postMessage({ ask: question, number, input } satisfies ToWorker);
		});
	}

	/** Ends the worker; what is still waited for is cancelled. */
	close(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
		this.#giveUp({ code: 'cancelled' });
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
		this.#giveUp(problemOf(reason));
	}

	#giveUp(problem: Problem): void {
		const all = [...this.#waiting.values()];
		this.#waiting.clear();
		for (const { answer } of all) answer(fail(problem));
	}
}

function problemOf(reason: string): Problem {
	return { code: 'comparison-failed', params: { reason } };
}
