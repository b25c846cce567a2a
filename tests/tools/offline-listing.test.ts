import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listingOf, writeListing } from '../../src/tools/offline-listing.js';

let folder: string;

function write(path: string, text: string): void {
	mkdirSync(join(folder, path, '..'), { recursive: true });
	writeFileSync(join(folder, path), text);
}

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'crossread-listing-'));
	write('index.html', 'hello');
	write('library/index.html', 'library');
	write('_app/immutable/a.js', 'a');
	write('es/index.html', 'hola');
	write('screenshots/wide.png', 'a picture');
	write('service-worker.js', 'work()');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('every file is listed with its digest, a page by its address', () => {
	const { files, bytes } = listingOf(folder, ['es']);
	expect(Object.keys(files)).toEqual(['_app/immutable/a.js', '', 'library/']);
	// printf hello | openssl dgst -sha256 -binary | base64
	expect(files['']).toBe('sha256-LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=');
	expect(bytes).toBe('hello'.length + 'library'.length + 'a'.length);
});

test('the version changes with any file that is installed, and with no other', () => {
	const { version } = listingOf(folder, ['es']);
	write('screenshots/wide.png', 'another picture');
	write('es/index.html', 'buenas');
	write('service-worker.js', 'work(harder)');
	expect(listingOf(folder, ['es']).version).toBe(version);
	write('_app/immutable/a.js', 'b');
	expect(listingOf(folder, ['es']).version).not.toBe(version);
});

test('the worker of a build begins with the listing of that build', () => {
	const { version, files } = listingOf(folder, ['es']);
	writeListing(folder, ['es']);
	const [line, rest] = readFileSync(join(folder, 'service-worker.js'), 'utf8').split('\n');
	expect(line).toBe(`self.crossreadListing=${JSON.stringify({ version, files })};`);
	expect(rest).toBe('work()');
});
