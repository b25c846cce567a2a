/** The walks in Chromium and Firefox. */
import { playwrightEngine } from './engine/playwright-engine.ts';
import { ONE_ENGINE, test } from './support/test.ts';
import { walks } from './walks/index.ts';

for (const walk of walks) {
	test(walk.title, walk.ofViews ? ONE_ENGINE : {}, async ({ page }) => {
		await walk.run(playwrightEngine(page));
	});
}
