/**
 * Browser tests of the built application: every `tests/e2e` and `tests/storage` spec in Chromium
 * and, where it is installed, in Firefox. WebKit has a driver of its own: tests/e2e/webkit.test.ts.
 *
 * Playwright is pinned to 1.64: 1.65 cannot drive Firefox ESR 153.
 */
import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium, findFirefox } from './tests/browsers.js';
import { firefoxDownloads } from './tests/e2e/support/download.ts';

const port = Number(process.env['CROSSREAD_PORT'] ?? 4179);
const address = `http://127.0.0.1:${port}`;
const chromium = findChromium();
const firefox = findFirefox();

export default defineConfig({
	testMatch: 'tests/{e2e,storage}/**/*.spec.ts',
	outputDir: 'test-results',
	fullyParallel: true,
	workers: 2,
	// A shared machine may starve a browser for seconds; what passes only then is reported as flaky.
	retries: process.env['CI'] ? 2 : 0,
	forbidOnly: Boolean(process.env['CI']),
	timeout: 60_000,
	expect: { timeout: 10_000 },
	reporter: [['list']],
	use: {
		baseURL: address,
		trace: 'off',
		viewport: { width: 1280, height: 800 },
		contextOptions: { reducedMotion: 'reduce' },
		// Each test is a first visit, which would install everything: only offline.spec.ts is about that.
		serviceWorkers: 'block',
	},
	webServer: {
		command: `node node_modules/sirv-cli/bin.js build --quiet --etag`,
		env: { PORT: String(port), HOST: '127.0.0.1' },
		url: address,
		reuseExistingServer: false,
	},
	projects: [
		{
			name: 'chromium',
			use: {
				browserName: 'chromium',
				launchOptions: {
					args: chromiumArguments,
					...(chromium && { executablePath: chromium }),
				},
			},
		},
		...(firefox
			? [
					{
						name: 'firefox',
						// What is only shown and counted is shown and counted in one way: axe-core's rules, lists,
						// and the views and dialogs that the walks go through here as well. Paper is not there at
						// all: this driver has no media to emulate.
						testIgnore:
							/e2e\/(accessibility|bin|claims|codebook|coding|commands|comparer|contract|figures|finding|library|navigation|only-in|people|printing|receive|report|shared-text|versions|words)\.spec/,
						grepInvert: /rule of accessibility|@one-engine/,
						use: {
							browserName: 'firefox' as const,
							channel: 'moz-firefox',
							launchOptions: {
								executablePath: firefox,
								downloadsPath: firefoxDownloads,
								// The panel would take the window's focus from the page.
								firefoxUserPrefs: { 'browser.download.alwaysOpenPanel': false },
							},
						},
					},
				]
			: []),
	],
});
