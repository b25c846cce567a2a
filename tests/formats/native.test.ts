/** Crossread's own file: what goes out comes back, and nothing else comes in. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UNTAGGED, type Annotation, type TextPosition } from '#lib/core/model/annotation.ts';
import { describe as describeAnchor } from '#lib/core/anchor/describe.ts';
import type { Article } from '#lib/core/model/article.ts';
import { apply, change, snapshotOf } from '#lib/core/model/change.ts';
import { replaceText } from '#lib/core/model/replace-text.ts';
import { EMPTY_SNAPSHOT, type Entity, type Snapshot } from '#lib/core/model/snapshot.ts';
import { native, type EncodeOptions } from '#lib/formats/native.ts';
import { decode } from '#lib/formats/native-decode.ts';
import { encode } from '#lib/formats/native-encode.ts';
import type { NativeFile } from '#lib/formats/native-schema.ts';
import { finish, readMarkdown, readText } from '#lib/import/index.ts';
import { annotationsOn, articles, recordsOf, sameRecords, snapshots } from './snapshots.ts';

const FULL: EncodeOptions = {
	exported: '2026-11-22T10:00:00.000Z',
	generator: 'Crossread 0.1.0',
	includeText: true,
	includeNotes: true,
	includeDeleted: true,
};

function read(file: string): readonly Entity[] {
	const decoded = decode(file);
	if (!decoded.ok) throw new RangeError(JSON.stringify(decoded.error));
	return decoded.value;
}

const holding = (...records: Entity[]): Snapshot => snapshotOf(records, EMPTY_SNAPSHOT);
const readSnapshot = (file: string): Snapshot => snapshotOf(read(file), EMPTY_SNAPSHOT);

describe('a full export', () => {
	test('read back is the snapshot', () => {
		fc.assert(
			fc.property(snapshots, (snapshot) => {
				expect(sameRecords(read(encode(snapshot, FULL)), recordsOf(snapshot))).toBe(true);
			}),
		);
	});

	test('of whatever the readers of articles made of a text is read back', () => {
		const scraps = fc.constantFrom(
			...['# A', '## B', '> q', '- i', '1. n', '![c. Photo: P]()', '**b** <i>t</i>', '| a | b |'],
			...['|---|---|', 'Subscribe now', '<p>x</p>', '```', '&nbsp;', '\u200b', '👩🏽‍🚒', '---', '', ''],
		);
		fc.assert(
			fc.property(fc.array(scraps), fc.constantFrom(readMarkdown, readText), (lines, reader) => {
				const article = finish(reader(lines.join('\n')), 'a');
				const snapshot = snapshotOf([article], EMPTY_SNAPSHOT);
				expect(read(encode(snapshot, FULL))).toEqual([article]);
			}),
		);
	});

	test('exported again after an import is the same file', () => {
		fc.assert(
			fc.property(snapshots, (snapshot) => {
				const file = encode(snapshot, FULL);
				expect(encode(readSnapshot(file), FULL)).toBe(file);
			}),
		);
	});

	test('is the same whatever order the records came in', () => {
		fc.assert(
			fc.property(snapshots, (snapshot) => {
				const reversed = snapshotOf(recordsOf(snapshot).reverse(), EMPTY_SNAPSHOT);
				expect(encode(reversed, FULL)).toBe(encode(snapshot, FULL));
			}),
		);
	});

	test('keeps a thousand overlapping passages of one article', () => {
		const crowded = articles.chain((article) =>
			fc.tuple(
				fc.constant(article),
				annotationsOn(article, 1000).filter((few) => few.length > 0),
			),
		);
		const [sample] = fc.sample(crowded, { numRuns: 1, seed: 7 });
		const [article, few] = sample!;
		const many = Array.from({ length: 1000 }, (_, i) => ({
			...few[i % few.length]!,
			id: `id-${i}`,
		}));
		const snapshot = snapshotOf([article, ...many], EMPTY_SNAPSHOT);
		const back = read(encode(snapshot, FULL)).filter(({ type }) => type === 'annotation');
		expect(sameRecords(back, many)).toBe(true);
	});

	test('of passages that overlap has the same words, in passages that stand apart', () => {
		const marked = ({ anchor, parts = [] }: Annotation, { length }: string) => {
			const passages = [anchor, ...parts].map(({ position }) => position);
			return Array.from({ length }, (_, at) =>
				passages.some(({ start, end }) => start <= at && at < end),
			);
		};
		const drawn = articles.chain((article) =>
			fc.tuple(fc.constant(article), annotationsOn(article, 9), fc.boolean()),
		);
		fc.assert(
			fc.property(drawn, ([article, [first, ...others], includeText]) => {
				if (!first) return;
				const parts = others.map(({ anchor }) => anchor);
				const untidy = { ...first, parts };
				const file = encode(holding(article, untidy), { ...FULL, includeText });
				const back = read(file).find(({ type }) => type === 'annotation') as Annotation;
				if (includeText) {
					expect(marked(back, article.text)).toEqual(marked(untidy, article.text));
				}
			}),
		);
	});

	test('of coders of one name has one, with all that they have done', () => {
		const coder = { type: 'coder', name: 'Ana', colour: 'blue' } as const;
		const [one, other] = fc.sample(articles, { numRuns: 2, seed: 3 }) as [Article, Article];
		const both = holding(
			...[one, other],
			{ ...coder, id: 'x', done: [one.id] },
			{ ...coder, id: 'y', done: [other.id] },
		);
		const back = read(encode(both, FULL)).filter(({ type }) => type === 'coder');
		expect(back).toEqual([{ ...coder, id: 'x', done: [one.id, other.id] }]);
	});

	test('counts code points, so that other programs find the same words', () => {
		fc.assert(
			fc.property(snapshots, (snapshot) => {
				const file = JSON.parse(encode(snapshot, FULL)) as NativeFile;
				for (const { target } of file.annotations) {
					const article = file.articles.find(({ id }) => target.source.endsWith(`:${id}`))!;
					const texts = [article, ...(article.versions ?? [])];
					const marks = [target, ...(target.earlier ?? []), ...(target.parts ?? [])];
					for (const { hash = article.hash, selector } of marks) {
						const [quote, position] = selector as unknown as [{ exact: string }, TextPosition];
						const { text } = texts.find((one) => one.hash === hash)!;
						const words = [...text!].slice(position.start, position.end).join('');
						expect(words).toBe(quote.exact);
					}
				}
			}),
		);
	});
});

describe('what is left out', () => {
	test('without text, texts and blocks are gone and the quotes remain', () => {
		fc.assert(
			fc.property(snapshots, (snapshot) => {
				const records = read(encode(snapshot, { ...FULL, includeText: false }));
				for (const record of records) {
					if (record.type === 'article') expect(record).toMatchObject({ text: '', blocks: [] });
				}
				const quotes = (list: readonly Entity[]) =>
					list.flatMap((one) =>
						one.type === 'annotation' ? [one.id + one.anchor.quote.exact] : [],
					);
				expect(quotes(records).sort()).toEqual(quotes(recordsOf(snapshot)).sort());
			}),
		);
	});

	test('without notes, no record has one', () => {
		fc.assert(
			fc.property(snapshots, (snapshot) => {
				const records = read(encode(snapshot, { ...FULL, includeNotes: false }));
				const said = (record: Entity) => 'note' in record || 'replies' in record;
				expect(records.filter(said)).toEqual([]);
			}),
		);
	});

	test('what is in the bin goes only into a full backup, and the rest still reads', () => {
		fc.assert(
			fc.property(snapshots, (snapshot) => {
				const { includeDeleted: _, ...options } = FULL;
				const records = read(encode(snapshot, options));
				const used = new Set(
					records.flatMap((one) => (one.type === 'annotation' ? [one.tag, ...one.codes] : [])),
				);
				const codes = records.flatMap((one) => (one.type === 'tag' ? one.codes : []));
				const deleted = [...records, ...codes].filter((one) => 'deleted' in one);
				expect(deleted.filter(({ id }) => !used.has(id))).toEqual([]);
			}),
		);
	});

	test('optional members are left out, never null', () => {
		fc.assert(
			fc.property(snapshots, (snapshot) => {
				const nulls: string[] = [];
				JSON.parse(encode(snapshot, FULL), (name, value: unknown) => {
					if (value === null) nulls.push(name);
					return value;
				});
				expect(nulls).toEqual([]);
			}),
		);
	});

	test('a passage marked on an older text keeps its place and the hash of that text', () => {
		const [article] = fc.sample(articles, { numRuns: 1, seed: 3 });
		const [marked] = fc.sample(annotationsOn(article!, 5), { numRuns: 1, seed: 5 });
		const annotation = marked![0]!;
		const older = {
			...annotation,
			anchor: {
				...annotation.anchor,
				hash: `sha256-${'a'.repeat(64)}`,
				position: { start: 9, end: 90_000 },
			},
		};
		const snapshot = snapshotOf([article!, older], EMPTY_SNAPSHOT);
		const back = read(encode(snapshot, FULL)).filter(({ type }) => type === 'annotation');
		expect(back).toEqual([older]);
	});

	test('without text, no earlier text is told either, and its passages keep their places', () => {
		const text = { text: 'Now.', blocks: [], hash: `sha256-${'b'.repeat(64)}` };
		const [old] = fc.sample(
			articles.filter((one) => one.text.includes('🤔')),
			{ numRuns: 1, seed: 3 },
		) as [Article];
		const after = apply(holding(old), replaceText(holding(old), old, text, FULL.exported));
		const at = old.text.indexOf('🤔');
		const [sample] = fc.sample(annotationsOn(old, 5), { numRuns: 1, seed: 5 });
		const anchor = describeAnchor(old, { start: at, end: at + 2 });
		const { earlier: _earlier, unplaced: _unplaced, ...rest } = sample![0]!;
		const mark = { ...rest, anchor };
		const file = JSON.parse(
			encode(apply(after, change({ added: [mark] })), { ...FULL, includeText: false }),
		) as NativeFile;
		expect(file.articles[0]).not.toHaveProperty('versions');
		const [, position] = file.annotations[0]!.target.selector;
		const start = [...old.text.slice(0, at)].length;
		expect(position).toMatchObject({ start, end: start + 1 });
	});

	test('a passage whose tag was deleted brings a tag of that name', () => {
		const [article] = fc.sample(articles, { numRuns: 1, seed: 3 });
		const [marked] = fc.sample(annotationsOn(article!, 5), { numRuns: 1, seed: 5 });
		const tagged = { ...marked![0]!, tag: 'gone' };
		const records = read(encode(snapshotOf([article!, tagged], EMPTY_SNAPSHOT), FULL));
		expect(records).toContainEqual({
			type: 'tag',
			id: 'gone',
			label: 'gone',
			definition: '',
			codes: [],
		});
	});
});

test('a passage without a tag goes out as a link, with no body unless it has a note', () => {
	const [article] = fc.sample(articles, { numRuns: 1, seed: 3 });
	const [marked] = fc.sample(annotationsOn(article!, 5), { numRuns: 1, seed: 5 });
	const { note: _note, ...bare } = { ...marked![0]!, tag: UNTAGGED, codes: [] };
	const out = (annotation: Annotation) => {
		const text = encode(snapshotOf([article!, annotation], EMPTY_SNAPSHOT), FULL);
		return JSON.parse(text) as { annotations: object[]; codebook: { tags: object[] } };
	};
	expect(out(bare).annotations[0]).toMatchObject({ motivation: 'linking' });
	expect(out(bare).annotations[0]).not.toHaveProperty('body');
	expect(out({ ...bare, note: 'Why?' }).annotations[0]).toMatchObject({
		motivation: 'linking',
		body: [{ type: 'TextualBody', purpose: 'commenting', value: 'Why?' }],
	});
	expect(out(bare).codebook.tags).toEqual([]);
});

test('the format says what its file is called', () => {
	expect(native).toMatchObject({
		id: 'native',
		extension: 'crossread.json',
		mime: 'application/json',
	});
});
