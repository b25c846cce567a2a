/** D1: the browser is killed after it has said "saved", with its first process or with all. */
import { join } from 'node:path';
import { between, type Experiment, type Lab, type Row } from './experiment.ts';
import type { Engine } from './engines.ts';
import { start, withFolder } from './session.ts';

const PROCESSES = { main: 'its first process', tree: 'all its processes' };

export const kill: Experiment = {
	id: 'D1',
	title: 'The browser is killed while one change after another is stored',
	trials: 10,
	quick: 2,
	async *run(lab) {
		for (const engine of lab.engines) {
			yield await trials(lab, engine, 'main');
			yield await trials(lab, engine, 'tree');
		}
	},
};

async function trials(lab: Lab, engine: Engine, which: 'main' | 'tree'): Promise<Row> {
	const total = { acknowledged: 0, lost: 0, torn: 0, unannounced: 0 };
	for (let trial = 0; trial < lab.trials; trial += 1) {
		lab.progress(`${engine.name}, ${PROCESSES[which]}: ${trial} of ${lab.trials}`);
		const { saved, survey } = await withFolder((folder) =>
			once(lab, engine, which, join(folder, 'profile')),
		);
		total.acknowledged += saved;
		const kept = new Set(survey.marks);
		const lost = Array.from({ length: saved }, (_, n) => n).filter((n) => !kept.has(n));
		total.lost += lost.length;
		total.torn += survey.torn.length;
		if (lost.length > 0 && !survey.lost && !survey.problem) total.unannounced += 1;
	}
	return {
		what: `SIGKILL to ${PROCESSES[which]} at a random moment after “saved”, opened again`,
		engine: engine.name,
		trials: lab.trials,
		figure: `${total.lost} lost, ${total.torn} torn, of ${total.acknowledged} acknowledged changes`,
		target: '0 lost, 0 torn',
		met: total.lost === 0 && total.torn === 0,
		...(total.unannounced > 0 && { note: `${total.unannounced} losses were not announced` }),
	};
}

async function once(lab: Lab, engine: Engine, which: 'main' | 'tree', profile: string) {
	const first = await start(lab.site, engine, profile);
	const enough = between(lab.random, 20, 300);
	let saved = 0;
	const reached = new Promise<void>((resolve) => {
		first.tab.onsay = () => {
			saved += 1;
			if (saved === enough) resolve();
		};
	});
	const writing = first.tab.run(() => window.torture.write(0, 0));
	await Promise.race([reached, writing]);
	// so that it comes between two writes as well as in the middle of one
	await new Promise((resolve) => setTimeout(resolve, between(lab.random, 0, 25)));
	const dying = first.kill(which);
	const count = saved;
	await dying;
	const second = await start(lab.site, engine, profile);
	const survey = await second.tab.run(() => window.torture.survey());
	await second.kill('tree');
	return { saved: count, survey };
}
