import { expect, test } from 'vitest';
import { decode } from '#lib/formats/native.ts';
import { problemPlace, problemText } from '#lib/ui/shared/problem-text.ts';

/** What is said of a file that is refused. */
function toldOf(text: string): [string, string | undefined] {
	const read = decode(text, 'ana.crossread.json');
	if (read.ok) throw new Error('The file was to be refused');
	return [problemText(read.error), problemPlace(read.error)];
}

test('a file that is wrong inside is named first, and then the place in it', () => {
	const list =
		'"stories": [{ "id": 1 }], "articles": [], "annotations": [], "links": [], "claims": []';
	const file = `{ "format": "crossread", "version": 2, "codebook": { "tags": [] }, ${list} }`;
	const [lead, place] = toldOf(file);
	expect(lead).toMatch(/^ana\.crossread\.json: /);
	expect(lead).not.toContain('stories[0]');
	expect(place).toBe('stories[0].id: expected text, found 1.');
});

test('of a damaged file the line and the column come second', () => {
	const [lead, place] = toldOf('{\n  "format": crossread\n}');
	expect(lead).not.toMatch(/\d/);
	expect(place).toMatch(/^Line 2, column 13/);
});

test('what is no Crossread file is only called that', () => {
	const [lead, place] = toldOf('Dear reader,');
	expect(lead).toMatch(/^ana\.crossread\.json: this is no Crossread file\./);
	expect(place).toBeUndefined();
});
