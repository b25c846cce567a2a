/** Imports where one side has another text of an article, or has placed its passages anew. */
import { describe, expect, test } from 'vitest';
import { placedAt } from '#lib/core/anchor/confirm.ts';
import { matchPassage } from '#lib/core/anchor/matching.ts';
import { placedIn } from '#lib/core/anchor/placed.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { apply, change, isEmpty, key, snapshotOf } from '#lib/core/model/change.ts';
import { DEFAULT_TAGS } from '#lib/core/model/codebook-default.ts';
import { importChange, planImport, type Decision } from '#lib/core/model/import-plan.ts';
import { replaceText } from '#lib/core/model/replace-text.ts';
import { EMPTY_SNAPSHOT, type Entity, type Snapshot } from '#lib/core/model/snapshot.ts';
import { versionOf } from '#lib/core/model/version.ts';
import { versionsOf } from '#lib/core/model/versions.ts';
import { decode, encode } from '#lib/formats/native.ts';
import { articleOf, highlight } from '../compare/desk.ts';

const TIME = '2026-11-22T10:00:00.000Z';
const LATER = '2026-11-23T10:00:00.000Z';
const LAST = '2026-11-24T10:00:00.000Z';
const FULL = { exported: TIME, generator: '', includeText: true, includeNotes: true };

const first = articleOf('a', 'One 🙂 text.\n\nThe council voted seven to four. The end.');
const second = articleOf('a', 'Another headline.\n\nThe council voted seven to four.');
const content = ({ text, blocks, hash }: Article) => ({ text, blocks, hash });
const holding = (...records: Entity[]) => snapshotOf(records, EMPTY_SNAPSHOT);
const edited = (snapshot: Snapshot, next: Article, time = LATER) =>
	apply(snapshot, replaceText(snapshot, snapshot.articles.get('a')!, content(next), time));

function sent(snapshot: Snapshot, options = FULL): readonly Entity[] {
	const decoded = decode(encode(snapshot, options));
	if (!decoded.ok) throw new RangeError(decoded.error.code);
	return decoded.value;
}

function handedIn(snapshot: Snapshot, records: readonly Entity[], decision?: Decision) {
	const plan = planImport(snapshot, records);
	const decisions = new Map(plan.conflicts.map(([one]) => [key(one), decision ?? 'mine']));
	const made = importChange(plan, decisions, LAST);
	return { plan, change: made, after: apply(snapshot, made) };
}

const mark = highlight('h', first, 'The council voted seven');
const teacher = holding(first, mark, ...DEFAULT_TAGS);
const student = highlight('s', first, 'seven to four', { creator: 'Sam', note: 'Really?' });

describe('work that was done on an older text', () => {
	const handed = sent(apply(holding(...sent(teacher)), change({ added: [student] })));

	test.each([[FULL], [{ ...FULL, includeText: false }]])(
		'comes in without a question, and its highlights find their places',
		(options) => {
			const now = edited(teacher, second);
			const work = sent(holding(...handed), options);
			const { plan, after } = handedIn(now, work);
			expect(plan.conflicts).toEqual([]);
			expect(plan.added).toEqual([student]);
			expect(after.articles.get('a')).toEqual(now.articles.get('a'));
			const shown = { ...after, matching: matchPassage };
			const { highlights } = placedIn(shown, after.articles.get('a')!);
			expect(highlights.map(({ id, start, end }) => [id, second.text.slice(start, end)])).toEqual([
				['h', 'The council voted seven'],
				['s', 'seven to four'],
			]);
			expect(isEmpty(handedIn(after, work).change)).toBe(true);
		},
	);

	test('says of the article only what nobody has said yet', () => {
		const { title: _title, ...rest } = first;
		const older = { ...rest, title: 'The old headline', author: 'Ana' };
		const { plan, after } = handedIn(edited(teacher, second), [older]);
		expect(plan.conflicts).toEqual([]);
		expect(after.articles.get('a')).toEqual({ ...first, ...content(second), author: 'Ana' });
	});

	test('leaves the places that were confirmed since as they are', () => {
		const now = edited(teacher, second);
		const at = second.text.indexOf('The council');
		const placed = placedAt(mark, second, { start: at, end: at + 23 }, LATER);
		const confirmed = apply(now, change({ updated: [[mark, placed]] }));
		const { plan, after } = handedIn(confirmed, handed);
		expect(plan.conflicts).toEqual([]);
		expect(after.annotations.get('a')?.get('h')).toEqual(placed);
		// and the other way round they come along
		const back = handedIn(now, sent(confirmed));
		expect(back.plan.conflicts).toEqual([]);
		expect(back.after.annotations.get('a')?.get('h')).toEqual(placed);
	});
});

