/**
 * WebKit, driven through WebKitGTK's driver and its MiniBrowser. Needs a screen: run it under
 * `xvfb-run`. Each session starts with nothing stored.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Builder, Capabilities, type WebDriver, type WebElement } from 'selenium-webdriver';
import { axeOptions, axeSource, violations, type AxeGlobal } from '../support/axe.ts';
import { downloadInto } from '../support/download.ts';
import { openOutside } from '../support/outside.ts';
import { watchWaysOut } from '../support/ways-out.ts';
import { call, type Engine, type Target } from './engine.ts';
import { eventually } from './eventually.ts';
import { keyNamed, matching } from './webdriver-page.ts';

export interface Session {
	readonly engine: Engine;
	/** What went wrong in the pages so far: uncaught errors, policy breaches, foreign requests. */
	trouble(): Promise<string[]>;
	close(): Promise<void>;
}

/** Starts the driver on `port` and a browser whose pages come from `address`. */
export async function openWebKit(
	programs: { driver: string; browser: string },
	port: number,
	address: string,
): Promise<Session> {
	const home = await mkdtemp(join(tmpdir(), 'crossread-webkit-'));
	const downloads = join(home, 'downloads');
	await mkdir(downloads);
	await mkdir(join(home, 'config'));
	await writeFile(join(home, 'config/user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
	const server = spawn(programs.driver, [`--port=${port}`], {
		env: { ...process.env, XDG_CONFIG_HOME: join(home, 'config') },
		stdio: 'ignore',
	});
	process.once('exit', () => server.kill());
	const ended = new Promise((done) => server.once('exit', done));
	await eventually('the WebKit driver answers', () => answers(port), true);
	const outside = await openOutside();
	const driver = await new Builder()
		.usingServer(`http://127.0.0.1:${port}`)
		.withCapabilities(
			new Capabilities({
				browserName: 'MiniBrowser',
				'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
				// all but this machine is behind it
				proxy: {
					...{ proxyType: 'manual', httpProxy: outside.host, sslProxy: outside.host },
					noProxy: ['127.0.0.1'],
				},
			}),
		)
		.build();
	await driver.manage().setTimeouts({ script: 30_000, pageLoad: 30_000 });
	await driver.manage().window().setRect({ width: 1280, height: 800, x: 0, y: 0 });
	const engine = webdriverEngine(driver, address, downloads);
	return {
		engine,
		trouble: async () => [
			...(await engine.evaluate(() => (globalThis as { trouble?: string[] }).trouble ?? [])),
			...outside.asked.map((address) => `left the machine: ${address}`),
		],
		close: async () => {
			await driver.quit();
			server.kill();
			await ended;
			await outside.close();
			await rm(home, { recursive: true, force: true });
		},
	};
}

function webdriverEngine(driver: WebDriver, address: string, downloads: string): Engine {
	const find = async (target: Target): Promise<WebElement> => {
		const [first] = await eventually(
			`there is ${describe(target)}`,
			() => matching(driver, target),
			(found) => found.length > 0,
		);
		if (!first) throw new RangeError('an empty list passed for one that is not');
		return first;
	};
	const evaluate: Engine['evaluate'] = async (run, ...args) => {
		const outcome = await driver.executeAsyncScript<{ value: never } | { error: string }>(
			`const done = arguments[0];
			(async () => ${call(run, args)})().then(
				(value) => done({ value }),
				(error) => done({ error: String(error) }),
			);`,
		);
		if ('error' in outcome) throw new Error(outcome.error);
		return outcome.value;
	};
	const watchPage = async () => {
		await evaluate(watch);
		await evaluate(watchWaysOut);
	};
	const press = async (key: string) => {
		const names = key === '+' ? ['+'] : key.split('+');
		const keys = names.map(keyNamed);
		const actions = driver.actions();
		for (const held of keys) actions.keyDown(held);
		for (const held of keys.reverse()) actions.keyUp(held);
		await actions.perform();
	};
	return {
		name: 'webkit',
		open: async (path) => {
			await driver.get(address + path);
			await watchPage();
		},
		reload: async () => {
			await driver.navigate().refresh();
			await watchPage();
		},
		press: async (...keys) => {
			for (const key of keys) await press(key);
		},
		type: async (text) => {
			await driver.actions().sendKeys(text).perform();
		},
		focus: async (target) => {
			await driver.executeScript('arguments[0].focus()', await find(target));
		},
		click: async (target) => (await find(target)).click(),
		count: async (target) => (await matching(driver, target)).length,
		text: async (target) => (await find(target)).getText(),
		attribute: async (target, name) =>
			driver.executeScript(
				'return arguments[0].getAttribute(arguments[1])',
				await find(target),
				name,
			),
		evaluate,
		upload: async (css, ...paths) => {
			await (await find(css)).sendKeys(paths.map((path) => resolve(path)).join('\n'));
		},
		download: (action) => downloadInto(downloads, action),
		screenshot: async (path) => {
			await writeFile(path, Buffer.from(await driver.takeScreenshot(), 'base64'));
		},
		axe: async () => {
			await driver.executeScript(axeSource);
			const results = await evaluate(
				(options) => (globalThis as unknown as AxeGlobal).axe.run(document, options),
				axeOptions,
			);
			return violations(results);
		},
	};
}

/** Runs in the page, once it is there: what happened before it is asked of the performance log. */
function watch() {
	const trouble: string[] = [];
	Object.assign(globalThis, { trouble });
	addEventListener('error', (event) => trouble.push(`uncaught: ${event.message}`));
	addEventListener('unhandledrejection', (event) => trouble.push(`uncaught: ${event.reason}`));
	// Those of the time before too; from now on the page says them on the console as well.
	const breaches = new ReportingObserver(
		(reports) => {
			for (const { body } of reports) trouble.push(`policy breach: ${JSON.stringify(body)}`);
		},
		{ types: ['csp-violation'], buffered: true },
	);
	breaches.observe();
	const consoleError = console.error;
	console.error = (...words: unknown[]) => {
		trouble.push(`console error: ${words.join(' ')}`);
		consoleError(...words);
	};
	new PerformanceObserver((list) => {
		for (const { name } of list.getEntries()) {
			if (/^https?:/.test(name) && new URL(name).origin !== location.origin) {
				trouble.push(`request to another origin: ${name}`);
			}
		}
	}).observe({ type: 'resource', buffered: true });
}

function describe(target: Target): string {
	return typeof target === 'string' ? target : `${target.role} ${String(target.name)}`;
}

function answers(port: number): Promise<boolean> {
	return new Promise((done) => {
		const socket = connect(port, '127.0.0.1');
		socket.once('error', () => done(false));
		socket.once('connect', () => {
			socket.destroy();
			done(true);
		});
	});
}
