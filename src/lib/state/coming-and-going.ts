/** What a page has to do about its work when it comes to the front, and when it is left. */

export interface ComingAndGoing {
	/** Others may have done something meanwhile. */
	readonly oncoming: () => void;
	/** What was under way when the page was put aside was let go. */
	readonly onback: () => void;
	/** It may be the last that this page is asked for: some systems end a page without a word. */
	readonly ongoing: () => void;
	readonly signal: AbortSignal;
}

export function listenToComingAndGoing(options: ComingAndGoing): void {
	const { oncoming, onback, ongoing, signal } = options;
	const look = () => (document.visibilityState === 'visible' ? oncoming() : ongoing());
	document.addEventListener('visibilitychange', look, { signal });
	addEventListener('focus', look, { signal });
	addEventListener('online', look, { signal });
	addEventListener('pageshow', ({ persisted }) => persisted && onback(), { signal });
	// what is begun when a page is put aside would keep other pages from the storage; see repository.ts
	addEventListener('pagehide', ({ persisted }) => !persisted && ongoing(), { signal });
}
