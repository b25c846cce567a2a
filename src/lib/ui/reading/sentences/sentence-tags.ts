/** What the highlights say of one sentence, in words and as things to take off. */
import { firstBehind } from '#lib/core/halving.ts';
import type { Highlight } from '#lib/core/anchor/placed.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import type { Span } from '#lib/core/text/span.ts';
import { tagLabel } from '#lib/ui/shared/tag-look.ts';
import { m } from '#messages';

type Shares = ReadonlyMap<number, readonly Highlight[]>;

/**
 * Gives each sentence its highlights, by the sentence's start; those that nobody has marked have none.
 * As long as they are the same ones as the last time, it is the same list.
 */
export function sharing(): (
	highlights: readonly Highlight[],
	/** In the order of the text. */
	sentences: readonly Span[],
) => Shares {
	let before: Shares = new Map();
	return (highlights, sentences) => {
		const own = new Map<number, Highlight[]>();
		for (const one of highlights) {
			for (let i = firstBehind(sentences, one.start); i < sentences.length; i++) {
				const { start } = sentences[i]!;
				if (start >= one.end) break;
				const list = own.get(start);
				if (list) list.push(one);
				else own.set(start, [one]);
			}
		}
		before = new Map([...own].map(([start, now]) => [start, kept(now, before.get(start))]));
		return before;
	};
}

function kept<T>(now: readonly T[], before: readonly T[] | undefined): readonly T[] {
	const same = before?.length === now.length && now.every((one, i) => one === before[i]);
	return same ? before : now;
}

/** Whether the highlight is of just this sentence. */
export function isWhole({ start, end }: Highlight, sentence: Span): boolean {
	return start === sentence.start && end === sentence.end;
}

/** Each tag once, and of what only a part carries the words of that part: `Evidence, has note`. */
export function tagsInWords(
	snapshot: Pick<Snapshot, 'tags'>,
	text: string,
	sentence: Span,
	highlights: readonly Highlight[],
): string {
	const said = highlights.map((one) => {
		const label = tagLabel(snapshot, one.tag);
		const covers = one.start <= sentence.start && sentence.end <= one.end;
		const tag = covers ? label : m.sentence_part_tagged({ tag: label, words: wordsOf(text, one) });
		return one.noted ? m.sentence_tag_noted({ tag }) : tag;
	});
	return [...new Set(said)].join('; ');
}

/** The action that takes a highlight off, named so that it is the only one of that name. */
export function removeName(
	snapshot: Pick<Snapshot, 'tags'>,
	text: string,
	sentence: Span,
	highlight: Highlight,
): string {
	const tag = tagLabel(snapshot, highlight.tag);
	return isWhole(highlight, sentence)
		? m.sentence_remove({ tag })
		: m.sentence_remove_part({ tag, words: wordsOf(text, highlight) });
}

/** Characters of a passage that are said of it. */
const MOST = 60;

/** The words of a passage, the first ones of a long one. */
export function wordsOf(text: string, { start, end }: Span): string {
	const words = text.slice(start, end).replaceAll('\n', ' ');
	return words.length > MOST ? `${words.slice(0, MOST).trimEnd()}…` : words;
}
