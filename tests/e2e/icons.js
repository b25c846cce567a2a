/**
 * `node tests/e2e/icons.js`: draws the icons of the installed program from static/icon.svg, as the
 * sizes and shapes that devices ask for. To be run when that drawing changes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { root } from '../../src/tools/setup.js';
import { chromiumArguments, findChromium } from '../browsers.js';

const folder = `${root}static/icons`;
const drawing = readFileSync(`${root}static/icon.svg`, 'utf8');
/** Without corners of its own, where the device cuts them: https://www.w3.org/TR/appmanifest/#icon-masks */
const square = drawing.replace('rx="7"', '');
/** Inside the circle that no device cuts into. */
const inside = square.replace(
	'<g ',
	'<g transform="translate(16 16) scale(.78) translate(-16 -16)"><g ',
);
const maskable = inside.replace('</svg>', '</g></svg>');

/** @type {[name: string, svg: string, size: number][]} */
const icons = [
	['192', drawing, 192],
	['512', drawing, 512],
	['maskable-512', maskable, 512],
	['apple-180', square, 180],
];

mkdirSync(folder, { recursive: true });
const executablePath = findChromium();
const browser = await chromium.launch({
	args: chromiumArguments,
	...(executablePath && { executablePath }),
});
const page = await browser.newPage();
for (const [name, svg, size] of icons) {
	await page.setViewportSize({ width: size, height: size });
	await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
	const picture = await page.screenshot({ omitBackground: true });
	writeFileSync(`${folder}/${name}.png`, picture);
}
await browser.close();
