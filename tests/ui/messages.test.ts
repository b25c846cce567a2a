/** Every sentence is said somewhere, and every failure has one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemText } from '#lib/ui/shared/problem-text.ts';
import { m } from '#messages';
import { sourceFiles } from '../architecture/source-files.ts';

const folder = 'src/messages/en';
const files = readdirSync(folder);
const keysIn = (file: string) =>
	Object.keys(JSON.parse(readFileSync(join(folder, file), 'utf8')) as object).filter(
		(key) => key !== '$schema',
	);
const keys = files.flatMap(keysIn);

const sources = sourceFiles();
const used = new Set(
	sources.flatMap(({ text }) => [...text.matchAll(/\bm\.(\w+)/g)].map((match) => match[1]!)),
);

/** What a problem of this project is called, wherever one is made; a note on an article is none. */
const CODE =
	/'((?:file|article(?!-note')|story|storage|points?|backup|comparison|zip|table|pdf|label)-[a-z-]+|too-many-tags)'/g;
const codes = [
	...new Set(
		sources
			.filter(
				({ path, text }) => !path.endsWith('problem-text.ts') && /\bProblems?\b|\bcode:/.test(text),
			)
			.flatMap(({ text }) => [...text.matchAll(CODE)].map((match) => match[1]!)),
	),
];

describe('a message', () => {
	test('has a key of its own', () => {
		expect(keys.filter((key, i) => keys.indexOf(key) < i)).toEqual([]);
	});

	test('is said somewhere', () => {
		expect(keys.filter((key) => !used.has(key))).toEqual([]);
	});
});

describe('a problem', () => {
	test('of every code has a sentence with what to do', () => {
		expect(codes.length).toBeGreaterThan(20);
		const unnamed = codes.filter(
			(code) => problemText({ code }) === m.problem_unnamed({ code, where: '' }),
		);
		expect(unnamed).toEqual([]);
	});

	test('that has a sentence can come about', () => {
		const named = keys.filter((key) => key.startsWith('problem_') && key !== 'problem_unnamed');
		const possible = codes.map((code) => `problem_${code.replaceAll('-', '_')}`);
		expect(named.filter((key) => !possible.includes(key))).toEqual([]);
	});

	test('of a code that is not known is told all the same', () => {
		expect(problemText({ code: 'moon-full', where: 'a.md' })).toBe(
			'Something did not work (moon-full) a.md. Nothing was changed; try again.',
		);
	});
});
