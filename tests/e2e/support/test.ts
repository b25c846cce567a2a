/**
 * The `test` of every browser test. Import it instead of Playwright's: it fails a test on any
 * trouble (see trouble.ts) in any of its pages.
 */
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { watchForTrouble } from './trouble.ts';

interface Fixtures {
	/** Trouble that this test is about and brings on itself: `test.use({ expected: [/…/] })`. */
	expected: RegExp[];
	/** A page on another device, so to speak: nothing stored, no other tab. Closed by itself. */
	freshPage: () => Promise<Page>;
	watch: (context: BrowserContext) => Promise<void>;
}

export const test = base.extend<Fixtures>({
	expected: [[], { option: true }],

	watch: [
		async ({ baseURL, expected }, use) => {
			const all: string[][] = [];
			await use(async (context) => {
				all.push(await watchForTrouble(context, new URL(baseURL ?? '').origin));
			});
			const unexpected = all.flat().filter((line) => !expected.some((one) => one.test(line)));
			expect(unexpected, 'no page may have trouble').toEqual([]);
		},
		{ auto: true },
	],

	context: async ({ context, watch }, use) => {
		await watch(context);
		await use(context);
	},

	freshPage: async ({ browser, contextOptions, baseURL, viewport, watch }, use) => {
		const contexts: BrowserContext[] = [];
		await use(async () => {
			const context = await browser.newContext({
				...contextOptions,
				viewport,
				...(baseURL !== undefined && { baseURL }),
			});
			contexts.push(context);
			await watch(context);
			return context.newPage();
		});
		for (const context of contexts) await context.close();
	},
});

export { expect };
