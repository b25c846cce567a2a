import { describe, expect, test } from 'vitest';
import { pairRuns } from '#lib/core/anchor/match/runs.ts';
import { compared, partners } from './compared.ts';

/** The partners of the first text's tokens, where these ones had theirs already. */
function runs(before: string, text: string, paired: readonly number[] = []): number[] {
	const { sides, pairing } = compared(before, text, paired);
	pairRuns(sides, pairing);
	return partners(pairing);
}

/** As many words that stand nowhere else. */
const words = (name: string, count: number): string =>
	Array.from({ length: count }, (_, at) => `${name}${at}`).join(' ');

/** `-1`, so many times. */
const none = (count: number): number[] => Array.from({ length: count }, () => -1);

describe('a run', () => {
	test('is at least three words that both texts have once', () => {
		expect(runs('a b c x', 'y a b c')).toEqual([1, 2, 3, -1]);
		expect(runs('a b x', 'y a b')).toEqual([-1, -1, -1]);
		expect(runs('a b c', 'a b c y a b c')).toEqual([-1, -1, -1]);
		expect(runs('a b c y a b c', 'a b c')).toEqual(none(7));
		expect(runs('a b c', 'c b a')).toEqual([-1, -1, -1]);
		expect(runs('', 'a b c')).toEqual([]);
	});

	test('goes as far as the words are the same, and takes along those that stand elsewhere too', () => {
		expect(runs('p q r a b c x p q r', 'y p q r a b c')).toEqual([1, 2, 3, 4, 5, 6, ...none(4)]);
		expect(runs('a b c p q r x p q r', 'y a b c p q r')).toEqual([1, 2, 3, 4, 5, 6, ...none(4)]);
		expect(runs('p q r a x p q r', 'y p q r a')).toEqual([1, 2, 3, 4, ...none(4)]);
		expect(runs('a p q r x p q r', 'y a p q r')).toEqual([1, 2, 3, 4, ...none(4)]);
		expect(runs('a p q x a p r', 'y a p q')).toEqual([1, 2, 3, ...none(4)]);
		expect(runs('z a b c d', 'a b c d z')).toEqual([-1, 0, 1, 2, 3]);
	});

	test('leaves out words that have their partners', () => {
		expect(runs('a b c d', 'a b c d x', [4, -1, -1, -1])).toEqual([4, 1, 2, 3]);
		expect(runs('a b c d', 'a b c d x', [-1, 4, -1, -1])).toEqual([-1, 4, -1, -1]);
		expect(runs('a b c d x', 'a b c d', [-1, -1, -1, -1, 3])).toEqual([0, 1, 2, -1, 3]);
		expect(runs('a b c d x', 'a b c d', [-1, -1, -1, -1, 2])).toEqual([-1, -1, -1, -1, 2]);
	});

	test('is one too where only one of its copies has no partners yet', () => {
		const paired = [4, 5, 6, ...none(4)];
		expect(runs('a b c x a b c', 'a b c y a b c', paired)).toEqual([4, 5, 6, -1, 0, 1, 2]);
	});

	test('that says more comes before one that it shares words with', () => {
		expect(runs('a b c d e', 'a b c d x c d e f')).toEqual([0, 1, 2, 3, -1]);
		expect(runs('a b c d e f', 'a b c x c d e f')).toEqual([-1, -1, 4, 5, 6, 7]);
	});

	test('leaves the rest of its words to the other one, if that is a run still', () => {
		expect(runs('z a b c d e f', 'z a b c x c d e f')).toEqual([0, 1, 2, 3, 6, 7, 8]);
		expect(runs('a b c d e f g', 'a b c d x b c d e f g')).toEqual([-1, 5, 6, 7, 8, 9, 10]);
		expect(runs('a b c d e f g', 'a b c d x d e f g y a z a')).toEqual([0, 1, 2, 5, 6, 7, 8]);
	});
});

describe('of long runs and short ones', () => {
	test('the long ones come first', () => {
		const long = 'the of and to in';
		const common = ' in to and of the'.repeat(4);
		const [before, text] = [`${long} rare words here`, `${long} x in rare words here${common}`];
		expect(runs(before, text)).toEqual([0, 1, 2, 3, 4, 7, 8, 9]);
	});
});

