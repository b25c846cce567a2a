/**
 * Tables that are opened in a spreadsheet: LibreOffice reads them again, takes nothing for a formula,
 * and shows every word as it was written. Left out, with a line that says so, where it is missing.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import { afterAll, expect, test } from 'vitest';
import { snapshotOf } from '#lib/core/model/change.ts';
import { EMPTY_SNAPSHOT } from '#lib/core/model/snapshot.ts';
import { csvClaims } from '#lib/formats/csv-claims.ts';
import { csvHighlights } from '#lib/formats/csv-highlights.ts';
import { csv } from '#lib/formats/csv.ts';
import { decode } from '#lib/formats/native.ts';
import { rowsOf } from '../formats/csv-reader.ts';
import { native } from './readers.ts';

const FORMULAS = [
	...['=1+1', '+1+1', '-1+1', '@SUM(A1)', '=SUM(A1:A9)', '=cmd|"/C calc"!A0', '=A1', '==1', '=-1'],
	...['=HYPERLINK("http://tracker.example/x";"words")', '=WEBSERVICE("http://tracker.example/")'],
	...['=IMPORTXML("http://tracker.example/","//a")', '=DDE("soffice";"a";"b")', '{=1+1}', "'=1+1"],
	...["''=1", '"=1+1"', '=1+1\n=2+2', '\t=1+1', '\r=1+1', '\n=1+1', '＝1+1', '＋1', '－1', '＠x'],
	...['+cmd|x', '-2+3+cmd|x', '@x,=1', 'a,=1', ';=1+1', '=1;=2', 'words =1+1', '=(1)', '=#REF!'],
	...['=true', '=“x”', '=$A$1', '=R1C1', '=RAND()', '=INFO("system")', '=CELL("filename")'],
];

const folder = mkdtempSync(join(tmpdir(), 'crossread-spreadsheet-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The formulas and the texts of the cells, row by row; nothing if there is no LibreOffice Calc. */
function opened(table: string): { formulas: string[]; texts: string[][] } | undefined {
	writeFileSync(join(folder, 'table.csv'), table);
	spawnSync(
		'soffice',
		[
			`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
			...['--headless', '--infilter=CSV:44,34,76,1', '--convert-to', 'fods'],
			...['--outdir', folder, join(folder, 'table.csv')],
		],
		{ stdio: 'ignore', timeout: 120_000 },
	);
	let xml: string;
	try {
		xml = readFileSync(join(folder, 'table.fods'), 'utf8');
	} catch {
		return undefined;
	}
	rmSync(join(folder, 'table.fods'));
	const shown = /<table:table [\s\S]*<\/table:table>/.exec(xml)?.[0] ?? '';
	// as elements of HTML, which know no colons
	const spaced = shown.replace(/<text:(?:tab|s)\b[^>]*\/>/g, ' ');
	const { document } = parseHTML(
		`<html><body>${spaced.replace(/<(\/?)(table|text|office):([a-z-]+)/g, '<$1$2-$3').replace(/<([a-z-]+)([^>]*)\/>/g, '<$1$2></$1>')}</body></html>`,
	);
	const texts = [...document.querySelectorAll('table-table-row')].map((row) =>
		[...row.querySelectorAll('table-table-cell')].flatMap((cell) => {
			const words = [...cell.querySelectorAll('text-p')].map((one) => one.textContent).join('\n');
			const times = Number(cell.getAttribute('table:number-columns-repeated') ?? 1);
			return Array.from({ length: Math.min(times, 50) }, () => words);
		}),
	);
	const formulas = [...shown.matchAll(/table:formula="([^"]*)"/g)].map(([, formula]) => formula!);
	return { formulas, texts };
}

/** Space at the ends and in a row is drawn by the program as it likes. */
const plain = (words: string) => words.replace(/[\s\u200b]+/g, ' ').trim();

test('what looks like a formula in any export is words', { timeout: 300_000 }, (context) => {
	const records = decode(native(FORMULAS));
	if (!records.ok) throw new Error(JSON.stringify(records.error));
	const snapshot = snapshotOf(records.value, EMPTY_SNAPSHOT);
	const options = { exported: '', generator: '', includeText: true, includeNotes: true };
	const written = [
		csv(FORMULAS.map((formula) => ['first', formula, `x${formula}`])),
		...[csvHighlights, csvClaims].map(({ encode }) =>
			encode(snapshot, options).replace(/^\ufeff/, ''),
		),
	].join('');
	expect(written.split('DDE').length).toBeGreaterThan(10);

	// a formula that nothing guards comes first, to see that one would be found
	const found = opened(`=40+2\r\n${written}`);
	if (!found) {
		console.log('Left out: LibreOffice Calc is missing (on Debian: apt install libreoffice-calc).');
		return context.skip();
	}
	expect(found.formulas).toEqual(['of:=40+2']);
	const rows = rowsOf(written).map((row) => row.map(plain));
	const shown = found.texts.slice(1, rows.length + 1);
	const words = (row: readonly string[]) => row.filter((cell) => /[^\d.,:TZ/-]/.test(cell));
	expect(shown.map((row) => words(row.map(plain)))).toEqual(rows.map(words));
});
