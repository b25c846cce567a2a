/**
 * Two tabs at work against a plain model of them: whatever is done, undone, reloaded or missed, what
 * is stored and shown is what the model says, and nothing is lost.
 *
 * `CROSSREAD_RUNS` and `CROSSREAD_STEPS` say how long it goes on, `CROSSREAD_SEED` repeats a run.
 */
import './database-classes.ts';
import * as fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import type { Annotation } from '#lib/core/model/annotation.ts';
import { change, invert, sameValue, type Change } from '#lib/core/model/change.ts';
import { annotationById, entities } from '#lib/core/model/snapshot.ts';
import { Browser, type Tab } from './browser.ts';
import {
	catchUp,
	FIELDS,
	highlight,
	isPlain,
	newModel,
	sensible,
	store,
	TABS,
	type Model,
	type Records,
	repeated,
	type Step,
} from './two-tabs-model.ts';

const RUNS = Number(process.env['CROSSREAD_RUNS'] ?? 200);
const STEPS = Number(process.env['CROSSREAD_STEPS'] ?? 20);
const SEED = process.env['CROSSREAD_SEED'];

interface Real {
	readonly browser: Browser;
	readonly tabs: readonly [Tab, Tab];
}

abstract class Command implements fc.AsyncCommand<Model, Real> {
	constructor(readonly tab: 0 | 1) {}

	check(_: Readonly<Model>): boolean {
		return true;
	}

	async run(model: Model, real: Real): Promise<void> {
		await this.act(model, real.tabs[this.tab], real);
		// the other tab has something to do only when this one has stored
		const order = [this.tab, 1 - this.tab, this.tab] as const;
		for (const one of order) await real.tabs[one as 0 | 1].workspace.settled();
		for (const tab of TABS) compareTab(model, real, tab);
	}

	abstract act(model: Model, tab: Tab, real: Real): Promise<void> | void;

	toString(): string {
		return `${this.constructor.name}(${Object.values(this).join(', ')})`;
	}
}

/** Does something to highlights as they are shown, in one step. */
abstract class Edit extends Command {
	abstract wanted(model: Readonly<Model>): Change;

	override check(model: Readonly<Model>): boolean {
		const wanted = this.wanted(model);
		const count = wanted.added.length + wanted.updated.length + wanted.removed.length;
		return count > 0 && isPlain(model, this.tab, wanted);
	}

	act(model: Model, { workspace }: Tab): void {
		const wanted = this.wanted(model);
		const name = 'edited';
		model.made += wanted.added.length;
		model.past[this.tab].push({ change: wanted, name });
		model.future[this.tab].length = 0;
		workspace.commit(wanted, 'local', { name });
		store(model, this.tab, wanted);
	}
}

class Add extends Edit {
	constructor(
		tab: 0 | 1,
		readonly count: number,
	) {
		super(tab);
	}

	wanted({ made }: Readonly<Model>): Change {
		const ids = Array.from({ length: this.count }, (_, i) => `${made + i}`);
		return change({ added: ids.map((id) => highlight(id, 'ab'[this.tab]!, 'framing')) });
	}
}

class Write extends Edit {
	constructor(
		tab: 0 | 1,
		readonly field: 'tag' | 'creator' | 'note',
		readonly value: string,
		/** Picks so many of those that are shown. */
		readonly count: number,
		readonly from: number,
	) {
		super(tab);
	}

	wanted({ shown }: Readonly<Model>): Change {
		const value = this.field === 'note' && this.value === '1' ? undefined : this.value;
		const updated = picked(shown[this.tab], this.from, this.count).flatMap((before) => {
			const { [this.field]: old, ...rest } = before;
			if (old === value) return [];
			return [[before, { ...rest, ...(value && { [this.field]: value }) } as Annotation] as const];
		});
		return change({ updated });
	}
}

class Delete extends Edit {
	constructor(
		tab: 0 | 1,
		readonly count: number,
		readonly from: number,
	) {
		super(tab);
	}

	wanted({ shown }: Readonly<Model>): Change {
		return change({ removed: picked(shown[this.tab], this.from, this.count) });
	}
}

abstract class Travel extends Command {
	/** What the step would do, and the stacks that it goes from and to. */
	abstract plan(model: Readonly<Model>): { wanted: Change; from: Step[]; to: Step[] } | undefined;

	override check(model: Readonly<Model>): boolean {
		const plan = this.plan(model);
		return !plan || isPlain(model, this.tab, sensible(model.shown[this.tab], plan.wanted));
	}

	act(model: Model, { workspace }: Tab): void {
		const plan = this.plan(model);
		this.go(workspace);
		if (!plan) return;
		store(model, this.tab, sensible(model.shown[this.tab], plan.wanted));
		plan.to.push(plan.from.pop()!);
	}

	abstract go(workspace: Tab['workspace']): void;
}

class Undo extends Travel {
	plan({ past, future }: Readonly<Model>) {
		const [from, to] = [past[this.tab], future[this.tab]];
		const step = from.at(-1);
		return step && { wanted: invert(step.change), from, to };
	}

	go(workspace: Tab['workspace']): void {
		workspace.undo();
	}
}

