/**
 * One question that is being worked out in the background, as a view follows it: how far it is, what
 * came of it, what went wrong. Who makes one closes it.
 */
import type { Problem, Result } from '#lib/core/result.ts';

export interface AskOptions {
	readonly signal: AbortSignal;
	/** Told the share done, from 0 to 1. */
	readonly onprogress: (share: number) => void;
}

/** ms after which people are told that something is under way. */
const SLOW = 400;

export class Asking<T> {
	/** The answer, once it is there. */
	value = $state.raw<T>();
	problem = $state.raw<Problem>();
	/** From 0 to 1. */
	share = $state(0);
	/** It takes long enough to say so. */
	slow = $state(false);
	/** The person did not want to wait. */
	cancelled = $state(false);

	readonly #ask: (options: AskOptions) => Promise<Result<T>>;
	#running: AbortController | undefined;

	constructor(ask: (options: AskOptions) => Promise<Result<T>>) {
		this.#ask = ask;
	}

	/** Asks, again if it was asked before; an answer that is still under way is dropped. */
	start(): void {
		this.#running?.abort();
		const running = (this.#running = new AbortController());
		this.problem = undefined;
		this.cancelled = false;
		this.slow = false;
		this.share = 0;
		const late = setTimeout(() => (this.slow = true), SLOW);
		running.signal.addEventListener('abort', () => clearTimeout(late));
		void this.#follow(running);
	}

	cancel(): void {
		this.#running?.abort();
		this.cancelled = true;
	}

	close(): void {
		this.#running?.abort();
	}

	async #follow(running: AbortController): Promise<void> {
		const { signal } = running;
		const onprogress = (share: number) => {
			if (!signal.aborted) this.share = share;
		};
		let result: Result<T>;
		try {
			result = await this.#ask({ signal, onprogress });
		} catch (error) {
			if (signal.aborted) return;
			result = {
				ok: false,
				error: { code: 'comparison-failed', params: { reason: String(error) } },
			};
		}
		if (signal.aborted) return;
		running.abort();
		if (result.ok) this.value = result.value;
		else this.problem = result.error;
	}
}
