import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lanesOf, overlap, runsOf } from '#lib/core/text/layers.ts';
import type { Span } from '#lib/core/text/span.ts';

interface Named extends Span {
	readonly name: string;
}

/** Reads bars over a text: each line is one span, from its first dash to its last. */
function drawn(...bars: string[]): Named[] {
	return bars.map((bar, i) => ({
		name: String.fromCharCode(97 + i),
		start: bar.indexOf('-'),
		end: bar.lastIndexOf('-') + 1,
	}));
}

const LENGTH = 40;
const place = fc.nat(LENGTH);
const span = fc
	.tuple(place, place)
	.map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const spans = fc.array(span, { maxLength: 12 });
const filled = spans.map((list) => list.filter(({ start, end }) => start < end));

describe('lanes', () => {
	const lanes = (...bars: string[]) =>
		[...lanesOf(drawn(...bars))].map(([one, lane]) => [one.name, lane]);

	test('what stands apart shares a lane', () => {
		expect(lanes('---', '     ---')).toEqual([
			['a', 0],
			['b', 0],
		]);
	});

	test('touching is not overlapping', () => {
		expect(lanes('---', '   ---').map(([, lane]) => lane)).toEqual([0, 0]);
	});

	test('what encloses lies under what it encloses', () => {
		expect(lanes('   --', '---------', '  -----')).toEqual([
			['b', 0],
			['c', 1],
			['a', 2],
		]);
	});

	test('a lane is used again where it is free', () => {
		expect(lanes('--------', ' --', '     --').map(([, lane]) => lane)).toEqual([0, 1, 1]);
	});

	test('beyond the deepest that are told apart all lie in one', () => {
		fc.assert(
			fc.property(filled, fc.nat(3), (list, deepest) => {
				const told = [...lanesOf(list)].map(([, lane]) => Math.min(lane, deepest));
				expect([...lanesOf(list, deepest).values()]).toEqual(told);
			}),
		);
	});

	test('two that overlap never share one, and each has the lowest it can have', () => {
		fc.assert(
			fc.property(filled, (list) => {
				const all = lanesOf(list);
				expect(all.size).toBe(list.length);
				for (const [one, lane] of all) {
					const met = [...all].filter(([other]) => other !== one && overlap(one, other));
					expect(met.map(([, its]) => its)).not.toContain(lane);
					const below = new Set(met.map(([, its]) => its).filter((its) => its < lane));
					expect(below.size).toBe(lane);
				}
			}),
		);
	});
});

describe('runs', () => {
	const whole = { start: 0, end: 12 };
	const told = (within: Span, ...bars: string[]) =>
		runsOf(drawn(...bars), within).map(
			({ start, end, spans }) => `${start}-${end} ${spans.map(({ name }) => name).join('')}`,
		);

	test('are cut at every end of a span, the longest of each first', () => {
		expect(told(whole, '---------', '   ---', '     ----')).toEqual([
			'0-3 a',
			'3-5 ab',
			'5-6 acb',
			'6-9 ac',
		]);
	});

	test('leave out what nothing covers, and what lies outside', () => {
		expect(told({ start: 2, end: 10 }, '----', '        ----', ' -')).toEqual(['2-4 a', '8-10 b']);
	});

	test('say of every character exactly which spans cover it', () => {
		fc.assert(
			fc.property(spans, span, (list, within) => {
				const runs = runsOf(list, within);
				const holds = ({ start, end }: Span, at: number) => start <= at && at < end;
				const places = Array.from({ length: LENGTH }, (_, at) => at);
				const told = places.map((at) =>
					runs
						.filter((run) => holds(run, at))
						.flatMap(({ spans }) => spans.map((one) => list.indexOf(one)).sort()),
				);
				const covering = places.map((at) =>
					list.flatMap((one, i) => (holds(within, at) && holds(one, at) ? i : [])).sort(),
				);
				expect(told).toEqual(covering);
				for (const { start, end, spans } of runs) {
					expect(start).toBeLessThan(end);
					const lengths = spans.map((one) => one.end - one.start);
					expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
				}
			}),
		);
	});
});
