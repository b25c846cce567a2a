/** An incoming record of a stored id: what grows by itself, what is asked, and what a decision makes. */
import { describe, expect, test } from 'vitest';
import type { Annotation, Reply } from '#lib/core/model/annotation.ts';
import type { Tag } from '#lib/core/model/codebook.ts';
import { decided, grown } from '#lib/core/model/import-merge.ts';
import type { Entity } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import { versionOf } from '#lib/core/model/version.ts';
import { a, articleOf, b, claimOf, highlight, linkOf, story } from '../compare/desk.ts';

const marked: Annotation = highlight('h', a, 'council');
const at = (hash: string) => ({ ...marked.anchor, hash });
const reply = (id: string, created: string, more: Partial<Reply> = {}): Reply => ({
	...{ id, text: id, creator: 'Ben', created, modified: created, ...more },
});
const answered = (...replies: Reply[]): Annotation => ({ ...marked, replies });
const own: Tag = {
	...{ type: 'tag', id: 'tone', label: 'Tone', definition: 'How it sounds.' },
	codes: [
		{ id: 'warm', label: 'Warm', definition: 'Kind.' },
		{ id: 'cold', label: 'Cold', definition: 'Unkind.' },
	],
};
const [warm, cold] = own.codes as [Tag['codes'][0], Tag['codes'][0]];

describe('a highlight', () => {
	test('has been answered by either side, the oldest answer first', () => {
		const mine = answered(reply('d', '3'), reply('b', '2'));
		const theirs = answered(reply('a', '2'), reply('c', '2'), reply('e', '1'));
		const sorted = answered(...['e1', 'a2', 'b2', 'c2', 'd3'].map(([id, at]) => reply(id!, at!)));
		expect(grown(mine, theirs)).toEqual(sorted);
		expect(grown(theirs, mine)).toEqual(sorted);
		expect(grown(marked, theirs)).toEqual(
			answered(reply('e', '1'), ...theirs.replies!.slice(0, 2)),
		);
	});

	test('keeps its answers as they stand if there are no others', () => {
		const mine = answered(reply('b', '2'), reply('a', '1'));
		expect(grown(mine, marked)).toBe(mine);
		expect(grown(mine, answered(reply('a', '1')))).toBe(mine);
	});

	test('has of one answer what was written last, and what stands here of two at once', () => {
		const said = (text: string, modified: string) => answered(reply('r', '1', { text, modified }));
		const [old, late, other] = [said('Old.', '1'), said('Late.', '2'), said('Other.', '2')];
		expect(grown(old, late)).toEqual(late);
		expect(grown(late, old)).toBe(late);
		expect(grown(late, other)).toBe(late);
		const two = answered(reply('q', '0'), ...old.replies!);
		expect(grown(two, late)).toEqual(answered(reply('q', '0'), ...late.replies!));
	});

	test('was coded when either side did so last', () => {
		const coded = (time: string): Annotation => ({ ...marked, coded: time });
		expect(grown(marked, coded('2026'))).toEqual(coded('2026'));
		expect(grown(coded('2026'), marked)).toEqual(coded('2026'));
		expect(grown(coded('2026'), coded('2027'))).toEqual(coded('2027'));
		expect(grown(coded('2027'), coded('2026'))).toEqual(coded('2027'));
	});

	test('is as late as the later of the two once it has grown', () => {
		const late = { ...answered(reply('a', '1')), modified: '2027' };
		expect(grown(marked, late)).toEqual(late);
		expect(grown({ ...marked, modified: '2028' }, late)).toEqual({ ...late, modified: '2028' });
		expect(grown(marked, { ...marked, modified: '2027' })).toBe(marked);
	});

	test('in the same place learns where it was not, and where it stood before', () => {
		const known: Annotation = { ...marked, earlier: [at('1')], unplaced: '2' };
		expect(grown(marked, known)).toEqual(known);
		expect(grown(known, marked)).toEqual(known);
		expect(grown(known, { ...marked, earlier: [at('3')], unplaced: '4' })).toEqual(known);
	});

	test('stands where the side has put it that knows of the other place', () => {
		const there: Annotation = { ...marked, anchor: at('1'), earlier: [at('0'), marked.anchor] };
		expect(grown(marked, there)).toEqual(there);
		expect(grown(there, marked)).toBe(there);
		expect(grown(marked, { ...there, earlier: [at('0')] })).toBeUndefined();
		expect(grown(marked, { ...marked, anchor: at('1') })).toBeUndefined();
	});

	test.each<[string, Partial<Annotation>]>([
		['tag', { tag: 'caveat' }],
		['codes', { codes: ['framing/loaded'] }],
		['note', { note: 'Really?' }],
		['further passages', { parts: [at('1')] }],
		['coder', { creator: 'Ben' }],
	])('with another %s is for the person to decide', (_what, more) => {
		expect(grown(marked, { ...marked, ...more })).toBeUndefined();
	});

	const mine: Annotation = {
		...{ ...marked, note: 'Mine.', codes: ['x'], parts: [at('1')], replies: [reply('b', '2')] },
		...{ earlier: [at('2')], unplaced: '3', coded: '2026' },
	};

	test('theirs: is as theirs, with what was answered here', () => {
		const theirs: Annotation = { ...marked, tag: 'caveat' };
		expect(decided(mine, theirs, 'theirs')).toEqual({ ...theirs, replies: mine.replies });
		expect(decided({ ...marked, note: 'Mine.' }, theirs, 'theirs')).toEqual(theirs);
	});

	test('both: stays mine, with their note and further passages where I have none', () => {
		const theirs: Annotation = { ...marked, note: 'Theirs.', tag: 'caveat', codes: ['y'] };
		const parts = [at('5')];
		expect(decided(marked, { ...theirs, parts }, 'both')).toEqual({
			...{ ...marked, note: 'Theirs.', parts },
		});
		expect(decided(mine, { ...theirs, parts }, 'both')).toEqual({
			...{ ...mine, note: 'Theirs.\n\nMine.' },
		});
		const elsewhere = { ...theirs, anchor: at('4'), parts };
		expect(decided(marked, elsewhere, 'both')).toEqual({ ...marked, note: 'Theirs.' });
		expect(decided(mine, elsewhere, 'both')).toMatchObject({ parts: mine.parts });
	});
});

