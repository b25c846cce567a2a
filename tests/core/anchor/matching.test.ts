import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describe as describePassage } from '#lib/core/anchor/describe.ts';
import { matcherFor, matchPassage } from '#lib/core/anchor/matching.ts';
import { hashText } from '#lib/core/text/hash.ts';
import { textWithSpan } from '../text/any-text.ts';

const article = (text: string) => ({ text, hash: hashText(text) });

function anchorOf(text: string, passage: string) {
	const start = text.indexOf(passage);
	return describePassage(article(text), { start, end: start + passage.length });
}

/** The status, and the words that were found. */
function found(anchor: ReturnType<typeof anchorOf>, text: string): [string, string?] {
	const where = matchPassage(anchor, undefined, article(text));
	return 'start' in where ? [where.status, text.slice(where.start, where.end)] : [where.status];
}

const cutsPair = (text: string, at: number) =>
	/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));

const passages = textWithSpan.filter(
	({ text, start, end }) => start < end && !cutsPair(text, start) && !cutsPair(text, end),
);

describe('in the text that it was marked on a passage', () => {
	test('is found exactly where it was', () => {
		fc.assert(
			fc.property(passages, ({ text, start, end }) => {
				const anchor = describePassage(article(text), { start, end });
				expect(matchPassage(anchor, undefined, article(text))).toEqual({
					status: 'exact',
					start,
					end,
				});
			}),
		);
	});
});

describe('in a changed text a passage', () => {
	test('moves with what was put before it, or is not chosen', () => {
		fc.assert(
			fc.property(passages, fc.string({ minLength: 1 }), ({ text, start, end }, before) => {
				const anchor = describePassage(article(text), { start, end });
				const where = matchPassage(anchor, undefined, article(`${before}\n${text}`));
				if (!('start' in where)) return;
				const by = before.length + 1;
				const contexts = anchor.quote.prefix.length + anchor.quote.suffix.length;
				if (contexts > 16)
					expect(where).toEqual({ status: 'moved', start: start + by, end: end + by });
				else expect(where.status).toBe('moved');
			}),
		);
	});

	test('whose words stand in it once, with their surroundings, is found', () => {
		const text =
			'The first day was calm. Then he said so 😀 twice, e\u0301 and e. The last was not.';
		const moved = `A new start, ${text.replace('calm', 'very calm')}`;
		expect(found(anchorOf(text, 'he said so 😀'), moved)).toEqual(['moved', 'he said so 😀']);
		expect(found(anchorOf(text, 'e\u0301'), moved)).toEqual(['moved', 'e\u0301']);
	});

	test('is told from a copy by its surroundings', () => {
		const text =
			'In May officials denied it to the press. In June officials denied it to the court.';
		const anchor = anchorOf(text, 'officials denied it to the court');
		const short = { ...anchor, quote: { ...anchor.quote, exact: 'officials denied it' } };
		const changed = `New. ${text}`;
		const where = matchPassage(
			{ ...short, quote: { ...short.quote, suffix: ' to the court.' } },
			undefined,
			article(changed),
		);
		expect(where).toMatchObject({ status: 'moved', start: changed.lastIndexOf('officials') });
	});

	test('of which there are equal copies is ambiguous, also if one stands at its old place', () => {
		const line = 'Officials denied everything that had been said about the harbour in May.\n';
		const anchor = describePassage(article(line.repeat(3)), { start: 74, end: 90 });
		expect(found(anchor, line.repeat(4))).toEqual(['ambiguous']);
	});

	test('whose few words stand in it several times, none of them as before, is ambiguous', () => {
		const anchor = anchorOf('At the end of the long day everyone went to the harbour.', 'everyone');
		expect(found(anchor, 'Not everyone agrees. Yet everyone pays.')).toEqual(['ambiguous']);
	});

	test('whose one word turns up elsewhere is an orphan', () => {
		const anchor = anchorOf('At the end of the long day everyone went to the harbour.', 'everyone');
		expect(found(anchor, 'Not everyone agrees.')).toEqual(['orphan']);
	});

	test('that is long is found by its words alone', () => {
		const anchor = anchorOf(
			'Then everyone went to the harbour. It rained.',
			'everyone went to the harbour',
		);
		const where = found(anchor, 'Yesterday, everyone went to the harbour!');
		expect(where).toEqual(['moved', 'everyone went to the harbour']);
	});

	test('is an orphan if its words changed', () => {
		const anchor = anchorOf('Then everyone went to the harbour.', 'everyone went');
		expect(found(anchor, 'Then nobody went to the harbour.')).toEqual(['orphan']);
	});

	test('in Arabic or Chinese is found too', () => {
		const arabic = 'قال الرئيس إن القرار نهائي. ثم غادر القاعة.';
		expect(found(anchorOf(arabic, 'القرار نهائي'), `جديد. ${arabic}`)).toEqual([
			'moved',
			'القرار نهائي',
		]);
		const chinese = '我们今天去北京看长城。天气很好。';
		expect(found(anchorOf(chinese, '北京'), `新闻：${chinese}`)).toEqual(['moved', '北京']);
	});
});

