/** Articles of 1,000 words that are the same every time, as like each other as reports of one event. */
import type { WordVectors } from '#lib/core/compare/align/word-vectors.ts';
import type { Source } from '#lib/core/compare/match.ts';
import { plainTextBlocks } from '#lib/core/text/blocks.ts';
import { hashText } from '#lib/core/text/hash.ts';
import { chance } from './chance.ts';

const WORDS = 1000;
/** Words that are the event's own, and how often one of them is used. */
const SUBJECT = 400;
const ON_SUBJECT = 0.25;
const NAMES = 60;
const NAMED = 0.08;

/** Words as common as the language has them (Zipf), some of the subject, some names. */
export function syntheticArticles(count: number, { rows }: WordVectors): Source[] {
	const next = chance(7);
	const words = [...rows.keys()];
	const subject = Array.from({ length: SUBJECT }, () => pick(words, next() ** 2 * 0.5));
	const names = Array.from({ length: NAMES }, () => capital(pick(words, 0.5 + next() / 2)));
	const word = (): string => {
		const kind = next();
		if (kind < NAMED) return pick(names, next() ** 2);
		if (kind < NAMED + ON_SUBJECT) return pick(subject, next() ** 2);
		return pick(words, (words.length ** next() - 1) / words.length);
	};
	return Array.from({ length: count }, (_, at) => {
		const text = articleOf(word, next);
		return {
			id: `article-${String(at).padStart(4, '0')}`,
			outlet: `Outlet ${at}`,
			language: 'en',
			text,
			blocks: plainTextBlocks(text),
			hash: hashText(text),
		};
	});
}

function articleOf(word: () => string, next: () => number): string {
	const paragraphs: string[] = [];
	for (let written = 0; written < WORDS;) {
		const sentences = Array.from({ length: 1 + Math.floor(next() * 4) }, () => {
			const length = 8 + Math.floor(next() * 28);
			written += length;
			return `${capital(Array.from({ length }, word).join(' '))}.`;
		});
		paragraphs.push(sentences.join(' '));
	}
	return paragraphs.join('\n\n');
}

function pick(list: readonly string[], share: number): string {
	return list[Math.min(list.length - 1, Math.floor(share * list.length))] ?? '';
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
