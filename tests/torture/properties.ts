/**
 * D9 and M3: the tests that try random histories and random stores, with many more of them than in
 * `npm test`. They take their number of runs from CROSSREAD_RUNS, and that of the steps of a history
 * from CROSSREAD_STEPS.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from '../../src/tools/setup.js';
import type { Experiment } from './experiment.ts';
import { later } from './tidy.ts';

interface Report {
	readonly testResults: readonly {
		readonly name: string;
		readonly message?: string;
		readonly assertionResults: readonly {
			readonly fullName: string;
			readonly status: string;
			readonly duration?: number | null;
		}[];
	}[];
}

export const properties: Experiment = {
	id: 'M3',
	title: 'Random histories of random stores, backups and several tabs (with D9)',
	trials: 2000,
	quick: 100,
	async *run(lab) {
		const files = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
			// whose payloads are many or all, not random
			.filter((name) => name.endsWith('.test.ts') && !name.startsWith('security'))
			.map((name) => join(root, 'tests', name))
			.filter((file) => readFileSync(file, 'utf8').includes('CROSSREAD_RUNS'))
			.sort();
		if (files.length === 0) {
			yield { what: 'Properties', skipped: 'no test takes its number of runs from CROSSREAD_RUNS' };
			return;
		}
		lab.progress(`${files.length} files, ${lab.trials} runs each`);
		const { testResults } = await vitest(files, lab.trials);
		for (const { name, assertionResults, message } of testResults) {
			const file = relative(root, name);
			if (assertionResults.length === 0) {
				const what = `\`${file}\``;
				const row = { what, trials: lab.trials, target: 'none fails', met: false };
				yield { ...row, figure: message?.split('\n')[0] ?? 'no test ran' };
			}
			for (const { fullName, status, duration } of assertionResults) {
				if (status !== 'passed' && status !== 'failed') continue;
				yield {
					what: `${fullName.trim()} (\`${file}\`)`,
					trials: lab.trials,
					figure: `${status === 'passed' ? 'no counterexample' : 'a counterexample'} in ${((duration ?? 0) / 1000).toFixed(1)} s`,
					target: 'no counterexample',
					met: status === 'passed',
				};
			}
		}
	},
};

function vitest(files: readonly string[], runs: number): Promise<Report> {
	const folder = mkdtempSync(join(tmpdir(), 'crossread-properties-'));
	const remove = later(() => rmSync(folder, { recursive: true, force: true }));
	const report = join(folder, 'report.json');
	const program = join(root, 'node_modules/vitest/vitest.mjs');
	const options = ['--reporter=json', `--outputFile=${report}`, '--testTimeout=3600000'];
	const child = spawn(process.execPath, [program, 'run', ...options, ...files], {
		cwd: root,
		stdio: 'ignore',
		env: { ...process.env, CROSSREAD_RUNS: String(runs), CROSSREAD_STEPS: '50' },
	});
	const stop = later(() => child.kill());
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', () => {
			stop();
			try {
				resolve(JSON.parse(readFileSync(report, 'utf8')) as Report);
			} catch (error) {
				reject(error as Error);
			} finally {
				remove();
			}
		});
	});
}
