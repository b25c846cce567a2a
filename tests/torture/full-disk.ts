/**
 * D5: there is no room left, on a disk of its own or because the browser allots no more. The person
 * is told at once, nothing is called saved that is not, all of it can still be put into a file, and
 * what was there before is there after the next start, or its loss is noticed.
 */
import { join } from 'node:path';
import { diskProblem, makeDisk } from './disk.ts';
import type { Engine } from './engines.ts';
import type { Experiment, Lab, Row } from './experiment.ts';
import type { Survey } from './page.ts';
import { start, withFolder, type Session } from './session.ts';

const OLD = 40;

interface Case {
	readonly what: string;
	/** Of the disk, in megabytes. */
	readonly disk: number;
	/** Of highlights that are there before, in megabytes. */
	readonly before: number;
	/** Before the browser is killed, room is made, and it is asked to try again. */
	readonly relieved?: true;
	/** The disk is not full, but Firefox is told to allot no more than so many megabytes. */
	readonly allotted?: number;
}

const CASES: readonly Case[] = [
	{ what: 'A disk of 120 MB runs full, 4 MB of highlights', disk: 120, before: 4 },
	{
		what: 'The same, but room is made and the person tries again',
		disk: 120,
		before: 4,
		relieved: true,
	},
	{ what: 'A disk of 600 MB runs full, 30 MB of highlights', disk: 600, before: 30 },
	{ what: 'A disk of 3 GB runs full, 4 MB of highlights', disk: 3072, before: 4 },
	{ what: 'The browser allots 20 MB and no more', disk: 400, before: 4, allotted: 20 },
];

/** What the page saw while it went on writing. */
interface Writing {
	/** Highlights that were called saved. */
	readonly saved: number[];
	/** The last highlight that was made. */
	readonly last: number;
	/** Milliseconds from the change that could not be stored to the message about it. */
	readonly told: number | null;
	readonly problem: string | null;
	/** It said "saved" while it had something that was not. */
	readonly falsely: boolean;
	/** Why not all of it could be put into a file. */
	readonly notDownloadable: string | null;
}

export const fullDisk: Experiment = {
	id: 'D5',
	title: 'There is no room left',
	trials: 3,
	quick: 1,
	async *run(lab) {
		const problem = diskProblem();
		if (problem) {
			yield { what: 'A disk without room', skipped: problem };
			return;
		}
		for (const one of CASES) {
			for (const engine of lab.engines) {
				if (one.allotted === undefined || engine.name === 'firefox') {
					yield await trials(lab, engine, one);
				}
			}
		}
	},
};

async function trials(lab: Lab, engine: Engine, one: Case): Promise<Row> {
	const outcomes: { writing: Writing; survey: Survey; end: number }[] = [];
	for (let trial = 0; trial < lab.trials; trial += 1) {
		lab.progress(`${engine.name}, ${one.what}: ${trial} of ${lab.trials}`);
		outcomes.push(await withFolder((folder) => once(lab, engine, one, folder)));
	}
	const verdicts = outcomes.map(({ writing, survey, end }) => {
		const there = new Set(survey.marks);
		const promised = [...Array.from({ length: end }, (_, n) => n), ...writing.saved];
		const missing = promised.filter((n) => !there.has(n)).length;
		const noticed = survey.lost !== null || survey.problem !== null;
		return {
			missing: missing > 0,
			silent: missing > 0 && !noticed,
			torn: survey.torn.length > 0,
			late: writing.told === null || writing.told > 1000,
			falsely: writing.falsely,
			stuck: writing.notDownloadable !== null,
		};
	});
	const count = (name: keyof (typeof verdicts)[number]) =>
		verdicts.filter((verdict) => verdict[name]).length;
	const slowest = Math.max(...outcomes.map(({ writing }) => writing.told ?? Infinity));
	const said = new Set(outcomes.map(({ writing }) => writing.problem ?? 'nothing'));
	const later = new Set(outcomes.flatMap(({ survey }) => survey.lost ?? survey.problem ?? []));
	const stuck = new Set(outcomes.flatMap(({ writing }) => writing.notDownloadable ?? []));
	const bad = ['silent', 'torn', 'late', 'falsely', 'stuck'] as const;
	return {
		what: one.what,
		engine: engine.name,
		trials: lab.trials,
		figure: [
			`told within ${slowest.toFixed(0)} ms`,
			`${count('falsely')} × “saved” falsely`,
			`${count('stuck')} × no file could be made`,
			`${count('missing')} × something gone after the restart, ${count('silent')} × silently`,
		].join('; '),
		target: 'told ≤ 1,000 ms; 0; 0; none silently',
		met: bad.every((name) => count(name) === 0),
		note: [
			`it says ${[...said].join(', ')}`,
			...(later.size > 0 ? [`at the next start ${[...later].join(', ')}`] : []),
			...[...stuck].map((why) => `no file: ${why}`),
		].join('; '),
	};
}

