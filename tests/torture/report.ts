/** Writes what came out to docs/: for people as tables, for programs as JSON. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, tmpdir, totalmem } from 'node:os';
import prettier from 'prettier';
import { root } from '../../src/tools/setup.js';
import type { Engine } from './engines.ts';
import type { Row, Skipped } from './experiment.ts';
import { experiments } from './experiments.ts';

export interface Result {
	readonly id: string;
	readonly title: string;
	readonly rows: readonly (Row | Skipped)[];
	/** Of the run: the day, the seed of its random moments, and how long it took. */
	readonly date: string;
	readonly seed: number;
	/** How many trials were asked for, if not as many as the experiment makes by itself. */
	readonly asked?: number;
	readonly minutes: number;
	/** How many processes wanted one of the cores, on average of its last five minutes. */
	readonly load?: number;
}

interface Entry extends Result {
	/** What it ran on. */
	readonly machine: string;
}

const PAGE = `${root}docs/reliability.md`;
const DATA = `${root}docs/reliability.json`;

const NAMES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK' };

/** Rows of experiments that were not run this time stay as they were, with their own date. */
export async function writeReport(
	results: readonly Result[],
	engines: readonly Engine[],
): Promise<void> {
	mkdirSync(`${root}docs`, { recursive: true });
	const machine = describeMachine(engines);
	const before = existsSync(DATA) ? (JSON.parse(readFileSync(DATA, 'utf8')) as Entry[]) : [];
	const now = results.map((result) => ({ ...result, machine }));
	const kept = before.filter(({ id }) => !now.some((entry) => entry.id === id));
	const all = [...kept, ...now].sort((a, b) => (order(a.id) < order(b.id) ? -1 : 1));
	await write(DATA, JSON.stringify(all));
	await write(PAGE, page(all));
	console.log(`\nWritten: docs/reliability.md and docs/reliability.json`);
}

/** D2 before D10. */
function order(id: string): string {
	return id.replace(/\d+/, (number) => number.padStart(3, '0'));
}

async function write(file: string, text: string): Promise<void> {
	const options = (await prettier.resolveConfig(file)) ?? {};
	writeFileSync(file, await prettier.format(text, { ...options, filepath: file }));
}

function describeMachine(engines: readonly Engine[]): string {
	const { stdout } = spawnSync('df', ['--output=fstype', tmpdir()], { encoding: 'utf8' });
	const fileSystem = stdout?.trim().split('\n').at(-1) ?? 'unknown';
	const memory = Math.round(totalmem() / 2 ** 30);
	return [
		...engines.map(({ version }) => version),
		...[`Node ${process.versions.node}`, `${process.platform} ${release()}`, fileSystem],
		...[`${cpus().length} cores`, `${memory} GB`],
	].join(', ');
}

function page(entries: readonly Entry[]): string {
	const rows = entries.flatMap(({ rows }) => rows);
	const judged = rows.filter((row): row is Row => 'met' in row);
	const missed = judged.filter(({ met }) => !met);
	return `<!-- Written by npm run test:torture. Do not edit by hand. -->

# Reliability, measured

What a person marks lies in the store of their browser. These figures say what becomes of it when
the browser is killed, the power fails, the disk is full, files are damaged, or two tabs write at
once. They come from the program’s own storage code in real browsers, and from this command:

\`\`\`sh
npm run test:torture                   # all of it
npm run test:torture -- --only=D1,D5   # some of it
npm run test:torture -- --quick        # a few minutes, writes nothing
\`\`\`

It works from a fresh clone, on Linux, and installs what it needs. The experiments with disks of
their own need root and a loop device. Where something can’t be done it says so, here too. The
moments of kills are random; \`--seed\` repeats them.

**${judged.length - missed.length} of ${judged.length} targets are met.** ${missedSentence(missed)}

${entries.map(section).join('\n\n')}

${unrun(entries)}## What this does not show

No Safari and no Windows or macOS disk was tested. The power cut is that of the operating system: what
it has given to the disk counts as kept, so a drive that lies about its cache is not covered. Times
were taken on a machine that does other things too.
`;
}

/** A word about each experiment that nobody has run in full yet. */
function unrun(entries: readonly Entry[]): string {
	const left = experiments.filter(({ id }) => !entries.some((entry) => entry.id === id));
	if (left.length === 0) return '';
	const names = left.map(({ id, title }) => `- ${id}: ${title}`).join('\n');
	return `## Not in these tables yet\n\nThe command runs them; no full run of them is written down so far.\n\n${names}\n\n`;
}

function missedSentence(missed: readonly Row[]): string {
	if (missed.length === 0) return '';
	return `Missed: ${missed.map(({ what, engine }) => (engine ? `${what} (${NAMES[engine]})` : what)).join('; ')}.`;
}

function section({ id, title, rows, date, seed, asked, minutes, machine, load }: Entry): string {
	const done = rows.filter((row): row is Row => !('skipped' in row));
	const skipped = rows.filter((row): row is Skipped => 'skipped' in row);
	return `## ${id}: ${title}

${
	done.length === 0
		? ''
		: `| what was done | browser | trials | result | target | |
| --- | --- | ---: | --- | --- | --- |
${done.map(line).join('\n')}`
}

${done.flatMap(({ note, what, engine }) => (note ? [`- ${what}${engine ? `, ${NAMES[engine]}` : ''}: ${note}`] : [])).join('\n')}
${skipped.map(({ what, skipped }) => `- Left out: ${what}: ${skipped}`).join('\n')}

${date}, \`npm run test:torture -- --only=${id} --seed=${seed}${asked ? ` --trials=${asked}` : ''}\`, ${minutes.toFixed(1)} minutes. ${machine}${load === undefined ? '' : `, load ${load.toFixed(1)}`}.`;
}

function line({ what, engine, trials, figure, target, met }: Row): string {
	const verdict = met === undefined ? '' : met ? 'met' : '**missed**';
	const cells = [what, engine ? NAMES[engine] : 'all', String(trials), figure, target, verdict];
	return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
