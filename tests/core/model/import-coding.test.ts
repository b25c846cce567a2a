/** What another coder sends: their highlights, replies and definitions, beside mine. */
import { describe, expect, test } from 'vitest';
import type { Annotation, Reply } from '#lib/core/model/annotation.ts';
import { apply, key } from '#lib/core/model/change.ts';
import { DEFAULT_TAGS } from '#lib/core/model/codebook-default.ts';
import type { Tag } from '#lib/core/model/codebook.ts';
import type { Coder } from '#lib/core/model/coder.ts';
import { importChange, planImport, type Decision } from '#lib/core/model/import-plan.ts';
import { find, type Entity, type Snapshot } from '#lib/core/model/snapshot.ts';
import { decode, encode } from '#lib/formats/native.ts';
import { articleOf, highlight, holding } from '../compare/desk.ts';

const TIME = '2026-05-01T00:00:00.000Z';
const text = articleOf('a', 'The 👩🏽‍🚒 council voted twice, and then it went home.');
const marked = highlight('h', text, 'council');
const reply = (id: string, words: string, modified = '2026-01-01T00:00:00.000Z'): Reply => {
	return { id, text: words, creator: 'Ben', created: '2026-01-01T00:00:00.000Z', modified };
};

function imported(snapshot: Snapshot, incoming: readonly Entity[], decision: Decision = 'mine') {
	const plan = planImport(snapshot, incoming);
	const decisions = new Map(plan.conflicts.map(([stored]) => [key(stored), decision]));
	return apply(snapshot, importChange(plan, decisions, TIME));
}

/** The record as it is after all of this has come in; once more, and nothing more comes of it. */
function after<T extends Entity>(mine: T, incoming: readonly Entity[], decision?: Decision): T {
	const next = imported(holding(text, mine), incoming, decision);
	expect(imported(next, incoming, decision)).toEqual(next);
	return find(next, mine)!;
}

describe('replies to one highlight', () => {
	const mine: Annotation = { ...marked, replies: [reply('1', 'Why?')] };

	test('come in beside mine, and nobody is asked', () => {
		const theirs = { ...marked, replies: [reply('2', 'Because.')] };
		expect(planImport(holding(text, mine), [text, theirs]).conflicts).toEqual([]);
		expect(after(mine, [text, theirs]).replies).toEqual([
			reply('1', 'Why?'),
			reply('2', 'Because.'),
		]);
	});

	test('say what was written last', () => {
		const later = reply('1', 'Why, oh why?', '2026-03-01T00:00:00.000Z');
		expect(after(mine, [text, { ...marked, replies: [later] }]).replies).toEqual([later]);
	});

	test('stay if the tag of the other side is taken', () => {
		const theirs: Annotation = { ...marked, tag: 'caveat', replies: [reply('2', 'Because.')] };
		for (const decision of ['mine', 'theirs', 'both'] as const) {
			expect(after(mine, [text, theirs], decision).replies).toContainEqual(reply('1', 'Why?'));
		}
		expect(after(mine, [text, theirs], 'theirs')).toMatchObject({ tag: 'caveat' });
	});
});

test('highlights of another coder come in beside mine on the same words', () => {
	const theirs = { ...marked, id: 'other', creator: 'Ben', tag: 'evidence' };
	const next = imported(holding(text, marked), [text, theirs]);
	expect([...next.annotations.get('a')!.values()]).toEqual([marked, theirs]);
});

