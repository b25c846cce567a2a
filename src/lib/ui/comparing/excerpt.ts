/** A passage as it is quoted in a list: on one line, not too long, a short one among its neighbours. */
import { quotation, type Spread } from '#lib/core/compare/spread.ts';

export interface Excerpt {
	/** What stands around a passage of a few words; empty around a longer one. */
	readonly before: string;
	readonly passage: string;
	readonly after: string;
}

/** UTF-16 units: a passage below it is shown among its neighbours, up to as much on each side. */
const SHORT = 60;
/** UTF-16 units: a passage above it loses its middle. */
const LONG = 480;

/** A highlight in several pieces is quoted with all of them, and nothing around. */
export function excerpt(text: string, spread: Spread): Excerpt {
	const { start, end } = spread;
	if (spread.further) return { before: '', passage: oneLine(quotation(text, spread)), after: '' };
	const passage = oneLine(text.slice(start, end));
	if (end - start > LONG) {
		const [head, tail] = [passage.slice(0, LONG - 120), passage.slice(-100)];
		const whole = `${head.slice(0, head.lastIndexOf(' '))} … ${tail.slice(tail.indexOf(' ') + 1)}`;
		return { before: '', passage: whole, after: '' };
	}
	if (end - start > SHORT) return { before: '', passage, after: '' };
	return { before: leadIn(text, start), passage, after: leadOut(text, end) };
}

function leadIn(text: string, start: number): string {
	const line =
		text
			.slice(Math.max(0, start - SHORT), start)
			.split('\n')
			.at(-1) ?? '';
	const cut = line.length === SHORT;
	return cut ? `… ${line.slice(line.indexOf(' ') + 1)}` : line;
}

function leadOut(text: string, end: number): string {
	const line = text.slice(end, end + SHORT).split('\n')[0] ?? '';
	const cut = line.length === SHORT;
	return cut ? `${line.slice(0, Math.max(0, line.lastIndexOf(' ')))} …` : line;
}

function oneLine(text: string): string {
	return text.replace(/\s*\n\s*/g, ' ');
}
