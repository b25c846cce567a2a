/** A finger on the screen. Chromium only, in a context with `hasTouch`. */
import { expect, type Locator, type Page } from '@playwright/test';
import { placeOf } from './pointing.ts';
import { tagBarOf } from './workspace.ts';

/**
 * Selects as a finger does: touches the text, then sets the browser's own selection, which is what
 * the handles of a phone's system do; a browser without a screen has none.
 */
export async function selectByFinger(
	page: Page,
	text: Locator,
	from: string,
	to = from,
): Promise<void> {
	const { start, end } = await placeOf(text, from, to);
	const finger = await text.evaluateHandle((box) => {
		const lifted = new Promise((resolve) => box.addEventListener('click', resolve, { once: true }));
		return { lifted: lifted.then(() => undefined) };
	});
	await page.touchscreen.tap(start.x, start.y);
	// The mouse that the browser makes of a tap comes after it, and moves the selection.
	await finger.evaluate(({ lifted }) => lifted);
	await expect(text).toHaveAttribute('contenteditable', 'false');
	await page.evaluate(
		([start, end]) => {
			const anchor = document.caretPositionFromPoint(start!.x, start!.y)!;
			const focus = document.caretPositionFromPoint(end!.x, end!.y)!;
			getSelection()!.setBaseAndExtent(
				anchor.offsetNode,
				anchor.offset,
				focus.offsetNode,
				focus.offset,
			);
		},
		[start, end],
	);
	await expect(tagBarOf(page)).toBeVisible();
}
