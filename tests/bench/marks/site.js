/** The page of the benchmark: bundled with the other libraries, and served from this machine alone. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PEERS = fileURLToPath(new URL('../peers/', import.meta.url));

/** Installs what the lock file of the benchmark names, if it is not there. */
export function installPeers() {
	const installed = `${PEERS}node_modules/.package-lock.json`;
	const lock = `${PEERS}package-lock.json`;
	if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
	// Some ask for a newer Node; they only ever run in the browser.
	const { status, stderr } = spawnSync(
		'npm',
		['ci', '--ignore-scripts', '--engine-strict=false', '--no-audit', '--no-fund'],
		{ cwd: PEERS, encoding: 'utf8', shell: process.platform === 'win32' },
	);
	if (status !== 0) {
		throw new Error(`${stderr}\nThe libraries to compare with could not be installed.`);
	}
}

/** @returns {Promise<{ url: string, close: () => void }>} */
export async function openSite() {
	const { script, style } = await bundle();
	/** @type {Record<string, [type: string, content: string]>} */
	const files = {
		'/': [
			'text/html',
			`<!doctype html><html lang="en"><meta charset="utf-8"><title>Marks</title>
			<link rel="stylesheet" href="/page.css"><body><script type="module">
			import * as bench from '/page.js'; window.bench = bench;</script></body></html>`,
		],
		'/page.js': ['text/javascript', script],
		'/page.css': ['text/css', style],
	};
	const server = createServer(({ url = '/' }, response) => {
		const [type, content] = files[url] ?? ['text/plain', ''];
		response.setHeader('content-type', `${type}; charset=utf-8`).end(content);
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
	const address = server.address();
	const port = typeof address === 'object' ? address?.port : undefined;
	return {
		url: `http://127.0.0.1:${port}/`,
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}

async function bundle() {
	const result = await build({
		root: ROOT,
		configFile: false,
		logLevel: 'error',
		define: { 'process.env.NODE_ENV': '"production"' },
		build: {
			write: false,
			target: 'es2022',
			minify: false,
			lib: { entry: `${ROOT}tests/bench/marks/page/page.ts`, formats: ['es'], fileName: 'page' },
		},
	});
	const [{ output }] = /** @type {[import('vite').Rollup.RollupOutput]} */ (result);
	const style = output.find(({ fileName }) => fileName.endsWith('.css'));
	return {
		script: output[0].code,
		style: style?.type === 'asset' ? String(style.source) : '',
	};
}
