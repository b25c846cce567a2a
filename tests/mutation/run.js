/**
 * `npm run test:mutation`: how much of what could be wrong in the program its tests would notice.
 * Installs what it needs, takes the parts of parts.js one after another, and writes
 * `docs/mutation.md`. `--only=core/anchor` (or several, with commas) takes just those and leaves the
 * others' figures as they are. Hours for all of it; the order is from the quickest on.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages, npm, prepareSources, root } from '../../src/tools/setup.js';
import { parts } from './parts.js';
import { figuresOf, page } from './report.js';

const FIGURES = join(root, 'docs/mutation.json');
const PAGE = join(root, 'docs/mutation.md');

installPackages();
installOwn();
prepareSources();

mkdirSync(join(root, 'docs'), { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'crossread-mutation-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
/** @type {Record<string, import('./report.js').PartFigures>} */
const known = existsSync(FIGURES) ? JSON.parse(readFileSync(FIGURES, 'utf8')) : {};
for (const part of chosen()) {
	console.log(`\n── ${part.name} ──`);
	const report = join(folder, 'report.json');
	const begun = Date.now();
	stryker(part.name, report);
	const { files } = JSON.parse(readFileSync(report, 'utf8'));
	known[part.name] = figuresOf(files, (Date.now() - begun) / 1000);
	writeFileSync(FIGURES, `${JSON.stringify(known, null, '\t')}\n`);
	writeFileSync(PAGE, page(parts, known));
	npm(['exec', '--', 'prettier', '--write', FIGURES, PAGE], { show: false });
	const { score, killed, survived } = known[part.name] ?? { score: 0, killed: 0, survived: 0 };
	console.log(`${part.name}: ${score.toFixed(1)} % (${killed} noticed, ${survived} not)`);
	if (score < part.aim) process.exitCode = 1;
}

/** The parts named by `--only`, or all. Throws for a name that is none. */
function chosen() {
	const flag = process.argv.slice(2).find((word) => word.startsWith('--only='));
	if (!flag) return parts;
	const names = flag.slice('--only='.length).split(',');
	const unknown = names.find((name) => !parts.some((part) => part.name === name));
	if (unknown === undefined) return parts.filter(({ name }) => names.includes(name));
	throw new Error(
		`There is no part “${unknown}”. Parts: ${parts.map(({ name }) => name).join(', ')}.`,
	);
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
		[program, 'run', 'tests/mutation/stryker.config.js'],
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
