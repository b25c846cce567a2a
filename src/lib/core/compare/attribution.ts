/**
 * Who said what in one article: quotations with the one who is named beside them, and sentences that
 * report what somebody said. By rules on the words alone: what they do not fit is left out, so there
 * are more voices in an article than are found, and few that are not there.
 */
import type { Span } from '../text/span.ts';
import { sentences } from '../text/segment.ts';
import type { Source } from './match.ts';
import { citationsIn, QUOTED, type Citation } from './attribution-citations.ts';
import { namesIn, type Mention } from './attribution-mentions.ts';
import { mayBePerson, roleByCues } from './attribution-roles.ts';
import { isStopWord } from './wording-stop-words.ts';
import { quotations, type Piece, type Quotation } from './quotes-found.ts';

/** Somebody says something here. */
export interface Attribution extends Span {
	readonly mention: Mention;
	/** Where the mention stands, for finding out whom a pronoun means. */
	readonly at: number;
	readonly quotation?: Quotation;
}

/** The narration: the article’s text, of the same length, with all quotations blanked out. */
export function narration({ text }: Source, quotes: readonly Quotation[]): string {
	let plain = '';
	let last = 0;
	for (const { outer, start, end } of quotes.flatMap(({ pieces }) => pieces)) {
		const opening = text.slice(outer.start, start);
		const closing = text.slice(end, outer.end);
		// A full stop inside the marks ends the sentence outside, too.
		const after = /^\s*["”»]?\s*(?=[\p{Lu}“"«]|$)/u.test(text.slice(outer.end, outer.end + 4));
		const stop = after && text.charAt(end - 1) === '.' ? '.' : QUOTED;
		plain +=
			text.slice(last, outer.start) + opening + QUOTED.repeat(end - start - 1) + stop + closing;
		last = outer.end;
	}
	return plain + text.slice(last);
}

/** All that the article attributes, in the order of the text. */
export function attributions(source: Source): Attribution[] {
	const quotes = quotations(source);
	const text = narration(source, quotes);
	const told = sentencesOf(source, text, quotes);
	const used = new Set<Citation>();
	const found: Attribution[] = [];
	for (const quotation of quotes) {
		const speaker = speakerOf(quotation, told, source, text);
		if (!speaker) continue;
		for (const citation of speaker.citations) used.add(citation);
		const spans = [...quotation.pieces.map(({ outer }) => outer), ...speaker.sentences];
		found.push({
			mention: speaker.mention,
			at: speaker.at,
			start: Math.min(...spans.map(({ start }) => start)),
			end: Math.max(...spans.map(({ end }) => end)),
			quotation,
		});
	}
	for (const { start, end, citations } of told) {
		for (const { mention, verb } of citations.filter((citation) => !used.has(citation))) {
			found.push({ mention, at: verb.start, start, end });
		}
	}
	return found.sort((a, b) => a.start - b.start || a.at - b.at);
}

interface Told extends Span {
	readonly block: number;
	readonly citations: readonly Citation[];
}

interface Speaker {
	readonly mention: Mention;
	readonly at: number;
	readonly citations: readonly Citation[];
	/** The sentences that belong to the place. */
	readonly sentences: readonly Span[];
}

/** The sentences of the article in order, without headlines, captions and quoted blocks. */
function sentencesOf(source: Source, text: string, quotes: readonly Quotation[]): Told[] {
	const quoted = new Set(
		quotes.flatMap(({ pieces }) =>
			pieces.filter(({ isBlock }) => isBlock).map(({ block }) => block),
		),
	);
	return source.blocks.flatMap(({ start, end, type, boilerplate }, block) => {
		if (boilerplate || type === 'heading' || type === 'caption' || quoted.has(block)) return [];
		return sentences(text, source.language, { start, end }).map((span) => ({
			...span,
			block,
			citations: citationsIn(text, source.language, span),
		}));
	});
}

function speakerOf(
	quotation: Quotation,
	told: readonly Told[],
	source: Source,
	text: string,
): Speaker | undefined {
	const [first] = quotation.pieces as [Piece];
	if (first.isBlock) return speakerOfBlock(first.block, told, source, text);
	const around = told.filter(({ start, end }) =>
		quotation.pieces.some(({ outer }) => outer.start < end && outer.end > start),
	);
	const nearest = around
		.flatMap(({ citations }) => citations)
		.map((citation) => ({ citation, distance: distance(citation, quotation) }))
		.sort((a, b) => a.distance - b.distance)[0]?.citation;
	if (nearest) {
		return {
			mention: nearest.mention,
			at: nearest.verb.start,
			citations: [nearest],
			sentences: around,
		};
	}
	if (quotation.words < LEAST_WORDS) return undefined;
	// “Is it?” Lowe asked.
	const at = told.findIndex(({ start }) => start > first.outer.start);
	const next = told[at];
	if (next?.block === first.block && /[?!]$/.test(source.text.slice(first.start, first.end))) {
		const [citation] = next.citations;
		if (citation && citation.verb.start - next.start < 40) {
			return byCitation(citation, [...around, next]);
		}
	}
	const before = told[told.indexOf(around[0]!) - 1];
	if (before?.block === first.block) {
		const [said, leads] = [before.citations.at(-1), text.slice(before.start, before.end)];
		if (leads.endsWith(':')) {
			return byCitation(said, [before, ...around]) ?? onlyPerson(before, source, text);
		}
		// It is late, said Lowe. “I go home.”
		const standsAlone = around.every(({ start, end }) => !SAYS_MORE.test(text.slice(start, end)));
		if (said && standsAlone) return byCitation(said, [before, ...around]);
	}
	if (quotation.words < LEAST_UNSAID) return undefined;
	const [own] = around;
	return own && around.length === 1 ? onlyPerson(own, source, text) : undefined;
}

