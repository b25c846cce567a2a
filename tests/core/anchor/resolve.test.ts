import { describe, expect, test } from 'vitest';
import { exactPlace, stands } from '#lib/core/anchor/resolve.ts';
import type { Anchor } from '#lib/core/model/annotation.ts';
import { passage, textOf } from './marked-articles.ts';

const article = textOf('One day everyone went to the harbour.');
const anchor = passage(article, 'everyone');
const { quote, position } = anchor;

describe('in the very text that it was marked on, a passage', () => {
	test('is where it was', () => {
		expect(exactPlace(anchor, article)).toEqual({ status: 'exact', start: 8, end: 16 });
		const all = passage(article, article.text);
		expect(exactPlace(all, article)).toEqual({ status: 'exact', start: 0, end: 37 });
	});

	test.each<[string, Partial<Anchor>]>([
		['of another text', { hash: 'sha256-other' }],
		['without words', { quote: { ...quote, exact: '' }, position: { start: 8, end: 8 } }],
		['with other words', { quote: { ...quote, exact: 'everyman' } }],
		['at another place', { position: { start: 7, end: 15 } }],
		['that ends elsewhere', { position: { start: 8, end: 17 } }],
		['that begins elsewhere', { position: { start: 7, end: 16 } }],
	])('%s has no place', (_, damage) => {
		expect(exactPlace({ ...anchor, ...damage }, article)).toBeUndefined();
	});
});

describe('words stand at a place', () => {
	test('that has them and nothing else', () => {
		expect(stands('everyone', article.text, position)).toBe(true);
		expect(stands('everyone', article.text, { start: 8, end: 15 })).toBe(false);
		expect(stands('everyone', article.text, { start: 9, end: 17 })).toBe(false);
		expect(stands('everyone', article.text, { start: 40, end: 48 })).toBe(false);
	});
});
