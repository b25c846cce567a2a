/** A collection for research comes in as its stories, in one file that the script makes of it. */
import { existsSync } from 'node:fs';
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../../src/tools/articles-jsonl.js';
import { BODY, rows, tableIn } from './reading.ts';

const material = process.env['CROSSREAD_MATERIAL'] ?? join('..', 'shared', 'data');
const basil = join(material, 'basil', 'articles');
const there = existsSync(basil);
if (!there) console.log(`Skipped: no collection of articles at ${basil}.`);

async function imported(folder: string, options?: Parameters<typeof rowsOf>[1]) {
	const lines = rowsOf(folder, options).map((row) => JSON.stringify(row));
	return rows(await tableIn('collection.jsonl', lines.join('\n')));
}

test('articles of one event are a story, called as most of them call it', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'crossread-'));
	mkdirSync(join(folder, '2012'));
	const article = (name: string, source: string, event: string, story: string) =>
		writeFileSync(
			join(folder, '2012', `${name}.json`),
			JSON.stringify({
				...{ title: name, source, date: '2012-10-04', 'main-event': event, 'triplet-uuid': story },
				'body-paragraphs': [[BODY, 'More.'], ['The end.']],
			}),
		);
	article('a_1', 'nyt', 'Flood', '1');
	article('a_2', 'FOX', 'Flood', '1');
	article('a_3', 'hpo', 'The flood at the pier', '1');
	article('b_1', 'nyt', 'Flood', '2');
	const { articles } = await imported(folder, { rename: ['FOX=Fox News'] });
	expect(articles.map(({ story, draft }) => [draft.title, draft.outlet, story])).toEqual([
		['a_1', 'NYT', 'Flood'],
		['a_2', 'Fox News', 'Flood'],
		['a_3', 'HPO', 'Flood'],
		['b_1', 'NYT', 'Flood (2)'],
	]);
	expect(articles[0]?.draft.text).toBe(`${BODY} More.\n\nThe end.`);
});

describe.skipIf(!there)('BASIL', { timeout: 20_000 }, () => {
	test('is 90 articles of 30 stories, each by three outlets', async () => {
		const { articles, problems, unsureDates } = await imported(basil);
		expect(problems).toEqual([]);
		expect(unsureDates).toBeUndefined();
		expect(articles).toHaveLength(90);
		const stories = new Set(articles.map(({ story }) => story));
		expect(stories.size).toBe(30);
		for (const title of stories) {
			const three = articles.filter(({ story }) => story === title);
			expect(three.map(({ draft }) => draft.outlet).sort()).toEqual(['FOX', 'HPO', 'NYT']);
		}
	});

	test('with the title, outlet, date and address that each file says', async () => {
		const { articles } = await imported(basil);
		for (const [i, row] of rowsOf(basil).entries()) {
			const { draft } = articles[i]!;
			expect(draft).toMatchObject({
				title: row.title.replace(/\s+/g, ' ').trim(),
				outlet: row.outlet,
				published: row.published,
				url: row.url.trim(),
				language: 'en',
			});
			expect(draft.text.split(/\s+/).join(' ')).toBe(row.text.trim().split(/\s+/).join(' '));
		}
	});
});
