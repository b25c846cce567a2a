/** The worker that compares, in the built application: it starts, answers, and has its vectors. */
import { expect, test } from './support/test.ts';

test('suggestions come from a thread of their own, with word vectors', async ({ page }) => {
	const fetched: string[] = [];
	page.on('requestfinished', (request) => fetched.push(new URL(request.url()).pathname));
	const [worker] = await Promise.all([
		page.waitForEvent('worker'),
		page.goto('/insights/?story=harbour-vote'),
	]);
	expect(worker.url()).toMatch(/compare\.worker/);
	await expect
		.poll(() => page.evaluate(() => performance.getEntriesByName('align').length))
		.toBeGreaterThan(0);
	await expect(page.getByRole('button', { name: /^Suggested links/ })).toBeVisible();
	expect(fetched.filter((path) => path.includes('/word-vectors/')).sort()).toEqual([
		'/word-vectors/en.i8.bin',
		'/word-vectors/en.words.txt',
	]);
});

test('without a connection to the vectors the words have to do', async ({ page }) => {
	await page.route('**/word-vectors/*', (route) => route.fulfill({ status: 404 }));
	await page.goto('/insights/?story=harbour-vote');
	await expect
		.poll(() => page.evaluate(() => performance.getEntriesByName('align').length))
		.toBeGreaterThan(0);
	await expect(page.getByRole('alert')).toHaveCount(0);
});
