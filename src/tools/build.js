/**
 * `npm run build`: the application as static files in `build/`, once in each language. English stands
 * at the root, every other language in a folder of its own, `build/es/`; all of them keep what is
 * stored in the same place, since that goes by the origin.
 */
import { cpSync } from 'node:fs';
import { npm, root } from './setup.js';

const OTHERS = ['es'];

/** @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
function run(args, env = {}) {
	const { code } = npm(args, { env: { ...process.env, ...env } });
	if (code !== 0) process.exit(code);
}

run(['run', 'messages']);
run(['exec', '--', 'svelte-kit', 'sync']);
for (const language of OTHERS) {
	run(['exec', '--', 'vite', 'build'], {
		CROSSREAD_LANGUAGE: language,
		CROSSREAD_BUILD: `.svelte-kit/${language}`,
	});
}
run(['exec', '--', 'vite', 'build']);
for (const language of OTHERS) {
	cpSync(`${root}.svelte-kit/${language}`, `${root}build/${language}`, { recursive: true });
}
