/** What is refused, where the person is told it is, and that nothing hostile gets further. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { versionId } from '#lib/core/model/version.ts';
import { hashText } from '#lib/core/text/hash.ts';
import { decode } from '#lib/formats/native-decode.ts';
import { file, refusal, TEXT, type Json } from './small-file.ts';

const LENGTH = [...TEXT].length;

test('an earlier text is read with the passages that were marked on it', () => {
	const decoded = decode(
		file((f) => {
			Object.assign(target(f), { unplaced: hashText('Gone.') });
			marked(f, '👩🏽‍🚒');
		}),
	);
	const records = decoded.ok ? decoded.value : [];
	expect(records.find(({ type }) => type === 'version')).toEqual({
		...{ type: 'version', id: versionId('a1', hashText(OLDER)), article: 'a1', title: 'Older' },
		...{ text: OLDER, hash: hashText(OLDER), replaced: '2026-01-02T00:00:00Z' },
		blocks: [{ type: 'paragraph', start: 0, end: OLDER.length }],
	});
	expect(records.find(({ id }) => id === 'n1')).toMatchObject({
		earlier: [{ position: { start: 0, end: '👩🏽‍🚒'.length }, hash: hashText(OLDER) }],
		unplaced: hashText('Gone.'),
	});
});

test('the file that the refusals start from is read', () => {
	const decoded = decode(file());
	expect(decoded.ok && decoded.value.map(({ id }) => id)).toEqual([
		's1',
		'a1',
		'n1',
		'n2',
		'l1',
		'c1',
	]);
});

test('blocks and hash that are left out are made from the text', () => {
	const decoded = decode(
		file(({ articles }) => {
			delete articles[0].blocks;
			delete articles[0].hash;
		}),
	);
	expect(decoded.ok && decoded.value[1]).toMatchObject({
		hash: hashText(TEXT),
		blocks: [{ type: 'paragraph', start: 0, end: TEXT.length }],
	});
});

describe('the file as a whole', () => {
	test.each([
		['broken JSON', '{\n  "format": crossread\n}', 'file-not-json', { line: 2, column: 13 }],
		['JSON that ends early', '{"format": "cross', 'file-not-json', { line: 1, column: 18 }],
		['something else', '{"type": "FeatureCollection"}', 'file-not-crossread', undefined],
		['what is no JSON at all', 'Dear reader,', 'file-not-crossread', undefined],
		['a list', '[]', 'file-not-crossread', undefined],
		[
			'a newer version',
			'{"format": "crossread", "version": 3}',
			'file-newer-version',
			{ version: 3 },
		],
		['deep nesting', '['.repeat(100_000), 'file-too-deep', { limit: 32 }],
		['too much', `"${'x'.repeat(20 * 1024 * 1024)}"`, 'file-too-large', { limit: 20 }],
	])('%s is refused', (_, text, code, params) => {
		expect(refusal(text)).toEqual({ code, where: 'mine.json', ...(params && { params }) });
	});
});

describe('a place in the file', () => {
	const cases: [string, string, (file: Json) => void][] = [
		['file-range-past-end', 'annotations[1].target.selector', (f) => (selector(f, 1).end = 900)],
		['file-range-reversed', 'annotations[1].target.selector', (f) => (selector(f, 1).end = 16)],
		['file-quote-mismatch', 'annotations[1].target.selector', (f) => (selector(f, 1).end = 19)],
		['file-range-past-end', 'articles[0].blocks[0]', (f) => (f['articles'][0].blocks[0].end = 99)],
		['file-hash-mismatch', 'articles[0].hash', (f) => (f['articles'][0].hash = hashText(''))],
		['file-wrong-type', 'articles[0].hash', (f) => (f['articles'][0].hash = 'md5')],
		['file-wrong-type', 'articles[0].title', (f) => (f['articles'][0].title = null)],
		['file-wrong-type', 'articles[0].outlet', (f) => delete f['articles'][0].outlet],
		['file-wrong-type', 'articles[0].language', (f) => (f['articles'][0].language = 'e n')],
		['file-wrong-type', 'annotations', (f) => (f['annotations'] = {})],
		['file-wrong-type', 'annotations[0].created', (f) => (f['annotations'][0].created = 'today')],
		['file-wrong-type', 'annotations[0].body', (f) => (f['annotations'][0].body = [])],
		[
			'file-wrong-type',
			'annotations[0].target.selector',
			(f) => f['annotations'][0].target.selector.pop(),
		],
		[
			'file-wrong-type',
			'annotations[0].target.selector[1].start',
			(f) => (selector(f, 0).start = 0.5),
		],
		['file-wrong-type', 'links[0].relation', (f) => (f['links'][0].relation = 'likes')],
		['file-wrong-type', 'version', (f) => (f['version'] = '1')],
		['file-duplicate-id', 'annotations[1].id', (f) => (f['annotations'][1].id = 'urn:uuid:n1')],
		['file-unknown-article', 'stories[0].articles[0]', (f) => (f['stories'][0].articles = ['b'])],
		['file-unknown-story', 'claims[0].story', (f) => (f['claims'][0].story = 's2')],
		['file-wrong-type', 'claims[0].rank', (f) => (f['claims'][0].rank = 'first')],
		['file-wrong-type', 'stories[0].aliases[0]', (f) => (f['stories'][0].aliases = ['A'])],
		['file-wrong-type', 'annotations[0].body', (f) => delete f['annotations'][0].body],
		[
			'file-wrong-type',
			'annotations[0].motivation',
			(f) => (f['annotations'][0].motivation = 'bookmarking'),
		],
		['file-unknown-article', 'claims[0].notCovered[0]', (f) => (f['claims'][0].notCovered = ['b'])],
		[
			'file-unknown-article',
			'annotations[0].target.source',
			(f) => (f['annotations'][0].target.source = 'urn:crossread:article:b'),
		],
		[
			'file-unknown-tag',
			'annotations[0].body[0].value',
			(f) => (f['annotations'][0].body[0].value = 'x'),
		],
		[
			'file-unknown-annotation',
			'links[0].annotations[1]',
			(f) => (f['links'][0].annotations[1] = 'urn:uuid:gone'),
		],
		[
			'file-blocks-overlap',
			'articles[0].blocks[1]',
			(f) => f['articles'][0].blocks.push({ type: 'quote', start: 3, end: 9 }),
		],
		['file-blocks-overlap', 'articles[0].blocks[1]', (f) => parts(f, [0, 10], [10, LENGTH])],
		['file-text-outside-blocks', 'articles[0].blocks[0]', (f) => parts(f, [4, LENGTH])],
		['file-text-outside-blocks', 'articles[0].blocks[1]', (f) => parts(f, [0, 3], [5, LENGTH])],
		['file-text-outside-blocks', 'articles[0].blocks[1]', (f) => parts(f, [0, 3], [4, 10])],
		['file-text-outside-blocks', 'articles[0].blocks', (f) => parts(f)],
		['file-wrong-type', 'articles[0].versions[0].replaced', (f) => delete older(f).replaced],
		['file-wrong-type', 'articles[0].versions[0].text', (f) => (older(f).text = '')],
		['file-hash-mismatch', 'articles[0].versions[0].hash', (f) => (older(f).hash = hashText('x'))],
		[
			'file-range-past-end',
			'articles[0].versions[0].blocks[0]',
			(f) => (older(f).blocks = [{ type: 'paragraph', start: 0, end: 99 }]),
		],
		['file-same-text-twice', 'articles[0].versions[1]', (f) => older(older(f) && f)],
		[
			'file-quote-mismatch',
			'annotations[0].target.selector',
			(f) => (f['annotations'][0].target.hash = older(f) && hashText(OLDER)),
		],
		[
			'file-quote-mismatch',
			'annotations[0].target.earlier[0].selector',
			(f) => (marked(f, 'Nine').hash = hashText(OLDER)),
		],
		[
			'file-wrong-type',
			'annotations[0].target.earlier[0].selector',
			(f) => marked(f, 'Nine').selector.pop(),
		],
		[
			'file-wrong-type',
			'annotations[0].target.earlier[0].hash',
			(f) => delete marked(f, '👩🏽').hash,
		],
		['file-wrong-type', 'annotations[0].target.unplaced', (f) => (target(f).unplaced = 'all')],
	];
	test.each(cases)('%s at %s', (code, where, spoil) => {
		expect(refusal(file(spoil))).toMatchObject({ code, where, file: 'mine.json' });
	});

	test('words in no block are quoted', () => {
		expect(refusal(file((f) => parts(f, [0, 3], [4, LENGTH - 7])))?.params).toEqual({
			found: 'spoke.',
		});
	});

	test('a range past the end says how long the text is, in code points', () => {
		expect(refusal(file((f) => (selector(f, 1).end = 900)))?.params).toEqual({
			end: 900,
			length: [...TEXT].length,
		});
	});

	test('a wrong type says what was expected and what is there', () => {
		const title = (value: unknown) =>
			refusal(file((f) => (f['articles'][0].title = value)))?.params;
		expect(title(7)).toEqual({ expected: 'text', received: '7' });
		expect(title(undefined)).toEqual({ expected: 'a value', received: 'nothing' });
		expect(title(['x'])).toEqual({ expected: 'text', received: 'a list' });
	});
});

test.each([0, null, '2', undefined])('version %s is none of those that there are', (version) => {
	expect(refusal(file((f) => (f['version'] = version)))).toMatchObject({
		...{ code: 'file-wrong-type', where: 'version', params: { expected: '1 or 2' } },
	});
});

describe('a passage that is only linked', () => {
	const tagOf = (spoil: (annotation: Json) => void) => {
		const decoded = decode(file((f) => spoil(f['annotations'][0])));
		const records = decoded.ok ? decoded.value : [];
		return records.flatMap((one) => (one.type === 'annotation' ? [one.tag] : []))[0];
	};

	test('has no tag, with a body or without', () => {
		expect(tagOf((one) => Object.assign(one, { motivation: 'linking', body: [] }))).toBe('');
		expect(tagOf((one) => (delete one['body'], (one['motivation'] = 'linking')))).toBe('');
	});

	test('has the tag that its body gives it all the same', () => {
		expect(tagOf((one) => (one['motivation'] = 'linking'))).toBe('framing');
	});
});

describe('members that are not known', () => {
	test('are left behind', () => {
		const decoded = decode(file((f) => (f['articles'][0].mood = 'grim')));
		expect(decoded.ok && decoded.value[1]).not.toHaveProperty('mood');
	});

	test('reach no prototype', () => {
		const hostile = file().replace(
			'"title":"Title"',
			'"title":"Title","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}',
		);
		const decoded = decode(hostile);
		expect(decoded.ok && Object.getPrototypeOf(decoded.value[1])).toBe(Object.prototype);
		expect(({} as Json)['polluted']).toBeUndefined();
	});
});

test('blocks are taken exactly where they stand apart and hide no word', () => {
	const texts = fc.string({
		unit: fc.constantFrom('a', 'é', '👩🏽‍🚒', '\u200b', ' ', '\n', '\u00a0'),
		minLength: 1,
		maxLength: 12,
	});
	const ranges = fc.uniqueArray(fc.nat(12), { maxLength: 6 }).map((bounds) => {
		const ordered = bounds.sort((a, b) => a - b);
		return Array.from({ length: ordered.length >> 1 }, (_, i) => ordered.slice(2 * i, 2 * i + 2));
	});
	fc.assert(
		fc.property(texts, ranges, (text, ranges) => {
			const letters = [...text];
			const inside = ranges.filter(([, end]) => end! <= letters.length) as [number, number][];
			const shown = new Set(
				inside.flatMap(([start, end]) => [...letters.keys()].slice(start, end)),
			);
			const hidden = letters.filter((letter, at) => /\S/.test(letter) && !shown.has(at));
			const decoded = decode(
				file((f) => {
					f['articles'] = [{ ...f['articles'][0], text, hash: hashText(text) }];
					parts(f, ...inside);
					Object.assign(f, { annotations: [], links: [], claims: [] });
				}),
			);
			expect(decoded.ok ? undefined : decoded.error.code).toBe(
				hidden.length > 0 ? 'file-text-outside-blocks' : undefined,
			);
		}),
	);
});

/** Gives the article these blocks. */
function parts(file: Json, ...ranges: [number, number][]): void {
	file['articles'][0].blocks = ranges.map(([start, end]) => ({ type: 'paragraph', start, end }));
}

const OLDER = '👩🏽‍🚒 Nine people came.';

/** Gives the article one more earlier text, always the same. */
function older(file: Json): Json {
	const version = { title: 'Older', text: OLDER, replaced: '2026-01-02T00:00:00Z' };
	(file['articles'][0].versions ??= []).push(version);
	return version;
}

/** Says that the first passage was marked on that earlier text, on its first letters. */
function marked(file: Json, exact: string): Json {
	older(file);
	const selector: Json[] = [
		{ type: 'TextQuoteSelector', exact },
		{ type: 'TextPositionSelector', start: 0, end: [...exact].length },
	];
	const earlier = { hash: hashText(OLDER), selector };
	target(file).earlier = [earlier];
	return earlier;
}

function target(file: Json): Json {
	return file['annotations'][0].target;
}

function selector(file: Json, i: number): Json {
	return file['annotations'][i].target.selector[1];
}
