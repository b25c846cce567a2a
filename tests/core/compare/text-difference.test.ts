import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textDifference, type DifferenceRow } from '#lib/core/compare/text-difference.ts';
import { plainTextBlocks } from '#lib/core/text/blocks.ts';
import { anyText, languages } from '../text/any-text.ts';

const PARAGRAPHS = [
	'The council voted seven to four on Tuesday to close the harbour road to cars.',
	'Traders on the quay said that the decision would cost them half of their customers.',
	'A pilot last summer had cut traffic by twelve per cent, according to the town’s own count.',
	'Critics say that the count left out the weeks in which the bridge was closed.',
	'The mayor promised to look at the figures again before the barriers go up in May.',
	'Buses will run every ten minutes, and deliveries are allowed until eleven.',
];

const textOf = (...paragraphs: string[]) => {
	const text = paragraphs.join('\n\n');
	return { text, blocks: plainTextBlocks(text), language: 'en' };
};

const difference = (before: readonly string[], after: readonly string[]) =>
	textDifference(textOf(...before), textOf(...after));

/** `[-gone-]`, `{+come+}`; one line a row. */
const shown = (rows: readonly DifferenceRow[]) =>
	rows.map(
		({ kind, parts }) =>
			`${kind}: ${parts
				.map(
					(part) =>
						({ same: part.text, removed: `[-${part.text}-]`, added: `{+${part.text}+}` })[
							part.kind
						],
				)
				.join('')}`,
	);

const [vote, traders, pilot, critics, mayor, buses] = PARAGRAPHS as [
	string,
	string,
	string,
	string,
	string,
	string,
];

