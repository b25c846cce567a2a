/** Serves `build/` for as long as the WebKit tests run. */
import { spawn } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { freePort } from '../../../src/tools/serve.js';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Where the built pages are, without a trailing slash. */
		address: string;
		/** A port for the WebKit driver. */
		driverPort: number;
	}
}

export default async function serveBuild(project: TestProject): Promise<() => void> {
	const port = await freePort(4280);
	// In a process of its own: Vitest waits for everything that runs in its own to end.
	const server = spawn(
		process.execPath,
		['node_modules/sirv-cli/bin.js', 'build', '--quiet', '--etag'],
		{ env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' }, stdio: 'inherit' },
	);
	project.provide('address', `http://127.0.0.1:${port}`);
	project.provide('driverPort', await freePort(port + 1));
	return () => void server.kill();
}
