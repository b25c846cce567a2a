/** The Tags view of Insights: its numbers are what was marked, and lead to it. */
import type { Locator, Page } from '@playwright/test';
import { APPEARANCES } from './support/appearances.ts';
import { axe } from './support/axe.ts';
import { downloadBy } from './support/download.ts';
import { countIn, markALot } from './support/figures.ts';
import { contentOf } from './support/native-file.ts';
import { expect, test } from './support/test.ts';
import { exported, openWorkspace, textOf } from './support/workspace.ts';

const TAGS = '/insights/?story=harbour-vote&view=tags';
const OUTLETS = ['Harbour Times', 'Coastal Post', 'Metro 24', 'The Quayside Ledger', 'Tidewatch'];
const LABELS = { framing: 'Framing', evidence: 'Evidence', caveat: 'Caveat' };

async function openTags(page: Page, more = ''): Promise<void> {
	await page.goto(TAGS + more);
	await expect(tableOf(page, 'Highlights by outlet and tag')).toBeVisible();
}

function tableOf(page: Page, caption: string): Locator {
	return page.getByRole('table', { name: caption });
}

/** The button that shows a tag or hides it. */
function tagChoice(page: Page, label: string): Locator {
	return page.getByRole('group', { name: 'Tags shown' }).getByRole('button', { name: label });
}

/** The number that opens these passages. */
function numberOf(page: Page, what: string): Locator {
	return tableOf(page, 'Highlights by outlet and tag').getByRole('button', {
		name: `show passages: ${what}`,
	});
}

test('every number is what was marked, and lists it', async ({ page }) => {
	const file = await markALot(page);
	await openTags(page);
	for (const outlet of OUTLETS) {
		for (const [tag, label] of Object.entries(LABELS)) {
			const count = countIn(file, tag, outlet);
			const number = numberOf(page, `${label} in ${outlet}`);
			if (count === 0) await expect(number).toHaveCount(0);
			else await expect(number).toHaveText(new RegExp(`^\\s*${count},`));
		}
	}
	for (const [tag, label] of Object.entries(LABELS)) {
		const count = countIn(file, tag);
		await numberOf(page, `${label} in All outlets`).click();
		const list = page.getByRole('dialog', { name: `${label} in All outlets` });
		await expect(list.getByRole('link')).toHaveCount(count);
		await page.keyboard.press('Escape');
		await expect(list).toHaveCount(0);
	}
});

test('a highlight more is one more in the figures', async ({ page }) => {
	await openWorkspace(page);
	const before = countIn(contentOf(await exported(page)), 'evidence', 'Harbour Times');
	await textOf(page, 'Harbour Times').focus();
	await page.keyboard.press('2');
	await expect(page.getByText('Tagged as Evidence.')).toBeVisible();
	await page.getByRole('link', { name: 'Insights' }).click();
	await page.getByRole('link', { name: 'Tags', exact: true }).click();
	await expect(numberOf(page, 'Evidence in Harbour Times')).toHaveText(
		new RegExp(`^\\s*${before + 1},`),
	);
});

test('a passage of the list leads to its place in the article', async ({ page }) => {
	await openWorkspace(page);
	await openTags(page);
	await numberOf(page, 'Framing in Harbour Times').click();
	const list = page.getByRole('dialog');
	await expect(list.getByText('The first words are a judgement.')).toBeVisible();
	await list.getByRole('link', { name: /^After months of needless delay/ }).click();
	await expect(textOf(page, 'Harbour Times')).toBeVisible();
	await expect(page).toHaveURL(/[?&]at=harbour-vote\.harbour-times:\d+-\d+/);
	await expect(page.locator('mark', { hasText: 'After months' })).toBeInViewport();
});

test('all of it by keyboard alone', async ({ page }) => {
	await openWorkspace(page);
	await page.goto('/insights/?story=harbour-vote');
	await tabTo(page, page.getByRole('link', { name: 'Tags', exact: true }));
	await page.keyboard.press('Enter');
	await expect(page).toHaveTitle('Tags – Insights – Crossread');
	await expect(page.getByRole('link', { name: 'Tags', exact: true })).toBeFocused();

	await tabTo(page, page.getByRole('radio', { name: 'Highlights' }));
	await page.keyboard.press('ArrowRight');
	await expect(page).toHaveURL(/measure=rate/);
	await expect(page.getByRole('radio', { name: 'Per 1,000 words' })).toBeFocused();

	await tabTo(page, tagChoice(page, 'Caveat'));
	await page.keyboard.press('Space');
	await expect(page).toHaveURL(/tags=framing,evidence$/);
	await expect(numberOf(page, 'Caveat in Coastal Post')).toHaveCount(0);

	const number = numberOf(page, 'Framing in Harbour Times');
	await tabTo(page, number);
	await page.keyboard.press('Enter');
	const list = page.getByRole('dialog', { name: 'Framing in Harbour Times' });
	await expect(list.getByRole('link').first()).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(number).toBeFocused();

	await tabTo(page, page.getByRole('button', { name: /^Harbour Times: Framing/ }));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog', { name: 'Harbour Times' })).toBeVisible();
	await page.keyboard.press('Escape');
	await tabTo(page, page.getByText('Show as a table'));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('columnheader', { name: '40%–60%' })).toBeVisible();
});

