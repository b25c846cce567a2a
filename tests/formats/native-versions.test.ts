/** Files of every version that has shipped are read, and written in the lowest that can say it all. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { snapshotOf } from '#lib/core/model/change.ts';
import { EMPTY_SNAPSHOT, type Entity } from '#lib/core/model/snapshot.ts';
import { decode, encode } from '#lib/formats/native.ts';
import { articleOf, highlight, story } from '../core/compare/desk.ts';
import { sameRecords } from './snapshots.ts';

const OPTIONS = {
	...{ exported: '2026-11-24T10:00:00.000Z', generator: 'Crossread 0.1.0' },
	...{ includeText: true, includeNotes: true, includeDeleted: true },
};

const fixture = (name: string) =>
	readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');

interface Database {
	readonly stores: readonly {
		readonly name: string;
		readonly records: readonly { readonly value: Entity }[];
	}[];
}

/** Of the same time: the records that the file of that version was made of. */
function stored(database: number): Entity[] {
	const { stores } = JSON.parse(fixture(`database-v${database}.json`)) as Database;
	const records = stores.filter(({ name }) => name !== 'meta').flatMap((store) => store.records);
	return records.map(({ value }) => value);
}

/** Put in by the export, because a highlight has it. */
const USED: Entity = { type: 'tag', id: 'framing', label: 'framing', definition: '', codes: [] };

function read(file: string): readonly Entity[] {
	const decoded = decode(file);
	if (!decoded.ok) throw new RangeError(JSON.stringify(decoded.error));
	return decoded.value;
}

describe.each([
	{ version: 1, database: 2 },
	{ version: 2, database: 3 },
])('a file of version $version', ({ version, database }) => {
	const file = fixture(`native-v${version}.crossread.json`);

	test('is read with all that is in it', () => {
		expect(sameRecords(read(file), [...stored(database), USED])).toBe(true);
	});

	test('is written the same again, byte for byte', () => {
		expect(encode(snapshotOf(read(file), EMPTY_SNAPSHOT), OPTIONS)).toBe(file);
	});
});

test('what is new in version 2 means nothing in version 1, whatever it is', () => {
	const file = JSON.parse(fixture('native-v1.crossread.json')) as Record<string, object[]>;
	Object.assign(file, { coders: 'nobody' });
	Object.assign(file['stories']![0]!, { note: 5 });
	Object.assign(file['annotations']![0]!, { replies: ['?'], coded: false });
	expect(sameRecords(read(JSON.stringify(file)), [...stored(2), USED])).toBe(true);
});

describe('the version that is written', () => {
	const text = articleOf('a', 'The council voted twice.');
	const mark = highlight('h', text, 'council');
	const tag = { type: 'tag', id: 'x', label: 'X', definition: '', codes: [] } as const;
	const code = { id: 'x/1', label: '1', definition: '' };
	const time = '2026-01-01T00:00:00.000Z';
	const reply = { id: 'r', text: 'Why?', creator: 'Ben', created: time, modified: time };
	const versionOf = (...records: Entity[]) => {
		const file = encode(snapshotOf([text, story, ...records], EMPTY_SNAPSHOT), OPTIONS);
		return (JSON.parse(file) as { version: number }).version;
	};

	test('is the first one as long as nothing new is said', () => {
		expect(versionOf(mark, tag)).toBe(1);
		expect(versionOf({ ...mark, note: 'A **note**' }, { ...tag, codes: [code] })).toBe(1);
	});

	test.each<[string, Entity]>([
		['a coder', { type: 'coder', id: 'c', name: 'C', colour: 'blue', done: [] }],
		['a note on an article', { ...text, note: 'Long.' }],
		['a note on a story', { ...story, note: 'Long.' }],
		['a reply', { ...mark, replies: [reply] }],
		['a time of coding', { ...mark, coded: time }],
		['a second passage', { ...mark, parts: [highlight('x', text, 'twice').anchor] }],
		['a colour', { ...tag, colour: 'teal' }],
		['a place', { ...tag, rank: 0 }],
		['an example', { ...tag, example: 'So' }],
		['a deleted code', { ...tag, codes: [{ ...code, deleted: time }] }],
		['an earlier definition', { ...tag, earlier: [{ label: '', definition: '', until: time }] }],
	])('is the second one for %s', (_, record) => {
		expect(versionOf(record)).toBe(2);
	});
});
