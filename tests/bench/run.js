/**
 * `npm run bench`: builds, measures the built application in Chromium beside what it is compared with,
 * and prints every figure with its aim. What was measured in full goes into docs/performance.md and
 * docs/performance.json. Only ratios and exponents can be compared from machine to machine.
 */
import { parseArgs } from 'node:util';
import { freePort, serve } from '../../src/tools/serve.js';
import { installPackages, npm } from '../../src/tools/setup.js';
import { chromiumArguments, installBrowsers } from '../browsers.js';
import { judged, missing } from './report/aims.js';
import { environment } from './report/environment.js';
import { printed } from './report/tables.js';
import { write } from './report/write.js';

/**
 * Numbers are printed with three digits, null as not measured. `value` of an aim is what was measured, `aim` what it should be.
 * @typedef {{ title: string, columns: readonly string[], rows: readonly (readonly (string | number | null)[])[] }} Table
 * @typedef {{ figure: string, value: number | string, aim: string | number, met: boolean, unit: string, note?: string }} Aim
 * @typedef {{ title: string, tables: readonly Table[], aims: readonly Aim[] }} Measured
 * @typedef {{ browser: import('@playwright/test').Browser, address: string, quick: boolean, soak: number }} Circumstances
 *   `soak`: minutes of scripted work
 * @typedef {(circumstances: Circumstances) => Promise<Measured>} Part opens its own pages and closes them
 */

/** Each is loaded only when it is its turn. @type {Record<string, () => Promise<Part>>} */
const PARTS = {
	'first-load': async () => (await import('./first-load.js')).firstLoad,
	marks: async () => {
		const { marks } = await import('./marks/index.js');
		return ({ quick }) => marks({ quick });
	},
	store: async () => (await import('./store.js')).store,
	tagging: async () => (await import('./tagging.js')).tagging,
	coding: async () => (await import('./coding.js')).coding,
	growth: async () => (await import('./growth.js')).growth,
	memory: async () => (await import('./memory.js')).memory,
};

const HELP = `npm run bench [-- options]

  --only=<parts>    some of ${Object.keys(PARTS).join(', ')};
                    the others stay in docs/performance.md as they were, with their own date
  --quick           fewer rounds, and not the largest sizes: minutes instead of hours; writes nothing
  --soak=<minutes>  how long scripted work goes on (60, with --quick 2)
  --no-build        measures build/ as it is
  --strict          exit code 1 if an aim is missed
  --write           writes docs/performance.* also after --quick
  --help            this

Exit code 1 if a part could not be measured.`;

const options = wished();
if (options.help) {
	console.log(HELP);
	process.exit();
}
const { quick } = options;
const names = options.only?.split(',') ?? Object.keys(PARTS);
const unknown = names.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
	console.error(`There is no part ${unknown.join(', ')}.\n\n${HELP}`);
	process.exit(1);
}
const soak = Number(options.soak ?? (quick ? 2 : 60));

installPackages();
installBrowsers();
const { chromium } = await import('@playwright/test');
if (!options['no-build']) {
	const build = npm(['run', 'build'], { show: false });
	if (build.code !== 0) throw new Error(build.output);
}
const port = await freePort(4380);
await serve(port);
const executablePath = process.env['CHROME_PATH'] ?? '';
/** @type {{ name: string, measured?: Measured, failure?: string, seconds: number }[]} */
const results = [];
let version = '';
for (const name of names) {
	const from = Date.now();
	// A browser of its own: what one part leaves behind is no burden on the next.
	const browser = await chromium.launch({ executablePath, args: chromiumArguments });
	version = browser.version();
	try {
		const part = await PARTS[name]?.();
		const address = `http://127.0.0.1:${port}`;
		const measured = await part?.({ browser, address, quick, soak });
		if (measured) results.push({ name, measured, seconds: (Date.now() - from) / 1000 });
	} catch (error) {
		const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
		results.push({ name, failure, seconds: (Date.now() - from) / 1000 });
	} finally {
		await browser.close();
	}
	const last = results.at(-1);
	console.log(last?.measured ? printed(last.measured) : `\n${name} FAILED\n${last?.failure}\n`);
}

const done = results.flatMap(({ name, measured, seconds }) =>
	measured ? { name, measured, seconds } : [],
);
const aims = done.flatMap(({ measured }) => judged(measured));
const missed = aims.filter(({ met }) => !met);
console.log(`${aims.length - missed.length} of ${aims.length} aims met.`);
for (const { figure, value, aim, reason } of missed) {
	console.log(`  missed: ${figure}: ${value}, aim ${aim}${reason ? ` (${reason})` : ''}`);
}
if (!quick || options.write) {
	const given = quick ? ' --quick' : options.soak ? ` --soak=${options.soak}` : '';
	const files = await write(done, {
		...{ parts: Object.keys(PARTS), given, environment: environment(version) },
	});
	console.log(`Written: ${files.join(', ')}`);
}
const isWhole = options.only === undefined && !quick;
const notMeasured = isWhole ? missing(aims) : [];
if (notMeasured.length > 0) console.error(`Not measured: ${notMeasured.join('; ')}`);
const failed = results.some(({ failure }) => failure !== undefined);
if (failed || notMeasured.length > 0 || (options.strict && missed.length > 0)) process.exitCode = 1;
process.exit();

/** What was asked for on the command line. Ends the program if that cannot be understood. */
function wished() {
	try {
		return parseArgs({
			options: {
				...{ only: { type: 'string' }, soak: { type: 'string' }, help: { type: 'boolean' } },
				...{ quick: { type: 'boolean', default: false }, strict: { type: 'boolean' } },
				...{ 'no-build': { type: 'boolean' }, write: { type: 'boolean' } },
			},
		}).values;
	} catch (error) {
		console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
		process.exit(1);
	}
}
