/** Resolves when the page has been drawn and the browser has nothing more urgent to do. */
export async function whenIdle(): Promise<void> {
	await nextFrame();
	await nextFrame();
	await new Promise<void>((resolve) => {
		// WebKit has no requestIdleCallback.
		if (typeof requestIdleCallback !== 'function') setTimeout(resolve, 200);
		else requestIdleCallback(() => resolve(), { timeout: 2000 });
	});
}

function nextFrame(): Promise<number> {
	return new Promise((resolve) => requestAnimationFrame(resolve));
}
