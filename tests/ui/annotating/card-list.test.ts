import { describe, expect, test } from 'vitest';
import type { Placed } from '#lib/core/anchor/placed.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { CoderColour } from '#lib/core/model/coder.ts';
import type { Tag } from '#lib/core/model/codebook.ts';
import { CardList, idsInOrder } from '#lib/ui/annotating/card-list.ts';

const evidence: Tag = {
	type: 'tag',
	id: 'evidence',
	label: 'Evidence',
	definition: '',
	codes: [
		{ id: 'evidence/named', label: 'Named source', definition: '' },
		{ id: 'evidence/expert', label: 'Expert', definition: '' },
	],
};
const tags = new Map([[evidence.id, evidence]]);

function made(id: string, start: number, parts: Partial<Annotation> = {}): Annotation {
	return {
		type: 'annotation',
		id,
		article: 'a',
		anchor: {
			quote: { exact: 'words', prefix: '', suffix: '' },
			position: { start, end: start + 5 },
			hash: '',
		},
		tag: 'evidence',
		codes: [],
		creator: 'Ana',
		created: '2026-01-01T00:00:00.000Z',
		modified: '2026-01-01T00:00:00.000Z',
		...parts,
	};
}

interface Options {
	open?: string;
	lost?: string[];
	unsure?: string[];
	tags?: typeof tags;
	picked?: string[];
	colourOf?: () => CoderColour;
}

/** Where these annotations stand, the ones named in `lost` without a place, in `unsure` with a doubtful one. */
function placed(all: readonly Annotation[], options: Options = {}): Placed {
	const unsure = all.filter(({ id }) => options.unsure?.includes(id));
	const lost = all.filter(({ id }) => options.lost?.includes(id));
	const found = all.filter((one) => !unsure.includes(one) && !lost.includes(one));
	return {
		highlights: found.map(({ id, tag, note, created, anchor }) => ({
			id,
			tag,
			noted: note !== undefined,
			created,
			...anchor.position,
		})),
		parts: [],
		unsure: unsure.map((annotation) => {
			return { annotation, ...annotation.anchor.position, score: 0.8 };
		}),
		lost,
	};
}

/** The looks of all their cards. */
function listed(list: CardList, all: readonly Annotation[], options: Options = {}) {
	const places = placed(all, options);
	return list.of(idsInOrder(places), places, {
		text: 'sha256-now',
		annotations: new Map(all.map((one) => [one.id, one])),
		tags: options.tags ?? tags,
		open: options.open,
		picked: new Set(options.picked),
		colourOf: options.colourOf ?? (() => 'blue'),
	});
}

const [first, second, far] = [made('1', 10), made('2', 3990), made('3', 4010)];

test('the cards stand in the order of the text, what has no place last', () => {
	const looks = listed(new CardList(), [first, second, far, made('4', 0)], { lost: ['4'] });
	expect(looks.map(({ annotation }) => annotation.id)).toEqual(['1', '2', '3', '4']);
	expect(looks.map(({ fit }) => fit)).toEqual(['placed', 'placed', 'placed', 'lost']);
});

test('only the cards that are asked for are made', () => {
	const all = [first, second, far];
	const looks = new CardList().of(['3', 'gone'], placed(all), {
		text: 'sha256-now',
		annotations: new Map(all.map((one) => [one.id, one])),
		tags,
		open: undefined,
		picked: new Set(),
		colourOf: () => 'blue',
	});
	expect(looks.map(({ annotation }) => annotation)).toEqual([far]);
});

test('a card says how many of its passages were not found', () => {
	const torn = { ...first, parts: [second.anchor, far.anchor] };
	expect(listed(new CardList(), [torn, second]).map(({ missing }) => missing)).toEqual([2, 0]);
});

test('what waits for a yes or no stands where it may be, a note of what is gone at the end', () => {
	const note = made('4', 0, { unplaced: 'sha256-now' });
	const looks = listed(new CardList(), [first, second, note], { lost: ['4'], unsure: ['2'] });
	expect(looks.map(({ fit }) => fit)).toEqual(['placed', 'changed', 'note']);
});

test('the ids are in the order of the cards, and remembered', () => {
	const places = placed([first, second, far, made('4', 0)], { lost: ['4'], unsure: ['2'] });
	expect(idsInOrder(places)).toEqual(['1', '2', '3', '4']);
	expect(idsInOrder(places)).toBe(idsInOrder(places));
});

describe('a card', () => {
	const card = (annotation: Annotation, open?: string) =>
		listed(new CardList(), [annotation], open === undefined ? {} : { open })[0]!;

	test('has the names of its tag and codes', () => {
		expect(card(made('1', 0, { codes: ['evidence/expert', 'evidence/named'] }))).toMatchObject({
			label: 'Evidence',
			codes: 'Expert, Named source',
		});
	});

	test('has ids for what the codebook does not know', () => {
		expect(card(made('1', 0, { tag: 'tone', codes: ['tone/irony'] }))).toMatchObject({
			label: 'tone',
			codes: 'tone/irony',
		});
	});

	test('is open if it is the one', () => {
		expect([card(first, '1').open, card(first, '2').open, card(first).open]).toEqual([
			true,
			false,
			false,
		]);
	});
});

describe('what looks as before is the very same object', () => {
	/** Of a first look and a second one, with something else in between. */
	function same(after: readonly Annotation[], options: Options = {}): boolean[] {
		const list = new CardList();
		const before = listed(list, [first, second, far]);
		return listed(list, after, options).map((look, i) => look === before[i]);
	}

	test('when nothing has changed', () => {
		expect(same([first, second, far])).toEqual([true, true, true]);
	});

	test('when another card has changed', () => {
		expect(same([first, { ...second, note: 'Counted' }, far])).toEqual([true, false, true]);
	});

	test('when another card is opened', () => {
		expect(same([first, second, far], { open: '3' })).toEqual([true, true, false]);
	});

	test('when another card is picked', () => {
		expect(same([first, second, far], { picked: ['2'] })).toEqual([true, false, true]);
	});

	test('but not when its coder has another colour', () => {
		expect(same([first], { colourOf: () => 'rose' })).toEqual([false]);
	});

	test('but not when its tag is called differently', () => {
		const renamed = new Map([[evidence.id, { ...evidence, label: 'Support' }]]);
		expect(same([first], { tags: renamed })).toEqual([false]);
	});
});
