/** What only makes sense together stays together: a text with its blocks, a passage with its places. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Anchor } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { apply, change, invert, NO_CHANGE, snapshotOf } from '#lib/core/model/change.ts';
import { mergeEntity, outdone, reconcile } from '#lib/core/model/merge.ts';
import { replaceText } from '#lib/core/model/replace-text.ts';
import { EMPTY_SNAPSHOT } from '#lib/core/model/snapshot.ts';
import { versionOf } from '#lib/core/model/version.ts';
import { a, articleOf, highlight, holding } from '../compare/desk.ts';
import * as records from './records.ts';

const pick = ({ text, blocks, hash }: Article) => ({ text, blocks, hash });

describe('a text that was replaced twice', () => {
	const text = (words: string, more: Partial<Article> = {}) => ({
		...{ ...articleOf('a', words), title: 'Title' },
		...more,
	});
	const before = text('The first text.');
	const mine = text('Mine. 🙂\n\nIt has two parts.', { title: 'My title' });
	const theirs = text('Theirs.', { author: 'Ana' });

	test('is one of the two, never of both', () => {
		expect(mergeEntity(before, mine, theirs)).toEqual({ ...mine, author: 'Ana' });
		fc.assert(
			fc.property(records.versions(records.article, 3), ([before, mine, theirs]) => {
				const merged = mergeEntity(before!, mine!, theirs!);
				if (mine!.hash === theirs!.hash) return;
				expect([pick(mine!), pick(theirs!)]).toContainEqual(pick(merged));
			}),
		);
	});

	test('leaves the other one as a version, and so does a text that came in under a known id', () => {
		const merged = mergeEntity(before, mine, theirs);
		const kept = { ...versionOf(theirs, '2026'), title: 'Title' };
		expect(outdone(before, theirs, merged, '2026')).toEqual(kept);
		expect(outdone(undefined, theirs, merged, '2026')).toEqual(kept);
	});

	test('leaves no version of the text that was meant to go, nor of the one that stays', () => {
		expect(outdone(before, before, mine, '2026')).toBeUndefined();
		expect(outdone(before, mine, mine, '2026')).toBeUndefined();
		expect(outdone(before, { ...theirs, text: '' }, mine, '2026')).toBeUndefined();
	});

	test('is taken back as a whole, or not at all', () => {
		const undo = replaceText(holding(before), before, mine, '2026');
		const take = (now: Article) => {
			const snapshot = holding(now, ...undo.added);
			const { change, skipped } = reconcile(invert(undo), snapshot);
			const { articles, versions } = apply(snapshot, change);
			return { article: articles.get('a'), versions: versions.size, skipped };
		};
		const titled = { ...mine, title: 'Later' };
		const after = { ...titled, ...pick(before) };
		expect(take(titled)).toEqual({ article: after, versions: 0, skipped: 1 });
		const edited = { ...mine, blocks: [] };
		const left = { ...edited, title: 'Title' };
		expect(take(edited)).toEqual({ article: left, versions: 1, skipped: 2 });
		expect(take(theirs)).toEqual({ article: theirs, versions: 1, skipped: 2 });
	});
});

describe('a passage that was placed anew twice', () => {
	const plain = highlight('h', a, 'council');
	const at = (hash: string): Anchor => ({ ...plain.anchor, hash });
	const before = { ...plain, anchor: at('0') };
	const mine = { ...plain, anchor: at('1'), earlier: [at('0')] };

	test('keeps where it stood in every other text', () => {
		const theirs = { ...plain, anchor: at('2'), earlier: [at('0'), at('3')] };
		const merged = mergeEntity(before, mine, theirs);
		expect(merged).toMatchObject({ anchor: at('1'), earlier: [at('0'), at('3')] });
	});

	test('is there, also if the other side has not found it there', () => {
		const theirs = { ...before, unplaced: '1' };
		for (const merged of [mergeEntity(before, mine, theirs), mergeEntity(before, theirs, mine)]) {
			expect(merged).toEqual(mine);
		}
	});

	test('is taken back only as long as it is there', () => {
		const placed = change({ updated: [[before, mine]] });
		const since = { ...plain, anchor: at('2'), earlier: [at('0'), at('1')] };
		const undo = reconcile(invert(placed), snapshotOf([since], EMPTY_SNAPSHOT));
		expect(undo).toEqual({ change: NO_CHANGE, skipped: 1 });
	});
});
