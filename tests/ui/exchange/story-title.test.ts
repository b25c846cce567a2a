import { describe, expect, it } from 'vitest';
import { storyTitle } from '#lib/ui/exchange/story-title.ts';

const of = (...articles: readonly (readonly [title: string, where?: string])[]) =>
	storyTitle(articles.map(([title, where = '']) => ({ title, where, language: 'en' })));

describe('a new story is called after', () => {
	it('the headline of a single article', () => {
		expect(of(['Bridge opens at last'])).toBe('Bridge opens at last');
	});

	it('what most of its headlines say', () => {
		expect(
			of(
				['Council votes for the harbour plan', 'a.txt'],
				['The harbour vote: what the council decided', 'b.txt'],
				['Harbour plan passes council vote', 'c.txt'],
			),
		).toBe('Harbour plan council vote');
	});

	it('the folder that all of them were in', () => {
		expect(of(['One thing', 'news/river-flood/a.txt'], ['Another', 'news/river-flood/b.txt'])).toBe(
			'River Flood',
		);
	});

	it('the table that all of them stand in, where the headlines share nothing', () => {
		expect(of(['One thing', 'ferry_tax.csv, row 2'], ['Another', 'ferry_tax.csv, row 3'])).toBe(
			'Ferry Tax',
		);
	});
});

describe('a new story has no name of its own where', () => {
	it('a first sentence that was cut stands in for the headline', () => {
		expect(of(['When the council met on Monday night for the first time in…'])).toBe('');
	});

	it('files and folders say nothing', () => {
		expect(of(['One thing', 'articles/article1.txt'], ['Another', 'articles/000_ec2a.txt'])).toBe(
			'',
		);
	});
});
