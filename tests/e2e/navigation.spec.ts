/** From page to page: what was open stays open. */
import { expect, test } from './support/test.ts';
import { openStory } from './support/workspace.ts';

const COLUMNS = '?story=harbour-vote&articles=harbour-vote.metro-24,harbour-vote.coastal-post';

test('the columns are the same after a look at the insights', async ({ page }) => {
	await openStory(page, `/${COLUMNS}`);
	const pages = page.getByRole('navigation', { name: 'Pages' });
	const articles = page.getByRole('region', { name: /: / });
	await expect(articles).toHaveCount(2);
	for (const back of [
		pages.getByRole('link', { name: 'Workspace' }),
		page.getByRole('link', { name: 'Open articles' }),
	]) {
		await pages.getByRole('link', { name: 'Insights' }).click();
		await expect(page.getByRole('rowheader').first()).toBeVisible();
		await back.click();
		await expect(articles).toHaveCount(2);
		await expect(page).toHaveURL(new RegExp(`/${COLUMNS.replaceAll(/[?.]/g, '.')}$`));
	}
});
