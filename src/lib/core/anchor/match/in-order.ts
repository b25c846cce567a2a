/** The words of a short list that a stretch of a text has too, in the same order. */
import { likeness } from './spellings.ts';

export interface InOrder {
	/** What the words that both have are worth together. */
	readonly worth: number;
	/** The first and last of them (exclusive) in the stretch; both 0 if there is none. */
	readonly start: number;
	readonly end: number;
}

/** `worths` by word. Words for which `absent` holds may be spelled otherwise in the stretch. */
export function inOrder(
	words: readonly string[],
	worths: readonly number[],
	stretch: readonly string[],
	absent: (word: string) => boolean = () => false,
): InOrder {
	const wide = stretch.length + 1;
	const best = new Float64Array((words.length + 1) * wide);
	const pair = (row: number, column: number): number => {
		const [word, other] = [words[row]!, stretch[column]!];
		if (word === other) return worths[row]!;
		return loose[row] ? worths[row]! * likeness(word, other) : 0;
	};
	const loose = words.map(absent);
	for (let row = words.length - 1; row >= 0; row--) {
		for (let column = stretch.length - 1; column >= 0; column--) {
			const own = pair(row, column);
			const together = own > 0 ? own + best[(row + 1) * wide + column + 1]! : 0;
			const apart = Math.max(best[(row + 1) * wide + column]!, best[row * wide + column + 1]!);
			best[row * wide + column] = Math.max(together, apart);
		}
	}
	let start = -1;
	let end = 0;
	for (let row = 0, column = 0; row < words.length && column < stretch.length;) {
		const all = best[row * wide + column]!;
		if (all === best[(row + 1) * wide + column]) row++;
		else if (all === best[row * wide + column + 1]) column++;
		else {
			if (start < 0) start = column;
			end = column + 1;
			row++;
			column++;
		}
	}
	return { worth: best[0]!, start: Math.max(start, 0), end };
}
