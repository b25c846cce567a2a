/** Words that were spelled otherwise: a typo mended, a plural, a letter lost. Numbers never. */
import type { Pairing } from './pairing.ts';
import type { Sides } from './sides.ts';

/** More words than these between two that are the same were not just spelled otherwise. */
const MOST = 12;
/** The least part of both words that has to be the same. */
const ALIKE = 0.72;
const SHORTEST = 3;

/** Pairs what is left between two pairs, in order. */
export function pairSpellings(
	old: readonly number[],
	now: readonly number[],
	{ old: { keys: oldKeys }, now: { keys: nowKeys } }: Sides,
	pairing: Pairing,
): void {
	if (old.length === 0 || now.length === 0 || old.length > MOST || now.length > MOST) return;
	const best = Array.from({ length: old.length + 1 }, () => new Float64Array(now.length + 1));
	const alike = old.map((a) => now.map((b) => likeness(oldKeys[a]!, nowKeys[b]!)));
	for (let row = old.length - 1; row >= 0; row--) {
		for (let column = now.length - 1; column >= 0; column--) {
			const pair = alike[row]![column]!;
			best[row]![column] = Math.max(
				best[row + 1]![column]!,
				best[row]![column + 1]!,
				pair > 0 ? pair + best[row + 1]![column + 1]! : 0,
			);
		}
	}
	for (let row = 0, column = 0; row < old.length && column < now.length;) {
		const all = best[row]![column]!;
		if (all === best[row + 1]![column]!) row++;
		else if (all === best[row]![column + 1]!) column++;
		else pairing.pair(old[row++]!, now[column++]!);
	}
}

/** The part of both words that is the same, in order; 0 if it is too small to call them one word. */
export function likeness(a: string, b: string): number {
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	if (short.length < SHORTEST || long.length > 40 || /\d/.test(a) || /\d/.test(b)) return 0;
	if ((2 * short.length) / (short.length + long.length) < ALIKE) return 0;
	const alike = (2 * shared(a.toLowerCase(), b.toLowerCase())) / (a.length + b.length);
	return alike >= ALIKE ? alike : 0;
}

/** The length of the longest common subsequence. */
function shared(a: string, b: string): number {
	let above = new Uint8Array(b.length + 1);
	let row = new Uint8Array(b.length + 1);
	for (let i = 1; i <= a.length; i++) {
		for (let j = 1; j <= b.length; j++) {
			row[j] =
				a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
					? above[j - 1]! + 1
					: Math.max(above[j]!, row[j - 1]!);
		}
		[above, row] = [row, above];
	}
	return above[b.length]!;
}
