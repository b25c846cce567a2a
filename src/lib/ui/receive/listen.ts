/** Waits for the page that the tab which opened this one wants to send. */
import type { Result } from '#lib/core/result.ts';
import { receivedPage, type ReceivedPage } from './received-page.ts';

interface Listening {
	/** Once at most. */
	onpage: (page: Result<ReceivedPage>) => void;
	/** Nothing came. */
	onsilence: () => void;
	/** Milliseconds after which nothing is expected any more. */
	patience: number;
}

/**
 * Tells the opener that it may send, and takes what it sends, from it alone. Returns how to stop.
 */
export function listen({ onpage, onsilence, patience }: Listening): () => void {
	const opener = window.opener as Window | null;
	const stopping = new AbortController();
	const { signal } = stopping;
	const timer = setTimeout(
		() => {
			stopping.abort();
			window.opener = null;
			onsilence();
		},
		opener ? patience : 0,
	);
	signal.addEventListener('abort', () => clearTimeout(timer));

	function take({ source, origin, data }: MessageEvent) {
		if (!opener || source !== opener) return;
		const page = receivedPage(data, origin);
		if (!page) return;
		stopping.abort();
		opener.postMessage('crossread:received', origin);
		// It has no business with this tab any more.
		window.opener = null;
		onpage(page);
	}
	addEventListener('message', take, { signal });
	// Which site it is, is not known yet: this tells it nothing that it does not know.
	opener?.postMessage('crossread:listening', '*');
	return () => stopping.abort();
}