describe('a record', () => {
	test('that is told of once more stays the same object', () => {
		const records = [a, story, own, claimOf('k', ['h']), linkOf('l', ['h']), marked];
		for (const one of records) expect(grown(one, structuredClone(one))).toBe(one);
	});

	test('which is an earlier text stays, whatever else is said of it', () => {
		const version = versionOf(a, '2026');
		expect(grown(version, { ...version, title: 'Other', replaced: '2027' })).toBe(version);
	});

	test.each<[string, Entity, object]>([
		['time at which a link was made', linkOf('l', ['h']), { created: '2027' }],
		[
			'story and rank of a claim',
			claimOf('k', [], { story: 's', rank: 1 }),
			{ story: 't', rank: 2 },
		],
		['colour of a tag', { ...own, colour: 'teal' }, { colour: 'plum' }],
		['time in the bin', { ...a, deleted: '2026' }, { deleted: '2027' }],
	])('is not asked about for another %s, and keeps its own', (_what, stored, more) => {
		expect(grown(stored, { ...stored, ...more } as Entity)).toBe(stored);
	});

	test.each<[string, Entity, object]>([
		['title', story, { title: 'Other' }],
		['note', { ...story, note: 'One' }, { note: 'Two' }],
		['relation', linkOf('l', ['h']), { relation: 'context' }],
		['title of a claim', claimOf('k', []), { title: 'Other' }],
		['label', own, { label: 'Other' }],
		['outlet', a, { outlet: 'Other' }],
		['text', a, { text: b.text, blocks: b.blocks, hash: b.hash }],
		['definition of its last code', own, { codes: [warm, { ...cold, definition: 'Other.' }] }],
		['name of its first code', own, { codes: [{ ...warm, label: 'Hot' }] }],
	])('is asked about for another %s', (_what, stored, more) => {
		expect(grown(stored, { ...stored, ...more } as Entity)).toBeUndefined();
	});

	test('grows by what only one side has in a list', () => {
		const here: Story = { ...story, aliases: [['A', 'a']], dismissed: ['1'] };
		const there: Story = { ...story, articles: ['x'], aliases: [['B', 'b']], dismissed: ['2'] };
		const both = grown(here, there) as Story;
		expect(both.articles.toSorted()).toEqual(['a', 'b', 'c', 'x']);
		expect(both.aliases?.toSorted()).toEqual([
			['A', 'a'],
			['B', 'b'],
		]);
		expect(both.dismissed?.toSorted()).toEqual(['1', '2']);
	});

	test('says of an earlier definition what either side knows', () => {
		const was = (until: string): Tag => ({
			...{ ...own, earlier: [{ label: 'Tone', definition: until, until }] },
		});
		expect(grown(was('2026'), was('2025'))).toEqual({
			...{ ...own, earlier: [...was('2025').earlier!, ...was('2026').earlier!] },
		});
	});

	test('comes out of the bin with a living one, and stays since when both are in it', () => {
		const [young, old] = ['2027', '2026'].map((deleted) => ({ ...story, deleted }));
		expect(grown(young!, story)).toEqual(story);
		expect(grown(story, young!)).toBe(story);
		const renamed = { ...old!, title: 'Other' };
		expect(decided(young!, renamed, 'theirs')).toEqual({ ...renamed, deleted: '2027' });
		expect(decided(story, renamed, 'theirs')).toEqual({ ...story, title: 'Other' });
	});

	test('has the note of the side that wins, or those of both', () => {
		const [mine, theirs] = [
			{ ...story, title: 'Mine', note: 'One.' },
			{ ...story, title: 'Theirs', note: 'Two.' },
		];
		expect(decided(mine, theirs, 'mine')).toBe(mine);
		expect(decided(mine, theirs, 'theirs')).toEqual(theirs);
		expect(decided(mine, theirs, 'both')).toEqual({ ...mine, note: 'Two.\n\nOne.' });
		const bare = { ...story, title: 'Theirs' };
		expect(decided(mine, bare, 'theirs')).toEqual(bare);
		expect(decided(bare, mine, 'both')).toEqual({ ...bare, note: 'One.' });
	});
});

