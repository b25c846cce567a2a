/**
 * What has to be there before anything else of this project can run: a Node that is new enough
 * and the packages of package-lock.json. Plain Node without dependencies, since it runs before
 * `npm ci`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a trailing slash. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Why this Node will not do, or undefined if it does. `version` is like '20.19.0'.
 * The bundler loads ES modules by `require`, which came in 20.19 and 22.12.
 * @param {string} version
 */
export function nodeProblem(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const enough = major === 20 ? minor >= 19 : major === 22 ? minor >= 12 : major > 22;
	if (enough) return undefined;
	return `Crossread needs Node 20.19 or newer (22.12 or newer of Node 22); this is Node ${version}. Get a current one from https://nodejs.org and run the command again.`;
}

/**
 * Runs npm in the project's folder and returns its exit code and, unless `show`, its output.
 * @param {string[]} args
 * @param {{ show?: boolean, env?: NodeJS.ProcessEnv }} [options]
 */
export function npm(args, { show = true, env = process.env } = {}) {
	const own = process.env['npm_execpath'] ?? '';
	const viaNode = /npm-cli\.c?js$/.test(own);
	const result = spawnSync(viaNode ? process.execPath : 'npm', viaNode ? [own, ...args] : args, {
		cwd: root,
		env,
		stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
		shell: !viaNode && process.platform === 'win32',
		encoding: 'utf8',
		maxBuffer: 64 * 1024 * 1024,
	});
	const output = `${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`;
	return { code: result.status ?? 1, output };
}

/** Installs the packages if any is missing or of another version. Throws with npm's own words. */
export function installPackages() {
	if (packagesAreCurrent()) return;
	console.log('Installing packages (npm ci), once …');
	// Node was checked above; odd releases that a package does not list still work.
	const { code, output } = npm(['ci', '--include=dev', '--engine-strict=false'], { show: false });
	if (code === 0) return;
	throw new Error(
		`${output.trim()}\n\nThe packages could not be installed. Check the network connection and run the command again.`,
	);
}

/** Makes what the sources need beside themselves: the messages and SvelteKit’s settings. Throws with npm’s own words. */
export function prepareSources() {
	for (const command of [
		['run', 'messages'],
		['exec', '--', 'svelte-kit', 'sync'],
	]) {
		const { code, output } = npm(command, { show: false });
		if (code !== 0) throw new Error(output.trim());
	}
}

/** Whether node_modules holds what package-lock.json asks for (optional packages aside). */
function packagesAreCurrent() {
	const installed = lockedPackages('node_modules/.package-lock.json');
	const wanted = lockedPackages('package-lock.json');
	return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
		if (path === '') return true;
		const found = installed[path];
		return found ? found.version === version : Boolean(optional || devOptional);
	});
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>}
 */
function lockedPackages(file) {
	const path = root + file;
	return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}
