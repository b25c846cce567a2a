/**
 * From opening a story to a filled table of five claims, without a mouse: suggested links are kept,
 * one claim gets a better name, gaps are filled with what is offered, searched, or settled. Each step
 * is on a picture in `test-results/five-claims`.
 */
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import type { Engine, Walk } from '../engine/engine.ts';
import { eventually } from '../engine/eventually.ts';
import { focused, openWorkspace, saved, tabTo } from './desk.ts';

const ROW = 'tr[data-claim]';
const GAP = 'td.unmatched';
const LINKS = 'button[aria-expanded]:has([aria-live])';
const RENAMED = 'button[aria-label="Rename “The height of the river”"]';
const PICTURES = 'test-results/five-claims';
/** At five seconds each, reading included, they make five minutes. */
const MOST_DECISIONS = 60;

export const fiveClaims: Walk = {
	title: 'from opening to a filled table of five claims',
	ofViews: true,
	async run(engine) {
		await mkdir(PICTURES, { recursive: true });
		await openWorkspace(engine, '/?story=river-flood');
		await picture(engine, '1-story');
		await engine.open('/insights/?story=river-flood');
		await eventually('there is no claim yet', () => engine.count('.empty'), 1);
		await tabTo(engine, /^Review \d+ suggestions$/);
		await picture(engine, '2-no-claims');

		let decisions = await keepFive(engine);
		await picture(engine, '3-kept');
		await nameTheFirst(engine);
		await picture(engine, '4-named');
		decisions += await settleGaps(engine);
		await saved(engine);
		await picture(engine, '5-filled');
		assert.ok(decisions <= MOST_DECISIONS, `${decisions} decisions`);

		// Half under the banner, a control would count as too small.
		await engine.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
		assert.deepEqual(await engine.axe(), []);
		await engine.reload();
		await eventually('five claims are there after a reload', () => engine.count(ROW), 5);
		assert.equal(await engine.count(GAP), 0, 'and so are the decisions');
		assert.equal(await engine.count(RENAMED), 1, 'and the new name');
	},
};

async function keepFive(engine: Engine): Promise<number> {
	await engine.press('Enter');
	await eventually(
		'the first suggestion has the focus',
		() => focused(engine),
		(name) => name.startsWith('Possible match: '),
	);
	let kept = 0;
	for (let rows = 0; rows < 5; kept++) {
		assert.ok(kept < 20, 'twenty suggestions make five claims');
		const before = await leftToReview(engine);
		await engine.press('k');
		await eventually(
			'one suggestion less is left',
			() => leftToReview(engine),
			(left) => left < before,
		);
		rows = await engine.count(ROW);
	}
	await eventually(
		'the next suggestion has the focus',
		() => focused(engine),
		(name) => name.startsWith('Possible match: '),
	);
	return kept;
}

async function leftToReview(engine: Engine): Promise<number> {
	const name = await engine.evaluate(
		(links) => document.querySelector(links)?.textContent ?? '',
		LINKS,
	);
	return Number(/\d+/.exec(name)?.[0] ?? 0);
}

async function nameTheFirst(engine: Engine): Promise<void> {
	await engine.focus(LINKS);
	await engine.press('Enter');
	await eventually('the suggestions are put away', () => engine.count('.suggestion'), 0);
	await tabTo(engine, /^Rename “/);
	await engine.press('Enter');
	await eventually(
		'the title can be written',
		() => focused(engine),
		(name) => name.startsWith('New title of'),
	);
	await engine.press('Control+a');
	await engine.type('The height of the river');
	await engine.press('Enter');
	await eventually('the focus is back', () => focused(engine), 'Rename “The height of the river”');
}

/** Takes what is offered, looks into one article, and marks the rest as not covered. */
async function settleGaps(engine: Engine): Promise<number> {
	let decisions = 0;
	for (const name of ['Keep: ', 'Mark as not covered: ']) {
		const button = `${GAP} button[aria-label^="${name}"]`;
		for (let gaps = await engine.count(GAP); gaps > 0; gaps = await engine.count(GAP)) {
			if ((await engine.count(button)) === 0) break;
			if (decisions === 0) await lookInto(engine);
			await engine.focus(button);
			await engine.press('Enter');
			await eventually(
				'a gap less is left',
				() => engine.count(GAP),
				(left) => left < gaps,
			);
			decisions += 1;
		}
	}
	await eventually('every cell is settled', () => engine.count(GAP), 0);
	return decisions;
}

async function lookInto(engine: Engine): Promise<void> {
	await engine.focus(`${GAP} button[aria-label^="Search this article: "]`);
	await engine.press('Enter');
	await eventually(
		'passages are offered',
		() => engine.count('dialog li'),
		(count) => count > 0,
	);
	await picture(engine, '4-search');
	await engine.press('Escape');
	await eventually('the dialog has closed', () => engine.count('dialog'), 0);
	await eventually(
		'the focus is back where it was',
		() => focused(engine),
		(name) => name.startsWith('Search this article: '),
	);
}

async function picture(engine: Engine, name: string): Promise<void> {
	await engine.screenshot(`${PICTURES}/${engine.name}-${name}.png`);
}
