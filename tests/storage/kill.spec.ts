import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './harness/test.ts';

const ROUNDS = 2;

/** A browser as a person starts it, with a profile of its own, in a process group of its own. */
function start(browserName: string, program: string, profile: string, url: string): ChildProcess {
	const options =
		browserName === 'firefox'
			? ['--headless', '--no-remote', '--profile', profile, url]
			: ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run']
					.concat('--disable-background-networking', `--user-data-dir=${profile}`)
					.concat(url);
	return spawn(program, options, { detached: true, stdio: 'ignore' });
}

/** Ends the browser and all of its processes without a chance to tidy up. */
async function kill(browser: ChildProcess): Promise<void> {
	if (browser.pid === undefined) throw new RangeError('the browser has not started');
	if (browser.exitCode !== null || browser.signalCode !== null) return;
	const ended = new Promise((resolve) => browser.once('exit', resolve));
	process.kill(-browser.pid, 'SIGKILL');
	await ended;
}

test('a browser that is killed right after saying saved has lost nothing', async ({
	site,
	browserName,
}, { project }) => {
	const program = project.use.launchOptions?.executablePath;
	test.skip(!program, 'needs a browser that can be started by itself');
	test.slow();
	for (let round = 0; round < ROUNDS; round += 1) {
		const profile = mkdtempSync(join(tmpdir(), 'crossread-kill-'));
		let browser: ChildProcess | undefined;
		try {
			const saved: string[] = [];
			const enough = 25 + round * 30;
			const reached = site.report((text) => {
				saved.push(text.replace('saved ', ''));
				return saved.length === enough ? true : undefined;
			});
			browser = start(browserName, program!, profile, `${site.url}/write`);
			await reached;
			await kill(browser);
			const found = site.report((text) =>
				text.startsWith('read') ? text.split(' ').slice(1) : undefined,
			);
			browser = start(browserName, program!, profile, `${site.url}/read`);
			expect(await found).toEqual(expect.arrayContaining(saved));
		} finally {
			if (browser) await kill(browser);
			rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
		}
	}
});
