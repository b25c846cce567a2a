/**
 * `npm start`: from a fresh clone to the application in a browser. Installs the packages if they
 * are missing, builds, and serves the built pages until Ctrl+C.
 *
 * PORT chooses the port (4173, or the next free one), HOST the address to listen on (this machine
 * alone unless it says otherwise).
 */
import { freePort, serve } from './serve.js';
import { installPackages, nodeProblem, npm } from './setup.js';

const usualPort = 4173;

try {
	await start();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}

async function start() {
	const problem = nodeProblem(process.versions.node);
	if (problem) throw new Error(problem);
	installPackages();

	console.log('Building …');
	const build = npm(['run', 'build'], { show: false });
	if (build.code !== 0) {
		throw new Error(`${build.output.trim()}\n\nCrossread could not be built; the reason is above.`);
	}

	const asked = Number(process.env['PORT']) || usualPort;
	const port = await freePort(asked);
	await serve(port, process.env['HOST'] || undefined);
	if (port !== asked) {
		console.log(
			`Port ${asked} is taken. A browser keeps your work per address: use the same port each time.`,
		);
	}
	if (process.env['npm_lifecycle_event'] === 'start') endWithParent();
	console.log(`Crossread is running at http://localhost:${port}/ (Ctrl+C ends it)`);
}

/** npm hands a signal on to the shell in between, which ends without handing it on to us. */
function endWithParent() {
	const parent = process.ppid;
	setInterval(() => {
		if (process.ppid !== parent) process.exit();
	}, 500).unref();
}
