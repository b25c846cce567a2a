/** The exact extent of highlights: by handles, with Ctrl held, by keys alone, and by finger. */
import type { Locator, Page } from '@playwright/test';
import { clickOn, dragOver, placeOf, type Point } from './support/pointing.ts';
import { expect, test } from './support/test.ts';
import { selectByFinger } from './support/touching.ts';
import {
	cardCount,
	cardOf,
	cardsIn,
	openWorkspace,
	tagBarOf,
	textOf,
} from './support/workspace.ts';

const OUTLET = 'Harbour Times';

test.beforeEach(async ({ page }) => {
	await openWorkspace(page);
});

test('the ends of a highlight are pulled, word by word, and Escape keeps the old ones', async ({
	page,
}) => {
	const text = textOf(page, OUTLET);
	await dragOver(page, text, 'stay closed');
	await page.keyboard.press('2');
	await clickOn(page, text, 'stay closed');
	await expect(handle(page, 'End of the passage: “closed”')).toBeVisible();

	await pull(page, handle(page, 'End of the passage: “closed”'), await endOf(text, 'to through'));
	await page.mouse.up();
	await expect(cardOf(page, 'stay closed to through')).toHaveCount(1);
	await pull(page, handle(page, 'Start of the passage: “stay”'), await startOf(text, 'Quay Road'));
	await page.mouse.up();
	await expect(cardOf(page, 'Quay Road will stay closed to through')).toHaveCount(1);

	await pull(page, handle(page, 'End of the passage: “through”'), await endOf(text, 'will stay'));
	await expect(handle(page, 'End of the passage: “stay”')).toBeVisible();
	await page.keyboard.press('Escape');
	await page.mouse.up();
	await expect(cardOf(page, 'Quay Road will stay closed to through')).toHaveCount(1);

	// However many arrow keys it takes by keyboard, it is one step to undo.
	await handle(page, 'End of the passage: “through”').focus();
	for (const key of ['ArrowLeft', 'ArrowLeft', 'Enter']) await page.keyboard.press(key);
	await expect(cardOf(page, 'Quay Road will stay closed')).toHaveCount(1);
	await expect(text).toBeFocused();
	await page.keyboard.press('Control+z');
	await expect(cardOf(page, 'Quay Road will stay closed to through')).toHaveCount(1);

	await page.keyboard.press('Control+z');
	await page.keyboard.press('Control+z');
	await expect(cardOf(page, 'stay closed')).toHaveCount(1);
});

test('with Ctrl held a selection goes to the highlight whose card is open', async ({ page }) => {
	const text = textOf(page, OUTLET);
	const before = await cardCount(page);
	await dragOver(page, text, 'stay closed');
	await page.keyboard.press('2');
	await clickOn(page, text, 'stay closed');
	await withCtrl(page, () => dragOver(page, text, 'three years of argument'));
	const card = cardOf(page, 'stay closed');
	await expect(card.getByRole('list', { name: 'Passages' }).getByRole('listitem')).toHaveText([
		/stay closed/,
		/three years of argument/,
	]);
	await expect(cardsIn(page)).toHaveCount(before + 1);
	await expect(heard(page)).toHaveText('Added to Evidence: 2 passages, 6 words.');
	await expect(text.locator('mark.selected')).toHaveText([
		'stay closed',
		'three years of argument',
	]);

	await page.keyboard.press('Escape');
	await clickOn(page, text, 'three years of argument');
	await expect(heard(page)).toHaveText('Evidence, 2 passages, 6 words');
	await card.getByRole('button', { name: 'Remove the passage “stay closed”' }).click();
	await expect(cardOf(page, 'three years of argument')).toHaveCount(1);
});

