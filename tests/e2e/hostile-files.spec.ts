/**
 * Files that would like to run, load or report something, in the built application: nothing leaves
 * (support/test.ts fails on any request to elsewhere), nothing runs, and a preview or a sentence is
 * shown. What each reader makes of them one by one: tests/import/fuzz.test.ts.
 */
import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { payloads } from '../security/payloads.ts';
import { native, ways } from '../security/readers.ts';
import { expect, test } from './support/test.ts';
import { saved } from './support/workspace.ts';

const BODY =
	'The river rose above the old wall on Monday night, and two hundred people left their homes. ' +
	'The mayor, Ada Quill, said that the water had never come so fast. A ferry was lost at the pier.';
const elsewhere = 'https://tracker.example';
const run = 'window.hacked=true';

const hostilePage = (title: string) => `<!doctype html><html lang="en"><head><title>${title}</title>
<base href="${elsewhere}/"><meta http-equiv="refresh" content="0;url=${elsewhere}/gone">
<meta http-equiv="Content-Security-Policy" content="default-src *">
<link rel="stylesheet" href="a.css"><link rel="prefetch" href="b"><link rel="dns-prefetch" href="//c.tracker.example">
<link rel="preload" as="image" href="d.png"><script src="e.js"></script><script>${run}</script>
<style>@import url(${elsewhere}/f.css); body{background:url(${elsewhere}/g.png)} @font-face{font-family:x;src:url(h.woff)}</style>
</head><body onload="${run}" background="i.png"><article><h1>${title}</h1>
<p style="background:url(${elsewhere}/j.png)" onclick="${run}">${BODY}</p>
<img src="k.png" srcset="l.png 2x" onerror="${run}"><svg onload="${run}"><image href="m.png"/><script>${run}</script></svg>
<iframe src="n.html" srcdoc="<script>parent.hacked=true</script>"></iframe><object data="o.swf"></object><embed src="p.swf">
<video poster="q.png" src="r.mp4" autoplay></video><audio src="s.mp3" autoplay></audio><input autofocus onfocus="${run}">
<details open ontoggle="${run}"><summary>More</summary></details><math><mi xlink:href="javascript:${run}">x</mi></math>
<p>${BODY} <a href="javascript:${run}" ping="${elsewhere}/t">Read on</a> <a href="u" rel="prefetch">next</a></p>
<form action="${elsewhere}/v"><button formaction="javascript:${run}">Go on</button></form>
<template><img src="w.png" onerror="${run}"></template><noscript><img src="x.png"></noscript></article></body></html>`;

const savedPage = [
	'From: <Saved by Blink>',
	`Snapshot-Content-Location: ${elsewhere}/saved`,
	'MIME-Version: 1.0',
	'Content-Type: multipart/related; type="text/html"; boundary="----x"',
	'',
	'------x',
	'Content-Type: text/html',
	'Content-Transfer-Encoding: 8bit',
	'',
	hostilePage('Saved flood'),
	'------x--',
	'',
].join('\r\n');

const cell = (words: string) => `"${words.replaceAll('"', '""')}"`;
const table = `title,outlet,url,text\n${[
	['=cmd|"/C calc"!A0', `<img src=${elsewhere}/1.png onerror=${run}>`, `javascript:${run}`],
	[`<script>${run}</script>`, 'The Post', `${elsewhere}/a`],
]
	.map((facts, i) =>
		[...facts, `<p>${i} ${BODY}</p><img src=x onerror=${run}>`].map(cell).join(','),
	)
	.join('\n')}`;

const file = (name: string, content: string | Uint8Array) => ({
	name,
	mimeType: '',
	buffer: Buffer.from(content),
});

async function choose(page: Page, ...files: ReturnType<typeof file>[]) {
	await page.goto('/library/');
	await page.getByRole('button', { name: 'Import', exact: true }).first().click();
	const dialog = page.getByRole('dialog', { name: 'Import articles' });
	await dialog.getByLabel('Choose files').setInputFiles(files);
	return dialog;
}

/** What a script of a file would have done, had it run. */
async function nothingRan(page: Page) {
	expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
	expect(new URL(page.url()).pathname).toBe('/library/');
	expect(await page.locator('iframe, object, embed, img[src^="http"]').count()).toBe(0);
}

