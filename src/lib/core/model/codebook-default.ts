/**
 * The codebook that everyone starts with. Framing's codes follow Entman (1993), "Framing: Toward
 * clarification of a fractured paradigm"; the ids are stored and exported, so they never change.
 */
import type { BuiltInTag, Code, Tag } from './codebook.ts';

/** The three built-in tags, in the order in which they are offered. */
export const DEFAULT_TAGS: readonly Tag[] = [
	tag(
		'framing',
		'Framing',
		'How it is put: word choice, emphasis, what is left out or put first.',
		{
			problem: ['Problem definition', 'Says what the issue is, or whose problem it is.'],
			cause: [
				'Cause or responsibility',
				'Says who or what brought it about, or who must answer for it.',
			],
			evaluation: [
				'Moral evaluation',
				'Calls something right, wrong, fair or shameful, openly or by tone.',
			],
			remedy: ['Remedy', 'Says what should be done, or presents one way out as the obvious one.'],
			wording: [
				'Labelling, word choice',
				'Uses a name or a loaded word where a plainer one was at hand.',
			],
			contest: ['Frame contest', 'Sets two ways of seeing the matter against each other.'],
		},
	),
	tag('evidence', 'Evidence', 'What backs it up: numbers, documents, named sources, quotes.', {
		named: ['Named source', 'Rests on a person who is named and can be asked.'],
		anonymous: ['Anonymous source', 'Rests on someone whose name is withheld.'],
		official: [
			'Official statement',
			'Rests on what a government, authority or spokesperson declared.',
		],
		document: ['Document or court record', 'Rests on a law, filing, contract, letter or ruling.'],
		statistic: ['Statistic', 'Rests on a count, a share, a poll or a measurement.'],
		expert: ['Expert', 'Rests on the judgement of someone who studies the subject.'],
		report: ['Organisation or report', 'Rests on the published work of an organisation.'],
		media: ['Other media', 'Rests on what another outlet has reported.'],
	}),
	tag('caveat', 'Caveat', 'What limits it: conditions, uncertainty, missing data, hedges.', {
		hedge: ['Hedge', 'Softens a statement with words such as "may", "appears" or "likely".'],
		distancing: [
			'Attribution distancing',
			'Leaves a statement to its source: "claims", "so-called", "according to".',
		],
		denial: ['Counter-claim or denial', 'Gives the word to someone who disputes the statement.'],
		limitation: [
			'Limitation, missing evidence',
			'Says what the evidence does not cover or could not show.',
		],
		uncertainty: ['Uncertainty', 'Says that something is not known, not settled or still open.'],
		context: [
			'Context or correction',
			'Adds what changes the meaning of a statement, or puts it right.',
		],
		'no-comment': ['No comment', 'Says that someone was asked and did not answer.'],
	}),
];

function tag(
	id: BuiltInTag,
	label: string,
	definition: string,
	codes: Readonly<Record<string, readonly [label: string, definition: string]>>,
): Tag {
	return {
		type: 'tag',
		id,
		label,
		definition,
		codes: Object.entries(codes).map(([name, [label, definition]]): Code => ({
			id: `${id}/${name}`,
			label,
			definition,
		})),
	};
}
