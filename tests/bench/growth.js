/**
 * How fast everything grows: a person's acts in the application, and the pure functions beneath them.
 * The exponent e says that the time goes like size^e: 0 is no growth, 1 is linear.
 */
import { runBundled } from './bundled.js';
import { exponent, figure } from './figures.js';
import { actsAt, SIZES } from './growth/in-the-app.js';

/** Where what is asked for does not grow, time may vary by so much. */
const SAME = 2;
/** The largest exponent that still counts as linear: sorting takes n log n. */
const LINEAR = 1.15;
/** ms; below it nobody waits, whatever the exponent. */
const UNNOTICED = 5;
/** ms; below it the calls that measure are what is measured, and no exponent can be told. */
const LEAST = 0.1;

const LADDERS = {
	elsewhere: 'Functions, as the highlights of other stories grow',
	'in one text': 'Functions, as the highlights in one text of 20,000 words grow',
	whole: 'Functions that look at everything, as everything grows',
};

/** @type {import('./run.js').Part} */
export async function growth({ browser, address, quick }) {
	const sizes = quick ? SIZES.slice(0, 3) : SIZES;
	/** @type {import('./growth/in-the-app.js').Act[][]} */
	const measured = [];
	for (const size of sizes) measured.push(await actsAt(browser, address, size, quick ? 2 : 5));
	const names = (measured[0] ?? []).map(({ name, grows }) => ({ name, grows }));
	const acts = names.map(({ name, grows }) => {
		const points = measured.map((all) => all.find((one) => one.name === name));
		const counts = sizes.map(({ annotations }) => annotations);
		const clock = points.map((one) => one?.clock ?? NaN);
		return {
			name,
			grows,
			clock,
			...grown(
				counts,
				points.map((one) => one?.processor ?? NaN),
			),
		};
	});
	const timings = /** @type {import('./growth/timing.ts').Timing[]} */ (
		await runBundled('growth', { quick })
	).map((timing) => ({ ...timing, ...grown(timing.sizes, timing.times) }));
	return {
		title: 'Growth',
		tables: [
			{
				title:
					'Acts in the application, the same two articles on screen, ms of the clock (and of the processor)',
				columns: [
					'act',
					...sizes.map(
						({ articles, annotations }) => `${figure(articles)} / ${figure(annotations)}`,
					),
					'exponent',
				],
				rows: acts.map(({ name, clock, times, power }) => [
					name,
					...clock.map((time, i) => `${figure(time)} (${figure(times[i] ?? NaN)})`),
					figure(power),
				]),
			},
			...Object.entries(LADDERS).map(([ladder, title]) => {
				const rows = timings.filter((one) => one.ladder === ladder);
				return {
					title: `${title}, ms of the processor`,
					columns: ['function', ...(rows[0]?.sizes ?? []).map(figure), 'exponent'],
					rows: rows.map(({ name, times, power }) => [name, ...times.map(figure), figure(power)]),
				};
			}),
		],
		aims: [
			...acts.map(({ name, grows, times, power }) =>
				grows === 'not' ? aimOfSame(name, times) : aimOfLinear(name, times, power),
			),
			...timings.map(({ name, ladder, times, power }) =>
				aimOfLinear(`${name} (${ladder})`, times, power),
			),
		],
	};
}

/**
 * The exponent is NaN where fewer than two of the times are long enough to tell.
 * @param {readonly number[]} sizes
 * @param {readonly number[]} times
 */
function grown(sizes, times) {
	const points = sizes.map((size, i) => /** @type {const} */ ([size, times[i] ?? NaN]));
	return { times, power: exponent(points.filter(([, time]) => time >= LEAST)) };
}

/** @param {string} name @param {readonly number[]} times */
function aimOfSame(name, times) {
	const value = (times.at(-1) ?? NaN) / (times[0] ?? NaN);
	return {
		figure: `growth: ${name}, with the most in other stories ÷ with the least`,
		...{ value, aim: `≤ ${SAME}`, met: value <= SAME, unit: '×' },
	};
}

/** @param {string} name @param {readonly number[]} times @param {number} power */
function aimOfLinear(name, times, power) {
	const most = times.at(-1) ?? NaN;
	const isLinear = power <= LINEAR;
	return {
		figure: `growth: ${name}, exponent`,
		...{ value: power, aim: `≤ ${LINEAR}`, met: isLinear || most < UNNOTICED, unit: '' },
		...(!isLinear && most < UNNOTICED && { note: `${figure(most)} ms at most` }),
	};
}
