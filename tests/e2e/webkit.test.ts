/** The walks in WebKit. Run by `npm test`; by itself: `xvfb-run -a npx vitest run -c tests/e2e/vitest.webkit.config.ts`. */
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { findWebKit } from '../browsers.js';
import { eventually } from './engine/eventually.ts';
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

test('the watch tells of what the policy forbids, and of what leaves without one', async () => {
	const { engine } = session;
	const trouble = async () => (await session.trouble()).join('\n');
	await engine.open('/library/');
	await engine.evaluate(async () => {
		await fetch('http://tracker.example/fetch').catch(() => undefined);
		const hint = document.createElement('link');
		Object.assign(hint, { rel: 'dns-prefetch', href: '//tracker.example' });
		document.head.append(hint);
	});
	await eventually('the breach', trouble, (told) => /policy breach.*connect-src/.test(told));
	await eventually('the hint', trouble, (told) => told.includes('way out: dns-prefetch'));

	// a file, which has no policy
	await engine.open('/crossread-2.schema.json');
	await engine.evaluate(() => void navigator.sendBeacon('http://tracker.example/beacon'));
	await eventually('the beacon', trouble, (told) =>
		told.includes('left the machine: http://tracker.example/beacon'),
	);
});
