/** Names so much alike that one of them may be meant by the other. */
import { stemmer } from 'stemmer';
import type { Entry } from '../model/codebook.ts';
import { fold } from '../search/fold.ts';

/**
 * Of these entries the ones that are called nearly as `label`: the same words but for capitals,
 * accents, endings and order, or off by one letter (two from eight letters on).
 */
export function alike<T extends Pick<Entry, 'label'>>(label: string, existing: readonly T[]): T[] {
	const name = plain(label);
	if (name === '') return [];
	const stems = stemsOf(name);
	return existing.filter((one) => {
		const other = plain(one.label);
		if (other === name || stemsOf(other) === stems) return true;
		const shorter = Math.min(name.length, other.length);
		const most = shorter < 4 ? 0 : shorter < 8 ? 1 : 2;
		return apart(name, other, most) <= most;
	});
}

/** Whether two names are one, but for capitals, accents and spaces. */
export function sameName(a: string, b: string): boolean {
	return fold(a).trim() === fold(b).trim();
}

function plain(label: string): string {
	return fold(label)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

function stemsOf(name: string): string {
	return name
		.split(' ')
		.map((word) => stemmer(word))
		.sort()
		.join(' ');
}

/** Letters added, left out, changed or swapped with the next (Damerau 1964), at least `most + 1` if more. */
function apart(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) > most) return most + 1;
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = a[i - 1] === b[j - 1] ? 0 : 1;
			let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + change);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
				least = Math.min(least, before[j - 2]! + 1);
			}
			row.push(least);
		}
		[before, last] = [last, row];
	}
	return last[b.length]!;
}
