import { expect, test } from 'vitest';
import { apply, change, invert } from '#lib/core/model/change.ts';
import { keepingTexts } from '#lib/core/model/keeping-texts.ts';
import { replaceText } from '#lib/core/model/replace-text.ts';
import { versionOf } from '#lib/core/model/version.ts';
import { versionsOf } from '#lib/core/model/versions.ts';
import { articleOf, highlight, holding } from '../compare/desk.ts';

const TIME = '2026-01-01T00:00:00.000Z';
const first = articleOf('a', 'The council voted.');
const { text, blocks, hash } = articleOf('a', 'The council has voted twice.');
const replaced = replaceText(holding(first), first, { text, blocks, hash }, TIME);
const second = { ...first, text, blocks, hash };

test('a text that was marked on stays when the replacement is taken back', () => {
	const snapshot = apply(holding(first), replaced);
	const marked = holding(...snapshot.versions.values(), second, highlight('h', second, 'twice'));
	const back = keepingTexts(invert(replaced), marked, TIME);
	const after = apply(marked, back);
	expect(after.articles.get('a')).toEqual(first);
	expect(versionsOf(after, first).map((version) => version.text)).toEqual([text]);
});

test('a text that nothing is marked on goes', () => {
	const snapshot = apply(holding(first, highlight('h', first, 'council')), replaced);
	expect(keepingTexts(invert(replaced), snapshot, TIME)).toEqual(invert(replaced));
});

test('a text stays that only a further passage was marked on', () => {
	const snapshot = apply(holding(first), replaced);
	const part = highlight('x', second, 'twice').anchor;
	const mark = { ...highlight('h', first, 'council'), parts: [part] };
	const marked = holding(...snapshot.versions.values(), second, mark);
	const after = apply(marked, keepingTexts(invert(replaced), marked, TIME));
	expect(versionsOf(after, first).map((version) => version.text)).toEqual([text]);
});

test('a change that takes no text away is left as it is', () => {
	const mark = highlight('h', first, 'council');
	const titled = change({
		updated: [
			[first, { ...first, title: 'Other' }],
			[mark, { ...mark, tag: 'caveat' }],
		],
	});
	expect(keepingTexts(titled, holding(first, mark), TIME)).toBe(titled);
});

test('a text that is kept already, or was left out of a file, is not kept once more', () => {
	const mark = highlight('h', first, 'council');
	const [version] = replaced.added;
	expect(keepingTexts(invert(invert(replaced)), holding(first, mark, version!), TIME)).toEqual(
		replaced,
	);
	const bare = { ...first, text: '', blocks: [] };
	const coming = change({ updated: [[bare, second]] });
	expect(keepingTexts(coming, holding(bare, mark), TIME)).toBe(coming);
});

test('the texts are kept of all articles that lose theirs, beside what else comes', () => {
	const other = articleOf('b', 'The council went home.');
	const next = { ...other, ...{ text, blocks, hash } };
	const [mark, far] = [highlight('h', first, 'council'), highlight('f', other, 'council')];
	const both = change({
		added: [far],
		updated: [
			[first, second],
			[other, next],
		],
	});
	const kept = keepingTexts(both, holding(first, other, mark, far), TIME);
	expect(kept).toEqual({ ...both, added: [far, versionOf(first, TIME), versionOf(other, TIME)] });
});
