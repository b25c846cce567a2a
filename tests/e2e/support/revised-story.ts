/**
 * An article that its outlet edits: one highlight stays, one moves with its paragraph, the words of
 * one change, and those of one go. Everything in it is invented.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Downloaded } from './download.ts';
import { importFile, paneOf, saved, textOf } from './workspace.ts';

export const STAYS = 'voted seven to four on Tuesday night';
export const MOVES = 'the decision would cost them half of their customers';
export const CHANGES = 'had cut traffic by twelve per cent, according to a count of the town';
export const CHANGED =
	'had cut traffic by nearly eleven per cent, according to a count of the town';
export const GOES = 'the count left out the three weeks in which the bridge was closed';

const VOTE = `The council ${STAYS} to close the harbour road to cars.`;
const TRADERS = `Traders on the quay said that ${MOVES}.`;
const PILOT = `A pilot last summer ${CHANGES}.`;
const CRITICS = `Critics say that ${GOES}.`;
const MAYOR = 'The mayor promised to look at the figures again before the barriers go up in May.';
const BUSES = 'Buses will run every ten minutes, and deliveries are allowed until eleven.';

export const BEFORE = [VOTE, TRADERS, PILOT, CRITICS, MAYOR, BUSES].join('\n\n');
export const AFTER = [VOTE, PILOT.replace(CHANGES, CHANGED), MAYOR, BUSES, TRADERS].join('\n\n');

const TIME = '2026-05-03T08:00:00.000Z';

const file: Downloaded = {
	name: 'harbour-road.crossread.json',
	text: JSON.stringify({
		format: 'crossread',
		version: 1,
		exported: TIME,
		generator: 'Crossread tests',
		stories: [{ id: 'harbour-road', title: 'Harbour road', articles: ['road.gazette'] }],
		articles: [
			{
				id: 'road.gazette',
				title: 'Harbour road to close',
				outlet: 'Quay Gazette',
				language: 'en',
				text: BEFORE,
			},
		],
		codebook: { tags: [] },
		annotations: [STAYS, MOVES, CHANGES, GOES].map(highlight),
		links: [],
		claims: [],
	}),
};

/** Brings the story in; it is opened with that. */
export async function openRevisedStory(page: Page): Promise<void> {
	await page.goto('/library/');
	await importFile(page, file);
	await expect(textOf(page, 'Quay Gazette')).toBeVisible();
	await saved(page);
}

/** Opens a dialog from the menu of the column. */
export async function askInColumn(page: Page, name: string): Promise<void> {
	await paneOf(page, 'Quay Gazette')
		.getByRole('button', { name: 'Column of Quay Gazette' })
		.click();
	await page.getByRole('button', { name, exact: true }).click();
}

/** Pastes the new text and looks it over; nothing is replaced yet. */
export async function compareWithNewText(page: Page): Promise<Locator> {
	await askInColumn(page, 'Replace text…');
	const dialog = page.getByRole('dialog', { name: 'Replace text: Quay Gazette' });
	await dialog.getByLabel('New text').fill(AFTER);
	await dialog.getByRole('button', { name: 'Compare' }).click();
	await expect(
		dialog.getByRole('region', { name: 'What becomes of the highlights' }),
	).toBeVisible();
	return dialog;
}

export async function replaceText(page: Page): Promise<void> {
	const dialog = await compareWithNewText(page);
	await dialog.getByRole('button', { name: 'Replace', exact: true }).click();
	await expect(dialog).toHaveCount(0);
}

function highlight(exact: string, i: number) {
	const start = BEFORE.indexOf(exact);
	return {
		'@context': 'http://www.w3.org/ns/anno.jsonld',
		id: `urn:uuid:00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
		type: 'Annotation',
		motivation: 'tagging',
		creator: { type: 'Person', name: 'Reader' },
		created: TIME,
		modified: TIME,
		body: [{ type: 'TextualBody', purpose: 'tagging', value: 'evidence' }],
		target: {
			source: 'urn:crossread:article:road.gazette',
			selector: [
				{ type: 'TextQuoteSelector', exact },
				{ type: 'TextPositionSelector', start, end: start + exact.length },
			],
		},
	};
}
