/**
 * `npm run screenshots`: takes the pictures of the README, which the web app manifest can show too,
 * of what `npm run build` made. By Chromium alone, so that they change only when the pages do.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { freePort, serve } from '../../src/tools/serve.js';
import { root } from '../../src/tools/setup.js';
import { chromiumArguments, findChromium } from '../browsers.js';
import { smallPng } from './support/small-png.js';

/** In bytes: the README is read over slow lines, too. */
const LARGEST = 250_000;
const folder = `${root}static/screenshots`;

/** Selects words that nothing marked cuts through; the outlet's text has the focus then. */
async function select(/** @type {string} */ outlet, /** @type {string} */ words) {
	const text = page.getByRole('textbox', { name: `${outlet}, article text, read-only` });
	await text.focus();
	await text.evaluate((box, words) => {
		const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
		while (!texts.nextNode()?.textContent?.includes(words)) {
			if (!texts.currentNode) throw new Error(`not in the text: ${words}`);
		}
		const { currentNode: node } = texts;
		node.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' });
		const start = node.textContent?.indexOf(words) ?? 0;
		getSelection()?.setBaseAndExtent(node, start, node, start + words.length);
	}, words);
}

/** What a reader marks besides the highlights that the example brings along. */
async function mark() {
	const marks = [
		[
			'Harbour Times',
			'2',
			'Traffic on Quay Road fell by 12 per cent during the pilot, council figures show.',
		],
		['Harbour Times', '1', 'the largest investment the harbour has seen in half a century'],
		['Harbour Times', '1', 'clear majority'],
		['Harbour Times', '3', 'could begin in September'],
		[
			'Coastal Post',
			'2',
			'“Six weeks in summer tell you about summer,” said Leona Fisk, who studies traffic at the University of Carrow.',
		],
	];
	for (const [outlet = '', key = '', words = ''] of marks) {
		await select(outlet, words);
		await page.keyboard.press(key);
	}
	await page.getByRole('button', { name: 'Keep exploring' }).click();
	await page.getByText('Saved on this device').waitFor();
}

/** Shows the page as it is when it is opened, without the line that says what was just done. */
async function openAnew() {
	await page.goto(`http://127.0.0.1:${port}/?story=harbour-vote`);
	await page.getByRole('textbox').first().waitFor();
}

async function take(/** @type {string} */ name) {
	const path = `${folder}/${name}.png`;
	const picture = await smallPng(browser, await page.screenshot());
	writeFileSync(path, picture);
	console.log(`static/screenshots/${name}.png: ${Math.round(picture.length / 1000)} kB`);
	if (picture.length > LARGEST)
		throw new Error(`That is more than ${LARGEST / 1000} kB: show less.`);
}

mkdirSync(folder, { recursive: true });
const port = await freePort(4390);
await serve(port);
const executablePath = findChromium();
const browser = await chromium.launch({
	// Letters with grey edges look right on every screen, and need few colours.
	args: [...chromiumArguments, '--disable-lcd-text'],
	...(executablePath && { executablePath }),
});
const page = await browser.newPage({ reducedMotion: 'reduce' });

await page.setViewportSize({ width: 1440, height: 900 });
await openAnew();
await mark();

await openAnew();
const card = page.locator('[role=comment]', { hasText: '“it ran only in summer' });
await card.getByRole('button').first().click();
await card.getByRole('button', { name: 'Delete highlight' }).waitFor();
await card.evaluate((open) => open.scrollIntoView({ block: 'center' }));
await take('workspace');

await page.emulateMedia({ colorScheme: 'dark' });
await page.setViewportSize({ width: 390, height: 844 });
await openAnew();
// The bar stands at the foot of the screen for a finger.
await page.getByRole('textbox').first().dispatchEvent('pointerdown', { pointerType: 'touch' });
await select('Harbour Times', 'the first families');
await page.getByRole('toolbar', { name: 'Tag selection' }).waitFor();
await take('workspace-narrow');

await browser.close();
// The server has no end of its own.
process.exit();
