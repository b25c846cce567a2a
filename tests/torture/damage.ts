/**
 * D6: files of the browser's database are damaged in every way that a disk, a crash or a cleaning
 * program may do it. Where something is gone, the next start has to say so.
 */
import { cpSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { harms, type Harm } from './harms.ts';
import type { Engine } from './engines.ts';
import type { Experiment, Lab, Row, Skipped } from './experiment.ts';
import { makeFolder, start } from './session.ts';

const MARKS = 500;

export const damage: Experiment = {
	id: 'D6',
	title: 'Files of the database are damaged, cut or deleted between two starts',
	trials: 2,
	quick: 1,
	async *run(lab) {
		for (const engine of lab.engines) yield* kinds(lab, engine);
	},
};

async function* kinds(lab: Lab, engine: Engine): AsyncGenerator<Row | Skipped> {
	const { folder, remove } = makeFolder();
	try {
		const base = join(folder, 'base');
		await makeProfile(lab, engine, base);
		for (const harm of harms[engine.name]) {
			lab.progress(`${engine.name}: ${harm.what}`);
			yield await trials(lab, engine, base, folder, harm);
		}
	} finally {
		remove();
	}
}

/** Highlights in two sessions, so that some are in the database proper and some in its log. */
async function makeProfile(lab: Lab, engine: Engine, profile: string): Promise<void> {
	for (const half of [0, 1]) {
		const browser = await start(lab.site, engine, profile);
		for (let n = 0; n < MARKS / 2; n += 10) {
			const first = (half * MARKS) / 2 + n;
			await browser.tab.run((first) => window.torture.fill(first, first + 10), first);
		}
		// localStorage reaches the disk some seconds later
		await new Promise((resolve) => setTimeout(resolve, 10_000));
		await browser.kill('tree');
	}
}

async function trials(
	lab: Lab,
	engine: Engine,
	base: string,
	folder: string,
	harm: Harm,
): Promise<Row | Skipped> {
	const outcomes: { outcome: 'kept' | 'noticed' | 'silent'; detail: string }[] = [];
	for (let trial = 0; trial < lab.trials; trial += 1) {
		const profile = join(folder, `${harms[engine.name].indexOf(harm)}-${trial}`);
		cpSync(base, profile, { recursive: true, verbatimSymlinks: true });
		const found = databaseFiles(profile, engine);
		if (!harm.inflict(found, lab.random)) {
			return { what: `${harm.what} (${engine.name})`, skipped: 'there was no such file' };
		}
		const browser = await start(lab.site, engine, profile);
		try {
			const survey = await browser.tab.run(() => window.torture.survey());
			const whole = survey.marks.length === MARKS && survey.torn.length === 0;
			const said = survey.lost ?? survey.problem;
			const outcome = said !== null ? 'noticed' : whole ? 'kept' : 'silent';
			outcomes.push({
				outcome,
				detail: `${survey.marks.length} of ${MARKS}, ${said ?? 'nothing said'}`,
			});
		} finally {
			await browser.kill('tree');
		}
	}
	const count = (kind: string) => outcomes.filter(({ outcome }) => outcome === kind).length;
	return {
		what: harm.what,
		engine: engine.name,
		trials: lab.trials,
		figure: `${count('noticed')} noticed, ${count('kept')} unharmed, ${count('silent')} silent`,
		target: '0 silent',
		met: count('silent') === 0,
		note: [...new Set(outcomes.map(({ detail }) => detail))].join('; '),
	};
}

const FOLDERS: Readonly<Record<Engine['name'], RegExp>> = {
	chromium: /\.indexeddb\.leveldb$/,
	firefox: /127\.0\.0\.1[^/]*\/idb$/,
	webkit: /IndexedDB\/.*\/[^/]+$/i,
};

/** The files of the database of the page. */
function databaseFiles(profile: string, engine: Engine): string[] {
	const all = readdirSync(profile, { recursive: true, withFileTypes: true });
	return all
		.filter((entry) => entry.isFile())
		.filter(({ parentPath }) => FOLDERS[engine.name].test(parentPath.split(sep).join('/')))
		.map(({ parentPath, name }) => join(parentPath, name))
		.filter((file) => existsSync(file) && statSync(file).isFile());
}