test('the choices stand in the address', async ({ page }) => {
	await markALot(page);
	await openTags(page);
	await page.getByText('Share of text', { exact: true }).click();
	await tagChoice(page, 'Framing').click();
	await page.getByLabel('Coder').selectOption('Ana');
	await expect(page).toHaveURL(/coder=Ana/);
	const shown = await tableOf(page, 'Highlights by outlet and tag').innerText();
	expect(shown).toContain('%');
	await page.reload();
	await expect(page.getByLabel('Coder')).toHaveValue('Ana');
	await expect(page.getByRole('radio', { name: 'Share of text' })).toBeChecked();
	await expect(tableOf(page, 'Highlights by outlet and tag')).toHaveText(
		(await tableOf(page, 'Highlights by outlet and tag').textContent()) ?? '',
	);
	expect(await tableOf(page, 'Highlights by outlet and tag').innerText()).toBe(shown);
});

test('rates of few highlights stand behind their count', async ({ page }) => {
	await markALot(page);
	await openTags(page, '&measure=rate');
	const table = tableOf(page, 'Highlights by outlet and tag');
	const few = table
		.getByRole('row', { name: /^Harbour Times/ })
		.getByRole('cell')
		.first();
	await expect(few).toHaveText(/^\s*\d,.*\d\.\d\s+few\s*$/s);
	const many = table
		.getByRole('row', { name: /^Tidewatch/ })
		.getByRole('cell')
		.nth(1);
	await expect(many).toHaveText(/^\s*\d+\.\d,.*\(\d+\)\s*$/s);
});

test('a heading sorts the outlets, most first, least first, as before', async ({ page }) => {
	await markALot(page);
	await openTags(page);
	const table = tableOf(page, 'Highlights by outlet and tag');
	const words = () => table.locator('tbody td.words').allInnerTexts();
	const head = table.getByRole('columnheader', { name: 'Words' });
	const before = await words();
	const numbers = before.map((text) => Number(text.replace(',', '')));
	const sorted = (sign: number) => numbers.toSorted((a, b) => sign * (a - b)).map(String);
	await head.getByRole('button').click();
	await expect(head).toHaveAttribute('aria-sort', 'descending');
	expect(await words()).toEqual(sorted(-1));
	await head.getByRole('button').click();
	await expect(head).toHaveAttribute('aria-sort', 'ascending');
	expect(await words()).toEqual(sorted(1));
	await head.getByRole('button').click();
	await expect(head).not.toHaveAttribute('aria-sort');
	expect(await words()).toEqual(before);
});

test('a press on a strip lists what is marked there', async ({ page }) => {
	await markALot(page);
	await openTags(page);
	const strip = page.getByRole('button', { name: /^Tidewatch: Framing/ });
	const { width = 0, height = 0 } = (await strip.boundingBox()) ?? {};
	await strip.click({ position: { x: width / 2, y: height / 2 } });
	const list = page.getByRole('dialog', { name: 'Tidewatch, around 50%' });
	const near = await list.getByRole('link').count();
	expect(near).toBeGreaterThan(0);
	expect(near).toBeLessThan(6);
});

test('overlaps and codes list their highlights, too', async ({ page }) => {
	await markALot(page);
	await openTags(page);
	for (const caption of [
		'Overlapping highlights by pair of tags and outlet',
		'Highlights by code and outlet',
	]) {
		const number = tableOf(page, caption)
			.getByRole('button', { name: /All outlets$/ })
			.last();
		await expect(number).toBeVisible();
		const count = Number.parseInt(await number.innerText());
		await number.click();
		await expect(page.getByRole('dialog').getByRole('link')).toHaveCount(count);
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toHaveCount(0);
	}
	const codes = tableOf(page, 'Highlights by code and outlet');
	await expect(codes.getByRole('rowheader', { name: 'Remedy' })).toHaveCount(0);
	await page.getByLabel('Show every code of the codebook').check();
	await expect(codes.getByRole('rowheader', { name: 'Remedy' })).toBeVisible();
});

