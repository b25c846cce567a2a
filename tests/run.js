/**
 * `npm test`: everything a change has to pass, from a fresh clone. Installs what is missing, then
 * takes the steps below in order and stops at the first that fails. The last line is the count
 * alone: `N passed, N failed`.
 *
 * `npm test -- --only=unit` (or several: `--only=types,style`) takes just those.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../src/tools/serve.js';
import { installPackages, nodeProblem, npm, root } from '../src/tools/setup.js';
import { audit } from './audit.js';
import { findWebKit, installBrowsers } from './browsers.js';
import { nothingCounted, playwrightCounts, vitestCounts } from './counts.js';

const reports = mkdtempSync(join(tmpdir(), 'crossread-tests-'));
process.once('exit', () => rmSync(reports, { recursive: true, force: true }));
const vitestReport = (/** @type {string} */ name) => [
	...['--reporter=default', '--reporter=json'],
	`--outputFile.json=${join(reports, name)}.json`,
];

/**
 * A step succeeds with exit code 0. Those with tests leave a report to count.
 * @typedef {{ code: number, counts?: import('./counts.js').Counts }} Outcome
 * @type {{ name: string, title: string, browsers?: true, run: () => Outcome | Promise<Outcome> }[]}
 */
const steps = [
	{ name: 'types', title: 'Types', run: () => npm(['run', 'check']) },
	{
		name: 'style',
		title: 'Style',
		// Side by side: each is busy with one processor.
		run: async () => {
			const codes = await Promise.all([
				meanwhile('prettier/bin/prettier.cjs', ['--check', '.']),
				meanwhile('eslint/bin/eslint.js', ['.']),
			]);
			return { code: Math.max(...codes) };
		},
	},
	{
		name: 'unit',
		title: 'Unit tests',
		run: () => {
			const { code: uncompiled } = npm(['run', 'messages']);
			const code = uncompiled || program('vitest', ['run', ...vitestReport('unit')]);
			return { code, counts: vitestCounts(join(reports, 'unit.json')) };
		},
	},
	{
		name: 'audit',
		title: 'Known holes in packages',
		run: () => {
			const found = audit();
			if (found.kind === 'clean') return { code: 0 };
			if (found.kind === 'holes') {
				console.log(found.report);
				return { code: 1 };
			}
			console.log(
				`npm audit has no answer here (${found.reason}): known holes were NOT looked for. The rules for the lock file are tested instead.`,
			);
			return { code: program('vitest', ['run', 'tests/security/packages.test.ts']) };
		},
	},
	{ name: 'build', title: 'Build', run: () => npm(['run', 'build']) },
	{
		name: 'e2e',
		title: 'Browser tests in Chromium and Firefox',
		browsers: true,
		run: async () => {
			const code = program('playwright', ['test', '--reporter=list,json'], {
				PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'e2e.json'),
				CROSSREAD_PORT: String(await freePort(4179)),
			});
			return { code, counts: playwrightCounts(join(reports, 'e2e.json')) };
		},
	},
	{
		name: 'webkit',
		title: 'Browser tests in WebKit',
		browsers: true,
		run: () => {
			const webkit = findWebKit();
			if (!webkit) return { code: 0, counts: nothingCounted };
			const config = ['-c', 'tests/e2e/vitest.webkit.config.ts'];
			const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...config];
			const code = run(webkit.screen, [
				...['-a', process.execPath],
				...[...vitest, ...vitestReport('webkit')],
			]);
			return { code, counts: vitestCounts(join(reports, 'webkit.json')) };
		},
	},
];

try {
	process.exitCode = (await test()) ? 0 : 1;
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	console.log('0 passed, 1 failed');
	process.exitCode = 1;
}

/** Takes the steps, prints the summary, and returns whether all is well. */
async function test() {
	const problem = nodeProblem(process.versions.node);
	if (problem) throw new Error(problem);
	const chosen = chosenSteps();
	installPackages();
	const leftOut = chosen.some((step) => step.browsers) ? installBrowsers() : [];
	const total = { ...nothingCounted };
	let failedStep = '';

	for (const step of chosen) {
		console.log(`\n── ${step.title} ──`);
		const begun = Date.now();
		const { code, counts = nothingCounted } = await step.run();
		console.log(`── ${step.title}: ${code === 0 ? 'passed' : 'FAILED'}, ${seconds(begun)} ──`);
		total.passed += counts.passed;
		total.skipped += counts.skipped;
		// A step can fail without a failing test: a type error, a crash, no test found.
		total.failed += code === 0 ? counts.failed : Math.max(counts.failed, 1);
		if (code === 0) continue;
		failedStep = `Stopped at “${step.title}”. By itself: npm test -- --only=${step.name}`;
		break;
	}

	console.log('');
	for (const sentence of leftOut) console.log(`Left out: ${sentence}`);
	if (failedStep) console.log(failedStep);
	const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
	console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
	return failedStep === '';
}

/** The steps named by `--only`, with the build that browser tests need, or all. Throws for a name that is none. */
function chosenSteps() {
	const flag = process.argv.slice(2).find((word) => word.startsWith('--only='));
	if (!flag) return steps;
	const names = flag.slice('--only='.length).split(',');
	const unknown = names.find((name) => !steps.some((step) => step.name === name));
	if (unknown !== undefined) {
		const known = steps.map((step) => step.name).join(', ');
		throw new Error(`There is no step “${unknown}”. Steps: ${known}.`);
	}
	const built = steps.some((step) => step.browsers && names.includes(step.name));
	return steps.filter(({ name }) => names.includes(name) || (built && name === 'build'));
}

/**
 * Runs a program of an installed package in the project's folder and returns its exit code.
 * @param {'vitest' | 'playwright'} name
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function program(name, args, env) {
	const file = { vitest: 'vitest/vitest.mjs', playwright: '@playwright/test/cli.js' }[name];
	return run(process.execPath, [join('node_modules', file), ...args], env);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function run(command, args, env = {}) {
	const { status, error } = spawnSync(command, args, {
		cwd: root,
		env: { ...process.env, ...env, CI: 'true' },
		stdio: ['ignore', 'inherit', 'inherit'],
	});
	if (error) console.error(error.message);
	return status ?? 1;
}

/**
 * Runs a program of an installed package without waiting for others, and resolves to its exit code.
 * @param {string} file
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function meanwhile(file, args) {
	const child = spawn(process.execPath, [join('node_modules', file), ...args], {
		cwd: root,
		stdio: ['ignore', 'inherit', 'inherit'],
	});
	return new Promise((resolve) => {
		child.once('error', () => resolve(1));
		child.once('exit', (code) => resolve(code ?? 1));
	});
}

/** @param {number} begun In milliseconds since the epoch. */
function seconds(begun) {
	return `${((Date.now() - begun) / 1000).toFixed(1)} s`;
}
