/** After the first visit the program needs no network, and is renewed when the person says so. */
import type { BrowserContext, Page } from '@playwright/test';
import { pdfFile, set } from '../import/pdf/pdf-file.ts';
import { Host } from './support/host.ts';
import { dragOver } from './support/pointing.ts';
import { expect, test as base } from './support/test.ts';
import {
	add,
	cardOf,
	chooseFiles,
	openStory,
	openWorkspace,
	saved,
	textOf,
} from './support/workspace.ts';

const test = base.extend<{ host: Host; expected: RegExp[] }>({
	host: async ({ browserName: _ }, use) => {
		const host = await Host.open();
		await use(host);
		await host.close();
	},
	baseURL: async ({ host }, use) => use(host.address),
	serviceWorkers: 'allow',
	// the network is cut here, and browsers say so
	expected: async ({ browserName: _ }, use) =>
		use([/Failed to load resource|Failed to fetch|NetworkError|ServiceWorker/]),
});

const WORDS = 'three years of argument';

// Hundreds of files are fetched, checked and kept: a machine that does other things takes its time.
test.describe.configure({ timeout: 120_000 });

/** Waits until everything is installed and answers this page. */
async function installed(page: Page): Promise<void> {
	await expect.poll(() => controller(page), { timeout: 80_000 }).toBe('activated');
}

function controller(page: Page): Promise<string | undefined> {
	return page.evaluate(() => navigator.serviceWorker.controller?.state);
}

async function cut(host: Host, context: BrowserContext): Promise<void> {
	host.cut();
	await context.setOffline(true);
}

/** What a newer version has in its pages, see `Host.renew`. */
function markOf(page: Page): Promise<string | undefined> {
	return page.evaluate(
		() => document.querySelector<HTMLMetaElement>('meta[name=version]')?.content,
	);
}

function askForNewer(page: Page): Promise<void> {
	return page.evaluate(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		await registration?.update();
	});
}

test('with the network cut, every page opens, tags are kept, files are read, texts compared', async ({
	page,
	context,
	host,
}) => {
	await openWorkspace(page);
	await installed(page);
	await cut(host, context);

	await openWorkspace(page);
	await dragOver(page, textOf(page, 'Harbour Times'), WORDS);
	await page.keyboard.press('2');
	await expect(cardOf(page, WORDS)).toHaveCount(1);
	await saved(page);
	await page.reload();
	await expect(cardOf(page, WORDS)).toBeVisible();

	const buffer = Buffer.from(pdfFile([set(['The ferry was late again, and nobody said why.'])]));
	await add(await chooseFiles(page, { name: 'Ferry.pdf', mimeType: 'application/pdf', buffer }));
	await openStory(page, '/?story=venezuela-pressure');

	for (const name of ['Library', 'Codebook', 'Settings']) {
		await page.goto(`/${name.toLowerCase()}/?what=ever`);
		await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
	}
	await expect(page.getByText('Works without a network: yes.')).toBeVisible();
	await page.goto('/insights/?story=harbour-vote&view=shared');
	const same = page.getByRole('region', { name: 'The same words in a row' });
	await expect(same.locator('blockquote').first()).toBeVisible();
});

test('an installation that is cut leaves nothing half, and is taken up at the next visit', async ({
	page,
	host,
	browserName,
}) => {
	test.skip(browserName === 'firefox', 'the worker does not know where it runs');
	host.cutInstallation(300);
	await page.goto('/settings/');
	const no = page.getByText('Works without a network: no. Not all of');
	await expect(no).toBeVisible({ timeout: 30_000 });
	expect(await controller(page)).toBeUndefined();

	host.mend();
	await page.reload();
	await installed(page);
	await expect(page.getByText('Works without a network: yes.')).toBeVisible();
	// what had come before the cut was not fetched again
	expect(host.asked.length).toBeLessThan(450);
});

test('a newer version waits for the word, and a tab that goes on keeps its own', async ({
	page,
	context,
	host,
}) => {
	await page.goto('/settings/');
	await installed(page);
	await page.evaluate(() => caches.open('crossread-points'));
	const other = await context.newPage();
	await other.goto('/settings/');
	await expect(other.getByRole('heading', { level: 1 })).toBeVisible();

	// of the newer version is no part that is loaded for the help alone
	host.renew('2', (text) => text.includes('help-title'));
	await askForNewer(page);
	const notice = page.getByText('A newer version of Crossread is ready.');
	await expect(notice).toBeVisible();
	await page.reload();
	expect(await markOf(page)).toBeUndefined();
	await page.getByRole('button', { name: 'Use it now' }).click();
	await expect.poll(() => markOf(page).catch(() => undefined)).toBe('2');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

	await expect(other.getByText('Another tab uses a newer version of Crossread now.')).toBeVisible();
	expect(await markOf(other)).toBeUndefined();
	await other.keyboard.press('?');
	await expect(other.getByRole('complementary', { name: 'Keys and help' })).toBeVisible();
	await other.keyboard.press('Escape');
	await other.getByRole('button', { name: 'Reload' }).click();
	await expect.poll(() => markOf(other).catch(() => undefined)).toBe('2');

	// the version before goes when a page is opened after the last one that used it
	const kept = async () => {
		await page.reload();
		return page.evaluate(async () => (await caches.keys()).sort());
	};
	await expect.poll(kept).toEqual(['crossread-app / 2', 'crossread-points']);
});