test('a highlight is cut, joined, extended and repeated by keys alone', async ({ page }) => {
	const text = textOf(page, OUTLET);
	await text.focus();
	const press = async (...keys: string[]) => {
		for (const key of keys) await page.keyboard.press(key);
	};
	await press('j', 's', '2');
	const sentence = cardOf(
		page,
		'Quay Road will stay closed to through traffic, as in last year’s pilot.',
	);
	await expect(sentence).toHaveCount(1);
	// The selection is dropped, and the caret goes back to where the highlight starts.
	await press('Escape', '[');

	await press('Control+ArrowRight', 'Control+ArrowRight', 'd');
	await expect(heard(page)).toHaveText(/^Split before “will”\. 1 passage, 11 words\.$/);
	await press('Control+z');
	await expect(sentence).toHaveCount(1);
	await press('Control+Shift+z');
	await expect(sentence).toHaveCount(0);

	// From the second half back to the first, which is joined with it.
	await press('[', 'm');
	await expect(heard(page)).toHaveText(/^Joined: 1 passage, 13 words\.$/);
	await expect(sentence).toHaveCount(1);

	// The highlight that was made last grows by a sentence further on.
	await press('j', 'j', 's', 'a');
	await expect(heard(page)).toHaveText(/^Added to Evidence: \d passages?, \d+ words\.$/);

	await press('Control+Home', 'o');
	const dialog = page.getByRole('dialog', { name: 'The same words' });
	await expect(dialog).toBeVisible();
	await dialog.getByLabel('Words', { exact: true }).fill('quay road');
	await dialog.getByLabel('In all articles of the story').check();
	const places = dialog.getByRole('group').last().getByRole('checkbox');
	const count = await places.count();
	expect(count).toBeGreaterThan(1);
	await places.first().focus();
	await press('Space', 'ArrowDown');
	await expect(places.nth(1)).toBeFocused();
	await dialog.getByRole('button', { name: `Tag ${count - 1} passage` }).press('Enter');
	await expect(dialog).toHaveCount(0);
	await expect(cardOf(page, 'Quay Road')).toHaveCount(count - 1);
	await press('Control+z');
	await expect(cardOf(page, 'Quay Road')).toHaveCount(0);
});

test.describe('by finger', () => {
	test.skip(({ browserName }) => browserName !== 'chromium', 'only Chromium has a finger here');
	test.use({
		viewport: { width: 390, height: 844 },
		hasTouch: ({ browserName }, use) => use(browserName === 'chromium'),
	});

	test('the selection goes by words, and is added to a highlight', async ({ page }) => {
		const text = textOf(page, OUTLET);
		const bar = tagBarOf(page);
		await selectByFinger(page, text, 'stay closed');
		await bar.getByRole('button', { name: 'End of the selection one word later' }).tap();
		await bar.getByRole('button', { name: 'Start of the selection one word earlier' }).tap();
		await bar.getByRole('button', { name: 'Evidence' }).tap();
		await expect(text.locator('mark', { hasText: 'will stay closed to' })).toHaveCount(1);
		await selectByFinger(page, text, 'council figures');
		await bar.getByRole('button', { name: 'Add passage' }).tap();
		await expect(text.locator('mark.selected')).toHaveText([
			'will stay closed to',
			'council figures',
		]);
	});
});

function handle(page: Page, name: string): Locator {
	return page.getByRole('button', { name, exact: true });
}

/** Takes a handle by its knob, and carries it as far as the words are from where it stands. */
async function pull(page: Page, one: Locator, { x, y }: Point): Promise<void> {
	const { from, line } = await grip(page, one);
	await page.mouse.move(x, y + from.y - line, { steps: 4 });
}

/** @returns where it was taken, and the height of its line */
async function grip(page: Page, one: Locator): Promise<{ from: Point; line: number }> {
	const { x, y, width, height } = (await one.boundingBox())!;
	const from = { x: x + width / 2, y: y + height / 2 };
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	const line = await one.evaluate((button) => {
		const { top, height } = button.getBoundingClientRect();
		const length = parseFloat(getComputedStyle(button).getPropertyValue('--line'));
		return button.classList.contains('start')
			? top + height - 6 + length / 2
			: top + 6 - length / 2;
	});
	return { from, line };
}

async function startOf(text: Locator, words: string): Promise<Point> {
	return (await placeOf(text, words)).start;
}

async function endOf(text: Locator, words: string): Promise<Point> {
	return (await placeOf(text, words)).end;
}

async function withCtrl(page: Page, act: () => Promise<void>): Promise<void> {
	await page.keyboard.down('Control');
	await act();
	await page.keyboard.up('Control');
}

/** What a screen reader was told last. */
function heard(page: Page): Locator {
	return page.locator('p.visually-hidden[aria-live]');
}
