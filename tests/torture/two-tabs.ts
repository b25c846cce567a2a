/** M1 and M2: several tabs write to the same record at once, and see each other's changes. */
import type { Engine } from './engines.ts';
import { WITHOUT_DRIVER, type Experiment, type Lab, type Row } from './experiment.ts';
import { launch } from './closed-tab.ts';
import type { Tab } from './site.ts';

export const lostUpdates: Experiment = {
	id: 'M1',
	title: 'Two and four tabs edit the same record at once',
	trials: 500,
	quick: 50,
	async *run(lab) {
		for (const engine of lab.engines) {
			if (engine.name === 'webkit') {
				yield WITHOUT_DRIVER;
				continue;
			}
			for (const tabs of [2, 4]) {
				yield await edits(lab, engine, tabs);
			}
		}
	},
};

export const hints: Experiment = {
	id: 'M2',
	title: 'A tab shows what another one has stored',
	trials: 200,
	quick: 20,
	async *run(lab) {
		for (const engine of lab.engines) {
			yield engine.name === 'webkit' ? WITHOUT_DRIVER : await delays(lab, engine);
		}
	},
};

async function edits(lab: Lab, engine: Engine, count: number): Promise<Row> {
	lab.progress(`${engine.name}, ${count} tabs`);
	const { tabs, close } = await openTabs(lab, engine, count);
	await tabs[0]!.run(() => window.torture.fill(0, 1));
	await Promise.all(tabs.slice(1).map((tab) => tab.run(catchUp)));
	await Promise.all(tabs.map((tab, n) => tab.run(editOften, n, lab.trials)));
	const shown = await Promise.all(tabs.map((tab) => tab.run(catchUp)));
	const stored = await tabs[0]!.run(async () => (await window.harness.stored()).records);
	await close();

	const record = stored.find(({ type }) => type === 'annotation') as unknown as {
		codes: string[];
		creator: string;
		unplaced: string;
	};
	const wanted = tabs.flatMap((_, tab) =>
		Array.from({ length: lab.trials }, (_, n) => `${tab}-${n}`),
	);
	const codes = new Set(record.codes);
	const lost = wanted.filter((code) => !codes.has(code)).length;
	const fields = [record.creator, record.unplaced].slice(0, count);
	const wrong = fields.filter((value, tab) => value !== `${tab} ${lab.trials - 1}`).length;
	const different = shown.filter((one) => one !== shown[0]).length;
	return {
		what: `${count} tabs × ${lab.trials} edits of one highlight: codes put in by all, and a field of its own from each of two`,
		engine: engine.name,
		trials: wanted.length,
		figure: `${lost} of ${wanted.length} codes lost, ${wrong} of ${fields.length} fields lost, ${different} tabs that show something else`,
		target: '0; 0; 0',
		met: lost + wrong + different === 0,
	};
}

interface Tabs {
	readonly tabs: readonly Tab[];
	readonly close: () => Promise<void>;
}

/** Tabs of one browser with the workspace open in them. */
async function openTabs(lab: Lab, engine: Engine, count: number): Promise<Tabs> {
	const browser = await launch(engine);
	const context = await browser.newContext();
	const tabs = Array.from({ length: count }, () => lab.site.tab());
	for (const tab of tabs) {
		const page = await context.newPage();
		await page.goto(tab.url);
		await tab.ready();
		await tab.run(async () => void (await window.harness.open()));
	}
	const close = () => {
		for (const tab of tabs) tab.end();
		return browser.close();
	};
	return { tabs, close };
}

/** Runs in the page: as when the tab comes to the front; returns what the highlight looks like. */
async function catchUp(): Promise<string> {
	dispatchEvent(new Event('focus'));
	await window.harness.workspace.settled();
	await window.harness.until(() => window.harness.shown().length > 0);
	const mark = window.harness.shown().find(({ type }) => type === 'annotation')!;
	return JSON.stringify(Object.entries(mark).sort());
}

/** Runs in the page: edits the highlight as it is shown at that moment, and stores every edit. */
async function editOften(tab: number, edits: number): Promise<void> {
	const { workspace, edit, shown } = window.harness;
	const field = ['creator', 'unplaced'][tab];
	for (let n = 0; n < edits; n += 1) {
		const mark = shown().find(({ type }) => type === 'annotation')!;
		const codes = [...(mark as unknown as { codes: string[] }).codes, `${tab}-${n}`];
		const own = field === undefined ? {} : { [field]: `${tab} ${n}` };
		workspace.commit(edit(mark, { codes, ...own }), 'local');
		// some come one by one and some in a burst, as from a person and from a key held down
		if (n % 7 !== 0) await workspace.settled();
	}
	await workspace.settled();
	if (workspace.saveState.kind !== 'saved') throw new Error('not saved');
}

async function delays(lab: Lab, engine: Engine): Promise<Row> {
	lab.progress(engine.name);
	const { tabs, close } = await openTabs(lab, engine, 2);
	const [one, two] = tabs as [Tab, Tab];
	const watching = two.run(watch, lab.trials);
	const done = await one.run(async (count) => {
		const { workspace, change, until } = window.harness;
		const done: number[] = [];
		for (let n = 0; n < count; n += 1) {
			const begun = performance.timeOrigin + performance.now();
			workspace.commit(change({ added: [window.torture.mark(n)] }), 'local');
			done.push(begun);
			await workspace.settled();
			await until(() => performance.timeOrigin + performance.now() >= begun + 50);
		}
		return done;
	}, lab.trials);
	const seen = await watching;
	await close();
	const delays = seen.map((at, n) => at - done[n]!).sort((a, b) => a - b);
	const at = (part: number) =>
		delays[Math.min(delays.length - 1, Math.floor(part * delays.length))]!;
	return {
		what: 'From the change in one tab to its being shown in the other',
		engine: engine.name,
		trials: lab.trials,
		figure: `median ${at(0.5).toFixed(0)} ms, p95 ${at(0.95).toFixed(0)} ms, slowest ${delays.at(-1)!.toFixed(0)} ms`,
		target: 'p95 ≤ 200 ms',
		met: at(0.95) <= 200,
	};
}

/** Runs in the page: the moment at which each of so many highlights is shown. */
async function watch(count: number): Promise<number[]> {
	const { workspace, shown } = window.harness;
	const seen: number[] = [];
	// heard by the workspace first; timers would not do, in the background they run once a second
	const channel = new BroadcastChannel('crossread');
	await new Promise<void>((resolve) => {
		channel.onmessage = async () => {
			await workspace.settled();
			const now = performance.timeOrigin + performance.now();
			for (let left = shown().length - seen.length; left > 0; left -= 1) seen.push(now);
			if (seen.length >= count) resolve();
		};
	});
	channel.close();
	return seen;
}
