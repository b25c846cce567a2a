/** Taking a download out of a browser, by whichever of two ways the browser has. */
import { mkdirSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { eventually } from '../engine/eventually.ts';

export interface Downloaded {
	/** The name the file is offered under. */
	readonly name: string;
	readonly text: string;
}

/** Where the Firefox of this process saves what it downloads; gone when the process ends. */
export const firefoxDownloads = join(tmpdir(), `crossread-downloads-${process.pid}`);

/** What `action` downloads. */
export async function downloadBy(page: Page, action: () => Promise<void>): Promise<Downloaded> {
	// Firefox ESR 153 announces the download of a blob in a way that Playwright does not notice.
	if (page.context().browser()?.browserType().name() === 'firefox') {
		mkdirSync(firefoxDownloads, { recursive: true });
		process.once('exit', () => rmSync(firefoxDownloads, { recursive: true, force: true }));
		return downloadInto(firefoxDownloads, action);
	}
	const [download] = await Promise.all([page.waitForEvent('download'), action()]);
	return {
		name: download.suggestedFilename(),
		text: await readFile(await download.path(), 'utf8'),
	};
}

/** What `action` makes appear in a folder that holds nothing but downloads. Empties the folder. */
export async function downloadInto(
	folder: string,
	action: () => Promise<void>,
): Promise<Downloaded> {
	for (const name of await readdir(folder)) rmSync(join(folder, name));
	await action();
	const finished = async () => (await readdir(folder)).filter((name) => !name.endsWith('.part'));
	const [name = ''] = await eventually('a file is saved', finished, (names) => names.length > 0);
	const read = () => readFile(join(folder, name), 'utf8');
	return { name, text: await eventually('the file has content', read, (text) => text !== '') };
}
