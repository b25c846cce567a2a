/**
 * Everything that comes in as JSON, as a column's name or from another tab, with names that mean
 * something to JavaScript: nothing is polluted, nothing is taken for what it is not, and what is
 * refused leaves nothing behind.
 */
import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { key, snapshotOf } from '#lib/core/model/change.ts';
import { EMPTY_SNAPSHOT, entities } from '#lib/core/model/snapshot.ts';
import { decodeCodebook, encodeCodebook } from '#lib/formats/codebook.ts';
import { parseJson } from '#lib/formats/json.ts';
import { decode } from '#lib/formats/native.ts';
import { ColumnLayout } from '#lib/state/layout.svelte.ts';
import { Tabs, type Hint } from '#lib/storage/tabs.ts';
import { recentCommands } from '#lib/ui/commands/recent.ts';
import { read, rows } from '../import/table/reading.ts';
import { native, WORDS } from './readers.ts';

const LOADED = [
	...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty'],
	...['__defineGetter__', '__lookupSetter__', 'then', 'toJSON', 'length', 'isPrototypeOf'],
];

const before = Object.getOwnPropertyNames(Object.prototype).sort();
afterEach(() => {
	expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
	expect('polluted' in {}).toBe(false);
	expect('polluted' in []).toBe(false);
});

/** The file with such a member in every object of it. */
function withMember(json: string, name: string): string {
	const harm = `${JSON.stringify(name)}:{"polluted":true,"prototype":{"polluted":true}},`;
	return json.replace(/\{(?=")/g, `{${harm}`);
}

const storage = (text: string): Storage =>
	({ getItem: () => text, setItem: () => undefined }) as unknown as Storage;

describe.each(LOADED)('%s', (name) => {
	test('as a member of every object in a file of our own is left behind', () => {
		const plain = decode(native(['Flood']));
		expect(plain.ok).toBe(true);
		const loaded = decode(withMember(native(['Flood']), name));
		if (!loaded.ok || !plain.ok) throw new Error(JSON.stringify([loaded, plain]));
		expect(loaded.value).toEqual(plain.value);
	});

	test('as an id is an id like any other', () => {
		const file = native(['Flood'])
			.replaceAll('hostile-0', name)
			.replaceAll('tag-0', `${name}`)
			.replaceAll('code-0', name);
		const records = decode(file);
		if (!records.ok) throw new Error(JSON.stringify(records.error));
		const snapshot = snapshotOf(records.value, EMPTY_SNAPSHOT);
		expect([...entities(snapshot)].map(key).sort()).toEqual(records.value.map(key).sort());
		expect(snapshot.articles.get(name)?.title).toBe('Flood');
	});

	test('in a codebook is left behind', () => {
		const tags = [
			{ type: 'tag', id: 'own', label: 'Own', definition: 'Mine.', codes: [] },
		] as const;
		const loaded = decodeCodebook(withMember(encodeCodebook(tags).replace(/\s+(?=")/g, ''), name));
		expect(loaded).toEqual({ ok: true, value: tags });
	});

	test('as a column, in lines of JSON and in columns of a table, is a column', async () => {
		const harm = `{"${name}":{"polluted":true},"title":"A","text":"${WORDS}"}\n`;
		for (const [file, content] of [
			['a.jsonl', harm.repeat(2)],
			['a.json', `[${harm},${harm}]`],
			['a.csv', `${name},title,text\n1,A,"${WORDS}"\n2,B,"${WORDS}"`],
		] as const) {
			const { tables } = await read(file, content);
			const { articles } = await rows(tables[0]!);
			expect(articles.map(({ draft }) => draft.text)).toEqual([WORDS, WORDS]);
		}
	});

	test('in what this browser keeps, or another tab says, does nothing', () => {
		const text = `{"${name}":{"polluted":true}}`;
		expect(new ColumnLayout(storage('{}')).widthOf(name)).toBeUndefined();
		expect(new ColumnLayout(storage(text)).widthOf(name)).toBeUndefined();
		expect(recentCommands(storage(text))).toEqual([]);
		const heard: Hint[] = [];
		const channel = { onmessage: undefined } as unknown as BroadcastChannel;
		new Tabs(channel, (hint) => heard.push(hint));
		channel.onmessage?.({ data: JSON.parse(text) as unknown } as MessageEvent);
		expect(heard).toEqual([]);
	});
});

test('a file with a time that is on no calendar is refused, and says where', () => {
	const file = native(['Flood']);
	for (const time of ['2026-02-30T10:00:00Z', '2026-13-01T00:00Z', '2026-01-01T25:00:00Z']) {
		const harmed = file.replace(/"created":"[^"]*"/, `"created":"${time}"`);
		expect(decode(harmed)).toMatchObject({
			ok: false,
			error: { code: 'file-wrong-type', where: 'annotations[0].created' },
		});
		expect(decode(harmed.replace('"version":2', '"version":1'))).toMatchObject({ ok: false });
	}
});

test('a file of any JSON is read or refused, and never throws', { timeout: 600_000 }, () => {
	const any = fc.json({ maxDepth: 6 });
	const loaded = fc
		.tuple(any, fc.constantFrom(...LOADED))
		.map(([json, name]) => withMember(json, name));
	fc.assert(
		fc.property(fc.oneof(any, loaded, fc.string({ unit: 'binary' })), (text) => {
			for (const decoded of [parseJson(text, 'a'), decode(text), decodeCodebook(text)]) {
				if (!decoded.ok) expect(decoded.error.code).toMatch(/^file-/);
			}
		}),
		{ numRuns: Number(process.env['CROSSREAD_RUNS'] ?? 150) },
	);
});
