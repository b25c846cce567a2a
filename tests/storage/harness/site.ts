/**
 * A site of one page on this machine that runs the program's storage and workspace, bundled as they
 * are. Pages of it may report to the test by `POST /report`.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Rollup } from 'vite';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** `page` runs as a module after the bundle, for browsers that are started with an address only. */
const SCRIPTS: Readonly<Record<string, string>> = {
	'/': '',
	// stores one highlight and one more text after another and reports each that is on the disk
	'/write': `
		const { open, annotation, article, replace, change } = harness;
		const workspace = await open();
		workspace.commit(change({ added: [article('a', 'n')] }), 'local');
		for (let n = 0; ; n += 1) {
			const { updated, added } = replace('a', 'n' + n);
			workspace.commit({ updated, added: [...added, annotation('n' + n)], removed: [] }, 'local');
			await workspace.settled();
			if (workspace.saveState.kind !== 'saved') throw new Error('not saved');
			await fetch('/report', { method: 'POST', body: 'saved n' + n });
		}`,
	'/read': `
		await harness.open();
		const marks = new Set(harness.shown().map(({ id }) => id));
		const texts = harness.shown().map(({ text }) => text);
		const ids = texts.filter((text) => marks.has(text));
		await fetch('/report', { method: 'POST', body: 'read ' + ids.join(' ') });`,
};

export interface Site {
	readonly url: string;
	/** Called with each report until it returns something else than `undefined`, which it resolves to. */
	report<T>(listen: (text: string) => T | undefined): Promise<T>;
	close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
	const script = await bundle();
	const listeners = new Set<(text: string) => void>();
	const server = createServer((request, response) => {
		const path = request.url ?? '/';
		if (path === '/report') {
			let text = '';
			request.on('data', (chunk: Buffer) => (text += chunk.toString()));
			request.on('end', () => {
				response.end();
				for (const listener of listeners) listener(text);
			});
		} else if (path === '/bundle.js') {
			response.setHeader('content-type', 'text/javascript').end(script);
		} else if (path in SCRIPTS) {
			const page = `import '/bundle.js';${SCRIPTS[path]}`;
			response
				.setHeader('content-type', 'text/html')
				.end(`<!doctype html><title>Storage</title><script type="module">${page}</script>`);
		} else {
			response.writeHead(404).end();
		}
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		report: (listen) =>
			new Promise((resolve) => {
				const listener = (text: string) => {
					const result = listen(text);
					if (result === undefined) return;
					listeners.delete(listener);
					resolve(result);
				};
				listeners.add(listener);
			}),
		close: () => closed(server),
	};
}

/** The program's storage and workspace with what `entry` offers of them, as one module. */
export async function bundle(entry = `${HERE}page.ts`): Promise<string> {
	const output = (await build({
		root: ROOT,
		configFile: false,
		logLevel: 'error',
		plugins: [svelte({ configFile: false })],
		build: {
			write: false,
			minify: false,
			// also what the program fetches later
			rolldownOptions: { output: { codeSplitting: false } },
			lib: { entry, formats: ['es'], fileName: 'bundle' },
		},
	})) as Rollup.RollupOutput[];
	const chunk = output[0]?.output[0];
	if (!chunk) throw new RangeError('the bundle of the storage tests is empty');
	return chunk.code;
}

function closed(server: Server): Promise<void> {
	server.closeAllConnections();
	return new Promise((resolve, reject) =>
		server.close((error) => (error ? reject(error) : resolve())),
	);
}