describe('a tag', () => {
	const gone: Tag = { ...own, deleted: '2026', codes: [{ ...warm, deleted: '2026' }, cold] };

	test('is offered, and so is each code, as whoever wins says', () => {
		expect(grown(own, gone)).toBe(own);
		expect(grown(gone, own)).toBe(gone);
		const theirs: Tag = { ...gone, label: 'Other' };
		expect(decided(own, theirs, 'theirs')).toEqual(theirs);
		expect(decided(gone, { ...own, label: 'Other' }, 'theirs')).toEqual({
			...{ ...own, label: 'Other' },
		});
		expect(decided(own, theirs, 'both')).toBe(own);
	});

	test('gets a code that was deleted there as a deleted one', () => {
		const little: Tag = { ...own, codes: [cold] };
		expect((grown(little, gone) as Tag).codes).toContainEqual(gone.codes[0]);
	});
});

describe('an article without its text', () => {
	const bare = { ...a, text: '', blocks: [] };

	test('gets the text, and leaves it to the one that has it', () => {
		expect(grown(bare, a)).toEqual(a);
		expect(grown(a, bare)).toBe(a);
		expect(grown(a, { ...bare, author: 'Ana' })).toEqual({ ...a, author: 'Ana' });
		expect(decided(a, { ...bare, title: 'Other' }, 'theirs')).toEqual({ ...a, title: 'Other' });
	});

	test('that stands for another text says nothing', () => {
		expect(grown(a, { ...bare, title: 'Other', hash: b.hash })).toBe(a);
		expect(grown(bare, articleOf('a', 'Another text.'))).toBeUndefined();
	});
});
