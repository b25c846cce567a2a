import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply, invert, isEmpty } from '#lib/core/model/change.ts';
import { replaceText } from '#lib/core/model/replace-text.ts';
import { versionId } from '#lib/core/model/version.ts';
import { versionsOf } from '#lib/core/model/versions.ts';
import { texts } from '../../formats/snapshots.ts';
import { articleOf, highlight, holding } from '../compare/desk.ts';
import * as records from './records.ts';

const AT = ['2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z', '2026-01-03T00:00:00.000Z'];
const first = { ...articleOf('a', 'The council voted.'), title: 'Vote', published: '2026-01-01' };
const second = articleOf('a', 'The council has voted.');
const content = ({ text, blocks, hash }: typeof second) => ({ text, blocks, hash });

test('the text that an article had is kept with its headline and date', () => {
	const mark = highlight('h', first, 'council');
	const before = holding(first, mark);
	const next = { ...content(second), title: 'Vote, updated', author: 'Ana' };
	const change = replaceText(before, first, next, AT[0]!);
	const after = apply(before, change);
	expect(after.articles.get('a')).toEqual({ ...first, ...next });
	expect(versionsOf(after, after.articles.get('a')!)).toEqual([
		{
			...{ type: 'version', id: versionId('a', first.hash), article: 'a' },
			...{ ...content(first), title: 'Vote', published: '2026-01-01', replaced: AT[0] },
		},
	]);
	expect(after.annotations).toBe(before.annotations);
	expect(records.contents(apply(after, invert(change)))).toEqual(records.contents(before));
});

test('however often the text changes, every text of it is kept once, in the order of time', () => {
	fc.assert(
		fc.property(fc.array(texts, { minLength: 1, maxLength: 6 }), (list) => {
			let snapshot = holding(articleOf('a', list[0]!));
			list.forEach((text, i) => {
				const time = `2026-01-01T00:00:0${i}.000Z`;
				const next = content(articleOf('a', text));
				snapshot = apply(snapshot, replaceText(snapshot, snapshot.articles.get('a')!, next, time));
			});
			const now = snapshot.articles.get('a')!;
			const earlier = versionsOf(snapshot, now).map(({ text }) => text);
			expect(now.text).toBe(list.at(-1));
			expect([...earlier, now.text].sort()).toEqual([...new Set(list)].sort());
			const last = (text: string) => list.findLastIndex((one) => one === text);
			expect(earlier).toEqual(earlier.toSorted((a, b) => last(a) - last(b)));
		}),
	);
});

test('the very same text is no new version, and a text that was left out leaves none', () => {
	const again = replaceText(holding(first), first, content(first), AT[0]!);
	expect(isEmpty(again)).toBe(true);
	const bare = { ...first, text: '', blocks: [] };
	expect(replaceText(holding(bare), bare, content(second), AT[0]!).added).toEqual([]);
});

test('a text that comes back is no earlier one any more', () => {
	const replaced = apply(
		holding(first),
		replaceText(holding(first), first, content(second), AT[0]!),
	);
	const now = replaced.articles.get('a')!;
	const back = apply(replaced, replaceText(replaced, now, content(first), AT[1]!));
	const texts = versionsOf(back, back.articles.get('a')!).map(({ text }) => text);
	expect(texts).toEqual([second.text]);
});
