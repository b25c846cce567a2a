/** Articles as they are marked, to hand out: on paper, as a page, as a picture. */
import { axe } from './support/axe.ts';
import { downloadBy } from './support/download.ts';
import { expect, test } from './support/test.ts';
import { openWorkspace } from './support/workspace.ts';

test('two articles are printed side by side with a legend and their notes', async ({
	page,
	browserName,
}) => {
	await openWorkspace(page);
	await page.keyboard.press('Control+KeyP');
	const dialog = page.getByRole('dialog', { name: 'Print or save as a picture' });
	await expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue('Harbour plan vote');
	for (const outlet of ['Metro 24', 'The Quayside Ledger', 'Tidewatch']) {
		await dialog.getByRole('checkbox', { name: outlet }).uncheck();
	}
	const preview = dialog.getByRole('region', { name: 'Preview' });
	await expect(preview.getByText('After months of needless delay').first()).toBeVisible();
	await expect(preview.locator('.legend dt')).toHaveCount(3);
	expect(await axe(page)).toEqual([]);

	const file = await downloadBy(page, () =>
		dialog.getByRole('button', { name: 'Save as web page' }).click(),
	);
	expect(file.name).toMatch(/^harbour-plan-vote_.*\.handout\.html$/);
	expect(file.text).toContain('The first words are a judgement.');
	expect(file.text).not.toContain('<script');

	// The driver of Firefox has no paper: there matchMedia('print') never matches.
	if (browserName === 'firefox') return;
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await page.emulateMedia({ media: 'print' });
	const sheet = page.locator('.handout-sheet .handout');
	await expect(sheet).toBeVisible();
	await expect(page.locator('main')).toBeHidden();
	await expect(dialog).toBeHidden();
	const [left, right] = await Promise.all(
		[0, 1].map((i) => sheet.locator('.full-text').nth(i).boundingBox()),
	);
	expect(right!.x).toBeGreaterThan(left!.x + left!.width);
	expect(Math.abs(right!.y - left!.y)).toBeLessThan(2);
});

test('what is marked is saved as a picture', async ({ page }) => {
	await openWorkspace(page);
	await page.keyboard.press('Control+KeyP');
	const dialog = page.getByRole('dialog', { name: 'Print or save as a picture' });
	const file = await downloadBy(page, () =>
		dialog.getByRole('button', { name: 'Save as picture' }).click(),
	);
	expect(file.name).toMatch(/\.png$/);
	expect(file.text.slice(1, 4)).toBe('PNG');
});
