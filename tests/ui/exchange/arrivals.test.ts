import { describe, expect, it } from 'vitest';
import type { Article } from '#lib/core/model/article.ts';
import { snapshotOf } from '#lib/core/model/change.ts';
import { EMPTY_SNAPSHOT } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import { plainTextBlocks } from '#lib/core/text/blocks.ts';
import { finish } from '#lib/import/draft.ts';
import { settle, type Arrival } from '#lib/ui/exchange/arrivals.ts';

const article = (id: string, text = `Text of ${id}.`): Article =>
	finish({ title: id, outlet: 'O', language: 'en', text, blocks: plainTextBlocks(text) }, id);
const story = (id: string, title: string, ...articles: string[]): Story => ({
	type: 'story',
	id,
	title,
	articles,
});
const arrival = (id: string, more: Partial<Arrival> = {}): Arrival => ({
	article: article(id),
	story: '',
	...more,
});
const here = snapshotOf([article('old'), story('flood', 'River flood', 'old')], EMPTY_SNAPSHOT);

function settled(...arrivals: Arrival[]) {
	let count = 0;
	const result = settle(here, arrivals, story('new', 'New one'), {
		time: '2026-11-22T10:00:00.000Z',
		newId: () => `made-${++count}`,
	});
	const titles = result.stories.map((id) => {
		const { title, articles } = result.snapshot.stories.get(id)!;
		return `${title}: ${articles.join(' ')}`;
	});
	return { ...result, titles };
}

describe('articles that come in', () => {
	it('go to the stories that they name, be they here or new, and else to the one for all', () => {
		const { titles, articles } = settled(
			arrival('a', { story: 'river FLOOD' }),
			arrival('b', { story: 'Ferry tax' }),
			arrival('c'),
			arrival('d', { story: 'Ferry tax ' }),
		);
		expect(titles).toEqual(['River flood: old a', 'Ferry tax: b d', 'New one: c']);
		expect(articles).toBe(4);
	});

	it('are not copied where the one that is here is taken', () => {
		const { snapshot, titles, articles } = settled(
			arrival('a', { here: { id: 'old', as: 'use' } }),
		);
		expect([...snapshot.articles.keys()]).toEqual(['old']);
		expect(titles).toEqual(['New one: old']);
		expect(articles).toBe(0);
	});

	it('are one where one of them is taken for another that is taken for one here', () => {
		const { snapshot, titles } = settled(
			arrival('a', { here: { id: 'old', as: 'use' } }),
			arrival('b', { here: { id: 'a', as: 'use' } }),
		);
		expect([...snapshot.articles.keys()]).toEqual(['old']);
		expect(titles).toEqual(['New one: old']);
	});

	it('become a new version, and what the article said before is kept', () => {
		const { snapshot } = settled(arrival('a', { here: { id: 'old', as: 'version' } }));
		const now = snapshot.articles.get('old')!;
		expect([now.text, now.outlet]).toEqual(['Text of a.', 'O']);
		expect([...snapshot.versions.values()].map(({ text }) => text)).toEqual(['Text of old.']);
	});
});
