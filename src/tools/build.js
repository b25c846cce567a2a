/**
 * `npm run build`: the application as static files in `build/`, once in each language. English stands
 * at the root, every other language in a folder of its own, `build/es/`; all of them keep what is
 * stored in the same place, since that goes by the origin.
 */
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeListing } from './offline-listing.js';
import { npm, root } from './setup.js';

const OTHERS = ['es'];
/** What a build is made of. */
const SOURCES = [
	'src',
	'corpus',
	'static',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
];

/** @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
function run(args, env = {}) {
	const { code } = npm(args, { env: { ...process.env, ...env } });
	if (code !== 0) process.exit(code);
}

/** The same for the same sources, so that a newer build is one in which something is new. */
function versionOfSources() {
	const hash = createHash('sha256');
	const files = SOURCES.flatMap((source) =>
		source.includes('.')
			? [join(root, source)]
			: readdirSync(join(root, source), { recursive: true, withFileTypes: true })
					.filter((entry) => entry.isFile())
					.map((entry) => join(entry.parentPath, entry.name)),
	);
	for (const file of files.sort()) hash.update(file.slice(root.length)).update(readFileSync(file));
	return hash.digest('hex').slice(0, 16);
}

run(['run', 'messages']);
run(['exec', '--', 'svelte-kit', 'sync']);
process.env['CROSSREAD_VERSION'] ??= versionOfSources();
for (const language of OTHERS) {
	run(['exec', '--', 'vite', 'build'], {
		CROSSREAD_LANGUAGE: language,
		CROSSREAD_BUILD: `.svelte-kit/${language}`,
	});
}
run(['exec', '--', 'vite', 'build']);
for (const language of OTHERS) {
	cpSync(`${root}.svelte-kit/${language}`, `${root}build/${language}`, { recursive: true });
	offline(`${root}build/${language}`);
}
offline(`${root}build`, OTHERS);

/** @param {string} folder @param {readonly string[]} [others] */
function offline(folder, others) {
	const { files, bytes } = writeListing(folder, others);
	const size = (bytes / 1e6).toFixed(1);
	console.log(`${folder.slice(root.length)}: ${files} files for use without a network, ${size} MB`);
}
