/** Resolves when the browser has nothing more urgent to do, after two seconds at the latest. */
export function whenIdle(): Promise<void> {
	return new Promise((resolve) => {
		// WebKit has no requestIdleCallback.
		if (typeof requestIdleCallback !== 'function') setTimeout(resolve, 200);
		else requestIdleCallback(() => resolve(), { timeout: 2000 });
	});
}
