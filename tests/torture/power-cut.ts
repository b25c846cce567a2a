/**
 * D2: the power fails. The profile is on a disk of its own; at a random moment everything stops, the
 * disk is copied as it is at that moment, and the browser goes on with the copy. What the operating
 * system had not yet written to the disk is gone.
 */
import { join } from 'node:path';
import { diskProblem, makeDisk, mountDisk, type Disk } from './disk.ts';
import type { Engine } from './engines.ts';
import { between, type Experiment, type Lab, type Row, type Skipped } from './experiment.ts';
import { start, withFolder } from './session.ts';
import type { Survey } from './page.ts';

/** Highlights that are on the disk for sure, long before. */
const OLD = 40;
const MEGABYTES = 400;

export const powerCut: Experiment = {
	id: 'D2',
	title: 'The power fails while one change after another is stored',
	trials: 6,
	quick: 1,
	async *run(lab) {
		const problem = diskProblem();
		if (problem) {
			yield { what: 'A copy of the disk at a random moment', skipped: problem };
			return;
		}
		for (const engine of lab.engines) yield await trials(lab, engine, 'strict');
		const relaxed = lab.engines.find(({ name }) => name === 'chromium');
		if (relaxed) yield await trials(lab, relaxed, 'relaxed');
	},
};

async function trials(
	lab: Lab,
	engine: Engine,
	durability: 'strict' | 'relaxed',
): Promise<Row | Skipped> {
	const count = durability === 'strict' ? lab.trials : Math.ceil(lab.trials / 2);
	const total = { acknowledged: 0, lost: 0, torn: 0, old: 0 };
	for (let trial = 0; trial < count; trial += 1) {
		lab.progress(`${engine.name}, ${durability}: ${trial} of ${count}`);
		const { saved, survey } = await withFolder((folder) => once(lab, engine, durability, folder));
		const kept = new Set(survey.marks);
		const isLost = (n: number) => !kept.has(n);
		total.acknowledged += saved;
		total.lost += Array.from({ length: saved }, (_, n) => OLD + n).filter(isLost).length;
		total.old += Array.from({ length: OLD }, (_, n) => n).filter(isLost).length;
		total.torn += survey.torn.length;
	}
	const figure = `${total.lost} of ${total.acknowledged} acknowledged changes lost, ${total.torn} torn`;
	const shared = { engine: engine.name, trials: count };
	if (durability === 'relaxed') {
		return {
			...{ ...shared, figure, what: 'The same with the durability that browsers give by default' },
			target: 'more than 0 lost, or the test shows nothing',
			met: total.lost > 0,
		};
	}
	return {
		...{ ...shared, what: 'The disk as it is at a random moment after “saved”, opened again' },
		figure: `${figure}, ${total.old} of ${OLD * count} older ones lost`,
		target: '0 lost, 0 torn',
		met: total.lost + total.torn + total.old === 0,
	};
}

async function once(
	lab: Lab,
	engine: Engine,
	durability: 'strict' | 'relaxed',
	folder: string,
): Promise<{ saved: number; survey: Survey }> {
	const disk = makeDisk(folder, MEGABYTES);
	const image = join(folder, 'copy');
	const saved = await untilTheCut(lab, engine, durability, disk, image);
	disk.unmount();
	const copy = mountDisk(image, join(folder, 'after'));
	try {
		const browser = await start(lab.site, engine, join(copy.folder, 'profile'));
		const survey = await browser.tab.run(() => window.torture.survey());
		await browser.kill('tree');
		return { saved, survey };
	} finally {
		copy.unmount();
	}
}

/** Returns how many changes were acknowledged before everything stopped. */
async function untilTheCut(
	lab: Lab,
	engine: Engine,
	durability: 'strict' | 'relaxed',
	disk: Disk,
	image: string,
): Promise<number> {
	const browser = await start(lab.site, engine, join(disk.folder, 'profile'));
	try {
		await browser.tab.run((end) => window.torture.fill(0, end), OLD);
		disk.sync();
		const enough = between(lab.random, 10, 150);
		let saved = 0;
		const reached = new Promise<void>((resolve) => {
			browser.tab.onsay = () => {
				saved += 1;
				if (saved === enough) resolve();
			};
		});
		if (durability === 'relaxed') await browser.tab.run(() => window.torture.relax());
		const writing = browser.tab.run((first) => window.torture.write(first, 60), OLD);
		await Promise.race([reached, writing]);
		await new Promise((resolve) => setTimeout(resolve, between(lab.random, 0, 70)));
		browser.freeze();
		const count = saved;
		disk.copy(image);
		return count;
	} finally {
		await browser.kill('tree');
	}
}
