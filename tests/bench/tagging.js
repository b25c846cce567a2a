/**
 * What it takes to tag a sentence in an article of 100,000 words that has 100, 1,000 and 10,000
 * highlights: until it is painted, and until it is on the disk.
 */
import { listed, measures, opening, openApp, putRecords } from './app-page.js';
import { exponent, figure, median } from './figures.js';
import { annotationsOf, articleOf, picking } from './generated.js';
import { processorTime } from './processor-time.js';

const WORDS = 100_000;
const COUNTS = [100, 1000, 10_000];
/** The largest exponent that counts as linear in what is in the text. */
const LINEAR = 1.1;

/** @type {import('./run.js').Part} */
export async function tagging({ browser, address, quick }) {
	const counts = quick ? COUNTS.slice(0, 2) : COUNTS;
	const measured = [];
	for (const count of counts) measured.push(await tagAt(browser, address, count, quick ? 5 : 15));
	const rows = [
		/** @type {const} */ (['open the story, processor', measured.map(({ open }) => open)]),
		/** @type {const} */ ([
			'tag a sentence, all that follows, processor',
			measured.map(({ tag }) => tag),
		]),
		/** @type {const} */ (['tag to paint, clock', measured.map(({ paint }) => paint)]),
		/** @type {const} */ (['tag to durable, clock', measured.map(({ durable }) => durable)]),
	].map(([name, times]) => {
		const points = counts.map((count, i) => /** @type {const} */ ([count, times[i] ?? NaN]));
		return { name, times, power: exponent(points) };
	});
	return {
		title: 'Tagging in a long article',
		tables: [
			{
				title: `An article of ${figure(WORDS)} words with so many highlights, ms`,
				columns: ['act', ...counts.map(figure), 'exponent'],
				rows: rows.map(({ name, times, power }) => [name, ...times, power]),
			},
		],
		aims: rows.map(({ name, power }) => ({
			figure: `growth: ${name}, as highlights in one article grow, exponent`,
			...{ value: power, aim: `≤ ${LINEAR}`, met: power <= LINEAR, unit: '' },
		})),
	};
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {number} count
 * @param {number} rounds
 */
async function tagAt(browser, address, count, rounds) {
	const page = await openApp(browser, address);
	const pick = picking(42);
	const made = articleOf(pick, { id: 'bench', words: WORDS, outlet: 'Bench' });
	await putRecords(page, [
		made.article,
		...annotationsOf(pick, made, count),
		{ type: 'story', id: 'bench', title: 'Bench', articles: ['bench'] },
	]);
	const processor = await processorTime(page);
	const open = await processor.of(async () => {
		await page.goto('/?story=bench');
		await opening(page);
		await listed(page, count);
	});
	await page.getByRole('textbox', { name: /^Bench/ }).focus();
	const tags = [];
	for (let i = 0; i < rounds; i++) {
		if (i > 0) await page.keyboard.press('Escape');
		await page.keyboard.press('j');
		await page.keyboard.press('s');
		await page.getByRole('toolbar', { name: 'Tag selection' }).waitFor();
		tags.push(
			await processor.of(async () => {
				await page.keyboard.press(String(1 + (i % 3)));
				await measures(page, 'tag-to-durable', i + 1);
			}),
		);
	}
	const [paint, durable] = await Promise.all([
		measures(page, 'tag-to-paint', rounds),
		measures(page, 'tag-to-durable', rounds),
	]);
	await page.context().close();
	return { open, tag: median(tags), paint: median(paint), durable: median(durable) };
}
