/** A plain browser with the page of the site in it, and the profile it lives in. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPlain, type PlainBrowser } from '../storage/harness/plain-browser.ts';
import type { Engine } from './engines.ts';
import type { Site, Tab } from './site.ts';
import { later } from './tidy.ts';

export interface Session extends PlainBrowser {
	readonly tab: Tab;
	/** Those that were asked for beyond the first. */
	readonly others: readonly Tab[];
}

type Preferences = NonNullable<Parameters<typeof startPlain>[4]>['preferences'];

/** A busy machine may fail to start a browser at all; nothing was asked of it then. */
const ATTEMPTS = 3;

/** Starts the browser and waits until its tabs are there. */
export async function start(
	site: Site,
	engine: Engine,
	profile: string,
	{ tabs = 1, preferences = {} }: { tabs?: number; preferences?: Preferences } = {},
): Promise<Session> {
	for (let attempt = 1; ; attempt += 1) {
		const opened = Array.from({ length: tabs }, () => site.tab());
		const browser = startPlain(
			engine.name,
			engine.program,
			profile,
			opened.map(({ url }) => url),
			{ env: engine.env, ...(preferences && { preferences }) },
		);
		const end = () => opened.forEach((tab) => tab.end());
		const forget = later(() => {
			end();
			browser.killNow();
		});
		const session: Session = {
			...browser,
			tab: opened[0]!,
			others: opened.slice(1),
			kill: async (which) => {
				end();
				await browser.kill(which);
				forget();
			},
		};
		try {
			await Promise.all(opened.map((tab) => tab.ready(60_000)));
			return session;
		} catch (error) {
			await session.kill('tree');
			if (attempt >= ATTEMPTS) throw error;
		}
	}
}

/** Runs `work` with an empty folder, which is gone afterwards. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
	const { folder, remove } = makeFolder();
	try {
		return await work(folder);
	} finally {
		remove();
	}
}

/** A folder that is removed by `remove`, or when the run ends. */
export function makeFolder(): { folder: string; remove: () => void } {
	const folder = mkdtempSync(join(tmpdir(), 'crossread-torture-'));
	const remove = later(() => {
		rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
	});
	return { folder, remove };
}
