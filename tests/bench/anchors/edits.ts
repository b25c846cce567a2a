/** What outlets, editors and machines do to an article. */
import { eachSentence, paragraphsOf, textOf, type Paragraph } from './paragraphs.ts';
import { cut, fresh, joined, replaced, retyped, type Traced } from './traced.ts';

/** Chance, and where new words and sentences come from: other articles of the same language. */
export interface Means {
	readonly next: () => number;
	readonly language: string;
	readonly words: readonly string[];
	readonly sentences: readonly string[];
}

export type Edit = (source: Traced, means: Means) => Traced;

export function pick<T>(list: readonly T[], next: () => number): T {
	return list[Math.floor(next() * list.length)]!;
}

/** Words of spaced scripts; a letter of the others. */
export const WORD =
	/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{N}\p{M}’'-])+/gu;

export type WordEdit = 'insert' | 'delete' | 'replace' | 'mixed';

export function words(share: number, kind: WordEdit): Edit {
	return (source, { next, words: stock }) =>
		tidy(
			replaced(source, WORD, (word) => {
				if (next() >= share) return word;
				const act = kind === 'mixed' ? pick(['insert', 'delete', 'replace'] as const, next) : kind;
				if (act === 'delete') return fresh('');
				if (act === 'replace') return fresh(pick(stock, next));
				return joined([word, fresh(` ${pick(stock, next)}`)]);
			}),
		);
}

/** No two spaces where a word was. */
function tidy(source: Traced): Traced {
	return replaced(source, /[^\S\n]{2,}/g, (gap) => cut(gap, 0, 1));
}

export function characters(share: number): Edit {
	return (source, { next }) =>
		replaced(source, /\S/gu, (one) => {
			if (next() >= share) return one;
			const letter = fresh(pick([...'etaoinshrdlu'], next));
			const kind = next() * 3;
			return kind < 1 ? fresh('') : kind < 2 ? letter : joined([one, letter]);
		});
}

export function sentencesChanged(share: number): Edit {
	return (source, { next, language, sentences }) =>
		textOf(
			eachSentence(paragraphsOf(source, language), (sentence) => {
				if (next() >= share) return [sentence];
				const kind = next() * 3;
				const other = fresh(pick(sentences, next));
				return kind < 1 ? [] : kind < 2 ? [other] : [sentence, other];
			}),
		);
}

export function paragraphsMoved(count: (all: number) => number): Edit {
	return (source, { next, language }) => {
		const paragraphs = paragraphsOf(source, language);
		for (let moves = Math.max(1, Math.round(count(paragraphs.length))); moves > 0; moves--) {
			const [one] = paragraphs.splice(Math.floor(next() * paragraphs.length), 1);
			paragraphs.splice(Math.floor(next() * (paragraphs.length + 1)), 0, one!);
		}
		return textOf(paragraphs);
	};
}

export const paragraphsSplitAndJoined: Edit = (source, { next, language }) => {
	const result: Paragraph[] = [];
	for (const { sentences } of paragraphsOf(source, language)) {
		const last = result.at(-1);
		if (last && next() < 0.3) {
			result.splice(-1, 1, { sentences: [...last.sentences, ...sentences] });
		} else if (sentences.length > 1 && next() < 0.5) {
			const at = 1 + Math.floor(next() * (sentences.length - 1));
			result.push({ sentences: sentences.slice(0, at) }, { sentences: sentences.slice(at) });
		} else result.push({ sentences });
	}
	return textOf(result, next() < 0.5 ? '\n' : '\n\n');
};

/** Straight marks curled, curled ones made straight, spaces and dashes of other kinds. */
export const typography: Edit = (source, { next }) => {
	const curl = /[“”‘’]/.test(source.text) ? next() < 0.5 : true;
	const marks = new Map(
		curl
			? [
					["'", '’'],
					[' – ', '—'],
					['-', '‑'],
					['...', '…'],
				]
			: [
					['’', "'"],
					['‘', "'"],
					['“', '"'],
					['”', '"'],
					['—', ' – '],
					['–', '-'],
					['…', '...'],
				],
	);
	const pattern = curl ? /\.\.\.| – |['"-]/g : /[’‘“”—–…]/g;
	let open = false;
	const marked = replaced(source, pattern, (mark) => {
		if (mark.text === '"') open = !open;
		const other = mark.text === '"' ? (open ? '“' : '”') : (marks.get(mark.text) ?? mark.text);
		return retyped(other, mark.origins[0]!);
	});
	return replaced(marked, /[^\S\n]+|\n+/g, (gap) => {
		const kind = next();
		const from = gap.origins[0]!;
		if (gap.text.includes('\n')) return retyped(kind < 0.5 ? '\n' : '\n\n', from);
		return kind < 0.2 ? retyped('\u00a0', from) : kind < 0.3 ? retyped('  ', from) : gap;
	});
};

/** A new lede, the tail cut, some words changed, a paragraph moved. */
export const newsUpdate: Edit = (source, means) => {
	const { next, language, sentences } = means;
	const kept = paragraphsOf(source, language);
	kept.splice(0, 1, { sentences: [fresh(pick(sentences, next)), fresh(pick(sentences, next))] });
	kept.splice(Math.ceil(kept.length * 0.85));
	const moved = paragraphsMoved(() => 1)(textOf(kept), means);
	return words(0.02, 'mixed')(moved, means);
};

export function oneAfterAnother(...edits: readonly Edit[]): Edit {
	return (source, means) => edits.reduce((text, edit) => edit(text, means), source);
}
