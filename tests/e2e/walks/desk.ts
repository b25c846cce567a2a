/** What a person sees and does again and again in the workspace, for the walks. */
import assert from 'node:assert/strict';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine, Target } from '../engine/engine.ts';
import { eventually } from '../engine/eventually.ts';
import type { Downloaded } from '../support/download.ts';

export const CARD = '[role=comment]';

/** The text of an outlet's article. */
export function textOf(outlet: string): Target {
	return { role: 'textbox', name: new RegExp(`^${outlet}, article text, read-only`) };
}

/** Opens the workspace and waits until its first article can be read. */
export async function openWorkspace(engine: Engine, path = '/'): Promise<void> {
	await engine.open(path);
	await eventually(
		'an article can be read',
		() => engine.count('[role=textbox]'),
		(n) => n > 0,
	);
}

export async function cards(engine: Engine, count: number, why: string): Promise<void> {
	await eventually(why, () => engine.count(CARD), count);
}

/** Waits until the last change is on the disk. */
export async function saved(engine: Engine): Promise<void> {
	await eventually(
		'the banner says that all is saved',
		() => saveState(engine),
		(text) => text.includes('Saved on this device'),
	);
}

function saveState(engine: Engine): Promise<string> {
	return engine.evaluate(
		() => document.querySelector('header [role=status]')?.textContent?.trim() ?? '',
	);
}

/** The name of what has the focus, as its label says it. */
export function focused(engine: Engine): Promise<string> {
	return engine.evaluate(() => {
		const { activeElement } = document;
		return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim() ?? '';
	});
}

/** Presses Tab until what has the focus is named so; fails after `most` presses. */
export async function tabTo(engine: Engine, name: RegExp, most = 60): Promise<void> {
	for (let i = 0; i < most; i++) {
		if (name.test(await focused(engine))) return;
		await engine.evaluate(() => {
			(globalThis as { before?: Element | null }).before = document.activeElement;
		});
		await engine.press('Tab');
		// A driver may return from the key before the page has heard of it.
		await eventually('the focus has moved', () => hasMoved(engine), true);
	}
	assert.match(await focused(engine), name, `within ${most} presses of Tab`);
}

function hasMoved(engine: Engine): Promise<boolean> {
	return engine.evaluate(
		() => document.activeElement !== (globalThis as { before?: Element | null }).before,
	);
}

/** Exports by two keys, as Ctrl+S and Enter. */
export async function exported(engine: Engine): Promise<Downloaded> {
	await engine.press('Control+s');
	await eventually('Download has the focus', () => focused(engine), 'Download');
	const file = await engine.download(() => engine.press('Enter'));
	await engine.press('Escape');
	await eventually('the dialog has closed', () => engine.count('dialog'), 0);
	return file;
}

/** What two exports of the same work have in common: all but the time. */
export function withoutTime(file: Downloaded): unknown {
	const { exported: _time, ...rest } = JSON.parse(file.text) as Record<string, unknown>;
	return rest;
}

/** Every position in an export gives its quote, counted in code points as in Python. */
export function assertQuotes(file: Downloaded): void {
	const { articles, annotations } = JSON.parse(file.text) as ExportFile;
	const texts = new Map(articles.map(({ id, text }) => [id, Array.from(text)]));
	for (const { target } of annotations) {
		const [quote, position] = target.selector;
		const text = texts.get(target.source.replace('urn:crossread:article:', ''));
		assert.equal(text?.slice(position.start, position.end).join(''), quote.exact);
	}
}

interface ExportFile {
	articles: { id: string; text: string }[];
	annotations: {
		target: { source: string; selector: [{ exact: string }, { start: number; end: number }] };
	}[];
}

/** As on another device: nothing stored, opened anew. */
export async function onAnEmptyProfile(engine: Engine): Promise<void> {
	await engine.open('/icon.svg');
	await engine.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				localStorage.clear();
				const request = indexedDB.deleteDatabase('crossread');
				request.onsuccess = () => resolve();
				request.onerror = () => reject(new Error('the database could not be deleted'));
			}),
	);
	await openWorkspace(engine);
}

/** The file on the disk, to be chosen in a file input. */
export async function asFile({ name, text }: Downloaded): Promise<string> {
	const path = join(await mkdtemp(join(tmpdir(), 'crossread-walk-')), name);
	await writeFile(path, text);
	return path;
}
