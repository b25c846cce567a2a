/** Serves `build/` for as long as the WebKit tests run. */
import type { TestProject } from 'vitest/node';
import { freePort, serve } from '../../../src/tools/serve.js';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Where the built pages are, without a trailing slash. */
		address: string;
		/** A port for the WebKit driver. */
		driverPort: number;
	}
}

export default async function serveBuild(project: TestProject): Promise<void> {
	const port = await freePort(4190);
	await serve(port);
	project.provide('address', `http://127.0.0.1:${port}`);
	project.provide('driverPort', await freePort(port + 1));
}
