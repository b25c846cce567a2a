/**
 * The `test` of every browser test. Import it instead of Playwright's: it fails a test on any
 * trouble (see trouble.ts) in any of its pages, and on anything that was asked of the world outside.
 */
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { openOutside, type Outside } from './outside.ts';
import { watchForTrouble } from './trouble.ts';

interface Fixtures {
	/** Trouble that this test is about and brings on itself: `test.use({ expected: [/…/] })`. */
	expected: RegExp[];
	/** A page on another device, so to speak: nothing stored, no other tab. Closed by itself. */
	freshPage: () => Promise<Page>;
	watch: (context: BrowserContext) => Promise<void>;
}

export const test = base.extend<Fixtures, { outside: Outside }>({
	expected: [[], { option: true }],

	outside: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the parameter's shape
		async ({}, use) => {
			const outside = await openOutside();
			await use(outside);
			await outside.close();
		},
		{ scope: 'worker' },
	],

	// all but this machine is behind it
	proxy: async ({ outside }, use) => use({ server: outside.host, bypass: '127.0.0.1' }),

	watch: [
		async ({ baseURL, expected, outside }, use) => {
			const all: string[][] = [];
			const before = outside.asked.length;
			await use(async (context) => {
				all.push(await watchForTrouble(context, new URL(baseURL ?? '').origin));
			});
			const left = outside.asked.slice(before).map((address) => `left the machine: ${address}`);
			const trouble = [...all.flat(), ...left];
			const unexpected = trouble.filter((line) => !expected.some((one) => one.test(line)));
			expect(unexpected, 'no page may have trouble').toEqual([]);
		},
		{ auto: true },
	],

	context: async ({ context, watch }, use) => {
		await watch(context);
		await use(context);
	},

	freshPage: async ({ browser, contextOptions, baseURL, viewport, proxy, watch }, use) => {
		const contexts: BrowserContext[] = [];
		await use(async () => {
			const context = await browser.newContext({
				...contextOptions,
				viewport,
				...(baseURL !== undefined && { baseURL }),
				...(proxy && { proxy }),
			});
			contexts.push(context);
			await watch(context);
			return context.newPage();
		});
		for (const context of contexts) await context.close();
	},
});

/** Details of a test of what no engine does in its own way: Firefox leaves it out. */
export const ONE_ENGINE = { tag: '@one-engine' };

export { expect };
