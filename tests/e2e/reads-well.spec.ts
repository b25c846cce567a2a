/**
 * What a screen reader is given of an article with highlights, as text and as a list of sentences: the
 * whole of it, compared with a fixture that people can read (a rule of accessibility, by Chromium's
 * tree). `CROSSREAD_WRITE=1` writes the fixtures anew; read them before they are committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dragOver } from './support/pointing.ts';
import { outlineOf } from './support/outline.ts';
import { expect, test } from './support/test.ts';
import { cardOf, openStory, openWorkspace, saved, textOf } from './support/workspace.ts';

const WORDS = 'three years of argument';

test('an article, its highlights and their cards: a rule of accessibility', async ({
	page,
	context,
}) => {
	await openWorkspace(page);
	// one inside the other: of two on the same words either may be the outer one
	for (const [words, key] of [
		[WORDS, '2'],
		['argument', '3'],
	] as const) {
		await dragOver(page, textOf(page, 'Harbour Times'), words);
		await page.keyboard.press(key);
		await expect(cardOf(page, words)).toHaveCount(1);
	}
	await saved(page);
	// As a reader finds it who comes back.
	await openStory(page, '/');
	await expect(cardOf(page, WORDS)).toHaveCount(1);
	await expect(textOf(page, 'Harbour Times').locator('mark')).toHaveCount(6);
	const devtools = await context.newCDPSession(page);
	await expectToRead(
		'text',
		await outlineOf(
			devtools,
			({ role, name }) => role === 'region' && /^Harbour Times:/.test(name),
		),
	);
	await textOf(page, 'Harbour Times').focus();
	await page.keyboard.press('v');
	await expect(page.getByRole('button', { name: 'Tag sentence 1', exact: true })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Tag sentence 30' })).toBeAttached();
	await expectToRead(
		'sentences',
		await outlineOf(
			devtools,
			({ role, name }) => role === 'region' && /^Harbour Times: sentences/.test(name),
		),
	);
});

test('the caret tells what it enters, once, and what is selected', async ({ page }) => {
	await openWorkspace(page);
	const told = page.locator('[aria-live=polite]').last();
	await textOf(page, 'Harbour Times').focus();
	await page.keyboard.press(']');
	await page.keyboard.press('ArrowRight');
	await expect(told).toHaveText('Evidence, has note');
	await page.keyboard.press('s');
	await expect(told).toHaveText(/^\d+ words selected\. 1 Framing, 2 Evidence, 3 Caveat/);
	await page.keyboard.press('3');
	await expect(page.getByRole('status').filter({ hasText: 'Tagged as Caveat.' })).toHaveCount(1);
});

async function expectToRead(name: string, outline: string): Promise<void> {
	const file = new URL(`../fixtures/reads-well.${name}.txt`, import.meta.url);
	if (process.env['CROSSREAD_WRITE']) writeFileSync(file, outline);
	expect(outline).toBe(readFileSync(file, 'utf8'));
}
