/** A page that runs the program's own modules in a browser, bundled and served from this machine alone. */
import { createServer } from 'node:http';
import { build } from 'vite';
import { root } from '../../src/tools/setup.js';

/**
 * Bundles `tests/bench/<name>/page.ts` and opens a page in which `window.bench` is what it exports.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} name
 */
export async function openBundled(browser, name) {
	const result = await build({
		...{ root, configFile: false, logLevel: 'error', publicDir: false },
		build: {
			write: false,
			target: 'es2022',
			lib: { entry: `${root}tests/bench/${name}/page.ts`, formats: ['es'], fileName: 'page' },
		},
	});
	const [{ output }] = /** @type {[import('vite').Rollup.RollupOutput]} */ (result);
	const server = createServer(({ url }, response) => {
		const isScript = url === '/page.js';
		response.setHeader('content-type', `text/${isScript ? 'javascript' : 'html'}; charset=utf-8`);
		response.end(
			isScript
				? output[0].code
				: `<!doctype html><html lang="en"><title>Bench</title><script type="module">
					import * as bench from '/page.js'; window.bench = bench;</script></html>`,
		);
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
	const address = server.address();
	const port = typeof address === 'object' ? address?.port : undefined;
	const page = await browser.newPage();
	await page.goto(`http://127.0.0.1:${port}/`);
	await page.waitForFunction('window.bench');
	return {
		/** @param {string} act @param {...unknown} given @returns {Promise<any>} */
		call: (act, ...given) =>
			page.evaluate(
				([of, values]) => /** @type {any} */ (window)['bench'][of](...values),
				/** @type {const} */ ([act, given]),
			),
		close: async () => {
			await page.context().close();
			server.closeAllConnections();
			server.close();
		},
	};
}
