/**
 * The processor time that a page's main thread takes: unlike the time of the clock it says nothing of
 * what else the machine is busy with.
 */

/** ms without a task after which an act counts as over. */
const QUIET = 250;

/** @typedef {{ of: (act: () => Promise<unknown>) => Promise<number> }} ProcessorTime */

/**
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<ProcessorTime>} `of` gives the ms that an act takes with all that follows from it
 */
export async function processorTime(page) {
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	const spent = async () => {
		const { metrics } = await session.send('Performance.getMetrics');
		return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
	};
	return {
		of: async (act) => {
			const before = await spent();
			await act();
			await page.waitForTimeout(QUIET);
			return (await spent()) - before;
		},
	};
}
