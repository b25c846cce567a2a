/** What a report says: a pure function of the snapshot and of what was chosen. */
import { describe, expect, test } from 'vitest';
import { reportOf, type ReportChoice } from '#lib/formats/report.ts';
import { usualChoice } from '#lib/ui/shared/report/report-files.ts';
import {
	compared,
	evidence,
	fell,
	harbour,
	hedge,
	linked,
	metro,
	post,
	times,
} from './compared.ts';

const about = {
	snapshot: compared(),
	story: harbour,
	articles: [times, post, metro],
	date: '2026-11-22',
	generator: 'Crossread 1',
};
const report = (choice: Partial<ReportChoice> = {}) =>
	reportOf(about, { ...usualChoice(about, ''), ...choice });

describe('sources', () => {
	test('are numbered in the order of the columns, with the words of each', () => {
		const { sources } = report();
		expect(sources.map(({ number, article, words }) => [number, article.id, words])).toEqual([
			[1, 'times', 20],
			[2, 'post', 16],
			[3, 'metro', 5],
		]);
	});

	test('have an address only if it is one of a web page', () => {
		expect(report().sources.map(({ address }) => address)).toEqual([
			'https://times.example/a?b=1&c=2',
			undefined,
			undefined,
		]);
	});
});

test('a claim has a cell for each source: passages, a decision, or nothing known', () => {
	const [traffic, vote] = report().claims;
	expect(traffic!.cells.map(({ kind }) => kind)).toEqual(['passages', 'passages', 'not-covered']);
	expect(vote!.cells.map(({ kind }) => kind)).toEqual(['passages', 'unmatched', 'unmatched']);
	expect(traffic!.cells[1]).toMatchObject({
		words: 7,
		position: 0,
		quotes: [
			{ text: 'Traffic fell by 12%', tag: { id: 'evidence', label: 'Evidence', letter: 'E' } },
			{ text: 'only in summer' },
		],
	});
});

describe('quotes', () => {
	const ids = ({ quotes }: ReturnType<typeof report>) =>
		quotes.flatMap(({ quotes }) => quotes.map(({ id }) => id));

	test('are those in claims, all that are tagged, or those with a note', () => {
		expect(ids(report({ quotes: 'claims' }))).toEqual([evidence.id, hedge.id, fell.id, linked.id]);
		expect(ids(report({ quotes: 'all' }))).toHaveLength(4);
		expect(ids(report({ quotes: 'noted' }))).toEqual([evidence.id]);
	});

	test('can be left out one by one, and stay on offer', () => {
		const without = report({ leftOut: new Set([fell.id, hedge.id]) });
		expect(ids(without)).toEqual([evidence.id, linked.id]);
		expect(without.offered.flatMap(({ quotes }) => quotes)).toHaveLength(4);
	});
});

test('a passage that is only linked is marked, and counts in no figure about tags', () => {
	const { sources, highlights, total } = report();
	expect(sources.map(({ covered }) => covered.all.count)).toEqual([2, 1, 0]);
	expect(highlights).toBe(4);
	expect(total.byTag.get('evidence')?.count).toBe(2);
});

test('of the codebook there is what was used', () => {
	expect(report().codebook.map(({ id, codes }) => [id, codes.map(({ id }) => id)])).toEqual([
		['evidence', ['evidence/statistic']],
		['caveat', []],
	]);
});

test('says who marked, and what no longer fits its text', () => {
	expect(report().coders).toEqual(['Ada', 'Bo']);
	const rewritten = { ...times, text: 'Gone.', blocks: [], hash: 'sha256-other' };
	const { lost } = reportOf(
		{ ...about, snapshot: compared(rewritten), articles: [rewritten] },
		usualChoice(about, ''),
	);
	expect(lost).toBe(2);
});

test('counts a passage whose place nobody has confirmed among those that are lost', () => {
	const rewritten = { ...times, text: 'Edited.', blocks: [], hash: 'sha256-other' };
	const matching = () => ({ status: 'approximate', start: 0, end: 6, score: 0.9 }) as const;
	const snapshot = { ...compared(rewritten), matching };
	const { lost, highlights } = reportOf(
		{ ...about, snapshot, articles: [rewritten] },
		usualChoice(about, ''),
	);
	expect([lost, highlights]).toEqual([2, 0]);
});