describe('the difference between two texts', () => {
	test('shows the words that changed within a paragraph', () => {
		const edited = pilot.replace('twelve', 'nine');
		expect(shown(difference([vote, pilot, mayor], [vote, edited, mayor]))).toEqual([
			`same: ${vote}`,
			`changed: ${pilot.replace('twelve', '[-twelve-]{+nine+}')}`,
			`same: ${mayor}`,
		]);
	});

	test('tells what was taken out and what was put in', () => {
		expect(shown(difference([vote, traders, mayor], [vote, mayor, buses]))).toEqual([
			`same: ${vote}`,
			`removed: [-${traders}-]`,
			`same: ${mayor}`,
			`added: {+${buses}+}`,
		]);
	});

	test('does not take another paragraph for an edited one', () => {
		const kinds = difference([vote, traders, mayor], [vote, buses, mayor]).map(({ kind }) => kind);
		expect(kinds).toEqual(['same', 'removed', 'added', 'same']);
	});

	test('names both places of a paragraph that was moved, and what changed on the way', () => {
		const edited = traders.replace('half', 'a third');
		const rows = difference(
			[vote, traders, pilot, critics, mayor],
			[vote, pilot, critics, mayor, edited],
		);
		expect(rows.map(({ kind }) => kind)).toEqual([
			'same',
			'moved-away',
			'same',
			'same',
			'same',
			'moved-here',
		]);
		expect(rows[1]?.other).toBe(5);
		expect(rows[5]?.other).toBe(1);
		expect(shown(rows)[5]).toContain('[-half-]{+a third+} of their customers');
	});

	test('takes a paragraph that was split, or put together, for one that was edited', () => {
		const both = `${pilot} ${critics}`;
		expect(
			difference([vote, both, mayor], [vote, pilot, critics, mayor]).map(({ kind }) => kind),
		).toEqual(['same', 'changed', 'same']);
		const joined = difference([vote, pilot, critics, mayor], [vote, both, mayor]);
		expect(shown(joined)[1]).toBe(`changed: ${pilot}[-\n\n-]{+ +}${critics}`);
	});

	test('finds the edited paragraphs where none stayed as it was', () => {
		const curled = PARAGRAPHS.map((one) => one.replace(/(\w+)\.$/, '“$1”.'));
		expect(difference(PARAGRAPHS, curled).map(({ kind }) => kind)).toEqual(
			Array(6).fill('changed'),
		);
	});

	test('compares a text without paragraphs by its sentences', () => {
		const sentences = Array.from({ length: 120 }, (_, i) => `Note ${i}: ${PARAGRAPHS[i % 6]}`);
		const edited = sentences.toSpliced(90, 1).with(30, 'Nobody counted.');
		const [row, ...rest] = difference([sentences.join(' ')], [edited.join(' ')]);
		expect(rest).toEqual([]);
		expect(row?.parts.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([
			sentences[30]?.slice(0, -1),
			'Nobody counted',
			`${sentences[90]} `,
		]);
	});

	test('finds what was edited and what was moved in a text that was rewritten otherwise', () => {
		const others = (name: string) =>
			Array.from({ length: 400 }, (_, i) =>
				[1, 2, 3, 4, 5, 6].map((word) => `${name}${i}x${word}`).join(' '),
			);
		const edited = traders.replace('customers', 'customers and of their trade');
		const rows = difference(
			[traders, ...others('a'), pilot, ...others('b')],
			[...others('c'), pilot.replace('twelve', 'nine'), ...others('d'), edited],
		);
		expect(rows.filter(({ kind }) => kind === 'changed')).toHaveLength(1);
		expect(shown(rows)).toContain(`changed: ${pilot.replace('twelve', '[-twelve-]{+nine+}')}`);
		expect(rows[0]).toMatchObject({ kind: 'moved-away', other: rows.length - 1 });
	});

	test('of texts too long to be read for words tells whole paragraphs only', () => {
		const long = Array.from({ length: 7000 }, (_, i) => `Note ${i}: ${PARAGRAPHS.join(' ')}`);
		const after = [...long.slice(1).with(30, 'Nobody counted.'), long[0]!];
		const rows = difference(long, after).filter(({ kind }) => kind !== 'same');
		expect(rows.map(({ kind, parts }) => [kind, parts.length])).toEqual([
			['moved-away', 1],
			['removed', 1],
			['added', 1],
			['moved-here', 1],
		]);
	});

	test('keeps the order of paragraphs that were shuffled by the thousand', () => {
		const long = Array.from({ length: 2000 }, (_, i) => `Note ${i}: ${PARAGRAPHS[i % 6]}`);
		const rows = difference(long, [...long.slice(1000), ...long.slice(0, 1000)]);
		const count = (wanted: string) => rows.filter(({ kind }) => kind === wanted).length;
		expect([count('same'), count('moved-here'), count('moved-away')]).toEqual([1000, 1000, 1000]);
	});

	test('of one text with itself is none', () => {
		expect(difference(PARAGRAPHS, PARAGRAPHS).every(({ kind }) => kind === 'same')).toBe(true);
		expect(difference([], [])).toEqual([]);
	});

	test('keeps every paragraph of both texts, in order and to the letter', () => {
		const paragraph = fc.oneof(fc.constantFrom(...PARAGRAPHS), anyText);
		const version = fc.array(paragraph, { maxLength: 9 });
		fc.assert(
			fc.property(version, version, languages, (a, b, language) => {
				const [before, after] = [textOf(...a), textOf(...b)].map((one) => ({
					...one,
					language,
				})) as [ReturnType<typeof textOf>, ReturnType<typeof textOf>];
				const rows = textDifference(before, after);
				for (const row of rows) {
					const without = (kind: string) =>
						row.parts.map((part) => (part.kind === kind ? '' : part.text)).join('');
					if (row.after)
						expect(without('removed')).toBe(after.text.slice(row.after.start, row.after.end));
					if (row.before)
						expect(without('added')).toBe(before.text.slice(row.before.start, row.before.end));
					if (row.other !== undefined) expect(rows[row.other]?.other).toBe(rows.indexOf(row));
				}
				const blank = (text: string, spans: readonly { start: number; end: number }[]) =>
					spans
						.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
						.trim();
				expect(
					blank(
						before.text,
						rows.flatMap((row) => row.before ?? []),
					),
				).toBe('');
				expect(
					blank(
						after.text,
						rows.flatMap((row) => row.after ?? []),
					),
				).toBe('');
			}),
		);
	});
});
