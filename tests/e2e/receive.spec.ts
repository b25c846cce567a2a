/** Articles that come from elsewhere in the browser: by the bookmark, and by the system's sharing. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { downloadBy } from './support/download.ts';
import { expect, test } from './support/test.ts';

const STORY = `<!doctype html><html lang="en"><head><title>Council votes for the plan</title>
<meta name="author" content="Ana Ruiz"></head><body><nav><a href="/">Home</a></nav><article>
<h1>Council votes for the plan</h1>
${'<p>The council voted seven to four for the plan on Tuesday, after a long evening of argument.</p>'.repeat(6)}
</article><script>document.title += ''</script></body></html>`;

const HEADERS: Readonly<Record<string, Record<string, string>>> = {
	'/strict': {
		'content-security-policy':
			"default-src 'none'; img-src 'self'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
	},
	'/apart': { 'cross-origin-opener-policy': 'same-origin' },
};

// The news site is another origin, and its policy refuses its own script.
test.use({ expected: [/^request to another origin: http:\/\/localhost:|script-src/] });

let site: Server;
let news: string;

test.beforeAll(async () => {
	site = createServer(({ url = '' }, response) => {
		response.writeHead(url === '/favicon.ico' ? 204 : 200, {
			'content-type': 'text/html; charset=utf-8',
			...HEADERS[url],
		});
		response.end(STORY);
	});
	await new Promise<void>((resolve) => site.listen(0, 'localhost', resolve));
	news = `http://localhost:${(site.address() as AddressInfo).port}`;
});

test.afterAll(() => void site.close());

/** What the bookmark runs, as it would be dragged from the library. */
async function bookmark(page: Page): Promise<string> {
	await page.goto('/library/?how-to');
	const link = page.getByRole('link', { name: 'Send to Crossread' });
	await link.click();
	await expect(page.getByText('This works from your bookmarks bar')).toBeVisible();
	return decodeURIComponent((await link.getAttribute('href'))!.replace('javascript:', ''));
}

test('the bookmark sends the page that is being read, however strict its policy', async ({
	page,
}) => {
	const code = await bookmark(page);
	await page.goto(`${news}/strict`);
	const [tab] = await Promise.all([page.waitForEvent('popup'), page.evaluate(code)]);
	const asked = tab.getByRole('dialog', { name: 'A page from localhost wants to come in' });
	await expect(asked).toContainText('Council votes for the plan');
	await asked.getByRole('button', { name: 'Look it over' }).click();
	const dialog = tab.getByRole('dialog', { name: 'Import articles' });
	await expect(dialog.getByLabel('Title', { exact: true })).toHaveValue(
		'Council votes for the plan',
	);
	await expect(dialog.getByLabel('Author', { exact: true })).toHaveValue('Ana Ruiz');
	await expect(dialog.getByLabel('URL')).toHaveValue(`${news}/strict`);
});

test('where the browser keeps the tabs apart, the bookmark saves the page as a file', async ({
	page,
}) => {
	const code = await bookmark(page);
	await page.goto(`${news}/apart`);
	const opened = page.context().waitForEvent('page');
	const file = await downloadBy(page, () => page.evaluate(code));
	expect(file.name).toBe('Council votes for the plan.html');
	expect(file.text).toMatch(/<!-- saved from url=\(\d{4}\)http:\/\/localhost:\d+\/apart -->/);
	const tab = await opened;
	await expect(tab.getByRole('dialog', { name: 'The page did not arrive' })).toBeVisible();
});

test('a shared text is looked over, and a shared address says what else is needed', async ({
	page,
}) => {
	const text = 'The council voted for the plan on Tuesday. '.repeat(10);
	await page.goto(`/library/?${new URLSearchParams({ title: 'The vote', text })}`);
	const dialog = page.getByRole('dialog', { name: 'Import articles' });
	await expect(dialog.getByLabel('Title', { exact: true })).toHaveValue('The vote');
	await page.goto(`/library/?${new URLSearchParams({ text: 'https://news.example/a' })}`);
	const missing = page.getByRole('dialog', { name: 'The article is still missing' });
	await expect(missing.getByRole('link', { name: 'https://news.example/a' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/\/library\/$/);
});
