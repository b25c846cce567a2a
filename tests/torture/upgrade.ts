/**
 * D8: the browser is killed while a database of an older version becomes one of this version. After
 * the next start everything is there, in one version or the other, never in between.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/tools/setup.js';
import type { Engine } from './engines.ts';
import { between, type Experiment, type Lab, type Row } from './experiment.ts';
import { start, withFolder } from './session.ts';

interface Shipped {
	readonly version: number;
	readonly stores: readonly {
		readonly name: string;
		readonly keyPath: string | null;
		readonly indexes: readonly { readonly name: string; readonly keyPath: string }[];
		readonly records: readonly { readonly key?: string; readonly value: unknown }[];
	}[];
}

/** More highlights than the fixture has, so that there is something to upgrade. */
const MORE = 2000;

export const upgrade: Experiment = {
	id: 'D8',
	title: 'The browser is killed while an older database is upgraded',
	trials: 6,
	quick: 1,
	async *run(lab) {
		for (const engine of lab.engines) {
			for (const fixture of shipped()) yield await trials(lab, engine, fixture);
		}
	},
};

/** A database as it was in each version that has shipped, the latest left out: it has nothing to become. */
function shipped(): Shipped[] {
	const folder = join(root, 'tests/fixtures');
	return readdirSync(folder)
		.filter((name) => /^database-v\d+\.json$/.test(name))
		.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Shipped)
		.sort((a, b) => a.version - b.version)
		.slice(0, -1);
}

async function trials(lab: Lab, engine: Engine, fixture: Shipped): Promise<Row> {
	let different = 0;
	let half = 0;
	const stages = { before: 0, upgrading: 0, after: 0 };
	for (let trial = 0; trial < lab.trials; trial += 1) {
		lab.progress(`${engine.name}, version ${fixture.version}: ${trial} of ${lab.trials}`);
		const outcome = await withFolder((folder) => once(lab, engine, fixture, folder));
		stages[outcome.stage] += 1;
		if (outcome.shown !== outcome.expected) different += 1;
		if (outcome.problem) half += 1;
	}
	return {
		what: `SIGKILL at a random moment of the upgrade of version ${fixture.version}, opened again`,
		engine: engine.name,
		trials: lab.trials,
		figure: `${different} different, ${half} can’t be opened`,
		target: '0; 0',
		met: different + half === 0,
		note: `killed before the upgrade had begun ${stages.before} ×, in it ${stages.upgrading} ×, after it ${stages.after} ×`,
	};
}

async function once(lab: Lab, engine: Engine, fixture: Shipped, folder: string) {
	const profile = join(folder, 'profile');
	const first = await start(lab.site, engine, profile);
	const expected = await first.tab.run(fillOld, fixture, MORE);
	await first.kill('tree');

	const second = await start(lab.site, engine, profile);
	let stage: 'before' | 'upgrading' | 'after' = 'before';
	const begun = new Promise<void>((resolve) => {
		second.tab.onsay = (said) => {
			stage = said as typeof stage;
			resolve();
		};
	});
	const opening = second.tab.run(openAndTell);
	if (lab.random() < 0.8) await Promise.race([begun, opening]);
	await new Promise((resolve) => setTimeout(resolve, between(lab.random, 0, 12)));
	const reached = stage;
	await second.kill('tree');

	const third = await start(lab.site, engine, profile);
	const { shown, problem } = await third.tab.run(showAll);
	await third.kill('tree');
	return { stage: reached, shown, problem, expected };
}

/** Runs in the page: makes the database as that version made it and returns what is in it. */
async function fillOld({ version, stores }: Shipped, more: number): Promise<string> {
	const request = indexedDB.open('crossread', version);
	const all: unknown[] = [];
	request.onupgradeneeded = () => {
		for (const { name, keyPath, indexes, records } of stores) {
			const store = request.result.createObjectStore(name, { keyPath });
			for (const index of indexes) store.createIndex(index.name, index.keyPath);
			const own = name === 'annotations' ? more : 0;
			for (const { key, value } of records) store.put(value, key);
			const added = Array.from({ length: own }, (_, n) => window.torture.mark(n));
			for (const mark of added) store.put(mark);
			if (name !== 'meta') all.push(...records.map(({ value }) => value), ...added);
		}
	};
	(await window.harness.once(request)).close();
	const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
	return JSON.stringify(
		(all as { id: string }[]).sort(byId).map((one) => Object.entries(one).sort()),
	);
}

/** Runs in the page: opens the workspace and tells how far the upgrade is. */
async function openAndTell(): Promise<void> {
	const { open } = IDBFactory.prototype;
	IDBFactory.prototype.open = function (...args) {
		const request = open.apply(this, args);
		request.addEventListener('upgradeneeded', () => void say('upgrading'));
		request.addEventListener('success', () => void say('after'));
		return request;
	};
	await window.harness.open();
}

/** Runs in the page: opens the workspace and returns what it shows. */
async function showAll() {
	const { saveState } = await window.harness.open();
	const shown = window.harness.shown();
	return {
		shown: JSON.stringify(shown.map((one) => Object.entries(one).sort())),
		problem: saveState.kind === 'unsaved' ? saveState.problem.code : null,
	};
}
