/** How much of a passage, and of what stood around it, has to be left. */
import { describe, expect, test } from 'vitest';
import { placingIn } from '#lib/core/anchor/match/known-text.ts';
import type { Resolution } from '#lib/core/anchor/resolve.ts';

function resolve(before: string, passage: string, text: string): Resolution {
	const start = before.indexOf(passage);
	return placingIn(before, text)({ start, end: start + passage.length });
}
/** The status, and the words that were found. */
function found(before: string, passage: string, text: string): [string, string?] {
	const where = resolve(before, passage, text);
	return 'start' in where ? [where.status, text.slice(where.start, where.end)] : [where.status];
}
/** So many words of four letters; those of two letters have nothing in common. */
const words = (letter: string, count: number) =>
	Array.from({ length: count }, (_, at) => {
		const middle = String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26));
		return letter + middle + letter;
	}).join(' ');
const ORPHAN = ['orphan'];

describe('a passage of which all is left, and nothing around it', () => {
	const eight = 'alpha bravo charlie delta echo foxtrot golf hotel';

	test('is found if it says as much as forty-five bits', () => {
		const nine = `${eight} india`;
		expect(found(`${nine} ${words('v', 23)}`, nine, `${words('w', 23)} ${nine}`)).toEqual([
			...['moved', nine],
		]);
		expect(found(`${eight} ${words('v', 24)}`, eight, `${words('w', 24)} ${eight}`)).toEqual(
			ORPHAN,
		);
	});

	test('is found however long the sentence was that is lost around it', () => {
		const nine = `${eight} india`;
		const long = (letter: string) => words(letter, 23).replaceAll(' ', `${letter.repeat(4)} `);
		for (const before of [`${nine} ${long('v')}`, `${long('v')} ${nine}`]) {
			expect(found(before, nine, `${long('w')} ${nine}`)).toEqual(['moved', nine]);
		}
	});

	test('is found if it is a paragraph of sixteen letters', () => {
		const around = (letter: string, line: string) =>
			[words(letter, 20), line, words(letter.toUpperCase(), 20)].join('\n\n');
		for (const line of ['alpha bravo sierra', 'sierra bravo alpha']) {
			expect(found(around('v', line), line, around('w', line))).toEqual(['moved', line]);
		}
		const short = 'alpha bravo delta';
		expect(found(around('v', short), short, around('w', short))).toEqual(ORPHAN);
	});
});

describe('the words around a passage', () => {
	const seven = 'alpha bravo oscar delta';

	test('have to be left by two fifths and more, in the earlier text', () => {
		expect(found(`${seven}x ${words('v', 7)} y`, `${seven}x`, `${seven}x`)).toEqual([
			...['moved', `${seven}x`],
		]);
		expect(found(`${seven}x ${words('v', 7)} yy`, `${seven}x`, `${seven}x`)).toEqual(ORPHAN);
	});

	test('and in the later one', () => {
		expect(found(`${seven}x`, `${seven}x`, `${seven}x ${words('v', 7)} y`)).toEqual([
			...['moved', `${seven}x`],
		]);
		expect(found(`${seven}x`, `${seven}x`, `${seven}x ${words('v', 7)} yy`)).toEqual(ORPHAN);
	});

	test('are those nearby where its sentence is short', () => {
		const [before, after] = ['A storm is near. ', ' They left early.'];
		const text = (middle: string) =>
			`${words('v', 30)}. ${before}${middle}${after} ${words('x', 30)}.`;
		expect(found(text('He fled.'), 'He fled', text('He fled!'))).toEqual(['moved', 'He fled']);
	});
});

describe('a word or two', () => {
	test('have to say six bits with the neighbours that they kept', () => {
		const [before, after] = ['alpha bravo charlie x', 'alpha bravo charlie y'];
		expect(found(before, 'alpha', after)).toEqual(['moved', 'alpha']);
		expect(found(before, 'charlie', after)).toEqual(['moved', 'charlie']);
		expect(found(before, 'bravo', after)).toEqual(['moved', 'bravo']);
		expect(found('alpha bravo constitution', 'alpha', 'alpha bravo')).toEqual(ORPHAN);
	});

	test('have no more than two of them on either side', () => {
		const [first, last] = ['alpha, , constitution', 'constitution, , alpha'];
		expect(found(first, 'alpha', first)).toEqual(ORPHAN);
		expect(found(last, 'alpha', last)).toEqual(ORPHAN);
	});

	test('have none where something came or went between them', () => {
		expect(found('alpha bravo charlie x', 'alpha', 'alpha so bravo charlie')).toEqual(ORPHAN);
		expect(found('zulu alpha bravo', 'alpha bravo', 'alpha bravo yankee xray')).toEqual(ORPHAN);
	});
});