const LEAST_WORDS = 4;
/** "with Maduro as head of the “Cartel of the Suns”": without a verb of saying, a label is no quotation. */
const LEAST_UNSAID = 5;
const SAYS_MORE = new RegExp(`[^${QUOTED}\\P{L}]`, 'u');

/** A quoted block: “So said Lowe.” after it, or the paragraph that leads to it. */
function speakerOfBlock(
	block: number,
	told: readonly Told[],
	source: Source,
	text: string,
): Speaker | undefined {
	const after = told.find((sentence) => sentence.block === block + 1);
	if (
		after &&
		/^(?:So (?:said|says|wrote)|That (?:was|is)|This (?:was|is)|Thus|Así|Eso|Esto)(?![\p{L}])/u.test(
			text.slice(after.start, after.end),
		)
	) {
		const speaker = byCitation(after.citations[0], []) ?? onlyPerson(after, source, text, true);
		if (speaker) return { ...speaker, sentences: [] };
	}
	const before = told.filter((sentence) => sentence.block === block - 1).at(-1);
	if (!before) return undefined;
	const speaker = byCitation(before.citations.at(-1), []) ?? onlyPerson(before, source, text);
	return speaker && { ...speaker, sentences: [] };
}

function byCitation(citation: Citation | undefined, around: readonly Span[]): Speaker | undefined {
	return (
		citation && {
			mention: citation.mention,
			at: citation.verb.start,
			citations: [citation],
			sentences: around,
		}
	);
}

/** The one person whom the sentence names, if it names one alone (or the first). */
function onlyPerson(
	sentence: Span,
	source: Source,
	text: string,
	orFirst = false,
): Speaker | undefined {
	const surnames = surnamesIn(text, source.language);
	const names = [...namesIn(text.slice(sentence.start, sentence.end), source.language)].filter(
		({ name }) => mayBePerson(name) && (name.includes(' ') || surnames.full.has(name)),
	);
	const [only] = names;
	if (!only || (names.length > 1 && !orFirst)) return undefined;
	// "He has called Lowe a “rebel”": she does not speak.
	const before = text.slice(sentence.start, sentence.start + only.start);
	if (
		!orFirst &&
		(before.length > 60 || /(?<![\p{L}])(?:he|she|they|él|ella)(?![\p{L}])/iu.test(before))
	) {
		return undefined;
	}
	// A name of which nothing shows that it is a person's may be that of a place.
	const word = only.about.split(' ').at(-1)!;
	const isPerson =
		orFirst ||
		surnames.alone.has(only.name.split(' ').at(-1)!) ||
		roleByCues(only.about) !== undefined ||
		/^(?:, (?:who|one of|quien|que)|[’']s (?:answer|reply|words|statement|letter|message|note|speech|question))\s/.test(
			text.slice(sentence.start + only.end),
		) ||
		(word !== '' && !isStopWord(word, source.language));
	if (!isPerson) return undefined;
	const at = sentence.start + only.start;
	const mention: Mention = { kind: 'name', name: only.name, about: only.about };
	return { mention, at, citations: [], sentences: [sentence] };
}

/** The last words of full names, and the names of one word. */
function surnamesIn(
	text: string,
	language: string,
): { readonly full: ReadonlySet<string>; readonly alone: ReadonlySet<string> } {
	const names = [...namesIn(text, language)].filter(({ name }) => mayBePerson(name));
	return {
		full: new Set(
			names.filter(({ name }) => /\s/.test(name)).map(({ name }) => name.split(/\s+/).at(-1)!),
		),
		alone: new Set(names.filter(({ name }) => !/\s/.test(name)).map(({ name }) => name)),
	};
}

/** Characters between the verb and the nearest end of a piece. */
function distance({ verb }: Citation, { pieces }: Quotation): number {
	return Math.min(
		...pieces.map(({ outer }) =>
			verb.start >= outer.end ? verb.start - outer.end : Math.max(0, outer.start - verb.end),
		),
	);
}
