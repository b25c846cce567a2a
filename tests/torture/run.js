/**
 * `npm run test:torture`: the long tests of reliability, in real browsers, with real kills, real
 * disks and real damage. Installs what is missing, runs the experiments, and writes the tables of
 * docs/reliability.md. Exits with 1 if a target was missed.
 *
 * Plain Node, since it runs before anything else is installed; the rest is in torture.ts.
 */
import { parseArgs } from 'node:util';
import { installPackages, nodeProblem, prepareSources, root } from '../../src/tools/setup.js';
import { installBrowsers } from '../browsers.js';

const HELP = `npm run test:torture -- [options]

The long tests of reliability: 30 to 60 minutes on two cores. Needs Linux; the tests with disks of
their own need root and a loop device and are left out, with a word about it, where they are missing.

  --only=D1,D5    only these experiments; their rows replace the older ones in docs/reliability.md
  --trials=N      so many trials in each row instead of the experiment's own number
  --quick         few trials, a few minutes; writes nothing
  --dry           writes nothing to docs/
  --seed=N        repeats the random moments of an earlier run
  --list          names the experiments; installs the packages that are missing, too
  --help          this text`;

try {
	const { values } = parseArgs({
		options: {
			only: { type: 'string' },
			trials: { type: 'string' },
			seed: { type: 'string' },
			quick: { type: 'boolean', default: false },
			dry: { type: 'boolean', default: false },
			list: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	process.exit(values.help ? (console.log(HELP), 0) : await torture(values));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}

/** @param {import('./torture.ts').Wishes} wishes */
async function torture(wishes) {
	const problem = nodeProblem(process.versions.node);
	if (problem) throw new Error(problem);
	installPackages();
	if (!wishes.list) installBrowsers();
	prepareSources();
	const { runnerImport } = await import('vite');
	const { module } = await /** @type {typeof runnerImport<typeof import('./torture.ts')>} */ (
		runnerImport
	)(`${root}tests/torture/torture.ts`, { root, configFile: false, logLevel: 'error' });
	return module.run(wishes);
}