test('a hostile page is read in a thread, and shown as text', async ({ page }) => {
	const worker = page.waitForEvent('worker');
	const dialog = await choose(page, file('flood.html', hostilePage('The flood')));
	expect((await worker).url()).toMatch(/read\.worker/);
	await expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue('The flood');
	await expect(dialog.getByText('The mayor, Ada Quill').first()).toBeVisible();
	await nothingRan(page);
	await dialog.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(dialog).toBeHidden();
	expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('so are those in a saved page, an archive and a table', async ({ page }) => {
	const archive = zipSync({
		'a/one.html': strToU8(hostilePage('Packed flood')),
		'../../evil.html': strToU8(hostilePage('Evil')),
		'bomb.html': [new Uint8Array(24e6), { level: 6 }],
	});
	const dialog = await choose(
		page,
		file('saved.mhtml', savedPage),
		file('archive.zip', archive),
		file('table.csv', table),
	);
	for (const title of ['Saved flood', 'Packed flood']) {
		await expect(dialog.getByText(title).first()).toBeVisible();
	}
	await expect(
		dialog.getByText(/archive\.zip › bomb\.html: this unpacks to more than/),
	).toBeVisible();
	await expect(dialog.getByText(/evil\.html: the archive says/)).toBeVisible();
	await expect(dialog.getByText(/table\.csv/).first()).toBeVisible();
	await nothingRan(page);
});

const STUCK = `addEventListener('message', ({ data }) => {
	if (!JSON.stringify(data).includes('stuck.txt')) return;
	const post = self.postMessage;
	self.postMessage = (...said) => {
		post.apply(self, said);
		for (;;);
	};
});
`;

test('a file that takes too long is given up, and the next one is read', async ({ page }) => {
	// the thread begins with it and never comes back
	await page.route('**/workers/read.worker*.js', async (route) => {
		const answer = await route.fetch({ maxRetries: 3 });
		await route.fulfill({ response: answer, body: `${STUCK}${await answer.text()}` });
	});
	const dialog = await choose(
		page,
		file('stuck.txt', BODY),
		file('endless.txt', 'b\n'.repeat(200_000)),
		file('flood.txt', `Flood\n\n${BODY}`),
	);
	await expect(dialog.getByText(/stuck\.txt: reading this file took too long/)).toBeVisible({
		timeout: 30_000,
	});
	await expect(dialog.getByText(/endless\.txt: this text has 200000 paragraphs/)).toBeVisible({
		timeout: 30_000,
	});
	await expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue('Flood');
});

/** Every twenty-fourth payload, from another one on each time; all of them if they are asked for. */
function someOf(from: number): readonly string[] {
	if (process.env['CROSSREAD_RUNS']) return payloads.slice(0, 650);
	return payloads.filter((_, i) => i % 24 === from);
}

/** In an archive as a page, as Markdown and as a mail each, and in every field of a file of our own. */
function filesOf(some: readonly string[]) {
	const packed = some.flatMap((payload, i) =>
		['page', 'markdown', 'mail'].map((way) => {
			const { name, bytes } = ways[way]!(payload);
			return [`${i}-${way}-${name}`, bytes] as const;
		}),
	);
	return [
		file('all.zip', zipSync(Object.fromEntries(packed), { level: 1 })),
		file('all.crossread.json', native(some)),
	];
}

/** What the payloads call if they run says so on the console, which fails the test. */
function tellOfRunning() {
	const hacked = () => console.error('a payload has run');
	for (const name of ['hacked', 'alert', 'confirm', 'prompt', 'xss']) {
		Object.defineProperty(window, name, { value: hacked });
	}
}

/** Once the page shows what it has of the payloads, there are words alone. */
async function nothingMade(page: Page, shown = page.getByText('hacked()')) {
	await expect(shown.first()).toBeAttached({ timeout: 30_000 });
	expect(await page.locator('iframe, object, embed, img[src^="http"], base').count()).toBe(0);
}

test.describe('the payloads of others and our own', () => {
	// a page that a service worker answers with would come with its policy
	test.use({ serviceWorkers: 'block' });

	for (const [from, policy] of ['with its policy', 'without any policy'].entries()) {
		test(`run and load nothing in a page ${policy}`, async ({ page, browserName }) => {
			test.skip(
				from === 0 && browserName === 'firefox',
				'What the policy would stop here would run without it, in the next test.',
			);
			test.slow();
			await page.addInitScript(tellOfRunning);
			await page.route(
				({ pathname }) => pathname.endsWith('/'),
				async (route) => {
					// the server closes a connection that has been idle, and may do so just now
					const answer = await route.fetch({ maxRetries: 3 });
					const html = await answer.text();
					const bare = html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, '');
					expect(bare.length).toBeLessThan(html.length);
					await route.fulfill({ response: answer, body: from === 0 ? html : bare });
				},
			);
			const dialog = await choose(page, ...filesOf(someOf(from)));
			const add = dialog.getByRole('button', { name: 'Add', exact: true });
			await expect(add).not.toHaveAttribute('aria-disabled', 'true', { timeout: 60_000 });
			await expect(dialog.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
			await add.click();
			await expect(dialog).toBeHidden({ timeout: 60_000 });
			// The archive's story opens by itself. Leaving before that cuts off what it fetches, and
			// SvelteKit logs an opening that failed, which in Firefox it gets to do before the page is gone.
			await expect(page).toHaveURL(/\/\?story=/, { timeout: 30_000 });
			await nothingMade(page, page.getByRole('textbox'));
			await saved(page);
			// from the disk, in a page that starts with it
			await page.goto('/?story=hostile');
			await nothingMade(page);
			for (const name of ['Library', 'Codebook']) {
				await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click();
				await expect(page).toHaveURL(`/${name.toLowerCase()}/`);
				await nothingMade(page);
			}
		});
	}
});
