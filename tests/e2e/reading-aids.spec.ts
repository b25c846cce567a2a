/** Reading made easier: how the text looks, a voice, a list of sentences, and scripts of every direction. */
import type { Page } from '@playwright/test';
import { axe } from './support/axe.ts';
import { dragOver } from './support/pointing.ts';
import { scriptsFile } from './support/scripts-story.ts';
import { expect, ONE_ENGINE, test } from './support/test.ts';
import { comeTo, finish, giveVoice, highlighted, saying } from './support/voices.ts';
import {
	cardOf,
	cardsIn,
	importFile,
	openStory,
	openWorkspace,
	paneOf,
	selectedWords,
	textOf,
} from './support/workspace.ts';

test('how the text looks is chosen beside it, and kept', ONE_ENGINE, async ({ page }) => {
	await openWorkspace(page);
	await inColumnMenu(page, 'Text and theme…');
	const panel = page.getByRole('dialog', { name: 'Text and theme' });
	await panel.getByText('Dyslexia-friendly').click();
	for (const name of ['letters', 'words', 'paragraphs']) {
		await panel.getByRole('slider', { name: `Space between ${name}` }).press('End');
	}
	await panel.getByText('High contrast').click();
	await panel.getByLabel('Paragraph numbers').check();
	await expect(panel.getByLabel('Letters in text')).toBeChecked();
	expect(await axe(page), 'high contrast, with the panel').toEqual([]);
	await page.keyboard.press('Escape');
	await expect(panel).toHaveCount(0);
	await page.reload();
	const text = textOf(page, 'Harbour Times');
	await expect(text).toBeVisible();
	const look = await text
		.locator('p')
		.first()
		.evaluate((first) => {
			const { letterSpacing, wordSpacing, marginBottom, fontSize, fontFamily } =
				getComputedStyle(first);
			const inEm = (px: string) => Math.round((parseFloat(px) / parseFloat(fontSize)) * 100) / 100;
			const number = getComputedStyle(first, '::before');
			return {
				spacing: [letterSpacing, wordSpacing, marginBottom].map(inEm),
				face: fontFamily.split(',')[0]!.replace(/["']/g, ''),
				numbered: number.content !== 'none',
			};
		});
	expect(look).toEqual({ spacing: [0.12, 0.16, 2], face: 'OpenDyslexic', numbered: true });
	// Numbers are no part of what is copied.
	await dragOver(page, text, 'After months of needless delay');
	await expect.poll(() => selectedWords(page)).toBe('After months of needless delay');
});

test('a voice reads from the caret and the text follows it', async ({ page }) => {
	await giveVoice(page, 'en-GB');
	await openWorkspace(page);
	await textOf(page, 'Harbour Times').focus();
	await page.keyboard.press('j');
	await page.keyboard.press('Shift+KeyR');
	const bar = page.getByRole('region', { name: 'Reading Harbour Times aloud' });
	await expect(bar).toContainText('Sentence 2 of');
	const sentence = 'Quay Road will stay closed to through traffic, as in last year’s pilot.';
	await expect.poll(() => saying(page)).toBe(sentence);
	expect(await highlighted(page, 'crossread-spoken')).toBe(sentence);
	await comeTo(page, 'closed');
	await expect.poll(() => highlighted(page, 'crossread-spoken-word')).toBe('closed');
	await finish(page);
	await expect.poll(() => highlighted(page, 'crossread-spoken')).toMatch(/^Traffic on Quay Road/);
	await bar.getByRole('button', { name: 'Pause' }).click();
	expect(await saying(page)).toBeUndefined();
	await bar.getByRole('button', { name: 'Previous sentence' }).click();
	await bar.getByRole('button', { name: 'Go on' }).click();
	await expect.poll(() => saying(page)).toBe(sentence);
	expect(await axe(page), 'while it is read aloud').toEqual([]);
	await page.keyboard.press('Escape');
	await expect(bar).toHaveCount(0);
	expect(await saying(page)).toBeUndefined();
	expect(await highlighted(page, 'crossread-spoken')).toBe('');
});

test('a device without a voice for the language says so', ONE_ENGINE, async ({ page }) => {
	await giveVoice(page, 'fi-FI');
	await openWorkspace(page);
	await inColumnMenu(page, 'Read aloud');
	const bar = page.getByRole('region', { name: 'Reading Harbour Times aloud' });
	await expect(bar).toContainText('no voice of its own for English');
	await bar.getByRole('button', { name: 'Stop reading aloud' }).click();
	await expect(bar).toHaveCount(0);
});

test('the sentence list does without a caret: tag, note, take off, and back', async ({ page }) => {
	await openWorkspace(page);
	const text = textOf(page, 'Harbour Times');
	await inColumnMenu(page, 'Sentence list');
	const list = page.getByRole('region', { name: /^Harbour Times: sentences of/ });
	await expect(paneOf(page, 'Harbour Times').first()).toHaveJSProperty('inert', true);
	const second = list.getByRole('listitem').nth(1);
	await second.getByRole('button', { name: 'Tag sentence 2' }).click();
	const choices = page.getByRole('group', { name: 'Tags for sentence 2' });
	await expect(choices.getByRole('button', { name: 'Framing' })).toBeFocused();
	expect(await axe(page), 'the sentence list').toEqual([]);
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(second).toContainText('Tagged: Evidence');
	await expect(second.getByRole('button')).toBeFocused();
	const card = await second.locator('mark').getAttribute('aria-details');
	await expect(page.locator(`[id="${card}"]`)).toHaveAccessibleName('Evidence by You');
	// The keys of the text act on the sentence whose button has the focus.
	await page.keyboard.press('j');
	await page.keyboard.press('3');
	await expect(list.getByRole('listitem').nth(2)).toContainText('Tagged: Caveat');
	await second.getByRole('button').click();
	await choices.getByRole('button', { name: 'Note' }).click();
	await page.getByRole('textbox', { name: /^Note on “Quay Road/ }).fill('Since when?');
	await page.keyboard.press('Escape');
	await expect(second).toContainText('Tagged: Evidence, has note');
	await second.getByRole('button').click();
	await choices.getByRole('button', { name: 'Remove Evidence' }).click();
	await expect(second).not.toContainText('Tagged');
	await page.keyboard.press('v');
	await expect(list).toHaveCount(0);
	await expect(text).toBeFocused();
	await expect(cardsIn(page)).toHaveCount(14);
});

test('sentences, words and margins follow the script of the text', async ({ page }) => {
	await page.goto('/library/');
	await importFile(page, scriptsFile);
	// What is being opened would be cut short.
	await page.waitForLoadState('networkidle');
	await openStory(page, '/?articles=sawt');
	const arabic = textOf(page, 'صوت الميناء');
	await expect(arabic).toHaveCSS('direction', 'rtl');
	await arabic.focus();
	for (const key of ['j', 's', '2']) await page.keyboard.press(key);
	await expect(cardOf(page, 'لم يُصب أحد بأذى.')).toHaveCount(1);
	const letter = page.locator('.margin [data-highlight]');
	const [beside, within] = [
		await letter.boundingBox(),
		await arabic.locator('p').first().boundingBox(),
	];
	expect(beside!.x).toBeGreaterThanOrEqual(within!.x + within!.width);

	await page.waitForLoadState('networkidle');
	await openStory(page, '/?articles=wanbao');
	await textOf(page, '港口晚报').focus();
	for (const key of ['j', 's', '3']) await page.keyboard.press(key);
	await expect(cardOf(page, '没有人受伤！')).toHaveCount(1);
	await dragOver(page, textOf(page, '港口晚报'), '星期');
	await expect.poll(() => selectedWords(page)).toMatch(/^(星期|星期二)$/);
});

test.describe('magnified to 320 px', () => {
	test.use({ viewport: { width: 320, height: 640 } });

	test('nothing has to be scrolled sideways', async ({ page }) => {
		await giveVoice(page, 'en-GB');
		await openWorkspace(page);
		await inColumnMenu(page, 'Read aloud');
		await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
		await expectToFit(page);
		await page.keyboard.press('Escape');
		await inColumnMenu(page, 'Sentence list');
		await page.getByRole('button', { name: 'Tag sentence 1', exact: true }).click();
		await expectToFit(page);
		for (const path of ['/settings/', '/library/', '/insights/', '/codebook/']) {
			await page.goto(path);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await expectToFit(page);
		}
	});
});

async function expectToFit(page: Page): Promise<void> {
	const width = await page.evaluate(() => document.scrollingElement!.scrollWidth);
	expect(width, page.url()).toBeLessThanOrEqual(page.viewportSize()!.width);
}

async function inColumnMenu(page: Page, item: string): Promise<void> {
	const pane = paneOf(page, 'Harbour Times');
	await pane.getByRole('button', { name: 'Column of Harbour Times' }).click();
	await page.getByRole('button', { name: item, exact: true }).click();
}
