/**
 * What coding takes in a story of 8 articles with 5,000 highlights, 40 codes and 3 coders: each act
 * from the key press or click to the frame that shows it, and the search from its last letter to its
 * results. A bare click that changes one class in the same page stands beside it: what a frame costs.
 */
import { highlights as shownOf, listed, opening, openApp, putRecords, timed } from './app-page.js';
import { median } from './figures.js';
import { annotationsOf, articleOf, picking } from './generated.js';

const ARTICLES = 8;
const WORDS = 1500;
const HIGHLIGHTS = 5000;
const OWN_CODES = 19;
const CODERS = ['You', 'Ana', 'Ben'];
/** ms */
const AIM = { act: 50, search: 100 };
const BARE = 'a bare change in the same page';

/** @type {import('./run.js').Part} */
export async function coding({ browser, address, quick }) {
	const highlights = quick ? HIGHLIGHTS / 5 : HIGHLIGHTS;
	const times = await codingTimes(browser, address, highlights, quick ? 3 : 7);
	const bare = median(times.get(BARE) ?? []);
	const rows = [...times].map(([name, each]) => ({ name, value: median(each) }));
	const size = `${ARTICLES} articles, ${highlights.toLocaleString('en')} highlights`;
	return {
		title: 'Coding',
		tables: [
			{
				title: `${size}: from the key press or click to the frame that shows it, ms of the clock`,
				columns: ['act', 'ms', '÷ a bare change'],
				rows: rows.map(({ name, value }) => [name, value, value / bare]),
			},
		],
		aims: rows
			.filter(({ name }) => name !== BARE)
			.map(({ name, value }) => {
				const aim = name === 'search' ? AIM.search : AIM.act;
				return {
					figure: `${name}, ${size}`,
					...{ value, aim: `≤ ${aim}`, met: value <= aim, unit: 'ms' },
				};
			}),
	};
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {number} highlights
 * @param {number} rounds
 */
async function codingTimes(browser, address, highlights, rounds) {
	const page = await openApp(browser, address);
	const { keyboard } = page;
	const codes = await page.evaluate(addCodes, OWN_CODES);
	await putRecords(page, story(highlights, codes));
	await page.goto('/?story=coded');
	await opening(page);
	await listed(page, highlights);
	const text = page.getByRole('textbox', { name: /^Outlet 1/ });
	const closed = () => page.locator('dialog').waitFor({ state: 'detached' });

	/** @type {Map<string, number[]>} */
	const times = new Map();
	const time = async (
		/** @type {string} */ name,
		/** @type {{ selector: string, count?: number, number?: number }} */ shown,
		/** @type {() => Promise<unknown>} */ act,
	) => times.set(name, [...(times.get(name) ?? []), await timed(page, shown, act)]);

	await page.evaluate(addBareButton);
	for (let i = 0; i < rounds; i++) {
		await time(BARE, { selector: '.bench-changed', count: i % 2 ? 0 : 1 }, () =>
			page.locator('#bench-bare').click(),
		);
	}
	await text.focus();
	for (let i = 0; i < rounds; i++) {
		const all = highlights + i;
		await keyboard.press('j');
		await keyboard.press('s');
		await time('tag a sentence', shownOf(all + 1), () => keyboard.press('2'));
		await time('undo', shownOf(all), () => keyboard.press('Control+KeyZ'));
		await time('redo', shownOf(all + 1), () => keyboard.press('Control+KeyY'));
		await keyboard.press('Escape');
		await time('go to the next highlight', { selector: 'mark.selected' }, () =>
			keyboard.press(']'),
		);
		// The tag that it has would be taken off.
		const had = (await page.locator('mark.selected').first().getAttribute('data-tag')) ?? '';
		const other = ['framing', 'evidence', 'caveat'].findIndex((tag) => !had.includes(tag)) + 1;
		if (other > 0) {
			await time('give it another tag', { selector: 'mark.selected' }, () =>
				keyboard.press(String(other)),
			);
		}
	}
	for (let i = 0; i < rounds; i++) {
		await time('open the codes', { selector: '[role=combobox]', count: 1 }, () =>
			keyboard.press('t'),
		);
		await time('find a code', { selector: '[role=option]' }, () => keyboard.press('c'));
		await time('close the codes', { selector: '[role=combobox]', count: 0 }, () =>
			keyboard.press('Escape'),
		);
	}
	for (let i = 0; i < rounds; i++) {
		await time('open the commands', { selector: '[role=combobox]', count: 1 }, () =>
			keyboard.press('Control+KeyK'),
		);
		await time('find a command', { selector: '[role=option]' }, () => keyboard.press('p'));
		await keyboard.press('Escape');
		await closed();
	}
	await text.focus();
	for (let i = 0; i < rounds; i++) {
		await keyboard.press('/');
		await page.getByRole('combobox').waitFor();
		await keyboard.type('counci');
		await time('search', { selector: '[data-result]' }, () => keyboard.press('l'));
		await keyboard.press('Escape');
		await closed();
	}
	await page.getByRole('button', { name: /^Filter/ }).click();
	const framing = page.getByRole('group', { name: 'Tags' }).getByRole('button', { name: /^Fram/ });
	for (let i = 0; i < rounds; i++) {
		await time('filter by a tag', { selector: '[aria-pressed=true]' }, () => framing.click());
		await time('show all again', shownOf(highlights + rounds), () => framing.click());
	}
	await page.context().close();
	return times;
}

/**
 * @param {number} highlights
 * @param {string[]} codes of the tag `framing`
 * @returns {Generator<import('#lib/core/model/snapshot.ts').Entity>}
 */
function* story(highlights, codes) {
	const pick = picking(7);
	const ids = [];
	for (let n = 1; n <= ARTICLES; n++) {
		const id = `coded-${n}`;
		const made = articleOf(pick, {
			...{ id, words: WORDS, title: `Headline ${n}`, outlet: `Outlet ${n}` },
		});
		ids.push(id);
		yield made.article;
		yield* annotationsOf(pick, made, highlights / ARTICLES, {
			...{ creators: CODERS, codes: { framing: codes }, noted: 5 },
		});
	}
	yield { type: 'story', id: 'coded', title: 'Coded', articles: ids };
}

/**
 * Runs in the page: gives the tag `framing` more codes. Returns the ids of these.
 * @param {number} count
 */
async function addCodes(count) {
	/** @type {IDBDatabase} */
	const database = await new Promise((resolve, reject) => {
		const request = indexedDB.open('crossread');
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
	const tags = database.transaction('tags', 'readwrite').objectStore('tags');
	/** @type {any} */
	const framing = await new Promise((resolve) => {
		const request = tags.get('framing');
		request.onsuccess = () => resolve(request.result);
	});
	const own = Array.from({ length: count }, (_, i) => ({
		...{ id: `framing/own-${i}`, label: `Own code ${i}`, definition: `What it is, number ${i}.` },
	}));
	tags.put({ ...framing, codes: [...framing.codes, ...own] });
	await new Promise((resolve) => (tags.transaction.oncomplete = resolve));
	database.close();
	return own.map(({ id }) => id);
}

/** Runs in the page. */
function addBareButton() {
	const button = document.createElement('button');
	button.id = 'bench-bare';
	button.style.cssText = 'position:fixed;inset:auto auto 0 0;z-index:99;width:20px;height:20px';
	button.onclick = () => button.classList.toggle('bench-changed');
	document.body.append(button);
}
