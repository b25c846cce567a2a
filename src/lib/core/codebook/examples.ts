/**
 * An example and a counterexample for every tag and code of the codebook that everyone starts with:
 * invented sentences, marked nowhere. They are shown where the record has none of its own, so that
 * codebooks that were stored without them have them too.
 */
import type { Entry, Tag } from '../model/codebook.ts';

type Pair = readonly [example: string, counterexample: string];

const EXAMPLES: Readonly<Record<string, Pair>> = {
	framing: [
		'The town hall has once again turned its back on its riders.',
		'The town hall cut two of nine bus lines in March.',
	],
	'framing/problem': [
		'At heart this is about who may afford to live here.',
		'The rents in the quarter rose in April.',
	],
	'framing/cause': [
		'Years of neglect have brought the bridge to this point.',
		'The bridge was closed on Monday.',
	],
	'framing/evaluation': [
		'It is a shabby way to treat people who have waited for years.',
		'Some applicants have waited for four years.',
	],
	'framing/remedy': [
		'Only a referendum can settle the matter now.',
		'A referendum was held in 2011.',
	],
	'framing/wording': [
		'The land grab goes before the council on Friday.',
		'The purchase of the land goes before the council on Friday.',
	],
	'framing/contest': [
		'For the growers it is a question of bread; for the divers, one of the reef.',
		'Growers and divers attended the meeting.',
	],
	evidence: [
		'Counters at both gates logged 4,120 visitors that day.',
		'Everybody seems to have been there that day.',
	],
	'evidence/named': [
		'“The pumps failed at noon,” said Ilse Brandt, who runs the plant.',
		'The pumps are said to have failed at noon.',
	],
	'evidence/anonymous': [
		'A clerk who did not want to be named described the files as lost.',
		'The clerk Ada Moor described the files as lost.',
	],
	'evidence/official': [
		'The ministry announced that the road would open in May.',
		'A driver hopes that the road will open in May.',
	],
	'evidence/document': [
		'The contract, dated 3 June, sets a fine for every day of delay.',
		'There is talk of fines for every day of delay.',
	],
	'evidence/statistic': [
		'Six in ten households answered that they had cut down on heating.',
		'Many households have cut down on heating.',
	],
	'evidence/expert': [
		'A hydrologist at the institute puts the risk of flooding at once in a century.',
		'People by the river say that it has never been so high.',
	],
	'evidence/report': [
		'The yearly report of the housing association lists 300 empty flats.',
		'The housing association meets every year.',
	],
	'evidence/media': [
		'The evening paper first reported the sale on Sunday.',
		'The sale was signed on Sunday.',
	],
	caveat: [
		'The figures leave out everybody under eighteen.',
		'The figures were published on Thursday.',
	],
	'caveat/hedge': [
		'The new timetable may have contributed to the delays.',
		'The new timetable began in May.',
	],
	'caveat/distancing': [
		'The company claims that its so-called green cement emits nothing.',
		'The company makes cement.',
	],
	'caveat/denial': [
		'The harbour master disputes this: no ship had waited longer than a day.',
		'The harbour master counted eleven ships.',
	],
	'caveat/limitation': [
		'The survey asked only those who already had a ticket.',
		'The survey asked 800 people.',
	],
	'caveat/uncertainty': [
		'How the fire began is still unknown.',
		'The fire began in the storehouse.',
	],
	'caveat/context': [
		'The rise follows a year in which the park was closed for months.',
		'The number of visitors rose by a third.',
	],
	'caveat/no-comment': [
		'The owner did not answer two requests for an interview.',
		'The owner bought the mill in 2019.',
	],
};

/** Ids come from files too: `constructor` is one. */
function shippedWith(id: string): Pair | undefined {
	return Object.hasOwn(EXAMPLES, id) ? EXAMPLES[id] : undefined;
}

/** The entry with the examples that it is shipped with, where it has none of its own. */
export function withExamples<T extends Entry & { readonly id: string }>(entry: T): T {
	const shipped = shippedWith(entry.id);
	if (!shipped) return entry;
	const [example, counterexample] = shipped;
	return { example, counterexample, ...entry };
}

/**
 * The words without the examples that the entry of that id is shipped with anyway. One that was emptied
 * stays empty: somebody wants none.
 */
export function withoutShipped<T extends Partial<Entry>>(id: string, words: T): T {
	const [example = '', counterexample = ''] = shippedWith(id) ?? [];
	const { example: own = example, counterexample: other = counterexample, ...rest } = words;
	return {
		...rest,
		...(own !== example && { example: own }),
		...(other !== counterexample && { counterexample: other }),
	} as unknown as T;
}

/** The same for a tag and all its codes. */
export function tagWithExamples(tag: Tag): Tag {
	return { ...withExamples(tag), codes: tag.codes.map(withExamples) };
}
