/** The table of highlights: a row each, positions that Python would find the quote at. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvHighlights } from '#lib/formats/csv-highlights.ts';
import { withoutBinned } from '#lib/formats/selection.ts';
import { compared, evidence, harbour, hedge, metro, times } from './compared.ts';
import { recordsOfCsv, withoutGuard } from './csv-reader.ts';
import { unchangedSnapshots } from './snapshots.ts';

const options = { exported: '', generator: '', includeText: true, includeNotes: true };

test('a row says who marked what where, and what it was taken for', () => {
	const [first] = recordsOfCsv(csvHighlights.encode(compared(), options));
	expect(first).toEqual({
		story: 'Harbour, "vote"',
		outlet: 'Outlet times',
		title: 'Title of times',
		author: 'Ann O’Dell',
		published: '2026-03-04',
		url: 'https://times.example/a?b=1&c=2',
		tag: 'Evidence',
		codes: 'Statistic',
		quote: 'cut traffic by 12 per cent',
		note: "'=Own count?",
		coder: 'Ada',
		created: '2026-11-22T10:00:00.000Z',
		start: '15',
		end: '41',
		position: '0.1',
		coded: '',
		replies: '',
	});
});

test('a highlight in several pieces is quoted with all of them, and with what was answered', () => {
	const time = '2026-11-22T10:00:00.000Z';
	const answered = {
		...evidence,
		coded: time,
		parts: [hedge.anchor],
		replies: [{ id: 'r', text: 'Whose?', creator: 'Bo', created: time, modified: time }],
	};
	const [first] = recordsOfCsv(csvHighlights.encode(compared(answered), options));
	expect(first).toMatchObject({
		...{ quote: 'cut traffic by 12 per cent […] It may not last.', start: '15', end: '41' },
		...{ coded: time, replies: 'Bo: Whose?' },
	});
});

test('notes stay at home if they should', () => {
	const rows = recordsOfCsv(csvHighlights.encode(compared(), { ...options, includeNotes: false }));
	expect(rows.map(({ note }) => note)).toEqual(['', '', '', '']);
});

test('an article of two stories comes once and names both', () => {
	const other = { ...harbour, id: 'other', title: 'Another', articles: [times.id] };
	const rows = recordsOfCsv(csvHighlights.encode(compared(other), options));
	expect(rows.map(({ story }) => story)).toEqual([
		'Another; Harbour, "vote"',
		'Another; Harbour, "vote"',
		'Harbour, "vote"',
		'Harbour, "vote"',
	]);
});

test('what fits its text no longer has no numbers', () => {
	const rewritten = { ...metro, text: 'x', hash: 'sha256-x' };
	const lost = recordsOfCsv(
		csvHighlights.encode(
			compared({ ...times, ...rewritten, id: times.id, type: 'article' }),
			options,
		),
	);
	expect(lost.slice(0, 2).map(({ start, end, position }) => [start, end, position])).toEqual([
		['', '', ''],
		['', '', ''],
	]);
});

test('every highlight outside the bin has its row, and its place holds its quote', () => {
	fc.assert(
		fc.property(unchangedSnapshots, (snapshot) => {
			const kept = withoutBinned(snapshot);
			const texts = new Map(
				[...kept.articles.values()].map(({ title, text }) => [title, Array.from(text)]),
			);
			fc.pre(texts.size === kept.articles.size);
			const rows = recordsOfCsv(csvHighlights.encode(snapshot, options));
			const count = [...kept.articles.keys()]
				.map((id) => kept.annotations.get(id)?.size ?? 0)
				.reduce((a, b) => a + b, 0);
			expect(rows).toHaveLength(count);
			for (const { title = '', quote = '', start, end } of rows) {
				const text = texts.get(withoutGuard(title))!;
				const [first] = withoutGuard(quote).split(' […] ');
				expect(text.slice(Number(start), Number(end)).join('')).toBe(first);
			}
		}),
	);
});
