/** Runs a bench that is written in TypeScript, with the program's own modules, in this process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from '../../src/tools/setup.js';

/**
 * Bundles `tests/bench/<name>/index.ts` into a folder that is gone afterwards, and runs what it exports.
 * @param {string} name
 * @param {Record<string, unknown>} options
 * @returns {Promise<unknown>} what `run` of that file gives back
 */
export async function runBundled(name, options) {
	const folder = mkdtempSync(join(tmpdir(), `bench-${name}-`));
	try {
		await build({
			configFile: false,
			root,
			publicDir: false,
			logLevel: 'error',
			ssr: { noExternal: true },
			build: {
				ssr: join(root, `tests/bench/${name}/index.ts`),
				outDir: folder,
				emptyOutDir: true,
				target: 'node20',
				rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
			},
		});
		const { run } = await import(pathToFileURL(join(folder, `${name}.mjs`)).href);
		return await run(options);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
