/** The browsers of this machine, their versions, and the screen that WebKit draws to. */
import { spawn, spawnSync } from 'node:child_process';
import { findChromium, findFirefox, findWebKit } from '../browsers.js';
import type { EngineName } from '../storage/harness/plain-browser.ts';
import { later } from './tidy.ts';

export interface Engine {
	readonly name: EngineName;
	readonly program: string;
	/** As the program itself says it. */
	readonly version: string;
	readonly env: NodeJS.ProcessEnv;
}

export interface Engines {
	readonly found: readonly Engine[];
	/** A sentence for each engine that is not here. */
	readonly missing: readonly string[];
}

export async function findEngines(): Promise<Engines> {
	const chromium = findChromium();
	const firefox = findFirefox();
	const webkit = findWebKit();
	const display = webkit && (await screen());
	const found: Engine[] = [
		...(chromium ? [engine('chromium', chromium)] : []),
		...(firefox ? [engine('firefox', firefox)] : []),
		...(webkit && display ? [engine('webkit', webkit.browser, { DISPLAY: display })] : []),
	];
	const names = found.map(({ name }) => name);
	const missing = [
		...(names.includes('firefox') ? [] : ['Firefox is not installed']),
		...(names.includes('webkit')
			? []
			: ['WebKitGTK’s MiniBrowser or a screen for it is not there']),
	];
	return { found, missing };
}

function engine(name: EngineName, program: string, env: NodeJS.ProcessEnv = {}): Engine {
	const { stdout } = spawnSync(program, ['--version'], {
		...{ encoding: 'utf8', timeout: 30_000 },
		env: { ...process.env, ...env },
	});
	return { name, program, version: (stdout ?? '').trim().split('\n')[0] ?? '', env };
}

/** A screen that exists in memory only, or nothing if none could be had. */
function screen(): Promise<string | undefined> {
	const options = ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'];
	const server = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
	later(() => server.kill());
	server.unref();
	return new Promise((resolve) => {
		server.once('error', () => resolve(undefined));
		server.once('exit', () => resolve(undefined));
		const told = server.stdio[3] as NodeJS.ReadableStream & { unref?: () => void };
		told.once('data', (number: Buffer) => {
			told.unref?.();
			resolve(`:${number.toString().trim()}`);
		});
	});
}
