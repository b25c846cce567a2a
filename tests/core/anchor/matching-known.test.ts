/** Passages of a text that is known, in a newer one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describe as describePassage } from '#lib/core/anchor/describe.ts';
import { matcherFor, matchPassage } from '#lib/core/anchor/matching.ts';
import type { Resolution } from '#lib/core/anchor/resolve.ts';
import { hashText } from '#lib/core/text/hash.ts';
import { anyText, textWithSpan } from '../text/any-text.ts';

const article = (text: string) => ({ text, hash: hashText(text) });

/** Where the passage of one text is in the other. */
function resolve(before: string, passage: string | { start: number; end: number }, text: string) {
	const start = typeof passage === 'string' ? before.indexOf(passage) : passage.start;
	const end = typeof passage === 'string' ? start + passage.length : passage.end;
	return matchPassage(describePassage(article(before), { start, end }), before, article(text));
}

/** The status, and the words that were found. */
function found(before: string, passage: string, text: string): [string, string?] {
	const where = resolve(before, passage, text);
	return 'start' in where ? [where.status, text.slice(where.start, where.end)] : [where.status];
}

const cutsPair = (text: string, at: number) =>
	/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));

/** UTF-16 units of every kind, halves of pairs among them. */
const anyUnits = fc
	.array(fc.nat({ max: 0xffff }), { maxLength: 30 })
	.map((units) => String.fromCharCode(...units));

/** Sentences of words that stand in no other one. */
function distinctSentences(count: number, from = 0): string[] {
	return Array.from({ length: count }, (_, at) => {
		const words = Array.from({ length: 8 }, (_word, word) => `word${from + at}x${word}`);
		return `S${words.join(' ')}.`;
	});
}

const STORY = [
	'The council voted seven to four on Tuesday night.',
	'Officials had warned that the harbour wall would not stand another winter.',
	'Nobody in the room asked the fishing crews what they thought of it.',
	'The mayor called the plan a chance that comes once in a generation.',
	'Work is to begin in September and to end three years later.',
];
const TEXT = STORY.join(' ');

describe('where nothing around it changed, a passage', () => {
	test('of an unchanged text is exactly where it was', () => {
		fc.assert(
			fc.property(textWithSpan, ({ text, start, end }) => {
				if (start === end || cutsPair(text, start) || cutsPair(text, end)) return;
				expect(resolve(text, { start, end }, text)).toEqual({ status: 'exact', start, end });
			}),
		);
	});

	test('moves with what was put before or after it', () => {
		const sentences = distinctSentences(12);
		const text = sentences.join(' ');
		fc.assert(
			fc.property(
				fc.nat({ max: 11 }),
				fc.nat({ max: 11 }),
				fc.stringMatching(/^[A-Za-z ,.\n😀é北]{0,80}$/u),
				(marked, place, added) => {
					const changed = [...sentences.slice(0, place), added, ...sentences.slice(place)].join(
						' ',
					);
					const passage = sentences[marked]!;
					const start = changed.indexOf(passage);
					const where = resolve(text, passage, changed);
					expect(where).toEqual({ status: 'moved', start, end: start + passage.length });
				},
			),
		);
	});

	test('moves with its paragraph, whatever the order is now', () => {
		const paragraphs = distinctSentences(6);
		fc.assert(
			fc.property(fc.shuffledSubarray(paragraphs, { minLength: 6 }), (shuffled) => {
				const [before, after] = [paragraphs.join('\n\n'), shuffled.join('\n\n')];
				for (const one of paragraphs) {
					const where = resolve(before, one, after);
					if (before !== after) expect(where).toMatchObject({ start: after.indexOf(one) });
				}
			}),
		);
	});
});

describe('where only the typography changed, a passage', () => {
	const before =
		'"It\'s over," she said - and left... The "Ministry of Caf\u00e9s" said nothing.\n\nNo one did.';
	const after =
		'“It’s over,”\u00a0she said — and  left… The «Ministry of Cafe\u0301s» said no\u00adthing.\nNo one did.';

	test('is the same passage', () => {
		expect(found(before, '"It\'s over," she said - and left...', after)).toEqual([
			'moved',
			'“It’s over,”\u00a0she said — and  left…',
		]);
		expect(found(before, 'Caf\u00e9s" said nothing.\n\nNo', after)).toEqual([
			'moved',
			'Cafe\u0301s» said no\u00adthing.\nNo',
		]);
	});

	test('keeps what it had of a word', () => {
		expect(
			found('A cathedral burned. It was old.', 'thedral burn', 'A  cathedral burned! It was'),
		).toEqual(['moved', 'thedral burn']);
	});
});

