/** Comparing by keyboard: go to what the other articles say, link it, go along the links, come back. */
import assert from 'node:assert/strict';
import type { Engine, Walk } from '../engine/engine.ts';
import { eventually } from '../engine/eventually.ts';
import { focused, openWorkspace, saved, tabTo } from './desk.ts';

export const linking: Walk = {
	title: 'matching passages, links and scrolling together, by keyboard',
	async run(engine) {
		await openWorkspace(engine);
		await eventually('the columns are joined', () => engine.count('.overlay .mode'), 1);
		await tabTo(engine, /^Harbour Times, article text, read-only/);
		await engine.press('j', 'j', 's');
		await eventually(
			'the sentence is selected',
			() => spoken(engine),
			(text) => /words selected/.test(text),
		);
		const from = await selected(engine);

		await engine.press('g');
		await eventually(
			'G finds a passage of the next article',
			() => spoken(engine),
			(text) => text.startsWith('Coastal Post: possible match'),
		);
		assert.match(await focused(engine), /^Coastal Post/);
		assert.notEqual(await selected(engine), from);
		assert.equal(await engine.count('section.parallels'), 1);
		assert.deepEqual(await engine.axe(), []);

		await engine.press('Shift+g');
		await eventually('Shift+G links both', () => engine.count('.link-bar .relations'), 1);
		await saved(engine);

		await engine.press('Escape', 'Escape');
		await eventually('Escape closes the strip', () => engine.count('section.parallels'), 0);
		await engine.press('g');
		await eventually(
			'G leads along the link',
			() => spoken(engine),
			(text) => text.startsWith('Harbour Times: linked passage'),
		);

		await engine.press('l');
		await eventually(
			'L changes how the columns scroll',
			() => spoken(engine),
			(text) => text === 'Columns scroll: Locked',
		);

		await engine.open('/?story=harbour-vote&at=harbour-vote.coastal-post:143-200');
		await eventually(
			'an address leads to its passage',
			() => focused(engine),
			(name) => name.startsWith('Coastal Post'),
		);
		await eventually(
			'and selects it',
			() => selected(engine),
			(words) => words.startsWith('Councillors backed'),
		);
	},
};

function spoken(engine: Engine): Promise<string> {
	return engine.evaluate(
		() => document.querySelector('[aria-live=polite][aria-atomic=true]')?.textContent ?? '',
	);
}

function selected(engine: Engine): Promise<string> {
	return engine.evaluate(() => getSelection()?.toString() ?? '');
}
