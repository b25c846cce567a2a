/**
 * Whatever somebody writes into a file, what comes out of it is words: plain strings and ranges of
 * them, and addresses of web pages. Nothing that could be markup again is left for anybody to read as
 * such. In browsers: tests/e2e/hostile-files.spec.ts.
 */
import { describe, expect, test } from 'vitest';
import { noteBlocks, type NoteInline, type NoteBlock } from '#lib/core/notes/markdown.ts';
import type { Reading } from '#lib/import/reading.ts';
import { read, rows } from '../import/table/reading.ts';
import { own, payloads } from './payloads.ts';
import { ways } from './readers.ts';

const FACTS = ['author', 'kind', 'language', 'outlet', 'published', 'text', 'title', 'url'];
const SLOW = /page|mail|archive|document/;
const BLOCK = ['boilerplate', 'end', 'level', 'start', 'type'];

test('there are hundreds of them', () => {
	expect(own.length).toBeGreaterThanOrEqual(300);
	expect(payloads.length - own.length).toBeGreaterThanOrEqual(215);
});

/** Pages take a while each: of these every sixth, unless all are asked for. */
const some = (name: string) =>
	SLOW.test(name) && !process.env['CROSSREAD_RUNS']
		? payloads.filter((_, i) => i % 6 === name.length % 6)
		: payloads;

describe.each(Object.keys(ways))('by way of: %s,', (name) => {
	test('each comes in as words', { timeout: 240_000 }, async () => {
		for (const payload of some(name)) {
			const { bytes, type, name: file } = ways[name]!(payload);
			const reading = await read(file, bytes, type);
			const { records } = reading;
			for (const { draft, story } of await articlesOf(reading)) {
				const { blocks, ...facts } = draft;
				for (const [fact, value] of Object.entries(facts)) {
					expect(FACTS).toContain(fact);
					expect(value).toBeTypeOf('string');
				}
				if (story !== undefined) expect(story).toBeTypeOf('string');
				// in files of our own it is words, too: nothing but a report makes a link of it
				if (facts.url !== undefined && records.length === 0) {
					expect(facts.url).toMatch(/^(?:https?:\/\/|www\.)/i);
				}
				for (const block of blocks) {
					for (const member of Object.keys(block)) expect(BLOCK).toContain(member);
				}
			}
			expect(Object.keys(Object.prototype)).toEqual([]);
			expect('hacked' in globalThis).toBe(false);
		}
	});
});

/** Rows and the records of own files included. */
async function articlesOf({ articles, tables, records }: Reading) {
	const ofTables = await Promise.all(tables.map((table) => rows(table)));
	const stored = records.flat().flatMap((record) => {
		if (record.type !== 'article') return [];
		const { type: _type, id: _id, hash: _hash, note: _note, ...draft } = record;
		return { draft, story: undefined };
	});
	return [...articles, ...ofTables.flatMap((one) => one.articles), ...stored];
}

test('a note leads nowhere but to the web', () => {
	const linked = (list: readonly NoteInline[]): string[] =>
		list.flatMap((one) => [
			...('href' in one ? [one.href] : []),
			...('inline' in one ? linked(one.inline) : []),
		]);
	const inBlocks = (list: readonly NoteBlock[]): string[] =>
		list.flatMap((one) => [
			...('inline' in one ? linked(one.inline) : []),
			...('blocks' in one ? inBlocks(one.blocks) : []),
			...('items' in one ? one.items.flatMap((item) => inBlocks(item.blocks)) : []),
		]);
	const found = payloads.flatMap((payload) => inBlocks(noteBlocks(`**See** ${payload}`)));
	expect(found.length).toBeGreaterThan(0);
	for (const href of found) expect(href).toMatch(/^https?:\/\//i);
});
