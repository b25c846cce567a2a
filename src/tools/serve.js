/**
 * Serves the built application from this machine alone. Used by `npm start` and by the browser
 * tests. Plain Node; the server itself is sirv-cli.
 */
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { root } from './setup.js';

/** @type {(folder: string, options: { quiet: boolean, etag: boolean, dev: boolean }) => void} */
const sirv = (folder, options) =>
	// By path: the package names no main file, only its command.
	createRequire(import.meta.url)(`${root}node_modules/sirv-cli/index.js`)(folder, options);

/** Ports that browsers refuse to open: https://fetch.spec.whatwg.org/#port-blocking */
const blocked = [
	...[1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668],
	...[6669, 6679, 6697, 10080],
];

/**
 * The first port from `port` on that nobody listens on, on either family: a server of someone
 * else's on [::1] would otherwise answer for `localhost`.
 * @param {number} port
 * @returns {Promise<number>}
 */
export async function freePort(port) {
	for (let candidate = port; candidate < port + 100; candidate++) {
		if (blocked.includes(candidate)) continue;
		if ((await isFree(candidate, '127.0.0.1')) && (await isFree(candidate, '::1')))
			return candidate;
	}
	throw new Error(`No free port between ${port} and ${port + 99}. Set PORT to one that is free.`);
}

/**
 * Serves `build/` from this process, for as long as it lives, and resolves once it answers.
 * @param {number} port
 * @param {string} [host]
 */
export async function serve(port, host = '127.0.0.1') {
	// sirv-cli prefers these two to its options.
	process.env['PORT'] = String(port);
	process.env['HOST'] = host;
	// Looks at the disk each time, and lets no browser keep a page of the build before.
	sirv(`${root}build`, { quiet: true, etag: true, dev: true });
	const anyAddress = host === '0.0.0.0' || host === '::';
	while (!(await answers(port, anyAddress ? '127.0.0.1' : host))) {
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function isFree(port, host) {
	return new Promise((resolve) => {
		const probe = createServer();
		// A machine without IPv6 has nobody listening there either.
		probe.once('error', (error) => resolve('code' in error && error.code !== 'EADDRINUSE'));
		probe.listen(port, host, () => probe.close(() => resolve(true)));
	});
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function answers(port, host) {
	return new Promise((resolve) => {
		const socket = connect(port, host);
		socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
		socket.once('connect', () => socket.destroy());
	});
}