describe('an article that comes in with another text', () => {
	const own = highlight('o', second, 'Another headline');
	const incoming = [second, own];

	test('theirs: leaves the stored text among the earlier ones', () => {
		const { plan, after } = handedIn(teacher, incoming, 'theirs');
		expect(plan.conflicts).toEqual([[first, second]]);
		expect(after.articles.get('a')).toEqual(second);
		expect([...after.versions.values()]).toEqual([versionOf(first, LAST)]);
		expect(isEmpty(handedIn(after, incoming).change)).toBe(true);
	});

	test('theirs: a text that was replaced once before is kept once', () => {
		const there = edited(edited(teacher, second), first, LATER);
		const other = articleOf('a', 'A third text.');
		const { after } = handedIn(there, [other], 'theirs');
		const texts = versionsOf(after, after.articles.get('a')!);
		expect(texts.map(({ text, replaced }) => [text, replaced])).toEqual([
			[second.text, LATER],
			[first.text, LAST],
		]);
	});

	test('theirs: says of a text that was replaced once before that it was so last', () => {
		const there = edited(edited(teacher, second), first);
		const [other, version] = [articleOf('a', 'A third text.'), versionOf(first, TIME)];
		const records = apply(there, change({ added: [version] }));
		expect(handedIn(records, [other], 'theirs').change).toEqual(
			change({
				updated: [
					[first, other],
					[version, { ...version, replaced: LAST }],
				],
			}),
		);
	});

	test('theirs: leaves none of a text that was not there', () => {
		const bare = { ...first, text: '', blocks: [] };
		const { change: made } = handedIn(holding(bare), [second], 'theirs');
		expect(made).toEqual(change({ updated: [[bare, second]] }));
	});

	test('mine: keeps the other text for a passage that was placed in it', () => {
		const at = second.text.indexOf('The council');
		const placed = placedAt(mark, second, { start: at, end: at + 23 }, LATER);
		const { plan, change: made } = handedIn(
			teacher,
			[second, versionOf(first, TIME), placed],
			'mine',
		);
		expect(plan.changed).toEqual([[mark, placed]]);
		expect(made).toEqual(
			change({
				added: [versionOf(first, TIME), versionOf(second, LAST)],
				updated: [[mark, placed]],
			}),
		);
	});

	test('mine: keeps the other text for the passages that were marked on it', () => {
		const { after } = handedIn(teacher, incoming, 'mine');
		expect(after.articles.get('a')).toEqual(first);
		expect(versionsOf(after, first).map(({ text }) => text)).toEqual([second.text]);
		const again = handedIn(after, incoming);
		expect(again.plan.conflicts).toEqual([]);
		expect(isEmpty(again.change)).toBe(true);
	});

	test('mine: keeps nothing of it where nothing was marked', () => {
		const bare = { ...FULL, includeText: false };
		expect(isEmpty(handedIn(teacher, [second], 'mine').change)).toBe(true);
		expect(isEmpty(handedIn(teacher, sent(holding(second), bare)).change)).toBe(true);
	});

	test('is known to be newer if it had the stored text before', () => {
		const records = sent(edited(teacher, second));
		expect([...planImport(teacher, records).newer]).toEqual(['article:a']);
		expect(planImport(teacher, incoming).newer.size).toBe(0);
		const { after } = handedIn(teacher, records, 'theirs');
		expect([...after.versions.values()]).toEqual([versionOf(first, LATER)]);
	});

	test('that was left out leaves its passages to be counted when it comes', () => {
		const bare = sent(edited(teacher, second), { ...FULL, includeText: false });
		const waiting = handedIn(EMPTY_SNAPSHOT, bare).after;
		const { after } = handedIn(waiting, sent(edited(teacher, second)));
		expect(after.annotations.get('a')?.get('h')).toEqual(mark);
		expect(after.versions.size).toBe(1);
	});
});

test('an article that only has another title is neither copied nor kept as an earlier text', () => {
	const titled = { ...first, title: 'Other' };
	const { plan, change: made } = handedIn(teacher, [titled], 'theirs');
	expect(plan.newer.size).toBe(0);
	expect(made).toEqual(change({ updated: [[first, titled]] }));
	const known = versionOf(first, TIME);
	expect(planImport(teacher, [titled, known]).newer.size).toBe(0);
	expect(isEmpty(handedIn(teacher, [titled], 'both').change)).toBe(true);
});

test('a passage that is counted at last is told of once', () => {
	const bare = { ...first, text: '', blocks: [] };
	const waiting = sent(teacher, { ...FULL, includeText: false }).filter(
		({ type }) => type === 'annotation',
	);
	const plan = planImport(holding(bare, ...waiting), [first, mark]);
	expect(plan.same).toEqual([]);
	expect(plan.changed).toEqual([
		[waiting[0], mark],
		[bare, first],
	]);
});

test('a passage with two places that nobody can tell apart is for the person to decide', () => {
	const there = edited(teacher, second);
	const at = (word: string): Annotation => {
		const start = second.text.indexOf(word);
		return placedAt(mark, second, { start, end: start + word.length }, LATER);
	};
	const mine = apply(there, change({ updated: [[mark, at('council')]] }));
	expect(planImport(mine, [at('voted')]).conflicts).toHaveLength(1);
});
