/** Articles that come in a second time are found; those that only share a subject are not. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { twins, type Candidate, type Twin } from '#lib/core/model/twins.ts';
import { canonicalUrl } from '#lib/core/text/canonical-url.ts';
import { shareInCommon, shingled } from '#lib/core/text/shingles.ts';

function found(incoming: readonly Candidate[], stored: readonly Candidate[] = []): readonly Twin[] {
	const steps = twins(incoming, stored);
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** Sentences of made-up words, different for each seed. */
function story(seed: number, sentences = 30): string[] {
	let state = seed * 7919 + 1;
	const next = (below: number) => {
		state = (Math.imul(state, 1103515245) + 12345) >>> 0;
		return (state >>> 8) % below;
	};
	const syllables = 'ba de ki lo mu na pe ri so tu va we'.split(' ');
	const word = () => Array.from({ length: 2 + next(2) }, () => syllables[next(12)]).join('');
	return Array.from({ length: sentences }, () => Array.from({ length: 12 }, word).join(' ') + '.');
}
const article = (id: string, text: string, url?: string): Candidate => ({
	...{ id, text },
	...(url !== undefined && { url }),
});

describe('the same text', () => {
	const text = `“The river’s rising” – she said…\n\n${story(1).join(' ')}`;

	test('is found with other white space and typography', () => {
		const typed = text
			.replace(/[“”]/g, '"')
			.replace('’', "'")
			.replace('–', '-')
			.replace('…', '...');
		expect(
			found([article('new', typed.replaceAll('\n\n', ' \n'))], [article('old', text)]),
		).toEqual([{ incoming: 'new', stored: 'old', kind: 'same-text', share: 1 }]);
	});

	test('is found among those that come in together', () => {
		expect(found([article('a', text), article('b', text), article('c', text)])).toEqual([
			{ incoming: 'b', stored: 'a', kind: 'same-text', share: 1 },
			{ incoming: 'c', stored: 'a', kind: 'same-text', share: 1 },
		]);
	});

	test.each([
		...[...'\u2018\u2019\u201a\u201b\u2032`´'].map((quote) => [quote, "'"]),
		...[...'\u201c\u201d\u201e\u201f\u2033«»'].map((quote) => [quote, '"']),
		...[...'\u2010\u2011\u2012\u2013\u2014\u2015\u2212'].map((dash) => [dash, '-']),
		...[...'\u00ad\u200b\u200c\u200d\u2060\ufeff'].map((nothing) => [nothing, '']),
		...['  ', '\n\n', '\t', '\u00a0'].map((space) => [space, ' ']),
		...[
			['ﬁ', 'fi'],
			['…', '...'],
		],
	])('is found with %j for %j', (one, other) => {
		const [typeset, typed] = [one, other].map((sign) => `It${sign}was${sign}late.`);
		expect(found([article('new', ` ${typed!}\n`)], [article('old', typeset!)])).toEqual([
			{ incoming: 'new', stored: 'old', kind: 'same-text', share: 1 },
		]);
	});

	test('is not found with other words, case or signs', () => {
		for (const other of ['It was late!', 'it was late.', 'Itwas late.', 'It was very late.']) {
			expect(found([article('new', other)], [article('old', 'It was late.')])).toEqual([]);
		}
	});

	test('is that of the first one that has it', () => {
		const stored = ['one', 'two'].map((id) => article(id, 'It was late.', 'https://a.example/x'));
		expect(found([article('new', 'It was late.')], stored)).toMatchObject([{ stored: 'one' }]);
		const other = article('new', 'It was early.', 'https://a.example/x');
		expect(found([other], stored)).toEqual([
			{ incoming: 'new', stored: 'one', kind: 'same-url', share: 0 },
		]);
	});

	test('goes before the same address', () => {
		const url = 'https://post.example/a';
		const stored = [article('other', story(2).join(' '), url), article('same', text)];
		expect(found([article('new', text, url)], stored)).toMatchObject([
			{ stored: 'same', kind: 'same-text' },
		]);
	});
});

