/** A codebook goes out and comes back, and what is not one is refused where it goes wrong. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_TAGS } from '#lib/core/model/codebook-default.ts';
import type { Tag } from '#lib/core/model/codebook.ts';
import { decodeCodebook, encodeCodebook } from '#lib/formats/codebook.ts';
import { tags } from './snapshots.ts';

const codebooks = fc.uniqueArray(tags, { selector: ({ id }) => id, maxLength: 4 });

test('what goes out comes back, in the same order', () => {
	fc.assert(
		fc.property(codebooks, (tags) => {
			expect(decodeCodebook(encodeCodebook(tags))).toEqual({ ok: true, value: tags });
		}),
	);
});

test('a code that stands under two tags goes out once', () => {
	const [first, second] = DEFAULT_TAGS as [Tag, Tag];
	const twice = [first, { ...second, codes: [...second.codes, first.codes[0]!] }];
	expect(decodeCodebook(encodeCodebook(twice))).toEqual({ ok: true, value: [first, second] });
});

test('the codebook that everyone starts with is kept whole', () => {
	expect(decodeCodebook(encodeCodebook(DEFAULT_TAGS))).toEqual({ ok: true, value: DEFAULT_TAGS });
});

describe('refused is', () => {
	const spoiled = (spoil: (file: { [name: string]: any }) => void) => {
		const file = JSON.parse(encodeCodebook(DEFAULT_TAGS)) as { [name: string]: any };
		spoil(file);
		const decoded = decodeCodebook(JSON.stringify(file), 'ours.json');
		return decoded.ok ? undefined : [decoded.error.code, decoded.error.where];
	};

	test('a file of another format', () => {
		expect(spoiled((file) => (file['format'] = 'crossread'))).toEqual([
			'file-not-codebook',
			'ours.json',
		]);
	});

	test('a file of a newer version', () => {
		expect(spoiled((file) => (file['version'] = 2))).toEqual(['file-newer-version', 'ours.json']);
	});

	test('a code without a label, by its place', () => {
		expect(spoiled((file) => delete file['tags'][1].codes[2].label)).toEqual([
			'file-wrong-type',
			'tags[1].codes[2].label',
		]);
	});

	test('an id that is there twice, by its place', () => {
		expect(spoiled((file) => (file['tags'][2].id = 'framing'))).toEqual([
			'file-duplicate-id',
			'tags[2].id',
		]);
		expect(spoiled((file) => (file['tags'][0].codes[1].id = 'framing/problem'))).toEqual([
			'file-duplicate-id',
			'tags[0].codes[1].id',
		]);
		expect(spoiled((file) => (file['tags'][1].codes[0].id = 'framing/problem'))).toEqual([
			'file-duplicate-id',
			'tags[1].codes[0].id',
		]);
	});

	test('a file that is broken', () => {
		const decoded = decodeCodebook('{"format": "crossread-codebook",', 'ours.json');
		expect(decoded).toMatchObject({ ok: false, error: { code: 'file-not-json' } });
	});
});

test('members that are not known are left behind', () => {
	const file = JSON.parse(encodeCodebook(DEFAULT_TAGS)) as { tags: Record<string, unknown>[] };
	file.tags[0]!['evil'] = '<script>';
	const decoded = decodeCodebook(JSON.stringify(file));
	expect((decoded as { value: readonly Tag[] }).value[0]).toEqual(DEFAULT_TAGS[0]);
});
