/**
 * One page of the benchmark, opened anew for each measure. Times are of the processor, spent by the
 * page's main thread (script, style, layout and paint); what else the machine does is not in them.
 */

/** ms after which a measure is given up. */
export const CAP = 60_000;

export class OnePage {
	#page;
	#devtools;

	/**
	 * @param {import('@playwright/test').Page} page
	 * @param {import('@playwright/test').CDPSession} devtools
	 */
	constructor(page, devtools) {
		this.#page = page;
		this.#devtools = devtools;
	}

	/**
	 * @param {import('@playwright/test').Browser} browser
	 * @param {string} url
	 */
	static async open(browser, url) {
		const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
		const page = await context.newPage();
		page.on('pageerror', (error) => console.error(`  in the page: ${error.message}`));
		const devtools = await context.newCDPSession(page);
		await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
		await page.goto(url);
		await page.waitForFunction('window.bench');
		return new OnePage(page, devtools);
	}

	close() {
		return this.#page.context().close();
	}

	/**
	 * Calls what page/page.ts exports.
	 * @param {string} name
	 * @param {...(string | number | boolean)} values
	 * @returns {Promise<any>}
	 */
	call(name, ...values) {
		return this.#page.evaluate(
			([name, values]) => /** @type {any} */ (window)['bench'][name](...values),
			/** @type {const} */ ([name, values]),
		);
	}

	/**
	 * The same, and how many ms of the main thread it took; none if it was given up.
	 * @param {number} cap ms
	 * @param {string} name
	 * @param {...(string | number | boolean)} values
	 */
	async cost(cap, name, ...values) {
		const before = await this.#metric('ThreadTime');
		let timer;
		const late = new Promise((resolve) => {
			timer = setTimeout(() => resolve('late'), cap);
		});
		const done = this.call(name, ...values).then((result) => ({ result }));
		const outcome = await Promise.race([done, late]);
		clearTimeout(timer);
		if (outcome === 'late') {
			done.catch(() => {}); // it fails because it is ended
			await this.#devtools.send('Runtime.terminateExecution');
			return undefined;
		}
		const ms = ((await this.#metric('ThreadTime')) - before) * 1000;
		return { ms, result: outcome.result };
	}

	/**
	 * Bytes of script objects that are in use, after everything unused was thrown away: compiled code
	 * that is not run is let go only after several times.
	 */
	async heap() {
		for (let i = 0; i < 12; i++) await this.#devtools.send('HeapProfiler.collectGarbage');
		return this.#metric('JSHeapUsedSize');
	}

	/** @param {string} name */
	async #metric(name) {
		const { metrics } = await this.#devtools.send('Performance.getMetrics');
		return metrics.find((one) => one.name === name)?.value ?? NaN;
	}
}
