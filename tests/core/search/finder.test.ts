import { describe, expect, test } from 'vitest';
import { parseQuery } from '#lib/core/filter/query-text.ts';
import { vocabularyOf } from '#lib/core/filter/vocabulary.ts';
import { Finder, type Findings } from '#lib/core/search/finder.ts';
import { compared, evidence, fell, harbour, metro, post, times } from '../../formats/compared.ts';

const reply = {
	id: 'r1',
	text: 'Yes: **officials** say so.',
	creator: 'Bo',
	created: '2026-11-22T11:00:00.000Z',
	modified: '2026-11-22T11:00:00.000Z',
};
const answered = { ...evidence, replies: [reply] };
const noted = { ...harbour, note: 'Officials everywhere' };
const shelved = { ...metro, note: 'No *pilot* here.' };
const snapshot = compared(answered, noted, shelved);
const shelf = { snapshot, articles: [times, post, shelved], stories: [noted] };

const find = (text: string, more: Partial<typeof shelf> & { visible?: () => boolean } = {}) =>
	new Finder().find({ ...shelf, ...more }, parseQuery(text, vocabularyOf(snapshot)));
const told = ({ articles, highlights, notes }: Findings) => ({
	articles: articles.map(({ article }) => article.id),
	highlights: highlights.map(({ annotation }) => annotation.anchor.quote.exact),
	notes: notes.map(({ of }) => of),
});

describe('one search', () => {
	test('finds words in articles, in highlights and in whatever was noted', () => {
		expect(told(find('OFFÍCIALS'))).toEqual({
			articles: ['times'],
			highlights: [],
			notes: ['story', 'reply'],
		});
		expect(told(find('pilot'))).toEqual({
			articles: ['times', 'post'],
			highlights: [],
			notes: ['article'],
		});
	});

	test('finds highlights by their words, their tags and their codes, words first', () => {
		expect(told(find('traffic')).highlights).toEqual([
			evidence.anchor.quote.exact,
			fell.anchor.quote.exact,
		]);
		expect(told(find('evidence in:highlights')).highlights).toHaveLength(2);
		expect(told(find('statistic')).highlights).toEqual([evidence.anchor.quote.exact]);
	});

	test('keeps to its conditions', () => {
		expect(told(find('traffic has:note'))).toEqual({
			articles: [],
			highlights: [evidence.anchor.quote.exact],
			notes: [],
		});
		expect(told(find('by:bo')).highlights).toEqual(['It may not last.']);
		expect(told(find('traffic outlet:"Outlet post"'))).toEqual({
			articles: ['post'],
			highlights: [fell.anchor.quote.exact],
			notes: [],
		});
		expect(told(find('pilot -summer')).articles).toEqual(['times']);
	});

	test('finds nothing that is not to be seen', () => {
		expect(told(find('traffic', { visible: () => false })).highlights).toEqual([]);
	});

	test('of nothing finds nothing', () => {
		expect(told(find(' in:notes '))).toEqual({ articles: [], highlights: [], notes: [] });
	});

	test('puts articles first whose titles say it', () => {
		const named = { ...post, id: 'named', title: 'Pilot' };
		expect(told(find('pilot', { articles: [times, named] })).articles).toEqual(['named', 'times']);
	});
});

test('what was folded once is not folded again', () => {
	const finder = new Finder();
	expect([...finder.prepare(shelf)].length).toBeGreaterThan(0);
	expect([...finder.prepare(shelf)]).toHaveLength(0);
});
