/**
 * What coding takes in a story of 8 articles with 5,000 highlights, 40 codes and 3 coders: each act
 * from the key press or click to the frame that shows it, and the search from its last letter to its
 * results. A bare click that changes one class in the same page stands beside it: what a frame costs.
 */
const ARTICLES = 8;
const WORDS = 1500;
const HIGHLIGHTS = 5000;
const CODES = 40;
const CODERS = ['You', 'Ana', 'Ben'];
const ROUNDS = 7;
/** ms */
const AIM = { act: 50, search: 100 };

/** What says that an act is shown: so many elements, or another number than before. */
/** @typedef {{ selector: string, count?: number }} Shown */

/** @type {import('./run.js').Measurement} */
export async function coding(browser, address) {
	const page = await browser.newPage({ baseURL: address, viewport: { width: 1440, height: 900 } });
	const { keyboard } = page;
	await page.goto('/');
	await page.getByRole('textbox').first().waitFor();
	await page.evaluate(fill, {
		...{ articles: ARTICLES, words: WORDS, highlights: HIGHLIGHTS },
		...{ codes: CODES, coders: CODERS },
	});
	await page.goto('/?story=coded');
	const text = page.getByRole('textbox', { name: /^Outlet 1/ });
	await text.waitFor();
	await page
		.locator(`[role=comment] >> nth=${HIGHLIGHTS - 1}`)
		.waitFor({ state: 'attached', timeout: 60_000 });
	await text.focus();

	/** @type {Map<string, number[]>} */
	const times = new Map();
	const timed = async (
		/** @type {string} */ name,
		/** @type {Shown} */ shown,
		/** @type {() => Promise<void>} */ act,
	) => {
		await page.evaluate(watch, shown);
		await act();
		const time = await page.evaluate(() => /** @type {any} */ (globalThis).benchTime);
		times.set(name, [...(times.get(name) ?? []), time]);
	};
	const card = '[role=comment]';

	await page.evaluate(addBareButton);
	for (let i = 0; i < ROUNDS; i++) {
		await timed('a bare change', { selector: '.bench-changed', count: i % 2 ? 0 : 1 }, () =>
			page.locator('#bench-bare').click(),
		);
	}
	await text.focus();
	for (let i = 0; i < ROUNDS; i++) {
		const all = HIGHLIGHTS + i;
		await keyboard.press('j');
		await keyboard.press('s');
		await timed('tag a sentence', { selector: card, count: all + 1 }, () => keyboard.press('2'));
		await timed('undo', { selector: card, count: all }, () => keyboard.press('Control+KeyZ'));
		await timed('redo', { selector: card, count: all + 1 }, () => keyboard.press('Control+KeyY'));
		await keyboard.press('Escape');
		await timed('go to the next highlight', { selector: 'mark.selected' }, () =>
			keyboard.press(']'),
		);
		await timed('give it another tag', { selector: 'mark.selected' }, () =>
			keyboard.press(String(1 + (i % 3))),
		);
	}
	for (let i = 0; i < ROUNDS; i++) {
		await timed('open the codes', { selector: '[role=combobox]', count: 1 }, () =>
			keyboard.press('t'),
		);
		await timed('find a code', { selector: '[role=option]' }, () => keyboard.press('c'));
		await timed('close the codes', { selector: '[role=combobox]', count: 0 }, () =>
			keyboard.press('Escape'),
		);
	}
	for (let i = 0; i < ROUNDS; i++) {
		await timed('open the commands', { selector: '[role=combobox]', count: 1 }, () =>
			keyboard.press('Control+KeyK'),
		);
		await timed('find a command', { selector: '[role=option]' }, () => keyboard.press('p'));
		await keyboard.press('Escape');
		await page.locator('dialog').waitFor({ state: 'detached' });
	}
	await text.focus();
	for (let i = 0; i < ROUNDS; i++) {
		await keyboard.press('/');
		await page.getByRole('combobox').waitFor();
		await keyboard.type('counci');
		await timed('search', { selector: '[data-result]' }, () => keyboard.press('l'));
		await keyboard.press('Escape');
		await page.locator('dialog').waitFor({ state: 'detached' });
	}
	await page.getByRole('button', { name: /^Filter/ }).click();
	const framing = page.getByRole('group', { name: 'Tags' }).getByRole('button', { name: /^Fram/ });
	for (let i = 0; i < ROUNDS; i++) {
		await timed('filter by a tag', { selector: '[aria-pressed=true]' }, () => framing.click());
		await timed('show all again', { selector: card, count: HIGHLIGHTS + ROUNDS }, () =>
			framing.click(),
		);
	}
	await page.close();
	return [...times].map(([name, each]) => {
		const value = middle(each);
		const bare = middle(times.get('a bare change') ?? [1]);
		return {
			name: `${name}, ${ARTICLES} articles, ${HIGHLIGHTS.toLocaleString('en')} highlights`,
			value,
			unit: 'ms',
			...(name !== 'a bare change' && { target: name === 'search' ? AIM.search : AIM.act }),
			detail: [`${(value / bare).toFixed(2)} × a bare change in the same page`],
		};
	});
}

