/** The page's side of asking a worker, which is started by the first question. */
import { fail, ok, type Problem, type Result } from '#lib/core/result.ts';
import type { Asked, FromWorker, ToWorker } from './letters.ts';

export interface AskOptions {
	/** Aborted, the question is dropped and its answer is the problem cancelled. */
	readonly signal?: AbortSignal;
	/** Told the share done, from 0 to 1, if it takes longer than a moment. */
	readonly onprogress?: (share: number) => void;
}

interface Sending extends AskOptions {
	/** What of the input is handed over instead of copied. */
	readonly transfer?: Transferable[];
	/** Called at every sign of life, the first when the worker begins. */
	readonly onword?: () => void;
}

interface Waiting extends Sending {
	answer(result: Result<never>): void;
}

export class Asking<Q extends Asked> {
	readonly #start: () => Worker;
	readonly #failure: string;
	readonly #waiting = new Map<number, Waiting>();
	#worker: Worker | undefined;
	#last = 0;

	/** @param failure the code of the problem that is answered where the worker fails */
	constructor(start: () => Worker, failure: string) {
		this.#start = start;
		this.#failure = failure;
	}

	/**
	 * Problems: cancelled, which nobody needs to be told, and the failure, with its reason, after
	 * which the next question starts the worker anew. Never rejects.
	 */
	ask<K extends keyof Q & string>(
		question: K,
		input: Q[K]['input'],
		options: Sending = {},
	): Promise<Result<Q[K]['output']>> {
		const { signal, transfer = [] } = options;
		return new Promise((resolve) => {
			if (signal?.aborted) {
				resolve(fail({ code: 'cancelled' }));
				return;
			}
			const number = ++this.#last;
			const abort = (): void => {
				this.#waiting.delete(number);
				this.#worker?.postMessage({ cancel: number } satisfies ToWorker<Q>);
				resolve(fail({ code: 'cancelled' }));
			};
			signal?.addEventListener('abort', abort, { once: true });
			this.#waiting.set(number, {
				...options,
				answer: (result) => {
					signal?.removeEventListener('abort', abort);
					resolve(result);
				},
			});
			try {
				this.#worker ??= this.#started();
			} catch (error) {
				this.#giveUp(this.#problem(String(error)));
				return;
			}
			try {
				this.#worker.postMessage({ ask: question, number, input } as ToWorker<Q>, transfer);
			} catch (error) {
				// what cannot be sent is one question's trouble
				this.#answer(number, fail(this.#problem(String(error))));
			}
		});
	}

	/** Ends the worker; what is still waited for is cancelled. */
	close(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
		this.#giveUp({ code: 'cancelled' });
	}

	#started(): Worker {
		const worker = this.#start();
		worker.onmessage = ({ data }: MessageEvent<FromWorker<Q>>) => this.#receive(data);
		worker.onmessageerror = () => this.#fallen(worker, 'unreadable message');
		worker.onerror = (event) => this.#fallen(worker, event.message || 'worker not started');
		return worker;
	}

	#receive(letter: FromWorker<Q>): void {
		const { number } = letter;
		const waiting = this.#waiting.get(number);
		waiting?.onword?.();
		if ('share' in letter) waiting?.onprogress?.(letter.share);
		else if ('output' in letter) this.#answer(number, ok(letter.output as never));
		else if ('failure' in letter) this.#answer(number, fail(this.#problem(letter.failure)));
	}

	#answer(number: number, result: Result<never>): void {
		const waiting = this.#waiting.get(number);
		this.#waiting.delete(number);
		waiting?.answer(result);
	}

	#fallen(worker: Worker, reason: string): void {
		worker.terminate();
		if (this.#worker !== worker) return;
		this.#worker = undefined;
		this.#giveUp(this.#problem(reason));
	}

	#giveUp(problem: Problem): void {
		for (const number of [...this.#waiting.keys()]) this.#answer(number, fail(problem));
	}

	#problem(reason: string): Problem {
		return { code: this.#failure, params: { reason } };
	}
}
