/** What `npm run bench:anchors` runs, after tests/bench/anchors.js has bundled it. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basil, bundled, folderOf, type Collection } from './collections.ts';
import { OURS } from './matchers.ts';
import { measure, type Case, type Tallies } from './measure.ts';
import { SCENARIOS, type Scenario } from './scenarios.ts';
import { timings } from './speed.ts';
import { added, figuresOf, table, type Figures } from './tables.ts';

export interface Wanted {
	readonly articles?: string;
	readonly basil: string;
	readonly anchors: number;
	readonly seed: number;
	/** Only scenarios whose name or group this fits. */
	readonly only?: RegExp;
	readonly but?: RegExp;
	readonly others: boolean;
	readonly speed: boolean;
	readonly details: boolean;
	readonly json?: string;
	/** How many cases of each verdict on ours to print, for looking at them. */
	readonly show: number;
}

type AsJson = Record<string, Record<string, Record<string, Figures>>>;

export async function run(wanted: Wanted): Promise<void> {
	const collections = await collectionsOf(wanted);
	const chosen = SCENARIOS.filter(
		({ name, group }) =>
			(wanted.only?.test(`${group}: ${name}`) ?? true) &&
			!(wanted.but?.test(`${group}: ${name}`) ?? false),
	);
	const json: AsJson = {};
	const everything: Tallies[] = [];
	for (const collection of collections) {
		const byScenario = new Map<Scenario, Tallies>();
		for (const scenario of chosen) {
			const tallies = measure(collection, scenario, { ...wanted, seen: shown(wanted.show) });
			byScenario.set(scenario, tallies);
			if (wanted.details) console.log(table(`${collection.name}, ${scenario.name}`, tallies));
			const figures = [...tallies].map(([name, tally]) => [name, figuresOf(tally)] as const);
			(json[collection.name] ??= {})[scenario.name] = Object.fromEntries(figures);
		}
		for (const group of new Set(chosen.map((one) => one.group))) {
			const some = chosen.filter((one) => one.group === group).map((one) => byScenario.get(one)!);
			console.log(table(`${collection.name}, all of “${group}”`, added(some)));
		}
		everything.push(...byScenario.values());
	}
	const total = added(everything);
	console.log(table('everything', total));
	json['everything'] = {
		all: Object.fromEntries([...total].map(([name, tally]) => [name, figuresOf(tally)])),
	};
	if (wanted.json !== undefined) writeFileSync(wanted.json, JSON.stringify(json, undefined, '\t'));
	if (wanted.speed) printSpeed(collections[0]!);
}

async function collectionsOf({ articles, basil: folder }: Wanted): Promise<Collection[]> {
	if (articles !== undefined) return [folderOf(articles)];
	const marked = basil(folder);
	if (!marked) console.log(`BASIL: skipped, there is no ${folder}\n`);
	return [await bundled(), ...(marked ? [marked] : [])];
}

function shown(most: number): (one: Case) => void {
	const counts = new Map<string, number>();
	return ({ matcher, scenario, verdict, article, passage, now, answer, truth }) => {
		if (matcher !== OURS || verdict === 'right' || verdict === 'open') return;
		const count = (counts.get(verdict) ?? 0) + 1;
		counts.set(verdict, count);
		if (count > most) return;
		const left = `${(100 * truth.left).toFixed(0)} % left`;
		console.log(
			`${verdict} (${scenario}, ${article}, ${left})\n  was: ${passage}\n  is:  ${now}\n  got: ${answer}\n`,
		);
	};
}

const LIMIT = 300;

function printSpeed(collection: Collection): void {
	for (const { matcher, median, best } of timings(collection)) {
		console.log(
			`1,000 anchors in 5,000 words, ${matcher}: ${median.toFixed(0)} ms (median of 9, best ${best.toFixed(0)}), target < ${LIMIT} ms`,
		);
	}
	console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}`);
}
