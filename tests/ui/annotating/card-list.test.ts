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

/** The stretches of these annotations, the ones named in `lost` without a place, in `unsure` with a doubtful one. */
function listed(
	list: CardList,
	all: readonly Annotation[],
	options: {
		open?: string;
		lost?: string[];
		unsure?: string[];
		tags?: typeof tags;
		picked?: string[];
		colourOf?: () => CoderColour;
	} = {},
) {
	const unsure = all.filter(({ id }) => options.unsure?.includes(id));
	const lost = all.filter(({ id }) => options.lost?.includes(id));
	const found = all.filter((one) => !unsure.includes(one) && !lost.includes(one));
	const placed: Placed = {
		highlights: found.map(({ id, tag, note, anchor }) => ({
			id,
			tag,
			noted: note !== undefined,
			...anchor.position,
		})),
		parts: [],
		unsure: unsure.map((annotation) => {
			return { annotation, ...annotation.anchor.position, score: 0.8 };
		}),
		lost,
	};
	return list.of(placed, {
		text: 'sha256-now',
		annotations: new Map(all.map((one) => [one.id, one])),
		tags: options.tags ?? tags,
		open: options.open,
		picked: new Set(options.picked),
		colourOf: options.colourOf ?? (() => 'blue'),
	});
}

const [first, second, far] = [made('1', 10), made('2', 3990), made('3', 4010)];

test('the cards stand in the order of the text, in stretches of it, what has no place last', () => {
	const lost = made('4', 0);
	const stretches = listed(new CardList(), [first, second, far, lost], { lost: ['4'] });
	expect(stretches.map(({ cards }) => cards.map(({ annotation }) => annotation.id))).toEqual([
		['1', '2'],
		['3'],
		['4'],
	]);
	expect(stretches.flatMap(({ cards }) => cards.map(({ fit }) => fit))).toEqual([
		'placed',
		'placed',
		'placed',
		'lost',
	]);
	expect(new Set(stretches.map(({ key }) => key)).size).toBe(3);
});

test('a card says how many of its passages were not found', () => {
	const torn = { ...first, parts: [second.anchor, far.anchor] };
	const cards = listed(new CardList(), [torn, second]).flatMap((one) => one.cards);
	expect(cards.map(({ missing }) => missing)).toEqual([2, 0]);
});

test('what waits for a yes or no stands where it may be, a note of what is gone at the end', () => {
	const note = made('4', 0, { unplaced: 'sha256-now' });
	const options = { lost: ['4'], unsure: ['2'] };
	const [here, end] = listed(new CardList(), [first, second, note], options);
	expect(here?.cards.map(({ fit }) => fit)).toEqual(['placed', 'changed']);
	expect(end?.cards.map(({ fit }) => fit)).toEqual(['note']);
});

test('the ids are in the order of the cards', () => {
	const placed: Placed = {
		highlights: [first, far].map(({ id, tag, anchor }) => ({
			...{ id, tag, noted: false, ...anchor.position },
		})),
		parts: [],
		unsure: [{ annotation: second, start: 3990, end: 3995, score: 0.8 }],
		lost: [made('4', 0)],
	};
	expect(idsInOrder(placed)).toEqual(['1', '2', '3', '4']);
});

test('no highlights, no stretches', () => {
	expect(listed(new CardList(), [])).toEqual([]);
});

describe('a card', () => {
	const card = (annotation: Annotation, open?: string) =>
		listed(new CardList(), [annotation], open === undefined ? {} : { open })[0]!.cards[0]!;

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
	test('when nothing has changed', () => {
		const list = new CardList();
		const before = listed(list, [first, second, far]);
		const after = listed(list, [first, second, far]);
		expect(after.map((stretch, i) => stretch === before[i])).toEqual([true, true]);
	});

	test('when another card has changed', () => {
		const list = new CardList();
		const [near, distant] = listed(list, [first, second, far]);
		const [nearNow, distantNow] = listed(list, [first, { ...second, note: 'Counted' }, far]);
		expect(distantNow).toBe(distant);
		expect(nearNow).not.toBe(near);
		expect(nearNow!.cards[0]).toBe(near!.cards[0]);
		expect(nearNow!.cards[1]!.annotation.note).toBe('Counted');
	});

	test('when another card is opened', () => {
		const list = new CardList();
		const [near, distant] = listed(list, [first, second, far]);
		const [nearNow, distantNow] = listed(list, [first, second, far], { open: '3' });
		expect(nearNow).toBe(near);
		expect(distantNow).not.toBe(distant);
		expect(distantNow!.cards[0]!.open).toBe(true);
	});

	test('when another card is picked', () => {
		const list = new CardList();
		const [near, distant] = listed(list, [first, second, far]);
		const [nearNow, distantNow] = listed(list, [first, second, far], { picked: ['2'] });
		expect(distantNow).toBe(distant);
		expect(nearNow!.cards[0]).toBe(near!.cards[0]);
		expect(nearNow!.cards[1]!.picked).toBe(true);
	});

	test('but not when its coder has another colour', () => {
		const list = new CardList();
		const [before] = listed(list, [first]);
		const [after] = listed(list, [first], { colourOf: () => 'rose' });
		expect(after).not.toBe(before);
	});

	test('but not when its tag is called differently', () => {
		const list = new CardList();
		const before = listed(list, [first]);
		const renamed = new Map([[evidence.id, { ...evidence, label: 'Support' }]]);
		const after = listed(list, [first], { tags: renamed });
		expect(after[0]!.cards[0]).not.toBe(before[0]!.cards[0]);
		expect(after[0]!.cards[0]!.label).toBe('Support');
	});
});