describe('where words changed, a passage', () => {
	test('is offered as what became of it, with how much alike the two are', () => {
		const changed = TEXT.replace(
			'would not stand another winter',
			'may not survive another winter',
		);
		const where = resolve(TEXT, STORY[1]!, changed);
		expect(where).toMatchObject({ status: 'approximate', start: changed.indexOf('Officials') });
		expect(found(TEXT, STORY[1]!, changed)[1]).toBe(
			'Officials had warned that the harbour wall may not survive another winter.',
		);
		expect((where as { score: number }).score).toBeGreaterThan(0.6);
		expect((where as { score: number }).score).toBeLessThan(1);
	});

	test('is as it was if the change is beside it', () => {
		const changed = TEXT.replace('seven to four', 'nine to two').replace('Tuesday', 'Wednesday');
		expect(found(TEXT, 'The council voted', changed)).toEqual(['moved', 'The council voted']);
	});

	test('is found under a typo', () => {
		const changed = TEXT.replace('generation', 'genaration');
		expect(found(TEXT, 'generation', changed)).toEqual(['approximate', 'genaration']);
	});

	test('is gone if another word took its place, also if nothing else changed', () => {
		expect(found(TEXT, 'winter', TEXT.replace('winter', 'storm'))).toEqual(['orphan']);
		expect(found(TEXT, 'seven', TEXT.replace('seven', 'eight'))).toEqual(['orphan']);
	});

	test('is no other number', () => {
		const text = 'The town has 48,200 people, and 3,100 of them left before the water came.';
		expect(found(text, '3,100', text.replace('3,100', '3,900'))[0]).not.toBe('moved');
	});
});

describe('a sentence that was deleted', () => {
	test('is not anchored to any other one', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 2, max: 12 }),
				fc.nat({ max: 11 }),
				fc.nat({ max: 11 }),
				(count, marked, added) => {
					const sentences = distinctSentences(count);
					const gone = sentences[marked % count]!;
					const rest = sentences.filter((one) => one !== gone);
					rest.splice(added % (rest.length + 1), 0, ...distinctSentences(1, 100));
					expect(resolve(sentences.join(' '), gone, rest.join(' '))).toEqual({ status: 'orphan' });
				},
			),
		);
	});

	test('is not taken for its look-alike, wherever that stands', () => {
		const lookAlike = STORY[1]!.replace('harbour', 'market').replace('winter', 'summer');
		for (let place = 0; place <= STORY.length; place++) {
			const both = STORY.toSpliced(place, 0, lookAlike);
			const rest = both.filter((one) => one !== STORY[1]);
			expect(resolve(both.join(' '), STORY[1]!, rest.join(' '))).toEqual({ status: 'orphan' });
			const stays = both.filter((one) => one !== lookAlike).join(' ');
			expect(found(both.join(' '), STORY[1]!, stays)[0]).toMatch(/moved|exact/);
		}
	});

	test('leaves its neighbours as they were', () => {
		const rest = STORY.filter((_, at) => at !== 2).join(' ');
		for (const at of [0, 1, 3, 4]) {
			expect(found(TEXT, STORY[at]!, rest)).toEqual(['moved', STORY[at]]);
		}
	});
});

describe('of two equal sentences', () => {
	const line = STORY[1]!;

	test('each one is where it was while both stay', () => {
		const text = [STORY[0], line, STORY[2], line, STORY[4]].join(' ');
		const changed = `New. ${text}`;
		for (const start of [text.indexOf(line), text.lastIndexOf(line)]) {
			const where = resolve(text, { start, end: start + line.length }, changed);
			expect(where).toMatchObject({ status: 'moved', start: start + 5 });
		}
	});

	test('none is chosen where one was put in beside the other', () => {
		const where = resolve(TEXT, line, TEXT.replace(line, `${line} ${line}`));
		expect(where.status).toBe('ambiguous');
		expect((where as Extract<Resolution, { status: 'ambiguous' }>).places).toHaveLength(2);
	});

	test('none is chosen where one of two neighbours went', () => {
		const text = TEXT.replace(line, `${line} ${line}`);
		for (const start of [text.indexOf(line), text.lastIndexOf(line)]) {
			expect(resolve(text, { start, end: start + line.length }, TEXT).status).toBe('orphan');
		}
	});
});