test('the same address is found, with how much of the text is the same', () => {
	const before = story(1);
	const after = [...before.slice(0, 20), ...story(2, 10)];
	const [twin] = found(
		[article('new', after.join(' '), 'http://post.example/a/?utm_source=x')],
		[article('old', before.join(' '), 'https://www.post.example/a')],
	);
	expect(twin).toMatchObject({ stored: 'old', kind: 'same-url' });
	expect(twin?.share).toBeCloseTo(2 / 3, 1);
});

describe('nearly the same text', () => {
	const wire = story(1);

	test.each<[string, string[]]>([
		['with a paragraph more', [...wire, ...story(2, 5)]],
		['cut short', wire.slice(0, 16)],
		['with a word changed in each sentence', wire.map((one) => one.replace(/^\S+/, 'Quill'))],
		['in another order', [...wire.slice(15), ...wire.slice(0, 15)]],
		['in capitals', wire.map((one) => one.toUpperCase())],
	])('is found %s', (_, sentences) => {
		const others = Array.from({ length: 20 }, (_, i) => article(`o${i}`, story(i + 10).join(' ')));
		const stored = [...others, article('wire', wire.join(' '))];
		const all = found([article('new', sentences.join('\n\n'))], stored);
		expect(all).toMatchObject([{ incoming: 'new', stored: 'wire', kind: 'near' }]);
		expect(all[0]?.share).toBeGreaterThanOrEqual(0.6);
	});

	test('is not a quotation of a few sentences, nor another story', () => {
		const other = [...story(2), ...wire.slice(0, 5)];
		expect(found([article('new', other.join(' '))], [article('old', wire.join(' '))])).toEqual([]);
	});

	test('is most of the words of both, and not a word less', () => {
		const words = (seed: number) => story(seed, 1)[0]!.slice(0, -1).split(' ').slice(0, 10);
		const shares = Array.from({ length: 40 }, (_, seed) => {
			const ten = words(seed + 1);
			return [5, 6, 7].map((same) => {
				const other = [
					...ten.slice(0, same),
					...words(seed + 100)
						.slice(same)
						.map((word) => `x${word}`),
				];
				return found([article('new', other.join(' '))], [article('old', ten.join(' '))])[0]?.share;
			});
		});
		const [half, most, more] = [0, 1, 2].map((i) => new Set(shares.map((one) => one[i])));
		expect(half).toEqual(new Set([undefined]));
		expect(most).toEqual(new Set([undefined, 0.6]));
		expect(more).toEqual(new Set([undefined, 0.7]));
	});

	test('is the one most like it, however many are alike', () => {
		const like = (id: string, same: number, seed: number) =>
			article(id, [...wire.slice(0, same), ...story(seed, 30 - same)].join(' '));
		const stored = [
			...Array.from({ length: 15 }, (_, i) => like(`before${i}`, 19, i + 10)),
			like('most', 28, 50),
			...Array.from({ length: 15 }, (_, i) => like(`after${i}`, 20, i + 60)),
		];
		for (const all of [stored, stored.toReversed()]) {
			const [twin] = found([article('new', wire.join(' '))], all);
			expect(twin).toMatchObject({ stored: 'most', kind: 'near' });
			expect(twin!.share).toBeCloseTo(28 / 30, 1);
		}
	});

	test('is looked for among what is stored and among what comes in', () => {
		const near = (id: string, seed: number) => article(id, [...wire, ...story(seed, 3)].join(' '));
		expect(found([near('a', 3), near('b', 4)], [article('old', wire.join(' '))])).toMatchObject([
			{ incoming: 'a', stored: 'old' },
			{ incoming: 'b', stored: 'old' },
			{ incoming: 'b', stored: 'a' },
		]);
	});

	test('is found in scripts that part no words', () => {
		const text =
			'河水在星期一晚上涨过了旧墙，两百人离开了家园。市长说水从来没有来得这么快。一艘渡轮在码头失踪。';
		const edited = text.replace('两百人', '三百人') + '桥梁将关闭一周。';
		expect(found([article('new', edited)], [article('old', text)])).toMatchObject([
			{ kind: 'near' },
		]);
	});
});

