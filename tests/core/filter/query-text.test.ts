import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANY_HIGHLIGHT } from '#lib/core/filter/filter.ts';
import { parseQuery, unfinished } from '#lib/core/filter/query-text.ts';
import { CODERS, CODE_IDS, OUTLETS, TAG_IDS } from './some-filter.ts';

const same = (names: readonly string[]) => names.map((name) => ({ id: name, label: name }));
const known = {
	tags: [
		{ id: 'framing', label: 'Framing' },
		{ id: 'evidence', label: 'Evidence and more' },
		{ id: 'caveat', label: 'Caveat+' },
	],
	// two that are called the same
	codes: CODE_IDS.map((id, i) => ({ id, label: i ? 'Number' : 'Named source' })),
	outlets: same(OUTLETS.map((name) => name.replace(/[“”]/g, ''))),
	coders: same(CODERS),
};
const ask = (text: string) => parseQuery(text, known);

describe('what is written in the search box', () => {
	test.each([
		['tag:framing', { tags: ['framing'] }],
		['tag:EVID', { tags: ['evidence'] }],
		['tag:“evidence and more”,framing', { tags: ['evidence'], words: ',framing' }],
		['tag:framing,evidence', { tags: ['framing', 'evidence'] }],
		['code:number', { codes: [CODE_IDS[1], CODE_IDS[2]] }],
		['by:"bo lund" outlet:"el pais"', { coders: ['Bo Lund'], outlets: ['El País'] }],
		['has:note no:links', undefined],
		['has:replies no:link', { replies: true, linked: false }],
		['both:framing+evidence', { both: ['framing', 'evidence'] }],
		['harbour "seven to four" -"no one"', { words: 'harbour "seven to four" -"no one"' }],
		['https://x.example/a', { words: 'https://x.example/a' }],
		['vote tag:', { words: 'vote' }],
	])('%s', (text, expected) => {
		if (expected) expect(ask(text).filter).toEqual({ ...ANY_HIGHLIGHT, ...expected });
		else expect(ask(text).unread).toEqual(['no:links']);
	});

	test('is taken for words where it looks like a condition and is none, and says so', () => {
		expect(ask('author:ana tag:zebra in:attics vote')).toEqual({
			filter: { ...ANY_HIGHLIGHT, words: '"author:ana" "tag:zebra" "in:attics" vote' },
			kinds: [],
			unread: ['author:ana', 'tag:zebra', 'in:attics'],
		});
	});

	test('may say where to look', () => {
		expect(ask('in:notes in:art vote').kinds).toEqual(['notes', 'articles']);
	});

	test('is never too strange to be read', () => {
		const piece = fc.constantFrom(...TAG_IDS, 'tag:', 'both:', '"', '-', ' ', '+', ',', ':', 'é');
		fc.assert(
			fc.property(fc.array(piece), (pieces) => {
				const once = ask(pieces.join(''));
				expect(Array.isArray(once.unread)).toBe(true);
				expect(once.filter.words ?? '').not.toMatch(/^\s|\s$/);
			}),
		);
	});
});

describe('a condition that is being written', () => {
	test.each([
		['vote tag:fr', { operator: 'tag', value: 'fr' }],
		['outlet:"el p', { operator: 'outlet', value: 'el p' }],
		['by:', { operator: 'by', value: '' }],
	])('%s', (text, expected) => expect(unfinished(text)).toEqual(expected));

	test.each(['vote', 'tag:framing ', 'outlet:"El País"', 'author:x', 'hashtag:x'])(
		'is not there in “%s”',
		(text) => expect(unfinished(text)).toBeUndefined(),
	);
});