class Redo extends Travel {
	plan({ past, future }: Readonly<Model>) {
		const [from, to] = [future[this.tab], past[this.tab]];
		const step = from.at(-1);
		return step && { wanted: step.change, from, to };
	}

	go(workspace: Tab['workspace']): void {
		workspace.redo();
	}
}

/** Back and forth again: nothing may be another than before, to the last byte. */
class UndoRedo extends Command {
	override check({ stored, shown, past }: Readonly<Model>): boolean {
		const step = past[this.tab].at(-1);
		if (!step || !sameValue([...shown[this.tab]].sort(), [...stored].sort())) return false;
		const wanted = invert(step.change);
		return sameValue(countsOf(sensible(shown[this.tab], wanted)), countsOf(wanted));
	}

	async act(model: Model, { workspace }: Tab, { browser }: Real): Promise<void> {
		const before = canonical((await browser.stored())['annotations']!);
		workspace.undo();
		workspace.redo();
		await workspace.settled();
		expect(canonical((await browser.stored())['annotations']!)).toBe(before);
		repeated(model, this.tab, model.past[this.tab].at(-1)!.change);
	}
}

class Reload extends Command {
	async act(model: Model, tab: Tab, { browser }: Real): Promise<void> {
		await browser.reload(tab);
		catchUp(model, this.tab);
	}
}

/** What the tab tells from now on is heard by nobody, or again by the other tab. */
class Silence extends Command {
	act(model: Model, tab: Tab): void {
		tab.isMute = model.mute[this.tab] = !model.mute[this.tab];
	}
}

class Focus extends Command {
	act(model: Model, tab: Tab): void {
		tab.window.dispatchEvent(new Event('focus'));
		catchUp(model, this.tab);
	}
}

function compareTab(model: Model, { tabs }: Real, tab: 0 | 1): void {
	const { workspace } = tabs[tab];
	expect(workspace.saveState).toEqual({ kind: 'saved' });
	expect(byId([...entities(workspace.snapshot)] as Annotation[])).toEqual(
		byId([...model.shown[tab].values()]),
	);
	const { past, future } = workspace.history;
	expect([past.length, future.length]).toEqual([model.past[tab].length, model.future[tab].length]);
}

async function compareStored(model: Model, { browser, tabs }: Real): Promise<void> {
	const { annotations, meta, steps } = await browser.stored();
	expect(byId(annotations as Annotation[])).toEqual(byId([...model.stored.values()]));
	expect(meta).toContainEqual(['count', model.stored.size]);
	const count = [...model.past, ...model.future].reduce((sum, stack) => sum + stack.length, 0);
	expect(steps).toHaveLength(count);
	for (const { workspace } of tabs) {
		for (const { id } of annotations as Annotation[]) {
			expect(annotationById(workspace.snapshot, id)).toBeDefined();
		}
	}
}

function picked(records: Records, from: number, count: number): Annotation[] {
	const all = byId([...records.values()]);
	return all.length === 0 ? [] : all.slice(from % all.length).slice(0, count);
}

function countsOf({ added, updated, removed }: Change): number[] {
	const fields = updated.map(
		([a, b]) =>
			FIELDS.filter((name) => !sameValue((a as Annotation)[name], (b as Annotation)[name])).length,
	);
	return [added.length, removed.length, ...fields];
}

function byId(list: readonly Annotation[]): Annotation[] {
	return [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function canonical(records: readonly unknown[]): string {
	return JSON.stringify(records, (_, value: unknown) =>
		typeof value === 'object' && value !== null && !Array.isArray(value)
			? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
			: value,
	);
}

const tab = fc.constantFrom(...TABS);
const few = fc.integer({ min: 1, max: 3 });
const values = fc.constantFrom('1', '2', '3');
const fields = fc.constantFrom('tag' as const, 'creator' as const, 'note' as const);
const write = fc
	.tuple(tab, fields, values, few, fc.nat(9))
	.map((parts): Command => new Write(...parts));

const commands = fc.commands<Model, Real, false>(
	[
		fc.tuple(tab, few).map((parts): Command => new Add(...parts)),
		...[write, write],
		fc.tuple(tab, few, fc.nat(9)).map((parts): Command => new Delete(...parts)),
		...[Undo, Undo, Redo, UndoRedo, Reload, Silence, Focus].map((Kind) =>
			tab.map((one): Command => new Kind(one)),
		),
	],
	{ maxCommands: STEPS, size: 'max' },
);

afterEach(() => void vi.unstubAllGlobals());

test(
	`${RUNS} times up to ${STEPS} steps in two tabs come out as a plain model says`,
	{ timeout: RUNS * 2_000 },
	async () => {
		await fc.assert(
			fc.asyncProperty(commands, async (list) => {
				const browser = new Browser();
				const real: Real = { browser, tabs: [await browser.open(), await browser.open()] };
				const model = newModel();
				await fc.asyncModelRun(() => ({ model, real }), list);
				for (const one of TABS) await new Focus(one).run(model, real);
				await compareStored(model, real);
				for (const one of real.tabs) await browser.close(one);
			}),
			{ numRuns: RUNS, ...(SEED && { seed: Number(SEED) }) },
		);
	},
);
