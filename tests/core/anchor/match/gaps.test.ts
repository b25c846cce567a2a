import { describe, expect, test } from 'vitest';
import { pairGaps } from '#lib/core/anchor/match/gaps.ts';
import { compared, partners } from './compared.ts';

/** The partners of the first text's tokens, where these ones had theirs already. */
function filled(before: string, text: string, paired: readonly number[] = []): number[] {
	const { sides, pairing } = compared(before, text, paired);
	pairGaps(sides, pairing);
	return partners(pairing);
}

/** Every list of up to so many of the words. */
function lists(words: readonly string[], most: number): string[][] {
	if (most === 0) return [[]];
	const shorter = lists(words, most - 1);
	const longest = shorter.filter(({ length }) => length === most - 1);
	return [...shorter, ...longest.flatMap((list) => words.map((word) => [...list, word]))];
}

/** What a pairing says: its words, and four bits for each place where two pairs stand together. */
function told(old: readonly string[], to: readonly number[], now: number, bits: Bits): number {
	let sum = 0;
	let [before, after] = [-1, -1];
	for (const [at, place] of [...to, now].entries()) {
		if (place < 0) continue;
		if (at < old.length) sum += bits[old[at]!]!;
		if (at - before === 1 && place - after === 1 && to.some((one) => one >= 0)) sum += 4;
		[before, after] = [at, place];
	}
	return sum;
}

type Bits = Readonly<Record<string, number>>;

/** The most that any pairing in order says. */
function most(old: readonly string[], now: readonly string[], bits: Bits): number {
	let best = 0;
	const extend = (to: readonly number[], from: number): void => {
		if (to.length === old.length) {
			best = Math.max(best, told(old, to, now.length, bits));
			return;
		}
		extend([...to, -1], from);
		for (let at = from; at < now.length; at++) {
			if (now[at] === old[to.length]) extend([...to, at], at + 1);
		}
	};
	extend([], 0);
	return best;
}

/** Every few words in the one text, and in the other, of which the pairing does not say the most. */
function wrong(bits: Bits): string[] {
	const texts = [lists(['a', 'b'], 3), lists(['a', 'b'], 4)] as const;
	const both = texts[0].flatMap((few) => texts[1].map((many) => [few, many] as const));
	return [...both, ...both.map(([few, many]) => [many, few] as const)].flatMap(([old, now]) => {
		const { sides, pairing } = compared(old.join(' '), now.join(' '));
		const byId = sides.bits.slice();
		for (const [at, id] of sides.oldIds.entries()) byId[id] = bits[old[at]!]!;
		for (const [at, id] of sides.nowIds.entries()) byId[id] = bits[now[at]!]!;
		pairGaps({ ...sides, bits: byId }, pairing);
		const to = partners(pairing);
		const ordered = to.filter((at) => at >= 0);
		const isRight =
			ordered.every((at, one) => at > (ordered[one - 1] ?? -1)) &&
			to.every((at, one) => at < 0 || now[at] === old[one]) &&
			told(old, to, now.length, bits) === most(old, now, bits);
		return isRight ? [] : [`${old.join(' ')} → ${now.join(' ')}: ${to.join(' ')}`];
	});
}

