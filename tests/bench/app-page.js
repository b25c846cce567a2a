/** The built application in a page of its own, and what is put where it keeps its records. */

/** ms; what takes longer is given up. */
export const PATIENCE = 60_000;

/** Tells how many highlights are shown. Of their cards only those near the view are drawn. */
const COUNT = '#annotations .count';

/** @param {number} number of highlights */
export function highlights(number) {
	return { selector: COUNT, number };
}

/**
 * Resolves when so many highlights are shown in the list.
 * @param {import('@playwright/test').Page} page
 * @param {number} count
 */
export async function listed(page, count) {
	await page.waitForFunction(([selector, number]) => {
		const text = document.querySelector(selector)?.textContent ?? '';
		return Number(/\d[\d,]*/.exec(text)?.[0].replaceAll(',', '')) === number;
	}, /** @type {[string, number]} */ ([COUNT, count]));
}

/**
 * A page with the application, in a context of its own: nothing in it but what comes with it.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 */
export async function openApp(browser, address) {
	const page = await browser.newPage({
		...{ baseURL: address, viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' },
	});
	page.setDefaultTimeout(PATIENCE);
	await page.goto('/');
	await page.getByRole('textbox').first().waitFor();
	await page.getByText('Saved on this device').waitFor({ state: 'attached' });
	return page;
}

/**
 * Puts records where the application keeps its own. They are there for the next page that is opened.
 * @param {import('@playwright/test').Page} page
 * @param {Iterable<import('#lib/core/model/snapshot.ts').Entity>} records
 */
export async function putRecords(page, records) {
	let portion = [];
	for (const record of records) {
		portion.push(record);
		if (portion.length < 5000) continue;
		await page.evaluate(put, JSON.stringify(portion));
		portion = [];
	}
	await page.evaluate(put, JSON.stringify(portion));
}

/**
 * Goes to another address as a link does, without loading the page anew. Resolves with the ms until
 * every article in view could be read.
 * @param {import('@playwright/test').Page} page
 * @param {string} href
 * @returns {Promise<number>}
 */
export async function follow(page, href) {
	await page.evaluate(() => performance.clearMeasures('open-story'));
	await press(page, href);
	return opening(page);
}

/**
 * Goes to an address as a link of the application does: the page is not loaded again.
 * @param {import('@playwright/test').Page} page
 * @param {string} href
 */
export function press(page, href) {
	return page.evaluate((to) => {
		const link = document.createElement('a');
		link.href = to;
		document.body.append(link);
		link.click();
		link.remove();
	}, href);
}

/**
 * How long the opening took that is under way, or over.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<number>}
 */
export async function opening(page) {
	const measured = await page.waitForFunction(
		() => performance.getEntriesByName('open-story').at(-1)?.duration,
	);
	return Number(await measured.jsonValue());
}

/**
 * The ms from the key press or the click in `act` to the frame after the page shows what is waited for:
 * so many elements of a selector, one that tells this number, or any but none after some change.
 * @param {import('@playwright/test').Page} page
 * @param {{ selector: string, count?: number, number?: number }} shown
 * @param {() => Promise<unknown>} act
 * @returns {Promise<number>}
 */
export async function timed(page, shown, act) {
	await page.evaluate(watch, { ...shown, patience: PATIENCE });
	await act();
	return page.evaluate(() => /** @type {any} */ (globalThis).benchTime);
}

/**
 * The measures of that name since they were cleared, as soon as there are so many.
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 * @param {number} count
 * @returns {Promise<number[]>}
 */
export async function measures(page, name, count) {
	await page.waitForFunction(
		([of, least]) => performance.getEntriesByName(of).length >= least,
		/** @type {[string, number]} */ ([name, count]),
	);
	return page.evaluate(
		(of) => performance.getEntriesByName(of).map(({ duration }) => duration),
		name,
	);
}

/**
 * Runs in the page.
 * @param {string} json
 */
async function put(json) {
	/** @type {{ type: string }[]} */
	const records = JSON.parse(json);
	/** @type {Record<string, string>} */
	const stores = { story: 'stories' };
	/** @type {IDBDatabase} */
	const database = await new Promise((resolve, reject) => {
		const request = indexedDB.open('crossread');
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
	const names = new Set(records.map(({ type }) => stores[type] ?? `${type}s`));
	if (names.size > 0) {
		const transaction = database.transaction([...names], 'readwrite');
		for (const record of records) {
			transaction.objectStore(stores[record.type] ?? `${record.type}s`).put(record);
		}
		await new Promise((resolve, reject) => {
			transaction.oncomplete = resolve;
			transaction.onabort = () => reject(transaction.error);
		});
	}
	database.close();
}

/**
 * Runs in the page: `benchTime` becomes the time from the next key press or click to the frame after
 * the document shows what is waited for, or changes at all where no number is given.
 * @param {{ selector: string, count?: number, number?: number, patience: number }} shown
 */
function watch({ selector, count, number, patience }) {
	const now = () => document.querySelectorAll(selector).length;
	const told = () => {
		const text = document.querySelector(selector)?.textContent ?? '';
		return Number(/\d[\d,]*/.exec(text)?.[0].replaceAll(',', ''));
	};
	const isShown = () => {
		if (from === undefined) return false;
		if (number !== undefined) return told() === number;
		return count === undefined ? changed && now() > 0 : now() === count;
	};
	const asked = performance.now();
	/** @type {number | undefined} */
	let from;
	let changed = false;
	const began = (/** @type {Event} */ event) => (from ??= event.timeStamp);
	const listening = new AbortController();
	for (const kind of ['keydown', 'pointerdown']) {
		addEventListener(kind, began, { capture: true, signal: listening.signal });
	}
	const observer = new MutationObserver(() => (changed ||= from !== undefined));
	observer.observe(document.body, {
		...{ subtree: true, childList: true, attributes: true, characterData: true },
	});
	Object.assign(globalThis, {
		benchTime: new Promise((resolve, reject) => {
			const frame = () => {
				const is = isShown();
				if (!is && performance.now() - asked > patience) {
					observer.disconnect();
					return reject(
						new Error(
							`${selector}: ${now()}, not ${number ?? count ?? 'any'}, after ${patience} ms`,
						),
					);
				}
				if (!is) return requestAnimationFrame(frame);
				observer.disconnect();
				listening.abort();
				return requestAnimationFrame(() => resolve(performance.now() - (from ?? 0)));
			};
			requestAnimationFrame(frame);
		}),
	});
}
