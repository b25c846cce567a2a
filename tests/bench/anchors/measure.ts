/** Every matcher on every scenario of one collection. */
import { describe } from '#lib/core/anchor/describe.ts';
import type { Anchor } from '#lib/core/model/annotation.ts';
import type { Span } from '#lib/core/text/span.ts';
import { chance } from '../align/chance.ts';
import type { Collection, Text } from './collections.ts';
import type { Means } from './edits.ts';
import { hypothesis, OTHERS, OWN, type Answer, type Texts } from './matchers.ts';
import { passagesOf } from './passages.ts';
import type { Pair, Scenario } from './scenarios.ts';
import { isGone, verdictOn, Whereabouts, type Truth, type Verdict } from './truth.ts';

/** How often each verdict was given. */
export type Tally = Record<Verdict, number> & { gone: number; goneAnchored: number };

export function emptyTally(): Tally {
	const verdicts = { right: 0, boundary: 0, wrong: 0, missed: 0, ambiguous: 0, open: 0 };
	return { ...verdicts, gone: 0, goneAnchored: 0 };
}

export type Tallies = Map<string, Tally>;

/** One answer, for looking at what went wrong. */
export interface Case {
	readonly matcher: string;
	readonly scenario: string;
	readonly article: string;
	readonly verdict: Verdict;
	readonly passage: string;
	readonly truth: Truth;
	readonly now: string;
	readonly answer: string;
}

export interface Measured {
	readonly anchors: number;
	readonly seed: number;
	readonly others: boolean;
	readonly seen?: (one: Case) => void;
}

export function measure(collection: Collection, scenario: Scenario, wanted: Measured): Tallies {
	const tallies: Tallies = new Map();
	const share = Math.ceil(wanted.anchors / collection.texts.length);
	for (const [at, text] of collection.texts.entries()) {
		const next = chance(seedOf(`${wanted.seed} ${scenario.name} ${at}`));
		const stock = collection.stock.get(text.language)!;
		const isOthers = (sentence: string): boolean => !text.text.includes(sentence);
		let sentences = stock.sentences.filter(isOthers);
		if (sentences.length === 0) {
			sentences = [...collection.stock.values()].flatMap((one) => one.sentences.filter(isOthers));
		}
		const means: Means = { next, language: text.language, words: stock.words, sentences };
		const pair = scenario.make(text.text, means);
		const passages = passagesFor(pair, text, share, next);
		answer(pair, passages, text, scenario, wanted, tallies);
	}
	return tallies;
}

function passagesFor(pair: Pair, text: Text, share: number, next: () => number): readonly Span[] {
	if (pair.passages) return pair.passages;
	if (text.marked && text.text === pair.before) return text.marked;
	return passagesOf(pair.before, text.language, share, next);
}

function answer(
	{ before, after }: Pair,
	passages: readonly Span[],
	{ name, language }: Text,
	scenario: Scenario,
	{ others, seen }: Measured,
	tallies: Tallies,
): void {
	if (passages.length === 0) return;
	const source = { text: before, hash: 'before' };
	const anchors = passages.map((span): Anchor => describe(source, span));
	const whereabouts = new Whereabouts(before, after);
	const truths = anchors.map(({ position }) => whereabouts.of(position));
	const texts: Texts = { before, after: after.text, language };
	const answers = new Map<string, Answer[]>();
	for (const { name: matcher, all } of OWN) answers.set(matcher, all(anchors, texts));
	if (others) {
		for (const [matcher, all] of hypothesis(anchors, texts)) answers.set(matcher, all);
		for (const { name: matcher, all } of OTHERS) answers.set(matcher, all(anchors, texts));
	}
	for (const [matcher, all] of answers) {
		const tally = tallies.get(matcher) ?? emptyTally();
		tallies.set(matcher, tally);
		for (const [at, one] of all.entries()) {
			const truth = truths[at]!;
			const verdict = verdictOn(truth, one);
			tally[verdict]++;
			if (isGone(truth)) tally.gone++;
			if (isGone(truth) && verdict === 'wrong') tally.goneAnchored++;
			seen?.({
				matcher,
				scenario: scenario.name,
				article: name,
				verdict,
				passage: inContext(before, passages[at]!),
				truth,
				now: truth.place ? inContext(after.text, truth.place) : '',
				answer: typeof one === 'object' ? inContext(after.text, one) : (one ?? ''),
			});
		}
	}
}

function inContext(text: string, { start, end }: Span): string {
	return `${text.slice(Math.max(0, start - 60), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 60)}`;
}

function seedOf(name: string): number {
	let seed = 7;
	for (const one of name) seed = (Math.imul(seed, 31) + one.codePointAt(0)!) | 0;
	return seed;
}