/** @param {number[]} values */
function middle(values) {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** Runs in the page. */
function addBareButton() {
	const button = document.createElement('button');
	button.id = 'bench-bare';
	button.style.cssText = 'position:fixed;inset:auto auto 0 0;z-index:99;width:20px;height:20px';
	button.onclick = () => button.classList.toggle('bench-changed');
	document.body.append(button);
}

/**
 * Runs in the page: `benchTime` becomes the time from the next key press or click to the frame after
 * the document shows what is waited for, or changes at all where no number is given.
 * @param {Shown} shown
 */
function watch({ selector, count }) {
	const now = () => document.querySelectorAll(selector).length;
	/** @type {number | undefined} */
	let from;
	let changed = false;
	const began = (/** @type {Event} */ event) => (from ??= event.timeStamp);
	for (const kind of ['keydown', 'pointerdown']) {
		addEventListener(kind, began, { capture: true, once: true });
	}
	const observer = new MutationObserver(() => (changed ||= from !== undefined));
	observer.observe(document.body, {
		...{ subtree: true, childList: true, attributes: true, characterData: true },
	});
	Object.assign(globalThis, {
		benchTime: new Promise((resolve) => {
			const frame = () => {
				const is =
					from !== undefined && (count === undefined ? changed && now() > 0 : now() === count);
				if (!is) return requestAnimationFrame(frame);
				observer.disconnect();
				return requestAnimationFrame(() => resolve(performance.now() - (from ?? 0)));
			};
			requestAnimationFrame(frame);
		}),
	});
}

/**
 * Runs in the page: a coded story, put where the application keeps its own.
 * @param {{ articles: number, words: number, highlights: number, codes: number, coders: string[] }} size
 */
async function fill({ articles, words, highlights, codes, coders }) {
	let seed = 7;
	const random = () => (seed = (seed * 1664525 + 1013904223) >>> 0) / 2 ** 32;
	const pick = (/** @type {number} */ n) => Math.floor(random() * n);
	const vocabulary =
		'the council vote harbour report minister evidence number quay plan people traffic said bridge cost year'.split(
			' ',
		);
	const time = '2026-01-01T00:00:00.000Z';
	/** @type {IDBDatabase} */
	const database = await new Promise((resolve, reject) => {
		const request = indexedDB.open('crossread');
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
	const stores = ['articles', 'stories', 'annotations', 'tags'];
	const transaction = database.transaction(stores, 'readwrite');
	const tags = transaction.objectStore('tags');
	/** @type {any} */
	const framing = await new Promise((resolve) => {
		const request = tags.get('framing');
		request.onsuccess = () => resolve(request.result);
	});
	const own = Array.from({ length: codes - 21 }, (_, i) => ({
		...{ id: `framing/own-${i}`, label: `Own code ${i}`, definition: `What it is, number ${i}.` },
	}));
	tags.put({ ...framing, codes: [...framing.codes, ...own] });
	const ids = Array.from({ length: articles }, (_, i) => `coded-${i}`);
	transaction
		.objectStore('stories')
		.put({ type: 'story', id: 'coded', title: 'Coded', articles: ids });
	ids.forEach((id, n) => {
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
		const hash = `sha256-coded-${n}`;
		transaction.objectStore('articles').put({
			...{ type: 'article', id, title: `Headline ${n + 1}`, outlet: `Outlet ${n + 1}` },
			...{ language: 'en', text, blocks, hash },
		});
		for (let i = 0; i < highlights / articles; i++) {
			const at = pick(words - 30);
			const start = starts[at] ?? 0;
			const end = (starts[at + 2 + pick(18)] ?? 0) - 1;
			const tag = ['framing', 'evidence', 'caveat'][i % 3];
			transaction.objectStore('annotations').put({
				...{ type: 'annotation', id: `coded-${n}-${i}`, article: id, tag },
				anchor: {
					quote: { exact: text.slice(start, end), prefix: '', suffix: '' },
					position: { start, end },
					hash,
				},
				codes: tag === 'framing' && i % 2 ? [`framing/own-${pick(codes - 21)}`] : [],
				creator: coders[i % coders.length],
				...(i % 5 === 0 && { note: `A note on it, number **${i}**.` }),
				...{ created: time, modified: time },
			});
		}
	});
	await new Promise((resolve, reject) => {
		transaction.oncomplete = resolve;
		transaction.onabort = () => reject(transaction.error);
	});
	database.close();
}
