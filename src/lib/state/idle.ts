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

/** Fetches a part of the program before it is asked for; one that fails to come is fetched then. */
export function early(fetch: () => Promise<unknown>): void {
	whenIdle()
		.then(fetch)
		.catch(() => {});
}

function nextFrame(): Promise<number> {
	return new Promise((resolve) => requestAnimationFrame(resolve));
}
