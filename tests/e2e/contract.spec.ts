/** The roles and names that assistive technology, other programs and habits rely on. */
import type { CDPSession } from '@playwright/test';
import { clickOn, dragOver } from './support/pointing.ts';
import { expect, test } from './support/test.ts';
import {
	cardOf,
	cardsIn,
	chooseFiles,
	openWorkspace,
	saveStateOf,
	tagBarOf,
	textOf,
} from './support/workspace.ts';

const EVIDENCE = 'A pilot last year recorded 12% fewer vehicles';
const CAVEAT = 'it ran only in summer, from 30 June to 10 August';

test.beforeEach(async ({ page }) => {
	await openWorkspace(page);
});

test('an article is a region with its outlet and headline, its text a text box in it', async ({
	page,
}) => {
	const pane = page.getByRole('region', {
		name: 'Harbour Times: Harbour regeneration wins clear backing as council ends the wait',
		exact: true,
	});
	const text = pane.getByRole('textbox');
	await expect(text).toHaveAccessibleName('Harbour Times, article text, read-only');
	await expect(text).toHaveAccessibleDescription(/Arrow keys move, Shift selects/);
	await expect(text).toHaveAttribute('aria-readonly', 'true');
	await expect(text).toHaveAttribute('aria-multiline', 'true');
	await expect(text).toHaveAttribute('inputmode', 'none');
	await expect(page.getByRole('region', { name: /^[^:]+: ./ })).toHaveCount(5);
});

test('a highlight is a mark that says its tag and refers to its card', async ({ page }) => {
	const text = textOf(page, 'Coastal Post');
	const inner = text.locator('mark[data-tag=caveat]');
	const outer = text.locator('mark[data-tag=evidence]');
	await expect(inner).toHaveText(CAVEAT);
	await expect(outer.filter({ has: page.locator('mark[data-tag=caveat]') })).toHaveText(CAVEAT);
	await expect(outer.first()).toContainText(EVIDENCE);
	for (const mark of await page.locator('[role=textbox] mark').all()) {
		await expect(mark).toHaveAttribute('data-tag', /^(framing|evidence|caveat)$/);
		await expect(mark).not.toHaveAttribute('aria-label');
		const ids = (await mark.getAttribute('aria-details'))?.split(' ') ?? [];
		expect(ids).toHaveLength((await mark.getAttribute('data-annotation'))!.split(' ').length);
		for (const id of ids) {
			await expect(page.locator(`[id="${id}"]`)).toHaveAttribute('role', 'comment');
		}
	}
});

test('more than two highlights on the same words are one mark that names them all', async ({
	page,
}) => {
	const text = textOf(page, 'Harbour Times');
	const words = 'three years of argument';
	await dragOver(page, text, words);
	for (const key of ['1', '2', '3']) await page.keyboard.press(key);
	const mark = text.locator('mark.many').filter({ hasText: words });
	await expect(mark).toHaveCount(1);
	const tags = (await mark.getAttribute('data-tag'))?.split(' ') ?? [];
	expect(tags.sort()).toEqual(['caveat', 'evidence', 'framing']);
	await expect(mark).toHaveAttribute('data-annotation', /^\S+ \S+ \S+$/);
	await expect(mark).toHaveAttribute('aria-details', /^\S+ \S+ \S+$/);
});

test('the tag bar is a toolbar with a toggle for each tag and Note', async ({ page }) => {
	await dragOver(page, textOf(page, 'Harbour Times'), 'three years of argument');
	const bar = tagBarOf(page);
	for (const tag of ['Framing', 'Evidence', 'Caveat']) {
		const button = bar.getByRole('button', { name: tag, exact: true });
		await expect(button).toHaveAttribute('aria-pressed', 'false');
	}
	await expect(bar.getByRole('button', { name: 'Note', exact: true })).toBeVisible();
	await bar.getByRole('button', { name: 'Caveat' }).click();
	await expect(bar.getByRole('button', { name: 'Caveat', exact: true })).toHaveAttribute(
		'aria-pressed',
		'true',
	);
});

test('cards are comments in the landmark Annotations', async ({ page }) => {
	const list = page.getByRole('complementary', { name: 'Annotations', exact: true });
	await expect(list.locator('[role=comment]')).toHaveCount(13);
	await expect(cardOf(page, CAVEAT)).toHaveAccessibleName('Caveat by Example');
	await page.getByRole('button', { name: 'Tag it as Evidence' }).click();
	await expect(cardOf(page, 'Traffic on Quay Road fell by 12 per cent')).toHaveCount(0);
	await expect(cardsIn(page).filter({ hasText: 'Traffic on Quay Road fell' })).toHaveAccessibleName(
		'Evidence by You',
	);
});

test('the banner has undo, redo, import, export and the save state', async ({ page }) => {
	const banner = page.getByRole('banner');
	const undo = banner.getByRole('button', { name: 'Undo', exact: true });
	const redo = banner.getByRole('button', { name: 'Redo', exact: true });
	await expect(undo).toHaveAttribute('aria-disabled', 'true');
	await expect(redo).toHaveAttribute('aria-disabled', 'true');
	await page.getByRole('button', { name: 'Tag it as Evidence' }).click();
	await expect(cardsIn(page)).toHaveCount(14);
	await undo.click();
	await expect(cardsIn(page)).toHaveCount(13);
	await redo.click();
	await expect(cardsIn(page)).toHaveCount(14);
	await expect(saveStateOf(page)).toHaveText('Saved on this device');
	await expect(banner.getByRole('button', { name: 'Import', exact: true })).toBeVisible();
	await expect(banner.getByRole('button', { name: 'Export', exact: true })).toBeVisible();
});