describe('an anchor that was damaged', () => {
	const text = 'One day everyone went to the harbour.';
	const anchor = anchorOf(text, 'everyone went to');

	test('is not believed where its words do not stand', () => {
		const shifted = { ...anchor, position: { start: 3, end: 19 } };
		expect(matchPassage(shifted, undefined, article(text))).toMatchObject({
			status: 'moved',
			start: 8,
		});
	});

	test('is an orphan without any words', () => {
		const empty = { ...anchor, quote: { ...anchor.quote, exact: '' } };
		expect(matchPassage(empty, undefined, article(text))).toEqual({ status: 'orphan' });
		const nowhere = { ...empty, position: { start: 9, end: 9 } };
		expect(matchPassage(nowhere, text, article(`New. ${text}`))).toEqual({ status: 'orphan' });
	});

	test.each([
		['elsewhere', { start: 0, end: 16 }],
		['longer', { start: 8, end: 36 }],
		['outside', { start: 80, end: 96 }],
	])('is found by its words where the place in the earlier text is %s', (_, position) => {
		const changed = `New. ${text}`;
		expect(matchPassage({ ...anchor, position }, text, article(changed))).toEqual({
			status: 'moved',
			start: changed.indexOf('everyone'),
			end: changed.indexOf(' the harbour'),
		});
	});
});

describe('the text that passages are looked for in', () => {
	const texts = Array.from({ length: 9 }, (_, at) => `Day ${at}. Then everyone went home.`);
	const [first = ''] = texts;
	/** A text that tells how often it was read. */
	const counted = () => {
		const seen = { reads: 0 };
		const target = {
			hash: 'sha256-new',
			get text() {
				seen.reads++;
				return 'A day later. Then everyone went home.';
			},
		};
		return { seen, target };
	};
	const ask = (before: string, target: ReturnType<typeof counted>['target'], quote = 'went') =>
		matchPassage(anchorOf(before, quote), before, target).status;

	test('is not read before one is', () => {
		const { seen, target } = counted();
		matcherFor(undefined, target);
		matcherFor(first, target);
		expect(seen.reads).toBe(0);
	});

	test('is compared with an earlier one once, and read once for those of which that is unknown', () => {
		const { seen, target } = counted();
		for (const quote of ['Then', 'everyone', 'home']) {
			expect(ask(first, target, quote)).toBe('moved');
			matchPassage(anchorOf(first, quote), undefined, target);
		}
		expect(seen.reads).toBe(2);
	});

	test('is compared once more only if more than eight earlier ones were asked for', () => {
		const { seen, target } = counted();
		for (const text of [...texts.slice(0, 8), ...texts.slice(0, 8)]) ask(text, target);
		expect(seen.reads).toBe(8);
		ask(texts[8]!, target);
		ask(first, target);
		expect(seen.reads).toBe(10);
	});
});
