/** What outlets say and share, without a mouse: from a number to its passages, from a word to its places. */
import assert from 'node:assert/strict';
import type { Engine, Walk } from '../engine/engine.ts';
import { eventually } from '../engine/eventually.ts';
import { focused, tabTo } from './desk.ts';

const SHARED_RUNS = 'section[aria-labelledby=shared-runs] blockquote';

export const wordsAndText: Walk = {
	title: 'words, voices and shared text by keyboard alone',
	ofViews: true,
	async run(engine) {
		await engine.open('/insights/?story=harbour-vote&view=words');
		await eventually('voices are found', () => engine.count('#voices ~ * td button'), some);
		await tabTo(engine, /^\d+ passages?: /);
		const number = await focused(engine);
		await engine.press('Enter');
		await eventually('its passages are listed', () => engine.count('dialog li a'), some);
		assert.deepEqual(await engine.axe(), []);
		await engine.press('Escape');
		await eventually('the dialog has closed', () => engine.count('dialog'), 0);
		assert.equal(await focused(engine), number, 'the focus is back on the number');

		await engine.focus('input[name=word]');
		await engine.type('makeover');
		await engine.press('Enter');
		await eventually(
			'the word is found in its contexts',
			() => engine.text('form[role=search] + [role=status]'),
			'“makeover”: 4 places in 1 outlet',
		);
		// At the top nothing is half under the banner, where it would be too small a target; the
		// contexts may still be scrolling into view.
		const atTheTop = async () => {
			await engine.evaluate(() => scrollTo(0, 0));
			return (await engine.axe()).join('\n');
		};
		await eventually('nothing breaks a rule of accessibility', atTheTop, '');

		await engine.open('/insights/?story=harbour-vote&view=shared');
		await eventually('shared runs are listed', () => engine.count(SHARED_RUNS), some);
		const all = await engine.count(SHARED_RUNS);
		await tabTo(engine, /words of Coastal Post also in Metro 24$/);
		await engine.press(' ');
		await eventually(
			'only the runs of the pair are listed',
			() => engine.count(SHARED_RUNS),
			(count) => count > 0 && count < all,
		);
		await eventually('quotations are compared', () => engine.count('del, ins'), some);
		await eventually('nothing breaks a rule of accessibility', atTheTop, '');
		await toThePlace(engine);
	},
};

async function toThePlace(engine: Engine): Promise<void> {
	await tabTo(engine, /^Metro 24$/);
	await engine.press('Enter');
	await eventually(
		'the link leads to the place in the article',
		() => engine.evaluate(() => location.search),
		(search) => /at=harbour-vote\.metro-24(:|%3A)\d+-\d+/.test(search),
	);
}

function some(count: number): boolean {
	return count > 0;
}
