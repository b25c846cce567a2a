/** How much JavaScript a first visit needs before the articles can be read, gzipped. */
import { gzipSync } from 'node:zlib';

const target = 130;

/**
 * The scripts fetched from opening the workspace until the first article stands there; what comes
 * afterwards holds nobody up. Stories are data, though they travel as scripts: told apart.
 * @type {import('./run.js').Measurement}
 */
export async function firstLoad(browser, address) {
	const page = await browser.newPage({ baseURL: address, serviceWorkers: 'block' });
	/** @type {{ name: string, size: number, story: boolean }[]} */
	const scripts = [];
	/** @type {Promise<void>[]} */
	const reading = [];
	let counting = true;
	page.on('response', (response) => {
		if (!counting || response.request().resourceType() !== 'script') return;
		reading.push(
			response.text().then((text) => {
				const size = gzipSync(text, { level: 9 }).length / 1024;
				const name = new URL(response.url()).pathname;
				// Vite turns a file imported as raw text into a module of one string.
				const story = /^(const|var) \w+=[`"']/.test(text.slice(0, 80));
				scripts.push({ name, size, story });
			}),
		);
	});
	await page.goto('/');
	await page
		.getByRole('textbox', { name: /article text/ })
		.first()
		.waitFor();
	counting = false;
	await Promise.all(reading);
	await page.close();

	const program = scripts.filter((script) => !script.story).sort((a, b) => b.size - a.size);
	const stories = scripts.filter((script) => script.story);
	const sum = (/** @type {typeof scripts} */ some) => some.reduce((all, { size }) => all + size, 0);
	return [
		{
			name: 'first load of the workspace, JavaScript gzipped',
			value: sum(program),
			target,
			unit: 'KiB',
			detail: [
				...program.slice(0, 8).map(({ name, size }) => `${size.toFixed(1)} KiB ${name}`),
				`${program.length} files; besides, ${sum(stories).toFixed(1)} KiB of stories`,
			],
		},
	];
}
