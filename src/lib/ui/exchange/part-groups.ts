/** The parts of a text as they are shown: what was left out in one place is folded into one line. */
import type { Part } from './text-parts.ts';

export interface PlacedPart extends Part {
	/** Its place among the parts. */
	readonly at: number;
}

export type PartGroup =
	| { readonly kind: 'shown'; readonly part: PlacedPart }
	| { readonly kind: 'folded'; readonly parts: readonly PlacedPart[] };

export function grouped(parts: readonly Part[]): PartGroup[] {
	const groups: PartGroup[] = [];
	let folded: PlacedPart[] = [];
	for (const [at, part] of parts.entries()) {
		if (part.state !== 'out') {
			groups.push({ kind: 'shown', part: { ...part, at } });
			folded = [];
			continue;
		}
		folded.push({ ...part, at });
		if (folded.length === 1) groups.push({ kind: 'folded', parts: folded });
	}
	return groups;
}

/** The beginning of it, for names and hints. */
export function opening(words: string, longest = 48): string {
	const line = words.replace(/\s+/g, ' ').trim();
	if (line.length <= longest) return line;
	const cut = line.slice(0, longest);
	const space = cut.lastIndexOf(' ');
	return `${space > longest / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')}…`;
}
