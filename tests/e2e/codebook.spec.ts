/** The codebook page: an own tag from its making to its merge, and definitions that change. */
import { axe } from './support/axe.ts';
import { downloadBy } from './support/download.ts';
import { expect, test } from './support/test.ts';
import { openWorkspace, saved, textOf } from './support/workspace.ts';

test('an own tag is made, given, merged and brought back, by keyboard alone', async ({ page }) => {
	await page.goto('/codebook/');
	const newTag = page.getByRole('button', { name: 'New tag' });
	await newTag.focus();
	await page.keyboard.press('Enter');
	await page.keyboard.type('Fairness');
	await page.keyboard.press('Tab');
	await page.keyboard.type('Who gets what, and whether that is right.');
	const checks = page.getByRole('region', { name: 'Checks of this colour' });
	await expect(checks.getByLabel('Passes')).toHaveCount(9);
	expect(await axe(page)).toEqual([]);
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Enter');
	const entry = page.getByRole('region', { name: 'Fairness' });
	await expect(entry.getByRole('button', { name: 'Actions for Fairness' })).toBeFocused();
	await saved(page);

	await openWorkspace(page);
	const text = textOf(page, 'Harbour Times');
	await text.focus();
	await page.keyboard.press('s');
	await page.keyboard.press('4');
	const mark = text.locator('mark[data-tag=fairness]').first();
	await expect(mark).toBeVisible();
	// The letter F is taken.
	await expect(page.locator('[role=comment][data-tag=fairness]')).toContainText('Fa');
	const look = (name: string) =>
		mark.evaluate((element, style) => getComputedStyle(element).getPropertyValue(style), name);
	expect(await look('background-color')).not.toBe('rgba(0, 0, 0, 0)');
	expect(await look('text-decoration-style')).toMatch(/solid|dashed|dotted|double/);
	await saved(page);

	await page.goto('/codebook/');
	await expect(entry.getByRole('link', { name: /^1 highlight/ })).toBeVisible();
	await entry.getByRole('button', { name: 'Actions for Fairness' }).focus();
	await page.keyboard.press('Enter');
	await expect(entry.getByRole('button', { name: 'Edit…' })).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	const merging = page.getByRole('dialog', { name: 'Merge Fairness into another' });
	await merging.getByLabel('Merge into').selectOption('Evidence');
	await expect(merging).toContainText('1 highlight will become Evidence.');
	expect(await axe(page)).toEqual([]);
	await merging.getByRole('button', { name: 'Merge', exact: true }).press('Enter');
	await expect(page.getByRole('button', { name: 'Actions for Evidence' })).toBeFocused();
	await expect(page.getByRole('heading', { name: 'Deleted (1)' })).toBeVisible();
	await page.keyboard.press('ControlOrMeta+z');
	await expect(entry.getByRole('link', { name: /^1 highlight/ })).toBeVisible();
});

test('what was coded under an earlier definition is looked over by keys', async ({ page }) => {
	await page.goto('/codebook/');
	// The examples are there, all of them.
	await expect(
		page.getByRole('link', { name: '9 highlights: show those of Framing' }),
	).toBeVisible();
	await page.getByRole('button', { name: 'Actions for Framing' }).press('Enter');
	await expect(page.getByRole('button', { name: 'Edit…' })).toBeFocused();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type('How it is put, and by whom.');
	await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
	const notice = page.getByText(/highlights were coded under an earlier definition/);
	const count = Number(/\d+/.exec((await notice.textContent()) ?? '')?.[0]);
	await page.getByRole('button', { name: 'Review highlights' }).press('Enter');

	const review = page.getByRole('dialog', { name: 'Coded under an earlier definition' });
	await expect(review).toContainText(`1 of ${count}`);
	expect(await axe(page)).toEqual([]);
	await page.keyboard.press('k');
	await expect(review).toContainText(`1 of ${count - 1}`);
	await page.keyboard.press('2');
	await expect(review).toContainText(`1 of ${count - 2}`);
	await page.keyboard.press('ArrowRight');
	await expect(review).toContainText(`2 of ${count - 2}`);
	await review.getByRole('button', { name: 'Undo' }).press('Enter');
	await expect(review).toContainText(`of ${count - 1}`);
	await page.keyboard.press('Escape');
	await expect(page.getByText('1 earlier definition')).toBeVisible();
});

test('a codebook goes out as a file and comes in with a preview', async ({ page }) => {
	await page.goto('/codebook/');
	const more = page.getByRole('button', { name: 'More for the codebook' });
	await more.click();
	const { text } = await downloadBy(page, () =>
		page.getByRole('button', { name: 'Export codebook' }).click(),
	);
	const file = JSON.parse(text) as {
		tags: { id: string; label: string; definition: string; example: string; codes: unknown[] }[];
	};
	expect(file.tags.map(({ id }) => id)).toEqual(['framing', 'evidence', 'caveat']);
	expect(file.tags[0]?.example).toBeTruthy();

	const [framing] = file.tags;
	file.tags = [framing!, { ...framing!, id: 'tone', label: 'Tone', definition: 'How it sounds.' }];
	file.tags[1]!.codes = [{ id: 'tone/dry', label: 'Dry', definition: 'Without feeling.' }];
	await more.click();
	await page.getByRole('button', { name: 'Import codebook…' }).click();
	const dialog = page.getByRole('dialog', { name: 'Import codebook' });
	const choose = dialog.getByLabel('Choose a codebook file');
	await choose.setInputFiles({
		name: 'not.json',
		mimeType: 'application/json',
		buffer: Buffer.from('{}'),
	});
	await expect(dialog.getByRole('alert')).toContainText('not.json');
	await choose.setInputFiles({
		name: 'cut.json',
		mimeType: 'application/json',
		buffer: Buffer.from(text.slice(0, 99)),
	});
	await expect(dialog.getByRole('alert')).toContainText(/cut\.json.*Line \d/);
	await choose.setInputFiles({
		name: 'ours.json',
		mimeType: 'application/json',
		buffer: Buffer.from(JSON.stringify(file)),
	});
	await expect(dialog.getByRole('listitem').filter({ hasText: 'Tone' })).toContainText(
		'New codes: Dry',
	);
	expect(await axe(page)).toEqual([]);
	await dialog.getByRole('button', { name: 'Import codebook' }).click();
	await expect(page.getByRole('region', { name: 'Tone' })).toContainText('Without feeling.');
});
