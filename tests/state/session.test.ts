import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '#lib/core/model/article.ts';
import { snapshotOf } from '#lib/core/model/change.ts';
import { EMPTY_SNAPSHOT } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import { filteringOf } from '#lib/state/finding.svelte.ts';
import { Session } from '#lib/state/session.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { compared, hedge, times } from '../formats/compared.ts';
import { forbidden, storageWith } from './stored.ts';

const article = (id: string, parts: Partial<Article> = {}): Article => ({
	...{ type: 'article', id, title: id, outlet: id, language: 'en', text: '', blocks: [], hash: '' },
	...parts,
});
const story = (id: string, articles: string[], parts: Partial<Story> = {}): Story => ({
	...{ type: 'story', id, title: id, articles },
	...parts,
});

const time = '2026-01-01T00:00:00.000Z';
const snapshot = snapshotOf(
	[
		...['a', 'b', 'c', 'd'].map((id) => article(id)),
		article('binned', { deleted: time }),
		story('harbour-vote', ['a', 'b', 'c']),
		story('own', ['d', 'binned', 'gone', 'a']),
		story('old', ['a'], { deleted: time }),
	],
	EMPTY_SNAPSHOT,
);

/** What is open at an address. */
function at(query: string, storage?: Storage, records = snapshot): Session {
	return new Session({ snapshot: records }, () => new URL(`http://localhost/${query}`), storage);
}

function open(session: Session) {
	return { story: session.story?.id, articles: session.articles.map(({ id }) => id) };
}

describe('what is open', () => {
	test.each([
		['', 'harbour-vote', ['a', 'b', 'c']],
		['?story=own', 'own', ['d', 'a']],
		['?story=own&articles=a', 'own', ['a']],
		['?articles=c,a,c,unknown', undefined, ['c', 'a']],
		['?story=harbour-vote&articles=', 'harbour-vote', []],
		['?story=old', undefined, []],
		['?story=unknown', undefined, []],
	])('at “%s” is %s with %j', (query, story, articles) => {
		expect(open(at(query))).toEqual({ story, articles });
	});

	test('a story that is not here is missed, one with nothing in it is not', () => {
		expect(at('?story=unknown').missing).toBe(true);
		expect(at('?story=old').missing).toBe(true);
		expect(at('?story=unknown&articles=a').missing).toBe(false);
		expect(at('?story=own&articles=').missing).toBe(false);
		expect(at('').missing).toBe(false);
	});

	test('without any story, nothing', () => {
		expect(open(at('', undefined, EMPTY_SNAPSHOT))).toEqual({ story: undefined, articles: [] });
	});

	test('without the first story, another', () => {
		const own = snapshotOf([story('own', ['a']), article('a')], EMPTY_SNAPSHOT);
		expect(at('', undefined, own).story?.id).toBe('own');
	});
});

describe('the story of the last visit', () => {
	test('is the one opened last, as long as it is there', () => {
		const storage = storageWith();
		at('', storage).opened(new URL('http://localhost/?story=own'));
		expect(at('', storage).story?.id).toBe('own');
		at('', storage).opened(new URL('http://localhost/library/'));
		expect(at('', storage).story?.id).toBe('own');
		at('', storage).opened(new URL('http://localhost/?story=old'));
		expect(at('', storage).story?.id).toBe('harbour-vote');
	});

	test('lasts as long as the page where storage is forbidden', () => {
		const session = at('', forbidden);
		session.opened(new URL('http://localhost/?story=own'));
		expect(session.story?.id).toBe('own');
		expect(at('', forbidden).story?.id).toBe('harbour-vote');
	});
});

describe('the address of the columns', () => {
	const columns = fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 1 });
	const query = fc.constantFrom('?story=own', '?story=harbour-vote', '?articles=d,a');

	test('opens these columns in this order, and the same story', () => {
		fc.assert(
			fc.property(query, columns, (from, articles) => {
				const before = at(from);
				const after = at(before.query(articles));
				expect(open(after)).toEqual({ story: before.story?.id, articles });
			}),
		);
	});

	test('names no article where it is simply the story', () => {
		expect(at('?story=harbour-vote&articles=a').query(['a', 'b', 'c'])).toBe('?story=harbour-vote');
		expect(at('?story=harbour-vote').query(['b', 'a'])).toBe('?story=harbour-vote&articles=b,a');
	});

	test('holds whatever an id is made of', () => {
		const id = fc
			.string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
			.filter((name) => !/[\s,]/.test(name) && name.isWellFormed());
		fc.assert(
			fc.property(id, fc.uniqueArray(id, { minLength: 1, maxLength: 3 }), (name, ids) => {
				const records = snapshotOf(
					[story(name, []), ...ids.map((one) => article(one))],
					EMPTY_SNAPSHOT,
				);
				const session = at(`?story=${encodeURIComponent(name)}`, undefined, records);
				const next = at(session.query(ids), undefined, records);
				expect(open(next)).toEqual({ story: name, articles: ids });
			}),
		);
	});
});

describe('a filter in the address', () => {
	test('goes along with what is open, and not into other links', () => {
		const session = at('?story=harbour-vote&tag=framing,caveat&by=Ada+L&at=a:1-2');
		expect(session.queryHere(['a', 'b'])).toBe(
			'?story=harbour-vote&articles=a,b&tag=framing,caveat&by=Ada+L',
		);
		expect(session.query(['a', 'b', 'c'])).toBe('?story=harbour-vote');
	});

	test('decides what is shown as long as it stands there', () => {
		let query = '?story=harbour-vote&tag=framing';
		const url = () => new URL(`http://localhost/${query}`);
		const marked = compared();
		const session = new Session({ snapshot: marked }, url, undefined);
		const filtering = filteringOf({ session, workspace: { snapshot: marked } as Workspace });
		expect([filtering.made, session.shown(times).highlights.length]).toEqual([1, 0]);
		query = '?articles=times&by=Bo';
		const later = new Session({ snapshot: marked }, url, undefined);
		filteringOf({ session: later, workspace: { snapshot: marked } as Workspace });
		expect(later.shown(times).highlights.map(({ id }) => id)).toEqual([hedge.id]);
	});

	test('says nothing of outlets while these are not to be known', () => {
		const url = () => new URL('http://localhost/?articles=times&outlet=Elsewhere');
		const marked = compared();
		const session = new Session({ snapshot: marked }, url, undefined);
		const filtering = filteringOf({ session, workspace: { snapshot: marked } as Workspace });
		expect([filtering.made, session.shown(times).highlights.length]).toEqual([1, 0]);
		session.mask = (article) => ({ ...article, outlet: 'Article A' });
		expect([filtering.made, session.shown(times).highlights.length]).toEqual([0, 2]);
	});
});
