/** Runs the experiments one after another, prints what comes out and has it written down. */
import { loadavg } from 'node:os';
import { freePort, serve } from '../../src/tools/serve.js';
import { npm } from '../../src/tools/setup.js';
import { findEngines, type Engines } from './engines.ts';
import { seeded, type Experiment, type Row, type Skipped } from './experiment.ts';
import { experiments } from './experiments.ts';
import { writeReport, type Result } from './report.ts';
import { openSite, type Site } from './site.ts';
import { tidy } from './tidy.ts';

/** As they come from the command line. */
export interface Wishes {
	readonly only?: string;
	readonly trials?: string;
	readonly seed?: string;
	readonly quick?: boolean;
	readonly dry?: boolean;
	readonly list?: boolean;
}

/** Resolves to the exit code. Throws a sentence for a wish that can't be met. */
export async function run(wishes: Wishes): Promise<number> {
	const chosen = choose(wishes.only);
	if (wishes.list) {
		for (const { id, title } of chosen) console.log(`${id.padEnd(3)} ${title}`);
		return 0;
	}
	const trials = number(wishes.trials, '--trials');
	const seed = number(wishes.seed, '--seed') ?? Date.now() % 1_000_000;
	const engines = await findEngines();
	for (const { version } of engines.found) console.log(version);
	for (const sentence of engines.missing) console.log(`Left out: ${sentence}.`);
	console.log(`The moments are chosen by --seed=${seed}`);
	const site = await openSite();
	const address = chosen.some(({ built }) => built) ? await built() : '';

	const results: Result[] = [];
	for (const experiment of chosen) {
		const count = trials ?? (wishes.quick ? experiment.quick : experiment.trials);
		const result = await conduct(experiment, { engines, site, address, trials: count, seed });
		results.push({ ...result, ...(trials !== undefined && { asked: trials }) });
	}
	site.close();
	tidy();
	const missed = results.flatMap(({ rows }) => rows).filter((row) => 'met' in row && !row.met);
	if (!wishes.quick && !wishes.dry) await writeReport(results, engines.found);
	console.log(
		missed.length === 0 ? 'Every target is met.' : `${missed.length} targets are missed.`,
	);
	return missed.length === 0 ? 0 : 1;
}

interface Means {
	readonly engines: Engines;
	readonly site: Site;
	readonly address: string;
	readonly trials: number;
	readonly seed: number;
}

async function conduct(experiment: Experiment, means: Means): Promise<Result> {
	const { engines, site, address, trials, seed } = means;
	console.log(`\n── ${experiment.id}: ${experiment.title} ──`);
	const begun = Date.now();
	const rows: (Row | Skipped)[] = [];
	const lab = { site, address, trials, engines: engines.found, random: seeded(seed), progress };
	try {
		for await (const row of experiment.run(lab)) {
			rows.push(row);
			print(row);
		}
	} catch (error) {
		const figure = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
		console.error(error);
		const what = 'The experiment broke off';
		rows.push({ what, trials, figure, target: 'none breaks off', met: false });
		print(rows.at(-1)!);
	}
	const minutes = (Date.now() - begun) / 60_000;
	console.log(`── ${experiment.id}: ${minutes.toFixed(1)} min ──`);
	const { id, title } = experiment;
	const date = new Date().toISOString().slice(0, 10);
	return { id, title, rows, seed, minutes, date, load: loadavg()[1] ?? 0 };
}

/** Those named, or all. */
function choose(only: string | undefined): readonly Experiment[] {
	if (only === undefined) return experiments;
	const names = only.split(',').map((name) => name.trim().toUpperCase());
	const unknown = names.find((name) => !experiments.some(({ id }) => id === name));
	if (unknown === undefined) return experiments.filter(({ id }) => names.includes(id));
	const known = experiments.map(({ id }) => id).join(', ');
	throw new Error(`There is no experiment “${unknown}”. Experiments: ${known}.`);
}

function number(text: string | undefined, option: string): number | undefined {
	if (text === undefined) return undefined;
	const value = Number(text);
	if (Number.isInteger(value) && value > 0) return value;
	throw new Error(`${option} takes a whole number above 0, not “${text}”.`);
}

/** The address of the built application, which is served until the run ends. */
async function built(): Promise<string> {
	console.log('Building the application …');
	const { code, output } = npm(['run', 'build'], { show: false });
	if (code !== 0) throw new Error(output);
	const port = await freePort(4390);
	await serve(port);
	return `http://127.0.0.1:${port}`;
}

let shown = 0;

function progress(text: string): void {
	if (process.stdout.isTTY) return void process.stdout.write(`\r\x1b[K… ${text}`);
	if (Date.now() - shown < 20_000) return;
	shown = Date.now();
	console.log(`… ${text}`);
}

function print(row: Row | Skipped): void {
	if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
	if ('skipped' in row) return console.log(`left out: ${row.what}: ${row.skipped}`);
	const verdict = row.met === undefined ? '' : row.met ? ' – met' : ' – MISSED';
	const where = row.engine ? ` (${row.engine})` : '';
	console.log(`${row.what}${where}, ${row.trials} trials: ${row.figure}${verdict}`);
	if (row.note) console.log(`    ${row.note}`);
}
