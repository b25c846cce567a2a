import { expect, test } from 'vitest';
import { placeNear } from '#lib/ui/annotating/coding/near.ts';
import { targetOf } from '#lib/ui/annotating/coding/target.ts';
import { a, b, highlight, holding, passage } from '../../../core/compare/desk.ts';

const snapshot = holding(highlight('1', a, 'seven'), highlight('2', b, 'Seven'));
const words = passage(a, 'It was late');
const session = {
	selection: words,
	atCaret: ['1'],
	openCard: '2',
	picked: new Set(['1', '2']),
	passing: [],
};
const inArticle = { card: undefined, inArticle: true };
const inList = { card: undefined, inArticle: false };

test('in an article the selected words are coded, or else the highlight at the caret', () => {
	expect(targetOf(snapshot, session, inArticle)).toEqual({ kind: 'passage', passage: words });
	const { selection: _none, ...rest } = session;
	const still = { ...rest, selection: undefined };
	expect(targetOf(snapshot, still, inArticle)).toEqual({ kind: 'highlights', ids: ['1'] });
});

test('in a list it is what is picked, and from a card’s button that card', () => {
	expect(targetOf(snapshot, session, inList)).toEqual({ kind: 'highlights', ids: ['1', '2'] });
	expect(targetOf(snapshot, session, { ...inList, card: '2' })).toEqual({
		...{ kind: 'highlights', ids: ['2'] },
	});
});

test('failing that it is whatever there is, or nothing', () => {
	const none = {
		selection: undefined,
		atCaret: [],
		openCard: undefined,
		picked: new Set(''),
		passing: [],
	};
	expect(targetOf(snapshot, { ...none, openCard: '2' }, inList)).toMatchObject({ ids: ['2'] });
	expect(targetOf(snapshot, { ...none, picked: new Set(['1']) }, inArticle)).toMatchObject({
		ids: ['1'],
	});
	expect(targetOf(snapshot, none, inArticle)).toBeUndefined();
});

test('a small dialog keeps clear of what it is about, and within the screen', () => {
	const [size, screen] = [
		{ width: 400, height: 300 },
		{ width: 1000, height: 700 },
	];
	const at = (left: number, top: number) => ({ left, top, right: left + 200, bottom: top + 40 });
	expect(placeNear(at(100, 100), size, screen)).toEqual({ left: 100, top: 150 });
	expect(placeNear(at(900, 100), size, screen)).toEqual({ left: 590, top: 150 });
	expect(placeNear(at(100, 600), size, screen)).toEqual({ left: 100, top: 290 });
	const low = { width: 1000, height: 400 };
	expect(placeNear(at(100, 180), size, low)).toEqual({ left: 310, top: 90 });
	const list = { left: 700, right: 1000 };
	expect(placeNear(at(720, 100), size, screen, list)).toEqual({ left: 290, top: 100 });
	expect(placeNear(at(0, 0), size, { width: 300, height: 200 })).toEqual({ left: 10, top: 10 });
});
