/** A page of a browser in memory, as far as what looks after copies of the work asks it for anything. */
import './database-classes.ts';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { DEFAULT_TAGS } from '#lib/core/model/codebook-default.ts';
import { snapshotOf } from '#lib/core/model/change.ts';
import { EMPTY_SNAPSHOT, type Entity, type Snapshot } from '#lib/core/model/snapshot.ts';
import { noted } from '#lib/storage/backup-database.ts';
import type { KeptFile } from '#lib/storage/backup-file.ts';
import { readingQuestions } from '#lib/workers/reading-questions.ts';
import { Caches } from '../storage/cache-storage.ts';
import { copyOf, HandedOut } from '../storage/handed-out.ts';
import { threads } from '../workers/thread.ts';
import { storageWith } from './stored.ts';

export class KeepingPage {
	readonly caches = new Caches();
	readonly local = storageWith();
	readonly handle = new HandedOut();
	readonly #held = new Map<string, Promise<unknown>>();

	/** Until `vi.unstubAllGlobals`, the globals are those of this page. */
	constructor() {
		const locks = {
			request: (name: string, work: () => Promise<unknown>) => {
				const done = (this.#held.get(name) ?? Promise.resolve()).then(work);
				this.#held.set(
					name,
					done.catch(() => {}),
				);
				return done;
			},
		};
		for (const [name, value] of Object.entries({
			indexedDB: new IDBFactory(),
			structuredClone: copyOf,
			caches: this.caches,
			localStorage: this.local,
			navigator: { vendor: '', locks },
			document: { hidden: false },
			requestAnimationFrame: (next: () => void) => setTimeout(next),
			requestIdleCallback: (next: () => void) => setTimeout(next),
			showSaveFilePicker: async () => this.handle,
			Worker: class {
				constructor() {
					return threads(readingQuestions, []).start();
				}
			},
		})) {
			vi.stubGlobal(name, value);
		}
	}

	/** The file was chosen at an earlier visit. */
	async hasFile(facts: Omit<KeptFile, 'handle'> = {}): Promise<void> {
		await noted.write({ ...this.handle.kept, ...facts });
	}
}

/** What came with the program, and so many stories of the person's own. */
export function work(stories: number): Snapshot {
	const own = Array.from({ length: stories }, (_, i): Entity => {
		return { type: 'story', id: `s${i}`, title: `Story ${i}`, articles: [] };
	});
	return snapshotOf([...DEFAULT_TAGS, ...own], EMPTY_SNAPSHOT);
}
