/**
 * The policy that every built page carries, and the watch that all browser tests keep: that nothing
 * leaves is only shown by tests that would notice if something did.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from './support/test.ts';
import { watchForTrouble } from './support/trouble.ts';

const BUILD = 'build';
const pages = readdirSync(BUILD, { recursive: true, encoding: 'utf8' }).filter((path) =>
	path.endsWith('.html'),
);

/** All that a page may do. The scripts' hashes are compared with the scripts themselves. */
const POLICY = {
	'default-src': ["'none'"],
	'script-src': ["'self'"],
	'style-src': ["'self'"],
	// the one inline style that SvelteKit's route announcer sets
	'style-src-attr': ["'unsafe-hashes'", "'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='"],
	'img-src': ["'self'", 'data:', 'blob:'],
	'font-src': ["'self'"],
	'connect-src': ["'self'"],
	'worker-src': ["'self'"],
	'manifest-src': ["'self'"],
	'object-src': ["'none'"],
	'base-uri': ["'none'"],
	'form-action': ["'none'"],
	'frame-src': ["'none'"],
	'require-trusted-types-for': ["'script'"],
	'trusted-types': [
		...['svelte-trusted-html', 'ProseMirrorClipboard'],
		...['compare-worker', 'read-worker', 'offline-worker'],
	],
};

function directives(policy: string): Record<string, string[]> {
	const parts = policy.split(';').map((one) => one.trim().split(/\s+/));
	return sorted(Object.fromEntries(parts.map(([name = '', ...values]) => [name, values])));
}

function sorted(policy: Record<string, string[]>): Record<string, string[]> {
	const entries = Object.entries(policy).map(([name, values]) => [name, [...values].sort()]);
	return Object.fromEntries(entries) as Record<string, string[]>;
}

const built = pages.map((path) => ({
	path,
	document: parseHTML(readFileSync(join(BUILD, path), 'utf8')).document,
}));

test('every built page carries the policy before anything that it is about', () => {
	// five in each language
	expect(pages).toHaveLength(10);
	for (const { path, document } of built) {
		const equivalents = [...document.querySelectorAll('meta[http-equiv]')];
		const names = equivalents.map((meta) => meta.getAttribute('http-equiv'));
		expect(names, path).toEqual(['content-security-policy']);
		const [meta] = equivalents;
		const inline = [...document.querySelectorAll('script:not([src])')];
		const hashes = inline.map(
			({ textContent }) => `'sha256-${createHash('sha256').update(textContent).digest('base64')}'`,
		);
		expect(inline, `${path}: SvelteKit's start, and no other script`).toHaveLength(1);
		expect(directives(meta?.getAttribute('content') ?? ''), path).toEqual(
			sorted({ ...POLICY, 'script-src': ["'self'", ...hashes] }),
		);
		const head = [...document.head.children];
		const before = head.slice(0, head.indexOf(meta!)).map(({ localName }) => localName);
		expect(new Set(before), path).toEqual(new Set(['meta', 'title']));
		const referrer = document.querySelector('meta[name=referrer]');
		expect(referrer?.getAttribute('content'), path).toBe('no-referrer');
	}
});

test('no built page asks for anything but its own files, or has code in its markup', () => {
	const leads = /^(?:src|href|action|poster|srcset|data)$/i;
	for (const { path, document } of built) {
		const attributes = [...document.querySelectorAll('*')].flatMap((element) => [
			...element.attributes,
		]);
		const code = attributes.filter(({ name }) => /^on|^srcdoc$|^ping$|^style$/i.test(name));
		const elsewhere = attributes.filter(
			({ name, value }) => leads.test(name) && /^\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(value),
		);
		expect([...code, ...elsewhere].map(({ name, value }) => [path, name, value])).toEqual([]);
		expect(document.querySelectorAll('style')).toHaveLength(0);
	}
});

test('an address with two slashes leads to no other host', async ({ page, baseURL }) => {
	const answer = (body: string) => ({ contentType: 'text/html', body });
	await page.route('**//tracker', (route) =>
		route.fulfill(answer('<html lang="es"><title>There</title><script src="/theme.js"></script>')),
	);
	await page.route('**//tracker/', (route) => route.fulfill(answer('<title>Here</title>')));
	await page.goto('/library/');
	await page.evaluate((address) => location.assign(address), `${baseURL}//tracker`);
	await expect(page).toHaveTitle('Here');
	expect(page.url()).toBe(`${baseURL}//tracker/`);
});

test.describe('the watch', () => {
	test.use({ expected: [/tracker\.example|way out|policy breach|console error|uncaught/] });

	test('tells of what the policy forbids', async ({ page, baseURL }) => {
		const trouble = await watchForTrouble(page.context(), new URL(baseURL ?? '').origin);
		await page.goto('/library/');
		await page.evaluate(async () => {
			const elsewhere = 'http://tracker.example/';
			await fetch(`${elsewhere}fetch`).catch(() => undefined);
			const image = document.createElement('img');
			const form = document.createElement('form');
			const frame = document.createElement('iframe');
			document.body.append(image, frame, form);
			form.action = `${elsewhere}form`;
			const attempts = [
				() => navigator.sendBeacon(`${elsewhere}beacon`),
				() => new WebSocket('ws://tracker.example/socket'),
				() => (image.src = `${elsewhere}image.png`),
				() => (frame.src = `${elsewhere}frame`),
				() => form.submit(),
				() => (form.outerHTML = '<b>bold</b>'),
			];
			for (const attempt of attempts) {
				try {
					attempt();
				} catch {
					// Refused by throwing in one browser, in silence in another: both tell of it.
				}
			}
		});
		for (const directive of ['connect-src', 'img-src', 'form-action', 'frame-src']) {
			await expect.poll(() => trouble.join('\n')).toContain(`policy breach: ${directive}`);
		}
		await expect.poll(() => trouble.join('\n')).toContain('require-trusted-types-for');
	});

	test('tells of what leaves a page without a policy', async ({ page, outside, baseURL }) => {
		const trouble = await watchForTrouble(page.context(), new URL(baseURL ?? '').origin);
		const before = outside.asked.length;
		await page.route('**/bare', (route) =>
			route.fulfill({ contentType: 'text/html', body: '<title>Bare</title><p>x' }),
		);
		await page.goto('/bare');
		await page.evaluate(() => {
			const elsewhere = 'http://tracker.example/';
			navigator.sendBeacon(`${elsewhere}beacon`);
			new WebSocket('ws://tracker.example/socket');
			const add = (name: string, attributes: Record<string, string>) => {
				const element = document.createElement(name);
				for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
				document.head.append(element);
			};
			add('link', { rel: 'prefetch', href: `${elsewhere}prefetch` });
			add('link', { rel: 'dns-prefetch', href: '//names.tracker.example' });
			add('link', { rel: 'preconnect', href: 'https://early.tracker.example' });
			new RTCPeerConnection();
			window.open(`${elsewhere}opened`);
		});
		const asked = () => outside.asked.slice(before).join('\n');
		for (const path of ['beacon', 'opened', 'tracker.example:80']) {
			await expect.poll(asked, `the proxy hears of ${path}`).toContain(path);
		}
		for (const line of [
			...['prefetch of', 'dns-prefetch of', 'preconnect of', 'way out: RTCPeerConnection'],
			'request to another origin: http://tracker.example/opened',
		]) {
			await expect.poll(() => trouble.join('\n')).toContain(line);
		}
	});
});
