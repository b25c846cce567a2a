/** From highlights to a paper that can be handed out, by keyboard: choose, save as HTML, look at it. */
import assert from 'node:assert/strict';
import type { Engine, Walk } from '../engine/engine.ts';
import { eventually } from '../engine/eventually.ts';
import { exported, openWorkspace, tabTo } from './desk.ts';

export const report: Walk = {
	title: 'a report by keyboard alone',
	ofViews: true,
	async run(engine) {
		await openWorkspace(engine);
		await engine.open('/insights/?story=harbour-vote&view=report');
		await eventually('the preview is there', () => engine.count('.report section'), 6);
		assert.deepEqual(await engine.axe(), []);

		await engine.focus({ role: 'textbox', name: 'Title' });
		await engine.press('Control+a');
		await engine.type('Who says what');
		await eventually('the preview has the title', () => headings(engine), 'Who says what');

		await tabTo(engine, /^Download HTML$/);
		const file = await engine.download(() => engine.press('Enter'));
		assert.match(file.name, /^harbour-plan-vote_\d{4}-\d\d-\d\d\.report\.html$/);
		assert.match(file.text, /<h1 dir="auto">Who says what<\/h1>/);
		const count = /(\d+) highlights in 5 articles, marked by Example\./.exec(file.text)?.[1];
		assert.doesNotMatch(file.text, /<script|<link|<img/);

		await tabTo(engine, /^Highlights as CSV$/);
		const table = await engine.download(() => engine.press('Enter'));
		assert.equal(table.text.match(/,Example,2/g)?.length, Number(count));

		const native = await exported(engine);
		assert.match(native.name, /\.crossread\.json$/);
	},
};

function headings(engine: Engine): Promise<string> {
	return engine.text('.report header h3');
}
