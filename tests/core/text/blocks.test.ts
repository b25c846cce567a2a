import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainTextBlocks } from '#lib/core/text/blocks.ts';
import { anyText } from './any-text.ts';

/** One line a block: its look and its words. */
function outline(text: string): string[] {
	return plainTextBlocks(text).map(({ type, level, boilerplate, start, end }) => {
		const words = text.slice(start, end).replaceAll('\n', '⏎');
		const short = words.length > 48 ? `${words.slice(0, 47)}…` : words;
		return `${type}${level ?? ''}${boilerplate ? '*' : ''}: ${short}`;
	});
}

const LONG =
	'The council voted nine to four on Tuesday evening to close the old harbour to cargo ships by the ' +
	'end of next year. The decision ends three years of argument.';
const PROSE = 'paragraph: The council voted nine to four on Tuesday eveni…';

describe('plain text', () => {
	test('with a picture at the top has a caption and a credit, and no headline', () => {
		const text = `A man holds a sign, April 2, 2017.\nJane Doe / Reuters\n\n${LONG}`;
		const caption = 'caption: A man holds a sign, April 2, 2017.';
		expect(outline(text)).toEqual([caption, 'caption*: Jane Doe / Reuters', PROSE]);
	});

	test('with a picture under the headline has all three', () => {
		const text = `Report: Council Votes on Harbour\n\nSoldiers at a parade\nAFP/Jean PARRA\n\n${LONG}`;
		expect(outline(text)).toEqual([
			'heading1: Report: Council Votes on Harbour',
			'caption: Soldiers at a parade',
			'caption*: AFP/Jean PARRA',
			PROSE,
		]);
	});

	test('with a question over it and numbered parts has headings', () => {
		const text = `Who pays?\nExecutive summary\n${LONG}\n1. How it is framed: “costs” and votes\n${LONG}`;
		expect(outline(text)).toEqual([
			'heading1: Who pays?',
			'heading2: Executive summary',
			PROSE,
			'heading2: 1. How it is framed: “costs” and votes',
			PROSE,
		]);
	});

	test('has a heading where a short line stands between long paragraphs', () => {
		const text = `${LONG}\nThe ‘Fugitive’\n${LONG}\nDrugs and Diplomacy\n${LONG}`;
		const headings = ['heading2: The ‘Fugitive’', 'heading2: Drugs and Diplomacy'];
		expect(outline(text)).toEqual([PROSE, headings[0], PROSE, headings[1], PROSE]);
	});

	test('keeps names, dates, short sentences and thanks as paragraphs', () => {
		const lines = [
			'By Jane Doe',
			'October 4, 2025',
			'He added, “We will go.”',
			'Jo Roe contributed reporting from Oslo, and Al Poe from Rome.',
		];
		const text = `Council closes harbour\n${lines[0]}\n${lines[1]}\n${LONG}\n${lines[2]}\n${LONG}\n${lines[3]}`;
		const types = plainTextBlocks(text).map(({ type, boilerplate }) => [type, boilerplate]);
		expect(types[0]).toEqual(['heading', undefined]);
		expect(types.slice(1)).toEqual(types.slice(1).map(() => ['paragraph', undefined]));
	});

	test('sets the site’s own lines apart', () => {
		const text = [
			LONG,
			'You are reading a free article.',
			'Subscribe to The Post to get unlimited access.',
			'  • Reading of new articles\n  • Six issues a year\nSubscribe Now',
			'Follow Jane Doe on\u00a0Facebook\u00a0and\u00a0Twitter.',
			"Please let us know if you're having issues with commenting.",
		].join('\n\n');
		expect(outline(text).slice(1)).toEqual([
			'paragraph*: You are reading a free article.',
			'paragraph*: Subscribe to The Post to get unlimited access.',
			'item*: • Reading of new articles',
			'item*: • Six issues a year',
			'paragraph*: Subscribe Now',
			'paragraph*: Follow Jane Doe on\u00a0Facebook\u00a0and\u00a0Twitter.',
			"paragraph*: Please let us know if you're having issues with…",
		]);
	});

	test('that speaks of subscriptions, photographs or copyright is a story', () => {
		const lines = [
			'Readers who subscribe to the newsletter follow the council on Twitter, it said.',
			'Photographs of the harbour were shown to the council on Tuesday.',
			'Copyright law does not apply, said the lawyer of the harbour master.',
		];
		for (const block of plainTextBlocks([LONG, ...lines].join('\n'))) {
			expect(block).not.toHaveProperty('boilerplate');
			expect(block.type).toBe('paragraph');
		}
	});

	test('with bullets, numbers and quoted lines has items and quotes', () => {
		const text = `Not known:\n- who pays\n* where to go\n• when\n1. First, this.\n2. Then that.\n> Our life`;
		expect(
			outline(text)
				.slice(1)
				.map((line) => line.split(':')[0]),
		).toEqual([...Array(5).fill('item'), 'quote']);
	});

	test('wrapped by hand is joined to paragraphs', () => {
		const text = [
			'The council votes to close the old harbour',
			'By Jane Doe',
			'',
			'The city council voted nine to four on Tuesday evening to close the old',
			'harbour to cargo ships by the end of next year, a decision that ends three',
			'years of argument over noise, dust and jobs on the waterfront.',
			'',
			'What happens now',
			'',
			'The port authority will present a plan by March. Several details are not',
			'known yet:',
			'- who pays for the removal of the cranes, which were put up in 1974 and',
			'  have not been used since',
			'- where the boats will go',
		].join('\n');
		expect(outline(text)).toEqual([
			'heading1: The council votes to close the old harbour',
			'paragraph: By Jane Doe',
			'paragraph: The city council voted nine to four on Tuesday …',
			'heading2: What happens now',
			'paragraph: The port authority will present a plan by March…',
			'item: - who pays for the removal of the cranes, which…',
			'item: - where the boats will go',
		]);
	});

	test('of short lines that are not full is not joined', () => {
		const text =
			'First line is short.\nSecond line is short too.\nThird one.\nFourth and last line.';
		expect(plainTextBlocks(text)).toHaveLength(4);
	});

	test('of nothing has no blocks', () => {
		expect(plainTextBlocks(' \n\n\t')).toEqual([]);
	});

	test('has every character that is not blank in one block, in order', () => {
		const lines = fc.array(
			fc.oneof(anyText, fc.constantFrom(LONG, 'Jane Doe / Reuters', '', '- a')),
		);
		fc.assert(
			fc.property(lines, (parts) => {
				const text = parts.join('\n');
				let last = 0;
				for (const { start, end } of plainTextBlocks(text)) {
					expect(text.slice(last, start)).toMatch(/^\s*$/);
					expect(text.slice(start, end)).toMatch(/^\S(?:[^]*\S)?$/);
					last = end;
				}
				expect(text.slice(last)).toMatch(/^\s*$/);
			}),
		);
	});
});
