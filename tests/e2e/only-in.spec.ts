/** What one outlet says and another does not, confirmed or unchecked. */
import { expect, test } from './support/test.ts';

const HARBOUR = '/insights/?story=harbour-vote';

test('only in one outlet: what is confirmed, and what nobody has checked', async ({ page }) => {
	await page.goto(`${HARBOUR}&view=only`);
	await page.getByLabel('Said by', { exact: true }).selectOption({ label: 'Coastal Post' });
	await page.getByLabel('Not said by').selectOption({ label: 'Harbour Times' });
	await expect(page.getByRole('status').filter({ hasText: 'confirmed' })).toHaveText(
		'1 confirmed · 0 unchecked',
	);
	const confirmed = page.getByRole('region', { name: 'Confirmed: not covered in Harbour Times' });
	await expect(confirmed.getByRole('heading', { level: 3 })).toHaveText(/Petra Lowe/);
	await confirmed.getByRole('button', { name: /^Take back/ }).click();
	await expect(page.getByText('0 confirmed · 1 unchecked')).toBeVisible();
	const unchecked = page.getByRole('region', { name: /^Unchecked/ });
	await unchecked.getByRole('button', { name: /^Search this article/ }).click();
	const dialog = page.getByRole('dialog', { name: /^Harbour Times on / });
	await dialog.getByRole('button', { name: 'Mark as not covered' }).click();
	await expect(page.getByText('1 confirmed · 0 unchecked')).toBeVisible();
	await page.reload();
	await expect(page.getByText('1 confirmed · 0 unchecked')).toBeVisible();
	await page.getByRole('button', { name: 'Swap the two outlets' }).click();
	await expect(page.getByLabel('Not said by')).toHaveValue('harbour-vote.coastal-post');
});