describe('what the runs have left', () => {
	test('is paired in its order, word for word', () => {
		expect(filled('a b c d', 'a x c d')).toEqual([0, -1, 2, 3]);
		expect(filled('a x c d', 'y a c d z')).toEqual([1, -1, 2, 3]);
		expect(filled('a b', '')).toEqual([-1, -1]);
		expect(filled('', 'a b')).toEqual([]);
	});

	test('keeps its first word where two have changed places and say the same', () => {
		expect(filled('p a b q', 'p b a q', [0, -1, -1, 3])).toEqual([0, 2, -1, 3]);
	});

	test.each<[string, Bits]>([
		['that say the same', { a: 2, b: 2 }],
		['of which one says much more', { a: 1, b: 7 }],
	])('is paired so that it says the most, whatever the order of words %s', (_, bits) => {
		expect(wrong(bits)).toEqual([]);
	});

	test('leaves words together that are so, at the cost of one that says less', () => {
		const common = [0, 1, 2, 3, 4];
		expect(filled('p p p p z q p a d', 'p p p p z p a q a d', [...common, -1, -1, -1, -1])).toEqual(
			[...common, 7, -1, 8, 9],
		);
		expect(filled('p p p p z q p a', 'p p p p z p a q a', [...common, -1, -1, -1])).toEqual([
			...common,
			7,
			-1,
			8,
		]);
	});

	test('keeps the pairs that were there', () => {
		expect(filled('a b c d', 'a c b d', [-1, -1, 1, -1])).toEqual([0, -1, 1, 3]);
		expect(filled('a b', 'b a', [1, 0])).toEqual([1, 0]);
	});

	test('is paired within its own gap alone', () => {
		expect(filled('p a q b r', 'p b q a r', [0, -1, 2, -1, 4])).toEqual([0, -1, 2, -1, 4]);
		expect(filled('p b a q', 'p a b q', [0, -1, -1, 3]).filter((at) => at < 0)).toHaveLength(1);
	});

	test('is looked for on both sides of what moved in', () => {
		expect(filled('p x y q r', 'p x r y q', [0, -1, -1, 4, 2])).toEqual([0, 1, 3, 4, 2]);
		expect(filled('x y q r', 'x r y q', [-1, -1, 3, 1])).toEqual([0, 2, 3, 1]);
		expect(filled('p r x', 'p r x', [0, 1, -1])).toEqual([0, 1, 2]);
		expect(filled('r p x y', 'p x r y', [2, 0, -1, -1])).toEqual([2, 0, 1, 3]);
	});

	test('is looked for where its neighbours went, if they parted', () => {
		expect(filled('p x y q', 'y q p x', [2, -1, -1, 1])).toEqual([2, 3, 0, 1]);
		expect(filled('p x q', 'x q p', [2, -1, 1])).toEqual([2, 0, 1]);
		expect(filled('p x y q', 'q r p x y', [2, -1, -1, 0])).toEqual([2, 3, 4, 0]);
	});

	test('has partners too where a word was spelled otherwise, between those that were not', () => {
		expect(filled('a harbour b', 'a harbor b')).toEqual([0, 1, 2]);
		expect(filled('harbour a', 'harbor a')).toEqual([0, 1]);
		expect(filled('a harbour', 'a harbor')).toEqual([0, 1]);
		expect(filled('harbour', 'harbor')).toEqual([0]);
	});

	test('has none across a word that stayed', () => {
		expect(filled('harbour a b', 'a harbor b')).toEqual([-1, 0, 2]);
		expect(filled('a b harbour', 'a harbor b')).toEqual([0, 2, -1]);
		expect(filled('a harbour b', 'harbor a b')).toEqual([1, -1, 2]);
	});
});

describe('where too much is left in one place', () => {
	/** More words than fit in one table of pairs. */
	const many = (word: (at: number) => string): string =>
		Array.from({ length: 600 }, (_, at) => word(at)).join(' ');
	const pairs = (before: string, text: string): number[][] =>
		filled(before, text).flatMap((now, old) => (now < 0 ? [] : [[old, now]]));

	test('words that stand there once are paired, and what stands between them', () => {
		const [old, now] = [many((at) => `a${at % 250}`), many((at) => `b${at % 250}`)];
		expect(pairs(`${old} one x two ${old}`, `${now} one y x two ${now}`)).toEqual([
			[600, 600],
			[601, 602],
			[602, 603],
		]);
		expect(pairs(`s ${old} one x x`, `s ${now} one y x x`)).toEqual([
			[0, 0],
			[601, 601],
			[602, 603],
			[603, 604],
		]);
	});

	test('nothing is paired across such a word', () => {
		const [old, now] = [many((at) => `a${at % 250}`), many((at) => `b${at % 250}`)];
		expect(pairs(`x x one ${old}`, `one x x ${now}`)).toEqual([[2, 0]]);
		expect(pairs(`one x x ${old}`, `x x one ${now}`)).toEqual([[0, 2]]);
		expect(pairs(`${old} x x one`, `${now} one x x`)).toEqual([[602, 600]]);
		expect(pairs(`${old} one x x`, `${now} x x one`)).toEqual([[600, 602]]);
	});

	test('nothing is paired without such words', () => {
		const [old, now] = [many((at) => `a${at % 250}`), many((at) => `b${at % 250}`)];
		expect(pairs(`${old} x x`, `${now} x x`)).toEqual([]);
		expect(pairs(`${old} x x`, `${now} x`)).toEqual([]);
		expect(pairs(`${old} x`, `${now} x x`)).toEqual([]);
	});

	test('of words that changed places those stay that say the most', () => {
		const [old, now] = [many((at) => `a${at % 250}`), many((at) => `b${at % 250}`)];
		const [moved, stayed] = ['one', 'two three'];
		expect(pairs(`${old} ${moved} ${stayed} ${old}`, `${now} ${stayed} ${moved} ${now}`)).toEqual([
			[601, 600],
			[602, 601],
		]);
	});
});