describe('a highlight in several pieces', () => {
	const mine: Annotation = {
		...marked,
		parts: [highlight('x', text, 'voted').anchor, highlight('x', text, 'home').anchor],
	};
	const options = { exported: TIME, generator: 'test', includeNotes: true };

	test('is counted in the text that is here, though the file left it out', () => {
		const file = decode(encode(holding(text, mine), { ...options, includeText: false }));
		if (!file.ok) throw new RangeError(file.error.code);
		const next = imported(holding(text), file.value);
		expect(find(next, mine)).toEqual(mine);
	});

	test('is counted as soon as its text comes in', () => {
		const bare = decode(encode(holding(text, mine), { ...options, includeText: false }));
		const whole = decode(encode(holding(text), { ...options, includeText: true }));
		if (!bare.ok || !whole.ok) throw new RangeError('The files can be read');
		const first = imported(holding(), bare.value);
		expect(find(first, mine)).not.toEqual(mine);
		expect(find(imported(first, whole.value), mine)).toEqual(mine);
	});

	test('that differs from the one here is for the person to decide, as a whole', () => {
		const theirs: Annotation = { ...marked, parts: [highlight('x', text, 'twice').anchor] };
		expect(planImport(holding(text, mine), [text, theirs]).conflicts).toHaveLength(1);
		expect(after(mine, [text, theirs], 'theirs').parts).toEqual(theirs.parts);
		expect(after(mine, [text, theirs], 'both').parts).toEqual(mine.parts);
	});

	test('does not get the pieces of a passage that is elsewhere', () => {
		const theirs = { ...mine, anchor: highlight('x', text, 'The').anchor };
		expect(after(marked, [text, theirs], 'both')).toEqual(marked);
	});
});

describe('a tag that another group has defined', () => {
	const own: Tag = {
		...{ type: 'tag', id: 'tone', label: 'Tone', definition: 'How it sounds.', colour: 'teal' },
		codes: [{ id: 'tone/warm', label: 'Warm', definition: 'Kind.' }],
	};
	const plan = (theirs: Tag) => planImport(holding(own), [theirs]);

	test('otherwise is for the person to decide, and what was here is kept as earlier', () => {
		const theirs: Tag = { ...own, definition: 'The tone of it.' };
		expect(plan(theirs).conflicts).toHaveLength(1);
		expect(after(own, [theirs], 'mine')).toEqual(own);
		const earlier = [{ label: 'Tone', definition: 'How it sounds.', until: TIME }];
		expect(after(own, [theirs], 'theirs')).toEqual({ ...theirs, earlier });
	});

	test('with a code that says something else is for the person to decide', () => {
		const theirs = { ...own, codes: [{ ...own.codes[0]!, definition: 'Warm-hearted.' }] };
		expect(plan(theirs).conflicts).toHaveLength(1);
		expect(after(own, [theirs], 'theirs').codes[0]).toEqual({
			...{ id: 'tone/warm', label: 'Warm', definition: 'Warm-hearted.' },
			earlier: [{ label: 'Warm', definition: 'Kind.', until: TIME }],
		});
	});

	test('with more examples and codes, another colour and another place, adds to it', () => {
		const cold = { id: 'tone/cold', label: 'Cold', definition: 'Not kind.' };
		const theirs = { ...own, example: '“Alas”', colour: 'plum', rank: 7, codes: [cold] };
		expect(plan(theirs).conflicts).toEqual([]);
		expect(after(own, [theirs])).toMatchObject({
			...{ example: '“Alas”', colour: 'teal', rank: 7 },
			codes: expect.arrayContaining([own.codes[0], cold]),
		});
	});

	test('and deleted stays here, and one that was deleted here stays deleted', () => {
		const [code] = own.codes;
		const gone = { ...own, deleted: TIME, codes: [{ ...code!, deleted: TIME }] };
		expect(after(own, [gone])).toEqual(own);
		expect(after(gone, [own])).toEqual(gone);
	});

	test('comes in with its examples where it has none', () => {
		const [framing] = DEFAULT_TAGS as [Tag];
		expect(after(framing, [{ ...framing, counterexample: 'A plain word' }])).toEqual({
			...{ ...framing, counterexample: 'A plain word' },
		});
	});
});

test('a coder keeps the colour that is theirs here, and has done what is done anywhere', () => {
	const coder = (more: Partial<Coder>): Coder => {
		return { type: 'coder', id: 'ana', name: 'Ana', colour: 'blue', done: ['a'], ...more };
	};
	const theirs = coder({ name: 'ana', colour: 'rose', done: ['a', 'b'] });
	expect(planImport(holding(coder({})), [theirs]).conflicts).toEqual([]);
	expect(after(coder({}), [theirs])).toEqual(coder({ done: ['a', 'b'] }));
});