test('the Import dialog has its fields under their names', async ({ page }) => {
	const dialog = await chooseFiles(page, {
		name: 'headline.txt',
		mimeType: 'text/plain',
		buffer: Buffer.from('A headline\n\nA paragraph.'),
	});
	await expect(dialog.getByRole('textbox', { name: 'Paste text', exact: true })).toBeVisible();
	await expect(dialog.getByLabel('Choose files')).toHaveAttribute('multiple', '');
	for (const name of ['Title', 'Outlet', 'Author', 'Published', 'URL', 'Language', 'Story']) {
		await expect(dialog.getByLabel(name, { exact: true })).toBeVisible();
	}
	await expect(dialog.getByRole('button', { name: 'Add', exact: true })).toBeEnabled();
	await dialog.getByLabel('Paste text').fill('{"format": "crossread", "version": 99}');
	await expect(dialog.getByRole('alert')).toContainText('newer version');
});

test('the Export dialog opens with everything chosen', async ({ page }) => {
	await page.getByRole('banner').getByRole('button', { name: 'Export' }).click();
	const dialog = page.getByRole('dialog', { name: 'Export', exact: true });
	const formats = dialog.getByRole('radiogroup', { name: 'Format', exact: true });
	await expect(formats.getByRole('radio', { name: 'Annotations (JSON)' })).toBeChecked();
	await expect(dialog.getByRole('checkbox', { name: 'Include article text' })).toBeChecked();
	await expect(dialog.getByRole('checkbox', { name: 'Include notes' })).toBeChecked();
	await expect(dialog.getByRole('button', { name: 'Download', exact: true })).toBeFocused();
});

test('a screen reader hears of selections and of highlights at the caret', async ({ page }) => {
	const heard = page.locator('[aria-live=polite][aria-atomic=true]');
	const text = textOf(page, 'Harbour Times');
	await dragOver(page, text, 'three years of argument');
	await expect(heard).toHaveText('4 words selected. 1 Framing, 2 Evidence, 3 Caveat.');
	await page.keyboard.press('2');
	await expect(page.getByRole('status').filter({ hasText: 'Tagged as Evidence.' })).toHaveCount(1);
	await clickOn(page, textOf(page, 'Coastal Post'), CAVEAT);
	await expect(heard).toHaveText(/Caveat.*has note/);
});

test('the accessibility tree has the text, its marks and their cards', async ({
	page,
	context,
	browserName,
}) => {
	await clickOn(page, textOf(page, 'Coastal Post'), 'Quay Road');
	await expect(page.getByRole('region', { name: /^Coastal Post: / })).toMatchAriaSnapshot(
		[
			'- textbox "Coastal Post, article text, read-only":',
			'  - paragraph:',
			'    - mark: /^A pilot last year/',
			'    - mark:',
			'      - mark: /^it ran only in summer/',
		].join('\n'),
	);
	// No other browser shows its own tree to a test.
	if (browserName !== 'chromium') return;
	await expect(cardsIn(page)).toHaveCount(13);
	const nodes = await treeOf(await context.newCDPSession(page));
	const text = nodes.find(
		({ role, name }) => role === 'textbox' && name === 'Coastal Post, article text, read-only',
	);
	expect(text?.description).toContain('Arrow keys move');
	expect(text?.properties).toMatchObject({ multiline: true, focusable: true });
	const marks = nodes.filter(({ role }) => role === 'mark');
	const cards = nodes.filter(({ role }) => role === 'comment').map(({ backendId }) => backendId);
	expect(marks.length).toBeGreaterThan(3);
	expect(cards).toHaveLength(13);
	for (const { details } of marks) {
		expect(details.length).toBeGreaterThan(0);
		for (const id of details) expect(cards).toContain(id);
	}
});

interface TreeNode {
	readonly role: string;
	readonly name: string;
	readonly description: string;
	readonly backendId: number | undefined;
	readonly properties: Readonly<Record<string, unknown>>;
	/** The nodes that `aria-details` refers to. */
	readonly details: readonly number[];
}

async function treeOf(devtools: CDPSession): Promise<TreeNode[]> {
	const { nodes } = await devtools.send('Accessibility.getFullAXTree');
	return nodes
		.filter(({ ignored }) => !ignored)
		.map(({ role, name, description, backendDOMNodeId, properties = [] }) => ({
			role: String(role?.value ?? ''),
			name: String(name?.value ?? ''),
			description: String(description?.value ?? ''),
			backendId: backendDOMNodeId,
			properties: Object.fromEntries(properties.map((one) => [one.name, one.value.value])),
			details: properties
				.filter((one) => one.name === 'details')
				.flatMap(({ value }) => value.relatedNodes ?? [])
				.map((node) => node.backendDOMNodeId),
		}));
}
