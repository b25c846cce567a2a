/** The edits that are measured, each as a pair of texts and the passages that were marked. */
import type { Span } from '#lib/core/text/span.ts';
import * as edits from './edits.ts';
import { pick, type Edit, type Means, type WordEdit } from './edits.ts';
import { paragraphsOf, textOf } from './paragraphs.ts';
import * as rarer from './rarer-edits.ts';
import { fresh, traced, type Traced } from './traced.ts';

export interface Pair {
	readonly before: string;
	readonly after: Traced;
	/** The passages to look for, if it matters which. */
	readonly passages?: readonly Span[];
}

export interface Scenario {
	readonly name: string;
	/** `held out`: not looked at while the matcher was made. */
	readonly group: 'words' | 'structure' | 'adversarial' | 'held out';
	readonly make: (text: string, means: Means) => Pair;
}

const SHARES = [1, 5, 10, 20, 40];
const KINDS: readonly WordEdit[] = ['insert', 'delete', 'replace', 'mixed'];

function plain(group: Scenario['group'], name: string, edit: Edit): Scenario {
	return { name, group, make: (before, means) => ({ before, after: edit(traced(before), means) }) };
}

export const SCENARIOS: readonly Scenario[] = [
	...SHARES.flatMap((share) =>
		KINDS.map((kind) =>
			plain('words', `${share} % of words, ${kind}`, edits.words(share / 100, kind)),
		),
	),
	plain('words', '1 % of characters', edits.characters(0.01)),
	plain('words', '5 % of characters', edits.characters(0.05)),
	plain(
		'structure',
		'a paragraph moved',
		edits.paragraphsMoved(() => 1),
	),
	plain(
		'structure',
		'20 % of paragraphs moved',
		edits.paragraphsMoved((all) => all / 5),
	),
	plain('structure', 'paragraphs split and joined', edits.paragraphsSplitAndJoined),
	plain('structure', 'quotes, spaces and dashes', edits.typography),
	plain('structure', '10 % of sentences', edits.sentencesChanged(0.1)),
	plain('structure', '30 % of sentences', edits.sentencesChanged(0.3)),
	plain('structure', 'news update', edits.newsUpdate),
	{ name: 'look-alike stays, sentence goes', group: 'adversarial', make: lookAlikes('original') },
	{ name: 'look-alike goes, sentence stays', group: 'adversarial', make: lookAlikes('copy') },
	{ name: 'repeated sentences, 10 % of words', group: 'adversarial', make: repeated(0.1) },
	{ name: 'repeated sentences, some dropped', group: 'adversarial', make: repeated(0) },
	plain('held out', 'sentences swapped', rarer.sentencesSwapped),
	plain('held out', '10 % of sentences moved', rarer.sentencesMoved),
	plain('held out', 'clauses dropped and added', rarer.clauses),
	plain('held out', 'a third written anew', rarer.rewritten),
	plain('held out', 'numbers changed', rarer.numbers),
	plain('held out', 'spellings and endings', rarer.spellings),
	plain('held out', 'wrapped as in a mail', rarer.wrapped),
	plain('held out', 'cut off', rarer.cutOff),
	plain('held out', 'prompts put in', rarer.prompts),
	plain(
		'held out',
		'paragraphs moved, 20 % of words',
		edits.oneAfterAnother(
			edits.paragraphsMoved((all) => all / 5),
			edits.words(0.2, 'mixed'),
		),
	),
];

/** A sentence and one that differs by two words, elsewhere in the article; one of them is dropped. */
function lookAlikes(dropped: 'original' | 'copy'): Scenario['make'] {
	return (text, means) => {
		const { next, language } = means;
		const paragraphs = paragraphsOf(traced(text), language).map(({ sentences }) =>
			sentences.map((sentence) => ({ sentence, role: '' })),
		);
		const long = paragraphs.flat().filter(({ sentence }) => sentence.text.split(/\s+/).length >= 8);
		for (let count = Math.min(long.length, 6); count > 0; count--) {
			const [one] = long.splice(Math.floor(next() * long.length), 1);
			one!.role = 'original';
			const to = pick(paragraphs, next);
			const at = Math.floor(next() * (to.length + 1));
			to.splice(at, 0, {
				sentence: fresh(twoWordsChanged(one!.sentence.text, means)),
				role: 'copy',
			});
		}
		const all = paragraphs.map((sentences) => ({
			sentences: sentences.map((one) => one.sentence),
		}));
		const before = textOf(all).text;
		const places = new Map<string, number>();
		const again = paragraphs.map((sentences) =>
			sentences.map(({ sentence, role }) => {
				const start = before.indexOf(sentence.text, places.get('last') ?? 0);
				places.set('last', start + sentence.text.length);
				return { sentence: traced(sentence.text, start), role };
			}),
		);
		const after = textOf(
			again.map((sentences) => ({
				sentences: sentences.filter(({ role }) => role !== dropped).map((one) => one.sentence),
			})),
		);
		const passages = again
			.flat()
			.filter(({ role }) => role === 'original')
			.map(({ sentence: { origins } }) => ({ start: origins[0]!, end: origins.at(-1)! + 1 }));
		return { before, after, passages };
	};
}

function twoWordsChanged(sentence: string, { next, words }: Means): string {
	const parts = sentence.split(' ');
	const places = [...parts.keys()].sort(() => next() - 0.5).slice(0, 2);
	for (const at of places) parts[at] = pick(words, next);
	return parts.join(' ');
}

/** Sentences that stand in the article two or three times; some copies are dropped, or words change. */
function repeated(share: number): Scenario['make'] {
	return (text, means) => {
		const { next, language } = means;
		const first = paragraphsOf(traced(text), language).map(({ sentences }) => [
			...sentences.map((sentence) => ({ text: sentence.text, copied: false })),
		]);
		const flat = first.flat();
		for (let count = 0; count < 6; count++) {
			const one = pick(flat, next);
			one.copied = true;
			for (let copies = 1 + Math.floor(next() * 2); copies > 0; copies--) {
				const to = pick(first, next);
				to.splice(Math.floor(next() * (to.length + 1)), 0, { text: one.text, copied: true });
			}
		}
		const asText = first.map((all) => ({ sentences: all.map((one) => fresh(one.text)) }));
		const before = textOf(asText).text;
		let last = 0;
		const passages: Span[] = [];
		const after = textOf(
			first.map((all) => ({
				sentences: all.flatMap((one) => {
					const start = before.indexOf(one.text, last);
					last = start + one.text.length;
					if (one.copied) passages.push({ start, end: last });
					if (one.copied && share === 0 && next() < 0.3) return [];
					return [traced(one.text, start)];
				}),
			})),
		);
		return { before, after: edits.words(share, 'mixed')(after, means), passages };
	};
}
