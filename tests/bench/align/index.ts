/** What `npm run bench:align` runs, after tests/bench/align.js has bundled it. */
import { averageOf, type Figures } from './figures.ts';
import { folderOfArticles, shippedVectors, stories, superPal } from './collections.ts';
import { qualityOf, OURS, type Collection } from './quality.ts';
import { timings } from './speed.ts';

/** What the figures have to reach on five articles of about 1,000 words on one subject. */
const LEAST: Partial<Figures> = { ap: 0.24, p20: 0.85, hit3: 0.6 };

export interface Wanted {
	/** The project's folder. */
	readonly root: string;
	/** A folder of articles and the file of their pairs, instead of the bundled stories. */
	readonly articles?: string;
	readonly pairs?: string;
	/** The file of SuperPAL's pairs. */
	readonly superPal: string;
	readonly speed: boolean;
}

/** Whether every target is met. */
export async function run(wanted: Wanted): Promise<boolean> {
	const vectors = shippedVectors(wanted.root);
	const measured = (collection: Collection): Map<string, Figures> => {
		const figures = qualityOf(collection, vectors);
		print(collection.name, figures);
		return figures;
	};
	if (wanted.articles !== undefined && wanted.pairs !== undefined) {
		const figures = measured(folderOfArticles(wanted.articles, wanted.pairs)).get(OURS);
		return figures !== undefined && reaches(figures);
	}
	const { oneLanguage, mixed } = await stories(wanted.root);
	const all = oneLanguage.map(measured);
	const average = together(all);
	print('all stories, mean', average);
	const met = [...all, average].map((figures) => reaches(figures.get(OURS)!)).at(-1)!;
	console.log('Between languages only names and numbers can match:');
	mixed.forEach(measured);

	const held = superPal(wanted.superPal);
	if (held)
		print(
			'SuperPAL, other people’s pairs, mean of 4 topics',
			together(held.map((one) => qualityOf(one, vectors))),
		);
	else console.log(`SuperPAL: skipped, there is no ${wanted.superPal}\n`);
	return (!wanted.speed || printSpeed(wanted.root)) && met;
}

function reaches(figures: Figures): boolean {
	return Object.entries(LEAST).every(([name, least]) => figures[name as keyof Figures] >= least);
}

function together(all: readonly ReadonlyMap<string, Figures>[]): Map<string, Figures> {
	const names = [...(all[0]?.keys() ?? [])];
	return new Map(names.map((name) => [name, averageOf(all.map((one) => one.get(name)!))]));
}

function print(title: string, all: ReadonlyMap<string, Figures>): void {
	const [first] = all.values();
	console.log(`${title}: ${first?.gold} pairs of ${first?.pairs}`);
	console.log(`  ${'matcher'.padEnd(24)}    AP  P@20  Hit@3  Rec@5`);
	for (const [name, { ap, p20, hit3, rec5 }] of all) {
		const cells = [ap.toFixed(3), p20.toFixed(2).padStart(5), hit3.toFixed(3), rec5.toFixed(3)];
		console.log(`  ${name.padEnd(24)} ${cells.join('  ')}`);
	}
	console.log('');
}

function printSpeed(root: string): boolean {
	let met = true;
	let before: { articles: number; cpu: number } | undefined;
	for (const timing of timings(shippedVectors(root))) {
		const { articles, words, sentences, time, target, longestStep, reports, cpu } = timing;
		const growth = before
			? `, ${(articles / before.articles).toFixed(0)} × the articles took ${(cpu / before.cpu).toFixed(1)} × the work`
			: '';
		console.log(
			`${articles} articles (${words} words, ${sentences} sentences): ${(time / 1000).toFixed(2)} s by the clock, ${(cpu / 1000).toFixed(2)} s of the processor` +
				` (target < ${target / 1000} s, ${cpu < target ? 'met' : 'MISSED'})${growth}`,
		);
		console.log(`    ${reports} reports of progress, at most ${longestStep.toFixed(0)} ms apart`);
		met &&= cpu < target;
		before = timing;
	}
	return met;
}
