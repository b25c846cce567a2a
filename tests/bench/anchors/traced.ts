/** A text of which every character knows where it stood in the text that it was made of. */

export interface Traced {
	readonly text: string;
	/** By UTF-16 unit: its place in the older text, or -1 if it is new. */
	readonly origins: readonly number[];
}

export function traced(text: string, from = 0): Traced {
	return { text, origins: Array.from({ length: text.length }, (_, at) => from + at) };
}

export function fresh(text: string): Traced {
	return { text, origins: Array.from({ length: text.length }, () => -1) };
}

/** New characters in the place of one that said the same. */
export function retyped(text: string, from: number): Traced {
	return { text, origins: Array.from({ length: text.length }, () => from) };
}

export function cut({ text, origins }: Traced, start: number, end?: number): Traced {
	return { text: text.slice(start, end), origins: origins.slice(start, end) };
}

export function joined(parts: readonly Traced[]): Traced {
	return {
		text: parts.map(({ text }) => text).join(''),
		origins: parts.flatMap(({ origins }) => origins),
	};
}

/** Every match of the pattern (global), replaced; what stands between stays. */
export function replaced(
	source: Traced,
	pattern: RegExp,
	change: (match: Traced) => Traced,
): Traced {
	const parts: Traced[] = [];
	let last = 0;
	for (const { index, 0: found } of source.text.matchAll(pattern)) {
		parts.push(cut(source, last, index), change(cut(source, index, index + found.length)));
		last = index + found.length;
	}
	parts.push(cut(source, last));
	return joined(parts);
}
