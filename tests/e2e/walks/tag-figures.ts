/** From a number to its passages and into the article, and a picture to take along, without a mouse. */
import assert from 'node:assert/strict';
import type { Engine, Walk } from '../engine/engine.ts';
import { eventually } from '../engine/eventually.ts';
import { focused, openWorkspace, tabTo } from './desk.ts';

const TABLE = '.figures-table tbody';

export const tagFigures: Walk = {
	title: 'from the figures to what was marked, by keyboard alone',
	ofViews: true,
	async run(engine) {
		await openWorkspace(engine);
		await engine.open('/insights/?story=harbour-vote&view=tags');
		await eventually('the tables are there', () => engine.count(TABLE), more(2));
		assert.deepEqual(await engine.axe(), [], 'the figures break no rule');

		await tabTo(engine, /^\d+, show passages: Framing in Harbour Times$/);
		const count = Number.parseInt(await focused(engine));
		await engine.press('Enter');
		await eventually('the passages are listed', () => engine.count('dialog li'), count);
		assert.deepEqual(await engine.axe(), [], 'the list breaks no rule');
		await engine.press('Escape');
		await eventually('the list has closed', () => engine.count('dialog'), 0);
		await eventually(
			'the number has the focus again',
			() => focused(engine),
			says('Framing in Harbour'),
		);

		await tabTo(engine, /^Save as SVG/);
		const { name, text } = await engine.download(() => engine.press('Enter'));
		assert.match(name, /^harbour-plan-vote-.*\.svg$/);
		assert.match(text, /<title id="title">.*Harbour plan vote<\/title>/);

		await tabTo(engine, /^Coastal Post: Framing/);
		await engine.press('Enter');
		await eventually('a strip lists its passages, too', () => engine.count('dialog li'), more(1));
		await engine.press('Enter');
		await eventually('a passage leads to its article', () => path(engine), '/');
		await eventually('which can be read', () => engine.count('[role=textbox]'), more(1));
	},
};

function more(least: number) {
	return (count: number) => count >= least;
}

function says(words: string) {
	return (text: string) => text.includes(words);
}

function path(engine: Engine): Promise<string> {
	return engine.evaluate(() => location.pathname);
}
