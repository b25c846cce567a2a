/**
 * What is not yet on the disk, in the order in which it was done. One thing is done at a time, so a
 * later change is never stored before an earlier one, and nothing is read while something is written.
 */
import type { Problem, Result } from '#lib/core/result.ts';
import { keysOf, type Write, type Written } from '#lib/storage/repository.ts';

export type SaveState =
	| { readonly kind: 'saved' }
	| { readonly kind: 'saving' }
	| { readonly kind: 'unsaved'; readonly problem: Problem };

export interface WriterOptions<W extends Write> {
	readonly write: (write: W) => Promise<Result<Written>>;
	/** The write's transaction is complete. */
	readonly onstored: (write: W, written: Written) => void;
	readonly onstate: (state: SaveState, pending: number) => void;
}

export class Writer<W extends Write> {
	readonly #options: WriterOptions<W>;
	readonly #queue: W[] = [];
	#problem: Problem | undefined;
	#retrying = false;
	#tail: Promise<void> = Promise.resolve();

	constructor(options: WriterOptions<W>) {
		this.#options = options;
	}

	/** Stores it after everything that was pushed before, whatever of that once failed first. */
	push(write: W): void {
		this.#queue.push(write);
		this.#report();
		this.after(() => this.#drain());
	}

	/**
	 * Does `work` when all that was asked for before is done or has failed. If it throws, that is a
	 * mistake in the program and reported as such; what is unsaved then stays in the queue.
	 */
	after(work: () => Promise<void>): void {
		this.#tail = this.#tail
			.then(work)
			.catch((mistake: unknown) => {
				report(mistake);
				this.#retrying = false;
				this.fail({ code: 'storage-unavailable' });
			})
			.catch(report);
	}

	/** Something else than a write has gone wrong, so that nothing can be stored for now. */
	fail(problem: Problem): void {
		this.#problem = problem;
		this.#report();
	}

	/**
	 * Does `work`, which says whether storage can be used, after what was asked for before. If so,
	 * what is unsaved is stored; if not, that is shown.
	 */
	check(work: () => Promise<Result<unknown>>): void {
		this.after(async () => {
			const checked = await work().finally(() => (this.#retrying = false));
			if (!checked.ok) return this.fail(checked.error);
			if (this.#queue.length === 0) this.#problem = undefined;
			await this.#drain();
			this.#report();
		});
	}

	/** A person wants it checked: until that is done, what has failed counts as being saved. */
	async retry(work: () => Promise<Result<unknown>>): Promise<void> {
		this.#problem = undefined;
		this.#retrying = true;
		this.#report();
		this.check(work);
		await this.settled();
	}

	/** Resolves when nothing is under way; what has failed may still be unsaved. */
	async settled(): Promise<void> {
		let seen: Promise<void> | undefined;
		while (seen !== this.#tail) {
			seen = this.#tail;
			await seen;
		}
	}

	/** The keys of the records that differ from what is stored because of this tab. */
	keys(): ReadonlySet<string> {
		return new Set(this.#queue.flatMap(({ change }) => keysOf(change)));
	}

	async #drain(): Promise<void> {
		for (let next = this.#queue[0]; next; next = this.#queue[0]) {
			const written = await this.#options.write(next);
			if (!written.ok) return this.fail(written.error);
			this.#queue.shift();
			this.#problem = undefined;
			this.#options.onstored(next, written.value);
			this.#report();
		}
	}

	#report(): void {
		const pending = this.#queue.length;
		this.#options.onstate(this.#state(pending), pending);
	}

	#state(pending: number): SaveState {
		if (this.#problem) return { kind: 'unsaved', problem: this.#problem };
		return pending > 0 || this.#retrying ? { kind: 'saving' } : { kind: 'saved' };
	}
}

/** As an error that nobody caught. */
function report(mistake: unknown): void {
	const { reportError } = globalThis as Partial<typeof globalThis>;
	reportError?.(mistake);
}
