/**
 * `npm run test:mutation`: how much of what could be wrong in the program its tests would notice.
 * Installs what it needs, takes the parts of parts.js one after another, and writes
 * `docs/mutation.md`. `--only=core/anchor` (or several, with commas) takes just those, and
 * `--files=src/lib/import/table/*.ts` only what of them it names; the figures of everything else
 * stay as they are. Hours for all of it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages, npm, prepareSources, root } from '../../src/tools/setup.js';
import { parts } from './parts.js';
import { figuresOf, page, sumOf, together } from './report.js';

const FIGURES = join(root, 'docs/mutation.json');
const PAGE = join(root, 'docs/mutation.md');

const { only, files: someFiles } = wished();
const wanted = chosen();

installPackages();
installOwn();
prepareSources();

mkdirSync(join(root, 'docs'), { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'crossread-mutation-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
/** @type {import('./report.js').Figures} */
const known = existsSync(FIGURES) ? JSON.parse(readFileSync(FIGURES, 'utf8')) : {};
for (const part of wanted) {
	console.log(`\n── ${part.name} ──`);
	const report = join(folder, 'report.json');
	stryker(part.name, report);
	const { files } = JSON.parse(readFileSync(report, 'utf8'));
	const measured = together(someFiles ? (known[part.name] ?? []) : [], figuresOf(files));
	known[part.name] = measured;
	writeFileSync(FIGURES, `${JSON.stringify(known, null, '\t')}\n`);
	writeFileSync(PAGE, page(parts, known));
	npm(['exec', '--', 'prettier', '--write', FIGURES, PAGE], { show: false });
	const { score, killed, survived } = sumOf(measured);
	console.log(`${part.name}: ${score.toFixed(1)} % (${killed} noticed, ${survived} not)`);
	if (score < part.aim) process.exitCode = 1;
}

/** The parts named by `--only`, or all. */
function chosen() {
	if (only === undefined) return parts;
	const names = only.split(',');
	const unknown = names.find((name) => !parts.some((part) => part.name === name));
	if (unknown === undefined) return parts.filter(({ name }) => names.includes(name));
	const known = parts.map(({ name }) => name).join(', ');
	return refuse(`There is no part “${unknown}”. Parts: ${known}.`);
}

/** What was asked for on the command line. */
function wished() {
	try {
		const options = /** @type {const} */ ({ only: { type: 'string' }, files: { type: 'string' } });
		return parseArgs({ options }).values;
	} catch (error) {
		return refuse(error instanceof Error ? error.message : String(error));
	}
}

/**
 * Ends the program.
 * @param {string} why
 * @returns {never}
 */
function refuse(why) {
	console.error(`${why}\n\nnpm run test:mutation -- [--only=<parts>] [--files=<pattern>]`);
	process.exit(1);
}

/** The tool and its runner have packages of their own, apart from the application's. */
function installOwn() {
	if (existsSync(join(root, 'tests/mutation/node_modules/@stryker-mutator/core'))) return;
	const { code, output } = npm(['ci', '--prefix', 'tests/mutation'], { show: false });
	if (code !== 0) throw new Error(output);
}

/**
 * @param {string} part
 * @param {string} report Where its figures go.
 */
function stryker(part, report) {
	const program = 'tests/mutation/node_modules/@stryker-mutator/core/bin/stryker.js';
	const { status } = spawnSync(
		process.execPath,
		[
			...[program, 'run', 'tests/mutation/stryker.config.js'],
			...(someFiles === undefined ? [] : ['--mutate', someFiles]),
		],
		{
			cwd: root,
			env: {
				...process.env,
				CROSSREAD_PART: part,
				// once for every mutant, so that a tenth of the usual runs of a property is enough
				CROSSREAD_RUNS: '20',
				CROSSREAD_REPORT: report,
				CROSSREAD_SANDBOX: join(folder, 'sandbox'),
			},
			stdio: ['ignore', 'inherit', 'inherit'],
		},
	);
	if (status !== 0) throw new Error(`The mutants of ${part} could not be run (exit ${status}).`);
}