describe('a run that changed its place', () => {
	/** The words called m, n or s that are left, where each word says ten bits. */
	function left(before: string, text: string): string[] {
		const { sides, pairing } = compared(before, text);
		pairRuns({ ...sides, bits: sides.bits.map(() => 10) }, pairing);
		return partners(pairing).flatMap((now, at) => {
			const word = sides.old.keys[at]!;
			return now < 0 || !/^[mns]\d/.test(word) ? [] : [word];
		});
	}
	const [a, c, z] = [words('a', 20), words('c', 20), words('z', 8)];

	test('moved if it says much', () => {
		expect(left(`${a} ${words('m', 7)} ${c} ${z}`, `${a} ${c} ${words('m', 7)} ${z}`)).toEqual(
			words('m', 7).split(' '),
		);
		expect(left(`${a} ${words('m', 6)} ${c} ${z}`, `${a} ${c} ${words('m', 6)} ${z}`)).toEqual([]);
		expect(left(`${a} ${c} ${words('m', 7)} ${z}`, `${a} ${words('m', 7)} ${c} ${z}`)).toEqual(
			words('m', 7).split(' '),
		);
	});

	test('is parted from nothing but its own words', () => {
		const { sides, pairing } = compared(
			`${a} ${words('m', 6)} ${c} ${z}`,
			`${a} ${c} ${words('m', 6)} ${z}`,
		);
		pairRuns({ ...sides, bits: sides.bits.map(() => 10) }, pairing);
		const gone = sides.old.keys.filter((_, at) => pairing.to[at]! < 0);
		expect(gone).toEqual(words('m', 6).split(' '));
		expect(partners(pairing).filter((now) => now < 0)).toHaveLength(6);
	});

	/** Seven words, of which three stand apart from the others by so many words. */
	const moved = (apart: number, other: number) =>
		left(
			`${a} ${words('m', 4)} ${words('x', apart)} ${words('n', 3)} ${c} ${z}`,
			`${a} ${c} ${words('m', 4)} ${words('y', other)} ${words('n', 3)} ${z}`,
		);
	const all = [...words('m', 4).split(' '), ...words('n', 3).split(' ')];

	test('moved if it says much with those that are near it in both texts', () => {
		expect(moved(1, 1)).toEqual(all);
		expect(moved(1, 0)).toEqual(all);
		expect(moved(0, 1)).toEqual(all);
		expect(moved(16, 16)).toEqual(all);
		expect(moved(17, 1)).toEqual([]);
		expect(moved(1, 17)).toEqual([]);
	});

	test('did not if those changed their order, or others stand between', () => {
		const [first, second] = [words('m', 4), words('n', 3)];
		expect(left(`${a} ${first} ${second} ${c} ${z}`, `${a} ${c} ${second} ${first} ${z}`)).toEqual(
			[],
		);
		const between = words('b', 8);
		expect(
			left(
				`${a} ${first} ${between} ${second} ${c} ${z}`,
				`${a} ${between} ${c} ${first} ${second} ${z}`,
			),
		).toEqual([]);
	});

	test('did not if it is few words of a sentence', () => {
		expect(
			left(`${a}! s0 s1 s2 s3 s4 s5, ${c}? ${z}`, `${a}! ${c}? s0 s1 s2 s3 s4 s5 ${z}`),
		).toEqual([]);
		expect(left(`${a} s0 s1 s2 s3 s4. ${c}? ${z}`, `${a} ${c}? s0 s1 s2 s3 s4. ${z}`)).toEqual([]);
	});

	test('moved if it is a whole sentence', () => {
		expect(left(`${a}! s0 s1 s2 s3. ${c}? ${z}`, `${a}! ${c}? s0 s1 s2 s3. ${z}`)).toEqual(
			words('s', 4).split(' '),
		);
		expect(left(`${a}! s0 s1 s2. ${c}? ${z}`, `${a}! ${c}? s0 s1 s2. ${z}`)).toEqual([]);
	});

	test('moved if it is a whole sentence but for a mark before or after it', () => {
		const five = words('s', 5);
		expect(left(`${a}! ${five}. ${c}? ${z}`, `${a}! ${c}? • ${five}… ${z}`)).toEqual(
			five.split(' '),
		);
		expect(left(`${a}! ${five}. ${c}? ${z}`, `${a}! ${c}? • • ${five}… ${z}`)).toEqual([]);
		expect(left(`${a}! ${five}. ${c}? ${z}`, `${a}! ${c}? ${five} and… ${z}`)).toEqual([]);
	});

	test('moved if a paragraph near it did', () => {
		expect(
			left(
				`${a}\n${words('s', 3)}\nso ${words('m', 3)} ${c}\n${z}`,
				`${a} ${c}\n${words('s', 3)}\nthen ${words('m', 3)} and ${z}`,
			),
		).toEqual([...words('s', 3).split(' '), ...words('m', 3).split(' ')]);
	});

	test('moved if it is a paragraph, however short', () => {
		const three = words('s', 3);
		expect(left(`${a}\n${three}\n${c}\n${z}`, `${a}\n${c}\n${three}\n${z}`)).toEqual(
			three.split(' '),
		);
		expect(left(`${a}\n${three}\n${c}\n${z}`, `${a}\n${c}\n${three} and so ${z}`)).toEqual([]);
		expect(left(`${a}\n${three}\n${c}\n${z}`, `${a}\n${c} and so ${three}\n${z}`)).toEqual([]);
		expect(left(`${a}\n${three} and so ${c}\n${z}`, `${a}\n${c}\n${three}\n${z}`)).toEqual([]);
		expect(left(`${a} and so ${three}\n${c}\n${z}`, `${a}\n${c}\n${three}\n${z}`)).toEqual([]);
	});
});
