/**
 * How many actions what people do all day takes, one for each click or key. The most that are allowed
 * are what the product set itself after counting in Hypothesis, Taguette, Label Studio and Recogito.
 */
import type { Page } from '@playwright/test';
import { downloadBy } from './support/download.ts';
import { dragOver } from './support/pointing.ts';
import { expect, test } from './support/test.ts';
import {
	cardOf,
	cardsIn,
	openWorkspace,
	saved,
	selectedWords,
	textOf,
} from './support/workspace.ts';

/** Highlights that the example story brings along. */
const READY = 13;

const WORDS = 'three years of argument';
const TRAFFIC = 'Traffic on Quay Road fell by 12 per cent during the pilot';

/** A pair of hands that counts what it does. */
class Hands {
	actions = 0;
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
	}

	async press(...keys: string[]): Promise<void> {
		for (const key of keys) {
			this.actions++;
			await this.#page.keyboard.press(key);
		}
	}

	async click(name: string): Promise<void> {
		this.actions++;
		await this.#page.getByRole('button', { name, exact: true }).click();
	}

	async follow(name: string): Promise<void> {
		this.actions++;
		await this.#page.getByRole('link', { name, exact: true }).click();
	}

	/** As Ctrl+V does with what is on the clipboard. */
	async paste(text: string): Promise<void> {
		this.actions++;
		await this.#page.keyboard.insertText(text);
	}
}

/** Does a task and holds it to the number of actions that it may take. */
async function task(
	page: Page,
	name: string,
	most: number,
	act: (hands: Hands) => Promise<void>,
): Promise<void> {
	await test.step(`${name}: at most ${most}`, async () => {
		const hands = new Hands(page);
		await act(hands);
		expect(hands.actions, name).toBeLessThanOrEqual(most);
	});
}

test('marking, and taking it back', async ({ page }) => {
	await openWorkspace(page);
	await task(page, 'the first highlight from a cold start', 2, async (hands) => {
		await hands.press('2');
		await expect(cardsIn(page)).toHaveCount(READY + 1);
	});

	await dragOver(page, textOf(page, 'Harbour Times'), WORDS);
	await expect.poll(() => selectedWords(page)).toBe(WORDS);
	await task(page, 'tag what is selected', 1, async (hands) => {
		await hands.press('2');
		await expect(cardOf(page, WORDS)).toHaveAccessibleName('Evidence by You');
	});
	await task(page, 'a second tag on the same words', 1, async (hands) => {
		await hands.press('1');
		await expect(cardOf(page, WORDS)).toHaveCount(2);
	});
	await task(page, 'choose the next sentence and tag it, by keyboard', 3, async (hands) => {
		await hands.press('j', 's', '3');
		await expect(cardsIn(page)).toHaveCount(READY + 4);
	});
	await page.keyboard.press('Escape');
	await page.keyboard.press('[');
	const caveats = page.locator('[role=comment][aria-label="Caveat by You"]');
	await expect(caveats).toHaveCount(1);
	await task(page, 'give the highlight at the caret another tag', 1, async (hands) => {
		await hands.press('1');
		await expect(caveats).toHaveCount(0);
	});
	await task(page, 'remove it, and change one’s mind', 2, async (hands) => {
		await hands.press('Delete');
		await expect(cardsIn(page)).toHaveCount(READY + 3);
		await hands.press('Control+KeyZ');
		await expect(cardsIn(page)).toHaveCount(READY + 4);
	});
	await saved(page);
});

test('many at once', async ({ page }) => {
	await openWorkspace(page);
	await textOf(page, 'Harbour Times').focus();
	await page.keyboard.press('2');
	for (let i = 1; i <= 7; i++) {
		for (const key of ['Escape', 'j', 's', '2']) await page.keyboard.press(key);
		await expect(cardsIn(page)).toHaveCount(READY + 1 + i);
	}
	await task(page, 'give 20 highlights another tag', 4, async (hands) => {
		await hands.press('Enter');
		await expect(page.locator('[role=comment]:focus')).toHaveCount(1);
		await hands.press('Control+KeyA', '3');
		await expect(page.locator('[role=comment][aria-label^="Caveat by"]')).toHaveCount(READY + 8);
	});
	await page.keyboard.press('Control+KeyZ');
	await expect(page.locator('[role=comment][aria-label="Evidence by You"]')).toHaveCount(8);
	await saved(page);
});

test('comparing, and taking the work along', async ({ page }) => {
	await openWorkspace(page);
	await dragOver(page, textOf(page, 'Harbour Times'), TRAFFIC);
	await task(page, 'see what another outlet says of the same', 1, async (hands) => {
		await hands.press('g');
		await expect(textOf(page, 'Coastal Post')).toBeFocused();
	});
	await page.keyboard.press('Escape');
	await task(page, 'export the annotations as JSON', 2, async (hands) => {
		await hands.press('Control+KeyS');
		await expect(page.getByRole('button', { name: 'Download' })).toBeFocused();
		const file = await downloadBy(page, () => hands.press('Enter'));
		expect(file.name).toMatch(/\.json$/);
	});
	await page.keyboard.press('Escape');
	await task(page, 'the table of claims by outlets', 1, async (hands) => {
		await hands.follow('Insights');
		await expect(page.getByRole('table').first()).toBeVisible();
	});
});

test('two pasted articles next to each other', async ({ page }) => {
	await page.goto('/library/');
	const paragraph = (words: string) => `${words} `.repeat(30).trim();
	await task(page, 'paste two articles and compare them', 6, async (hands) => {
		for (const words of [
			'The ferry stayed in port all day.',
			'Crews kept the boats at the pier.',
		]) {
			await hands.click('Import');
			await expect(page.getByLabel('Paste text')).toBeFocused();
			await hands.paste(`${words}\n\n${paragraph(words)}`);
			await hands.click('Add');
			await expect(page.getByRole('dialog')).toHaveCount(0);
		}
		await expect(page.getByRole('textbox')).toHaveCount(2);
	});
});
