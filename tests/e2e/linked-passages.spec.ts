/** A passage that is linked: its tag comes and goes, its place in the claim stays until it is deleted. */
import type { Page } from '@playwright/test';
import { contentOf, quoteOf } from './support/native-file.ts';
import { expect, test } from './support/test.ts';
import { cardOf, cardsIn, exported, openWorkspace, saved, textOf } from './support/workspace.ts';

const WORDS = 'Petra Lowe, a member of council leader Ruth Ansell’s own group, was among the four.';

test.beforeEach(async ({ page }) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await openWorkspace(page);
});

/** Puts the caret into the passage, the first highlight of its article. */
async function choose(page: Page): Promise<void> {
	await textOf(page, 'Coastal Post').focus();
	await page.keyboard.press(']');
	await expect(textOf(page, 'Coastal Post').locator('mark.selected')).toContainText('Petra Lowe');
}

test('takes off its tag and gets another, and stays a passage in between', async ({ page }) => {
	const text = textOf(page, 'Coastal Post');
	const mark = text.locator('mark').filter({ hasText: 'Petra Lowe' }).first();
	await choose(page);
	await expect(mark).toHaveAttribute('data-tag', 'framing');
	await page.keyboard.press('1');
	await expect(mark).toHaveAttribute('data-tag', '');
	await expect(cardOf(page, WORDS)).toHaveAccessibleName('Passage by Example');
	await expect(page.getByText('The passage stays linked.')).toBeVisible();
	await page.keyboard.press('3');
	await expect(mark).toHaveAttribute('data-tag', 'caveat');
	await expect(cardOf(page, WORDS)).toHaveAccessibleName('Caveat by Example');
	await expect(cardsIn(page)).toHaveCount(13);
});

test('goes out without a tag, and is read back so', async ({ page }) => {
	await choose(page);
	await page.keyboard.press('1');
	await expect(cardOf(page, WORDS)).toHaveAccessibleName('Passage by Example');
	await saved(page);
	await page.reload();
	await expect(cardOf(page, WORDS)).toHaveAccessibleName('Passage by Example');
	const { annotations } = contentOf(await exported(page));
	const linking = annotations.filter(({ motivation }) => motivation === 'linking');
	expect(linking.map(quoteOf)).toEqual([WORDS]);
});

test('deleted, leaves its claim, and undo brings it back there', async ({ page }) => {
	const claimed = async () => {
		const { claims } = contentOf(await exported(page));
		return claims.map(({ annotations }) => annotations.length).sort();
	};
	await choose(page);
	await page.keyboard.press('Delete');
	await expect(cardsIn(page)).toHaveCount(12);
	expect(await claimed()).toEqual([2, 4]);
	await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
	await expect(cardsIn(page)).toHaveCount(13);
	expect(await claimed()).toEqual([3, 4]);
});
