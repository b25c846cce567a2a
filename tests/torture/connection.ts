/**
 * D7: the browser takes the connection to the database away, in each of the ways that browsers do.
 * It comes back by itself, or it is said that nothing can be stored; nothing is dropped.
 */
import type { Page } from '@playwright/test';
import { launch } from './closed-tab.ts';
import { WITHOUT_DRIVER, type Experiment, type Row } from './experiment.ts';

const KINDS = {
	closed: 'The connection is closed under it (InvalidStateError)',
	event: 'The browser says `close`',
	unknown: 'A write fails with UnknownError',
	aborted: 'The transaction is aborted in the middle',
	deadTwice: 'Two new connections in a row are dead, too',
} as const;

type Kind = keyof typeof KINDS;

export const connection: Experiment = {
	id: 'D7',
	title: 'The connection to the database is taken away',
	trials: 200,
	quick: 20,
	async *run(lab) {
		for (const engine of lab.engines) {
			if (engine.name === 'webkit') {
				yield WITHOUT_DRIVER;
				continue;
			}
			const browser = await launch(engine);
			try {
				for (const kind of Object.keys(KINDS) as Kind[]) {
					lab.progress(`${engine.name}: ${KINDS[kind]}`);
					const context = await browser.newContext();
					const page = await context.newPage();
					await page.goto(lab.site.url);
					await page.waitForFunction(() => 'torture' in window);
					const { silent, unsaved, stored } = await trials(page, kind, lab.trials);
					await context.close();
					const healed = lab.trials - unsaved;
					const row: Row = {
						what: KINDS[kind],
						engine: engine.name,
						trials: lab.trials,
						figure: `${healed} healed, ${unsaved} said not to be saved, ${silent} dropped in silence; ${stored} stored in the end`,
						target: 'all healed or said; 0 dropped; all stored in the end',
						met: silent === 0 && stored === lab.trials,
					};
					yield row;
				}
			} finally {
				await browser.close();
			}
		}
	},
};

function trials(page: Page, kind: Kind, count: number) {
	return page.evaluate(
		async ([kind, count]) => {
			let bad = 0;
			const asked: { last?: IDBDatabase } = {};
			const { transaction } = IDBDatabase.prototype;
			IDBDatabase.prototype.transaction = function (...args) {
				Object.assign(asked, { last: this });
				if (args[1] !== 'readwrite' || bad === 0) return transaction.apply(this, args);
				bad -= 1;
				if (kind === 'closed' || kind === 'deadTwice') this.close();
				const made = transaction.apply(this, args);
				if (kind === 'aborted') queueMicrotask(() => made.abort());
				return made;
			};
			const { put } = IDBObjectStore.prototype;
			IDBObjectStore.prototype.put = function (...args) {
				if (kind === 'unknown' && bad > 0) {
					bad -= 1;
					throw new DOMException('as the browser says it', 'UnknownError');
				}
				return put.apply(this, args);
			};
			const { change, stored } = window.harness;
			const workspace = await window.harness.open();
			let silent = 0;
			let unsaved = 0;
			for (let n = 0; n < count; n += 1) {
				bad = kind === 'event' ? 0 : kind === 'deadTwice' ? 3 : 1;
				if (kind === 'event') {
					asked.last?.close();
					asked.last?.dispatchEvent(new Event('close'));
				}
				workspace.commit(change({ added: [window.torture.mark(n)] }), 'local');
				await workspace.settled();
				bad = 0;
				if (workspace.saveState.kind === 'unsaved') unsaved += 1;
				else if ((await stored()).records.length !== n + 1) silent += 1;
			}
			await workspace.retry();
			return { silent, unsaved, stored: (await stored()).records.length };
		},
		[kind, count] as const,
	);
}