test('pictures are saved as files of their own, with their words', async ({ page }) => {
	await markALot(page);
	await openTags(page);
	// Where no policy forbids to read a file.
	const elsewhere = await page.context().newPage();
	const buttons = page.getByRole('button', { name: 'Save as SVG' });
	await expect(buttons).toHaveCount(5);
	for (const button of await buttons.all()) {
		const { name, text } = await downloadBy(page, () => button.click());
		expect(name).toMatch(/^harbour-plan-vote-[a-z]+_\d{4}-\d\d-\d\d\.svg$/);
		const told = await elsewhere.evaluate((svg) => {
			const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
			return {
				name: root.nodeName,
				title: root.querySelector('title')?.textContent ?? '',
				desc: root.querySelector('desc')?.textContent ?? '',
				shapes: root.querySelectorAll('rect, path').length,
			};
		}, text);
		expect(told.name).toBe('svg');
		expect(told.title).toContain('Harbour plan vote');
		expect(told.desc).toContain('Tidewatch: Framing');
		expect(told.desc).toContain('does not rate outlets');
		expect(told.shapes).toBeGreaterThan(10);
		expect(text).toContain('Made with Crossread');
		expect(text).not.toMatch(/var\(|<script|href=/);
	}
});

test('tables are saved as CSV', async ({ page }) => {
	const file = await markALot(page);
	await openTags(page);
	const button = page.getByRole('button', { name: 'Save as CSV' }).first();
	const { name, text } = await downloadBy(page, () => button.click());
	expect(name).toMatch(/^harbour-plan-vote-tags_.*\.csv$/);
	expect(text).toContain('\r\n');
	expect(text).toContain(`,Framing,${countIn(file, 'framing', 'Tidewatch')},`);
});

test('a story without highlights says what to do', async ({ page }) => {
	await openWorkspace(page);
	await page.goto('/insights/?articles=river-flood.isobar&view=tags');
	const open = page.getByRole('main').getByRole('link', { name: 'Open articles' });
	await expect(page.getByText('Nothing is marked in these articles yet.')).toBeVisible();
	await open.last().click();
	await expect(textOf(page, 'The Isobar')).toBeVisible();
});

for (const { colorScheme, width } of APPEARANCES) {
	test.describe(`${colorScheme}, ${width} px`, () => {
		// All of it at once: what scrolling puts under the banner would count as too small to press.
		test.use({ colorScheme, viewport: { width, height: 7000 } });

		test('no state breaks a rule of accessibility', async ({ page }) => {
			test.slow();
			await markALot(page);
			await openTags(page, '&measure=rate');
			await page.getByText('Show as a table').click();
			await page.getByLabel('Show every code of the codebook').check();
			expect(await axe(page), 'the figures').toEqual([]);
			await numberOf(page, 'Framing in All outlets').click();
			await expect(page.getByRole('dialog')).toBeVisible();
			expect(await axe(page), 'the list of passages').toEqual([]);
			const wide = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(wide, 'the page never scrolls sideways').toBeLessThanOrEqual(width);
		});
	});
}

test.describe('without a connection', () => {
	test.use({ expected: [/Failed to load resource|dynamically imported|net::ERR/] });

	test('a view that cannot be loaded says so, and comes when asked again', async ({ browser }) => {
		// Firefox remembers what could not be loaded for as long as the page lives.
		const again = browser.browserType().name() === 'firefox' ? 'Reload the page' : 'Try again';
		const context = await browser.newContext({ serviceWorkers: 'block' });
		const page = await context.newPage();
		await page.goto(`${test.info().project.use.baseURL}/insights/?story=harbour-vote&view=report`);
		await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
		await page.route('**/_app/**', (route) => route.abort());
		await page.getByRole('link', { name: 'Tags', exact: true }).click();
		const alert = page.getByRole('alert');
		await expect(alert).toContainText('“Tags” could not be loaded.');
		// the page says so of what has no words of its own
		await page.keyboard.press('?');
		await expect(page.getByText('A part of Crossread could not be loaded')).toBeVisible();
		await page.unroute('**/_app/**');
		await alert.getByText(again, { exact: true }).click();
		await expect(tableOf(page, 'Highlights by outlet and tag')).toBeVisible();
		await context.close();
	});
});

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
	await expect(target).toBeVisible();
	for (let i = 0; i < 80; i++) {
		if (await target.evaluate((one) => one === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	await expect(target, 'within 80 presses of Tab').toBeFocused();
}
