/**
 * D4: the tab is closed as soon as it says "Saved", or right after the key was pressed. In the built
 * application, by its own keys and words.
 */
import { chromium, firefox, type Browser, type Page } from '@playwright/test';
import { chromiumArguments } from '../browsers.js';
import type { Engine } from './engines.ts';
import { between, type Experiment, type Lab, type Row } from './experiment.ts';
import { later } from './tidy.ts';

const SAVED = 'Saved on this device';

export const closedTab: Experiment = {
	id: 'D4',
	title: 'The tab is closed right after a highlight was made',
	trials: 100,
	quick: 5,
	built: true,
	async *run(lab) {
		for (const engine of lab.engines) {
			if (engine.name === 'webkit') {
				yield { what: 'WebKitGTK', skipped: 'its driver can’t close a tab within 50 ms' };
				continue;
			}
			const browser = await launch(engine);
			try {
				yield await trials(lab, engine, browser, 'saved');
				yield await trials(lab, engine, browser, 'pressed');
			} finally {
				await browser.close();
			}
		}
	},
};

/** A browser that Playwright drives, without a profile that stays. */
export async function launch({ name, program }: Engine): Promise<Browser> {
	const browser =
		name === 'firefox'
			? await firefox.launch({ channel: 'moz-firefox', executablePath: program })
			: await chromium.launch({ executablePath: program, args: chromiumArguments });
	later(() => void browser.close());
	return browser;
}

async function trials(
	lab: Lab,
	engine: Engine,
	browser: Browser,
	moment: 'saved' | 'pressed',
): Promise<Row> {
	const total = { lost: 0, saving: 0, lostWhileSaving: 0 };
	const context = await browser.newContext({ baseURL: lab.address, reducedMotion: 'reduce' });
	let before = 0;
	let wasSaving = false;
	// the bundled stories are put in at the first visit
	const visit = await open(context.newPage());
	await visit.waitForFunction(() => document.querySelector('[role=textbox] mark') !== null);
	await visit.close();
	for (let trial = 0; trial < lab.trials; trial += 1) {
		lab.progress(`${engine.name}, ${moment}: ${trial} of ${lab.trials}`);
		const page = await open(context.newPage());
		const count = await marks(page);
		if (trial > 0) settle(count);
		before = count;
		await select(page, trial);
		const said = await pressAndSee(page, moment);
		if (moment === 'saved') await page.waitForTimeout(between(lab.random, 0, 50));
		await page.close();
		wasSaving = !said.includes(SAVED);
		if (wasSaving) total.saving += 1;
	}
	const page = await open(context.newPage());
	settle(await marks(page));
	await context.close();
	return {
		what:
			moment === 'saved'
				? 'Closed at most 50 ms after it said “Saved”'
				: 'Closed right after the key was pressed',
		engine: engine.name,
		trials: lab.trials,
		figure:
			moment === 'saved'
				? `${total.lost} lost`
				: `${total.lost} lost that it called saved; ${total.lostWhileSaving} of ${total.saving} that it said it was still saving`,
		target: moment === 'saved' ? '0 lost' : '0 lost that it called saved',
		met: total.lost === 0,
	};

	/**
	 * Counts what became of the change of the trial before: a highlight more, or one less where the
	 * same words had the tag already and so lost it.
	 */
	function settle(now: number): void {
		if (now !== before) return;
		if (wasSaving) total.lostWhileSaving += 1;
		else total.lost += 1;
	}
}

async function open(opening: Promise<Page>): Promise<Page> {
	const page = await opening;
	await page.goto('/');
	await page.getByRole('textbox').first().waitFor();
	await page
		.getByRole('banner')
		.getByRole('status')
		.filter({ hasText: SAVED })
		.waitFor({ state: 'attached' });
	return page;
}

/** How many records of highlights are stored, past all of the program's code. */
function marks(page: Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise<number>((resolve, reject) => {
				const request = indexedDB.open('crossread');
				request.onerror = () => reject(request.error);
				request.onsuccess = () => {
					const count = request.result
						.transaction('annotations')
						.objectStore('annotations')
						.count();
					count.onerror = () => reject(count.error);
					count.onsuccess = () => {
						request.result.close();
						resolve(count.result);
					};
				};
			}),
	);
}

/** Selects words of the first article, other ones each time. */
async function select(page: Page, trial: number): Promise<void> {
	const text = page.getByRole('textbox').first();
	await text.focus();
	await page.keyboard.press('Control+Home');
	for (let n = 0; n < trial % 50; n += 1) await page.keyboard.press('Control+ArrowRight');
	// two at least: one alone may be a dash, which is nothing to tag
	for (let n = 0; n <= Math.floor(trial / 50) + 1; n += 1) {
		await page.keyboard.press('Control+Shift+ArrowRight');
	}
	await page.getByRole('toolbar', { name: 'Tag selection' }).waitFor();
}

/** Presses the key of the second tag and returns what the page says of saving at that moment. */
async function pressAndSee(page: Page, moment: 'saved' | 'pressed'): Promise<string> {
	const status = page.getByRole('banner').getByRole('status');
	// the page itself notes it, since asking takes longer than saving
	await status.evaluate((element) => {
		const seen: string[] = [];
		Object.assign(window, { seen });
		const note = () => seen.push(element.textContent?.trim() ?? '');
		const options = { childList: true, subtree: true, characterData: true };
		new MutationObserver(note).observe(element, options);
	});
	await page.keyboard.press('2');
	if (moment === 'saved') {
		const isSavedAgain = (saved: string) => {
			const { seen } = window as unknown as { seen: string[] };
			return seen.length > 1 && seen.at(-1) === saved;
		};
		await page.waitForFunction(isSavedAgain, SAVED, { polling: 'raf' });
		return SAVED;
	}
	return (await status.textContent()) ?? '';
}
