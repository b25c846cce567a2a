/**
 * Asks before the page is left. Only while that is needed: a page that listens for it is not kept
 * ready for going back.
 */
export class UnloadGuard {
	#listening: AbortController | undefined;

	set needed(needed: boolean) {
		if (needed === (this.#listening !== undefined)) return;
		this.#listening?.abort();
		this.#listening = needed ? new AbortController() : undefined;
		if (!this.#listening) return;
		const ask = (event: BeforeUnloadEvent) => event.preventDefault();
		addEventListener('beforeunload', ask, { signal: this.#listening.signal });
	}
}
