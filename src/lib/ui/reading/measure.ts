/** The `performance.measure` entries that are a part of the contract. */

/** `tag-to-paint`: from the key or the click to the frame after the highlight is in the document. */
export function measurePaint(startedAt: number): void {
	requestAnimationFrame(() => {
		// The task after a frame's callbacks runs when the frame is done.
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			performance.measure('tag-to-paint', { start: startedAt, end: performance.now() });
			port1.close();
		};
		port2.postMessage(undefined);
	});
}

/** `open-story`: from the navigation to the first frame in which every pane can be read. */
export function measureOpening(startedAt: number): void {
	requestAnimationFrame(() => {
		performance.measure('open-story', { start: startedAt, end: performance.now() });
	});
}
