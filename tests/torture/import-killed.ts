/** S6: the browser is killed while an import is stored. All of it is there afterwards, or nothing. */
import { join } from 'node:path';
import type { Engine } from './engines.ts';
import { between, type Experiment, type Lab, type Row } from './experiment.ts';
import { start, withFolder } from './session.ts';

const RECORDS = 10_000;

export const importKilled: Experiment = {
	id: 'S6',
	title: `The browser is killed while an import of ${RECORDS.toLocaleString('en')} records is stored`,
	trials: 10,
	quick: 2,
	async *run(lab) {
		for (const engine of lab.engines) yield await trials(lab, engine);
	},
};

async function trials(lab: Lab, engine: Engine): Promise<Row> {
	const ends = { none: 0, all: 0, part: 0 };
	let silent = 0;
	const duration = await withFolder((folder) => unharmed(lab, engine, join(folder, 'profile')));
	for (let trial = 0; trial < lab.trials; trial += 1) {
		lab.progress(`${engine.name}: ${trial} of ${lab.trials}`);
		const { there, saved } = await withFolder((folder) =>
			once(lab, engine, join(folder, 'profile'), duration),
		);
		ends[there === 0 ? 'none' : there === RECORDS ? 'all' : 'part'] += 1;
		if (saved && there !== RECORDS) silent += 1;
	}
	return {
		what: 'SIGKILL at a random moment between the start of the import and its end, opened again',
		engine: engine.name,
		trials: lab.trials,
		figure: `${ends.none} × nothing, ${ends.all} × all, ${ends.part} × a part; ${silent} × “saved” falsely`,
		target: 'never a part, never “saved” falsely',
		met: ends.part + silent === 0,
		note: `undisturbed it takes ${(duration / 1000).toFixed(1)} s`,
	};
}

/** How many milliseconds the import takes when nobody disturbs it. */
async function unharmed(lab: Lab, engine: Engine, profile: string): Promise<number> {
	const browser = await start(lab.site, engine, profile);
	const duration = await browser.tab.run(async (records) => {
		await window.torture.fill(records, records + 1);
		const begun = performance.now();
		await window.torture.fill(0, records);
		return performance.now() - begun;
	}, RECORDS);
	await browser.kill('tree');
	return duration;
}

async function once(lab: Lab, engine: Engine, profile: string, duration: number) {
	const first = await start(lab.site, engine, profile);
	// the database is there, so that the import is all that happens
	await first.tab.run((records) => window.torture.fill(records, records + 1), RECORDS);
	let saved = false;
	const begun = new Promise<void>((resolve) => {
		first.tab.onsay = (text) => {
			if (text === 'saved') saved = true;
			else resolve();
		};
	});
	const importing = first.tab.run(async (records) => {
		await say('begun');
		await window.torture.fill(0, records);
		await say('saved');
	}, RECORDS);
	await Promise.race([begun, importing]);
	await new Promise((resolve) => setTimeout(resolve, between(lab.random, 0, duration * 1.1)));
	const wasSaved = saved;
	await first.kill('tree');
	const second = await start(lab.site, engine, profile);
	const survey = await second.tab.run(() => window.torture.survey());
	await second.kill('tree');
	return { there: survey.marks.filter((n) => n < RECORDS).length, saved: wasSaved };
}