describe('a passage of which some words are left', () => {
	const around = (middle: string) => `${words('v', 30)} ${middle} ${words('x', 30)}`;

	test('is offered with how much of both is the same', () => {
		const line = 'nobody at the harbour wanted to say one single word about it';
		const next = line.replace('one', 'any');
		const where = resolve(around(line), line, around(next));
		expect(found(around(line), line, around(next))).toEqual(['approximate', next]);
		expect('score' in where && where.score).toBeCloseTo(46 / 49);
	});

	test('is offered with less than all where only marks were edited', () => {
		const long = words('k', 60);
		const where = resolve(around(`${long}, so`), `${long}, so`, around(`${long}; so`));
		expect('score' in where && where.score).toBe(0.99);
	});

	test('has to have kept nine parts of twenty', () => {
		const kept = 'constable';
		const text = (rest: string) => around(`${kept} ${rest}`.trim());
		expect(found(text('mississippi'), `${kept} mississippi`, text(''))).toEqual([
			...['approximate', kept],
		]);
		expect(found(text('mississippix'), `${kept} mississippix`, text(''))).toEqual(ORPHAN);
	});

	test('has to be two fifths of both', () => {
		const text = (between: string) => around(`harbour ${between} market`);
		const [most, more] = ['k'.repeat(39), 'k'.repeat(40)];
		expect(found(text(''), 'harbour  market', text(most))).toEqual([
			...['approximate', `harbour ${most} market`],
		]);
		expect(found(text(''), 'harbour  market', text(more))).toEqual(ORPHAN);
	});
});

describe('a passage of several sentences', () => {
	const [first, middle, last] = [
		'Traders at the quay were angry about it.',
		'Nobody had asked the fishing crews before that night.',
		'Buses will run along the northern road until eleven.',
	] as const;
	const around = (...sentences: string[]) =>
		[`${words('v', 20)}.`, ...sentences, `${words('x', 20)}.`].join(' ');
	const text = around(first, middle, last);
	const other = 'Few could believe that the water rose so much.';

	test('is offered without one at its end of which only stray words are left', () => {
		expect(found(text, `${first} ${middle}`, around(other, middle, last))).toEqual([
			...['approximate', middle],
		]);
		expect(found(text, `${middle} ${last}`, around(first, middle, other))).toEqual([
			...['approximate', middle],
		]);
	});

	test('is offered with one that is edited', () => {
		const edited = first.replace('angry', 'happy');
		expect(found(text, `${first} ${middle}`, around(edited, middle, last))).toEqual([
			...['approximate', `${edited} ${middle}`],
		]);
	});

	test('is offered from the first to the last where one between them is gone', () => {
		expect(found(text, `${first} ${middle} ${last}`, around(first, last))).toEqual([
			...['approximate', `${first} ${last}`],
		]);
	});

	test('is gone with all of them', () => {
		expect(found(text, `${first} ${middle}`, around(last))).toEqual(ORPHAN);
		expect(found(text, first, around(other, middle, last))).toEqual(ORPHAN);
	});
});

describe('a passage of which a copy came or went', () => {
	const line = 'Traders were angry.';
	const long = 'Nobody had asked the fishing crews before that night what they thought of it.';
	const before = [words('v', 9), long, words('w', 9), words('x', 9), long, words('y', 9)].join(
		'\n\n',
	);
	const both = (text: string, words: string) =>
		[text.indexOf(words), text.lastIndexOf(words)].map((start) => ({
			...{ start, end: start + words.length },
		}));
	/** What becomes of the first and of the last place of the words. */
	const fates = (before: string, words: string, text: string) =>
		both(before, words).map((place) => placingIn(before, text)(place));

	test('is nowhere if nothing tells which one went', () => {
		for (const words of [line, long]) {
			expect(fates(`${words} ${words}`, words, words)).toEqual([
				...[{ status: 'orphan' }, { status: 'orphan' }],
			]);
		}
	});

	test('may be in both places if nothing tells which one came', () => {
		for (const words of [line, long]) {
			const text = `${words} ${words}`;
			expect(resolve(words, words, text)).toEqual({
				...{ status: 'ambiguous', places: both(text, words) },
			});
		}
	});

	test('is nowhere if what is left stands beside none of its neighbours', () => {
		const text = ['k', long, 'l'].map((one) => (one === long ? one : words(one, 9))).join('\n\n');
		expect(fates(before, long, text)).toEqual([{ status: 'orphan' }, { status: 'orphan' }]);
	});

	test('is where its neighbours are', () => {
		const text = [words('k', 9), words('x', 9), long, words('y', 9)].join('\n\n');
		const [place] = both(text, long);
		expect(fates(before, long, text)).toEqual([
			{ status: 'orphan' },
			{ status: 'moved', ...place },
		]);
	});

	test('is one of them if it says little, for everybody writes that twice', () => {
		const short = 'Everybody protested.';
		const text = [words('k', 9), short, words('l', 9)].join('\n\n');
		const [place] = both(text, short);
		expect(fates(before.replaceAll(long, short), short, text)).toEqual([
			...[{ status: 'moved', ...place }, { status: 'orphan' }],
		]);
		const papers = `In the morning paper: ${short} In the evening paper: ${short}`;
		expect(resolve(`${short} ${words('v', 20)}.`, short, `${papers} ${words('v', 20)}.`)).toEqual({
			...{ status: 'moved', ...both(papers, short)[1] },
		});
	});
});

describe('blank space', () => {
	test('is no passage', () => {
		expect(found('one  two', '  ', 'one  two')).toEqual(ORPHAN);
	});
});