describe('a sentence that is quoted twice and gone from its own place', () => {
	const [vote, wall, crews] = STORY as [string, string, string];
	const [morning, evening] = [`In the morning paper: ${vote}`, `In the evening paper: ${vote}`];

	test.each([
		['at the beginning', [vote, wall], [morning, evening, wall]],
		['between its neighbours', [wall, vote, crews], [wall, morning, evening, crews]],
		['with nothing around it', [vote], [morning, evening]],
	])('is in neither of the two, %s', (_, before, now) => {
		const text = now.join('\n\n');
		const places = [text.indexOf(vote), text.lastIndexOf(vote)];
		expect(resolve(before.join('\n\n'), vote, text)).toEqual({
			status: 'ambiguous',
			places: places.map((start) => ({ start, end: start + vote.length })),
		});
	});

	test('is where it was if one of the two is its own place', () => {
		const text = [wall, vote, crews, evening].join('\n\n');
		expect(found([wall, vote, crews].join('\n\n'), vote, text)).toEqual(['moved', vote]);
	});
});

describe('in other scripts', () => {
	test('Chinese is matched letter by letter', () => {
		const text = '我们今天去北京看长城。天气很好。明天我们回上海。';
		expect(found(text, '天气很好', `新闻：${text.replace('明天', '后天')}`)).toEqual([
			'moved',
			'天气很好',
		]);
		expect(found(text, '我们今天去北京看长城', text.replace('北京', '南京'))).toEqual([
			'approximate',
			'我们今天去南京看长城',
		]);
	});

	test('Arabic is, whatever its signs of direction', () => {
		const text = 'قال الرئيس إن القرار نهائي. ثم غادر القاعة مع وزرائه.';
		expect(found(text, 'القرار نهائي', `\u200f${text.replace('ثم', 'وبعد ذلك')}`)).toEqual([
			'moved',
			'القرار نهائي',
		]);
	});
});

describe('whatever the texts are', () => {
	const anything = fc.oneof(anyText, anyUnits);

	test('a place lies within the text, cuts no surrogate pair, and is the same every time', () => {
		fc.assert(
			fc.property(textWithSpan, anything, fc.boolean(), ({ text, start, end }, other, appended) => {
				if (start === end) return;
				const target = article(appended ? other + text : other);
				const anchor = describePassage(article(text), { start, end });
				for (const before of [text, undefined, other]) {
					const where = matchPassage(anchor, before, target);
					expect(matcherFor(before, { ...target })(anchor)).toEqual(where);
					const places =
						'start' in where ? [where] : where.status === 'ambiguous' ? where.places : [];
					for (const place of places) {
						expect(place.start).toBeGreaterThanOrEqual(0);
						expect(place.end).toBeGreaterThan(place.start);
						expect(place.end).toBeLessThanOrEqual(target.text.length);
						if (target.text.isWellFormed()) {
							expect(cutsPair(target.text, place.start)).toBe(false);
							expect(cutsPair(target.text, place.end)).toBe(false);
						}
					}
					if (where.status === 'ambiguous') expect(places.length).toBeGreaterThan(1);
				}
			}),
		);
	});

	test('moved means the same words', () => {
		fc.assert(
			fc.property(textWithSpan, anyText, ({ text, start, end }, other) => {
				if (start === end) return;
				const anchor = describePassage(article(text), { start, end });
				const where = matchPassage(anchor, text, article(`${other} ${text}`));
				if (where.status !== 'moved') return;
				const words = (all: string) => (all.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').normalize();
				const now = `${other} ${text}`.slice(where.start, where.end);
				expect(words(now)).toBe(words(anchor.quote.exact));
			}),
		);
	});

	const word = (at: number) => `w${(at * at * 7919) % 3001}`;
	const long = (step: number) => Array.from({ length: 20_000 }, (_, at) => word(at * step));
	test.each([
		['written anew', long(1).join(' '), long(3).join(' '), 'orphan'],
		['turned round', long(1).join(' '), long(1).reverse().join(' '), ''],
		['of one line', 'the same line again. '.repeat(4000), 'the same line again. '.repeat(3900), ''],
		['of one word', 'a '.repeat(20_000), 'a '.repeat(19_000), ''],
		['of one letter', 'x'.repeat(100_000), 'x'.repeat(99_000), 'orphan'],
	])('a long text %s is no trouble', (_, before, text, status) => {
		const anchor = describePassage({ text: before, hash: 'b' }, { start: 100, end: 220 });
		for (const known of [before, undefined]) {
			const found = matcherFor(known, { text, hash: 'a' })(anchor).status;
			expect(status === '' ? ['orphan', 'ambiguous'] : [status]).toContain(found);
		}
	});
});
