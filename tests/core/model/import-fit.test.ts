/** What comes in is told in the terms of what is here: under known ids, counted in known texts. */
import { describe, expect, test } from 'vitest';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { snapshotOf } from '#lib/core/model/change.ts';
import { copyOf } from '#lib/core/model/import-copies.ts';
import { copiedPassage, Fitting } from '#lib/core/model/import-fit.ts';
import { planImport } from '#lib/core/model/import-plan.ts';
import { EMPTY_SNAPSHOT, type Entity } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import { versionOf } from '#lib/core/model/version.ts';
import { articleOf, highlight } from '../compare/desk.ts';

const holding = (...records: Entity[]) => snapshotOf(records, EMPTY_SNAPSHOT);
const first = articleOf('a', 'One 🙂 text. 🙂 The end.');
const second = articleOf('a', 'Another 🙂 text. The end.');
const copy = copyOf(second);
const bare = (article: Article): Article => ({ ...article, text: '', blocks: [] });
const storyOf = (...articles: string[]): Story => ({
	...{ type: 'story', id: 's', title: 'S', articles },
});

describe('an article of which an earlier import has made a copy', () => {
	const there = holding(first, copy);

	test('is that copy, in new stories too', () => {
		const told = { ...second, author: 'Ana' };
		const fitting = new Fitting(there, [told]);
		expect(fitting.fit(told)).toEqual({ ...copy, author: 'Ana' });
		expect(fitting.fit(storyOf('b', 'a', copy.id))).toEqual(storyOf('b', copy.id));
	});

	test('has its passages, under an id of their own where the old one is taken', () => {
		const mark = highlight('h', second, 'The end');
		const fitting = new Fitting(there, [second, versionOf(first, '2026')]);
		expect(fitting.fit(mark)).toEqual({ ...mark, article: copy.id });
		const known = new Fitting(holding(first, copy, highlight('h', first, 'The end')), [second]);
		expect(known.fit(mark)).toEqual(copiedPassage(mark, copy.id));
		const again = new Fitting(holding(first, copy, { ...mark, article: copy.id }), [second]);
		expect(again.fit(mark)).toEqual({ ...mark, article: copy.id });
		const older = highlight('o', first, 'The end');
		expect(fitting.fit(older)).toBe(older);
	});

	test.each<[string, Entity[], Article]>([
		['the article itself has that text by now', [second, copy], second],
		['the article is not there any more', [copy], second],
		['the copy has got another text', [first, { ...copy, hash: first.hash }], second],
	])('is itself where %s', (_why, stored, incoming) => {
		const fitting = new Fitting(holding(...stored), [incoming]);
		expect(fitting.fit(incoming)).toBe(incoming);
		expect(fitting.fit(storyOf('a'))).toEqual(storyOf('a'));
	});

	test('gives its passages ids that are the same for ever', () => {
		const { id } = copiedPassage(highlight('h', second, 'The end'), 'a-0');
		expect(id).toBe('6b642fd7-740e-8924-b8d8-ff345ffb57eb');
	});
});

describe('an article with a text that the stored one had before', () => {
	const there = holding(second, versionOf(first, '2026'));

	test('adds only what is not known, and does not come out of the bin', () => {
		const older: Article = { ...first, title: 'Old', author: 'Ana', deleted: '2025' };
		expect(new Fitting(there, [older]).fit(older)).toEqual({
			...{ ...second, author: 'Ana', deleted: '2025' },
		});
		const binned = holding({ ...second, deleted: '2026' }, versionOf(first, '2026'));
		expect(new Fitting(binned, [first]).fit(first)).toEqual(second);
	});

	test('and has again says what it says', () => {
		const back = holding(first, versionOf(first, '2026'));
		const other = { ...first, title: 'Other' };
		expect(planImport(back, [other]).conflicts).toEqual([[first, other]]);
	});

	test('comes in as it is where the article is gone', () => {
		const gone = holding(versionOf(first, '2026'));
		expect(new Fitting(gone, [first]).fit(first)).toBe(first);
	});

	test('is no newer one, and the other way round it is', () => {
		const records = [second, versionOf(first, '2026')];
		expect(new Fitting(holding(first), records).isNewer(first)).toBe(true);
		expect(new Fitting(holding(first), [second]).isNewer(first)).toBe(false);
	});
});

