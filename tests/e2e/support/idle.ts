/** What a page leaves for its idle time, when a test says so and not by chance. */
import type { Page } from '@playwright/test';

declare global {
	interface Window {
		/** Does at once what has waited, and what that leaves; later things wait for the browser again. */
		idleNow?: () => void;
	}
}

/** Lets nothing be done in idle time until the page calls `idleNow()`. */
export async function withoutIdleTime(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const browsers = window.requestIdleCallback.bind(window);
		const waiting: IdleRequestCallback[] = [];
		window.requestIdleCallback = (run) => waiting.push(run);
		window.idleNow = () => {
			const deadline = { didTimeout: true, timeRemaining: () => 0 };
			for (let run = waiting.shift(); run; run = waiting.shift()) run(deadline);
			window.requestIdleCallback = browsers;
		};
	});
}
