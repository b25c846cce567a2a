/** An outlet edits its article: every highlight is accounted for, and the earlier text is kept. */
import type { Locator, Page } from '@playwright/test';
import { axe } from './support/axe.ts';
import { dragOver } from './support/pointing.ts';
import {
	askInColumn,
	CHANGED,
	CHANGES,
	compareWithNewText,
	GOES,
	MOVES,
	openRevisedStory,
	replaceText,
	STAYS,
} from './support/revised-story.ts';
import { expect, test } from './support/test.ts';
import { cardOf, saved, selectedWords, textOf } from './support/workspace.ts';

test('before a text is replaced, what differs and what becomes of the highlights is shown', async ({
	page,
}) => {
	await openRevisedStory(page);
	const dialog = await compareWithNewText(page);
	const become = dialog.getByRole('region', { name: 'What becomes of the highlights' });
	for (const line of ['1 stays', '1 moves', '1 changed, to confirm', '1 not found']) {
		await expect(become).toContainText(line);
	}
	await expect(dialog.locator('del').first()).toContainText('twelve');
	await expect(dialog.locator('ins').first()).toContainText('nearly eleven');
	await expect(dialog.getByText('Moved here')).toBeVisible();
	await dialog.getByRole('button', { name: 'Next change' }).click();
	await expect(dialog.getByText('Change 1 of 3')).toBeVisible();
	expect(await axe(page)).toEqual([]);

	await dialog.getByRole('button', { name: 'Replace', exact: true }).click();
	await expectMarks(page, [STAYS, MOVES]);
	await expect(page.getByText('2 highlights to review')).toBeVisible();
	await expect(cardOf(page, CHANGES)).toContainText('The words have changed');
	await expect(cardOf(page, GOES)).toContainText('Not found in the text as it is now');
	await saved(page);
	await page.reload();
	await expectMarks(page, [STAYS, MOVES]);
});

test('what changed is confirmed or refused by one key, and undone', async ({ page }) => {
	await openRevisedStory(page);
	await replaceText(page);
	const review = await openReview(page);
	await expect(review.getByText('Is this still the passage?')).toBeVisible();
	expect(await axe(page)).toEqual([]);
	await page.keyboard.press('n');
	await expect(review.getByText('1 kept as a note')).toBeVisible();
	await page.keyboard.press('Control+KeyZ');
	await expect(review.getByText('1 kept as a note')).toHaveCount(0);
	await page.keyboard.press('Control+Shift+KeyZ');
	await expect(review.getByText('1 kept as a note')).toBeVisible();
	await review.getByRole('button', { name: 'Undo' }).click();
	await review.getByRole('button', { name: GOES }).click();
	await review.getByRole('button', { name: 'Next', exact: true }).press('Delete');
	await review.getByRole('button', { name: CHANGES }).click();
	await page.keyboard.press('y');
	await expect(review.getByText('This passage was not found')).toBeVisible();
	await page.keyboard.press('n');
	await expect(review.getByText('These words now stand in another place.')).toBeVisible();
	await expect(review.getByText('Nothing left to decide.')).toBeVisible();
	await page.keyboard.press('Escape');
	await expectMarks(page, [STAYS, CHANGED, MOVES]);
	await expect(cardOf(page, GOES)).toContainText('Kept as a note');
	await expect(page.getByText('1 highlight moved with its words')).toBeVisible();
	await page.getByRole('button', { name: 'All fine' }).click();
	await expect(page.getByText('1 highlight moved with its words')).toHaveCount(0);
	await saved(page);
	await page.reload();
	await expectMarks(page, [STAYS, CHANGED, MOVES]);
});

test('what changed is shown in the text, and what is gone placed there by hand', async ({
	page,
}) => {
	await openRevisedStory(page);
	await replaceText(page);
	await openReview(page);
	await page.keyboard.press('s');
	await expect.poll(() => selectedWords(page)).toBe(CHANGED);
	const review = await openReview(page);
	await review.getByRole('button', { name: GOES }).click();
	await review.getByRole('button', { name: 'Place by hand' }).click();
	await expect(page.getByText('Select the words of')).toBeVisible();
	await expect(textOf(page, 'Quay Gazette')).toBeFocused();
	await dragOver(page, textOf(page, 'Quay Gazette'), 'look at the figures again');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Placed the highlight.')).toBeVisible();
	await expectMarks(page, [STAYS, 'look at the figures again', MOVES]);
	await page.keyboard.press('Control+KeyZ');
	await expectMarks(page, [STAYS, MOVES]);
	await expect(cardOf(page, GOES)).toContainText('Not found in the text as it is now');
});

test('an earlier text is read with its highlights, compared, and gone back to', async ({
	page,
}) => {
	await openRevisedStory(page);
	await replaceText(page);
	await askInColumn(page, 'Earlier texts…');
	const dialog = page.getByRole('dialog', { name: 'Earlier texts: Quay Gazette' });
	await expect(dialog.locator('mark')).toHaveText([STAYS, MOVES, CHANGES, GOES]);
	expect(await axe(page)).toEqual([]);
	await dialog.getByText('Difference', { exact: true }).click();
	await expect(dialog.locator('del').first()).toContainText('twelve');
	await dialog.getByRole('button', { name: 'Go back to this text' }).click();
	await expectMarks(page, [STAYS, MOVES, CHANGES, GOES]);
	await expect(page.getByText('to review')).toHaveCount(0);
});

test('another tab shows the new text, its places, and what was decided', async ({
	page,
	context,
}) => {
	await openRevisedStory(page);
	const other = await context.newPage();
	await other.goto('/?story=harbour-road');
	await expectMarks(other, [STAYS, MOVES, CHANGES, GOES]);
	await page.bringToFront();
	await replaceText(page);
	await expectMarks(other, [STAYS, MOVES]);
	await expect(other.getByText('2 highlights to review')).toBeVisible();
	await openReview(page);
	await page.keyboard.press('y');
	await expectMarks(other, [STAYS, CHANGED, MOVES]);
});

async function openReview(page: Page): Promise<Locator> {
	await page.getByRole('main').getByRole('button', { name: 'Review' }).click();
	const dialog = page.getByRole('dialog', { name: 'Review highlights: Quay Gazette' });
	await expect(dialog).toBeVisible();
	return dialog;
}

/** The words that are marked in the text, in its order. */
async function expectMarks(page: Page, words: readonly string[]): Promise<void> {
	await expect(textOf(page, 'Quay Gazette').locator('mark')).toHaveText([...words]);
}
