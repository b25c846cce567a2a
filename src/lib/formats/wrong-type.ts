/** Says in a person's words what a schema found wrong, and where: `annotations[17].target`. */
import type { BaseIssue } from 'valibot';
import type { Problem } from '#lib/core/result.ts';
import { quoted } from './quoted.ts';

const WORDS: Readonly<Record<string, string>> = {
	Array: 'a list',
	Object: 'an object',
	string: 'text',
	number: 'a number',
	boolean: 'true or false',
};

/** A file-wrong-type problem. */
export function wrongType(issue: BaseIssue<unknown>, file: string): Problem {
	return {
		code: 'file-wrong-type',
		where: path(issue) || file,
		params: { expected: expected(issue), received: received(issue.input) },
	};
}

function path(issue: BaseIssue<unknown>): string {
	let where = '';
	for (const { key } of issue.path ?? []) {
		where += typeof key === 'number' ? `[${key}]` : `${where && '.'}${String(key)}`;
	}
	return where;
}

function expected(issue: BaseIssue<unknown>): string {
	if (issue.kind === 'validation') return issue.message;
	const name = issue.path?.at(-1)?.key;
	if (issue.expected === `"${String(name)}"`) return 'a value';
	const choices = issue.expected?.match(/"[^"]*"/g) ?? [];
	if (choices.length > 1) return `one of ${choices.map((one) => one.slice(1, -1)).join(', ')}`;
	return WORDS[issue.expected ?? ''] ?? issue.expected ?? 'another value';
}

/** What is there instead. */
export function received(input: unknown): string {
	if (input === undefined) return 'nothing';
	if (typeof input === 'string') return input === '' ? 'empty text' : `“${quoted(input)}”`;
	if (Array.isArray(input)) return 'a list';
	if (typeof input === 'object' && input !== null) return 'an object';
	return String(input);
}
