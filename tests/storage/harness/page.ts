/**
 * What the page under test offers to a test: the real workspace in a real browser, and a raw look
 * into the database past all of the program's code.
 */
import { change, type Change } from '#lib/core/model/change.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { replaceText } from '#lib/core/model/replace-text.ts';
import type { Story } from '#lib/core/model/story.ts';
import { entities, find, type Entity } from '#lib/core/model/snapshot.ts';
import { plainTextBlocks } from '#lib/core/text/blocks.ts';
import { hashText } from '#lib/core/text/hash.ts';
import type { StepRecord } from '#lib/storage/schema.ts';
import { Workspace } from '#lib/state/workspace.svelte.ts';

const ORIGIN = '2026-01-01T00:00:00.000Z';

/** A highlight in the article `a`. */
function annotation(id: string, fields: Partial<Annotation> = {}): Annotation {
	return {
		type: 'annotation',
		id,
		article: 'a',
		anchor: {
			quote: { exact: 'the vote', prefix: '', suffix: '' },
			position: { start: 0, end: 8 },
			hash: 'sha256-0',
		},
		tag: 'framing',
		codes: [],
		creator: 'You',
		created: ORIGIN,
		modified: ORIGIN,
		...fields,
	};
}

function story(id: string, fields: Partial<Story> = {}): Story {
	return { type: 'story', id, title: id, articles: [], ...fields };
}

function article(id: string, text: string): Article {
	return {
		...{ type: 'article', id, title: id, outlet: 'Outlet', language: 'en' },
		...{ text, blocks: plainTextBlocks(text), hash: hashText(text) },
	};
}

/** Gives the article another text, as it is shown now. */
function replace(id: string, text: string): Change {
	const { snapshot } = harness.workspace;
	const { blocks, hash } = article(id, text);
	return replaceText(snapshot, snapshot.articles.get(id)!, { text, blocks, hash }, ORIGIN);
}

async function open(): Promise<Workspace> {
	return (harness.workspace = await Workspace.open());
}

/** Rewrites fields of a record as it is shown now. */
function edit(like: Pick<Entity, 'type' | 'id'>, fields: object): Change {
	const before = find(harness.workspace.snapshot, like as Entity);
	if (!before) throw new RangeError(`no ${like.type} ${like.id} is shown`);
	return change({ updated: [[before, { ...before, ...fields } as Entity]] });
}

/** What the workspace shows, by id. */
function shown(): Entity[] {
	return sorted([...entities(harness.workspace.snapshot)]);
}

function once<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('the request failed'));
	});
}

interface Stored {
	readonly seq: number;
	readonly count: number;
	readonly seeded: string[];
	/** By id. */
	readonly records: Entity[];
	/** Those of all tabs. */
	readonly steps: StepRecord[];
}

/** What is in the database, past all of the program's code. */
async function stored(): Promise<Stored> {
	const database = await once(indexedDB.open('crossread'));
	const stores = [...database.objectStoreNames];
	const names = stores.filter((name) => name !== 'meta' && name !== 'steps');
	const transaction = database.transaction(stores);
	const records = await Promise.all(
		names.map((name) => once<Entity[]>(transaction.objectStore(name).getAll())),
	);
	const meta = transaction.objectStore('meta');
	const seq = await once<number>(meta.get('seq'));
	const count = await once<number>(meta.get('count'));
	const seeded = (await once<string[] | undefined>(meta.get('seeded'))) ?? [];
	const steps = await once<StepRecord[]>(transaction.objectStore('steps').getAll());
	database.close();
	return { seq, count, seeded, records: sorted(records.flat()), steps };
}

function sorted(records: Entity[]): Entity[] {
	return records.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Resolves when `isTrue` is; looks again whenever a task of the page has ended. */
async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
	while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 10));
}

const harness = {
	Workspace,
	workspace: undefined as unknown as Workspace,
	open,
	annotation,
	article,
	story,
	change,
	edit,
	replace,
	shown,
	stored,
	once,
	until,
};

export type Harness = typeof harness;

declare global {
	interface Window {
		harness: Harness;
	}
}

window.harness = harness;
