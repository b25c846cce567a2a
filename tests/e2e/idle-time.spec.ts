/** What a person does before the page has done what it leaves for its idle time. */
import { readdirSync, readFileSync } from 'node:fs';
import { withoutIdleTime } from './support/idle.ts';
import { expect, test } from './support/test.ts';
import { cardsIn, openStory, selectedWords, textOf } from './support/workspace.ts';

/** The name of the file of the built program that holds this. */
function chunkWith(code: string): string {
	const folder = 'build/_app/immutable/chunks';
	const found = readdirSync(folder).find((name) =>
		readFileSync(`${folder}/${name}`, 'utf8').includes(code),
	);
	if (found === undefined) throw new RangeError(`No chunk holds ${code}.`);
	return found;
}

test.beforeEach(async ({ page }) => {
	await withoutIdleTime(page);
	await openStory(page, '/');
	await textOf(page, 'Harbour Times').focus();
});

test('a selection stays when marks are drawn before the page is told of it', async ({ page }) => {
	const marks = await textOf(page, 'Harbour Times').evaluate((text) => {
		const before = text.querySelectorAll('mark').length;
		const words = text.querySelector('p:has(mark)')!.lastChild!;
		getSelection()!.setBaseAndExtent(words, 0, words, 12);
		window.idleNow!();
		return { before, after: text.querySelectorAll('mark').length };
	});
	expect(marks.after).toBeGreaterThan(marks.before);
	expect(await selectedWords(page)).toHaveLength(12);
	await page.keyboard.press('2');
	await expect(cardsIn(page)).toHaveCount(14);
});

test('a link is begun as soon as articles can be linked', async ({ page }) => {
	await page.keyboard.press('Shift+G');
	await expect(page.locator('.overlay')).toHaveCount(0);
	await page.evaluate(() => window.idleNow!());
	await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();
});

test('keys wait for what acts on them, each for its turn', async ({ page }) => {
	await page.reload();
	const text = textOf(page, 'Harbour Times');
	await expect(text).toBeVisible();
	await expect(cardsIn(page)).toHaveCount(13);
	let letIn = () => {};
	const held = new Promise<void>((resolve) => (letIn = resolve));
	await page.route('**/chunks/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await text.focus();
	for (const key of ['s', '2', 'Escape', 'Alt+ArrowDown', 's', '2', '?'])
		await page.keyboard.press(key);
	await expect(cardsIn(page)).toHaveCount(13);
	letIn();
	await expect(page.getByRole('complementary', { name: 'Keys and help' })).toBeVisible();
	await expect(cardsIn(page)).toHaveCount(15);
});

test('a card that is not there yet takes the focus as soon as it is', async ({ page }) => {
	let letIn = () => {};
	const held = new Promise<void>((resolve) => (letIn = resolve));
	await page.route(`**/${chunkWith('id="annotations"')}`, async (route) => {
		await held;
		await route.continue();
	});
	// its load event would wait for what is held
	await page.reload({ waitUntil: 'commit' });
	const text = textOf(page, 'Harbour Times');
	await text.focus();
	await page.keyboard.press(']');
	await page.keyboard.press('Enter');
	await expect(text.locator('mark.selected').first()).toBeVisible();
	await expect(cardsIn(page)).toHaveCount(0);
	letIn();
	await expect(cardsIn(page).nth(1)).toBeFocused();
});

test('an arrow key walks the actions of a menu before they are there', async ({ page }) => {
	const banner = page.getByRole('banner');
	await banner
		.getByRole('button', { name: 'More', exact: true })
		.evaluate((button: HTMLElement) => {
			button.focus();
			button.click();
			button.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
		});
	await expect(banner.getByRole('button', { name: 'Find a command by its name' })).toBeFocused();
});
