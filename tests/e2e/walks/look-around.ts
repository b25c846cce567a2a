/** The first things a keyboard does on any page: find the skip link, use it, come back. */
import type { Walk } from '../engine/engine.ts';
import { eventually } from '../engine/eventually.ts';

export const lookAround: Walk = {
	title: 'every page has one h1 and a skip link that works',
	async run(engine) {
		for (const path of ['/', '/library/', '/insights/', '/codebook/', '/settings/']) {
			await engine.open(path);
			await eventually(`headings on ${path}`, () => engine.count('h1'), 1);
			// There is nothing to stop at before the workspace has opened.
			await eventually(`skip links on ${path}`, () => engine.count('a[href^="#"]'), 1);
			await engine.press('Tab');
			await eventually(
				`the first stop on ${path} is the skip link`,
				() => engine.evaluate(() => document.activeElement?.getAttribute('href') ?? ''),
				(href) => href.startsWith('#'),
			);
			await engine.press('Enter');
			await eventually(
				`the skip link on ${path} leads to the main landmark`,
				() => engine.evaluate(() => document.activeElement?.closest('main') !== null),
				true,
			);
		}
	},
};
