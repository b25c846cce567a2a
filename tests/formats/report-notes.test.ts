/** Notes in a report keep their formatting, and are text in it whatever they hold. */
import { describe, expect, test } from 'vitest';
import { html } from '#lib/formats/report-html.ts';
import { reportMarkdown } from '#lib/formats/report-markdown.ts';
import { noteOf, paragraphsOf } from '#lib/formats/report-notes.ts';
import { reportOf } from '#lib/formats/report.ts';
import { usualChoice } from '#lib/ui/shared/report/report-files.ts';
import { reportWords } from '#lib/ui/shared/report/report-words.ts';
import { compared, evidence, harbour, hedge, metro, post, times } from './compared.ts';

const words = reportWords();
const time = '2026-11-22T10:00:00.000Z';

test('a note of one paragraph is one', () => {
	expect(html(noteOf('A **bold** and an *open* word.', words))).toContain(
		'<b>Note:</b> A <b>bold</b> and an <em>open</em> word.</p>',
	);
});

test('lists and links stay what they are', () => {
	const text = paragraphsOf('See\n\n- [one](https://example.org/a)\n- two').map(html).join('');
	expect(text).toContain('<a href="https://example.org/a" rel="noreferrer">one</a>');
	expect(text.match(/<li>/g)).toHaveLength(2);
});

test('what would run or load is text', () => {
	const note = '<img src=x onerror=alert(1)> [a](javascript:alert(1))';
	const text = html(noteOf(note, words));
	expect(text).not.toMatch(/<img|href/);
	expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
});

describe('a report', () => {
	const answered = {
		...evidence,
		parts: [hedge.anchor],
		replies: [{ id: 'r', text: 'Whose **count**?', creator: 'Bo', created: time, modified: time }],
	};
	const story = { ...harbour, note: 'Read *both*.' };
	const snapshot = compared(answered, story, { ...times, note: 'Updated twice.' });
	const about = { snapshot, story, articles: [snapshot.articles.get('times')!, post, metro] };
	const choice = usualChoice(about, 'Ada');
	const written = (includeNotes: boolean) =>
		reportMarkdown(
			reportOf(
				{ ...about, date: '2026-11-22', generator: 'Crossread 1' },
				{ ...choice, includeNotes },
			),
			words,
		);

	test('has the notes on the story and its articles, and what was answered', () => {
		const text = written(true);
		for (const said of ['Read *both*.', 'Updated twice.', '**Bo** Whose **count**?']) {
			expect(text).toContain(said);
		}
	});

	test('has none of them where notes are left out', () => {
		expect(written(false)).not.toMatch(/both|Updated twice|Whose/);
	});

	test('quotes all pieces of a highlight', () => {
		expect(written(true)).toContain('“cut traffic by 12 per cent \\[…\\] It may not last.”');
	});
});