describe('a passage from a file without texts', () => {
	const mark = highlight('h', first, 'The end');
	/** As a file counts: `🙂` is one. */
	const points = (start: number, end: number, on = first) => ({
		...highlight('x', on, 'The end').anchor,
		position: { start, end },
	});
	const coming: Annotation = { ...mark, anchor: points(14, 21) };
	const fitted = (one: Annotation, stored: Entity[], incoming: Entity[] = [bare(first)]) =>
		new Fitting(holding(...stored), incoming).fit(one) as Annotation;

	test('is counted in the text that is here, whether the article has it or had it', () => {
		expect(fitted(coming, [first])).toEqual(mark);
		expect(fitted(coming, [second, versionOf(first, '2026')])).toEqual(mark);
	});

	test('waits for its text, and is then counted once', () => {
		expect(fitted(coming, [])).toBe(coming);
		expect(fitted(coming, [bare(first)])).toBe(coming);
		const settled = (incoming: Entity[]) => [
			...new Fitting(holding(bare(first), coming), incoming).settled(),
		];
		expect(settled([first])).toEqual([[coming, mark]]);
		expect(settled([second, versionOf(first, '2026')])).toEqual([[coming, mark]]);
		expect(settled([second])).toEqual([]);
		expect([...new Fitting(holding(first, mark), [first]).settled()]).toEqual([]);
		const plain = articleOf('a', 'The end.');
		const waiting = highlight('h', plain, 'The end');
		expect([...new Fitting(holding(bare(plain), waiting), [plain]).settled()]).toEqual([]);
	});

	test('is left as it is counted in a file that has the text', () => {
		expect(fitted(mark, [first], [first])).toBe(mark);
		expect(fitted(mark, [first], [second, versionOf(first, '2026')])).toBe(mark);
	});

	test.each<[string, number, number]>([
		['elsewhere', 0, 7],
		['beyond the end of the text', 15, 99],
		['a letter beside it', 15, 22],
	])('is looked for by its words if they stand %s', (_where, start, end) => {
		const lying = { ...mark, anchor: points(start, end) };
		const { anchor } = fitted(lying, [first]);
		expect(anchor).toEqual({ ...lying.anchor, hash: `sha256-${'0'.repeat(64)}` });
	});

	test('is counted with its further passages and in earlier texts, which are left out if they lie', () => {
		const was = highlight('x', second, 'The end').anchor;
		const stored = [second, versionOf(first, '2026')];
		const incoming = [bare(second)];
		const known = { ...coming, earlier: [points(16, 23, second)], parts: [points(14, 21)] };
		const whole = { ...mark, earlier: [was], parts: [mark.anchor] };
		expect(fitted(known, stored, incoming)).toEqual(whole);
		const { earlier: _earlier, ...rest } = whole;
		const half = { ...known, earlier: [points(0, 7, second), ...known.earlier] };
		expect(fitted(half, stored, incoming)).toEqual(whole);
		const lying = { ...known, earlier: [points(0, 7, second)] };
		const without = fitted(lying, stored, incoming);
		expect(without).toEqual(rest);
		expect(without).not.toHaveProperty('earlier');
		expect(fitted(coming, [first])).not.toHaveProperty('parts');
	});

	test('is counted in the copy that its article is here', () => {
		const on = { ...highlight('h', second, 'The end'), anchor: points(16, 23, second) };
		expect(fitted(on, [first, copy], [bare(second)])).toEqual({
			...{ ...highlight('h', second, 'The end'), article: copy.id },
		});
	});
});