test('the share is the same both ways, 1 for the same and 0 for strangers', () => {
	fc.assert(
		fc.property(fc.nat(50), fc.nat(50), fc.integer({ min: 1, max: 30 }), (a, b, cut) => {
			const one = shingled(story(a).join(' '));
			const other = shingled([...story(a).slice(0, cut), ...story(b + 100, 30 - cut)].join(' '));
			const share = shareInCommon(one, other);
			expect(shareInCommon(other, one)).toBe(share);
			expect(share).toBeGreaterThanOrEqual(cut / 30 - 0.1);
			expect(share).toBeLessThanOrEqual(cut / 30 + 0.1);
			expect(shareInCommon(one, one)).toBe(1);
		}),
	);
	expect(shareInCommon(shingled(''), shingled(''))).toBe(0);
});

test('an article is no twin of itself, and none of an empty one', () => {
	const text = story(1).join(' ');
	expect(found([article('a', text)], [article('a', text)])).toEqual([]);
	expect(found([article('a', ''), article('b', '')], [article('c', '')])).toEqual([]);
	const url = 'https://post.example/a';
	expect(found([article('a', 'New.', url)], [article('a', 'Old.', url)])).toEqual([]);
	expect(found([article('a', '', url)], [article('b', '', url)])).toEqual([
		{ incoming: 'a', stored: 'b', kind: 'same-url', share: 0 },
	]);
});

test('the share done grows to the end', () => {
	const all = Array.from({ length: 5 }, (_, i) => article(`${i}`, story(i).join(' ')));
	const shares = [...twins(all, all)];
	expect(shares).toHaveLength(10);
	expect(shares).toEqual(Array.from({ length: 10 }, (_, i) => i / 10));
});

describe('an address', () => {
	test.each([
		'https://www.post.example/2025/flood',
		'http://post.example/2025/flood/',
		'//m.post.example/2025/flood?utm_source=a&utm_medium=b&fbclid=c',
		'https://amp.post.example/2025/flood#comments',
		'https://post.example/2025/flood/amp/',
		'https://post.example/2025/flood.amp.html',
		'https://post.example/amp/2025/flood',
		'https://post.example:443/2025/flood/index.html',
		'https://www.google.com/amp/s/post.example/2025/flood',
		'https://post-example.cdn.ampproject.org/c/s/post.example/2025/flood',
		'https://post.example/2025/flood?amp',
		'https://post.example/2025/flood?outputType=amp&_ga=2.1&mc_cid=3&at_medium=RSS',
		'https://user:secret@POST.example/2025//flood?gclid=1',
	])('%s is that of one article', (url) => {
		expect(canonicalUrl(url)).toBe('post.example/2025/flood');
	});

	test('keeps what tells articles apart', () => {
		expect(canonicalUrl('https://post.example/story.php?b=2&id=7&utm_term=x')).toBe(
			'post.example/story.php?b=2&id=7',
		);
		for (const name of ['cid', 'ref', 'share', 'mod', 'sh', 'cmp', 'partner', 'via', 'at_id']) {
			const [one, two] = [1, 2].map((id) =>
				canonicalUrl(`https://post.example/news?${name}=${id}`),
			);
			expect(one, name).not.toBe(two);
		}
		expect(canonicalUrl('https://post.example/story?amp=1000')).toBe('post.example/story?amp=1000');
		expect(canonicalUrl('https://post.example/A')).not.toBe(canonicalUrl('https://post.example/a'));
	});

	test.each(['', 'no address', 'https://post.example/', 'https://post.example', 'mailto:a@b.c'])(
		'%j names no article',
		(url) => {
			expect(canonicalUrl(url)).toBeUndefined();
		},
	);
});
