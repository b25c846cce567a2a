/**
 * UTF-16 indices ↔ Unicode code points, for formats that count code points
 * (https://www.w3.org/TR/annotation-model/#text-position-selector). Inside the program nothing does.
 */
import { firstFrom } from '../halving.ts';

/** The two ways of counting one text. Positions outside it come out at its nearest end. */
export interface CodePoints {
	/** An index inside a surrogate pair counts as the start of that character. */
	toCodePoint(utf16: number): number;
	toUtf16(codePoint: number): number;
	/** How many code points the text has. */
	readonly length: number;
}

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;

/** Reads the text once; each conversion then takes as many steps as log₂ of its surrogate pairs. */
export function codePoints(text: string): CodePoints {
	/** Where each pair starts, counted both ways. */
	const units: number[] = [];
	const points: number[] = [];
	for (const match of text.matchAll(PAIR)) {
		points.push(match.index - units.length);
		units.push(match.index);
	}
	const length = text.length - units.length;
	return {
		length,
		toCodePoint(utf16) {
			const at = within(utf16, text.length);
			return at - firstFrom(units, at);
		},
		toUtf16(codePoint) {
			const at = within(codePoint, length);
			return at + firstFrom(points, at);
		},
	};
}

function within(position: number, length: number): number {
	return Math.min(Math.max(position, 0), length);
}
