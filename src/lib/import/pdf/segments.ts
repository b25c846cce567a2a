/**
 * Runs put together into segments: what stands on one line without a wide gap in it. A line of a
 * column is one, or a few if it is spaced widely.
 */
import { typedLetters, unmirrored } from './letters.ts';
import type { Run } from './runs.ts';

export interface Segment {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	readonly y: number;
	/** Of most of its letters. */
	readonly size: number;
	/** That of all its letters; empty if there are several. */
	readonly font: string;
	readonly rtl: boolean;
}

/** In ems: from here on a gap may be one between columns. */
const GAP = 0.8;
/** In ems: narrower gaps are between the letters of a word. */
const SPACE = 0.15;

/** Top down, and from left to right. */
export function segmentsOf(runs: readonly Run[]): Segment[] {
	return rowsOf(runs).flatMap((row) => split(row).map(segmentOf));
}

/** Runs that stand on one line; letters that are raised or lowered are with the line that they are at. */
function rowsOf(runs: readonly Run[]): Run[][] {
	const rows: { y: number; size: number; runs: Run[] }[] = [];
	for (const run of [...runs].sort((a, b) => a.y - b.y)) {
		const near = rows
			.slice(-6)
			.find(({ y, size }) => Math.abs(run.y - y) <= 0.25 * Math.min(size, run.size));
		if (near) {
			near.runs.push(run);
			near.size = Math.max(near.size, run.size);
		} else rows.push({ y: run.y, size: run.size, runs: [run] });
	}
	for (const [at, row] of rows.entries()) {
		const home = rows
			.slice(Math.max(0, at - 4), at + 5)
			.find((other) => other !== row && row.runs.every((run) => isRaisedBy(run, other.runs)));
		if (home) {
			home.runs.push(...row.runs);
			row.runs = [];
		}
	}
	return rows.map((row) => row.runs.sort((a, b) => a.x - b.x)).filter((row) => row.length > 0);
}

/** A small number right after or before the letters of a line, a little above or below it. */
function isRaisedBy(run: Run, line: readonly Run[]): boolean {
	return line.some(
		(word) =>
			run.size < word.size * 0.85 &&
			run.y > word.y - word.size * 0.7 &&
			run.y < word.y + word.size * 0.3 &&
			Math.min(Math.abs(run.x - word.x - word.width), Math.abs(word.x - run.x - run.width)) <
				word.size * 0.4,
	);
}

function split(row: readonly Run[]): Run[][] {
	const parts: Run[][] = [];
	for (const run of row) {
		const part = parts.at(-1);
		const before = part?.at(-1);
		const gap = before ? run.x - before.x - before.width : 0;
		if (!part || !before || gap > GAP * Math.max(before.size, run.size)) parts.push([run]);
		else part.push(run);
	}
	return parts;
}

function segmentOf(runs: readonly Run[]): Segment {
	const letters = new Map<number, number>();
	for (const { size, text } of runs) letters.set(size, (letters.get(size) ?? 0) + text.length);
	const [[size] = [1]] = [...letters].sort((a, b) => b[1] - a[1]);
	const main = runs.find((run) => run.size === size);
	const rightToLeft = runs.reduce(
		(sum, { rtl, text }) => sum + (rtl ? text.length : -text.length),
		0,
	);
	const rtl = rightToLeft > 0;
	return {
		text: joined(rtl ? fromTheRight(runs) : runs, size, main?.y ?? 0, rtl),
		left: Math.min(...runs.map(({ x }) => x)),
		right: Math.max(...runs.map(({ x, width }) => x + width)),
		y: main?.y ?? 0,
		size,
		font: runs.every(({ font }) => font === main?.font) ? (main?.font ?? '') : '',
		rtl,
	};
}

/** In the order of reading: from right to left, but what runs from left to right as it stands. */
function fromTheRight(runs: readonly Run[]): Run[] {
	const ordered: Run[] = [];
	let at = 0;
	for (const run of [...runs].reverse()) {
		if (run.rtl) at = ordered.length + 1;
		ordered.splice(run.rtl ? ordered.length : at, 0, run);
	}
	return ordered;
}

/** Bullets of symbol fonts, which Unicode has no names for. */
const SYMBOL = /^[\ue000-\uf8ff] ?/;

function joined(runs: readonly Run[], size: number, y: number, rtl: boolean): string {
	let text = '';
	let before: Run | undefined;
	for (const run of runs) {
		const words = raised(run, before, size, y);
		const gap = before ? (rtl ? before.x - run.x - run.width : run.x - before.x - before.width) : 0;
		const apart = Math.abs(gap) > SPACE * size && !(isWide(text.slice(-1)) && isWide(words));
		text += text === '' || !apart || /\s$/.test(text) || /^\s/.test(words) ? words : ` ${words}`;
		before = run;
	}
	const letters = typedLetters(rtl ? unmirrored(text) : text);
	return letters
		.replace(/\s+/g, ' ')
		.replace(/ (\p{M}+) ?/gu, '$1')
		.trim()
		.replace(SYMBOL, '• ');
}

const POWERS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A raised number is the sign of a note, or a power where a unit stands before it. */
function raised(run: Run, before: Run | undefined, size: number, y: number): string {
	const isNumber = /^\s*[\d,*†‡]{1,5}\s*$/.test(run.text);
	if (!before || !isNumber || run.size > size * 0.85 || run.y > y - size * 0.15) return run.text;
	if (/(?:^|[\s\d])(?:[kcm]?m|ft|mi|10)$/.test(before.text)) {
		return run.text.replace(/\d/g, (digit) => POWERS[Number(digit)] ?? '');
	}
	return `[${run.text.trim()}]`;
}

/** Scripts that put no spaces between words. */
export function isWide(text: string): boolean {
	return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u.test(
		text,
	);
}
