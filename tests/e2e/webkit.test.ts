/** The walks in WebKit. Run by `npm test`; by itself: `xvfb-run -a npx vitest run -c tests/e2e/vitest.webkit.config.ts`. */
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { findWebKit } from '../browsers.js';
import { openWebKit, type Session } from './engine/webdriver-engine.ts';
import { walks } from './walks/index.ts';

let session: Session;

beforeEach(async () => {
	const programs = findWebKit();
	if (!programs) throw new Error('WebKitWebDriver, MiniBrowser or xvfb-run is not installed');
	session = await openWebKit(programs, inject('driverPort'), inject('address'));
});

afterEach(() => session.close());

for (const walk of walks) {
	test(walk.title, async () => {
		await walk.run(session.engine);
		expect(await session.trouble(), 'no page may have trouble').toEqual([]);
	});
}
