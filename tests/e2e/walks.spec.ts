/** The walks in Chromium and Firefox. */
import { playwrightEngine } from './engine/playwright-engine.ts';
import { test } from './support/test.ts';
import { walks } from './walks/index.ts';

for (const walk of walks) {
	test(walk.title, async ({ page }) => {
		await walk.run(playwrightEngine(page));
	});
}
