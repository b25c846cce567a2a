/**
 * What it takes to tag a sentence in an article of 100,000 words that has 100, 1,000 and 10,000
 * highlights: to the next frame, and to the disk. Beside it, in the same page, a bare strict write.
 */
const WORDS = 100_000;
const COUNTS = [100, 1000, 10_000];
const ROUNDS = 15;

/** @type {import('./run.js').Measurement} */
export async function tagging(browser, address) {
	/** @type {import('./run.js').Figure[]} */
	const figures = [];
	/** @type {{ paint: number, durable: number } | undefined} */
	let least;
	for (const count of COUNTS) {
		const measured = await tagAt(browser, address, count);
		least ??= measured;
		const { paint, durable, open, write } = measured;
		const at = `with ${count.toLocaleString('en')} highlights`;
		figures.push(
			{
				name: `tag-to-paint ${at}`,
				value: paint,
				unit: 'ms',
				detail: [`${ratio(paint, least.paint)} × that with ${COUNTS[0]}`],
			},
			{
				name: `tag-to-durable ${at}`,
				value: durable,
				unit: 'ms',
				detail: [
					`${ratio(durable, least.durable)} × that with ${COUNTS[0]}`,
					`${ratio(durable, write)} × a bare strict put of the same record (${write.toFixed(1)} ms)`,
				],
			},
			{ name: `open-story ${at}`, value: open, unit: 'ms' },
		);
	}
	return figures;
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {number} count
 */
async function tagAt(browser, address, count) {
	const page = await browser.newPage({ baseURL: address, viewport: { width: 1280, height: 800 } });
	await page.goto('/');
	await page
		.getByRole('textbox', { name: /article text/ })
		.first()
		.waitFor();
	await page.evaluate(fill, { words: WORDS, count });
	await page.goto('/?story=bench');
	const text = page.getByRole('textbox', { name: /^Bench/ });
	await page.locator(`[role=comment] >> nth=${count - 1}`).waitFor({ state: 'attached' });
	await text.focus();
	for (let i = 0; i < ROUNDS; i++) {
		if (i > 0) await page.keyboard.press('Escape');
		await page.keyboard.press('j');
		await page.keyboard.press('s');
		await page.getByRole('toolbar', { name: 'Tag selection' }).waitFor();
		await page.keyboard.press(String(1 + (i % 3)));
		await page.waitForFunction(
			(done) => performance.getEntriesByName('tag-to-durable').length === done,
			i + 1,
		);
	}
	const measured = await page.evaluate(() => {
		const middle = (/** @type {number[]} */ values) =>
			values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
		const of = (/** @type {string} */ name) =>
			middle(performance.getEntriesByName(name).map(({ duration }) => duration));
		return { paint: of('tag-to-paint'), durable: of('tag-to-durable'), open: of('open-story') };
	});
	const write = await page.evaluate(bareWrites, ROUNDS);
	await page.close();
	return { ...measured, write };
}

/**
 * Runs in the page: an article with overlapping highlights, put where the application keeps its own.
 * @param {{ words: number, count: number }} size
 */
async function fill({ words, count }) {
	let seed = 42;
	const random = () => (seed = (seed * 1664525 + 1013904223) >>> 0) / 2 ** 32;
	const pick = (/** @type {number} */ n) => Math.floor(random() * n);
	const vocabulary =
		'the council vote harbour report minister evidence number quay plan people traffic'.split(' ');
	let text = '';
	/** @type {number[]} */
	const starts = [];
	const blocks = [];
	while (starts.length < words) {
		const start = text.length;
		for (let left = 40 + pick(60); left > 0 && starts.length < words; left--) {
			if (text.length > start) text += left % 17 === 0 ? '. ' : ' ';
			starts.push(text.length);
			const word = vocabulary[pick(vocabulary.length)] ?? '';
			text += left % 17 === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
		}
		blocks.push({ type: 'paragraph', start, end: text.length });
		text += '\n\n';
	}
	const hash = 'sha256-bench';
	const time = '2026-01-01T00:00:00.000Z';
	const annotations = Array.from({ length: count }, (_, i) => {
		const at = pick(words - 130);
		// a twentieth of them reach over several paragraphs
		const length = 3 + pick(random() < 0.05 ? 120 : 20);
		const start = starts[at] ?? 0;
		const end = (starts[at + length] ?? 0) - 1;
		return {
			type: 'annotation',
			id: `bench-${i}`,
			article: 'bench',
			anchor: {
				quote: { exact: text.slice(start, end), prefix: '', suffix: '' },
				position: { start, end },
				hash,
			},
			tag: ['framing', 'evidence', 'caveat'][i % 3],
			codes: [],
			creator: 'Bench',
			created: time,
			modified: time,
		};
	});
	/** @type {IDBDatabase} */
	const database = await new Promise((resolve, reject) => {
		const request = indexedDB.open('crossread');
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
	const transaction = database.transaction(['articles', 'stories', 'annotations'], 'readwrite');
	transaction.objectStore('articles').put({
		...{ type: 'article', id: 'bench', title: 'Bench', outlet: 'Bench', language: 'en' },
		...{ text, blocks, hash },
	});
	transaction
		.objectStore('stories')
		.put({ type: 'story', id: 'bench', title: 'Bench', articles: ['bench'] });
	for (const annotation of annotations) transaction.objectStore('annotations').put(annotation);
	await new Promise((resolve, reject) => {
		transaction.oncomplete = resolve;
		transaction.onabort = () => reject(transaction.error);
	});
	database.close();
}

/**
 * Runs in the page: the median time in ms of one strict put, in a store of its own.
 * @param {number} rounds
 */
async function bareWrites(rounds) {
	/** @type {IDBDatabase} */
	const database = await new Promise((resolve) => {
		const request = indexedDB.open('bare', 1);
		request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' });
		request.onsuccess = () => resolve(request.result);
	});
	const times = [];
	for (let i = 0; i < rounds; i++) {
		const from = performance.now();
		const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
		transaction.objectStore('rows').put({ id: `row-${i}`, text: 'x'.repeat(600) });
		await new Promise((resolve) => (transaction.oncomplete = resolve));
		times.push(performance.now() - from);
	}
	database.close();
	return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN;
}

function ratio(/** @type {number} */ value, /** @type {number} */ to) {
	return (value / to).toFixed(2);
}
