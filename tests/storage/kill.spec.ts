import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPlain, type EngineName, type PlainBrowser } from './harness/plain-browser.ts';
import { expect, test } from './harness/test.ts';

const ROUNDS = 2;

test('a browser that is killed right after saying saved has lost nothing', async ({
	site,
	browserName,
}, { project }) => {
	const program = project.use.launchOptions?.executablePath;
	test.skip(!program, 'needs a browser that can be started by itself');
	test.slow();
	for (let round = 0; round < ROUNDS; round += 1) {
		const profile = mkdtempSync(join(tmpdir(), 'crossread-kill-'));
		const start = (path: string) =>
			startPlain(browserName as EngineName, program!, profile, [`${site.url}${path}`]);
		let browser: PlainBrowser | undefined;
		try {
			const saved: string[] = [];
			const enough = 25 + round * 30;
			const reached = site.report((text) => {
				saved.push(text.replace('saved ', ''));
				return saved.length === enough ? true : undefined;
			});
			browser = start('/write');
			await reached;
			await browser.kill('tree');
			const found = site.report((text) =>
				text.startsWith('read') ? text.split(' ').slice(1) : undefined,
			);
			browser = start('/read');
			expect(await found).toEqual(expect.arrayContaining(saved));
		} finally {
			await browser?.kill('tree');
			rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
		}
	}
});
