/**
 * `npm run bench`: builds, measures the built application in Chromium, and prints each figure,
 * beside its target where it has one. Fails if one is missed. Times depend on the machine, so read
 * their ratios; the sizes do not.
 */
import { chromium } from '@playwright/test';
import { freePort, serve } from '../../src/tools/serve.js';
import { installPackages, npm } from '../../src/tools/setup.js';
import { chromiumArguments, installBrowsers } from '../browsers.js';
import { coding } from './coding.js';
import { firstLoad } from './first-load.js';
import { tagging } from './tagging.js';

/**
 * A measurement opens its own page and closes it. Times are in milliseconds, sizes in KiB.
 * @typedef {{ name: string, value: number, unit: string, target?: number, detail?: string[] }} Figure
 * @typedef {(browser: import('@playwright/test').Browser, address: string) => Promise<Figure[]>} Measurement
 */

/** @type {Measurement[]} */
const measurements = [firstLoad, tagging, coding];

installPackages();
installBrowsers();
const build = npm(['run', 'build'], { show: false });
if (build.code !== 0) throw new Error(build.output);
const port = await freePort(4380);
await serve(port);

const executablePath = process.env['CHROME_PATH'] ?? '';
const browser = await chromium.launch({ executablePath, args: chromiumArguments });
for (const measure of measurements) {
	for (const figure of await measure(browser, `http://127.0.0.1:${port}`)) print(figure);
}
await browser.close();
process.exit();

/** @param {Figure} figure */
function print({ name, value, target, unit, detail = [] }) {
	const missed = target !== undefined && value > target;
	if (missed) process.exitCode = 1;
	const aim =
		target === undefined ? '' : ` (target ≤ ${target} ${unit}, ${missed ? 'MISSED' : 'met'})`;
	console.log(`${name}: ${value.toFixed(1)} ${unit}${aim}`);
	for (const line of detail) console.log(`    ${line}`);
}
