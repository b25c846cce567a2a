/** `test` with the site of the harness and with pages of it that are ready to be asked. */
import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { openSite, type Site } from './site.ts';

export { expect } from '@playwright/test';

interface Fixtures {
	/** Opens a tab; `prepare` runs in it before any of the program's code. */
	readonly openTab: (prepare?: () => void) => Promise<Page>;
}

export const test = base.extend<Fixtures, { site: Site }>({
	site: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the parameter's shape
		async ({}, use) => {
			const site = await openSite();
			await use(site);
			await site.close();
		},
		{ scope: 'worker' },
	],
	openTab: async ({ context, site }, use) => {
		await use((prepare) => openTab(context, site, prepare));
	},
});

async function openTab(context: BrowserContext, site: Site, prepare?: () => void): Promise<Page> {
	const page = await context.newPage();
	if (prepare) await page.addInitScript(prepare);
	await page.goto(site.url);
	await page.waitForFunction(() => 'harness' in window);
	return page;
}
