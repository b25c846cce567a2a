/**
 * A story that has a little of everything that words are compared by, as a Crossread file: names for
 * one thing, sources that are coded, a claim, a run of words that two outlets share, and quotations
 * that are the same, cut and altered. Everything in it is invented.
 */
import { expect, type Page } from '@playwright/test';
import type { Downloaded } from './download.ts';

const NORTH_ECHO = `Ferry crews stopped work on Monday in a strike over pay. “We will not sail until the company talks to us,” said Ida Marsh, the leader of the seamen’s union.

The strike left almost two thousand passengers waiting at the north pier, according to the harbour office. “The boats are safe and the crews are tired of waiting for an answer,” said Omar Fell, a marine engineer at Bay University.

An official who asked not to be named said that talks could start on Friday. “Nobody wants this to last another week,” said Tom Reyes, the director of Bay Lines. The strike is the first since 1998.`;

const PIER_DAILY = `A walkout by ferry crews emptied the bay on Monday. “We will not sail,” said Ida Marsh, the leader of the seamen’s union.

The walkout left almost two thousand passengers waiting at the north pier, according to the harbour office. “The boats are safe and the crews are tired of hoping for an answer,” said Omar Fell, a marine engineer at Bay University.

Bread ran out on the island. The bread shop sold its last bread at noon, and the bread boat never came. “Nobody wants this to last another week,” said Tom Reyes, the director of Bay Lines. The walkout goes on.`;

const LA_BAHIA = `Las tripulaciones de los transbordadores pararon el lunes. «No vamos a zarpar hasta que la empresa hable con nosotros», dijo Ida Marsh, líder del sindicato de marineros.

La huelga dejó a casi dos mil pasajeros en el muelle norte, según la oficina del puerto.`;

const TIME = '2026-05-03T08:00:00.000Z';

const STORY = 'ferry-strike';

export const ferryFile: Downloaded = {
	name: 'ferry.crossread.json',
	text: JSON.stringify({
		format: 'crossread',
		version: 1,
		exported: TIME,
		generator: 'Crossread tests',
		stories: [
			{
				id: STORY,
				title: 'Ferry strike',
				articles: ['ferry.north-echo', 'ferry.pier-daily', 'ferry.la-bahia'],
				aliases: [['strike', 'walkout']],
			},
		],
		articles: [
			article('ferry.north-echo', 'North Echo', 'Ferries stand still', 'en', NORTH_ECHO),
			article('ferry.pier-daily', 'Pier Daily', 'Island without bread', 'en', PIER_DAILY),
			article('ferry.la-bahia', 'La Bahía', 'Los barcos no zarpan', 'es', LA_BAHIA),
		],
		codebook: { tags: [] },
		annotations: [
			highlight(1, 'ferry.north-echo', NORTH_ECHO, 'said Ida Marsh', ['evidence/named']),
			highlight(2, 'ferry.pier-daily', PIER_DAILY, 'said Ida Marsh', ['evidence/named']),
			highlight(3, 'ferry.north-echo', NORTH_ECHO, 'An official who asked not to be named', [
				'evidence/anonymous',
			]),
			highlight(4, 'ferry.north-echo', NORTH_ECHO, 'The strike left almost two thousand', []),
			highlight(5, 'ferry.la-bahia', LA_BAHIA, 'La huelga dejó a casi dos mil pasajeros', []),
		],
		links: [],
		claims: [
			{
				id: 'ferry-claim',
				title: 'Passengers were left at the pier',
				story: STORY,
				annotations: [urn(4), urn(5)],
				notCovered: ['ferry.pier-daily'],
			},
		],
	}),
};

/**
 * From the articles of this story, which is being opened, to a view of their Insights, without leaving
 * the page: articles that are still being opened would be cut short by another one.
 */
export async function toInsights(page: Page, view: string): Promise<void> {
	// Until it is open the way to the Insights is that of the story before.
	await expect(page).toHaveURL(new RegExp(`story=${STORY}`));
	const menu = page.getByRole('button', { name: 'Menu', exact: true });
	if (await menu.isVisible()) await menu.click();
	const pages = page.getByRole('navigation', { name: 'Pages' });
	await pages.getByRole('link', { name: 'Insights' }).click();
	const views = page.getByRole('navigation', { name: 'Views' });
	await views.getByRole('link', { name: view }).click();
}

function article(id: string, outlet: string, title: string, language: string, text: string) {
	return { id, title, outlet, published: '2026-05-02', language, text };
}

function highlight(
	number: number,
	article: string,
	text: string,
	exact: string,
	codes: readonly string[],
) {
	const start = Array.from(text.slice(0, text.indexOf(exact))).length;
	return {
		'@context': 'http://www.w3.org/ns/anno.jsonld',
		id: urn(number),
		type: 'Annotation',
		motivation: 'tagging',
		creator: { type: 'Person', name: 'Reader' },
		created: TIME,
		modified: TIME,
		body: [
			{ type: 'TextualBody', purpose: 'tagging', value: 'evidence' },
			...codes.map((value) => ({ type: 'TextualBody', purpose: 'classifying', value })),
		],
		target: {
			source: `urn:crossread:article:${article}`,
			selector: [
				{ type: 'TextQuoteSelector', exact },
				{ type: 'TextPositionSelector', start, end: start + Array.from(exact).length },
			],
		},
	};
}

function urn(number: number): string {
	return `urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