async function once(lab: Lab, engine: Engine, one: Case, folder: string) {
	const disk = makeDisk(folder, one.disk);
	const profile = join(disk.folder, 'profile');
	const preferences: Record<string, number> =
		one.allotted === undefined
			? {}
			: { 'dom.quotaManager.temporaryStorage.fixedLimit': one.allotted * 1024 };
	let browser: Session | undefined;
	try {
		browser = await start(lab.site, engine, profile, { preferences });
		await browser.tab.run((end) => window.torture.fill(0, end), OLD);
		const end = OLD + one.before * 4;
		// a quarter of a megabyte each, since browsers store these notes at two bytes a character
		for (let n = OLD; n < end; n += 4) {
			await browser.tab.run((n) => window.torture.fill(n, n + 4, 125_000), n);
		}
		await settle();
		disk.sync();
		if (one.allotted === undefined) disk.fillUpTo(2_000_000);
		const writing = await browser.tab.run(writeUntilFull, end);
		if (one.relieved) {
			disk.empty();
			await browser.tab.run(tryAgain);
			for (let n = end; n <= writing.last; n += 1) writing.saved.push(n);
			await settle();
		}
		await browser.kill('tree');
		if (!one.relieved) disk.empty();
		browser = await start(lab.site, engine, profile);
		const survey = await browser.tab.run(() => window.torture.survey());
		return { writing, survey, end };
	} finally {
		await browser?.kill('tree');
		disk.unmount();
	}
}

/** The browser keeps things to itself for a moment, not least the note of how much there is. */
function settle(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 8000));
}

/** Runs in the page: as the person does who has made room. Throws if it can't be saved now. */
async function tryAgain(): Promise<void> {
	const { workspace } = window.harness;
	await workspace.retry();
	await workspace.settled();
	window.torture.expectSaved();
}

/** Runs in the page: stores highlights of 100 kB until one can't be, and ten more. */
async function writeUntilFull(first: number): Promise<Writing> {
	const { workspace, change } = window.harness;
	const saved: number[] = [];
	let told: number | null = null;
	let problem: string | null = null;
	let falsely = false;
	let left = 10;
	let last = first;
	for (let n = first; left > 0 && n < first + 2000; n += 1) {
		const started = performance.now();
		last = n;
		workspace.commit(change({ added: [window.torture.mark(n, 50_000)] }), 'local');
		const settled = workspace.settled();
		let isOver = false;
		void settled.then(() => (isOver = true));
		while (!isOver) {
			const { kind } = workspace.saveState;
			if (kind === 'unsaved') told ??= performance.now() - started;
			if (kind === 'saved' && workspace.pending > 0) falsely = true;
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
		const { saveState } = workspace;
		if (saveState.kind === 'saved') {
			if (workspace.pending > 0) falsely = true;
			// something else may have been let go: then all that waited is stored by now
			for (let k = first; k <= n; k += 1) if (!saved.includes(k)) saved.push(k);
		}
		if (saveState.kind === 'unsaved') {
			told ??= performance.now() - started;
			problem ??= saveState.problem.code;
		}
		if (told !== null) left -= 1;
	}
	return {
		...{ saved, last, told, problem, falsely },
		notDownloadable: await window.torture.notDownloadable(),
	};
}
