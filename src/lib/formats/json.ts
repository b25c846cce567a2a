/**
 * Reads JSON that somebody else wrote: bounded in size and depth, and a mistake in it is named by
 * line and column, which `JSON.parse` says in some browsers only.
 */
import { fail, ok, type Result } from '#lib/core/result.ts';

/** In UTF-16 units; for the text that is usual here nearly the same as bytes. */
export const MAX_JSON = 20 * 1024 * 1024;
export const MAX_DEPTH = 32;

/** `where` is what the person knows the file by. Problems: file-too-large, file-too-deep, file-not-json. */
export function parseJson(text: string, where: string, limit = MAX_JSON): Result<unknown> {
	if (text.length > limit) {
		return fail({ code: 'file-too-large', where, params: { limit: limit / 1024 / 1024 } });
	}
	const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
	if (isDeeperThan(json, MAX_DEPTH)) {
		return fail({ code: 'file-too-deep', where, params: { limit: MAX_DEPTH } });
	}
	try {
		return ok(JSON.parse(json) as unknown);
	} catch {
		return fail({ code: 'file-not-json', where, params: place(json, firstMistake(json)) });
	}
}

/** Counts brackets outside strings: no recursion, so that no nesting can exhaust the stack. */
function isDeeperThan(json: string, limit: number): boolean {
	let depth = 0;
	for (let i = 0; i < json.length; i++) {
		const char = json[i];
		if (char === '"') i = stringEnd(json, i);
		else if (char === '{' || char === '[') {
			if (++depth > limit) return true;
		} else if (char === '}' || char === ']') depth--;
	}
	return false;
}

/** Where the string that opens at `start` has its closing quote, or the end of the text. */
function stringEnd(json: string, start: number): number {
	let i = start + 1;
	while (i < json.length && json[i] !== '"') i += json[i] === '\\' ? 2 : 1;
	return Math.min(i, json.length);
}

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;
// eslint-disable-next-line no-control-regex -- JSON forbids just these in a string
const BAD_IN_STRING = /[\u0000-\u001f]|\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})/;

/** The offset of the first character that no JSON could have there. */
function firstMistake(json: string): number {
	const open: string[] = [];
	/** What may come next: a value, a member's name, a colon, or a comma or closing bracket. */
	let next: 'value' | 'name' | 'colon' | 'after' = 'value';
	let mayClose = false;
	let at = skip(SPACE, json, 0);
	while (at < json.length) {
		const char = json[at] ?? '';
		const inside = open.at(-1);
		if (char === '"' && (next === 'value' || next === 'name')) {
			const end = stringEnd(json, at);
			const bad = json
				.slice(at + 1, end)
				.replaceAll('\\\\', '//')
				.search(BAD_IN_STRING);
			if (bad >= 0) return at + 1 + bad;
			if (end >= json.length) return json.length;
			next = next === 'name' ? 'colon' : 'after';
			at = end + 1;
		} else if (char === ':' && next === 'colon') {
			next = 'value';
			at++;
		} else if (char === ',' && next === 'after' && inside !== undefined) {
			next = inside === '{' ? 'name' : 'value';
			at++;
		} else if ((char === '{' || char === '[') && next === 'value') {
			open.push(char);
			next = char === '{' ? 'name' : 'value';
			mayClose = true;
			at = skip(SPACE, json, at + 1);
			continue;
		} else if (closes(char, inside) && (next === 'after' || mayClose)) {
			open.pop();
			next = 'after';
			at++;
		} else {
			const end = next === 'value' ? skip(SCALAR, json, at) : at;
			if (end === at) return at;
			next = 'after';
			at = end;
		}
		mayClose = false;
		at = skip(SPACE, json, at);
	}
	return json.length;
}

function closes(char: string, opened: string | undefined): boolean {
	return (char === '}' && opened === '{') || (char === ']' && opened === '[');
}

function skip(pattern: RegExp, text: string, from: number): number {
	pattern.lastIndex = from;
	return pattern.test(text) ? pattern.lastIndex : from;
}

function place(text: string, offset: number): { line: number; column: number } {
	const before = text.slice(0, offset).split('\n');
	return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
