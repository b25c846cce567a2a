/** Articles to hand out: the whole text, whatever is marked in it, and every note by its number. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placedIn } from '#lib/core/anchor/placed.ts';
import { annotationsIn, type Snapshot } from '#lib/core/model/snapshot.ts';
import { handoutDocument, type Handout, type HandoutWords } from '#lib/formats/handout.ts';
import { html } from '#lib/formats/report-html.ts';
import type { ReportElement, ReportNode } from '#lib/formats/report-node.ts';
import { compared, evidence, hedge, times } from './compared.ts';
import { unchangedSnapshots } from './snapshots.ts';

const words: HandoutWords = {
	language: 'en',
	legend: 'Tags',
	notes: 'Notes',
	untitled: 'Untitled',
	date: (iso) => iso,
	by: (author) => `By ${author}`,
	made: (date, highlights, coders) => `${highlights} · ${coders.join(', ')} · ${date}`,
	quoted: (text) => `“${text}”`,
	noteBy: (coder) => ` (${coder})`,
};

function handoutOf(snapshot: Snapshot, choice: Partial<Handout> = {}): ReportElement {
	const articles = [...snapshot.articles.values()].map((article) => ({
		article,
		placed: placedIn(snapshot, article),
		annotations: annotationsIn(snapshot, article.id),
	}));
	const tags = [...snapshot.tags.values()].map((tag, i) => ({ ...tag, letter: `#${i}` }));
	return handoutDocument(
		{
			...{ title: 'Traffic', articles, tags, codes: new Map(), date: '2026-11-22' },
			...{ includeNotes: true, colours: true, numbered: false },
			...choice,
		},
		words,
	);
}

/** All elements of a tree, the outer ones first. */
function elementsIn(node: ReportNode): ReportElement[] {
	return typeof node === 'string' ? [] : [node, ...node.children.flatMap(elementsIn)];
}

function textOf(node: ReportNode): string {
	return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

const ofClass = (document: ReportElement, name: string) =>
	elementsIn(document).filter(({ attributes }) => attributes.class?.split(' ').includes(name));

describe('a handout', () => {
	test('has every word of every article, and letters and numbers beside them', () => {
		fc.assert(
			fc.property(unchangedSnapshots, (snapshot) => {
				const texts = ofClass(handoutOf(snapshot), 'full-text');
				[...snapshot.articles.values()].forEach((article, i) => {
					const shown = elementsIn(texts[i]!)
						.filter(
							({ tag, attributes }) =>
								['p', 'h3'].includes(tag) && !/outlet|citation|notes/.test(attributes.class ?? ''),
						)
						.map((block) => textOf(without(block, 'sup')));
					for (const block of article.blocks.filter(({ boilerplate }) => !boilerplate)) {
						const said = article.text.slice(block.start, block.end);
						if (said.trim() !== article.title.trim()) expect(shown).toContain(said);
					}
				});
			}),
		);
	});

	test('numbers what has more to say than its tag, in the text and among the notes', () => {
		const document = handoutOf(compared());
		for (const text of ofClass(document, 'full-text')) {
			const inText = elementsIn(text).filter(
				({ tag, attributes }) => tag === 'sup' && attributes.class === 'number',
			);
			const inNotes = elementsIn(text).filter(
				({ tag, attributes }) => tag === 'b' && attributes.class === 'number',
			);
			expect(new Set(inText.map(textOf))).toEqual(new Set(inNotes.map(textOf)));
		}
		expect(ofClass(document, 'notes').length).toBeGreaterThan(0);
	});

	test('quotes every passage of a highlight that is not in one piece', () => {
		const document = handoutOf(compared({ ...evidence, parts: [hedge.anchor] }));
		expect(ofClass(document, 'words').map(textOf)).toContain(
			'“cut traffic by 12 per cent […] It may not last.”',
		);
	});

	test('keeps the formatting of notes, and says whose they are where there are several coders', () => {
		const time = '2026-11-22T10:00:00.000Z';
		const replies = [{ id: 'r', text: 'No.\n\n- x', creator: 'Bo', created: time, modified: time }];
		const document = handoutOf(
			compared({ ...evidence, note: 'A **bold** word', replies }, { ...times, note: '*All*' }),
		);
		const notes = ofClass(document, 'note').map((one) => html(one).replaceAll('\n', ''));
		expect(notes).toContain('<p class="note" dir="auto"><em>All</em></p>');
		expect(notes).toContain('<p class="note" dir="auto">A <b>bold</b> word (Ada)</p>');
		expect(notes).toContain(
			'<div class="note reply" dir="auto"><p>No.</p><ul><li>x </li></ul><p> (Bo)</p></div>',
		);
	});

	test('has no notes where none are wanted', () => {
		const document = handoutOf(compared(), { includeNotes: false });
		expect(ofClass(document, 'notes')).toEqual([]);
		expect(ofClass(document, 'number')).toEqual([]);
	});

	test('explains the tags that are used, and no others', () => {
		const used = new Set(
			[...compared().annotations.values()].flatMap((one) =>
				[...one.values()].map(({ tag }) => tag),
			),
		);
		const explained = elementsIn(ofClass(handoutOf(compared()), 'legend')[0]!)
			.filter(({ tag }) => tag === 'mark')
			.map(({ attributes }) => attributes['data-tag']);
		expect(explained.every((tag) => used.has(tag!))).toBe(true);
		expect(explained.length).toBeGreaterThan(1);
	});

	test('numbers paragraphs from one in every article', () => {
		const numbers = ofClass(handoutOf(compared(), { numbered: true }), 'paragraph-number');
		expect(numbers.map(textOf).filter((number) => number === '1').length).toBe(
			[...compared().articles.values()].filter(({ blocks }) =>
				blocks.some(({ type }) => type === 'paragraph'),
			).length,
		);
	});

	test('lays two articles side by side, and no other number of them', () => {
		const snapshot = compared();
		const one = { article: times, placed: placedIn(snapshot, times), annotations: new Map() };
		const look = (articles: Handout['articles']) =>
			handoutOf(snapshot, { articles }).attributes.class?.split(' ').includes('two');
		expect([look([one]), look([one, one]), look([one, one, one])]).toEqual([false, true, false]);
	});
});

/** The element without those of one kind inside it. */
function without(node: ReportElement, tag: string): ReportElement {
	const children = node.children
		.filter((child) => typeof child === 'string' || child.tag !== tag)
		.map((child) => (typeof child === 'string' ? child : without(child, tag)));
	return { ...node, children };
}
